/* mkdocs-factcheck: the badge's popover, the filters, the sorting of tables, and links that land. Nothing needs it. */
(function () {
  "use strict";
  if (window.factcheckReady) return;
  window.factcheckReady = true;

  /* ---- The card beside its badge, on hover and on focus ---- */

  var shown = null; // { badge, popover }
  var timer = 0;

  /** Whether Material itself shows the card: it binds every .footnote-ref. */
  function shownByTheme(badge) {
    var config = document.getElementById("__config");
    return badge.classList.contains("footnote-ref") && !!config && config.textContent.indexOf('"content.footnote.tooltips"') > -1;
  }

  /** The element that an anchor such as "#card-a" names. */
  function elementAt(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch (error) {
      return null;
    }
  }

  function cardOf(badge) {
    // Under instant navigation Material makes every link absolute.
    var here = badge.pathname === location.pathname && badge.host === location.host;
    return here && badge.hash ? elementAt(badge.hash) : null;
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.popover.remove();
    shown.badge.removeAttribute("aria-describedby");
    shown = null;
  }

  function hideSoon() {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  }

  function show(badge) {
    clearTimeout(timer);
    if (shown && shown.badge === badge) return;
    hide();
    var card = cardOf(badge);
    if (!card || shownByTheme(badge)) return;
    var popover = document.createElement("div");
    popover.className = "factcheck-tooltip" + (badge.closest(".md-typeset") ? " md-typeset" : "");
    popover.setAttribute("role", "tooltip");
    Array.prototype.forEach.call(card.children, function (child) {
      popover.appendChild(child.cloneNode(true));
    });
    // What a reader hears is the verdict's meaning; the whole card would be a lecture.
    var meaning = popover.querySelector(".factcheck-card__meaning");
    if (meaning) {
      meaning.id = "factcheck-meaning";
      badge.setAttribute("aria-describedby", meaning.id);
    }
    document.body.appendChild(popover);
    place(popover, badge);
    popover.addEventListener("mouseenter", function () { clearTimeout(timer); });
    popover.addEventListener("mouseleave", hideSoon);
    shown = { badge: badge, popover: popover };
  }

  function place(popover, badge) {
    var at = badge.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var left = Math.max(16, Math.min(at.left, width - popover.offsetWidth - 16));
    var below = at.bottom + 6;
    var above = at.top - popover.offsetHeight - 6;
    var fits = below + popover.offsetHeight <= window.innerHeight || above < 0;
    popover.style.left = left + window.scrollX + "px";
    popover.style.top = (fits ? below : above) + window.scrollY + "px";
  }

  function badgeAt(event) {
    return event.target.closest ? event.target.closest("a.factcheck-badge[href]") : null;
  }

  document.addEventListener("mouseover", function (event) {
    var badge = badgeAt(event);
    if (badge) show(badge);
    else if (shown && !shown.popover.contains(event.target) && document.activeElement !== shown.badge) hideSoon();
  });
  document.addEventListener("focusin", function (event) {
    var badge = badgeAt(event);
    if (badge && badge.matches(":focus-visible")) show(badge);
    else if (shown && !shown.popover.contains(event.target)) hide();
  });
  document.addEventListener("focusout", function (event) {
    if (shown && event.target === shown.badge) hideSoon();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", function (event) {
    if (shown && !shown.popover.contains(event.target)) hide();
  });

  /* ---- Filters ---- */

  /** The values of an item for one select: a JSON list, or one plain value; its own or those of its group. */
  function valuesOf(item, name) {
    var holder = item.closest("[data-" + name + "]");
    var value = holder ? holder.getAttribute("data-" + name) : "";
    if (value[0] === "[") {
      try {
        return JSON.parse(value);
      } catch (error) { /* a plain value that begins with a bracket */ }
    }
    return [value];
  }

  var MOST_UNFOLDED = 12;

  function figure(number) {
    return number.toLocaleString(document.documentElement.lang || "en");
  }

  /** What a reader may search for: an entry's own words, its question, and the words of a line's claims. */
  function textsOf(items) {
    var said = new Map(); // by group, what each link of its table of positions says
    return items.map(function (item) {
      var text = item.textContent;
      var group = item.closest("[data-factcheck-group][data-question]");
      if (group) {
        if (!said.has(group)) {
          var words = said.set(group, {}).get(group);
          words[""] = group.querySelector(".factcheck-group__title").textContent;
          group.querySelectorAll(".factcheck-positions td a").forEach(function (link) {
            words[link.href] = link.title || link.textContent;
          });
        }
        text += " " + said.get(group)[""];
        item.querySelectorAll(".factcheck-line__others a").forEach(function (link) {
          text += " " + (said.get(group)[link.href] || "");
        });
      }
      return text.toLowerCase();
    });
  }

  /** The beginning of a form's keys in the address: the first on the page has none, the second "2.". It also names the form. */
  function keyPrefix(form) {
    var at = Array.prototype.indexOf.call(document.querySelectorAll("[data-factcheck-filter]"), form) + 1;
    if (at < 2) return "";
    form.setAttribute("aria-label", form.getAttribute("aria-label") + " " + at);
    return at + ".";
  }

  /** What is counted below a crowd and not shown: a record for each state and kind, with numbers by claimant and page. */
  function restOf(element) {
    return {
      at: element,
      words: element.textContent,
      records: JSON.parse(element.getAttribute("data-factcheck-rest")),
      groups: groupsAround(element),
      total: 0, // all that are not shown
      found: 0 // of these, what passes the filter; null where nothing tells it
    };
  }

  function groupsAround(element) {
    var found = [];
    for (var at = element.closest("[data-factcheck-group]"); at; at = at.parentElement.closest("[data-factcheck-group]")) found.push(at);
    return found;
  }

  /** How many conflicts that are not shown pass; nobody can search their words, nor knows them by two values at once. */
  function passing(rest, wanted) {
    var by = { state: "", kind: "", question: "", claimant: "", page: "" };
    wanted.forEach(function (field) { by[field.name] = field.value; });
    if (by.question && valuesOf(rest.at, "question").indexOf(by.question) < 0) return 0;
    if (by.text || (by.claimant && by.page)) return null;
    return rest.records.reduce(function (sum, one) {
      if ((by.state && by.state !== one.state) || (by.kind && by.kind !== one.kind)) return sum;
      return sum + (by.claimant ? one.claimant[by.claimant] || 0 : by.page ? one.page[by.page] || 0 : one.n);
    }, 0);
  }

  /** The words in the heading of a group that count its entries, not those of a group within it. */
  function countsOf(group) {
    var at = group.querySelector(".factcheck-group__count");
    return at ? { at: at, words: at.textContent } : null;
  }

  function setUpFilter(view) {
    var form = view.querySelector("[data-factcheck-filter]");
    if (!form || form.dataset.ready) return;
    form.dataset.ready = "true";
    form.hidden = false;
    var items = Array.prototype.slice.call(view.querySelectorAll("[data-factcheck-item]"));
    var groups = Array.prototype.slice.call(view.querySelectorAll("[data-factcheck-group]"));
    var result = form.querySelector("output");
    var fields = Array.prototype.slice.call(form.querySelectorAll("select, input"));
    var texts = null;
    var values = {}; // by field, a list for each item: read once, for there may be thousands
    var waiting = 0;
    var folds = groups.filter(function (group) { return group.tagName === "DETAILS"; });
    var before = keyPrefix(form);
    var typing = false; // whether the last change was made by typing
    var step = false; // whether a change that is not in the address yet is one that "back" undoes
    var opened = []; // by the filter, to be closed with it
    var rests = Array.prototype.map.call(view.querySelectorAll("[data-factcheck-rest]"), restOf);
    rests.forEach(function (rest) { rest.total = passing(rest, []); });
    var counts = new Map(groups.map(function (group) { return [group, countsOf(group)]; }));

    function read() {
      var query = new URLSearchParams(location.search);
      fields.forEach(function (field) {
        field.value = query.get(before + field.name) || "";
        if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = "";
      });
    }

    /** "Back" undoes a choice, or all that was typed at once; without ``asStep`` it leaves no step of its own. */
    function write(asStep) {
      var query = new URLSearchParams(location.search);
      fields.forEach(function (field) {
        if (field.value) query.set(before + field.name, field.value);
        else query.delete(before + field.name);
      });
      var search = query.toString();
      if (search === new URLSearchParams(location.search).toString()) return;
      var address = location.pathname + (search ? "?" + search : "") + location.hash;
      // Material keeps the place that was scrolled to in the state, and takes null for a step to an anchor.
      var state = history.state || { x: window.scrollX, y: window.scrollY };
      if (asStep) history.pushState(state, "", address);
      else history.replaceState(history.state, "", address);
    }

    function apply() {
      var wanted = fields.filter(function (field) { return field.value.trim(); });
      var needles = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      wanted.forEach(function (field) {
        if (field.name !== "text" && !values[field.name]) {
          values[field.name] = items.map(function (item) { return valuesOf(item, field.name); });
        }
      });
      if (needles.length && !texts) texts = textsOf(items);
      var count = 0;
      items.forEach(function (item, at) {
        var passes = wanted.every(function (field) {
          return field.name !== "text"
            ? values[field.name][at].indexOf(field.value) > -1
            : needles.every(function (needle) { return texts[at].indexOf(needle) > -1; });
        });
        if (item.hidden === passes) item.hidden = !passes;
        if (passes) count += 1;
      });
      rests.forEach(function (rest) {
        rest.found = passing(rest, wanted);
        rest.at.hidden = rest.found === 0;
        rest.at.textContent = rest.found === rest.total ? rest.words
          : rest.found === null ? rest.at.dataset.unknown.replace("{n}", figure(rest.total))
          : rest.at.dataset.words.replace("{n}", figure(rest.found));
      });
      groups.forEach(function (group) {
        var inside = rests.filter(function (rest) { return rest.groups.indexOf(group) > -1; });
        var shown = group.querySelectorAll("[data-factcheck-item]:not([hidden])").length;
        group.hidden = !shown && !inside.some(function (rest) { return rest.found; });
        var count = counts.get(group);
        if (!count) return;
        var every = group.querySelectorAll("[data-factcheck-item]").length;
        count.at.textContent = wanted.length ? partOf(shown, every, inside, count.words) : count.words;
      });
      unfold(wanted.length ? folds.filter(function (fold) { return !fold.hidden; }) : []);
      var left = rests.some(function (rest) { return rest.found; });
      result.textContent = !count && !left ? result.dataset.none
        : !wanted.length ? ""
        : partOf(count, items.length, rests, "");
    }

    /** How many pass, of how many there are: what is shown and, where it is known, what is only counted. */
    function partOf(shown, items, rests, all) {
      var total = items;
      var found = shown;
      rests.forEach(function (rest) {
        total += rest.total;
        found = found === null || rest.found === null ? null : found + rest.found;
      });
      if (all && found === total) return all;
      var words = found === null || found === shown ? result.dataset.words : result.dataset.found.replace("{found}", figure(found));
      return words.replace("{shown}", figure(shown)).replace("{total}", figure(total));
    }

    /** What a filter finds is unfolded, unless it is more than can be read; what the reader unfolds stays so. */
    function unfold(found) {
      if (found.length > MOST_UNFOLDED) found = [];
      opened.forEach(function (fold) { fold.open = found.indexOf(fold) > -1; });
      found = found.filter(function (fold) { return !fold.open; });
      found.forEach(function (fold) { fold.open = true; });
      opened = opened.filter(function (fold) { return fold.open; }).concat(found);
    }

    function changed(event) {
      var typed = event.target.type === "search";
      step = step || !(typed && typing);
      typing = typed;
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        write(step);
        step = false;
        apply();
      }, 80);
    }

    /** A linked entry must not stay hidden behind a filter or a fold. */
    function reveal() {
      var target = location.hash && elementAt(location.hash);
      if (!target || !view.contains(target)) return;
      var hidden = !!target.closest("[hidden]");
      if (hidden) {
        fields.forEach(function (field) { field.value = ""; });
        write(false);
        apply();
      }
      var fold = target.closest("details");
      var folded = !!fold && !fold.open;
      if (folded) fold.open = true;
      if (hidden || folded) land(target, 0);
    }

    form.addEventListener("input", changed);
    form.addEventListener("reset", changed);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    view.factcheckRefresh = function () {
      typing = false;
      read();
      apply();
    };
    view.factcheckReveal = reveal;
    view.factcheckRefresh();
    reveal();
  }

  function eachView(call) {
    document.querySelectorAll("[data-factcheck-view]").forEach(function (view) {
      if (view[call]) view[call]();
    });
  }

  window.addEventListener("popstate", function () { eachView("factcheckRefresh"); });

  /* ---- Landing: what is above a target may turn out higher or lower than was guessed ---- */

  var STILL = 4, MOST_FRAMES = 240; // frames in which nothing moved any more; frames at most
  var KEPT = "factcheck-place ";
  var letGo = function () {};
  var jumped = 0; // when the reader last followed a link to an anchor
  var keeping = 0;

  /** Hold an element at the top of the window, or ``below`` it, until all around it has its size or the reader moves. */
  function land(target, below) {
    letGo();
    if (!target || !target.closest(".factcheck-view")) return;
    var frames = 0, still = 0, before = null, waiting = 0;
    var ends = ["wheel", "touchstart", "keydown", "mousedown"];
    letGo = function () {
      cancelAnimationFrame(waiting);
      ends.forEach(function (name) { window.removeEventListener(name, letGo); });
      letGo = function () {};
    };
    ends.forEach(function (name) { window.addEventListener(name, letGo, { passive: true }); });
    (function hold() {
      target.scrollIntoView({ block: "start", behavior: "instant" });
      if (below) window.scrollBy({ top: -below, behavior: "instant" });
      var now = [window.scrollY, target.getBoundingClientRect().top].join();
      still = now === before && document.readyState === "complete" ? still + 1 : 0;
      before = now;
      frames += 1;
      if (still < STILL && frames < MOST_FRAMES) waiting = requestAnimationFrame(hold);
      else letGo();
    })();
  }

  /** Remember which entry is at the top, for a reader who comes back to a page whose heights are guessed anew. */
  function keepPlace() {
    var view = document.querySelector(".factcheck-view");
    if (!view) return;
    var at = view.getBoundingClientRect();
    var seen = document.elementFromPoint(at.left + at.width / 2, Math.max(at.top + 1, window.innerHeight / 3));
    var entry = seen && view.contains(seen) ? seen.closest("[id]") : null;
    try {
      if (!entry || !view.contains(entry)) sessionStorage.removeItem(KEPT + location.href);
      else sessionStorage.setItem(KEPT + location.href, JSON.stringify([entry.id, entry.getBoundingClientRect().top]));
    } catch (error) { /* a browser that keeps nothing */ }
  }

  function keptPlace() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT + location.href));
    } catch (error) {
      return null;
    }
  }

  /** Where the page opens: at its anchor, or for a reader who comes back, where they were. */
  function arrive(again) {
    var kept = again && keptPlace();
    var target = kept ? document.getElementById(kept[0]) : null;
    if (target) {
      target.scrollIntoView({ block: "start", behavior: "instant" });
      land(target, kept[1] - target.getBoundingClientRect().top);
    } else if (!again && location.hash) land(elementAt(location.hash), 0);
  }

  window.addEventListener("scroll", function () {
    clearTimeout(keeping);
    keeping = setTimeout(keepPlace, 100);
  }, { passive: true });
  window.addEventListener("hashchange", function () {
    eachView("factcheckReveal");
    // "Back" changes the anchor too, and leads to where the reader was.
    if (Date.now() - jumped < 1000) land(elementAt(location.hash), 0);
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href*='#']") : null;
    if (!link) return;
    jumped = Date.now();
    // A second click on the same anchor changes nothing in the address.
    if (link.href !== location.href) return;
    eachView("factcheckReveal");
    setTimeout(function () { land(elementAt(location.hash), 0); });
  });

  /* ---- Sorting ---- */

  function keyOf(row, column) {
    var cell = row.cells[column];
    var time = cell.querySelector("time");
    return time ? time.getAttribute("datetime") : cell.textContent.trim();
  }

  function sortBy(table, heading, column) {
    var down = heading.getAttribute("aria-sort") === "ascending";
    var sign = down ? -1 : 1;
    var compare = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare;
    var bodies = Array.prototype.slice.call(table.tBodies);
    var keyed = Array.prototype.map.call(table.querySelectorAll("tbody > tr"), function (row) {
      return { row: row, key: keyOf(row, column) };
    });
    // What has no value comes last either way.
    keyed.sort(function (a, b) {
      if (!a.key || !b.key) return (a.key ? 0 : 1) - (b.key ? 0 : 1);
      return sign * compare(a.key, b.key);
    });
    var size = Math.ceil(keyed.length / bodies.length);
    bodies.forEach(function (body, at) {
      body.append.apply(body, keyed.slice(at * size, (at + 1) * size).map(function (entry) { return entry.row; }));
    });
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    eachView("factcheckRefresh"); // a part of the table may have rows to show now, or none
  }

  function setUpSorting(table) {
    if (table.dataset.ready) return;
    table.dataset.ready = "true";
    table.querySelectorAll("thead th[data-key]").forEach(function (heading, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "factcheck-sort";
      button.textContent = heading.textContent;
      button.addEventListener("click", function () { sortBy(table, heading, column); });
      heading.textContent = "";
      heading.appendChild(button);
    });
  }

  /* ---- On every page, also one that Material loads in place ---- */

  function setUp() {
    hide();
    document.querySelectorAll("[data-factcheck-view]").forEach(setUpFilter);
    document.querySelectorAll("[data-factcheck-sort]").forEach(setUpSorting);
    arrive(history.state !== null || (first && loadedAgain()));
    first = false;
  }

  var first = true;

  /** Whether the browser opened this document by "back", "forward" or "reload". */
  function loadedAgain() {
    var entry = performance.getEntriesByType("navigation")[0];
    return !!entry && entry.type !== "navigate";
  }

  if (typeof window.document$ !== "undefined") window.document$.subscribe(setUp);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp);
  else setUp();
})();

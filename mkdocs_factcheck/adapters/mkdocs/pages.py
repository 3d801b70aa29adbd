"""Which pages a site gets from the plugin, and which of its own pages take their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import Place, Problem, nfc

_FRONT_MATTER = "---\ntitle: {title}\nsearch:\n  exclude: true\n---\n\n"


def page_url(file: File) -> str:
    """A page's address as `Page.url` has it: the home page's is empty."""
    return "" if file.url in {".", "./"} else file.url


def language_folder(config: MkDocsConfig) -> str:
    """The folder of the language, where mkdocs-static-i18n builds the site once more; else nothing."""
    plugin = config.plugins.get("i18n")
    if getattr(plugin, "is_default_language_build", True):
        return ""
    return f"{getattr(plugin, 'current_language', '')}/"


def own_views(desk: Desk, files: Iterable[File]) -> dict[str, str]:
    """The views that an author has placed whole on a page of their own, with the URL of that page."""
    placed: dict[str, str] = {}
    for file in files:
        scanned = desk.page(file.src_uri)
        if scanned is None:
            continue
        for request in scanned.reading.requests.values():
            if not request.filtered:
                placed.setdefault(request.name, page_url(file))
    return placed


def taken(paths: Iterable[str], shown: Iterable[File], config: MkDocsConfig) -> dict[str, File]:
    """The files of the author's, by path, that stand where a generated one would be written."""
    by_target = {nfc(file.dest_uri): file for file in shown}
    targets = {path: nfc(File(path, None, config.site_dir, config.use_directory_urls).dest_uri) for path in paths}
    return {path: by_target[target] for path, target in targets.items() if target in by_target}


def taken_problems(
    wanted: Mapping[str, str], data: Iterable[str], own: Mapping[str, File], places: Mapping[str, str]
) -> Iterator[Problem]:
    """Say of each file of the author's what is missing because of it; ``places`` are paths of files in findings."""
    for view, path in wanted.items():
        if path in own:
            message = f'the file takes the place of the generated page "{view}"'
            hint = f"place the view in it (/// factcheck | {view}), or move the view with the setting pages"
            if not own[path].is_documentation_page():
                hint = "move the file, or move the view with the setting pages"
            yield _taken(message, hint, places[own[path].src_uri])
    for path in data:
        if path in own:
            message = f'the file takes the place of the generated data "{path.rpartition("/")[2]}"'
            yield _taken(
                message, "move the file, or move the data with the setting data_dir", places[own[path].src_uri]
            )


def _taken(message: str, hint: str, path: str) -> Problem:
    return Problem(code="FC119", message=message, place=Place(path=path, line=1, column=1), hint=hint)


def add_pages(
    wanted: Mapping[str, str], placed: Mapping[str, str], files: Files, config: MkDocsConfig, language: str
) -> dict[str, str]:
    """Add the generated pages to ``files``; the URL of each view's page, the author's own included."""
    urls = dict(placed)
    said = words(language)
    for view, path in wanted.items():
        title = said[f"title_{view}"]
        text = f"{_FRONT_MATTER.format(title=title)}# {title}\n\n/// factcheck | {view}\n///\n"
        # Where the site states its nav, the pages are reached by links; leaving them out is no oversight.
        inclusion = InclusionLevel.NOT_IN_NAV if config.nav else InclusionLevel.INCLUDED
        file = File.generated(config, path, content=text, inclusion=inclusion)
        if (unpublished := _file_at(path, files)) is not None:
            files.remove(unpublished)
        files.append(file)
        urls[view] = page_url(file)
    return urls


def _file_at(path: str, files: Files) -> File | None:
    """The site's file of that path, in whatever form its system stores the letters of names."""
    if path.isascii():
        return files.get_file_from_path(path)
    return next((file for file in files if nfc(file.src_uri) == nfc(path)), None)

"""A request for a view: which one, of which entries."""

from __future__ import annotations

from dataclasses import dataclass

VIEWS = ("contradictions", "claims", "questions", "claimants", "sources", "timeline", "summary", "review")
"""The views that a ``/// factcheck | VIEW`` block can name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRequest:
    """One placed view. Each filter is a tuple of ids, names or globs (``page``); empty lets all pass.

    ``sort`` names a column, with ``-`` before it for the reverse order; ``limit`` is a number of rows. ``repeated``:
    the page shows the whole of this view above already.
    """

    name: str
    status: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    limit: int | None = None
    sort: str | None = None
    repeated: bool = False

    @property
    def filtered(self) -> bool:
        """Whether the view leaves anything out, so that it cannot stand for the whole index."""
        return bool(self.status or self.by or self.about or self.page or self.state or self.limit is not None)

    @property
    def anchored(self) -> bool:
        """Whether its entries have ids, to which the links of the site lead."""
        return not (self.filtered or self.repeated)

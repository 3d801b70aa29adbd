"""Fetches copies of sources. The only package that touches a network; no build imports it."""

from mkdocs_factcheck.fetch.record import Site
from mkdocs_factcheck.fetch.request import Limits
from mkdocs_factcheck.fetch.run import Outcome, Result, Run, Wishes
from mkdocs_factcheck.fetch.trouble import NotRecorded

__all__ = ["Limits", "NotRecorded", "Outcome", "Result", "Run", "Site", "Wishes"]

"""Facts and findings as data for other programs."""

from mkdocs_factcheck.export.json import claims_document, claims_json

__all__ = ["claims_document", "claims_json"]

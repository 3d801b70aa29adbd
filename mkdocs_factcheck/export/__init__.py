"""Facts and findings as data for other programs."""

from mkdocs_factcheck.export.csl import sources_csl
from mkdocs_factcheck.export.csv import claims_csv
from mkdocs_factcheck.export.json import claims_document, claims_json
from mkdocs_factcheck.schema import SCHEMA_NAME, schema_text

__all__ = ["SCHEMA_NAME", "claims_csv", "claims_document", "claims_json", "schema_text", "sources_csl"]

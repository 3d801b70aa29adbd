"""From marks, blocks and register files to the fact base."""

from mkdocs_factcheck.register.files import read_register_file, register_files
from mkdocs_factcheck.register.ids import derived_id, is_valid_id
from mkdocs_factcheck.register.makers import read_status
from mkdocs_factcheck.register.nearest import did_you_mean, nearest_known
from mkdocs_factcheck.register.registry import Registry
from mkdocs_factcheck.register.statements import Reading, Statement, read_page
from mkdocs_factcheck.register.vocabulary import VOCABULARY

__all__ = [
    "VOCABULARY",
    "Reading",
    "Registry",
    "Statement",
    "derived_id",
    "did_you_mean",
    "is_valid_id",
    "nearest_known",
    "read_page",
    "read_register_file",
    "read_status",
    "register_files",
]

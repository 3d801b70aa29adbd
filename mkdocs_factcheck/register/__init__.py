"""From marks, blocks and register files to the fact base."""

from mkdocs_factcheck.register.anchors import free_id
from mkdocs_factcheck.register.entries import CITING
from mkdocs_factcheck.register.files import read_register_file, unread_file
from mkdocs_factcheck.register.folder import YAML, list_register, register_files
from mkdocs_factcheck.register.ids import derived_id, digits_of, is_valid_id, nearest_valid_id
from mkdocs_factcheck.register.makers import read_status
from mkdocs_factcheck.register.nearest import did_you_mean, nearest_known
from mkdocs_factcheck.register.registry import Registry
from mkdocs_factcheck.register.statements import Reading, Statement, read_page
from mkdocs_factcheck.register.vocabulary import VOCABULARY

__all__ = [
    "CITING",
    "VOCABULARY",
    "YAML",
    "Reading",
    "Registry",
    "Statement",
    "derived_id",
    "did_you_mean",
    "digits_of",
    "free_id",
    "is_valid_id",
    "list_register",
    "nearest_known",
    "nearest_valid_id",
    "read_page",
    "read_register_file",
    "read_status",
    "register_files",
    "unread_file",
]

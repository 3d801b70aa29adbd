"""Stored copies of sources: found in their folder, read safely, turned into the words that a person reads."""

"""Rules of syntax: what cannot be read as its author wrote it."""

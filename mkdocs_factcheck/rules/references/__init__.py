"""Rules of references: what names something that is not there."""

"""Rules of logic: claims that cannot stand together."""

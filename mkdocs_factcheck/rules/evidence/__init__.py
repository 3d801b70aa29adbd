"""Rules of evidence: what a verdict rests on."""

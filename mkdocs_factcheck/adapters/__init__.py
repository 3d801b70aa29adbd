"""Python-Markdown, MkDocs and the command line: each feeds the desk and prints what it says."""

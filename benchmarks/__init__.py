"""What the plugin costs: sites made here, built in every form, measured in one run. See ``docs/benchmarks.md``."""

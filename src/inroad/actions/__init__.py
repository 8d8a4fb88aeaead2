"""What a person can do, one verb per file: load, decide, store, in one transaction."""

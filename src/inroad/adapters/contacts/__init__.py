"""Contact files of every kind, read into profiles."""

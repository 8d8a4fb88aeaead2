"""The first run: three questions at most, and each can be skipped."""

"""The views of Write."""

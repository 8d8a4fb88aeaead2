"""The views of Setup."""

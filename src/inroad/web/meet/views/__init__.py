"""The views of Meet."""

"""The views of the people's pages."""

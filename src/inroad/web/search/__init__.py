"""Search over the whole book."""

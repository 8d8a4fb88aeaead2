"""Everything the product remembers."""

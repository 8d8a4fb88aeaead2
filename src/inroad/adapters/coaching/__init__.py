"""Files that hold a message, or what is known beside it, as values for the coach."""

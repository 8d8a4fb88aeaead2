"""Write: drafts with the coach beside them, and what was sent or received."""

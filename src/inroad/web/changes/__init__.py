"""What was done of late, and how it is undone; what a text said before."""

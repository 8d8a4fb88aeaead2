"""Setup: who the seeker is, what they want, and what is in force; and people brought in from files."""

"""The whole book as one file that any program can read: JSON Lines, and copies for address books and calendars."""

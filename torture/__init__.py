"""Hurt it: a real process is killed at random points of all that writes, and the book is looked at afterwards."""

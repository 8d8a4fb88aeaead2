"""Inroad: the informational interview, end to end, on your own machine."""

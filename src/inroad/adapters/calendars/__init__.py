"""Calendars, as files that any calendar opens."""

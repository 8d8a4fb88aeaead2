"""One line that finds people and pages and starts anything."""

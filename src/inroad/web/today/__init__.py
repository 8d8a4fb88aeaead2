"""Today: what to do now, and whom to write to first."""

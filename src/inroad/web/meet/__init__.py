"""Meet: what was agreed, the brief before it, and the debrief after it."""

"""The practice itself: values and pure functions; no framework, no input or output, no clock."""

"""The door of a book on one's own machine: a link that opens it once, and a word on how to get one."""

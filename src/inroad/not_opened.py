"""The book cannot be opened as things are; the error's sentence says what to do, and a command says it as it leaves."""


class NotOpenedError(Exception):
    """Nothing has been harmed."""

"""When an earlier wording of a text is worth keeping."""

from datetime import timedelta

# While one types, the text is kept every second; of ten minutes the beginning is enough.
APART = timedelta(minutes=10)


def is_worth_keeping(before: str, after: str, *, since_last: timedelta | None) -> bool:
    """Whether to keep what a text said before; `since_last` is how long ago a wording was kept last.

    What goes at once is kept whenever that is: half of a text does not disappear by typing.
    """
    if not before.strip() or before == after:
        return False
    return since_last is None or since_last >= APART or 2 * len(after) < len(before)

"""The pages that devices keep to read offline must go: somebody was forgotten, or the book is another one now."""

from secrets import randbelow

from inroad.records.models import User

NUMBERS = 2**31


def erase_copies(owner: User) -> None:
    """Every device throws its copies away when it next reaches the book, for their number is no longer the good one.

    The number is drawn, not counted: a book that comes back from a backup must not fall upon one that was used.
    """
    owner.copies = randbelow(NUMBERS)
    User.objects.filter(pk=owner.pk).update(copies=owner.copies)

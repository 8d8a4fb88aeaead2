"""The entries that became one with a person, as far as a merge that can still be undone tells of them."""

from inroad.records import fragments
from inroad.records.models import Change, Person, User, Verb

# By what an entry was called; what hung on it hangs on the person now.
CALLED = ("full_name", "given", "family", "nickname", "linkedin")


def earlier_entries(owner: User, person: Person) -> list[Person]:
    """Each as it was before a merge, the person's own entry as well; none of them is in the book."""
    known = {person.pk}
    found: list[Person] = []
    merges = Change.objects.filter(owner=owner, verb=Verb.MERGED, undone=None).defer(None)
    # The latest first: whoever was merged away had become one with others before.
    for merge in merges.order_by("-created", "-pk"):
        if merge.person_id in known:
            told = [each for each in fragments.unpack(bytes(merge.fragment)) if _is_entry(each)]
            theirs = [each for each in told if each.deleted or each.id in known]
            known.update(each.id for each in theirs)
            found.extend(map(_as_entry, theirs))
    return found


def _is_entry(row: fragments.Kept) -> bool:
    return row.noun == Person.__name__ and row.before is not None


def _as_entry(row: fragments.Kept) -> Person:
    before = row.before or {}
    return Person(pk=row.id, **{name: before[name] for name in CALLED if name in before})

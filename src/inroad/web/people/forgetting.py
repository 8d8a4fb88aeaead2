"""What the page says before somebody is forgotten: what goes, who speaks of them elsewhere, and what stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from inroad import sentences_stored
from inroad.actions.find_mentions import Mention
from inroad.actions.forget_person import older_copies, preview_forgetting
from inroad.records.models import Forgotten, Person, User

ON_A_PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A text elsewhere that names them; `checked` where the name is to go."""

    key: str
    kind: str
    about: str
    excerpt: str
    checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """`more` mentions are not shown, and of these the sure ones are rewritten; `backups` lie in the data folder."""

    person: Person
    goes: Sequence[tuple[str, int]]
    mentions: Sequence[Mention]
    previews: Sequence[str]
    backups: int

    @property
    def shown(self) -> list[Spoken]:
        return [_spoken(each) for each in self.mentions[:ON_A_PAGE]]

    @property
    def more(self) -> int:
        return max(len(self.mentions) - ON_A_PAGE, 0)

    def chosen(self, typed: QueryDict) -> set[str]:
        """The mentions to be rewritten: those ticked, and the sure ones among those that were not shown."""
        ticked = set(typed.getlist("rewrite"))
        shown = {each.key for each in self.mentions[:ON_A_PAGE]}
        return (ticked & shown) | {each.key for each in self.mentions[ON_A_PAGE:] if each.sure}


def forgetting(owner: User, person: Person) -> Forgetting:
    """Look at what would go; nothing changes."""
    leaving = preview_forgetting(owner, person)
    counts = {noun.__name__.lower(): count for noun, count in leaving.counts.items()}
    named = [(sentences_stored.kind(noun), count) for noun, count in counts.items() if noun in sentences_stored.WHY]
    return Forgetting(
        person=person,
        goes=sorted(named),
        mentions=leaving.mentions,
        previews=[each.file_name for each in leaving.previews],
        backups=len(older_copies()),
    )


def _spoken(mention: Mention) -> Spoken:
    return Spoken(
        key=mention.key,
        kind=sentences_stored.kind(mention.noun),
        about=mention.about.full_name if mention.about else "",
        excerpt=mention.excerpt,
        checked=mention.sure,
    )


def the_forgotten(owner: User, number: str) -> Page[Forgotten]:
    """Those who were forgotten, the latest first."""
    rows = Forgotten.objects.filter(owner=owner).order_by("-created", "-pk")
    return Paginator(rows, ON_A_PAGE).get_page(number)

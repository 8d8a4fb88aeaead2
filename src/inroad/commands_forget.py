"""The command that forgets a person: what goes is said first, and nothing goes without a yes."""

import sys
from collections.abc import Callable

from django.utils.translation import gettext as _

from inroad import clock, sentences_stored
from inroad.actions.forget_person import ImportRunsError, Leaving, forget_person, preview_forgetting
from inroad.practice.names import fold
from inroad.records.access import as_id, owned
from inroad.records.models import Person, User
from inroad.serve import make_ready

MOST = 20


def forget(who: str, *, keep_mentions: bool, renew_backups: bool, sure: bool, ask: Callable[[str], bool]) -> int:
    """Forget the one person of this name or id; 1 where nobody is meant, several are, or the user says no."""
    make_ready()
    owner = User.objects.at_hand()
    found = _meant(owner, who)
    if len(found) != 1:
        _say_who(who, found)
        return 1
    [person] = found
    leaving = preview_forgetting(owner, person)
    _say(leaving, person, rewrite=not keep_mentions)
    if not sure and not ask(_("Forget %(name)s for good?") % {"name": person.full_name}):
        sys.stdout.write(_("Nothing has changed.") + "\n")
        return 1
    rewritten = () if keep_mentions else [each.key for each in leaving.mentions if each.sure]
    try:
        forget_person(
            owner, person, rewritten=rewritten, word=_("someone"), renew_backups=renew_backups, now=clock.now()
        )
    except ImportRunsError:
        sys.stderr.write(_("An import is being written just now. Wait until it is done, then try again.") + "\n")
        return 1
    sys.stdout.write(_("They are forgotten: nothing that names them is left in this book.") + "\n")
    return 0


def _meant(owner: User, who: str) -> list[Person]:
    people, known = owned(Person, owner), as_id(who)
    if known:
        return list(people.filter(pk=known))
    wanted = " ".join(fold(who).split())
    named = [pk for pk, name in people.values_list("pk", "full_name") if " ".join(fold(name).split()) == wanted]
    return list(people.filter(pk__in=named).order_by("created"))


def _say_who(who: str, found: list[Person]) -> None:
    if not found:
        sys.stderr.write(_("Nobody in your book is called “%(who)s”. Write the whole name.") % {"who": who} + "\n")
        return
    sys.stderr.write(_("Several people are called so. Say whom you mean by the code before the name:") + "\n")
    for each in found[:MOST]:
        sys.stderr.write(f"  {each.pk}  {each.full_name}  {each.title_now or each.headline}\n")


def _say(leaving: Leaving, person: Person, *, rewrite: bool) -> None:
    lines = [_("Forgetting %(name)s takes away:") % {"name": person.full_name}]
    counts = {noun.__name__.lower(): count for noun, count in leaving.counts.items()}
    lines += [
        f"  {count}  {sentences_stored.kind(noun)}" for noun, count in counts.items() if noun in sentences_stored.WHY
    ]
    if leaving.mentions:
        lines.append(_("Elsewhere your book speaks of them:"))
    for each in leaving.mentions:
        goes = _("the name goes") if rewrite and each.sure else _("stays")
        about = f" ({each.about.full_name})" if each.about else ""
        lines.append(f"  {sentences_stored.kind(each.noun)}{about}: {each.excerpt}  [{goes}]")
    if leaving.previews:
        names = ", ".join(each.file_name for each in leaving.previews)
        lines.append(_("These imports wait for you and are thrown away: %(names)s") % {"names": names})
    lines.append(_("Out of reach are copies elsewhere: exports, backups, your mail program. Delete those yourself."))
    sys.stdout.write("\n".join(lines) + "\n")

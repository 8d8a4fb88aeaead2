"""The words of Review: what a stage or a kind of person is called, and what a share comes to in a sentence."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazily
from django.utils.translation import ngettext

from inroad.practice.figures import FEW, Figures, Share, Stage, Step
from inroad.practice.flow import Place
from inroad.practice.ties import Warmth
from inroad.records.models import Channel

STAGE: Mapping[Stage, Promise] = {
    Stage.ASKED: lazily("You asked"),
    Stage.ANSWERED: lazily("They answered"),
    Stage.AGREED: lazily("They agreed to talk"),
    Stage.MET: lazily("You met"),
    Stage.REFERRED: lazily("They gave a name"),
    Stage.KEPT: lazily("You kept in touch"),
}
PLACE: Mapping[Place, Promise] = {
    Place.ASKED: STAGE[Stage.ASKED],
    Place.ANSWERED: STAGE[Stage.ANSWERED],
    Place.WAITING: lazily("Still on its way"),
    Place.SILENT: lazily("No answer, which is usual"),
    Place.AGREED: STAGE[Stage.AGREED],
    Place.NOT_NOW: lazily("Not now"),
    Place.MET: STAGE[Stage.MET],
    Place.NOT_MET: lazily("Not met yet"),
    Place.KEPT: STAGE[Stage.KEPT],
    Place.NOT_SINCE: lazily("Not heard from you since"),
}
WARMTH: Mapping[str, Promise] = {
    Warmth.STRONG: lazily("People you know well"),
    Warmth.INTRODUCED: lazily("People whose name was given to you"),
    Warmth.DORMANT: lazily("People from long ago"),
    Warmth.SHARED: lazily("People you know a little"),
    Warmth.COLD: lazily("Strangers"),
}
CHANNEL: Mapping[str, Promise] = {
    Channel.EMAIL: lazily("By e-mail"),
    Channel.LINKEDIN_NOTE: lazily("With a LinkedIn note"),
    Channel.LINKEDIN: lazily("On LinkedIn"),
    Channel.PHONE: lazily("By telephone"),
    Channel.VOICEMAIL: lazily("By voice mail"),
    Channel.LETTER: lazily("By letter"),
    Channel.CARD: lazily("With a card"),
    Channel.IN_PERSON: lazily("In person"),
    Channel.OTHER: lazily("In another way"),
}


def per_cent(part: float) -> int:
    return round(100 * part)


def spoken(share: Share) -> str:
    """A share with its interval; where the cases are few, that they are."""
    if not share.total:
        return _("nobody yet")
    counted = _("%(count)d of %(total)d") % {"count": share.count, "total": share.total}
    if share.doubt:
        return _("%(counted)s, too few to tell") % {"counted": counted}
    low, high = share.likely
    return _("%(part)d %%, likely %(low)d to %(high)d %%") % {
        "part": per_cent(share.part),
        "low": per_cent(low),
        "high": per_cent(high),
    }


def note(step: Step) -> str:
    """What stands beside the number of a stage: which share of those before it came so far."""
    return spoken(step.share) if step.share and step.share.total else ""


def told(figures: Figures) -> list[str]:
    """What the figures come to, as a friend would say it."""
    asked, answered, met = (_count(figures, stage) for stage in (Stage.ASKED, Stage.ANSWERED, Stage.MET))
    said = [_asked(asked, answered)] if asked else []
    if figures.waiting:
        said.append(
            ngettext(
                "One letter is still on its way and may be answered.",
                "%(n)d letters are still on their way and may be answered.",
                figures.waiting,
            )
            % {"n": figures.waiting}
        )
    if figures.days is not None and answered >= FEW:
        said.append(_quickly(figures.days))
    if met:
        said.append(
            ngettext("You had a conversation with one of them.", "You had a conversation with %(n)d of them.", met)
            % {"n": met}
        )
    if asked and asked - answered - figures.waiting:
        said.append(_("That not everybody answers is usual, and says nothing about you."))
    return said


def _count(figures: Figures, stage: Stage) -> int:
    return next(step.count for step in figures.funnel if step.stage is stage)


def _asked(asked: int, answered: int) -> str:
    who = ngettext("You asked one person", "You asked %(n)d people", asked) % {"n": asked}
    if not answered:
        return _("%(who)s; nobody has answered yet.") % {"who": who}
    return ngettext("%(who)s, and one answered.", "%(who)s, and %(n)d answered.", answered) % {
        "who": who,
        "n": answered,
    }


def _quickly(days: int) -> str:
    if not days:
        return _("Half of those who answered did so the same day.")
    return ngettext(
        "Half of those who answered did so within a day.",
        "Half of those who answered did so within %(n)d days.",
        days,
    ) % {"n": days}

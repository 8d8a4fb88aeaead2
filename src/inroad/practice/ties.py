"""How well the user knows a person, from evidence.

Five classes of warmth, because replies differ by them (dormant ties answer with more novel
advice, Levin, Walter and Murnighan 2011; moderately weak ties move the most people, Rajkumar et al. 2022).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# Out of touch for three years or more: the definition of a dormant tie in Levin, Walter and Murnighan (2011).
DORMANT_AFTER_DAYS = 3 * 365
# So many messages from either side before two people may be said to know each other well; our judgement.
SEVERAL = 2


class Warmth(StrEnum):
    STRONG = "strong"
    INTRODUCED = "introduced"
    DORMANT = "dormant"
    SHARED = "shared"
    COLD = "cold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An acquaintance with its evidence: messages exchanged, and when the two were last in touch."""

    warmth: Warmth = Warmth.COLD
    messages_sent: int = 0
    messages_received: int = 0
    known_since: date | None = None
    last_contact: date | None = None

    @property
    def wrote_to_each_other(self) -> bool:
        return self.messages_sent > 0 and self.messages_received > 0


def warmth_of(*, sent: int, received: int, last: date | None, connected: bool, today: date) -> Warmth:
    """The class of a tie that an archive of messages and connections gives evidence of."""
    if sent and received and last:
        if (today - last).days > DORMANT_AFTER_DAYS:
            return Warmth.DORMANT
        return Warmth.STRONG if min(sent, received) >= SEVERAL else Warmth.SHARED
    return Warmth.SHARED if connected else Warmth.COLD

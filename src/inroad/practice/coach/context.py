"""What is known about the person, the user and their story while a draft is checked."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from inroad.practice.working_days import SATURDAY_AND_SUNDAY, Calendar

_UNKNOWN = (None, "", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything may be unknown; a rule that needs what is unknown stays silent.

    The host:
    - `given`, `family`, `organisation`: their names as they are in the book; `organisations` adds the earlier
      ones, which a draft may name as well.
    - `referrer`: the full name of the one who gave the host's name; `may_name`: whether they said that they
      may be named. `target`: to whom the host is asked to introduce the user.
    - `ties`: what links the two, in words a draft would use ("University of Leeds", "Oxfam").
    - `particulars`: facts about the host that would not fit anyone else ("talk on data contracts"). The
      employer's name alone is none: a form letter has it too.
    - `zone`, `country`, `weekend`, `holidays`: where the host's days are counted.

    The story:
    - `previous`, `first`: the bodies of the message before this one in the same thread, and of its first;
      `thread_subject` is the subject of the thread. Both are the user's own.
    - `last_sent`, `unanswered`: when the user wrote last, and how many messages have had no answer;
      `named_day`: the day on which the host asked to hear again.
    - `agreed`: whether the host has said yes to a conversation.
    - `met_at`: when the conversation ended; `takeaways`: what was noted in it; `names_offered`: whom they named.
    - `office`: when the user's other open requests at the same employer went out.
    - `earlier`: the bodies of the user's messages to other people.

    The user and the sending:
    - `user`: the writer's own full name; `signature`: what their mail program puts below.
    - `pace`: the words that they speak in a minute; `own_zone`: their time zone.
    - `free_account`: whether their LinkedIn account is a free one.
    - `attachments`: names of the files that will go with the message; `high_priority`: whether it is flagged.
    - `now`: when it would be sent; `about_to_send`: whether it is meant to go out as it stands.
    """

    given: str | None = None
    family: str | None = None
    organisation: str | None = None
    organisations: tuple[str, ...] = ()
    referrer: str | None = None
    may_name: bool | None = None
    target: str | None = None
    ties: tuple[str, ...] | None = None
    particulars: tuple[str, ...] | None = None
    zone: ZoneInfo | None = None
    country: str | None = None
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    holidays: Container[date] = ()

    previous: str | None = None
    first: str | None = None
    thread_subject: str | None = None
    last_sent: datetime | None = None
    unanswered: int | None = None
    named_day: date | None = None
    agreed: bool | None = None
    met_at: datetime | None = None
    takeaways: tuple[str, ...] | None = None
    names_offered: tuple[str, ...] | None = None
    office: tuple[datetime, ...] | None = None
    earlier: tuple[str, ...] | None = None

    user: str | None = None
    signature: str | None = None
    pace: int | None = None
    own_zone: ZoneInfo | None = None
    free_account: bool | None = None
    attachments: tuple[str, ...] | None = None
    high_priority: bool | None = None
    now: datetime | None = None
    about_to_send: bool | None = None

    def knows(self, *names: str) -> bool:
        """Whether anything is known under at least one of the field names."""
        return any(getattr(self, name) not in _UNKNOWN for name in names)

    @property
    def calendar(self) -> Calendar:
        """The host's days; on the user's clock where the host's is not known."""
        zone = self.zone or self.own_zone or ZoneInfo("UTC")
        return Calendar(zone=zone, weekend=self.weekend, holidays=self.holidays)

"""What is known about the person, the user and their story while a draft is checked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything may be unknown; a rule that needs what is unknown stays silent.

    - `given`, `family`, `organisation`: the host's names as they are in the book; `organisations` adds
      the earlier ones, which a draft may name as well.
    - `referrer`: the full name of the one who gave the host's name.
    - `ties`: what links the two, in words a draft would use ("University of Leeds", "Oxfam").
    - `particulars`: facts about the host that would not fit anyone else ("talk on data contracts"). The
      employer's name alone is none: a form letter has it too.
    - `takeaways`: what was noted in the meeting.
    - `previous`: the body of the message before this one in the same thread.
    - `user`: the writer's own full name.
    - `attachments`: names of the files that will go with the message.
    """

    given: str | None = None
    family: str | None = None
    organisation: str | None = None
    organisations: tuple[str, ...] = ()
    referrer: str | None = None
    ties: tuple[str, ...] | None = None
    particulars: tuple[str, ...] | None = None
    takeaways: tuple[str, ...] | None = None
    previous: str | None = None
    user: str | None = None
    attachments: tuple[str, ...] | None = None

    def knows(self, *names: str) -> bool:
        """Whether anything is known under at least one of the field names."""
        return any(getattr(self, name) for name in names)

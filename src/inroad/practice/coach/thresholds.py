"""The numbers that the rules hold a draft against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Words are counted without greeting and signature; minutes are those asked of the host.

    - `words_warn`, `words_most`: replies fall beyond 125 words (Boomerang, 40 million mails, 2016); under
      100 and on one phone screen (Simon Fraser University).
    - `minutes_least`, `minutes_most`: 15 to 30 (Tufts, Northeastern); 10 to 15 at the least (Asbury).
    - `connection_sentences`: the connection comes first (Simon Fraser University).
    - `note_characters`: up to this length a LinkedIn message is a note that need not ask anything.
    """

    words_warn: int = 125
    words_most: int = 200
    minutes_least: int = 10
    minutes_most: int = 30
    connection_sentences: int = 2
    note_characters: int = 300

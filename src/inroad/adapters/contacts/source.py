"""What every source of contacts is: a name, a look at a file, and a reading of it."""

from collections.abc import Callable
from dataclasses import dataclass

from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`recognises` looks at the content only; `read` never raises for what stands in the file."""

    name: str
    recognises: Callable[[Given], bool]
    read: Callable[[Given], Reading]

"""How people are written to where they live, and the user's rhythm as it is there."""

from collections.abc import Collection
from uuid import UUID

from inroad.practice.cadences import Cadence
from inroad.practice.etiquette import Etiquette, choose_pack
from inroad.records import coached
from inroad.records.models import Person, User

ENGLISH = "en"


def own_language(owner: User) -> str:
    """The language in which the user keeps their book."""
    return (owner.language or ENGLISH)[:2]


def etiquette_of(owner: User, person: Person) -> Etiquette:
    return etiquette_for(owner, country=person.country, chosen=person.etiquette)


def etiquette_for(owner: User, *, country: str, chosen: str = "") -> Etiquette:
    """The pack that was chosen, or that of the country; of whoever is of no known country, the user's own."""
    packs = coached.etiquettes()
    return choose_pack(packs, chosen=chosen, country=country, own=owner.country, language=own_language(owner))


def load_cadences(owner: User, people: Collection[UUID], usual: Cadence) -> dict[UUID, Cadence]:
    """The rhythm with each of these people: the user's usual one, at the pace of the place."""
    if not people:
        return {}
    told = Person.objects.filter(owner=owner, pk__in=people).values_list("pk", "country", "etiquette")
    places = {key: (country, chosen) for key, country, chosen in told}
    there = {
        place: etiquette_for(owner, country=place[0], chosen=place[1]).paced(usual) for place in set(places.values())
    }
    return {key: there[place] for key, place in places.items()}

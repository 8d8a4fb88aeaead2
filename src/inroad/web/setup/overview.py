"""What Setup shows at a glance: each part with what is in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from inroad import environment
from inroad.actions.ask_assistant import assistant_of
from inroad.actions.import_people import rows_waiting
from inroad.actions.keep_fact import latest_pitch
from inroad.actions.set_profile import profile_of
from inroad.records.calendars import zone_named, zone_of
from inroad.records.models import Assistant, Background, Evidence, Goal, ImportBatch, Pitch, Profile, User
from inroad.web.shared.countries import country_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The zone and the country in force, each with where it comes from."""

    zone: str
    zone_from: str
    country: str
    country_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    profile: Profile
    place: Place
    goals: Sequence[Goal]
    background: int
    usable: int
    evidence: int
    pitch: Pitch | None
    imports: int
    waiting: int
    assistant: Assistant | None
    data: str
    database: str
    version: str


def overview(owner: User) -> Overview:
    facts = Background.objects.filter(owner=owner).aggregate(all=Count("pk"), may=Count("pk", filter=Q(may_use=True)))
    return Overview(
        profile=profile_of(owner),
        place=place_of(owner),
        goals=list(Goal.objects.filter(owner=owner).order_by("-active", "created")),
        background=facts["all"],
        usable=facts["may"],
        evidence=Evidence.objects.filter(owner=owner).count(),
        pitch=latest_pitch(owner),
        imports=ImportBatch.objects.filter(owner=owner).count(),
        waiting=rows_waiting(owner),
        assistant=assistant_of(owner),
        data=str(settings.DATA),
        database=_("a PostgreSQL database") if connection.vendor == "postgresql" else _("a file in this folder"),
        version=version("inroad"),
    )


def place_of(owner: User) -> Place:
    return Place(
        zone=str(zone_of(owner)),
        zone_from=_zone_from(owner),
        country=country_name(owner.country) if owner.country else _("not known"),
        country_from=_("you chose it") if owner.country else _("only weekends are left out of waiting times"),
    )


def _zone_from(owner: User) -> str:
    if zone_named(owner.time_zone):
        return _("you chose it")
    if zone_named(environment.TIME_ZONE.read()):
        return _("the setting INROAD_TIME_ZONE says so, and you have chosen none")
    return _("it is this computer's, and you have chosen none")

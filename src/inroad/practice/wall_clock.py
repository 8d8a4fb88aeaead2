"""What a clock on the wall shows somewhere, as instants: where clocks change, an hour is missing or comes twice."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def read_wall_clock(day: date, at: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The instants (UTC) at which the clock shows this time: none, one, or two in their order."""
    shown = datetime.combine(day, at)
    instants = {shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(each for each in instants if each.astimezone(zone).replace(tzinfo=None, fold=0) == shown))

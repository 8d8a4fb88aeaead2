"""Three times to offer, on the host's days and clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.offers import WAKING, offer_times
from inroad.practice.working_days import Calendar

LAGOS = Calendar(zone=ZoneInfo("Africa/Lagos"))
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Tbilisi", "Asia/Tokyo", "Africa/Lagos"]).map(
    ZoneInfo
)


def test_times_on_a_thursday_begin_after_two_working_days_and_skip_the_weekend() -> None:
    thursday = datetime(2026, 3, 5, 9, tzinfo=UTC)
    offered = offer_times(LAGOS, host=ZoneInfo("Europe/Berlin"), now=thursday)
    assert [each.date() for each in offered] == [date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)]
    assert offered[0].astimezone(ZoneInfo("Europe/Berlin")).time() == time(10)


def test_a_day_that_is_free_for_the_host_is_not_offered() -> None:
    holiday = Calendar(zone=ZoneInfo("Africa/Lagos"), holidays=(date(2026, 3, 9),))
    offered = offer_times(holiday, host=ZoneInfo("Europe/Berlin"), now=datetime(2026, 3, 5, 9, tzinfo=UTC))
    assert offered[0].date() == date(2026, 3, 10)


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds have no zone
    host=ZONES,
    user=ZONES,
    busy=st.lists(st.integers(0, 24 * 14), max_size=12),
)
def test_offered_times_are_free_apart_and_within_both_days(
    now: datetime, host: ZoneInfo, user: ZoneInfo, busy: list[int]
) -> None:
    spans = [(now + timedelta(hours=hour), now + timedelta(hours=hour + 1)) for hour in busy]
    calendar = Calendar(zone=user)
    offered = offer_times(calendar, host=host, now=now, busy=spans)
    days = [each.astimezone(host).date() for each in offered]
    assert len(set(days)) == len(offered)
    assert all(calendar.is_working(day) for day in days)
    for starts in offered:
        assert starts > now
        assert WAKING[0] <= starts.astimezone(user).time() <= WAKING[1]
        assert all(starts + timedelta(minutes=20) <= begin or end <= starts for begin, end in spans)

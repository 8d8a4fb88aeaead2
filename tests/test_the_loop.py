"""The whole practice as one story, at the level of actions; at each step, Today says what is next.

Olu is a nurse in Lagos who wants to find out how hospitals work with their data. Everybody here is invented.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from inroad.actions.add_person import NewPerson
from inroad.actions.book_meeting import Agreed, book_meeting, hold_meeting, prepare_meeting
from inroad.actions.compose_today import Line, compose_today
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.draft_message import blanks_left, check_draft, fill_blanks, open_draft, save_draft
from inroad.actions.edit_person import edit_person
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.invite import invitation_of
from inroad.actions.keep_word import act_on_advice, keep_promise
from inroad.actions.plan_meeting import plan_meeting
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.actions.review_season import review_season
from inroad.actions.set_goal import Aim, set_goal
from inroad.actions.set_profile import set_profile
from inroad.practice.coach import Severity
from inroad.practice.moments import Says, Tier
from inroad.practice.moves import MoveKind
from inroad.records import search
from inroad.records.models import Medium, Meeting, Message, MessageKind, Person, Profile, User
from tests import people
from tests.archives import MESSAGES, archive, connection

LAGOS = ZoneInfo("Africa/Lagos")
OLU, ANA = "https://www.linkedin.com/in/olu-adebayo", "https://www.linkedin.com/in/ana-ruiz"
PROFILE = "First Name,Last Name,Headline,Geo Location\nOlu,Adebayo,I am a nurse in Lagos,Lagos\n"
LETTERS_OF_2019 = f"""{MESSAGES}
c1,,Olu Adebayo,{OLU},Ana Ruiz,{ANA},2019-05-06 08:00:00 UTC,,How is the new ward?,INBOX
c1,,Ana Ruiz,{ANA},Olu Adebayo,{OLU},2019-05-07 09:30:00 UTC,,Full. And yours?,INBOX
"""
ASKS_FOR_A_JOB = "Hello, do you have any openings on your team? My résumé is attached."
ASKS_FOR_ADVICE = """Dear Ana,

We wrote to each other in 2019, when you had just moved to the new ward. I am a nurse in Lagos and would like to find
out how hospitals work with their data.

You have been a data lead at Harbour Hospital since then, which is the way that I am thinking of. Would you have
20 minutes for a call in the next two weeks, at a time that suits you? I would like to ask how you came to it. If it is
not a good moment, that is quite all right.

Thank you,
Olu"""


class Practice:
    """Olu at the desk: a clock that goes forward, and what Today says."""

    def __init__(self, owner: User) -> None:
        self.owner, self.now = owner, datetime(2026, 9, 7, 8, tzinfo=UTC)

    def on(self, day: date, hour: int = 9, minute: int = 0) -> list[str]:
        """Turn the clock to that hour in Lagos, and read Today."""
        self.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=LAGOS).astimezone(UTC)
        return self.today()

    def today(self) -> list[str]:
        return [f"{line.kind} {line.person}" for line in compose_today(self.owner, now=self.now).due]

    def line(self, kind: MoveKind) -> Line:
        return next(line for line in compose_today(self.owner, now=self.now).due if line.kind == kind)

    def draft(self, kind: MessageKind, line: Line) -> Message:
        """What Today's button opens: a letter that is written already."""
        return open_draft(self.owner, line.person, kind, line.about, now=self.now)

    def send(self, kind: MessageKind, line: Line) -> Message:
        """Send the letter as it was prepared."""
        return record_sent(self.owner, self.draft(kind, line), happened=self.now, now=self.now)

    def hear(self, person: Person, says: Says, text: str) -> None:
        record_reply(self.owner, person, says=says, happened=self.now, text=text, now=self.now)

    def bring_in(self, packed: bytes) -> dict[str, int]:
        """Import an archive: the plan first, and then all of it."""
        batch = plan_import(self.owner, packed, name="Basic_LinkedInDataExport.zip", now=self.now)
        summary = dict(batch.plan_summary)
        apply_import(batch, now=self.now)
        return summary


@pytest.fixture
def olu(db: None) -> Practice:  # noqa: ARG001 - the database in which the book is
    return Practice(people.olu())


def test_from_an_archive_to_a_friendship(olu: Practice) -> None:  # noqa: PLR0915 - one story, told once
    owner = olu.owner

    # Olu says what there is to find out, and brings in LinkedIn's archive; it tells who Olu is as well.
    set_goal(owner, Aim(statement="How do hospitals work with their data?", roles="data analyst"), now=olu.now)
    told = olu.bring_in(
        archive(
            connection("Ana Ruiz", "Data lead", "Harbour Hospital", email="ana@example.org"),
            connection("Ben Stone", "Baker", "Stone and Sons"),
            connection("Cara Lind", "Teacher", "Northlight School"),
            on=date(2026, 9, 6),
            Profile=PROFILE,
            messages=LETTERS_OF_2019,
        )
    )
    assert (told["new"], told["bad"]) == (3, 0)
    set_profile(owner, {"full_name": "Olu Adebayo"})
    assert Profile.objects.get(owner=owner).headline == "I am a nurse in Lagos"

    # Nothing is due. Today proposes whom to write to first, the nearest to the goal before the others, and says why.
    assert olu.on(date(2026, 9, 7)) == []
    first, *others = compose_today(owner, now=olu.now).requests
    ana = first.person
    assert (ana.full_name, first.reason, first.shared_words) == ("Ana Ruiz", "wrote_before", ("data",))
    assert {line.person.full_name for line in others} == {"Ben Stone", "Cara Lind"}

    # A letter is ready. Olu writes another, as beginners do, and changes it until the coach is content.
    request = olu.draft(MessageKind.REQUEST, first)
    assert request.body.startswith("Dear Ana,")
    save_draft(request, subject="A job", body=ASKS_FOR_A_JOB)
    assert "JOB-ASK" in {finding.rule for finding in check_draft(owner, request, now=olu.now).findings}
    save_draft(request, subject="From the new ward to data", body=ASKS_FOR_ADVICE)
    assert check_draft(owner, request, now=olu.now).worst() in {None, Severity.HINT}
    record_sent(owner, request, happened=olu.now, now=olu.now)

    # Six working days of silence are nothing; on the seventh a nudge is ready, under the same subject.
    assert olu.on(date(2026, 9, 15)) == []
    assert olu.on(date(2026, 9, 16)) == ["nudge Ana Ruiz"]
    assert olu.send(MessageKind.NUDGE, olu.line(MoveKind.NUDGE)).subject == "Re: From the new ward to data"
    assert olu.today() == []

    # She says yes. Olu offers times on her clock, she chooses one, and it is booked.
    olu.on(date(2026, 9, 17), 10)
    olu.hear(ana, Says.YES, "Gladly. The ward was full for years.")
    assert olu.today() == ["offer_times Ana Ruiz"]
    edit_person(owner, ana, {"time_zone": "Europe/Madrid", "country": "ES"}, now=olu.now)
    times = olu.draft(MessageKind.TIMES, olu.line(MoveKind.OFFER_TIMES))
    fill_blanks(owner, times, now=olu.now)
    assert "Madrid time" in times.body
    assert not blanks_left(times)
    record_sent(owner, times, happened=olu.now, now=olu.now)
    assert olu.on(date(2026, 9, 18)) == []
    olu.hear(ana, Says.YES, "Thursday is good.")
    assert olu.today() == ["book Ana Ruiz"]
    agreed = Agreed(starts=datetime(2026, 9, 24, 13, tzinfo=UTC), minutes=25, zone="Europe/Madrid", medium=Medium.VIDEO)
    meeting = book_meeting(owner, [ana], agreed, now=olu.now)

    # The invitation puts it in both calendars.
    assert olu.today() == ["invite Ana Ruiz"]
    invitation = invitation_of(owner, meeting, now=olu.now)
    assert invitation is not None
    assert (invitation.starts, invitation.zone) == (agreed.starts, "Europe/Madrid")
    olu.send(MessageKind.INVITATION, olu.line(MoveKind.INVITE))
    assert olu.today() == []

    # The day before is for preparing: questions, held to the clock. On the day they speak.
    assert olu.on(date(2026, 9, 22)) == []
    assert olu.on(date(2026, 9, 23)) == ["prepare Ana Ruiz"]
    plan = plan_meeting(owner, meeting, ana)
    assert len(plan.questions) >= 5
    assert plan.agenda.minutes == 25
    prepare_meeting(_fresh(meeting), now=olu.now)
    assert olu.today() == []
    assert olu.on(date(2026, 9, 24)) == ["hold Ana Ruiz"]
    olu.on(date(2026, 9, 24), 14, 30)
    hold_meeting(_fresh(meeting), now=olu.now)
    assert olu.today() == ["debrief Ana Ruiz", "thank Ana Ruiz"]

    # Olu writes down what was said: a name, a piece of advice, a promise, and what to take away.
    debrief_meeting(
        owner,
        _fresh(meeting),
        ana,
        Debrief(
            takeaway="Ask which decision a number is for.",
            claims=["Hospitals look for people who know the wards."],
            advice=["Learn survival analysis on open data."],
            names=[NamedPerson(new=NewPerson(full_name="Li Wei", organisation="City Clinic"), may_name=True)],
            promises=[Undertaking(text="Send Ana the handover study.", due=date(2026, 10, 2))],
            tier=Tier.A,
        ),
        now=olu.now,
    )
    li = Person.objects.get(owner=owner, full_name="Li Wei")
    assert olu.today() == ["thank Ana Ruiz", "follow_referral Li Wei", "act_on_advice Ana Ruiz"]
    assert [hit.kind for hit in search.find(owner, "survival")] == ["advice"]

    # Thanks the same day, with what was learnt in them.
    thanks = olu.send(MessageKind.THANKS, olu.line(MoveKind.THANK))
    assert "which decision a number is for" in thanks.body
    assert olu.today() == ["follow_referral Li Wei", "act_on_advice Ana Ruiz"]

    # The name is followed, and who gave it stands in the letter.
    olu.on(date(2026, 9, 25))
    follow = olu.send(MessageKind.REQUEST, olu.line(MoveKind.FOLLOW_REFERRAL))
    assert "Ana Ruiz" in follow.body
    assert olu.today() == ["act_on_advice Ana Ruiz"]
    olu.on(date(2026, 9, 28))
    olu.hear(li, Says.YES, "Ring me on Wednesday at four.")
    assert olu.today() == ["offer_times Li Wei", "act_on_advice Ana Ruiz"]
    on_wednesday = Agreed(starts=datetime(2026, 9, 30, 15, tzinfo=UTC), minutes=20, medium=Medium.PHONE)
    call = book_meeting(owner, [li], on_wednesday, now=olu.now)
    assert olu.today() == ["invite Li Wei", "act_on_advice Ana Ruiz"]
    olu.send(MessageKind.INVITATION, olu.line(MoveKind.INVITE))

    # The promise comes into view some days before its day.
    assert olu.on(date(2026, 9, 29)) == ["prepare Li Wei", "keep_promise Ana Ruiz", "act_on_advice Ana Ruiz"]
    assert any("Ana Ruiz" in picked.text for picked in plan_meeting(owner, call, li).questions)
    prepare_meeting(_fresh(call), now=olu.now)
    olu.on(date(2026, 9, 30), 17)
    assert olu.today() == ["debrief Li Wei", "keep_promise Ana Ruiz", "act_on_advice Ana Ruiz"]
    debrief_meeting(owner, _fresh(call), li, Debrief(takeaway="Begin with one ward.", tier=Tier.B), now=olu.now)

    # As soon as something came of the name, Ana is to hear of it.
    assert olu.today() == ["thank Li Wei", "keep_promise Ana Ruiz", "report_back Ana Ruiz", "act_on_advice Ana Ruiz"]
    olu.send(MessageKind.THANKS, olu.line(MoveKind.THANK))
    assert "Li Wei" in olu.send(MessageKind.REPORT, olu.line(MoveKind.REPORT_BACK)).body

    # The promise is kept, the advice is acted on, and its giver is told.
    assert olu.on(date(2026, 10, 1)) == ["keep_promise Ana Ruiz", "act_on_advice Ana Ruiz"]
    keep_promise(ana.promises.get(), on=date(2026, 10, 1), now=olu.now)
    act_on_advice(ana.advice.get(), outcome="Two wards differ.", on=date(2026, 10, 1), now=olu.now)
    assert olu.today() == ["tell_progress Ana Ruiz"]
    progress = olu.send(MessageKind.PROGRESS, olu.line(MoveKind.TELL_PROGRESS))
    assert "survival analysis" in progress.body
    assert olu.today() == []

    # A month later nothing is due, and Today has others to propose. In the sixth week it is time to write to Ana again.
    assert olu.on(date(2026, 11, 2)) == []
    assert {line.person.full_name for line in compose_today(owner, now=olu.now).requests} == {"Ben Stone", "Cara Lind"}
    assert olu.on(date(2026, 11, 12)) == ["keep_in_touch Ana Ruiz"]
    assert olu.send(MessageKind.TOUCH, olu.line(MoveKind.KEEP_IN_TOUCH)).body.startswith("Dear Ana,")
    assert olu.today() == []

    # Li, less close, is due a quarter after the last word, not on a day off.
    assert olu.on(date(2026, 12, 29)) == ["keep_in_touch Ana Ruiz"]
    assert olu.on(date(2026, 12, 30)) == ["keep_in_touch Ana Ruiz", "keep_in_touch Li Wei"]

    # The season in figures: both who were asked were met, too few to tell; one gave a name, which was followed.
    season = review_season(owner, weeks=26, now=olu.now).figures
    assert {step.stage.value: step.count for step in season.funnel} == {
        "asked": 2,
        "answered": 2,
        "agreed": 2,
        "met": 2,
        "referred": 1,
        "kept": 1,
    }
    assert season.names.count == season.advice.count == 1
    assert (season.thanks.count, season.thanks.total) == (2, 2)
    assert season.funnel[1].share is not None
    assert season.funnel[1].share.doubt is not None

    # A year goes by. A later archive tells that Ana has a new post: a better reason to write than the calendar.
    olu.on(date(2027, 9, 27))
    later = archive(
        connection("Ana Ruiz", "Head of data", "Bay Clinics", email="ana@example.org"), on=date(2027, 9, 26)
    )
    assert olu.bring_in(later)["moved"] == 1
    assert olu.today() == ["congratulate Ana Ruiz", "keep_in_touch Li Wei"]
    olu.send(MessageKind.TOUCH, olu.line(MoveKind.CONGRATULATE))
    olu.send(MessageKind.TOUCH, olu.line(MoveKind.KEEP_IN_TOUCH))
    assert olu.today() == []


def _fresh(meeting: Meeting) -> Meeting:
    """The meeting as it stands in the book."""
    return Meeting.objects.get(pk=meeting.pk)

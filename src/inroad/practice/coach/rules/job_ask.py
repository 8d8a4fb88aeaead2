"""JOB-ASK: the message asks for advice, never for a job, however well the ask is hidden."""

from collections.abc import Iterator

from inroad.practice.coach.asking import job_asks
from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """One finding for a sentence, however often it asks."""
    told: set[int] = set()
    for each in job_asks(text):
        if each.sentence.start not in told:
            told.add(each.sentence.start)
            yield Finding(
                rule="JOB-ASK",
                severity=Severity.ERROR,
                span=each.sentence.span(each.found),
                reason=Reason("job-ask.asks", {"words": each.words}),
                fix=leave_out(text, each.sentence),
            )


def _request(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nKind regards,\nMina", kind=kind)


RULE = Rule(
    id="JOB-ASK",
    kinds=EVERY_KIND,
    languages=LANGUAGES,
    severity=Severity.ERROR,
    why="why.job-ask",
    source="Simon Fraser University; Kansas State University; Tufts University",
    good=(
        _request("I am not looking for a job; I would like to hear how you see the field."),
        _request("I'm not asking for a job, an internship or an interview. Could we speak for 20 minutes?"),
        _request("How did you get your job, and what did you do in your first position?"),
        _request("What made you leave your position at the bank for a smaller team?"),
        _request("This is not about an opening. I would value your advice on moving from nursing into data."),
        _request("Would you have 20 minutes for an informational interview in the next two weeks?"),
        _request("I work in a hospital and am exploring careers in health data."),
        _request("I am asking for advice rather than a job, and would gladly fit around your week."),
        _request("You said that “if you hear of an opening, tell me” is what everyone writes to you."),
        _request("Could you refer me to someone who moved from teaching into design?", Kind.PROGRESS),
        _request("After our talk I applied for two junior roles at small firms, as you advised.", Kind.PROGRESS),
        _request("Congratulations on your new position, and on the team that you built.", Kind.TOUCH),
        _request("What do you look for when you hire junior analysts?"),
        _request("I don't expect you to know of any openings; I am curious how the work is changing."),
        _request("How do people usually find their way into this field?"),
    ),
    bad=(
        _request("I am looking for a job in marketing."),
        _request("I'm currently seeking an entry-level position with your company."),
        _request("If you hear of an opening, keep me in mind."),
        _request("I'm not asking for a job, but if something comes up on your team, please think of me."),
        _request("Are there any openings at Acme this spring?"),
        _request("Could you pass my résumé along to your hiring manager?"),
        _request("Would you put in a good word for me?"),
        _request("I would love to work for your company."),
        _request("Do you know of anyone hiring junior analysts?"),
        _request("I don't know whether your team is hiring, and I would be glad of a short talk."),
        _request("I think that my background would make me a great fit for your team."),
        _request("Could you get me an interview with the head of design?"),
        _request("Is there room for someone like me on your team?"),
        _request("Please let me know of any opportunities."),
        _request("Could you submit a referral for the analyst role?"),
        _request("I need a job by June and hope that you can help."),
        _request("Thank you for the talk. Please keep me in mind for future roles.", Kind.THANKS),
        _request("Just checking whether you are hiring yet.", Kind.NUDGE),
        _request("I wonder how I could contribute to your team."),
        _request("It would be great to get my foot in the door."),
        _request("I am hoping to discuss possible opportunities at your firm."),
        _request("Could you use an extra pair of hands over the summer?"),
    ),
    check=check,
)

"""What the coach, the letters, the questions and the agenda say, in words that can be translated."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad import sentences_asks, sentences_form
from inroad.practice.reasons import Reason

# What the coach says, why, and the heading of each rule's help.
FINDINGS: Mapping[str, Promise] = {**sentences_asks.FINDINGS, **sentences_form.FINDINGS}
WHY: Mapping[str, Promise] = {**sentences_asks.WHY, **sentences_form.WHY}
RULES: Mapping[str, Promise] = {**sentences_asks.RULES, **sentences_form.RULES}

# What would have to be known for a silent rule to speak.
NEEDS: Mapping[str, Promise] = {
    "given": _("their given name"),
    "family": _("their family name"),
    "organisation": _("where they work"),
    "referrer": _("who introduced you"),
    "ties": _("what links the two of you"),
    "particulars": _("something particular to them"),
    "takeaways": _("what you noted in the conversation"),
    "subject": _("the subject"),
    "language": _("ways of saying it in this language"),
    "may_name": _("whether who gave you the name may be named"),
    "target": _("whom you would like to meet"),
    "previous": _("your message before this one"),
    "first": _("your first message"),
    "thread_subject": _("the subject of your earlier messages"),
    "last_sent": _("when you wrote last"),
    "unanswered": _("how many of your messages had no answer"),
    "met_at": _("when your conversation ended"),
    "names_offered": _("the names that they gave you"),
    "office": _("whom else you have asked at the same place"),
    "earlier": _("what you wrote to others"),
    "zone": _("their time zone"),
    "own_zone": _("your time zone"),
    "now": _("when it will be sent"),
    "agreed": _("whether they have agreed to talk"),
    "free_account": _("whether your LinkedIn account is a free one"),
    "attachments": _("what is attached"),
}

# Why this letter was chosen.
LETTERS: Mapping[str, Promise] = {
    "letter.request": _("A request that fits any situation."),
    "letter.request.introduced": _("Someone you both know gave you the name."),
    "letter.request.moved": _("They have changed their post, which is a reason to write."),
    "letter.request.dormant": _("You have not been in touch for a long time."),
    "letter.request.wrote": _("They have written something that you read."),
    "letter.request.employer": _("You have worked at the same place."),
    "letter.request.school": _("You went to the same school."),
    "letter.request.shared": _("You belong to the same circle."),
    "letter.request.strong": _("You know each other well."),
    "letter.request.connected": _("You are connected, and have not written to each other yet."),
    "letter.request.cold": _("A first note, which takes no acquaintance for granted."),
    "letter.nudge.first": _("There has been no answer yet; one friendly reminder is welcome."),
    "letter.nudge.second": _("This is the last reminder, and it asks for less."),
    "letter.answer.question": _("They asked you something."),
    "letter.answer.later": _("They asked you to come back later."),
    "letter.answer.declined": _("They said no, which is normal; a kind answer keeps the door open."),
    "letter.times.offer": _("They agreed; now make it easy to choose a time."),
    "letter.times.again": _("The time has to move."),
    "letter.invitation.agreed": _("The time is agreed; this goes with the invitation."),
    "letter.thanks.takeaway": _("One thing that they said, and your thanks."),
    "letter.thanks.advice": _("They gave you advice."),
    "letter.thanks.referrals": _("They gave you names."),
    "letter.thanks.declined": _("They took the time to say no."),
    "letter.report.met": _("You met the person whose name they gave you."),
    "letter.report.wrote": _("You wrote to the person whose name they gave you."),
    "letter.report.unreached": _("You could not reach the person whose name they gave you."),
    "letter.progress.advice": _("You did what they advised."),
    "letter.progress.promise": _("You keep a promise."),
    "letter.touch.congratulations": _("They have good news."),
    "letter.touch.article": _("You found something that they may like to read."),
    "letter.touch.progress": _("You have news in which they have a share."),
    "letter.touch.season": _("The year is ending, and a greeting is welcome."),
    "letter.touch.event": _("There is an event that may bring you together."),
    "letter.touch.question": _("You have one short question."),
    "letter.touch.hello": _("It has been a while, and a greeting is welcome."),
    "letter.reopen.rest": _("The earlier request has rested long enough."),
    "letter.introduction.asked": _(
        "They know somebody whom you would like to meet; they ask first, and only then pass it on."
    ),
    # The same, where it is known who, where or since when.
    "letter.request.introduced.referrer": _("%(referrer)s gave you the name."),
    "letter.request.moved.new_organisation": _("They are now at %(new_organisation)s, which is a reason to write."),
    "letter.request.employer.employer": _("You have both worked at %(employer)s."),
    "letter.request.school.school": _("You both went to %(school)s."),
    "letter.request.connected.known_since": _(
        "You have been connected since %(known_since)s, and have not written yet."
    ),
    "letter.thanks.takeaway.takeaway": _("One thing that they said, and your thanks: %(takeaway)s."),
    "letter.thanks.advice.advice": _("They advised you: %(advice)s."),
    "letter.thanks.referrals.referrals": _("They gave you names: %(referrals)s."),
    "letter.report.met.introduced": _("You met %(introduced)s, whose name they gave you."),
    "letter.introduction.asked.target": _("They know %(target)s; they ask first, and only then pass it on."),
}

# What is not known is asked in one line, never invented.
BLANKS: Mapping[str, Promise] = {
    "given": _("Their given name"),
    "family": _("Their family name"),
    "full_name": _("Their whole name"),
    "title": _("Their title, such as Dr."),
    "me": _("Your name, as you sign"),
    "target": _("Whom you would like to meet"),
    "target_work": _("What they do: “who leads the data team at Acme Health”"),
    "phone": _("Your telephone number"),
    "contact": _("Where you can be found or reached, in a line below your name"),
    "introduction": _("Who you are, in one sentence: “I am a nurse in Leeds and am moving into health data”"),
    "organisation": _("Where they work"),
    "position": _("What they do there"),
    "topic": _("What you would like to understand: “how a hospital starts with its data”"),
    "particular": _("What made you think of them: “your talk on data contracts”"),
    "referrer": _("Who gave you their name"),
    "school": _("The school you share"),
    "employer": _("The employer you share"),
    "shared": _("What you share: “the Leeds data evenings”"),
    "known_since": _("Since when you are connected: “2021”"),
    "last_time": _("When you were last in touch: “we ran the spring fair together”"),
    "new_position": _("Their new post"),
    "new_organisation": _("Where they work now"),
    "minutes": _("How many minutes you ask for"),
    "times": _("Two or three times that you can offer"),
    "zone": _("In whose time they are meant: “London time”"),
    "medium": _("How you will speak: “by phone”"),
    "date": _("The day and the hour"),
    "place": _("Where you will meet, or the link"),
    "answer": _("Your answer to what they asked"),
    "takeaway": _("One thing that they said and that stays with you"),
    "advice": _("What they advised: “learn dbt on a real data set”"),
    "done": _("What you did with it: “I rebuilt our ward's bed list”"),
    "promise": _("What you promised: “the paper on triage”"),
    "referrals": _("The names that they gave you"),
    "introduced": _("The person whom they named"),
    "outcome": _("What came of it: “we spoke for half an hour”"),
    "article": _("What it is called"),
    "link": _("Where it is found"),
    "why": _("Why it made you think of them"),
    "question": _("Your question, in one sentence"),
    "event": _("Which event, and when"),
    "news": _("Your news, in one sentence: “I now spend two days a week with the data team”"),
}

# Why this question is there.
QUESTIONS: Mapping[str, Promise] = {
    "question.only-they": _("Only they can answer it."),
    "question.must": _("Do not leave without asking it."),
    "question.goal": _("You want to find out: %(goal)s"),
    "question.common": _("A good question for anyone."),
}

AGENDA: Mapping[str, Promise] = {
    "opening": _("Thanks, why you are here, and half a minute about you"),
    "questions": _("Your questions"),
    "feedback": _("What they think of your way"),
    "names": _("Who else, and what else"),
    "thanks": _("Thanks, and what happens next"),
}

# Why a sentence stands in a letter.
PURPOSES: Mapping[str, Promise] = {
    "link": _("What links the two of you: it decides whether the rest is read."),
    "particular": _("Something that would fit nobody else, so that it is no form letter."),
    "reason": _("Why you write now."),
    "who": _("Who you are, in one sentence; more would be a cover letter."),
    "topic": _("What you want to understand, narrow enough to be answered."),
    "ask": _("One question with its minutes; they choose when and how."),
    "not-a-job": _("It says that this is no application, which would go to the personnel office."),
    "way-out": _("An easy way to say no, which is courtesy."),
    "thanks": _("One word of thanks; answers are more frequent with it."),
    "new": _("Something new, so that it is more than a bare reminder."),
    "times": _("Times to choose from save a round of letters."),
    "answer": _("What they asked for comes first."),
    "meeting": _("When, where and what about, at a glance."),
    "said": _("Something that they said: it shows that you listened."),
    "done": _("What you do with it, which is the best thanks."),
    "names": _("The names that they gave you; they want to know that you take care."),
    "outcome": _("What came of it: whoever helps is glad to hear."),
    "news": _("A little news, so that they know how you are getting on."),
    "open-door": _("It keeps the door open without asking for anything."),
    "no-answer": _("It asks for nothing, so that it is a present and no task."),
    "blurb": _("Lines that can be passed on as they are, so that helping costs no time."),
    "number": _("Your number a second time, slowly, for whoever writes it down."),
}

# The etiquette packs that ship; others are called as their file says.
PACKS: Mapping[str, Promise] = {
    "american": _("American"),
    "british": _("British"),
    "french": _("French"),
    "german": _("German"),
    "japanese": _("Japanese"),
}
LANGUAGES: Mapping[str, Promise] = {"en": _("English"), "de": _("German"), "fr": _("French")}

_SENTENCES: Mapping[str, Promise] = {**FINDINGS, **WHY, **LETTERS, **QUESTIONS}


def say(reason: Reason) -> str:
    """The sentence of a reason, in the language of the moment; an unknown code raises `KeyError`."""
    return str(_SENTENCES[reason.code]) % reason.args

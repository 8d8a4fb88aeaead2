"""What the coach, the letters, the questions and the agenda say, in words that can be translated."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad.practice.reasons import Reason

# A finding, in one sentence that says what to do.
FINDINGS: Mapping[str, Promise] = {
    "job-ask.asks": _("“%(words)s” asks for a job. Ask for advice or for their view instead."),
    "placeholder.left": _("The blank %(blank)s is still there. Fill it in, or leave its sentence out."),
    "name-missing.generic": _("The greeting could be to anyone. Greet the person by name."),
    "name-missing.absent": _("There is no greeting. Begin with the person's name."),
    "name-match.person": _("You greet “%(written)s”, and the book says %(right)s. Check the name."),
    "name-match.employer": _("You write “%(written)s”, and the book says %(right)s. Check the employer."),
    "subj-none.empty": _("The subject is empty. Three to ten words that say what it is about are enough."),
    "resume.attached": _("A résumé comes with this message. Leave it out of the first one, and bring it if they ask."),
    "resume.offered": _("You offer your résumé. Leave it out of the first message, and bring it if they ask."),
    "ref-named.absent": _("%(referrer)s gave you this name. Say so in the first sentence or in the subject."),
    "conn-first.absent": _("Nothing says what links the two of you. Begin with it: %(link)s."),
    "conn-first.late": _("What links the two of you comes late. Move this sentence to the beginning."),
    "why-you.absent": _("Nothing here is about this person only. Say what made you write, such as %(fact)s."),
    "ask-present.absent": _("There is no question. Ask for a short conversation in one clear sentence."),
    "ask-time.absent": _("You do not say how long it would take. Ask for 20 minutes."),
    "ask-time.too-long": _("%(minutes)s minutes are a lot to ask. Ask for %(limit)s at the most."),
    "ask-time.too-short": _("%(minutes)s minutes are hardly worth a meeting. Ask for %(limit)s at the least."),
    "len-max.too-long": _("%(words)s words are more than a phone shows at once. Cut it to %(most)s or fewer."),
    "t-specific.generic": _("This could thank anyone. Name one thing that they said, such as: %(takeaway)s."),
}

# Why the rule is one.
WHY: Mapping[str, Promise] = {
    "why.job-ask": _(
        "You ask for advice, never for a job. Whoever is asked for a job sends you to the personnel office; "
        "whoever is asked for advice talks to you."
    ),
    "why.placeholder": _("A blank that is left shows that the letter was not written for its reader."),
    "why.name-missing": _("A letter to no one is answered by no one."),
    "why.name-match": _("A name that is wrong is the first thing its owner sees."),
    "why.subj-none": _("Of mails without a subject, one in seven is answered; of others, about one in two."),
    "why.resume": _("A résumé turns a question into an application, and an attachment halves the speed of answers."),
    "why.ref-named": _("A name that the reader knows is the strongest opening there is."),
    "why.conn-first": _("Who you are to each other decides whether the rest is read."),
    "why.why-you": _("People answer what only they can answer."),
    "why.ask-present": _("A reader who has to guess what you would like does not answer."),
    "why.ask-time": _("Fifteen to thirty minutes, said in advance, are easy to give."),
    "why.len-max": _("Replies are most frequent between 75 and 100 words, and fall beyond 125."),
    "why.t-specific": _("A thank-you that remembers something shows that you listened."),
}

# What each rule looks at, as the heading of its help.
RULES: Mapping[str, Promise] = {
    "JOB-ASK": _("No asking for a job"),
    "PLACEHOLDER": _("No blank left"),
    "NAME-MISSING": _("A greeting with a name"),
    "NAME-MATCH": _("The right names"),
    "SUBJ-NONE": _("A subject"),
    "RESUME": _("No résumé in the first message"),
    "REF-NAMED": _("The introducer named"),
    "CONN-FIRST": _("What links you comes first"),
    "WHY-YOU": _("Something only about them"),
    "ASK-PRESENT": _("A question for a conversation"),
    "ASK-TIME": _("The minutes"),
    "LEN-MAX": _("Short enough for a phone"),
    "T-SPECIFIC": _("A thank-you with something in it"),
}

# What would have to be known for a silent rule to speak.
NEEDS: Mapping[str, Promise] = {
    "given": _("their given name"),
    "family": _("their family name"),
    "organisation": _("where they work"),
    "referrer": _("who introduced you"),
    "ties": _("what links the two of you"),
    "particulars": _("something particular to them"),
    "takeaways": _("what you noted in the conversation"),
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
    "letter.touch.event": _("There is an event that may bring you together."),
    "letter.touch.question": _("You have one short question."),
    "letter.touch.hello": _("It has been a while, and a greeting is welcome."),
    "letter.reopen.rest": _("The earlier request has rested long enough."),
}

# What is not known is asked in one line, never invented.
BLANKS: Mapping[str, Promise] = {
    "given": _("Their given name"),
    "me": _("Your name, as you sign"),
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

_SENTENCES: Mapping[str, Promise] = {**FINDINGS, **WHY, **LETTERS, **QUESTIONS}


def say(reason: Reason) -> str:
    """The sentence of a reason, in the language of the moment; an unknown code raises `KeyError`."""
    return str(_SENTENCES[reason.code]) % reason.args

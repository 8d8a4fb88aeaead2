"""What the coach says of what a message asks for, and of its tone."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# A finding, in one sentence that says what to do.
FINDINGS: Mapping[str, Promise] = {
    "job-ask.asks": _("“%(words)s” asks for a job. Ask for advice or for their view instead."),
    "job-mention.mentions": _(
        "“%(words)s” speaks of jobs. Leave it out of a first message; what you want to learn is enough."
    ),
    "resume.attached": _("A résumé comes with this message. Leave it out of the first one, and bring it if they ask."),
    "resume.offered": _("You offer your résumé. Leave it out of the first message, and bring it if they ask."),
    "ask-present.absent": _("There is no question. Ask for a short conversation in one clear sentence."),
    "ask-present.vague": _("What you would like is not clear. Ask for a short conversation in one clear question."),
    "ask-time.absent": _("You do not say how long it would take. Ask for 20 minutes."),
    "ask-time.too-long": _("%(minutes)s minutes are a lot to ask. Ask for %(limit)s at the most."),
    "ask-time.too-short": _("%(minutes)s minutes are hardly worth a meeting. Ask for %(limit)s at the least."),
    "ask-brain.found": _("Nobody likes to have their brain picked. Name the question that you would ask."),
    "ask-one.more": _("“%(words)s” asks for a second thing. Keep one ask, and leave the other for later."),
    "ask-slots.absent": _("You offer no time. Name two or three days, or say “in the next two weeks”."),
    "channel.absent": _("Offer two ways to talk, such as by phone or by video, and leave the choice to them."),
    "demand.found": _("“%(words)s” sounds like an order. Ask, and leave them free."),
    "easy-out.absent": _(
        "A no is not easy to say here. Add half a sentence such as “if this month is too full, I understand”."
    ),
    "flattery.much": _("“%(words)s”: that is much praise. Keep the one word that you can explain."),
    "guilt.found": _("“%(words)s” blames them for the silence. Leave it out, and offer something new instead."),
    "others.found": _("“%(words)s” tells them that they are one of many. Write to them alone."),
    "plead.apologies": _("You say sorry more than once. Once is kind, and often none is needed."),
    "plead.strong": _("“%(words)s” pleads. A plain “I would be grateful” is stronger."),
    "sens.private": _("“%(words)s” touches their private life. Leave it out."),
    "slot-count.few": _("You offer one time only. Two or three make it easy to say yes."),
    "slot-count.many": _("You offer %(count)s times. Three to five are easier to choose from."),
    "slot-past.holiday": _("%(day)s is a public holiday where they are. Offer another day."),
    "slot-past.hour": _("%(day)s lies outside their working hours. Offer a time between %(begins)s and %(ends)s."),
    "slot-past.past": _("%(day)s is over. Offer a day that is still to come."),
    "slot-past.weekend": _("%(day)s is at the weekend. Offer a working day."),
    "stock.found": _("“%(words)s” stand in a thousand letters. Say it as you would say it aloud."),
    "t-newask.found": _("“%(words)s” asks for something more. Let this letter only thank."),
    "topic.absent": _("Nothing says what you would like to talk about. Name one question or one subject."),
    "topic.many": _("%(count)s questions are a questionnaire. Keep the best %(most)s, and bring the others with you."),
    "tz.absent": _("A time without its zone may be missed. Add whose time it is, such as “London time”."),
}

# Why the rule is one.
WHY: Mapping[str, Promise] = {
    "why.job-ask": _(
        "You ask for advice, never for a job. Whoever is asked for a job sends you to the personnel office; "
        "whoever is asked for advice talks to you."
    ),
    "why.job-mention": _("A word about jobs turns a question into an application before anyone has met you."),
    "why.resume": _("A résumé turns a question into an application, and an attachment halves the speed of answers."),
    "why.ask-present": _("A reader who has to guess what you would like does not answer."),
    "why.ask-time": _("Fifteen to thirty minutes, said in advance, are easy to give."),
    "why.ask-brain": _("The phrase is worn, and says that you have not thought of a question yet."),
    "why.ask-one": _("Whoever is asked for three things does none of them."),
    "why.ask-slots": _("Days to choose from save a round of mails."),
    "why.channel": _("Whoever helps chooses how."),
    "why.demand": _("Thanks without demands make people help again."),
    "why.easy-out": _("It is a courtesy. Whether it brings more answers is not proven."),
    "why.flattery": _("Gushing is answered no more often than plain words, and read with suspicion."),
    "why.guilt": _("Most silence is a full inbox. Reproach ends what a friendly reminder might begin."),
    "why.others": _("People in one place talk to each other, and a circular is nobody's to answer."),
    "why.plead": _("An anxious tone makes a small favour look large."),
    "why.sens": _(
        "What you know of their private life is not yours to raise, and it makes them wonder what else you know."
    ),
    "why.slot-count": _("One time is a guess, six are a puzzle."),
    "why.slot-past": _("A time that cannot be met costs another round of mails."),
    "why.stock": _("Readers know these phrases from templates, and stop reading where they begin."),
    "why.t-newask": _("Thanks that ask for something are no thanks."),
    "why.topic": _(
        "A reader who knows the question can tell whether they can answer it; one to three questions do best."
    ),
    "why.tz": _("A meeting in the wrong hour is the commonest way to miss it."),
}

# What each rule looks at, as the heading of its help.
RULES: Mapping[str, Promise] = {
    "JOB-ASK": _("No asking for a job"),
    "JOB-MENTION": _("No talk of jobs at first"),
    "RESUME": _("No résumé in the first message"),
    "ASK-PRESENT": _("A question for a conversation"),
    "ASK-TIME": _("The minutes"),
    "ASK-BRAIN": _("No brain to pick"),
    "ASK-ONE": _("One thing asked for"),
    "ASK-SLOTS": _("Days to choose from"),
    "CHANNEL": _("A choice of how to talk"),
    "DEMAND": _("No orders"),
    "EASY-OUT": _("An easy way to say no"),
    "FLATTERY": _("Praise in measure"),
    "GUILT": _("No reproach for silence"),
    "OTHERS": _("Written to one person"),
    "PLEAD": _("No pleading"),
    "SENS": _("Their private life left out"),
    "SLOT-COUNT": _("Two to five times"),
    "SLOT-PAST": _("Times that can be kept"),
    "STOCK": _("Your own words"),
    "T-NEWASK": _("Thanks that only thank"),
    "TOPIC": _("A subject or a question"),
    "TZ": _("Whose time it is"),
}

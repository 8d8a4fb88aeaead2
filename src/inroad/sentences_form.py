"""What the coach says of a message's form: its length, subject, names, links, timing and spelling."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# A finding, in one sentence that says what to do.
FINDINGS: Mapping[str, Promise] = {
    "placeholder.left": _("The blank %(blank)s is still there. Fill it in, or leave its sentence out."),
    "name-missing.generic": _("The greeting could be to anyone. Greet the person by name."),
    "name-missing.absent": _("There is no greeting. Begin with the person's name."),
    "name-match.person": _("You greet “%(written)s”, and the book says %(right)s. Check the name."),
    "name-match.employer": _("You write “%(written)s”, and the book says %(right)s. Check the employer."),
    "subj-none.empty": _("The subject is empty. Three to ten words that say what it is about are enough."),
    "ref-named.absent": _("%(referrer)s gave you this name. Say so in the first sentence or in the subject."),
    "conn-first.absent": _("Nothing says what links the two of you. Begin with it: %(link)s."),
    "conn-first.late": _("What links the two of you comes late. Move this sentence to the beginning."),
    "why-you.absent": _("Nothing here is about this person only. Say what made you write, such as %(fact)s."),
    "len-max.too-long": _("%(words)s words are more than a phone shows at once. Cut it to %(most)s or fewer."),
    "t-specific.generic": _("This could thank anyone. Name one thing that they said, such as: %(takeaway)s."),
    "placeholder.template": _("The blank %(blank)s belongs to a template. Fill it in before you send it."),
    "len-ideal.outside": _("%(words)s words are fine; between %(least)s and %(most)s are answered most."),
    "len-min.too-short": _(
        "%(words)s words hardly say why. Add who you are and why you write to them: %(least)s words or more."
    ),
    "len-f.too-long": _("%(words)s words are long for a reminder. Cut it to %(most)s or fewer."),
    "len-f.longer": _("%(words)s words are more than your first message had. Say less than the %(most)s that it took."),
    "len-t.too-long": _("%(words)s words are long for a thank-you. Cut it to %(limit)s or fewer."),
    "len-t.too-short": _("%(words)s words are few. Add one thing that they said, and what you will do with it."),
    "len-l.too-long": _("%(characters)s characters do not fit: LinkedIn takes %(most)s. Cut what stands beyond."),
    "len-l.too-long-free": _("%(characters)s characters fit only with a paid account; a free one takes %(most)s."),
    "len-l400.too-long": _("%(characters)s characters are long for LinkedIn. Under %(most)s is answered most."),
    "len-p.late": _("You speak for %(seconds)s seconds before your first question. Ask it within %(most)s."),
    "sent-max.too-many": _("%(count)s sentences are many. Say it in %(most)s or fewer."),
    "para.words": _(
        "This paragraph has %(count)s words. Break it up: %(most)s are the most that one takes in on a phone."
    ),
    "para.lines": _("This paragraph is %(count)s lines long. Break it after %(most)s."),
    "subj-len.outside": _("The subject has %(words)s words. Between %(least)s and %(most)s are read best."),
    "subj-generic.empty": _(
        "“%(subject)s” could stand above any message. Say what this one is about, or who sent you."
    ),
    "subj-link.absent": _("Name what links you in the subject, where it is seen first: %(link)s."),
    "subj-caps.capitals": _("The subject shouts. Write it in small letters."),
    "subj-caps.urgent": _("“%(words)s” presses somebody who owes you nothing. Leave it out."),
    "subj-caps.flag": _("The message is flagged as urgent. Take the flag away."),
    "ref-perm.refused": _("%(referrer)s asked not to be named. Leave the name out."),
    "ref-perm.unasked": _("You have not noted whether %(referrer)s may be named. If you are not sure, ask first."),
    "who-am-i.absent": _("Nothing says who you are. Add half a sentence about yourself."),
    "who-am-i.too-much": _("%(percent)s of 100 words are about you. Cut to one sentence, and speak of them."),
    "open-myname.found": _("Your name stands below. Open with what links you or with their work."),
    "thanks.absent": _("There is no word of thanks. Add one at the end."),
    "thanks.too-many": _("You thank %(count)s times. Once or twice is warmer."),
    "sign.name": _("Your name is missing. Sign with it."),
    "sign.contact": _("Add one way to reach you, or a link to your profile, below your name."),
    "emoji-excl.emoji": _("Leave the picture out in a message to someone new."),
    "emoji-excl.capitals": _("“%(words)s” shouts. Write it in small letters."),
    "emoji-excl.marks": _("%(count)s exclamation marks are many. Keep %(most)s at the most."),
    "spell.doubled": _("“%(written)s” stands there twice. Keep one."),
    "spell.small-i": _("Write “I” with a capital."),
    "spell.wrong": _("“%(written)s” is written “%(right)s”."),
    "read.hard": _("This reads like a text for school year %(grade)s. Shorten the longest sentence first."),
    "late-thanks.late": _(
        "The conversation was %(hours)s hours ago. Thanks are best within %(limit)s; send them all the same."
    ),
    "late-thanks.soon": _("You have only just said goodbye. Wait %(limit)s minutes and think of what stays with you."),
    "t-action.absent": _("Say what you will do, or have done, with what they told you."),
    "t-referral.absent": _("They gave you a name, %(name)s. Say that you will write."),
    "f-gap.soon": _("Give them time: a reminder is welcome after %(days)s working days."),
    "f-max.last": _("%(count)s messages had no answer. This should be the last."),
    "f-max.enough": _("%(count)s messages had no answer. Let it rest, and come back with a new reason in some months."),
    "f-new.absent": _("Nothing is new in this reminder. Add a time, a smaller question or a piece of news."),
    "f-thread.new": _("Answer your own message, so that they see it: Re: %(subject)s."),
    "send-time.day-off": _("It is a day off where they are. A working morning may serve better."),
    "send-time.night": _("It is %(hour)s where they are. A working morning may serve better."),
    "send-time.friday": _("It is late on Friday where they are. Monday morning may serve better."),
    "dup-office.found": _(
        "You have just asked someone else there, and they talk. Wait %(days)s working days, until %(day)s."
    ),
    "phone-flow.name": _("Say who you are first: “This is …”."),
    "phone-flow.purpose": _("Say what you would like: a short conversation, and about what."),
    "phone-flow.times": _("Have two times ready to offer."),
    "phone-flow.number": _("Say your number twice, slowly, at the end."),
    "phone-flow.long": _("This takes %(seconds)s seconds to say. Keep a voice mail under %(most)s."),
    "optin.both": _("Add a few lines that can be passed on, and ask them to check with the other person first."),
    "optin.blurb": _("Add a few lines about you that can be passed on as they are."),
    "optin.ask": _("Ask them to check first whether the other person is open to it."),
    "optin.long": _("The lines to pass on have %(words)s words. Cut them to %(most)s."),
    "generic.same": _(
        "%(percent)s of 100 phrases stand in a message to somebody else as well. People compare: write it anew."
    ),
    "generic.swapped": _("This would still be true with another name in it. Say what only they have done or know."),
    "generic.thanks": _("This would still be true with another name in it. Name one thing that they said."),
}

# Why the rule is one.
WHY: Mapping[str, Promise] = {
    "why.placeholder": _("A blank that is left shows that the letter was not written for its reader."),
    "why.name-missing": _("A letter to no one is answered by no one."),
    "why.name-match": _("A name that is wrong is the first thing its owner sees."),
    "why.subj-none": _("Of mails without a subject, one in seven is answered; of others, about one in two."),
    "why.ref-named": _("A name that the reader knows is the strongest opening there is."),
    "why.conn-first": _("Who you are to each other decides whether the rest is read."),
    "why.why-you": _("People answer what only they can answer."),
    "why.len-max": _("Replies are most frequent between 75 and 100 words, and fall beyond 125."),
    "why.t-specific": _("A thank-you that remembers something shows that you listened."),
    "why.len-ideal": _("Mails of 75 to 100 words are answered most; a little less or more costs little."),
    "why.len-min": _("A few words show neither who writes nor why, and fewer people answer them."),
    "why.len-f": _("Whoever had no time for the first message has less for a longer one."),
    "why.len-t": _("Three or four sentences on one screen say thanks; more becomes a letter that wants an answer."),
    "why.len-l": _("LinkedIn cuts off what does not fit."),
    "why.len-l400": _(
        "Nine in ten messages on LinkedIn are longer than 400 characters, and the short ones are answered most."
    ),
    "why.len-p": _("Whoever picks up the telephone wants to know within half a minute what it is about."),
    "why.sent-max": _("Five to seven sentences hold a greeting, a reason and a question; the rest hides them."),
    "why.para": _("On a phone, a long paragraph is a grey wall."),
    "why.subj-len": _(
        "Three or four words do best in one study and forty characters in another; both are neither a word nor a line."
    ),
    "why.subj-generic": _("A subject that could stand above anything is opened last."),
    "why.subj-link": _("A name or a place that the reader knows is the best reason to open a message."),
    "why.subj-caps": _("Capitals and alarms in the subject cost a third of the answers."),
    "why.ref-perm": _("A name is lent. Whoever lent it decides whether it is shown."),
    "why.who-am-i": _("Readers want to know in one sentence who asks; more is a cover letter."),
    "why.open-myname": _("The first line is the one that is read. Your name stands at the end in any case."),
    "why.thanks": _("Mails that close with thanks are answered more often; more than two sound anxious."),
    "why.sign": _("Readers look for a name, and for a way to answer."),
    "why.emoji-excl": _("Pictures, capitals and many exclamation marks sound younger than you are."),
    "why.spell": _("Nearly everyone who advises hosts names slips of spelling as the first thing that they see."),
    "why.read": _("Mails in plain words are answered more often than those at the level of a college essay."),
    "why.late-thanks": _(
        "Thanks within a day are expected; from the doorstep they look prepared. Late thanks are better than none."
    ),
    "why.t-action": _("People who hear what became of their advice give more of it."),
    "why.t-referral": _("Whoever lends you a name wants to know that it is in good hands."),
    "why.f-gap": _("A reminder on the next day lowers the chance of an answer; a week later it raises it."),
    "why.f-max": _("After two reminders a third is answered hardly ever, and remembered."),
    "why.f-new": _("A bare bump asks the reader to do the work again."),
    "why.f-thread": _("In the same thread the first message stands below, and need not be looked for."),
    "why.send-time": _(
        "Working mornings are answered fastest in one study; others find no difference, so this is only an idea."
    ),
    "why.dup-office": _("People in one office talk. Two requests in one week look like a mailing."),
    "why.phone-flow": _(
        "A call has one chance: a name, a reason, a time, and on a voice mail a number that can be written down."
    ),
    "why.optin": _(
        "An introduction is welcome when the other side has said yes, and easy when there is something to forward."
    ),
    "why.generic": _("Readers know a form letter when they see one, and colleagues compare."),
}

# What each rule looks at, as the heading of its help.
RULES: Mapping[str, Promise] = {
    "PLACEHOLDER": _("No blank left"),
    "NAME-MISSING": _("A greeting with a name"),
    "NAME-MATCH": _("The right names"),
    "SUBJ-NONE": _("A subject"),
    "REF-NAMED": _("The introducer named"),
    "CONN-FIRST": _("What links you comes first"),
    "WHY-YOU": _("Something only about them"),
    "LEN-MAX": _("Short enough for a phone"),
    "T-SPECIFIC": _("A thank-you with something in it"),
    "LEN-IDEAL": _("The best length"),
    "LEN-MIN": _("Long enough to say why"),
    "LEN-F": _("A short reminder"),
    "LEN-T": _("A short thank-you"),
    "LEN-L": _("A LinkedIn note that fits"),
    "LEN-L400": _("A short LinkedIn message"),
    "LEN-P": _("The question soon, on the telephone"),
    "SENT-MAX": _("Few sentences"),
    "PARA": _("Short paragraphs"),
    "SUBJ-LEN": _("The length of the subject"),
    "SUBJ-GENERIC": _("A subject of its own"),
    "SUBJ-LINK": _("The link in the subject"),
    "SUBJ-CAPS": _("A calm subject"),
    "REF-PERM": _("Leave to name the introducer"),
    "WHO-AM-I": _("Who you are, in one sentence"),
    "OPEN-MYNAME": _("A first line that is not your name"),
    "THANKS": _("A word of thanks"),
    "SIGN": _("Your name below"),
    "EMOJI-EXCL": _("No pictures, no shouting"),
    "SPELL": _("Spelling"),
    "READ": _("Plain sentences"),
    "LATE-THANKS": _("Thanks in time"),
    "T-ACTION": _("What becomes of the advice"),
    "T-REFERRAL": _("The names that they gave"),
    "F-GAP": _("Some days between"),
    "F-MAX": _("Two reminders at most"),
    "F-NEW": _("Something new in a reminder"),
    "F-THREAD": _("One thread"),
    "SEND-TIME": _("When it arrives"),
    "DUP-OFFICE": _("One at a time in one office"),
    "PHONE-FLOW": _("A call that says it all"),
    "OPTIN": _("An introduction both sides want"),
    "GENERIC": _("True for no one else"),
}

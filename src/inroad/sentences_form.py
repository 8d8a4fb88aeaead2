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
}

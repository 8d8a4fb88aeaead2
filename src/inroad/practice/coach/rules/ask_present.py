"""ASK-PRESENT: a request asks for a conversation."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import EVERY_CHANNEL, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


@dataclass(frozen=True, slots=True)
class _Ask:
    """A wish and what is wished for, in any order within a sentence, or what is wished for and a question mark."""

    talk: re.Pattern[str]
    wish: re.Pattern[str]

    def search(self, sentence: str) -> bool:
        talk = self.talk.search(sentence)
        return talk is not None and ("?" in sentence[talk.end() :] or self.wish.search(sentence) is not None)


def _ask(talk: str, wish: str) -> _Ask:
    return _Ask(*(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (talk, wish)))


_WISH = (
    r"would you|could you|could we|can we|can you|might you|may i|might i|could i|can i|might we|may we|should we|"
    r"do you have|are you (?:free|open|available|willing)|will you|are there|is there|(?:would|if) (?:it|that) (?:be|"
    r"were|"
    r"was|is)|i(?:'d| would|’d| should)(?: \w+){0,2} (?:love|like|appreciate|be grateful|be glad|welcome|value|be "
    r"happy|"
    r"be delighted|enjoy|be honou?red|be thankful)|(?:we|i) (?:was|am|were|are) (?:\w+ )?(?:wondering|hoping|writing "
    r"to ask|"
    r"asking|keen|eager|interested|curious)|i['’]m (?:\w+ )?(?:wondering|hoping|interested|curious|writing)|i "
    r"(?:wonder(?:ed)?|"
    r"hope(?:d)?|want(?:ed)?|wish)|(?:grateful|glad|happy|lucky|thankful) (?:if|for|to)|let me know (?:if|when|"
    r"whether)|"
    r"please|if you(?:['’]re| are)? ?(?:have|had|could|would|can|might|open|free|available|willing|up)?|would "
    r"appreciate|"
    r"willing to|(?:would|d) (?:love|like|appreciate|welcome|value)|look(?:ing)? (?:forward )?to|contact you|call you|"
    r"hope "
    r"to|"
    r"appreciate (?:the|a|an|any)|how about|what about|any chance|possible"
)
# "Time" and "learn from you" wish for something, though not yet for a conversation.
_TALK = (
    r"talk|speak|chat|call|meet|meeting|conversation|discuss(?:ion)?|minutes?|mins?|half[- ](?:an[- ])?hour|hour|"
    r"coffee|tea|"
    r"lunch|phone|video|zoom|teams|informational|interview|questions?|stop by|drop by|visit|sit down|get together|"
    r"catch up|"
    r"ask you|pick your brain|exchange|get on the phone|hop on|connect|reply|answer|email you|write to you"
)
_VAGUE = (
    r"time|advice|hear (?:about|how|from|more|your|any|what)|learn|insights?|guidance|know (?:more|how|what)|"
    r"understand|perspective|thoughts|opinion|help|touch|experience|introduc\w+"
)
_ASKS: Mapping[str, _Ask] = MappingProxyType(
    {
        "en": _ask(_TALK, _WISH),
        "de": _ask(
            r"Gespräch|Telefonat|telefonieren|sprechen|austauschen|Austausch|Treffen|treffen|Minuten|Stunde|Kaffee|"
            r"Anruf|"
            r"anrufen|Termin|Fragen|unterhalten|kennenlernen|Videocall|Video|reden|vorbeikommen|besuchen|Videogespräch",
            r"würden|könnten|hätten|dürfte|darf|wären|wäre|würde|hätte|möchte|gern\w*|bitte|haben Sie|hast du|hättest|"
            r"könntest|freue|freuen|bereit|vielleicht|falls|wenn|Lust|passt|wollen wir|können wir|könnte|frage mich",
        ),
        "fr": _ask(
            r"échanger|échange|entretien|discuter|discussion|parler|rencontrer|rencontre|minutes?|heure|café|appel|"
            r"appeler|"
            r"téléphone|téléphonique|visio|rendez-vous|questions?|conversation|vous voir|poser",
            r"pourriez|pourrions|pourrais|auriez|seriez|serait|serais|souhaiterais|souhaite|aimerais|voudrais|"
            r"accepteriez|"
            r"puis-je|peut-on|s['’]il|si vous|avez-vous|merci de|possible|permets|disponible|ravie?|heureux|heureuse",
        ),
    }
)
_VAGUE_ASK = _ask(_VAGUE, _WISH)


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """A short LinkedIn note may only wish to connect; the ask then comes with the message after it.

    Asks stand late in a letter, so that the last sentences are looked at first.
    """
    short = {Channel.LINKEDIN, Channel.LINKEDIN_NOTE}
    if text.draft.channel in short and len(text.draft.body) <= thresholds.note_characters:
        return
    if any(_ASKS[text.draft.language].search(sentence.text) for sentence in reversed(text.sentences)):
        return
    if text.draft.language == "en" and any(_VAGUE_ASK.search(sentence.text) for sentence in text.sentences):
        yield Finding(rule="ASK-PRESENT", severity=Severity.WARNING, reason=Reason("ask-present.vague"))
    else:
        yield Finding(rule="ASK-PRESENT", severity=Severity.ERROR, reason=Reason("ask-present.absent"))


def _example(body: str, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", language=language)


RULE = Rule(
    id="ASK-PRESENT",
    kinds=REQUESTS,
    channels=EVERY_CHANNEL - {Channel.CARD},
    languages=LANGUAGES,
    thresholds=("note_characters",),
    severity=Severity.ERROR,
    why="why.ask-present",
    source="Kansas State University; BrightCrowd; Dalton, The 2-Hour Job Search",
    good=(
        _example("Would you have 20 minutes for a call next week?"),
        _example("I would be grateful for a short conversation about your path."),
        _example("I was wondering whether we might speak some time in May."),
        _example("If you are open to it, I would come by your office with three questions."),
        _example("How about a coffee on Tuesday?"),
        _example("Hätten Sie in den nächsten Wochen 20 Minuten für ein Telefonat?", "de"),
        _example("Auriez-vous vingt minutes pour un échange téléphonique ?", "fr"),
        Example(
            body="Hi Ana, I enjoyed your talk in Leeds and would like to follow your work.", channel=Channel.LINKEDIN
        ),
    ),
    bad=(
        _example("I am a nurse and I am moving into health data. Your paper on triage is on my desk."),
        _example("I have always admired what you do. I wish you a good week."),
        _example("I would love to learn more about your experience."),
        _example("Ich bin Pflegerin und lese seit Jahren Ihre Aufsätze.", "de"),
        _example("Je suis infirmière et je lis vos articles depuis des années.", "fr"),
    ),
    check=check,
)

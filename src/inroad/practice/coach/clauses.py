"""What is denied, quoted or reported in a sentence is not what its writer asks for."""

import re
from collections.abc import Mapping
from types import MappingProxyType


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# "I do not know whether you are hiring" denies nothing.
_DENIALS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": _any_case(
            r"\b(?:not|never|no|without|nor|neither|rather than|instead of|nothing to do with|far from|as opposed to|"
            r"cannot|cant|dont|\w+n['’]t)\b"
            r"(?! (?:\w+ )?(?:sure|know|certain|only|hesitate|mind|aware|wait|help but|to mention|yet|quite|idea))"
            r"(?! (?:just|hurt|later|longer|problem|worries|matter|see any|find any)\b)"
            r"(?! \w+ (?:sure|know|certain|if|whether))"
            r"(?! (?:a |any )?(?:doubt|question|exception|parallel|equal)\b)"
        ),
        "de": _any_case(
            r"\b(?:nicht|kein\w*|nie|niemals|ohne|weder|anstatt|statt)\b"
            r"(?! (?:nur|sicher|zögern|wissen)\b)(?! (?:\w+ )?(?:ob|wissen)\b)"
        ),
        "fr": _any_case(
            r"(?:\bn['’]\w+|\bne\b|\bsans\b|\bpas (?:de|d['’]|un|une|à)|\baucune?\b|\bni\b|\bnon\b|\bplutôt que\b|"
            r"\bjamais\b)"
            r"(?! (?:sais|savais|hésitez)\b)(?! (?:\w+ )?(?:sais pas si|hésitez))"
        ),
    }
)
# A denial reaches to the end of its clause: "I am not after a job, internship or interview" is all denied, the ask
# after "but" is not.
_BREAKS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": _any_case(
            r"\b(?:but|however|though|although|yet|still|except|unless)\b|[;:\u2014\u2013?]| - |\.\.\.|"
            r",? (?:and|so) (?:i|if|could|would|please|do|are|maybe|perhaps|was|can)\b|, (?:if|could|would|can|please|"
            r"i|do|are|is|so|maybe|perhaps|just|should|and if)\b"
        ),
        "de": _any_case(
            r"\b(?:aber|jedoch|doch|allerdings|sondern|trotzdem|dennoch|außer)\b|[;:\u2014\u2013?]| - |"
            r", (?:falls|wenn|könnten|würden|ich|bitte|und)\b|\bund (?:ich|falls|wenn|könnten|würden|bitte)\b"
        ),
        "fr": _any_case(
            r"\b(?:mais|cependant|toutefois|pourtant|néanmoins|sauf)\b|[;:\u2014\u2013?]| - |"
            r", (?:si|je|j['’]|pourriez|auriez|merci|et)\b|\bet (?:si|je|j['’]|pourriez|auriez)"
        ),
    }
)


def is_denied(sentence: str, found: re.Match[str], language: str) -> bool:
    """Whether what was found stands behind a "not" of its own clause, or has one in it.

    Saying that one does not ask for a job is welcome (NOT-JOB-OK; Kansas State University).
    """
    denial = _DENIALS[language]
    return bool(denial.search(before_in_clause(sentence, found, language)) or denial.search(found[0]))


def before_in_clause(sentence: str, found: re.Match[str], language: str) -> str:
    """What stands before it in the same clause."""
    before = sentence[: found.start()]
    return before[max((each.end() for each in _BREAKS[language].finditer(before)), default=0) :]

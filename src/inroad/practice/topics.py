"""What somebody wants to find out, worded to follow "I would like to understand" and "about": "how people begin".

The letters are written in English, and so are these rules. A direct question becomes an indirect one where that is a
matter of word order alone; where a verb would have to change its form ("What does a data lead do?"), there is no topic.
"""

import re

# How people begin the answer to "what do you want to find out"; a letter says that part itself.
_AIM = re.compile(
    r"(?:(?:(?:i|we) (?:want|would like|wish|hope|need|am trying|are trying)|(?:i|we)['’]d like) )?(?:to )?"
    r"(?:find out|learn|understand|know|see|explore)(?: more)?(?: about)?\s+",
    re.IGNORECASE,
)
# What somebody wants to become or to get is not what they want to understand.
_WISH = re.compile(r"(?:i|we|to|find|get|become|be|move|join)\s", re.IGNORECASE)
_ASKS = r"(?:how (?:much|long|often|far|well)|how|why|where|when|what|who|whom)"
_BE = r"(?:is|are|was|were|can|could|should|would|will|might|may|must|has|have|had)"
# Whoever stands after the verb in a question and can be told from what follows them.
_WHO = r"(?:(?:I|we|you|they|he|she|it|there)|(?<!is )(?<!was )(?<!has )people)"
_VERB = rf"(?:{_BE}|do|does|did|\w+n['’]t)\b"
_DIRECT = rf"(?:{_ASKS} {_VERB}|{_ASKS}['’]s\b|(?:which|what) \w+ {_VERB})"
_FIRST_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=\S)")
_SECOND_QUESTION = re.compile(rf"[,;]? (?:and|or|but) (?={_DIRECT})")
_SHAPES = tuple(
    (re.compile(shape), order)
    for shape, order in (
        (rf"({_ASKS}) do (\w.*)", r"\1 \2"),
        (rf"({_ASKS}) ({_BE}) ({_WHO})\b(.*)", r"\1 \3 \2\4"),
        (r"do (\w.*)", r"whether \1"),
        (rf"({_BE}) ({_WHO})\b(.*)", r"whether \2 \1\3"),
    )
)
_UNTURNED = re.compile(rf"{_VERB}|{_ASKS} {_VERB}|{_ASKS}['’]s\b")
# With a question mark behind it, a verb that comes as early as this stands before its subject: "what skills do I need?"
_UNTURNED_IF_ASKED = re.compile(rf"(?:\w+ ){{1,3}}{_VERB}")


def topic_of(aim: str) -> str:
    """The first thing that is asked, within a sentence; empty where no rule makes it fit."""
    first = _FIRST_SENTENCE.split(_without_aim(" ".join(aim.split())), maxsplit=1)[0]
    said = _SECOND_QUESTION.split(first, maxsplit=1)[0].rstrip(" .!?…,;")
    if _WISH.match(said):
        return ""
    opened = said[:1].lower() + said[1:]
    for shape, order in _SHAPES:
        if shape.fullmatch(opened):
            return shape.sub(order, opened)
    unturned = _UNTURNED.match(opened) or (first.endswith("?") and _UNTURNED_IF_ASKED.match(opened))
    return "" if unturned else said


def _without_aim(line: str) -> str:
    found = _AIM.match(line)
    return line[found.end() :] if found else line

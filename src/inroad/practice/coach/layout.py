"""Where in a message the greeting stands and where the signature begins, however it is laid out.

Texts come from mail programs, word processors and web pages: with an address block above, without a greeting, with a
dashed line before the signature, with blanks where names will be.
"""

import re
from collections.abc import Iterator

_TITLE = r"(?:dr|mr|mrs|ms|mx|prof|professor|frau|herr|mme|mlle)"
_DASH = r"\u2013\u2014"
_HELLO = (
    r"dear|hi|hello|hey|greetings|to whom|good (?:morning|afternoon|evening|day)|"
    r"sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|gr[üu](?:ß|ss) gott|"
    r"bonjour|bonsoir|madame|monsieur|ch[eè]re?|salut"
)
# The full stop of a title or an initial does not end a greeting ("Dear Dr. Okafor,").
_DOT_INSIDE = r"(?<=\bdr)\.|(?<=\bmr)\.|(?<=\bms)\.|(?<=\bmx)\.|(?<=\bmrs)\.|(?<=\bprof)\.|(?<=\b\w)\."
_GREETING = re.compile(
    rf"[ \t]*(?:(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)),? (?:{_TITLE}\.? )?"
    r"(?-i:(?!I\b|My\b)[A-ZÀ-Ý][\w'’-]+(?: (?!I\b|My\b)[A-ZÀ-Ý][\w'’-]+)?)(?=[,.:;!\u2026]| [-\u2013\u2014] |\n)"
    rf"|(?:{_HELLO})\b(?:\[[^\]\n]*\]|[^\n,:;.!?{_DASH}\u2026\[]|{_DOT_INSIDE}){{0,60}}?"
    r"|\[[^\]\n]{2,40}\](?=[,:])|\{[^}\n]{2,40}\}(?=[,:])"
    rf"|(?:{_TITLE}\.? )?[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){{0,2}}(?=[,:]\s*(?:\n|$)| ?[{_DASH}-]\n| [{_DASH}-] ))"
    # "Madame, Monsieur," and "Dear Sir, Madam:" are one greeting.
    r"(?:, ?(?:madame|monsieur|madam)\b)?"
    rf"(?:[,:;!?{_DASH}\u2026]| -(?=\n)|\.\.\.|"
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmx)(?<!\bmrs)(?<!\bprof)(?<!\b\w)\.| - |(?=\n)|$)",
    re.IGNORECASE,
)
# "Hi Sarah I saw your post": the name is all that is there to end the greeting.
_RUN_ON = re.compile(
    rf"[ \t]*(?i:dear|hi|hello|hey) (?i:{_TITLE}\.? )?(?!I\b)[A-Z][\w'’-]+(?: (?!I\b|My\b|Thank)[A-Z][\w'’-]+)?"
)
_GREETING_WORDS = 5
_HEAD_LINES = 14
_HEAD_WIDTH = 60
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:with |my |and )*(?:best|kind|kindest|warm|warmest|many|sincere|all the best|all best|friendly|"
    r"with thanks|in gratitude)\b|sincerely|yours|regards|respectfully|gratefully|warmly|cheers|thanks|thank you|"
    r"cordially|appreciatively|take care|talk soon|with (?:thanks|gratitude|appreciation|respect|kind|warm|best)|"
    r"until (?:then|soon)|looking forward|(?:i )?hope to hear|in advance|"
    r"mit (?:freundlich|herzlich|best|viel)\w*|(?:freundlich|herzlich|viele|beste|liebe|sch[öo]ne)\w* gr[üu](?:ß|ss)|"
    r"(?:bien )?cordialement|bien à vous|sinc[eè]rement|respectueusement|salutations|merci)"
    r"[^\n.?!]{0,48}[,!;.]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DASHES = re.compile(r"^(?:--|__|—)[ \t]*$", re.MULTILINE)
_NAME_LINE = re.compile(
    r"[ \t]*(?:[-\u2013\u2014~*] ?)?(?:[A-ZÀ-Ý][\w'’.-]*(?:,? (?:(?:van|von|de|da|del|der|la|le|bin|al) )?"
    r"[A-ZÀ-Ý][\w'’.-]*){0,3}|\[[^\]\n]{2,60}\]|\{[^}\n]{2,60}\}|<[^>\n]{2,60}>|_{3,})(?:, [A-Z][\w.]{0,5})?[ \t]*$"
)
_CONTACT = re.compile(
    r"@|https?:|www\.|linkedin|\.(?:com|org|edu|net)\b|\+?\(?\d[\d ().-]{6,}\d|\||\[[^\]]+\]", re.IGNORECASE
)
_POSTSCRIPT = re.compile(r"^[ \t]*p\.?\s?s\.?[:.,]?[ \t]", re.IGNORECASE | re.MULTILINE)
_SENTENCE = re.compile(r"[.?!…]['\"”’)]*[ \t]*$")
_SIGNATURE_LINES = 8
_SIGNATURE_WIDTH = 72


def greeting(body: str) -> tuple[int, int] | None:
    """From where to where the greeting stands, below what a letter may have above it."""
    place = 0
    for number, line in enumerate(body.splitlines(keepends=True)):
        if line.strip():
            found = _hello(body, place)
            if found and not (number and _is_bare(found[0])):
                return place, found.end()
        if number >= _HEAD_LINES or len(line.rstrip()) > _HEAD_WIDTH or _SENTENCE.search(line.rstrip("\n")):
            return None
        place += len(line)
    return None


def _hello(body: str, place: int) -> re.Match[str] | None:
    """A greeting, unless it is a sentence that begins like one."""
    found = _GREETING.match(body, place)
    sentence = found and not found[0].endswith((",", ":")) and found[0].count(" ") >= _GREETING_WORDS
    return _RUN_ON.match(body, place) or found if sentence or not found else found


def _is_bare(found: str) -> bool:
    """Whether there is only a name, which below the first line may belong to an address."""
    return re.match(rf"\s*(?:{_HELLO})\b", found, re.IGNORECASE) is None


def signature_start(body: str, after: int) -> int:
    """Where the closing words begin, or a dashed line, or the name and what follows it, or the end of the body."""
    text_end = postscript_start(body, after)
    dashes = next((found.start() for found in _DASHES.finditer(body, after, text_end)), None)
    end = dashes if dashes is not None and _is_signature(body[dashes:text_end]) else text_end
    closing = next(_closings(body, after, end), None)
    return closing if closing is not None else min(end, _name_start(body, after, end))


def postscript_start(body: str, after: int) -> int:
    """Where a postscript begins, or the end of the body."""
    found = [each.start() for each in _POSTSCRIPT.finditer(body, after)]
    return found[-1] if found else len(body)


def _closings(body: str, after: int, end: int) -> Iterator[int]:
    """Closing lines after which nothing but a signature stands; one that ends a sentence needs a name below."""
    for found in _CLOSING.finditer(body, after, end):
        rest = body[found.end() : end]
        own_words = found[0].rstrip().endswith((".", "!")) and not re.match(r"\s*\S+\s*\S*[.!]\s*$", found[0])
        if _is_signature(rest) and not own_words and body[after : found.start()].strip():
            yield found.start()


def _is_signature(rest: str) -> bool:
    lines = [line.rstrip() for line in rest.splitlines() if line.strip()]
    return len(lines) <= _SIGNATURE_LINES and all(
        len(line) <= _SIGNATURE_WIDTH and not (_SENTENCE.search(line) and line.count(" ") > 5) for line in lines
    )


def _name_start(body: str, after: int, end: int) -> int:
    """Go up from the last line over contacts and titles to a name that stands alone."""
    place, start, steps = end, end, 0
    for line in reversed(body[after:end].splitlines(keepends=True)):
        place -= len(line)
        told = line.strip()
        if not told:
            continue
        steps += 1
        if _NAME_LINE.match(told) and place > after:
            start = place
        elif not _below_a_name(told, first=steps == 1, found=start < end) or steps > _SIGNATURE_LINES:
            break
    return start


def _below_a_name(line: str, *, first: bool, found: bool) -> bool:
    """Whether the line may stand below a name: an address, a post; the last line of a letter may be neither."""
    if len(line) > _SIGNATURE_WIDTH or _SENTENCE.search(line):
        return False
    return _CONTACT.search(line) is not None or not (first or found)

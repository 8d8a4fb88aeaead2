"""Read a person's name as people type it, greet by it, and fold it so that two spellings can be compared.

What was typed is always kept: reading a name never changes it, it only finds the parts. The code is our own because a
name is read for every row of an import, and nameparser takes more than ten times as long.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# A given name is greeted by; a family name may open with any of these, so it starts at the first of them.
PARTICLES = frozenset(
    "af al ap av bar ben bin bint d da das de degli dei del dela della den der des di do dos du el ibn la "
    "las le lo los mac mc o op 's 't san santa st ste ten ter tot und van vande vanden vander ver vom von "
    "zu zum zur".split()
)
PREFIXES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame madam madame mme mlle mlles herr frau sr sra srta dott "
    "dottssa ing dipl mag doc don dona doña fr father rev reverend pastor rabbi imam sheikh hon judge "
    "justice capt captain col colonel cpl gen general lt maj major sgt cmdr adm admiral lord lady eng "
    "engr arch atty adv ca dhr mevr mw drs mgr bc senator doctor attorney phdr mudr judr dra profa".split()
)
SUFFIXES = frozenset(
    "jr sr ii iii iv v vi 2nd 3rd 4th esq esquire phd dphil md do dds dmd dvm dnp rn bsn msn np pa pac "
    "mba emba ma msc ms bs ba bsc beng meng mphil mpa mpp mph med edd jd llm llb ll.m cpa cfa caia frm "
    "cfp cma cia cisa cissp cism crisc pmp pmi-acp csm cspo acp safe spc itil aws pe p.e ceng fca aca "
    "acca acma cgma facs facp fache fcca fmva shrm shrm-cp shrm-scp sphr phr gphr cphr cipd mcipd aicp "
    "aia faia leed ap leed-ap bcba lcsw lmft lpc rd cscs cpt usn usaf usmc ret usa mrics frics mice fice "
    "ffa fia fsa asa cqf obe mbe cbe kbe qc kc psyd pharmd rph otr dpt pt cpc acc pcc mcc icf cbap togaf "
    "prince2 capm six-sigma lssbb lssgb cscp cpim mcse ccna ccnp ccie oscp ceh gicp pgdip pgce bcom bba "
    "bca mca btech mtech bed meng".split()
)
# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans("øłđðıħŋə", "olddihne") | str.maketrans({"þ": "th", "æ": "ae", "œ": "oe"})
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_COMPOUND_SURNAMES = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒 东方 "
    "南宫 独孤 남궁 황보 제갈 선우".split()
)

_PRONOUNS = re.compile(
    r"[(\[{]?\b(?:she|he|they|ze|xe|elle|il|iel|ella|él|elle|sie|er|hij|zij|ela|ele)\s*/\s*[\w'/ ]{1,24}[)\]}]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[{]([^)\]}]*)[)\]}]|[\"“”„«]([^\"“”„»]*)[\"“”»]|(?<!\w)['‘]([^'’]+)['’](?!\w)")
_AFTER_NAME = re.compile(r"\s+[|•·∙/]+\s*.*$|\s+[-–—]+\s+.*$|\s+@\s*.*$", re.DOTALL)
_SPACES = re.compile(r"\s+")
_MARKS_IN_WORDS = re.compile(r"['’‘ʼ`´.\"“”]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3々 ·・]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name and the parts found in it; a part not found is empty."""

    typed: str
    given: str = ""
    middle: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""

    @property
    def plain(self) -> str:
        """Given, middle and family name, without titles and decoration."""
        if _CJK.fullmatch(self.typed.strip() or "-") and not self.middle:
            return self.family + self.given
        return " ".join(part for part in (self.given, self.middle, self.family) if part)


def read_name(typed: str) -> Name:
    """Find the parts of a name: "Ruiz, Ana", "Dr. Ana Ruiz, PhD (she/her) 🚀", "VAN DER BERG, PIET", "王小明"."""
    bare, nickname = _undecorate(typed)
    if _CJK.fullmatch(bare):
        return _east_asian(typed, bare)
    pieces = [piece.strip() for piece in bare.split(",")]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return Name(typed=typed, nickname=nickname)
    suffixes: list[str] = []
    while len(pieces) > 1 and (_all_suffixes(pieces[-1]) or _looks_like_letters(pieces)):
        suffixes.insert(0, pieces.pop())
    if len(pieces) > 1:
        return _family_first(typed, pieces, nickname=nickname, suffixes=suffixes)
    prefix, words, suffix = _strip_titles(pieces[0].split())
    given, middle, family = _split(words)
    return Name(
        typed=typed,
        given=given,
        middle=middle,
        family=family,
        prefix=prefix,
        nickname=nickname,
        suffix=", ".join([part for part in (suffix, *suffixes) if part]),
    )


def write_name(given: str | None, family: str | None) -> str:
    """Write a full name from its parts, family first where both are in an East Asian script."""
    given, family = (given or "").strip(), (family or "").strip()
    if given and family and _CJK.fullmatch(given) and _CJK.fullmatch(family):
        return family + given
    return f"{given} {family}".strip()


def greeting(given: str | None, typed: str = "") -> str:
    """Give the word a letter opens with: the first given name, without decoration, and not shouting."""
    if given and given.strip():
        bare, _ = _undecorate(given)
        _, words, _ = _strip_titles(bare.replace(",", " ").split())
        return tidy(_first_given(words)) if words else ""
    name = read_name(typed)
    return tidy(_first_given([*name.given.split(), *name.middle.split()])) or tidy(name.nickname) or tidy(name.family)


def tidy(word: str) -> str:
    """Write a name that is all capitals or all small letters the way names are written; leave others alone."""
    if not word or not (word.isupper() or word.islower()) or _looks_like_initials(word):
        return word
    return " ".join(_tidy_word(part) for part in word.split(" "))


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Fold for matching: case, accents, punctuation and runs of blanks do not count. Nicknames are not guessed."""
    if text.isascii():
        text = text.lower()
    else:
        # Twice, because some letters only come apart once they are small.
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
        # Only these marks are accents: in Japanese or Hindi a mark makes another sound.
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", text))
    return _BETWEEN_WORDS.sub(" ", _MARKS_IN_WORDS.sub("", text)).strip()


def name_key(given: str | None, family: str | None, typed: str | None = None) -> tuple[str, str]:
    """Give the folded (given, family) name by which two spellings of one name meet; both empty if there is none."""
    if not (given and family):
        name = read_name(typed or write_name(given, family))
        given, family = name.given or given, name.family or family
    return _key(given or "", family or "")


@lru_cache(maxsize=16384)
def _key(given: str, family: str) -> tuple[str, str]:
    if not _is_plain(given):
        given = read_name(given).plain or given
    if not _is_plain(family):
        family = _strip_family(family)
    return fold(given), fold(family)


def _is_plain(part: str) -> bool:
    return part.isalpha() and part.lower() not in PREFIXES and part.lower() not in SUFFIXES


def _strip_family(family: str) -> str:
    bare, _ = _undecorate(family)
    head = next((piece.strip() for piece in bare.split(",") if piece.strip()), "")
    words = head.split()
    while len(words) > 1 and _is_suffix(words[-1]):
        words.pop()
    return " ".join(words)


def _undecorate(typed: str) -> tuple[str, str]:
    """Take away emoji, pronouns and what follows a bar or dash; return the rest, and the nickname in brackets."""
    text = typed
    if not text.isascii():
        text = "".join(" " if _is_decoration(letter) else letter for letter in unicodedata.normalize("NFKC", text))
    if "/" in text:
        text = _PRONOUNS.sub(" ", text)
    nickname = ""
    if not text.replace(" ", "").isalpha():
        for found in _BRACKETED.finditer(text):
            inner = next((group for group in found.groups() if group), "").strip(" .")
            nickname = nickname or ("" if not inner or _all_suffixes(inner) else inner)
        text = _AFTER_NAME.sub("", _BRACKETED.sub(" ", text))
    return _SPACES.sub(" ", text).strip(" ,;|-–—*~_\"'"), nickname


def _is_decoration(letter: str) -> bool:
    if letter.isalnum() or letter in "’‘“”„«»–—•·・々´":
        return False
    return (
        unicodedata.category(letter) in {"So", "Sk", "Cf", "Co", "Cn", "Cs", "Cc", "Sm", "Sc"}
        or letter in "\ufe0f\u20e3"
    )


def _bare_word(word: str) -> str:
    return word.strip(".,;").replace(".", "").casefold()


def _is_suffix(word: str) -> bool:
    bare = _bare_word(word)
    # "Ma", "Do" and "Pe" are family names as well: they count as letters after a name only when written as such.
    if bare in {
        "ma",
        "do",
        "ba",
        "pe",
        "pa",
        "ca",
        "ap",
        "med",
        "ret",
        "ms",
        "bs",
        "md",
        "safe",
        "ace",
        "v",
        "vi",
    }:
        return word.strip(",;").isupper() or word.count(".") > 1
    return bare in SUFFIXES or (word.count("-") > 0 and bare.split("-")[0] in SUFFIXES and word.isupper())


def _all_suffixes(piece: str) -> bool:
    words = re.split(r"[\s/&]+", piece)
    return bool(words) and all(_is_suffix(word) or _is_credential(word) for word in words if word)


def _is_credential(word: str) -> bool:
    """Tell whether a word after a comma looks like letters after a name: "CSPO®", "M.Ed.", "MRICS"."""
    letters = word.strip(".,;").replace(".", "")
    return (word.count(".") > 1 and len(letters) <= 5) or bool(re.search(r"[a-z][A-Z]$|^[A-Z]{1,3}[a-z][A-Z]", letters))


def _looks_like_letters(pieces: list[str]) -> bool:
    """Tell whether the last piece is capitals after a full name that is not all capitals: "Ana Ruiz, AIA"."""
    last, first = pieces[-1], pieces[0]
    return last.isalpha() and last.isupper() and 2 <= len(last) <= 6 and " " in first and not first.isupper()


def _strip_titles(words: list[str]) -> tuple[str, list[str], str]:
    start, end = 0, len(words)
    while end - start > 1 and _bare_word(words[start]) in PREFIXES and not _may_be_given(words[start:end]):
        start += 1
    while end - start > 1 and _is_suffix(words[end - 1]) and not _is_only_family(words[start:end]):
        end -= 1
    return " ".join(words[:start]), words[start:end], " ".join(words[end:])


def _may_be_given(words: list[str]) -> bool:
    """Tell whether a word that can be a title is a given name here: "Don Draper"; a title has a dot or company."""
    return _bare_word(words[0]) in {
        "don",
        "major",
        "judge",
        "justice",
        "general",
        "lady",
        "mag",
        "doc",
        "gen",
        "eng",
        "ca",
    } and (not words[0].endswith(".") and len(words) <= 2)


def _is_only_family(words: list[str]) -> bool:
    return len(words) == 2 and _bare_word(words[1]) in {"ma", "do", "ba", "pe"} and not words[0].isupper()


def _split(words: list[str]) -> tuple[str, str, str]:
    """Split words in spoken order; a single word is a given name."""
    if len(words) < 2:
        return (words[0] if words else ""), "", ""
    start = _family_start(words)
    return words[0], " ".join(words[1:start]), " ".join(words[start:])


def _family_start(words: list[str]) -> int:
    for place in range(1, len(words) - 1):
        word = _bare_word(words[place])
        if (word in PARTICLES and (len(word) > 1 or "'" in words[place])) or (word == "y" and place > 1):
            return place - 1 if word == "y" else place
    return len(words) - 1


def _family_first(typed: str, pieces: list[str], *, nickname: str, suffixes: list[str]) -> Name:
    prefix, words, suffix = _strip_titles(pieces[1].split())
    before, family_words, after = _strip_titles(pieces[0].split())
    given = words[0] if words else ""
    return Name(
        typed=typed,
        given=given,
        middle=" ".join(words[1:]),
        family=" ".join(family_words),
        nickname=nickname,
        prefix=prefix or before,
        suffix=", ".join([part for part in (after, suffix, *pieces[2:], *suffixes) if part]),
    )


def _east_asian(typed: str, bare: str) -> Name:
    words = bare.replace("·", " ").replace("・", " ").split()
    if len(words) == 2:
        return Name(typed=typed, family=words[0], given=words[1])
    together = "".join(words)
    if not (_HAN.fullmatch(together) or _HANGUL.fullmatch(together)) or not 2 <= len(together) <= 4:
        return Name(typed=typed, given=together)
    at = 2 if together[:2] in _COMPOUND_SURNAMES or (len(together) == 4 and _HAN.fullmatch(together)) else 1
    return Name(typed=typed, family=together[:at], given=together[at:])


def _first_given(words: list[str]) -> str:
    """Give the first word that is more than an initial: people who write "J. Robert" are called Robert."""
    return next((word for word in words if len(word.strip(".")) > 1), words[0] if words else "").strip(",;")


def _looks_like_initials(word: str) -> bool:
    letters = word.replace(".", "")
    return "." in word or (len(letters) <= 2 and word.isupper() and not re.search(r"[AEIOUY]", letters[1:]))


def _tidy_word(word: str) -> str:
    parts = re.split(r"([-'’])", word.lower())
    written = "".join(part[:1].upper() + part[1:] for part in parts)
    return re.sub(r"^Mc([a-z]{2,})", lambda found: "Mc" + found[1][0].upper() + found[1][1:], written)

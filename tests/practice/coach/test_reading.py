"""Syllables are counted well enough for a grade, and a grade rises with what is hard to read."""

from inroad.practice.coach.reading import grade, syllables

# Counted by ear; words as they stand in letters.
REFERENCE = """
    the:1 idea:3 science:2 create:2 usual:3 people:2 table:2 little:2 moved:1 wanted:2 asked:1 decided:3 learned:1
    interesting:4 experience:4 opportunity:5 conversation:4 information:4 informational:5 interview:3 career:2
    company:3 industry:3 university:5 student:2 graduate:3 professional:4 advice:2 question:2 minutes:2 coffee:2
    available:4 schedule:2 appreciate:4 really:2 about:2 would:1 could:1 nurse:1 nurses:2 changes:2 changed:1
    services:3 houses:2 wishes:2 matches:2 boxes:2 makes:1 likes:1 times:1 being:2 doing:2 seeing:2 going:2 playing:2
    trying:2 area:3 media:3 creative:3 created:3 reaction:3 real:1 ideal:3 material:4 social:2 special:2 financial:3
    official:3 initial:3 engineering:4 engineer:3 musician:3 technician:3 physician:3 librarian:4 period:4 radio:3
    studio:3 serious:3 previous:3 various:3 curious:3 obvious:3 region:2 million:2 union:2 opinion:3 lion:2 client:2
    patient:2 efficient:3 ancient:2 society:4 variety:4 quiet:2 fuel:2 actual:3 individual:5 annual:3 situation:4
    evaluate:4 graduation:4 continue:3 continuous:4 value:2 team:1 read:1 great:1 hear:1 reach:1 research:2 year:1
    learn:1 please:1 lead:1 leader:2 video:3 theory:2 poem:2 business:2 every:2 different:2 general:3 family:3 health:1
    analysis:4 analyst:3 marketing:3 management:3 development:4 software:2 hopefully:3 grateful:2 lovely:2 careful:2
    safely:2 useless:2 movement:2 enthusiasm:5 optimism:4 rhythm:2 email:2 mentor:2 insight:2 path:1 field:1
    currently:3 recently:3 especially:4 particularly:5 knowledge:2 colleague:2 language:2 courage:2 marriage:2 guest:1
    build:1 building:2 suit:1 fruit:1 biology:4 psychology:4 technology:4 architecture:4 nature:2 measure:2 school:1
    whole:1 while:1 someone:2 something:2 sometimes:2 everything:3 because:2 before:2 therefore:2 name:1 named:1
    hired:1 hiring:2 required:2 inspire:2 work:1 worked:1 working:2 resume:2 attached:2 needed:2 started:2 invited:3
    agreed:2 studied:2 tried:1 applied:2 varied:2
"""


def test_nearly_every_word_is_counted_as_it_is_heard() -> None:
    pairs = [pair.split(":") for pair in REFERENCE.split()]
    wrong = [word for word, count in pairs if syllables(word) != int(count)]
    assert len(wrong) / len(pairs) < 0.04, wrong


def test_a_word_without_vowels_is_one_syllable() -> None:
    assert syllables("Hmm") == 1


def test_short_plain_sentences_are_easy_and_long_learned_ones_hard() -> None:
    easy = grade(["I am a nurse.", "I read your book.", "May we talk?"])
    hard = grade(["Notwithstanding organisational complexity, I respectfully request an informational conversation."])
    assert easy < 3
    assert hard > 13


def test_nothing_has_no_grade() -> None:
    assert grade([]) == 0
    assert grade(["…"]) == 0

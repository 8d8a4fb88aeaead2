"""The numbers that the rules hold a draft against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """`content/coach.toml` gives every number with its reason and source; an etiquette pack may give others.

    Words are counted without greeting and signature; minutes are those asked of the host.
    """

    words_warn: int = 125
    words_most: int = 200
    words_few: int = 25
    words_short: int = 40
    words_ideal_least: int = 50
    words_ideal_most: int = 100
    nudge_words: int = 75
    thanks_words_most: int = 150
    thanks_words_least: int = 30
    note_characters: int = 300
    note_characters_free: int = 200
    message_characters: int = 400
    message_characters_most: int = 800
    voicemail_seconds: int = 25
    opening_seconds: int = 40
    words_a_minute: int = 140
    sentences_most: int = 8
    paragraph_words: int = 70
    paragraph_lines: int = 5
    line_characters: int = 70
    subject_words_least: int = 3
    subject_words_most: int = 10
    subject_characters: int = 60
    connection_sentences: int = 2
    self_percent: int = 60
    minutes_least: int = 10
    minutes_most: int = 30
    questions_most: int = 3
    slots_least: int = 2
    slots_most: int = 5
    slot_days: int = 21
    day_begins: int = 8
    day_ends: int = 19
    friday_ends: int = 15
    stock_phrases: int = 2
    praise_words: int = 2
    apologies: int = 1
    thanks_most: int = 2
    exclamations: int = 2
    misspellings: int = 3
    grade_hint: int = 10
    grade_warn: int = 13
    nudge_days: int = 3
    nudge_days_good: int = 5
    unanswered_warn: int = 2
    unanswered_most: int = 3
    office_days: int = 3
    thanks_hours: int = 24
    thanks_minutes: int = 30
    sameness_percent: int = 80
    blurb_words: int = 80

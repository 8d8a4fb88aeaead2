"""By which way words go."""

from enum import StrEnum


class Channel(StrEnum):
    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin_note"
    LINKEDIN = "linkedin"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LETTER = "letter"
    CARD = "card"
    IN_PERSON = "in_person"
    OTHER = "other"

"""What Inroad says about a file of contacts: one sentence for each code of a problem or of a decision."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Arguments are filled in by position: {0} is the first of the problem's arguments.
PROBLEMS: dict[str, Promise | str] = {
    # The whole file
    "file_empty": _("This file is empty."),
    "file_too_large": _("This file is larger than {0} MB, which is more than Inroad reads at once."),
    "file_unreadable": _("This file could not be read. Export it once more and try again."),
    "no_people": _("No people were found in this file: no column holds names or e-mail addresses."),
    "not_contacts": _(
        "This is not a file of contacts. Inroad reads vCards, CSV, Excel (.xlsx) and LinkedIn's archive."
    ),
    "archive_broken": _("This zip file is damaged or was not downloaded to its end. Download it once more."),
    "archive_locked": _("This zip file is locked with a password. Unpack it and bring in the files."),
    "archive_too_large": _("Unpacked, this zip file would be larger than Inroad reads at once."),
    "archive_too_many": _("This zip file holds more files than Inroad reads at once."),
    "archive_bomb": _("This zip file grows beyond all measure when unpacked, so it was left alone."),
    "archive_nested": _("There are zip files within zip files here. Unpack them and bring in the innermost."),
    "archive_path_unsafe": _("A file in this zip has a name that points outside of it and was left out."),
    "linkedin_no_connections": _("This LinkedIn archive has no Connections.csv; ask LinkedIn for “Connections” too."),
    "workbook_unsafe": _("This workbook holds instructions that Excel never writes, so it was left alone."),
    "workbook_broken": _("This workbook is damaged. Save it once more in Excel and try again."),
    # Rows and cards
    "too_many_rows": _("Only the first {0} rows were read."),
    "more_problems": _("There were {0} more problems like these."),
    "row_nameless": _("This row names nobody and was left out."),
    "row_broken_quote": _("A quotation mark in this row is never closed; the row was read without it."),
    "row_too_long": _("This row is too long to be about a person and was left out."),
    "date_unreadable": _("“{0}” is not a date that Inroad understands; the person was read without it."),
    "email_unreadable": _("“{0}” is not an e-mail address; the person was read without it."),
    "card_unfinished": _("This card has no end; what there was of it was read."),
    "card_empty": _("This card names nobody and was left out."),
    "card_line_unreadable": _("“{0}” is not a line of a card and was left out."),
    "card_value_broken": _("What stands under {0} in this card is damaged and was left out."),
}
KINDS: dict[str, Promise | str] = {
    "pdf": _("This is a PDF. Inroad reads vCards, CSV, Excel (.xlsx) and LinkedIn's archive."),
    "image": _("This is a picture. Inroad reads vCards, CSV, Excel (.xlsx) and LinkedIn's archive."),
    "old-office": _("This is an old Excel or Outlook file. Save it as .xlsx or CSV and bring it in again."),
    "other-office": _("This is a document of another office program. Save it as .xlsx or CSV and bring it in again."),
    "markup": _("This is a web page. Perhaps the download asked you to sign in first."),
    "json": _("This is JSON, which Inroad does not read yet. Ask the other program for CSV or vCards."),
    "rar": _("This is a RAR archive. Unpack it and bring in the files."),
    "7z": _("This is a 7z archive. Unpack it and bring in the files."),
    "gzip": _("This is a gzip archive. Unpack it and bring in the file."),
}
DECISIONS: dict[str, Promise | str] = {
    "same_row": _("The same row was brought in before."),
    "same_row_here": _("The same row stands in this file already."),
    "same_linkedin": _("The LinkedIn address is the same."),
    "same_email": _("The e-mail address is the same and the names agree."),
    "same_tel_and_name": _("The telephone number and the name are the same."),
    "same_facts": _("Everything that the row says is the same."),
    "nothing_new": _("Someone of this name at this organisation is known, and the row says nothing new."),
    "you_said_so": _("You said who this is."),
    "left_out": _("You left this row out."),
    "forgotten": _("They asked to be forgotten, or not to be written to, so the row is left out."),
    "is_a_group": _("This card is a list of people, not a person."),
    "same_email_other_linkedin": _("The e-mail address is the same, but the LinkedIn addresses differ."),
    "same_email_other_name": _("The e-mail address is the same, but the names differ."),
    "same_name_and_organisation": _("The name and the organisation are the same."),
    "same_name": _("The name is the same."),
    "similar_name": _("The name is nearly the same, and so is the place or organisation."),
    "matches_several": _("It matches more than one person in your book; they may be one."),
}
VERDICTS: dict[str, Promise | str] = {
    "new": _("new"),
    "update": _("changed"),
    "skip": _("known already"),
    "ask": _("your word"),
    "bad": _("unreadable"),
}
CHANGES: dict[str, Promise | str] = {
    "moved": _("a new position, which is a reason to write"),
    "opened": _("a position"),
    "renamed": _("a new name"),
    "corresponded": _("your messages with them"),
    "gained": _("addresses, tags or notes"),
    "filled": _("what was missing"),
}
COLUMNS: dict[str, Promise | str] = {
    "fn": _("Full name"),
    "given": _("Given name"),
    "family": _("Family name"),
    "nickname": _("Called"),
    "email": _("E-mail"),
    "tel": _("Telephone"),
    "org": _("Organisation"),
    "title": _("What they do"),
    "url": _("Web address"),
    "linkedin": _("LinkedIn address"),
    "city": _("Town"),
    "country": _("Country"),
    "notes": _("Notes"),
    "tags": _("Tags"),
    "connected_on": _("Connected on"),
}


def problem_sentence(reason: str, args: tuple[str, ...]) -> str:
    """Write the sentence of a problem."""
    if reason == "not_contacts" and args and args[0] in KINDS:
        return str(KINDS[args[0]])
    return str(PROBLEMS[reason]).format(*args)

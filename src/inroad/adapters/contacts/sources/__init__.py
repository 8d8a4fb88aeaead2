"""The kinds of contact files Inroad knows, in the order in which a file is held against them.

A new source is one file here with a SOURCE, and its place in this tuple.
"""

from inroad.adapters.contacts.source import Source
from inroad.adapters.contacts.sources import google, linkedin, outlook, spreadsheet, vcard

SOURCES: tuple[Source, ...] = (
    vcard.SOURCE,
    linkedin.SOURCE,
    google.SOURCE,
    outlook.SOURCE,
    spreadsheet.SOURCE,  # takes any table, so it comes last
)

"""The nouns of the book, one in each file."""

from inroad.records.models.advice import Advice, AdviceState
from inroad.records.models.assistant import Assistant
from inroad.records.models.attachment import Attachment
from inroad.records.models.background import Background, BackgroundKind
from inroad.records.models.change import Change, Door, Verb
from inroad.records.models.channel import Channel
from inroad.records.models.claim import Claim
from inroad.records.models.column_mapping import ColumnMapping
from inroad.records.models.contact_point import ContactKind, ContactPoint
from inroad.records.models.conversation import Conversation
from inroad.records.models.device import Device
from inroad.records.models.due import Due
from inroad.records.models.education import Education
from inroad.records.models.evidence import Evidence, EvidenceKind
from inroad.records.models.forgotten import Forgotten
from inroad.records.models.goal import Goal
from inroad.records.models.habit import Habit
from inroad.records.models.happened import Happened
from inroad.records.models.import_batch import BatchState, ImportBatch
from inroad.records.models.login_link import LoginLink
from inroad.records.models.mark import Mark, MarkKind
from inroad.records.models.meeting import Medium, Meeting, MeetingStatus
from inroad.records.models.meeting_change import ChangeKind, MeetingChange
from inroad.records.models.meeting_person import MeetingPerson
from inroad.records.models.message import Direction, Message, MessageKind, MessageState
from inroad.records.models.note import Note
from inroad.records.models.organisation import Organisation
from inroad.records.models.owned import Owned
from inroad.records.models.passage import Passage, PassageState, Way
from inroad.records.models.person import Person
from inroad.records.models.pitch import Pitch
from inroad.records.models.position import Position
from inroad.records.models.press import Press
from inroad.records.models.profile import Profile
from inroad.records.models.promise import Promise
from inroad.records.models.referral import Referral
from inroad.records.models.request import Request
from inroad.records.models.saved_filter import SavedFilter
from inroad.records.models.search_entry import SearchEntry
from inroad.records.models.sourced import Source, Sourced
from inroad.records.models.tag import Tag
from inroad.records.models.tagging import Tagging
from inroad.records.models.tally import Tally
from inroad.records.models.target import Target
from inroad.records.models.tie import Tie, TieKind
from inroad.records.models.touch import Touch, TouchKind
from inroad.records.models.user import User
from inroad.records.models.version import Version

__all__ = [
    "Advice",
    "AdviceState",
    "Assistant",
    "Attachment",
    "Background",
    "BackgroundKind",
    "BatchState",
    "Change",
    "ChangeKind",
    "Channel",
    "Claim",
    "ColumnMapping",
    "ContactKind",
    "ContactPoint",
    "Conversation",
    "Device",
    "Direction",
    "Door",
    "Due",
    "Education",
    "Evidence",
    "EvidenceKind",
    "Forgotten",
    "Goal",
    "Habit",
    "Happened",
    "ImportBatch",
    "LoginLink",
    "Mark",
    "MarkKind",
    "Medium",
    "Meeting",
    "MeetingChange",
    "MeetingPerson",
    "MeetingStatus",
    "Message",
    "MessageKind",
    "MessageState",
    "Note",
    "Organisation",
    "Owned",
    "Passage",
    "PassageState",
    "Person",
    "Pitch",
    "Position",
    "Press",
    "Profile",
    "Promise",
    "Referral",
    "Request",
    "SavedFilter",
    "SearchEntry",
    "Source",
    "Sourced",
    "Tag",
    "Tagging",
    "Tally",
    "Target",
    "Tie",
    "TieKind",
    "Touch",
    "TouchKind",
    "User",
    "Verb",
    "Version",
    "Way",
]

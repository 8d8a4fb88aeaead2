"""What to do next with one person: one function from a story to moves.

A move has a window (`opens` to `closes`, instants) and the day on which it is `due`. The windows depend on the story
and its neighbours alone, never on the present time: nothing is scheduled, so nothing has to be cancelled, and a table
of windows stays true however much time passes. `next_moves` is the planned moves whose window is open.
"""

from inroad.practice.moves.move import REASON_CODES, WEIGHT, Move, MoveKind
from inroad.practice.moves.plan import in_order, next_moves, planned_moves
from inroad.practice.moves.silence import quiet_on

# Raised with every change of the rules, so that what was stored by older ones is worked out anew.
RULES = 1

__all__ = [
    "REASON_CODES",
    "RULES",
    "WEIGHT",
    "Move",
    "MoveKind",
    "in_order",
    "next_moves",
    "planned_moves",
    "quiet_on",
]

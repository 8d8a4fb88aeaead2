"""The coach's rules in the order in which their findings are read; a new rule is entered here."""

from inroad.practice.coach.rule import Rule
from inroad.practice.coach.rules import (
    ask_present,
    ask_time,
    conn_first,
    job_ask,
    job_mention,
    len_max,
    name_match,
    name_missing,
    placeholder,
    ref_named,
    resume,
    subj_none,
    t_specific,
    why_you,
)

RULES: tuple[Rule, ...] = (
    job_ask.RULE,
    job_mention.RULE,
    placeholder.RULE,
    name_missing.RULE,
    name_match.RULE,
    subj_none.RULE,
    resume.RULE,
    ref_named.RULE,
    conn_first.RULE,
    why_you.RULE,
    ask_present.RULE,
    ask_time.RULE,
    len_max.RULE,
    t_specific.RULE,
)

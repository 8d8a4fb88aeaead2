"""By what somebody is told from everybody else, so that who was forgotten is known again without being remembered."""

from collections.abc import Iterable

from inroad.practice.profiles import Profile, fold_email, fold_organisation, fold_tel, is_shared_mailbox

Name = tuple[str, str]


def traits_of(profile: Profile) -> frozenset[str]:
    """What one row of a file tells of a person; a bare name tells somebody only where nothing else is told."""
    organisations = [each.organisation for each in profile.positions] + list(profile.orgs)
    linkedin = [profile.linkedin] if profile.linkedin else []
    found = told_by(profile.name_key, profile.emails, profile.tels, linkedin, organisations)
    return found or frozenset({_of("name", *profile.name_key)} if any(profile.name_key) else ())


def traits_to_keep(
    name: Name, emails: Iterable[str], tels: Iterable[str], linkedin: Iterable[str], organisations: Iterable[str]
) -> frozenset[str]:
    """Everything by which a later row might tell this person."""
    return told_by(name, emails, tels, linkedin, organisations) | {_of("name", *name)}


def told_by(
    name: Name, emails: Iterable[str], tels: Iterable[str], linkedin: Iterable[str], organisations: Iterable[str]
) -> frozenset[str]:
    """An address of their own by itself; a shared one, a telephone or an employer together with the name."""
    found = {_of("linkedin", each) for each in linkedin}
    for email in filter(None, map(fold_email, emails)):
        found.add(_of("office", email, *name) if is_shared_mailbox(email) else _of("email", email))
    if any(name):
        found |= {_of("tel", each, *name) for each in map(fold_tel, tels) if each}
        found |= {_of("organisation", each, *name) for each in map(fold_organisation, organisations) if each}
    return frozenset(found)


def _of(*parts: str) -> str:
    return "\x1f".join(parts)

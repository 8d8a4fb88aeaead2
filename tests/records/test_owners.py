"""Every row has an owner, and nothing crosses owners."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import ForeignKey, Index, Model, UniqueConstraint
from django.db.models.options import Options

from inroad.records.models import LoginLink, Owned, SearchEntry, User

NOUNS = sorted(apps.get_app_config("records").get_models(), key=lambda model: model.__name__)
HELD_BY_A_USER = {LoginLink, SearchEntry}


def about(noun: type[Model]) -> "Options[Model]":
    return noun._meta  # noqa: SLF001 (documented by Django, in spite of its name)


def foreign_keys(model: type[Model]) -> "Iterator[ForeignKey[Model, Model]]":
    return (field for field in about(model).get_fields() if isinstance(field, ForeignKey))


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_an_owner(noun: type[Model]) -> None:
    assert noun is User or issubclass(noun, Owned) or noun in HELD_BY_A_USER


@pytest.mark.parametrize("noun", NOUNS)
def test_a_row_points_to_rows_with_owners_only(noun: type[Model]) -> None:
    for key in foreign_keys(noun):
        assert key.name == "owner" if key.related_model is User else issubclass(key.related_model, Owned)


@pytest.mark.parametrize("noun", NOUNS)
def test_every_index_and_constraint_begins_with_the_owner(noun: type[Model]) -> None:
    """A foreign key's own index is left to it: the database looks there when the row that it points to is deleted."""
    beginnings = [index.fields[0] for index in about(noun).indexes if isinstance(index, Index)]
    beginnings += [each.fields[0] for each in about(noun).constraints if isinstance(each, UniqueConstraint)]
    assert set(beginnings) <= {"owner"}
    if noun not in (User, LoginLink):
        assert beginnings, "an owner's rows must be found without reading everybody's"


@pytest.mark.parametrize("noun", NOUNS)
def test_no_column_is_unique_among_all_owners(noun: type[Model]) -> None:
    assert [field.name for field in about(noun).local_fields if field.unique] == [about(noun).pk.name]

"""The JSON Schema of an archive's rows, worked out from the tables, so that it says what they do."""

from typing import Any

from django.db import models

from inroad.adapters.archive.form import FORMAT
from inroad.records.book import PREVIEWS, SETTINGS, Column, Noun, columns_of, name_of, nouns
from inroad.records.models import BatchState, ImportBatch, Source, User
from inroad.records.sound import KINDS

Schema = dict[str, Any]
ID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


def archive_schema() -> Schema:
    """One definition for each noun, under the name of its member."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Rows of an Inroad archive, format {FORMAT}",
        "$defs": {"owner": _settings(), **{name_of(noun): _row(noun) for noun in nouns()}},
    }


def _settings() -> Schema:
    columns = [each for each in User._meta.concrete_fields if each.name in SETTINGS]  # noqa: SLF001 - documented
    return _object(User, columns)


def _row(noun: Noun) -> Schema:
    return _object(noun, columns_of(noun))


def _object(noun: type[models.Model], columns: list[Column]) -> Schema:
    return {
        "type": "object",
        "properties": {each.attname: _property(noun, each) for each in columns},
        "required": [each.attname for each in columns if each.primary_key or not (each.has_default() or each.null)],
        "additionalProperties": False,
    }


def _property(noun: type[models.Model], column: Column) -> Schema:
    known = _known(noun, column)
    told = {"type": "string", "enum": known} if known else _of_type(column)
    if column.is_relation:
        told["description"] = f"the id of a row of {name_of(column.related_model)}"
    if not column.null:
        return told
    if known:
        return {"enum": [*known, None]}
    return {**told, "type": [told["type"], "null"]}


def _known(noun: type[models.Model], column: Column) -> list[str]:
    if column.name == "source":
        return [each.value for each in Source]
    if noun is ImportBatch and column.name == "state":
        return [each.value for each in BatchState if each not in PREVIEWS]
    kinds = KINDS.get((noun, column.name), ())
    return [each.value for each in kinds] + ([""] if kinds and column.blank else [])


def _of_type(column: Column) -> Schema:
    target = column.target_field if column.is_relation else column
    match target:
        case models.UUIDField():
            return {"type": "string", "pattern": ID}
        case models.DateTimeField():
            return {"type": "string", "format": "date-time", "pattern": "Z$"}
        case models.DateField():
            return {"type": "string", "format": "date"}
        case models.BooleanField():
            return {"type": "boolean"}
        case models.IntegerField():
            return {"type": "integer"}
        case models.BinaryField():
            return {"type": "string", "contentEncoding": "base64"}
        case models.JSONField():
            return {"type": "array" if isinstance(target.get_default(), list) else "object"}
    return {"type": "string"} | ({"maxLength": target.max_length} if target.max_length else {})

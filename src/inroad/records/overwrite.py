"""New values for columns of many rows at once.

Django's `bulk_update` builds an expression for every value: half of the time in which thirty thousand people are
counted anew.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models


def overwrite(rows: Sequence[models.Model], columns: Sequence[str]) -> None:
    """Write these columns of the rows as they now are; whoever calls this has written nobody's words over."""
    if not rows:
        return
    model, quote = type(rows[0]), connection.ops.quote_name
    told: list[Any] = [model._meta.get_field(name) for name in columns]  # noqa: SLF001 - documented
    key: Any = model._meta.pk  # noqa: SLF001 - documented
    new = ", ".join(f"{quote(each.column)} = %s" for each in told)
    statement = f"UPDATE {quote(model._meta.db_table)} SET {new} WHERE {quote(key.column)} = %s"  # noqa: S608, SLF001 - names of our own columns
    values = [[each.get_db_prep_save(getattr(row, each.attname), connection) for each in (*told, key)] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)

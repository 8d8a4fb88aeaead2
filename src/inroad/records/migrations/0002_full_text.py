"""The full-text indexes over the search entries, in the way of the database at hand.

There are two, over all words and over names, because a common word would hide the few names that hold it. The text is
folded to words of letters and digits when it is written, so neither database changes it further.

SQLite: external-content FTS5 tables. Triggers take out what is deleted or changed; new rows are put in by
`search.put`, many with one statement, because a trigger would make FTS5 write its segments after every row (measured:
11 s instead of 0.8 s for 30,000 people). The owner and the kind are columns of the index, so that a match
never leaves the owner's book. The tokenizer "ascii" divides at blanks and takes every other letter as it is. A later
migration that alters `records_searchentry` must make the triggers anew, because SQLite alters a table by replacing it.

PostgreSQL: generated tsvectors with GIN indexes. The weights are places: A the names, B near them, C the owner, D words.
"""

from collections.abc import Callable, Sequence

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def fts5(table: str, columns: Sequence[str], *, when: Callable[[str], str], prefix: str) -> list[str]:
    listed = ", ".join(columns)
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("old", "new"))
    take_out = f"INSERT INTO {table}({table}, rowid, {listed}) SELECT 'delete', old.id, {old} WHERE {when('old')};"
    put_in = f"INSERT INTO {table}(rowid, {listed}) SELECT new.id, {new} WHERE {when('new')};"
    return [
        f"""CREATE VIRTUAL TABLE {table} USING fts5({listed}, content='records_searchentry', content_rowid='id',
            tokenize='ascii', detail=column, prefix='{prefix}')""",
        f"CREATE TRIGGER {table}_delete AFTER DELETE ON records_searchentry BEGIN {take_out} END",
        f"CREATE TRIGGER {table}_update AFTER UPDATE ON records_searchentry BEGIN {take_out} {put_in} END",
    ]


def fts5_back(table: str) -> list[str]:
    return [f"DROP TRIGGER {table}_{event}" for event in ("delete", "update")] + [f"DROP TABLE {table}"]


def tsvector(column: str, *, texts: Sequence[tuple[str, str]], where: str) -> list[str]:
    parts = " || ".join(f"setweight(to_tsvector('simple'::regconfig, {text}), '{weight}')" for weight, text in texts)
    return [
        f"ALTER TABLE records_searchentry ADD COLUMN {column} tsvector GENERATED ALWAYS AS ({parts}) STORED",
        f"CREATE INDEX records_searchentry_{column} ON records_searchentry USING gin ({column}) {where}",
    ]


OWNER = ("C", "'o' || replace(owner_id::text, '-', '')")
THERE = {
    "sqlite": [
        *fts5("records_words", ["owner_id", "kind", "words"], when=lambda row: "true", prefix="3 4 5"),
        *fts5(
            "records_names", ["owner_id", "kind", "names", "near"], when=lambda row: f"{row}.names <> ''", prefix="3"
        ),
    ],
    "postgresql": [
        *tsvector("words_found", texts=[OWNER, ("D", "words")], where=""),
        *tsvector("names_found", texts=[OWNER, ("A", "names"), ("B", "near")], where="WHERE names <> ''"),
    ],
}
BACK = {
    "sqlite": [*fts5_back("records_words"), *fts5_back("records_names")],
    "postgresql": [
        f"ALTER TABLE records_searchentry DROP COLUMN {column}" for column in ("words_found", "names_found")
    ],
}


def make(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in THERE[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def unmake(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]

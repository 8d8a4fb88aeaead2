"""The full-text index over the search entries, in the way of the database at hand.

SQLite: an external-content FTS5 table, kept by triggers; the owner and the kind are columns of the index, so that a
match never leaves the owner's book. A later migration that alters `records_searchentry` must make the triggers anew,
because SQLite alters a table by replacing it.

PostgreSQL: a generated tsvector with a GIN index. Its weights are the places: A the names, B near them, C the owner,
D all other words. The configuration "simple" changes nothing, for the text is folded when it is written.
"""

from django.db import migrations

COLUMNS = "owner_id, kind, names, near, words"
OLD = "old.id, old.owner_id, old.kind, old.names, old.near, old.words"
NEW = "new.id, new.owner_id, new.kind, new.names, new.near, new.words"
TAKE_OUT = f"INSERT INTO records_fulltext(records_fulltext, rowid, {COLUMNS}) VALUES ('delete', {OLD});"
PUT_IN = f"INSERT INTO records_fulltext(rowid, {COLUMNS}) VALUES ({NEW});"

SQLITE = [
    f"""CREATE VIRTUAL TABLE records_fulltext USING fts5(
        {COLUMNS}, content='records_searchentry', content_rowid='id',
        tokenize='unicode61 remove_diacritics 0', prefix='3 4')""",
    f"CREATE TRIGGER records_fulltext_insert AFTER INSERT ON records_searchentry BEGIN {PUT_IN} END",
    f"CREATE TRIGGER records_fulltext_delete AFTER DELETE ON records_searchentry BEGIN {TAKE_OUT} END",
    f"CREATE TRIGGER records_fulltext_update AFTER UPDATE ON records_searchentry BEGIN {TAKE_OUT} {PUT_IN} END",
]
SQLITE_BACK = [
    "DROP TRIGGER records_fulltext_insert",
    "DROP TRIGGER records_fulltext_delete",
    "DROP TRIGGER records_fulltext_update",
    "DROP TABLE records_fulltext",
]
POSTGRESQL = [
    """ALTER TABLE records_searchentry ADD COLUMN fulltext tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple'::regconfig, names), 'A')
        || setweight(to_tsvector('simple'::regconfig, near), 'B')
        || setweight(to_tsvector('simple'::regconfig, 'o' || replace(owner_id::text, '-', '')), 'C')
        || setweight(to_tsvector('simple'::regconfig, words), 'D')) STORED""",
    "CREATE INDEX records_searchentry_fulltext ON records_searchentry USING gin (fulltext)",
]
POSTGRESQL_BACK = ["ALTER TABLE records_searchentry DROP COLUMN fulltext"]


def make(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def unmake(apps, schema_editor):
    for statement in {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]

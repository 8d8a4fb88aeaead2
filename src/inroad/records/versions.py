"""Whether the tables are those of this program, older, or newer than it knows."""

from enum import Enum

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

Step = tuple[str, str]


class Age(Enum):
    NEW = "new"
    OLDER = "older"
    SAME = "same"
    NEWER = "newer"


def age() -> Age:
    """How old the tables are; new where there are none yet."""
    executor = MigrationExecutor(connection)
    applied = set(executor.loader.applied_migrations)
    if unknown(applied, executor.loader):
        return Age.NEWER
    if not applied:
        return Age.NEW
    return Age.OLDER if executor.migration_plan(executor.loader.graph.leaf_nodes()) else Age.SAME


def unknown(applied: set[Step], loader: MigrationLoader | None = None) -> set[Step]:
    """Steps that a newer program took."""
    steps = (loader or MigrationLoader(None)).disk_migrations
    return applied - {*steps, *(each for step in steps.values() for each in step.replaces)}

"""Etiquette and language for each person, the letter from which a message was begun, and habits of writing."""

import django.db.models.deletion
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models

import inroad.clock


class Migration(migrations.Migration):
    dependencies = [("records", "0005_changes_and_versions")]

    operations = [
        migrations.AddField("person", "etiquette", models.CharField(blank=True, default="", max_length=60)),
        migrations.AddField("person", "writes_in", models.CharField(blank=True, default="", max_length=2)),
        migrations.AddField(
            "message", "letter", models.CharField(blank=True, default="", editable=False, max_length=120)
        ),
        migrations.AddField("message", "filled", models.TextField(blank=True, default="", editable=False)),
        migrations.AddField(
            "message", "language", models.CharField(blank=True, default="en", editable=False, max_length=2)
        ),
        migrations.CreateModel(
            name="Habit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(blank=True, default="", max_length=20)),
                ("language", models.CharField(blank=True, default="", max_length=2)),
                ("ours", models.TextField(blank=True, default="")),
                ("words", models.TextField(blank=True, default="")),
                ("let_go", models.BooleanField(default=False)),
                ("since", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "kind", "language", "ours"), name="habit_once")
                ]
            },
        ),
    ]

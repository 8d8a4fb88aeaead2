import django.core.validators
import django.db.models.deletion
import inroad.clock
import inroad.practice.ties
import inroad.records.models.advice
import inroad.records.models.channel
import inroad.records.models.import_batch
import inroad.records.models.meeting
import inroad.records.models.message
import inroad.records.models.sourced
import inroad.records.models.tie
import inroad.records.models.touch
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(blank=True, default="", max_length=200)),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("sample", models.BooleanField(default=False)),
                ("time_zone", models.CharField(blank=True, default="", max_length=64)),
                ("country", models.CharField(blank=True, default="", max_length=2)),
                ("language", models.CharField(blank=True, default="", max_length=16)),
                ("is_active", models.BooleanField(default=True)),
                ("page_settings", models.JSONField(blank=True, default=dict)),
                ("due_basis", models.CharField(blank=True, default="", editable=False, max_length=64)),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("statement", models.TextField()),
                ("field", models.TextField(blank=True, default="")),
                ("roles", models.TextField(blank=True, default="")),
                ("organisations", models.TextField(blank=True, default="")),
                ("learning_goals", models.TextField(blank=True, default="")),
                ("active", models.BooleanField(default=True)),
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
                "indexes": [models.Index(fields=["owner", "active"], name="records_goa_owner_i_5af9b4_idx")],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(max_length=20)),
                ("text", models.TextField()),
                ("organisation_name", models.TextField(blank=True, default="")),
                (
                    "when",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                ("ahead", models.BooleanField(default=False)),
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
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="evidence",
                        to="records.goal",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "kind"], name="records_evi_owner_i_c761b9_idx")],
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(max_length=20)),
                ("file_name", models.CharField(blank=True, default="", max_length=255)),
                ("sha256", models.CharField(blank=True, default="", max_length=64)),
                (
                    "state",
                    models.CharField(default=inroad.records.models.import_batch.BatchState["PLANNED"], max_length=10),
                ),
                ("plan", models.BinaryField(blank=True, default=bytes)),
                ("plan_summary", models.JSONField(blank=True, default=dict)),
                ("decisions", models.JSONField(blank=True, default=dict)),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("error", models.CharField(blank=True, default="", max_length=50)),
                ("error_args", models.JSONField(blank=True, default=dict)),
                ("fingerprint", models.CharField(blank=True, default="", max_length=64)),
                ("archive_on", models.DateField(blank=True, null=True)),
                ("applied_at", models.DateTimeField(blank=True, null=True)),
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
                "indexes": [models.Index(fields=["owner", "created"], name="records_imp_owner_i_506521_idx")],
            },
        ),
        migrations.CreateModel(
            name="Background",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("kind", models.CharField(max_length=20)),
                ("text", models.TextField(blank=True, default="")),
                ("organisation_name", models.TextField(blank=True, default="")),
                ("title", models.TextField(blank=True, default="")),
                (
                    "started",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                ("may_use", models.BooleanField(default=False)),
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
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "kind"], name="records_bac_owner_i_681193_idx")],
            },
        ),
        migrations.CreateModel(
            name="LoginLink",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("expires", models.DateTimeField()),
                ("spent", models.DateTimeField(blank=True, null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("title", models.TextField(blank=True, default="")),
                ("starts", models.DateTimeField(blank=True, null=True)),
                ("ends", models.DateTimeField(blank=True, null=True)),
                ("held_on", models.DateField(blank=True, null=True)),
                ("zone", models.CharField(blank=True, default="", max_length=64)),
                ("medium", models.CharField(default=inroad.records.models.meeting.Medium["VIDEO"], max_length=20)),
                ("place", models.TextField(blank=True, default="")),
                (
                    "status",
                    models.CharField(default=inroad.records.models.meeting.MeetingStatus["BOOKED"], max_length=20),
                ),
                (
                    "uid",
                    models.CharField(default=inroad.records.models.meeting.new_uid, editable=False, max_length=255),
                ),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
                ("invited_at", models.DateTimeField(blank=True, null=True)),
                ("invited_sequence", models.PositiveIntegerField(blank=True, null=True)),
                ("prepared_at", models.DateTimeField(blank=True, null=True)),
                ("debriefed_at", models.DateTimeField(blank=True, null=True)),
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
                "indexes": [
                    models.Index(fields=["owner", "starts"], name="records_mee_owner_i_2074b9_idx"),
                    models.Index(fields=["owner", "status"], name="records_mee_owner_i_c5cfdd_idx"),
                ],
                "constraints": [models.UniqueConstraint(fields=("owner", "uid"), name="meeting_uid_once")],
            },
        ),
        migrations.CreateModel(
            name="Conversation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("agenda", models.JSONField(blank=True, default=list)),
                ("notes", models.TextField(blank=True, default="")),
                ("typed_on", models.CharField(blank=True, default="", editable=False, max_length=16)),
                ("takeaway", models.TextField(blank=True, default="")),
                ("usefulness", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="conversations", to="records.meeting"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "meeting"), name="conversation_one_per_meeting")
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingChange",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(max_length=20)),
                ("from_starts", models.DateTimeField(blank=True, null=True)),
                ("from_ends", models.DateTimeField(blank=True, null=True)),
                ("from_held_on", models.DateField(blank=True, null=True)),
                ("to_starts", models.DateTimeField(blank=True, null=True)),
                ("to_ends", models.DateTimeField(blank=True, null=True)),
                ("to_held_on", models.DateField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="records.meeting"
                    ),
                ),
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
                "indexes": [models.Index(fields=["owner", "meeting"], name="records_mee_owner_i_bd2f74_idx")],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("name", models.TextField()),
                ("folded", models.TextField()),
                ("website", models.TextField(blank=True, default="")),
                ("domain", models.TextField(blank=True, default="")),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
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
                "constraints": [models.UniqueConstraint(fields=("owner", "folded"), name="organisation_once")],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("full_name", models.TextField()),
                ("given", models.TextField(blank=True, default="")),
                ("family", models.TextField(blank=True, default="")),
                ("sort_name", models.TextField(blank=True, default="")),
                ("nickname", models.TextField(blank=True, default="")),
                ("pronouns", models.CharField(blank=True, default="", max_length=50)),
                ("headline", models.TextField(blank=True, default="")),
                ("city", models.TextField(blank=True, default="")),
                ("country", models.CharField(blank=True, default="", max_length=2)),
                ("time_zone", models.CharField(blank=True, default="", max_length=64)),
                ("linkedin", models.TextField(blank=True, default="")),
                ("tier", models.CharField(blank=True, default="", max_length=1)),
                ("sources", models.JSONField(blank=True, default=dict)),
                ("rows", models.JSONField(blank=True, default=list)),
                ("standing", models.CharField(default="unasked", editable=False, max_length=20)),
                ("standing_since", models.DateField(editable=False, null=True)),
                ("quiet_from", models.DateTimeField(editable=False, null=True)),
                ("approach", models.SmallIntegerField(editable=False, null=True)),
                ("title_now", models.TextField(blank=True, default="", editable=False)),
                ("last_contact_on", models.DateField(editable=False, null=True)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
                (
                    "organisation_now",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="people_now",
                        to="records.organisation",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["owner", "sort_name"], name="records_per_owner_i_550e38_idx"),
                    models.Index(fields=["owner", "standing", "sort_name"], name="records_per_owner_i_00b96f_idx"),
                    models.Index(fields=["owner", "approach"], name="records_per_owner_i_b6206b_idx"),
                    models.Index(fields=["owner", "organisation_now"], name="records_per_owner_i_8bb931_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("linkedin", ""), _negated=True),
                        fields=("owner", "linkedin"),
                        name="person_linkedin_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("text", models.TextField()),
                ("url", models.TextField(blank=True, default="")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notes",
                        to="records.meeting",
                    ),
                ),
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
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="records.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person", "happened_on"], name="records_not_owner_i_2ecd5b_idx")
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingPerson",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="meeting_people", to="records.meeting"
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="meeting_people", to="records.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "meeting", "person"), name="meeting_person_once")
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="people",
            field=models.ManyToManyField(related_name="meetings", through="records.MeetingPerson", to="records.person"),
        ),
        migrations.CreateModel(
            name="Education",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("school", models.TextField()),
                ("degree", models.TextField(blank=True, default="")),
                ("field", models.TextField(blank=True, default="")),
                (
                    "started",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
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
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="educations", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "person"], name="records_edu_owner_i_92a865_idx")],
            },
        ),
        migrations.CreateModel(
            name="Due",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(max_length=30)),
                ("about", models.CharField(blank=True, default="", max_length=60)),
                ("opens", models.DateTimeField()),
                ("closes", models.DateTimeField(blank=True, null=True)),
                ("due_on", models.DateField()),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("weight", models.SmallIntegerField(default=0)),
                ("reason", models.CharField(max_length=60)),
                ("reason_args", models.JSONField(blank=True, default=dict)),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dues", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "weight", "due_on", "due_at"], name="records_due_owner_i_d87ec6_idx"),
                    models.Index(fields=["owner", "person"], name="records_due_owner_i_b2dbd2_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("kind", models.CharField(max_length=10)),
                ("value", models.TextField()),
                ("folded", models.TextField(blank=True, default="")),
                ("label", models.CharField(blank=True, default="", max_length=50)),
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
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contact_points", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "kind", "folded"], name="records_con_owner_i_b63ba4_idx")],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("topic", models.CharField(blank=True, default="", max_length=100)),
                ("text", models.TextField()),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="claims",
                        to="records.meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="claims", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person"], name="records_cla_owner_i_a468e7_idx"),
                    models.Index(fields=["owner", "topic"], name="records_cla_owner_i_27d86e_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("name", models.CharField(max_length=255)),
                ("media_type", models.CharField(blank=True, default="", max_length=127)),
                ("size", models.PositiveBigIntegerField(editable=False)),
                ("sha256", models.CharField(editable=False, max_length=64)),
                ("content", models.BinaryField()),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="records.meeting",
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="records.note",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "sha256"], name="records_att_owner_i_91b8df_idx")],
            },
        ),
        migrations.CreateModel(
            name="Advice",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("text", models.TextField()),
                ("state", models.CharField(default=inroad.records.models.advice.AdviceState["OPEN"], max_length=10)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True, default="")),
                ("told_at", models.DateTimeField(blank=True, null=True)),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="advice",
                        to="records.meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="advice", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person"], name="records_adv_owner_i_74f1fe_idx"),
                    models.Index(fields=["owner", "state"], name="records_adv_owner_i_a1703d_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pitch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("seconds", models.PositiveSmallIntegerField(default=30)),
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
                "constraints": [models.UniqueConstraint(fields=("owner", "version"), name="pitch_version")],
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("title", models.TextField(blank=True, default="")),
                (
                    "started",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\\Z", code="partial_date"
                            )
                        ],
                    ),
                ),
                ("current", models.BooleanField(default=True)),
                ("news_on", models.DateField(blank=True, null=True)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="records.organisation",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="positions", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "person"], name="records_pos_owner_i_e7f00c_idx")],
            },
        ),
        migrations.CreateModel(
            name="Press",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("mark", models.CharField(max_length=64)),
                ("leads_to", models.TextField(blank=True, default="")),
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
                "indexes": [models.Index(fields=["owner", "created"], name="records_pre_owner_i_3d5ec2_idx")],
                "constraints": [models.UniqueConstraint(fields=("owner", "mark"), name="press_once")],
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("full_name", models.CharField(blank=True, default="", max_length=200)),
                ("headline", models.TextField(blank=True, default="")),
                ("summary", models.TextField(blank=True, default="")),
                ("city", models.CharField(blank=True, default="", max_length=200)),
                ("country", models.CharField(blank=True, default="", max_length=2)),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("phone", models.CharField(blank=True, default="", max_length=50)),
                ("linkedin", models.TextField(blank=True, default="")),
                ("signature", models.TextField(blank=True, default="")),
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
                "constraints": [models.UniqueConstraint(fields=("owner",), name="profile_one_per_owner")],
            },
        ),
        migrations.CreateModel(
            name="Promise",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("ours", models.BooleanField(default=True)),
                ("text", models.TextField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("kept_on", models.DateField(blank=True, null=True)),
                ("released_on", models.DateField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="promises",
                        to="records.meeting",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="promises", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person"], name="records_pro_owner_i_4b0e3f_idx"),
                    models.Index(fields=["owner", "due_on"], name="records_pro_owner_i_e6498b_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("said", models.TextField(blank=True, default="")),
                ("may_name", models.BooleanField(blank=True, null=True)),
                ("introduces", models.BooleanField(default=False)),
                ("released_on", models.DateField(blank=True, null=True)),
                ("reported_at", models.DateTimeField(blank=True, null=True)),
                (
                    "introducer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="referrals_given", to="records.person"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="referrals",
                        to="records.meeting",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="referrals", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person"], name="records_ref_owner_i_bf44eb_idx"),
                    models.Index(fields=["owner", "introducer"], name="records_ref_owner_i_a3aea2_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Request",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("channel", models.CharField(default=inroad.records.models.channel.Channel["EMAIL"], max_length=20)),
                ("minutes", models.PositiveSmallIntegerField(default=20)),
                ("closed", models.DateTimeField(blank=True, null=True)),
                ("host_first", models.BooleanField(default=False)),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="requests",
                        to="records.goal",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="requests",
                        to="records.organisation",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requests", to="records.person"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="requests",
                        to="records.referral",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "person"], name="records_req_owner_i_0717b6_idx")],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("direction", models.CharField(default=inroad.records.models.message.Direction["OUT"], max_length=3)),
                ("kind", models.CharField(max_length=20)),
                ("channel", models.CharField(default=inroad.records.models.channel.Channel["EMAIL"], max_length=20)),
                ("subject", models.TextField(blank=True, default="")),
                ("body", models.TextField(blank=True, default="")),
                ("state", models.CharField(default=inroad.records.models.message.MessageState["DRAFT"], max_length=10)),
                ("happened_on", models.DateField(blank=True, null=True)),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                ("says", models.CharField(blank=True, default="", max_length=10)),
                ("until", models.DateField(blank=True, null=True)),
                ("about_kind", models.CharField(blank=True, default="", max_length=20)),
                ("about_id", models.CharField(blank=True, default="", max_length=36)),
                ("own_words", models.BooleanField(default=False)),
                ("typed_on", models.CharField(blank=True, default="", editable=False, max_length=16)),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="messages",
                        to="records.meeting",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="records.person"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="messages",
                        to="records.request",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person", "happened_on"], name="records_mes_owner_i_0039a0_idx"),
                    models.Index(fields=["owner", "state", "happened_on"], name="records_mes_owner_i_0e3252_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "draft")),
                        fields=("owner", "person", "kind", "about_kind", "about_id"),
                        name="message_one_draft",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "draft"), ("happened_on__isnull", False), _connector="OR"),
                        name="message_happened_unless_draft",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="request",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="meetings",
                to="records.request",
            ),
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(max_length=20)),
                ("until", models.DateField(blank=True, null=True)),
                ("value", models.TextField(blank=True, default="")),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="records.person"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="records.request",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "person"], name="records_mar_owner_i_18d6dd_idx")],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("row_id", models.UUIDField()),
                ("title", models.TextField(blank=True, default="")),
                ("body", models.TextField(blank=True, default="")),
                ("words", models.TextField(blank=True, default="")),
                ("names", models.TextField(blank=True, default="")),
                ("near", models.TextField(blank=True, default="")),
                ("happened", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "id"], name="records_sea_owner_i_afb620_idx")],
                "constraints": [models.UniqueConstraint(fields=("owner", "row_id"), name="search_entry_once")],
            },
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("name", models.CharField(max_length=100)),
                ("folded", models.CharField(max_length=100)),
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
                "constraints": [models.UniqueConstraint(fields=("owner", "folded"), name="tag_once")],
            },
        ),
        migrations.CreateModel(
            name="Tagging",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="taggings", to="records.person"
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="taggings", to="records.tag"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("owner", "tag", "person"), name="tagging_once")],
            },
        ),
        migrations.AddField(
            model_name="tag",
            name="people",
            field=models.ManyToManyField(related_name="tags", through="records.Tagging", to="records.person"),
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("priority", models.PositiveSmallIntegerField(default=0)),
                ("motivation", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("posting", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("remarks", models.TextField(blank=True, default="")),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="targets",
                        to="records.goal",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="targets", to="records.organisation"
                    ),
                ),
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
                "indexes": [models.Index(fields=["owner", "priority"], name="records_tar_owner_i_c7442b_idx")],
                "constraints": [models.UniqueConstraint(fields=("owner", "organisation"), name="target_once")],
            },
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("source", models.CharField(default=inroad.records.models.sourced.Source["HAND"], max_length=20)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("kind", models.CharField(default=inroad.records.models.tie.TieKind["CONNECTION"], max_length=20)),
                ("warmth", models.CharField(default=inroad.practice.ties.Warmth["COLD"], max_length=20)),
                ("known_since", models.DateField(blank=True, null=True)),
                ("messages_sent", models.PositiveIntegerField(default=0)),
                ("messages_received", models.PositiveIntegerField(default=0)),
                ("first_contact", models.DateTimeField(blank=True, null=True)),
                ("last_contact", models.DateTimeField(blank=True, null=True)),
                ("evidence", models.TextField(blank=True, default="")),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.importbatch",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties_from_others",
                        to="records.person",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ties", to="records.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("other__isnull", True)),
                        fields=("owner", "person"),
                        name="tie_to_owner_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("other__isnull", False)),
                        fields=("owner", "person", "other"),
                        name="tie_to_other_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Touch",
            fields=[
                ("happened_on", models.DateField()),
                ("happened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("kind", models.CharField(default=inroad.records.models.touch.TouchKind["OTHER"], max_length=20)),
                ("ours", models.BooleanField(default=True)),
                ("text", models.TextField(blank=True, default="")),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="touches", to="records.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "person", "happened_on"], name="records_tou_owner_i_b73b8e_idx")
                ],
            },
        ),
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("changed", models.DateTimeField(default=inroad.clock.now, editable=False)),
                ("signature", models.CharField(max_length=64)),
                ("mapping", models.JSONField(default=dict)),
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
                "constraints": [models.UniqueConstraint(fields=("owner", "signature"), name="column_mapping_once")],
            },
        ),
    ]

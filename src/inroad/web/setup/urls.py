"""Addresses of Setup and of the imports."""

from django.urls import path

from inroad.web.setup.views import assistant, facts, goals, imports, sample, setup, voice

urlpatterns = [
    path("", setup.setup, name="setup"),
    path("you", setup.setup_you, name="setup_you"),
    path("place", setup.setup_place, name="setup_place"),
    path("assistant", assistant.setup_assistant, name="setup_assistant"),
    path("assistant/off", assistant.setup_assistant_off, name="setup_assistant_off"),
    path("rhythm", setup.setup_rhythm, name="setup_rhythm"),
    path("voice", voice.setup_voice, name="setup_voice"),
    path("voice/habit", voice.setup_habit, name="setup_habit"),
    path("voice/forget", voice.setup_voice_forget, name="setup_voice_forget"),
    path("goal/new", goals.goal_new, name="goal_new"),
    path("goal/<uuid:row_id>", goals.goal, name="goal"),
    path("goal/<uuid:row_id>/rest", goals.goal_rest, name="goal_rest"),
    path("goal/<uuid:row_id>/resume", goals.goal_resume, name="goal_resume"),
    path("background", facts.background, name="background"),
    path("background/new", facts.background_new, name="background_new"),
    path("background/<uuid:row_id>", facts.background_edit, name="background_edit"),
    path("background/<uuid:row_id>/remove", facts.background_remove, name="background_remove"),
    path("evidence", facts.evidence, name="evidence"),
    path("evidence/new", facts.evidence_new, name="evidence_new"),
    path("evidence/<uuid:row_id>", facts.evidence_edit, name="evidence_edit"),
    path("evidence/<uuid:row_id>/remove", facts.evidence_remove, name="evidence_remove"),
    path("pitch", facts.pitch, name="pitch"),
    path("import", imports.imports, name="imports"),
    path("import/<uuid:row_id>", imports.import_page, name="import"),
    path("import/<uuid:row_id>/answer", imports.import_answer, name="import_answer"),
    path("import/<uuid:row_id>/again", imports.import_again, name="import_again"),
    path("import/<uuid:row_id>/columns", imports.import_columns, name="import_columns"),
    path("import/<uuid:row_id>/apply", imports.import_apply, name="import_apply"),
    path("import/<uuid:row_id>/drop", imports.import_drop, name="import_drop"),
    path("sample/fill", sample.sample_fill, name="sample_fill"),
    path("sample/wipe", sample.sample_wipe, name="sample_wipe"),
]

"""The Django app of everything that is remembered."""

from importlib import import_module

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "inroad.records"
    label = "records"

    def ready(self) -> None:
        import_module("inroad.records.checks")  # which registers itself

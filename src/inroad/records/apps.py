"""The Django app of everything that is remembered."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "inroad.records"
    label = "records"

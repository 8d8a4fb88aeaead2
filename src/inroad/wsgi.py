"""The door for web servers."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inroad.settings")
application = get_wsgi_application()

from inroad.jobs import start_beside  # noqa: E402 - the models exist only now

start_beside()

"""Inroad's own settings, with a data folder that is thrown away and the database that the lane chose."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="inroad-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

for _name in [name for name in os.environ if name.startswith("INROAD_")]:
    if _name not in {"INROAD_CORPORA", "INROAD_TEST_DATABASE", "INROAD_DATABASE_URL", "INROAD_CHROMIUM"}:
        del os.environ[_name]  # a developer's own settings say nothing about the product
os.environ["INROAD_DATA"] = _folder
if os.environ.get("INROAD_TEST_DATABASE", "sqlite") == "sqlite":
    os.environ.pop("INROAD_DATABASE_URL", None)
elif "INROAD_DATABASE_URL" not in os.environ:
    raise RuntimeError("Tests on PostgreSQL are run by `make postgres`, which brings the server.")

from inroad.settings import *  # noqa: E402, F403  (only now, with the surroundings set)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, for passwords of people who are not

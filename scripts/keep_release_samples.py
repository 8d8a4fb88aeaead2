"""Keeps a database and an archive of a release, which every later version must be able to open.

keep_release_samples.py              of the version in this tree
keep_release_samples.py COMMIT       of the version in that commit, as far as it could leave already

Each is the season of invented people, told on one day, as the own book of an installation.
"""

import gzip
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tests" / "samples" / "releases"
TELL = """
import django; django.setup()
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from django.conf import settings
from django.db import connection
from inroad.actions.fill_sample import fill_sample
from inroad.records.models import Attachment, Person, User
from inroad.serve import make_ready
make_ready()
now = datetime(2026, 11, 20, 10, tzinfo=UTC)
owner = User.objects.the_sample()
fill_sample(owner, now=now)
first = Person.objects.filter(owner=owner).order_by("sort_name").first()
Attachment.objects.create(owner=owner, person=first, name="Card.txt", content=b"A card that was kept.")
User.objects.filter(pk=owner.pk).update(sample=False)
if find_spec("inroad.actions.export_book"):
    from inroad.actions.export_book import export_book
    export_book(User.objects.get(pk=owner.pk), Path(settings.DATA) / "book.zip", now=now)
with connection.cursor() as cursor:
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA journal_mode=DELETE")
"""


def keep(tree: Path) -> None:
    """Tell the season in the program of this tree, and keep what it wrote."""
    version = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    target = SAMPLES / version
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="inroad-samples-") as folder:
        others = {name: value for name, value in os.environ.items() if not name.startswith("INROAD_")}
        around = {"INROAD_DATA": folder, "DJANGO_SETTINGS_MODULE": "inroad.settings", "PYTHONPATH": str(tree / "src")}
        subprocess.run([sys.executable, "-c", TELL], env={**others, **around}, check=True, cwd=folder)
        database = (Path(folder) / "inroad.sqlite3").read_bytes()
        # Without a time of its own, so that the same database gives the same file.
        (target / "book.sqlite3.gz").write_bytes(gzip.compress(database, mtime=0))
        archive = Path(folder) / "book.zip"
        if archive.exists():
            (target / "book.zip").write_bytes(archive.read_bytes())
    for file in sorted(target.iterdir()):
        print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB")


def main(commit: str | None) -> None:
    if commit is None:
        keep(ROOT)
        return
    with TemporaryDirectory(prefix="inroad-release-") as folder:
        packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True)  # noqa: S607 - git is where the developer has it
        subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)  # noqa: S607 - as git
        keep(Path(folder))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)

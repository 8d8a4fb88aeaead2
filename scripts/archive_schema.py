"""Writes the JSON Schema of an archive's rows anew from the tables; a test says when that is needed."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

FILE = Path(__file__).resolve().parent.parent / "src/inroad/adapters/archive/archive.schema.json"


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ |= {"INROAD_DATA": folder, "DJANGO_SETTINGS_MODULE": "inroad.settings"}
        import django  # noqa: PLC0415 - the settings are read only now

        django.setup()
        from inroad.records.book_schema import archive_schema  # noqa: PLC0415 - the models exist only now

        FILE.write_text(f"{json.dumps(archive_schema(), indent=1)}\n", encoding="utf-8")
    print(FILE)


if __name__ == "__main__":
    main()

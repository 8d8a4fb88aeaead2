"""Kill a real process again and again, and look at the book after each kill: `python -m torture --kills 300`."""

import argparse
import random
import shutil
import sys
import time
from collections import Counter

from torture.book import begin


def main() -> int:
    """Say what was cut off, and fail with the seed where anything is wrong."""
    asked = _asked()
    data = begin(asked.data)
    from torture.rounds import rounds  # noqa: PLC0415 - it needs Django, which is ready only now

    dice, began, cut = random.Random(asked.seed), time.monotonic(), Counter[str]()  # noqa: S311 - dice, not secrets
    for name, wrong in rounds(data, asked.kills, dice, kinds=asked.only):
        cut[name] += bool(name)
        if wrong:
            sys.stderr.write(
                f"After kill {cut.total()} ({name or 'a deed that ended'}), seed {asked.seed}, in {data}:\n"
            )
            sys.stderr.write("".join(f"  {each}\n" for each in wrong))
            return 1
        if name and cut.total() % 25 == 0:
            sys.stdout.write(f"{cut.total()} kills\n")
            sys.stdout.flush()
    told = ", ".join(f"{name} {count}" for name, count in cut.items() if name)
    sys.stdout.write(f"{cut.total()} kills in {time.monotonic() - began:.0f} s ({told}): the book is whole.\n")
    shutil.rmtree(data, ignore_errors=True)
    return 0


def _asked() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m torture", description=__doc__)
    words.add_argument("--kills", type=int, default=300)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    words.add_argument("--data", default="", help="a scratch folder; a temporary one is made where none is named")
    words.add_argument("--only", nargs="*", default=(), help="these deeds only")
    return words.parse_args()


if __name__ == "__main__":
    sys.exit(main())

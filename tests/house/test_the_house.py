"""The house keeps its own rules: small files, short functions, plain names, reasons for exceptions."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path
from statistics import quantiles

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "inroad"
MODULES = sorted(file for file in SOURCE.rglob("*.py") if "migrations" not in file.parts)
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    if name
]
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "misc",
    "common",
    "data",
    "base",
    "core",
}


def called(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def package_name(requirement: str) -> str:
    return re.split(r"[\[<>=~;! ]", requirement, maxsplit=1)[0].lower()


def trees() -> dict[str, ast.Module]:
    return {called(file): ast.parse(file.read_text(encoding="utf-8")) for file in MODULES}


def test_every_module_that_holds_something_opens_with_a_line_on_what_it_is_for() -> None:
    assert [name for name, tree in trees().items() if tree.body and not ast.get_docstring(tree)] == []


def test_no_file_is_longer_than_600_lines() -> None:
    lengths = {called(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}
    assert {name: length for name, length in lengths.items() if length > 600} == {}


def test_nineteen_functions_in_twenty_have_at_most_40_lines() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in chain.from_iterable(map(ast.walk, trees().values()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert quantiles(lengths, n=20)[-1] <= 40


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [called(file) for file in MODULES if file.stem in VAGUE or file.parent.name in VAGUE] == []


def test_every_lint_rule_left_out_has_its_reason_beside_it() -> None:
    linter = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.ruff.lint]")[2]
    codes = re.findall(r'^\s+"([A-Z]+\d*)"(.*)$', linter, flags=re.MULTILINE)
    assert codes
    assert [code for code, rest in codes if not re.fullmatch(r", +# .{4,}", rest)] == []


def test_a_file_that_sets_a_rule_aside_says_why_at_least_once() -> None:
    excuse = re.compile(r"# (?:noqa|type: ignore)(?:: ?|\[)?([\w-]+(?:, ?[\w-]+)*)?\]?(.*)$", re.MULTILINE)
    bare = set()
    for file in TRACKED:
        if file.suffix != ".py" or not file.exists() or "migrations" in file.parts or file == Path(__file__):
            continue
        found = [(each[1] or "", each[2]) for each in excuse.finditer(file.read_text(encoding="utf-8"))]
        reasoned = {codes for codes, rest in found if len(rest.strip(" #()-–")) >= len("why")}
        bare |= {f"{called(file)}: {codes}" for codes, _ in found if codes not in reasoned}
    assert sorted(bare) == []


def test_no_file_names_a_package_registry_or_a_place_on_one_machine() -> None:
    hosts = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian.org")
    places = re.compile(r"(?<![\w.~])/(?:home/\w+|root|work|Users/\w+)/")
    named = []
    for file in TRACKED:
        if not file.is_file() or file == Path(__file__):
            continue
        text = file.read_text(encoding="utf-8", errors="ignore")
        if any(host in text for host in hosts) or places.search(text):
            named.append(called(file))
    assert named == []


def test_every_library_that_the_source_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    declared = {package_name(line) for line in chain.from_iterable(lists)}
    known = packages_distributions()
    imported = {
        name.partition(".")[0]
        for tree in trees().values()
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    foreign = imported - set(sys.stdlib_module_names) - {"inroad"}
    undeclared = {
        name
        for name in foreign
        if not {owner.lower().replace("_", "-") for owner in known.get(name, [name])} & declared
    }
    assert undeclared == set()


def test_every_dependency_has_its_row_of_reasons() -> None:
    reasons = (ROOT / "docs" / "reference" / "dependencies.md").read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, groups = settings["project"], settings["dependency-groups"]
    lists = [project["dependencies"], *project["optional-dependencies"].values(), *groups.values()]
    names = {package_name(line) for line in chain.from_iterable(lists) if isinstance(line, str)}
    assert {name for name in names if not name.startswith("types-") and not re.search(rf"\b{name}\b", reasons)} == set()


def test_everything_vendored_is_in_the_notices() -> None:
    notices = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
    vendored = [file.relative_to(ROOT).as_posix() for file in SOURCE.glob("web/static/vendor/**/*.*s")]
    assert vendored
    assert [name for name in vendored if name not in notices] == []


@pytest.mark.parametrize("lock", ["core", "dev", "oldest"])
def test_every_locked_package_has_hashes(lock: str) -> None:
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_the_catalogues_hold_the_words_of_today() -> None:
    told = subprocess.run(
        [sys.executable, ROOT / "scripts" / "messages.py", "--check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, "", ""), "`make messages` renews them"

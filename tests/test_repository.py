"""What holds for the repository as a whole: its docs, its files, its dependencies."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from doorstep import Act, Channel, Mark, Outcome, Role, Venue

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "doorstep"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
LONGEST_README = 90
PUBLIC_REGISTRY = "https://pypi.org/simple"
IMPORTED_AS = {
    "ahocorasick-rs": "ahocorasick_rs",
    "google-re2": "re2",
    "phonenumberslite": "phonenumbers",
}


def read(path: str | Path) -> str:
    return (ROOT / path).read_text("utf-8")


def kept_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("the files are not in a git repository")
    return [path for name in listed.stdout.decode().split("\0") if (path := ROOT / name).is_file()]


def kept_texts() -> Iterator[tuple[Path, str]]:
    for path in kept_files():
        try:
            yield path.relative_to(ROOT), path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", read("Makefile"), re.MULTILINE))


def requirements() -> dict[str, str]:
    project = tomllib.loads(read("pyproject.toml"))
    groups = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
    ]
    wanted = [requirement for group in groups for requirement in group]
    return {re.split(r"[<>=!~\[; ]", text)[0]: text for text in wanted}


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_every_make_command_that_a_page_names_exists(page: str) -> None:
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)(?=\s*(?:`|#|$))", read(page), re.MULTILINE))

    assert named
    assert named <= make_targets()


def test_the_readme_is_short() -> None:
    assert len(read("README.md").splitlines()) <= LONGEST_README


def test_the_python_of_the_readme_does_what_it_says() -> None:
    blocks = re.findall(r"```python\n(.*?)```", read("README.md"), re.DOTALL)
    assert blocks
    for block in blocks:
        names: dict[str, object] = {}
        for statement in ast.parse(block).body:
            code = ast.get_source_segment(block, statement) or ""
            comment = block.splitlines()[(statement.end_lineno or 1) - 1].partition("  # ")[2]
            if comment and isinstance(statement, ast.Expr):
                assert str(eval(code, names)) == str(ast.literal_eval(comment)), code  # noqa: S307
            else:
                exec(code, names)  # noqa: S102


@pytest.mark.parametrize("folder", sorted({path.parent for path in modules()}), ids=str)
def test_every_package_says_what_it_is_for(folder: Path) -> None:
    package = folder / "__init__.py"

    assert package.is_file()
    assert ast.get_docstring(ast.parse(package.read_text("utf-8")))


def test_no_module_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }

    assert long == {}


def test_no_function_is_too_long_to_read() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": lines
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


@pytest.mark.parametrize("word", [*Act, *Channel, *Outcome, *Venue], ids=str)
def test_the_glossary_explains_every_value_that_programs_read(word: str) -> None:
    assert f"`{word}`" in read("docs/glossary.md")


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_the_glossary_explains_every_role(role: Role) -> None:
    assert re.search(rf"\b{role}\b", read("docs/glossary.md"))


@pytest.mark.parametrize("channel", list(Channel), ids=str)
def test_the_page_of_channels_has_a_row_for_each(channel: Channel) -> None:
    assert re.search(rf"^\| `{channel}` \|", read("docs/channels.md"), re.MULTILINE)


@pytest.mark.parametrize("mark", list(Mark), ids=str)
def test_the_page_of_channels_explains_every_mark(mark: Mark) -> None:
    assert re.search(rf"^\| `{mark}` \|", read("docs/channels.md"), re.MULTILINE)


def test_links_between_pages_lead_somewhere() -> None:
    broken = [
        f"{page} -> {target}"
        for page, text in kept_texts()
        if page.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
        if not re.match(r"[a-z]+:", target) and not (ROOT / page.parent / target).exists()
    ]

    assert broken == []


def test_the_list_of_decisions_is_complete() -> None:
    listed = re.findall(r"\]\((\d{4}-[^)]+)\)", read("docs/adr/README.md"))

    assert listed == sorted(path.name for path in (ROOT / "docs/adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("picture", sorted((ROOT / "docs").rglob("*.svg")), ids=lambda p: p.name)
def test_every_picture_can_be_drawn_and_read_aloud(picture: Path) -> None:
    root = ET.parse(picture).getroot()  # noqa: S314 - our own file
    space = "{http://www.w3.org/2000/svg}"

    assert (root.findtext(f"{space}title") or "").strip()
    assert (root.findtext(f"{space}desc") or "").strip()


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    machine = re.compile(rf"(?<![\w.])/(?:home|root|Users|work)/\w|{re.escape(str(ROOT))}/")
    found = [
        f"{path}:{number}"
        for path, text in kept_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if machine.search(line)
    ]

    assert found == []


@pytest.mark.parametrize("name", sorted(requirements()))
def test_every_dependency_says_why_it_is_here(name: str) -> None:
    assert re.search(rf"^\| `{name}` \| .+ \| .+ \|$", read("docs/dependencies.md"), re.MULTILINE)


def test_no_dependency_is_explained_that_is_gone() -> None:
    explained = set(re.findall(r"^\| `([^`]+)` \|", read("docs/dependencies.md"), re.MULTILINE))

    assert explained <= set(requirements())


def test_what_the_package_imports_is_what_it_asks_for() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    asked = [project["dependencies"], *project["optional-dependencies"].values()]
    names = [re.split(r"[<>=]", text)[0] for group in asked for text in group]

    # pyarrow is loaded by name, when an archive asks for it.
    assert imported() | {"pyarrow"} == {IMPORTED_AS.get(name, name) for name in names}


def imported() -> set[str]:
    found: set[str] = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"doorstep"}


def test_the_lock_file_names_only_the_public_registry_and_this_project() -> None:
    packages = tomllib.loads(read("uv.lock"))["package"]
    sources = {(kind, place) for package in packages for kind, place in package["source"].items()}

    assert sources == {("registry", PUBLIC_REGISTRY), ("editable", ".")}


def test_the_lock_file_was_renewed_after_the_last_change_of_dependencies() -> None:
    locked = tomllib.loads(read("uv.lock"))
    [project] = [package for package in locked["package"] if package["name"] == "doorstep"]
    metadata = project["metadata"]
    groups = [metadata["requires-dist"], *metadata["requires-dev"].values()]

    assert {
        row["name"]: row["name"] + row.get("specifier", "") for group in groups for row in group
    } == requirements()

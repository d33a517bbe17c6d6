"""The command line: arguments, exit codes, one sentence on the standard error, and nothing half-written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonehome import cli
from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.main import main
from bonehome.paths import find_places
from tests.libraries import small_library
from tests.ui.printing.pdfs import read_pdf

MONDAY = "2026-11-23"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of the person who runs the tests stay as they are."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run the program with these words."""

    def run(*words: str | Path) -> Answer:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:  # argparse ends the program itself
            code = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return Answer(code=code, out=out, err=err)

    return run


@pytest.fixture(scope="module")
def ellens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with Ellen's plan; commands only read it."""
    folder = tmp_path_factory.mktemp("ellen") / "data"
    services = open_services(find_places(folder), SimulatedClock().clock())
    answer_as_ellen(services)
    services.planning.this_week()
    services.close()
    return folder


def is_one_sentence(text: str, *named: str) -> bool:
    """One line that says something of what it names, and is no traceback."""
    (line,) = text.splitlines()
    return "Traceback" not in line and " " in line and all(one in line for one in named)


# Arguments


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("dance",), "dance"),
        (("draw",), "--out"),
        (("draw", "--out", "x"), "--sheet"),
        (("draw", "squat_free", "--sheet", "--out", "x"), "--sheet"),
        (("draw", "squat_free"), "--out"),
        (("draw", "squat_free", "--out", "x.png", "--view", "above"), "above"),
        (("draw", "squat_free", "--out", "x.png", "--theme", "pink"), "pink"),
        (("draw", "squat_free", "--out", "x.png", "--phase", "half"), "half"),
        (("print", "poster", "--out", "x.pdf"), "poster"),
        (("print", "week"), "--out"),
        (("print", "week", "--out", "x.pdf", "--paper", "a5"), "a5"),
        (("print", "week", "--out", "x.pdf", "--date", "23.11.2026"), "23.11.2026"),
        (("print", "week", "--out", "x.pdf", "--date", "2026-02-30"), "2026-02-30"),
        (("plan",), "--people"),
        (("plan", "--people", "x", "--start", "soon"), "soon"),
        (("check-content",), "DIR"),
        (("rules",), "--out"),
        (("tour",), "--out"),
        (("--nonsense",), "--nonsense"),
    ],
)
def test_wrong_arguments_are_one_sentence_and_exit_2(ask: Ask, words: tuple[str, ...], named: str) -> None:
    answer = ask(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert is_one_sentence(answer.err, named, "--help")


def test_a_date_is_told_as_it_should_be_written(ask: Ask) -> None:
    assert "2026-11-23" in ask("print", "week", "--out", "x.pdf", "--date", "tomorrow").err


@pytest.mark.parametrize("command", ["tour", "plan", "catalogue", "rules", "check-content", "draw", "print"])
def test_every_command_explains_itself(ask: Ask, command: str) -> None:
    answer = ask(command, "--help")
    assert answer.code == 0
    assert f"bonehome {command}" in answer.out
    assert "--data-dir" in answer.out


def test_the_data_folder_may_stand_before_or_behind_the_command() -> None:
    parser = cli.parser()
    before = parser.parse_args(["--data-dir", "mine", "catalogue"])
    behind = parser.parse_args(["catalogue", "--data-dir", "mine"])
    assert before.data_dir == behind.data_dir == Path("mine")
    assert parser.parse_args(["catalogue"]).data_dir is None


def test_the_defaults_are_those_of_the_published_commands() -> None:
    parser = cli.parser()
    drawn = parser.parse_args(["draw", "squat_free", "--out", "x.png"])
    assert (drawn.phase, drawn.view, drawn.theme) == (0.5, None, "light")
    printed = parser.parse_args(["print", "week", "--out", "x.pdf"])
    assert (printed.date, printed.id, printed.paper, printed.large) == (None, None, "a4", False)
    planned = parser.parse_args(["plan", "--people", "x"])
    assert (planned.weeks, planned.start) == (1, None)
    assert parser.parse_args(["plan", "--people", "x", "--start", MONDAY]).start == date(2026, 11, 23)


# Commands


def test_the_catalogue_is_json_on_the_standard_output(ask: Ask) -> None:
    answer = ask("catalogue")
    assert (answer.code, answer.err) == (0, "")
    assert len(json.loads(answer.out)["exercises"]) >= 40


def test_the_rules_are_one_document(ask: Ask, tmp_path: Path) -> None:
    answer = ask("rules", "--out", tmp_path / "rules.md")
    assert (answer.code, answer.err) == (0, "")
    assert is_one_sentence(answer.out, "rules are in", "rules.md")
    assert [one.name for one in tmp_path.iterdir()] == ["rules.md"]
    assert (tmp_path / "rules.md").read_text(encoding="utf-8").startswith("# The rules of BoneHome\n")


def test_rules_that_cannot_be_saved_are_one_sentence(ask: Ask, tmp_path: Path) -> None:
    for out in (tmp_path / "no" / "rules.md", tmp_path):
        answer = ask("rules", "--out", out)
        assert (answer.code, answer.out) == (2, "")
        assert is_one_sentence(answer.err, str(out))
    assert list(tmp_path.iterdir()) == []


def test_whoever_reads_along_may_stop(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bonehome", "catalogue"]
    kept = {**os.environ, "HOME": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=kept) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline() == "{\n"
        program.stdout.close()
        assert program.stderr.read() == ""
    assert program.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_draw_writes_the_picture_and_says_nothing(ask: Ask, qapp: QApplication, tmp_path: Path) -> None:
    for name in ("squat.png", "squat.svg"):
        answer = ask("draw", "squat_free", "--size", "64", "--out", tmp_path / name)
        assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["squat.png", "squat.svg"]


def test_draw_names_what_is_wrong(ask: Ask, qapp: QApplication, tmp_path: Path) -> None:
    for words, named in (
        (("jump_rope_1999", "--out", tmp_path / "x.png"), "jump_rope_1999"),
        (("squat_free", "--phase", "2", "--out", tmp_path / "x.png"), "2.0"),
        (("squat_free", "--out", tmp_path / "x.bmp"), "x.bmp"),
        (("squat_free", "--size", "64", "--out", tmp_path / "no" / "x.png"), "x.png"),
    ):
        answer = ask("draw", *words)
        assert (answer.code, answer.out) == (2, "")
        assert is_one_sentence(answer.err, named)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "pages", "said"),
    [
        (("week", "--date", MONDAY), 1, "My week, 23 to 29 November"),
        (("week", "--date", "2026-11-29", "--paper", "letter", "--large"), 1, "My week, 23 to 29 November"),
        (("session", "--date", MONDAY), 3, "You need:"),
        (("exercise", "--id", "clam_band"), 2, "Clam with band"),
    ],
)
def test_print_writes_the_sheet(
    ask: Ask, qapp: QApplication, ellens: Path, tmp_path: Path, words: tuple[str, ...], pages: int, said: str
) -> None:
    answer = ask("print", *words, "--data-dir", ellens, "--out", tmp_path / "sheet.pdf")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    pdf = read_pdf(tmp_path / "sheet.pdf")
    assert len(pdf.pages) == pages
    assert said in pdf.text


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("session", "--date", "2026-11-29"), "Sunday 29 November"),
        (("exercise", "--id", "jump_rope_1999"), "jump_rope_1999"),
        (("exercise",), "--id"),
    ],
)
def test_what_is_not_there_cannot_be_printed(
    ask: Ask, qapp: QApplication, ellens: Path, tmp_path: Path, words: tuple[str, ...], named: str
) -> None:
    answer = ask("print", *words, "--data-dir", ellens, "--out", tmp_path / "sheet.pdf")
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer.err, named)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sheet", ["week", "session"])
def test_without_a_person_there_is_no_plan_and_nobody_is_made(
    ask: Ask, qapp: QApplication, tmp_path: Path, sheet: str
) -> None:
    answer = ask("print", sheet, "--data-dir", tmp_path / "data", "--out", tmp_path / "x.pdf")
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer.err, "no plan", str(tmp_path / "data"))
    assert list(tmp_path.iterdir()) == []


def test_somebody_without_answers_has_no_plan_to_print(ask: Ask, qapp: QApplication, tmp_path: Path) -> None:
    open_services(find_places(tmp_path / "data"), SimulatedClock().clock()).close()
    answer = ask("print", "week", "--data-dir", tmp_path / "data", "--out", tmp_path / "x.pdf")
    assert answer.code == 2
    assert is_one_sentence(answer.err, "no plan to print yet", "answer the questions")
    assert not (tmp_path / "x.pdf").exists()


def test_a_handout_needs_nobody_and_leaves_nobody_behind(ask: Ask, qapp: QApplication, tmp_path: Path) -> None:
    answer = ask("print", "exercise", "--id", "clam_band", "--data-dir", tmp_path / "data", "--out", tmp_path / "x.pdf")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert [one.name for one in tmp_path.iterdir()] == ["x.pdf"]


def test_a_sheet_that_cannot_be_written_is_told(ask: Ask, qapp: QApplication, ellens: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "inside").touch()
    answer = ask("print", "week", "--date", MONDAY, "--data-dir", ellens, "--out", tmp_path / "taken")
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer.err, str(tmp_path / "taken"))
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


def test_printing_leaves_the_data_folder_as_it_was(ask: Ask, qapp: QApplication, ellens: Path, tmp_path: Path) -> None:
    def files() -> dict[str, bytes]:
        found = (one for one in ellens.rglob("*") if one.is_file() and not one.name.endswith(("-wal", "-shm")))
        return {str(one): one.read_bytes() for one in found}

    before = files()
    assert ask("print", "week", "--date", MONDAY, "--data-dir", ellens, "--out", tmp_path / "x.pdf").code == 0
    assert files() == before


def test_every_line_of_a_people_file_is_answered_and_a_bad_one_ends_with_2(ask: Ask, tmp_path: Path) -> None:
    people = tmp_path / "people.jsonl"
    people.write_text('{"name": "p1"}\n{"name": \n{"name": "p3"}\n', encoding="utf-8")
    answer = ask("plan", "--people", people, "--start", MONDAY)
    assert answer.code == 2
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert [(line["name"], "error" in line) for line in lines] == [("p1", False), (None, True), ("p3", False)]
    assert is_one_sentence(answer.err, "people.jsonl, line 2")


@pytest.mark.parametrize(("words", "named"), [(("nobody.jsonl",), "nobody.jsonl"), (("x", "--weeks", "0"), "week")])
def test_a_plan_that_cannot_be_made_is_told(ask: Ask, words: tuple[str, ...], named: str) -> None:
    answer = ask("plan", "--people", *words)
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer.err, named)


# Content


def test_the_shipped_content_passes_the_check(ask: Ask, resources: Path) -> None:
    answer = ask("check-content", resources)
    assert (answer.code, answer.out, answer.err) == (0, "Every file is in order.\n", "")


def test_one_good_exercise_passes_the_check(ask: Ask, resources: Path, tmp_path: Path) -> None:
    small_library(resources, tmp_path)
    answer = ask("check-content", tmp_path)
    assert (answer.code, answer.out, answer.err) == (0, "Every file is in order.\n", "")


def test_a_fault_in_a_copy_is_told_by_file_and_field(ask: Ask, resources: Path, tmp_path: Path) -> None:
    small_library(resources, tmp_path)
    path = tmp_path / "exercises" / "scap_squeeze.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"level": 1', '"level": 9'), encoding="utf-8")
    (tmp_path / "motions" / "scap_squeeze.json").write_text("{", encoding="utf-8")
    answer = ask("check-content", tmp_path)
    assert answer.code == 2
    lines = answer.out.splitlines()
    assert any(line.startswith("scap_squeeze.json, level: ") for line in lines)
    assert any(line.startswith("scap_squeeze.json: ") for line in lines)
    assert "Traceback" not in answer.out + answer.err


def test_a_folder_that_is_not_there_fails_the_check(ask: Ask, tmp_path: Path) -> None:
    answer = ask("check-content", tmp_path / "nowhere")
    assert answer.code == 2
    assert "cannot be read" in answer.out


# Faults


def test_a_spoilt_file_of_the_program_is_told_by_the_catalogue(
    ask: Ask, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "program"
    shutil.copytree(resources, copy / "resources")
    (copy / "resources" / "exercises" / "squat_free.json").write_text('{"id": "squat_free"}', encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(copy), raising=False)
    answer = ask("catalogue")
    assert answer.code == 2
    assert is_one_sentence(answer.err, "squat_free.json")
    assert "squat_free" not in [row["id"] for row in json.loads(answer.out)["exercises"]]


def test_a_rules_file_with_a_wrong_value_is_told_by_its_name(
    ask: Ask, qapp: QApplication, resources: Path, ellens: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "program"
    shutil.copytree(resources, copy / "resources")
    shutil.copytree(resources.parent / "icons", copy / "icons")
    goals = copy / "resources" / "guidance" / "goals.json"
    goals.write_text(goals.read_text(encoding="utf-8").replace(":", ": -", 1), encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(copy), raising=False)
    answer = ask("print", "week", "--date", MONDAY, "--data-dir", ellens, "--out", tmp_path / "x.pdf")
    assert answer.code == 2
    assert is_one_sentence(answer.err, "goals.json", "Install BoneHome again")
    assert not (tmp_path / "x.pdf").exists()


def test_a_fault_of_ours_is_a_sentence_and_its_place_is_in_the_log(
    ask: Ask, qapp: QApplication, ellens: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError("Ellen broke her hip")

    monkeypatch.setattr("bonehome.ui.printing.command.print_sheet", breaks)
    answer = ask("print", "week", "--data-dir", ellens, "--out", tmp_path / "x.pdf")
    log = ellens / "log" / "bonehome.log"
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer.err, "ZeroDivisionError", str(log))
    assert "Ellen" not in answer.err
    text = log.read_text(encoding="utf-8")
    assert "test_cli.py" in text
    assert "Ellen" not in text
    shutil.rmtree(log.parent)

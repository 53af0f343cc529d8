"""manage.py extract, as an outsider runs it: no server, nothing to write to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = "Le ministre togolais Kodjo Ablo a rencontré mardi 3 juin à Lomé la ministre espagnole Ana Ruiz."


@pytest.fixture
def folder(tmp_path):
    """Texts good and bad, with an annotation beside them that must never be read."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.json").write_text("{not json", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "notes.md").write_text("not a dispatch", "utf-8")
    return tmp_path


@pytest.fixture
def extract(capsys):
    """Run the command in this process, where a query of the database would raise: (exit code, lines out, errors)."""

    def run(*arguments):
        try:
            call_command("extract", *map(str, arguments))
            code = 0
        except CommandError as error:
            return error.returncode, [], str(error)
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err

    return run


@pytest.fixture
def outsider(tmp_path_factory):
    """Run the command where no server answers and var/ cannot be written: (exit code, lines out, errors)."""
    var = tmp_path_factory.mktemp("var")
    var.chmod(0o500)
    env = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "CHANCELLERIE_VAR": str(var)}

    def run(*arguments):
        command = [sys.executable, "manage.py", "extract", *map(str, arguments)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert list(var.iterdir()) == []
        return done.returncode, done.stdout.splitlines(), done.stderr

    return run


def test_extract_gives_one_json_line_per_text(folder, outsider):
    code, lines, errors = outsider(folder / "a.txt", "--published", "2025-06", "--today", "2026-01-01", "--json")

    [annotation] = map(json.loads, lines)
    [meeting] = annotation["meetings"]
    assert (code, errors) == (0, "")
    assert (annotation["id"], meeting["date"], meeting["countries"]) == ("a", "2025-06-03", ["TG", "ES"])
    assert {"clean_text", "engine", "evidence", "warnings"} <= set(annotation)


def test_extract_names_what_it_cannot_read_and_goes_on(folder, extract):
    code, lines, errors = extract(folder, folder / "missing.txt", "--json")

    assert [json.loads(line)["id"] for line in lines] == ["a"]
    assert [line.partition(" : ")[0] for line in errors.splitlines()] == ["b.txt", "missing.txt"]
    assert code == 1


def test_extract_takes_the_day_of_publication_from_the_metadata(folder, extract):
    metadata = folder / "metadata.jsonl"
    metadata.write_text(json.dumps({"id": "a", "published": "2014-06"}), "utf-8")

    _, lines, _ = extract(folder / "a.txt", "--metadata", metadata, "--json")
    assert json.loads(lines[0])["meetings"][0]["date"] == "2014-06-03"


@pytest.mark.parametrize(
    "arguments", [("--published", "2025-13"), ("--today", "hier"), ("--metadata", "nowhere.jsonl")]
)
def test_extract_that_cannot_work_says_so(arguments, folder, extract):
    code, lines, errors = extract(folder / "a.txt", *arguments)
    assert (code, lines, bool(errors)) == (2, [], True)


def test_extract_shows_a_summary_without_json(folder, extract):
    assert extract(folder / "a.txt", "--published", "2025-06")[1] == [
        "a : 1 contact(s)",
        "  2025-06-03 meeting : Kodjo Ablo, Ana Ruiz",
    ]


def test_the_corpus_is_found_beside_manage_py():
    assert len(list(Path("demo/corpus").glob("*.txt"))) == 60


def test_what_was_called_off_is_left_out(tmp_path, extract):
    off = "Le président togolais Kodjo Ablo a reporté sa visite à Madrid."
    (tmp_path / "off.txt").write_text(f"Lomé, 3 juin 2025 (ATOP) – {off}", "utf-8")
    _, lines, _ = extract(tmp_path, "--json")
    told = json.loads(lines[0])
    assert told["meetings"] == []
    assert not [one["path"] for one in (*told["evidence"], *told["warnings"]) if one["path"].startswith("/meetings")]

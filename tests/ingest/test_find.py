"""What the user names is found, in one order, under names that can be written; what cannot be used is said and passed over."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from onrecord.ingest import Document, documents, find
from onrecord.model import Problem


@pytest.fixture
def morning(tmp_path: Path) -> Path:
    folder = tmp_path / "morning"
    (folder / "wire").mkdir(parents=True)
    (folder / "b.txt").write_text("The second report.")
    (folder / "a.txt").write_text("The first report.")
    (folder / "wire" / "c.txt").write_text("The third report.")
    return folder


def names(*places: str | Path, stdin: str = "") -> list[str]:
    return [found.name for found in documents(places, io.StringIO(stdin))]


def only_problem(*places: str | Path) -> Problem:
    (found,) = documents(places)
    assert isinstance(found, Problem), found
    return found


def test_a_folder_is_read_with_all_below_it_in_the_order_of_the_names(morning: Path) -> None:
    assert names(morning) == ["morning/a.txt", "morning/b.txt", "morning/wire/c.txt"]


def test_a_file_goes_by_its_path_as_given_and_by_its_own_name_where_that_would_tell_where_the_user_lives(
    morning: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(morning.parent)
    assert names("morning/wire/c.txt", "./morning/a.txt") == ["morning/wire/c.txt", "morning/a.txt"]
    assert names(morning / "wire" / "c.txt", "../" + morning.parent.name + "/morning/a.txt") == ["c.txt", "a.txt"]


def test_a_pattern_is_expanded_also_over_folders(morning: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(morning)
    assert names("**/*.txt") == ["a.txt", "b.txt", "wire/c.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "notes[1].txt").write_text("A note.")
    assert names(tmp_path / "notes[1].txt") == ["notes[1].txt"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_a_list_of_places_is_read_from_standard_input(morning: Path, separator: str) -> None:
    listed = separator.join([str(morning / "b.txt"), str(morning / "wire"), ""])
    assert names("-", stdin=listed) == ["b.txt", "wire/c.txt"]


def test_hidden_files_are_left_out_of_folders_and_read_when_named(tmp_path: Path) -> None:
    (tmp_path / "f" / ".git").mkdir(parents=True)
    (tmp_path / "f" / ".git" / "x.txt").write_text("Not a report.")
    (tmp_path / "f" / ".draft.txt").write_text("A report.")
    assert names(tmp_path / "f") == []
    assert names(tmp_path / "f" / ".draft.txt") == [".draft.txt"]


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "nothing.txt").kind == "missing"
    assert only_problem(str(tmp_path / "*.nothing")).reason == "nothing matches this pattern"
    assert only_problem("bad\0name").kind == "missing"
    assert only_problem("https://gull.example/a") == Problem(
        "https://gull.example/a", "missing", "an address: nothing is fetched, save the page and name the file"
    )


def test_a_pattern_that_only_folders_match_reads_the_folders(morning: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(morning)
    assert names("wi*") == ["wire/c.txt"]
    assert names("*") == ["a.txt", "b.txt"]


@pytest.mark.parametrize("name", ["x" * 5000, "\ud800", "bad\0name", "a.txt/below"])
def test_a_name_that_no_file_can_have_is_a_problem(morning: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(morning)
    found = only_problem(name)
    assert found.kind in ("missing", "unreadable")
    assert found.name.isprintable()


def test_folders_in_folders_beyond_any_sense_are_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "MAX_FOLDERS", 5)
    (tmp_path / "f/1/2/3/4/5/6/7").mkdir(parents=True)
    assert only_problem(tmp_path / "f").kind == "nested too deeply"


def test_a_link_that_leads_nowhere_is_missing_and_a_link_to_itself_is_circular(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert only_problem(tmp_path / "gone").kind == "missing"
    assert only_problem(tmp_path / "self").kind == "circular link"


def test_a_folder_that_links_to_a_folder_around_it_is_read_once_and_the_link_named(morning: Path) -> None:
    (morning / "wire" / "up").symlink_to(morning)
    found = list(documents([morning]))
    assert [each.name for each in found if isinstance(each, Document)] == [
        "morning/a.txt",
        "morning/b.txt",
        "morning/wire/c.txt",
    ]
    assert [(each.name, each.kind) for each in found if isinstance(each, Problem)] == [
        ("morning/wire/up", "circular link")
    ]


def test_links_between_folders_do_not_multiply_what_is_read(tmp_path: Path) -> None:
    folders = [tmp_path / "f" / name for name in "abcdefgh"]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "report.txt").write_text(f"The report of {folder.name}.")
    for folder in folders:
        for other in folders:
            (folder / f"to-{other.name}").symlink_to(other)
    found = [each for each in documents([tmp_path / "f"]) if isinstance(each, Document)]
    assert len(found) == len(folders)


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert (only_problem(tmp_path / "pipe").kind, only_problem(tmp_path / "pipe").reason) == (
        "not a file",
        "a named pipe",
    )
    assert only_problem("/dev/null").kind == "not a file"


def test_a_file_that_the_system_does_not_let_us_read_is_unreadable(
    morning: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_open = Path.open

    def refuse(self: Path, *arguments: object, **options: object) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return really_open(self, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    found = list(documents([morning]))
    assert [each.name for each in found] == ["morning/a.txt", "morning/b.txt", "morning/wire/c.txt"]
    assert found[0] == Problem("morning/a.txt", "unreadable", "permission denied")


def test_a_folder_that_the_system_does_not_let_us_list_is_unreadable(
    morning: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "wire":
            raise PermissionError(13, "Permission denied", str(path))
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [each for each in documents([morning]) if isinstance(each, Problem)] == [
        Problem("morning/wire", "unreadable", "permission denied")
    ]


def test_names_can_be_written_whatever_bytes_the_disk_holds(tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9\n.txt")
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / odd).write_text("A report.")
    assert names(tmp_path / "f") == ["f/caf\\xe9\\n.txt"]


def test_one_bad_file_does_not_keep_the_others_back(morning: Path) -> None:
    (morning / "a.txt").write_bytes(b"")
    (morning / "b.zip").write_bytes(b"PK\x03\x04 and then nothing")
    found = list(documents([morning, morning.parent / "gone"]))
    assert [each.kind for each in found if isinstance(each, Problem)] == ["empty", "damaged", "missing"]
    assert [each.name for each in found if isinstance(each, Document)] == ["morning/b.txt", "morning/wire/c.txt"]

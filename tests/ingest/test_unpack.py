"""Containers are opened down to their documents, within limits that no file can talk them out of."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.makers import ingested, opened, problem, report, zipped
from onrecord.ingest import Document, documents, limits, metered, unpack
from onrecord.ingest import lines as lines_of
from onrecord.model import Problem

NOTE = b"The crews will not return to work before Friday, their union said."


def kinds(name: str, data: bytes) -> list[str]:
    return [found.kind if isinstance(found, Problem) else "" for found in opened(name, data)]


@contextmanager
def peak_of_memory() -> Iterator[Callable[[], int]]:
    """How many bytes were held at once, at most, in the block."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_members_of_an_archive_are_documents_under_its_name() -> None:
    data = zipped({"b/two.txt": NOTE, "one.txt": NOTE, "b/": b"", ".hidden": b"x", "__MACOSX/one.txt": b"x"})
    assert [found.name for found in opened("week.zip", data)] == ["week.zip#b/two.txt", "week.zip#one.txt"]


def test_archives_in_archives_are_opened_and_name_the_way() -> None:
    inner = zipped({"one.txt": NOTE})
    assert report("a.zip", zipped({"b.zip": inner})).name == "a.zip#b.zip#one.txt"
    assert report("a.zip.gz", gzip.compress(zipped({"b.txt.gz": gzip.compress(NOTE)}))).name == "a.zip.gz#b.txt.gz"


def test_the_same_document_has_the_same_hash_wherever_it_lies() -> None:
    plain, packed = report("one.txt", NOTE), report("a.zip", zipped({"one.txt": NOTE}))
    assert (plain.id, plain.sha256) == (packed.id, packed.sha256)


def test_containers_in_each_other_end_somewhere() -> None:
    data = zipped({"one.txt": NOTE})
    for _ in range(limits.MAX_NESTING + 1):
        data = zipped({"inner.zip": data})
    assert kinds("a.zip", data) == ["nested too deeply"]


def test_a_quine_that_holds_itself_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    data = gzip.compress(NOTE)
    for _ in range(50):
        data = gzip.compress(data)
    assert kinds("a.gz", data) == ["nested too deeply"]


@pytest.mark.parametrize("pack", [gzip.compress, lambda data: zipped({"a.txt": data})])
def test_a_document_that_unpacks_to_too_much_is_left_at_the_limit(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "MAX_DOCUMENT", 1_000_000)
    assert kinds("bomb", pack(b"\0" * 20_000_000)) == ["too large"]


def test_lines_that_unpack_without_end_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metered, "FREE_EXPANSION", 1_000_000)
    assert kinds("bomb.gz", gzip.compress(b'{"text": ""}\n' * 1_000_000))[-1] == "expands too far"


def test_many_members_that_are_one_bomb_together_are_left_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metered, "FREE_EXPANSION", 1_000_000)
    found = kinds("bomb.zip", zipped({f"{n}.txt": b"a" * 200_000 for n in range(2000)}))
    assert found[-1] == "expands too far"
    assert len(found) < 600


def test_text_that_merely_packs_well_is_read() -> None:
    line = b"The crews will not return to work before Friday, their union said. "
    assert report("a.gz", gzip.compress(line * 2000)).text == (line * 2000).decode()


def test_a_document_that_is_too_large_is_named_and_its_neighbours_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "MAX_DOCUMENT", 1000)
    assert kinds("a.zip", zipped({"a.txt": NOTE * 100, "b.txt": NOTE})) == ["too large", ""]


def test_a_line_that_is_too_long_is_named_and_the_next_ones_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_of, "MAX_DOCUMENT", 1000)
    short, long = json.dumps({"text": "Short."}), json.dumps({"text": "x" * 5000})
    found = opened("desk.jsonl", f"{short}\n{long}\n{short}\n".encode())
    assert [(each.name, getattr(each, "kind", "")) for each in found] == [
        ("desk.jsonl#1", ""),
        ("desk.jsonl#2", "too large"),
        ("desk.jsonl#3", ""),
    ]


def test_an_encrypted_member_is_named_and_its_neighbours_are_read() -> None:
    data = bytearray(zipped({"a.txt": NOTE, "b.txt": NOTE}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    assert kinds("a.zip", bytes(data)) == ["encrypted", ""]


def test_a_damaged_member_is_named_and_its_neighbours_are_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", NOTE)
        archive.writestr("b.txt", NOTE[::-1])
    assert kinds("a.zip", file.getvalue().replace(NOTE, NOTE.upper())) == ["damaged", ""]


def test_what_is_cut_off_is_truncated_or_damaged_and_never_silent() -> None:
    assert kinds("a.gz", gzip.compress(NOTE * 50)[:-12]) == ["truncated"]
    assert kinds("a.zip", zipped({"a.txt": NOTE})[:-30]) == ["damaged"]


@pytest.mark.parametrize(
    ("member", "what"),
    [("[Content_Types].xml", "an Office document"), ("META-INF/manifest.xml", "an OpenDocument file")],
)
def test_office_documents_are_archives_that_are_not_read(member: str, what: str) -> None:
    found = problem("a.docx", zipped({member: b"<x/>", "word/document.xml": b"<x/>"}))
    assert (found.kind, found.reason) == ("format not read", what)


def test_the_parts_of_a_saved_page_are_no_reports() -> None:
    script = b"(function(){var a={};a.b=function(){return(1);};})();" * 9
    assert [made.kind for made in ingested("a.zip", zipped({"x_files/a.js": script})) if isinstance(made, Problem)] == [
        "format not read"
    ]


def test_a_large_archive_is_read_in_the_memory_of_one_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "large.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(20):
            archive.writestr(f"{number}.txt", (NOTE + str(number).encode()) * 100_000)
    with peak_of_memory() as peak:
        sizes = [len(found.data) for found in documents([tmp_path / "large.zip"]) if isinstance(found, Document)]
        assert sum(sizes) > 100_000_000
        assert peak() < 4 * max(sizes)


def test_a_file_of_two_hundred_megabytes_is_a_problem_and_takes_no_memory(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200 * 2**20)
    with peak_of_memory() as peak:
        (found,) = documents([large])
        assert isinstance(found, Problem)
        assert found.kind == "too large"
        assert peak() < 2**20

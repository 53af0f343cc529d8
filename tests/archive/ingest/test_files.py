"""Files and folders: what can be read is read, what cannot is named."""

import os

import pytest

from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.ingest.received import MOST_KEPT, Received, Refused


def outcomes(paths, **given):
    return [(item.name, getattr(item, "code", "read")) for item in read_files(paths, **given)]


def test_a_folder_means_its_texts_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "a.json", "note.md"):
        (tmp_path / name).write_text("texte")

    assert outcomes([tmp_path]) == [("a.txt", "read"), ("b.txt", "read")]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path):
    empty, fifo, large, good = tmp_path / "vide", tmp_path / "fifo", tmp_path / "gros.txt", tmp_path / "bon.txt"
    empty.mkdir()
    os.mkfifo(fifo)
    large.write_bytes(b"a" * (MOST_KEPT + 1))
    good.write_text("texte")

    assert outcomes([tmp_path / "absent.txt", empty, fifo, large, good]) == [
        ("absent.txt", "E_MISSING"),
        ("vide", "E_NO_FILES"),
        ("fifo", "E_PATH"),
        ("gros.txt", "E_TOO_LARGE"),
        ("bon.txt", "read"),
    ]


def test_a_link_to_nothing_is_missing(tmp_path):
    (tmp_path / "lien.txt").symlink_to(tmp_path / "absent.txt")

    assert outcomes([tmp_path]) == [("lien.txt", "E_MISSING")]


def test_metadata_goes_before_what_holds_for_all(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("texte")
    metadata = {"a": {"id": "a", "published": "2024-06-04", "url": "https://exemple.org/a"}, "b": {"published": None}}

    read = list(read_files([tmp_path], published="2024", source="AZERTAC", metadata=metadata))

    assert read == [
        Received("a.txt", b"texte", url="https://exemple.org/a", published="2024-06-04", source="AZERTAC"),
        Received("b.txt", b"texte", published="2024", source="AZERTAC"),
    ]


def test_refusals_say_what_to_do(tmp_path):
    [refused] = read_files([tmp_path / "absent.txt"])

    assert refused == Refused("absent.txt", "E_MISSING", "Ce fichier n’existe pas : vérifiez son chemin.")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "ligne 2 : il faut un objet JSON"),
        ("[1]", "ligne 2 : il faut un objet JSON"),
        ('{"published": "2024"}', "ligne 2 : il faut un objet JSON"),
        ('{"id": "b", "published": "2024-02-31"}', "ligne 2 : « 2024-02-31 » n’est pas un jour"),
        ('{"id": "b", "published": 2024}', "ligne 2 : il faut un objet JSON"),
    ],
)
def test_bad_metadata_names_the_line(tmp_path, line, said):
    path = tmp_path / "m.jsonl"
    path.write_text('{"id": "a"}\n' + line)

    with pytest.raises(BadMetadata, match=said):
        read_metadata(path)


def test_metadata_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadMetadata, match="absent.jsonl"):
        read_metadata(tmp_path / "absent.jsonl")

"""The place at the head of a dispatch, whatever town it is."""

import pytest

from archive.clean import clean
from archive.extract.words.lexicon import table

BODY = "La ministre des Affaires étrangères a reçu mardi son homologue ghanéen pour parler du commerce."
# An agency's name as well, a section's, one that is written with its state, a full stop at its end.
OTHERS = {"Petra", "Mohammedia", "M'diq", "Ho Chi Minh Ville", "Liberia du Costa Rica", "Washington D.C."}


def head(text):
    """(place, agency) of a dispatch whose first line is `text`, a dateline, and whose body is BODY."""
    cleaned = clean(f"{text} {BODY}\n\nLe commerce entre les deux pays a doublé en dix ans.")
    return cleaned.dateline_place and cleaned.dateline_place.text, cleaned.agency


@pytest.mark.parametrize(
    "text, place, agency",
    [
        ("Charm el-Cheikh 25/04 (BELGA) -", "Charm el-Cheikh", "BELGA"),
        ("Charm el-Cheikh (BELGA) : la ministre a parlé.", "Charm el-Cheikh", "BELGA"),
        ("Ciudad del Este, 31 mars 2025 /Kabar/ –", "Ciudad del Este", "Kabar"),
        ("Santa Cruz de la Sierra, 3 mai (ABI) -", "Santa Cruz de la Sierra", "ABI"),
        ("Alma-Ata, 3 mai (Kazinform) -", "Alma-Ata", "Kazinform"),
        ("St. George's, 3 mai (AFP) -", "St. George's", "AFP"),
        ("La Louvière, 3 mai (Belga) –", "La Louvière", "Belga"),
        ("Kazinform Astana, 26 avril 2017 –", "Astana", "Kazinform"),
        ("AKP Phnom Penh, 26 avril 2017 –", "Phnom Penh", "AKP"),
        ("Cidade da Praia, 09 Jul (Inforpress) –", "Cidade da Praia", "Inforpress"),
        ("Cidade da Praia, 04 Set (Inforpress) –", "Cidade da Praia", "Inforpress"),
        ("Bissau, 05 Jun 23 (ANG) –", "Bissau", "ANG"),
        ("Rome, 2 mag (ANSA) -", "Rome", "ANSA"),
        ("Kara le 3 juin. ATOP.", "Kara", "ATOP"),
        ("BELGRADE, 27. novembre 2025. (Tanjug)-", "BELGRADE", "Tanjug"),
        ("RIMOUSKI, QC, le 15 févr. 2024 -", "RIMOUSKI", None),
        ("Téhéran-IRNA-", "Téhéran", "IRNA"),
        ("BANJA LUKA, 4 JUIN /SRNA/ –", "BANJA LUKA", "SRNA"),
        ("SAINT DENIS, 4 AOÛT (AFP) -", "SAINT DENIS", "AFP"),
        ("Douchanbé, 22 juillet. /AINT « Khovar »/.", "Douchanbé", "Khovar"),
        ("Douchanbé, 22 juillet (agence « Avesta ») –", "Douchanbé", "Avesta"),
    ],
)
def test_a_place_at_the_head_is_read_whole(text, place, agency):
    assert head(text) == (place, agency)


@pytest.mark.parametrize(
    "line, agency",
    [
        ("LE RÉVEIL - Premier quotidien togolais", "LE RÉVEIL"),
        ("Le Rénovateur - Hebdomadaire national en langue française", "Le Rénovateur"),
        ("La Dépêche | Le journal de tous les Togolais", "La Dépêche"),
        ("Riigikogu - Service de presse", "Riigikogu"),
        ("COI – Communication", "COI"),
        ("Services du Parlement | 3003 Berne", "Services du Parlement"),
        ("(Service de presse du gouvernement de Kpodzi)", "Service de presse du gouvernement de Kpodzi"),
    ],
)
def test_the_name_of_a_paper_with_its_sort_is_no_headline(line, agency):
    cleaned = clean(f"{line}\n\nUn port plus grand pour le Togo\n\n{BODY}")
    assert (cleaned.title.text, cleaned.agency) == ("Un port plus grand pour le Togo", agency)


@pytest.mark.parametrize(
    "line", ["Togo - Le journal parlé a changé de voix hier soir sans prévenir", "Togo - Le port a brûlé"]
)
def test_a_headline_about_a_paper_stays_one(line):
    assert clean(f"{line}\n\n{BODY}").title.text == line


@pytest.mark.parametrize("text", ["La Tribune, 3 mai –", "Ministre en visite, 3 mai –"])
def test_what_is_no_place_is_left(text):
    assert head(text)[0] is None


def test_every_town_of_the_tables_may_stand_at_the_head():
    lines = [line for lines in table("cities")["cities"].values() for line in lines]
    capitals = [name for entry in table("countries").values() if "capitals" in entry for name in entry["capitals"]]
    towns = {name for line in (*lines, *capitals) for name in line.split("|")} - OTHERS
    towns = [town for town in sorted(towns) if not town.startswith("à ")]
    assert [town for town in towns if head(f"{town}, 25 avril 2025 (MAP) –")[0] != town] == []


def test_a_dateline_is_read_of_a_first_line_cut_short():
    text = "Un titre sur le commerce\n\nBucarest, 22 août - Le blé a souffert, ressort-il d’un\ndécompte de lundi."
    cleaned = clean(f"{text}\n\n{BODY}")
    assert (cleaned.dateline_place.text, cleaned.dateline_date.text) == ("Bucarest", "22 août")


@pytest.mark.parametrize(
    "line, agency",
    [
        ("Agence d’information du Burkina WKO/bbp", "Agence d’information du Burkina"),
        ("Agence congolaise de presse TM/bd/k.l", "Agence congolaise de presse"),
    ],
)
def test_initials_behind_the_name_of_an_agency_are_no_part_of_it(line, agency):
    assert clean(f"Un titre qui parle du commerce\n\n{BODY}\n\n{BODY}\n\n{line}").agency == agency

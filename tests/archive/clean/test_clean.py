"""The parts of a dispatch, on sentences of our own and on the demonstration corpus."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.clean import Undecodable, clean, decode

REPOSITORY = Path(__file__).resolve().parents[3]
CORPUS = REPOSITORY / "demo" / "corpus"
IDS = sorted(path.stem for path in CORPUS.glob("d*.txt"))
TITLE = "Lomé et Accra veulent commercer davantage"
BODY = "La ministre des Affaires étrangères a reçu mardi, à Lomé, son homologue ghanéen pour parler du commerce."


def words(printed):
    return printed and printed.text


def parts(text):
    """(title, agency, place, day, paragraphs, furniture) as printed."""
    cleaned = clean(text)
    named = words(cleaned.title), cleaned.agency, words(cleaned.dateline_place), words(cleaned.dateline_date)
    return (*named, list(map(words, cleaned.paragraphs)), list(map(words, cleaned.furniture)))


@pytest.mark.parametrize(
    "head, title, agency, place, day, furniture",
    [
        ("Lomé, 4 mai, ATOP\n\n", None, "ATOP", "Lomé", "4 mai", []),
        ("LOMÉ (ATOP) – ", None, "ATOP", "LOMÉ", None, []),
        ("Lomé, 4 mai 2023 (ATOP) - ", None, "ATOP", "Lomé", "4 mai 2023", []),
        ("Lomé, le 4 mai 2023 — ", None, None, "Lomé", "4 mai 2023", []),
        ("Lomé, le 4 mai 2023 (ATOP) : ", None, "ATOP", "Lomé", "4 mai 2023", []),
        ("Lomé, 4 mai - (ATOP) - ", None, "ATOP", "Lomé", "4 mai", []),
        ("Lomé (Agence Kora) - ", None, "Agence Kora", "Lomé", None, []),
        ("LOMÉ (Togo) - ", None, None, "LOMÉ", None, []),
        ("(ATOP) - ", None, "ATOP", None, None, []),
        ("La Presse — ", None, "La Presse", None, None, []),
        ("Le Monde - ", None, "Le Monde", None, None, []),
        (f"MINISTERE DU COMMERCE – REPUBLIQUE DU TOGO\n{TITLE}\nLomé, le 4 mai 2023 – ", TITLE,
         "MINISTERE DU COMMERCE", "Lomé", "4 mai 2023", ["MINISTERE DU COMMERCE – REPUBLIQUE DU TOGO"]),
        (f"Ministère du Commerce\n{TITLE}\n", TITLE, "Ministère du Commerce", None, None,
         ["Ministère du Commerce"]),
        (f"{TITLE}\nTogo | Publié le 4.05.23, 9h\n", TITLE, None, None, "4.05.23", ["Togo | Publié le 4.05.23, 9h"]),
        (f"NOTE À LA PRESSE N° 287\n{TITLE}\n", TITLE, None, None, None, ["NOTE À LA PRESSE N° 287"]),
        (f"Avis aux journalistes n° 3\n{TITLE}\n", TITLE, None, None, None, ["Avis aux journalistes n° 3"]),
        (f"Note à la presse nº 201\n{TITLE}\n", TITLE, None, None, None, ["Note à la presse nº 201"]),
        (f"Suomeksi | På svenska | In English | En français\n{TITLE}\n", TITLE, None, None, None,
         ["Suomeksi | På svenska | In English | En français"]),
        (f"Escáner | Toute l’actualité en français\n{TITLE}\n", TITLE, None, None, None,
         ["Escáner | Toute l’actualité en français"]),
        (f"Tahiti Infos, les informations de Tahiti\n{TITLE}\n", TITLE, "Tahiti Infos", None, None,
         ["Tahiti Infos, les informations de Tahiti"]),
        (f"Bureau du président de la République du Togo\n{TITLE}\n", TITLE,
         "Bureau du président de la République du Togo", None, None, ["Bureau du président de la République du Togo"]),
        (f"Gouvernement Princier - Principauté de Monaco\n{TITLE}\n", TITLE, "Gouvernement Princier", None, None,
         ["Gouvernement Princier - Principauté de Monaco"]),
        (f"L’Express du Togo | 4 mai 2023 | Politique\n{TITLE}\n", TITLE, "L’Express du Togo", None, "4 mai 2023",
         ["L’Express du Togo | 4 mai 2023 | Politique"]),
        (f"Lomé, Togo | 4 mai 2023, jeudi @ 12:40 dans National » DIPLOMATIE | Vues : 1523\n{TITLE}\n", TITLE, None,
         "Lomé", "4 mai 2023", ["Lomé, Togo | 4 mai 2023, jeudi @ 12:40 dans National » DIPLOMATIE | Vues : 1523"]),
        (f"Publié le 4 mai 2023 - Relations extérieures\n{TITLE}\n", TITLE, None, None, "4 mai 2023",
         ["Publié le 4 mai 2023 - Relations extérieures"]),
        (f"Politique 2 min. 04.05.2023\n{TITLE}\n", TITLE, None, None, "04.05.2023",
         ["Politique 2 min. 04.05.2023"]),
        (f"{TITLE}\nDe notre correspondante à Accra\n", TITLE, None, None, None, []),
        ("Washington, D.C., 4 mai 2023 – ", None, None, "Washington", "4 mai 2023", []),
        (f"Royaume du Maroc\n{TITLE}\n", TITLE, None, None, None, ["Royaume du Maroc"]),
        (f"RÉPUBLIQUE TOGOLAISE\n{TITLE}\n", TITLE, None, None, None, ["RÉPUBLIQUE TOGOLAISE"]),
        ("République démocratique du Congo\nLomé, 4 mai 2023 (ATOP) - ", None, "ATOP", "Lomé", "4 mai 2023",
         ["République démocratique du Congo"]),
        (f"Ministère du Commerce | Direction de la communication\n{TITLE}\n", TITLE, "Ministère du Commerce", None,
         None, ["Ministère du Commerce | Direction de la communication"]),
        (f"Ministère du Commerce - Service de presse\n{TITLE}\n", TITLE, "Ministère du Commerce", None, None,
         ["Ministère du Commerce - Service de presse"]),
        ("LOMÉ - ", None, None, "LOMÉ", None, []),
        ("La Havane, 4 mai (ATOP) ", None, "ATOP", "La Havane", "4 mai", []),
        ("ABOU DHABI, 4 mai 2023 (WAM) -- ", None, "WAM", "ABOU DHABI", "4 mai 2023", []),
        ("LOMÉ (24.kg) – ", None, "24.kg", "LOMÉ", None, []),
        ("Lomé / Le Petit Togolais\n", None, "Le Petit Togolais", "Lomé", None, []),
        ("Le Petit Togolais (Lomé)\n", None, "Le Petit Togolais", "Lomé", None, []),
        ("ATOP - Lomé\n", None, "ATOP", "Lomé", None, []),
        ("Le 4 mai 2023 – Lomé (Maritime) – ATOP\n", None, "ATOP", "Lomé", "4 mai 2023", []),
        (f"{TITLE}\n4 mai 2023 à 10:12\n", TITLE, None, None, "4 mai 2023", ["4 mai 2023 à 10:12"]),
        ("Publié le 4 mai 2023 | Rubrique A\n", None, None, None, "4 mai 2023", ["Publié le 4 mai 2023 | Rubrique A"]),
        ("Rédigé par Togoscope le Jeudi 4 Mai 2023\n", None, "Togoscope", None, "Jeudi 4 Mai 2023",
         ["Rédigé par Togoscope le Jeudi 4 Mai 2023"]),
        ("Le Soleil - 4 mai 2023\n", None, "Le Soleil", None, "4 mai 2023", ["Le Soleil - 4 mai 2023"]),
        ("De : ATOP\n", None, "ATOP", None, None, ["De : ATOP"]),
        (" date 2023-05 Lomé, 4 mai, ATOP\n", None, "ATOP", "Lomé", "4 mai", ["date 2023-05"]),
        (" date 2023-05 ", None, None, None, None, ["date 2023-05"]),
        (TITLE.upper() + " ", TITLE.upper(), None, None, None, []),
        (f"{TITLE} Lomé, 4 mai, ATOP ", TITLE, "ATOP", "Lomé", "4 mai", []),
        (f"POLITIQUE\n{TITLE} VIDEO\nA+ A\n", f"{TITLE} VIDEO", None, None, None, ["POLITIQUE", "A+ A"]),
        ("Le Soleil\nLomé : vers un marché commun ?\n\n", "Lomé : vers un marché commun ?", "Le Soleil", None, None,
         ["Le Soleil"]),
        (f"Accueil   Dossiers pays   Ghana\n{TITLE}\n", TITLE, None, None, None, ["Accueil   Dossiers pays   Ghana"]),
        (f"{TITLE}\nAccueil\n{TITLE}\n", TITLE, None, None, None, [TITLE, "Accueil"]),
        ("LOMÉ 4/05 (BELGA) = ", None, "BELGA", "LOMÉ", "4/05", []),
        ("LOMÉ. 4 mai. KAZINFORM – ", None, "KAZINFORM", "LOMÉ", "4 mai.", []),
        ("LOMÉ, 4 mai. /Corr. BELTA/. ", None, "BELTA", "LOMÉ", "4 mai.", []),
        ("Lomé, le 4 mai /QNA/ ", None, "QNA", "Lomé", "4 mai", []),
        ("Lomé, 4 mai 2023 [AlterPresse] --- ", None, "AlterPresse", "Lomé", "4 mai 2023", []),
        ("Lomé-SANA : ", None, "SANA", "Lomé", None, []),
        ("Lomé 4-5-2023 WAFA- ", None, "WAFA", "Lomé", "4-5-2023", []),
        ("Lomé, 4/05/2023 - ", None, None, "Lomé", "4/05/2023", []),
        ("Lomé, 13 Chawwal 1444 H correspondant au 4 mai 2023, SPA -- ", None, "SPA", "Lomé", "4 mai 2023", []),
        ("Lomé, le 4 mai 2023. ", None, None, "Lomé", "4 mai 2023", []),
        ("Riyad (Arabie saoudite) - ", None, None, "Riyad", None, []),
        ("ANI - ", None, "ANI", None, None, []),
        ("APA – Lomé (Togo) – ", None, "APA", "Lomé", None, []),
        ("AA / Lomé / Kossi Amavi\n", None, "AA", "Lomé", None, []),
        ("Radio Kara International\n4 mai 2023   Politique   Écouter\n", None, "Radio Kara International", None,
         "4 mai 2023", ["Radio Kara International", "4 mai 2023   Politique   Écouter"]),
        ("Ambassade du Togo à Accra\n4 mai 2023, 09:14 · Public\n", None, "Ambassade du Togo à Accra", None,
         "4 mai 2023", ["Ambassade du Togo à Accra", "4 mai 2023, 09:14 · Public"]),
        (f"Secrétariat général de la Francophonie (SGF)\n{TITLE}\n", TITLE, "Secrétariat général de la Francophonie",
         None, None, ["Secrétariat général de la Francophonie (SGF)"]),
        (f"ANI - Agence nationale de l'information\n{TITLE}\n", TITLE, "ANI", None, None,
         ["ANI - Agence nationale de l'information"]),
        (f"OSCE   Communiqués de presse\n{TITLE}\n", TITLE, "OSCE", None, None, ["OSCE   Communiqués de presse"]),
        (f"{TITLE}\nAgenda.ge, 4 mai 2023 - 17:40, Lomé\n", TITLE, "Agenda.ge", "Lomé", "4 mai 2023",
         ["Agenda.ge, 4 mai 2023 - 17:40, Lomé"]),
        (f"Accueil > Afrique > Togo\n{TITLE}\n", TITLE, None, None, None, ["Accueil > Afrique > Togo"]),
        (f"Accueil » Togo » {TITLE}\n{TITLE}\n", TITLE, None, None, None, [f"Accueil » Togo » {TITLE}"]),
        (f"Français | English | العربية\n{TITLE}\n", TITLE, None, None, None, ["Français | English | العربية"]),
        (f"{TITLE}\nLes deux ministres au port de Lomé. © Présidence\n", TITLE, None, None, None,
         ["Les deux ministres au port de Lomé. © Présidence"]),
        (f"{TITLE} LOMÉ. 4 mai. KAZINFORM – ", TITLE, "KAZINFORM", "LOMÉ", "4 mai.", []),
        (f"{TITLE} Abou Dhabi, 4/05/2023 - ", TITLE, None, "Abou Dhabi", "4/05/2023", []),
        (f"{TITLE} LOMÉ (ATOP) - ", TITLE, "ATOP", "LOMÉ", None, []),
        ("Le 4 mai 2023 – ", None, None, None, "4 mai 2023", []),
        ("Lomé (awp/ats) - ", None, "awp", "Lomé", None, []),
        (f"COMMUNIQUÉ DE PRESSE\n{TITLE}\nLomé, le 4 mai 2023\n", TITLE, None, "Lomé", "4 mai 2023",
         ["COMMUNIQUÉ DE PRESSE"]),
        (f"{TITLE}\nKossi Amavi | 4 mai 2023\n", TITLE, None, None, "4 mai 2023", ["Kossi Amavi | 4 mai 2023"]),
        (f"{TITLE}\nPar Le Figaro avec AFP\n", TITLE, "Le Figaro", None, None, []),
        (f"Agence Congolaise de Presse\n{TITLE}\n", TITLE, "Agence Congolaise de Presse", None, None,
         ["Agence Congolaise de Presse"]),
        (f" date 2023-05 {TITLE} ", TITLE, None, None, None, ["date 2023-05"]),
        ("ATOP Lomé, 4 mai 2023 – ", None, "ATOP", "Lomé", "4 mai 2023", []),
        ("Lomé ATOP, 4 sep 2023 – ", None, "ATOP", "Lomé", "4 sep 2023", []),
        ("Lomé, le 12 Rabi' Ath-Thani 1447 H (4 octobre 2025), SPA\n", None, "SPA", "Lomé", "4 octobre 2025", []),
        (f"{TITLE}\nKossi Amavi – Lomé\n4 mai 2023, 13:05\n", TITLE, None, "Lomé", "4 mai 2023",
         ["4 mai 2023, 13:05"]),
        (f"{TITLE}\nPar Redaction Togo First - 4 mai 2023\n", TITLE, "Togo First", None, "4 mai 2023",
         ["Par Redaction Togo First - 4 mai 2023"]),
        (f"{TITLE}\n4 mai 2023   Paix et sécurité\n", TITLE, None, None, "4 mai 2023",
         ["4 mai 2023   Paix et sécurité"]),
        (f"{TITLE}\nSource TL/ Togoscope.tg\n", TITLE, "Togoscope.tg", None, None, ["Source TL/ Togoscope.tg"]),
        (f"Keystone-ATS\n{TITLE}\nBerne (ats) ", TITLE, "Keystone-ATS", "Berne", None, ["Keystone-ATS"]),
        (f"KBS WORLD\nActualités   Politique   Société\n{TITLE}\nPhoto : YONHAP News\n", TITLE, "KBS WORLD", None,
         None, ["KBS WORLD", "Actualités   Politique   Société", "Photo : YONHAP News"]),
        (f"ACCUEIL | TOGO | ECONOMIE | MONDE\n{TITLE}\n", TITLE, None, None, None,
         ["ACCUEIL | TOGO | ECONOMIE | MONDE"]),
        (f"Accueil / Actualités / Provinces\n{TITLE}\n", TITLE, None, None, None, ["Accueil / Actualités / Provinces"]),
        (f"Travail – Liberté – Patrie\n{TITLE}\n", TITLE, None, None, None, ["Travail – Liberté – Patrie"]),
        (f"Le Soleil\nLe premier journal du Togo\n{TITLE}\n", TITLE, "Le Soleil", None, None,
         ["Le Soleil", "Le premier journal du Togo"]),
        (f"ORGANE OFFICIEL DU PARTI DES PÊCHEURS\n{TITLE}\n", TITLE, None, None, None,
         ["ORGANE OFFICIEL DU PARTI DES PÊCHEURS"]),
        (f"{TITLE}\nLomé, Togo | 4 mai 2023, jeudi @ 11:06\n", TITLE, None, "Lomé", "4 mai 2023",
         ["Lomé, Togo | 4 mai 2023, jeudi @ 11:06"]),
        (f"{TITLE}\nOLJ / le 4 mai 2023 à 17h42\n", TITLE, "OLJ", None, "4 mai 2023",
         ["OLJ / le 4 mai 2023 à 17h42"]),
        (f"{TITLE}\nCourrier arabe\n", TITLE, "Courrier arabe", None, None, ["Courrier arabe"]),
        (f"{TITLE}\n01. déc 2022.\n", TITLE, None, None, "01. déc 2022", ["01. déc 2022."]),
        (f"{TITLE}\nCe contenu a été publié le 4 mai 2023 - 19:34\n", TITLE, None, None, "4 mai 2023",
         ["Ce contenu a été publié le 4 mai 2023 - 19:34"]),
        (f"Oʻzbek   English   Русский   Français   Español\n{TITLE}\n", TITLE, None, None, None,
         ["Oʻzbek   English   Русский   Français   Español"]),
        (f"{TITLE}\n© Kossi Amavi – Direction de la Communication\n", TITLE, None, None, None,
         ["© Kossi Amavi – Direction de la Communication"]),
        ("(BELGA) LOMÉ 04/05 = ", None, "BELGA", "LOMÉ", "04/05", []),
        (f"République du Bénin – Ministère de la Santé\n{TITLE}\nCotonou, le 4 mai - ", TITLE, "Ministère de la Santé",
         "Cotonou", "4 mai", ["République du Bénin – Ministère de la Santé"]),
        (f"Commission du bassin du lac Tchad\n{TITLE}\n", TITLE, "Commission du bassin du lac Tchad", None, None,
         ["Commission du bassin du lac Tchad"]),
        ("La Prospérité / Lomé\n", None, "La Prospérité", "Lomé", None, []),
        (f"ATOP | Balkans\n\n{TITLE}\n\nLomé, 4 mai (ATOP) – ", TITLE, "ATOP", "Lomé", "4 mai", []),
        ("Economia\n\nLomé, 4 mai (ATOP) – ", None, "ATOP", "Lomé", "4 mai", ["Economia"]),
        (f"Direction de l’information et de la communication\n\n{TITLE}\n", TITLE,
         "Direction de l’information et de la communication", None, None,
         ["Direction de l’information et de la communication"]),
        (f"{TITLE}\nPublicado: 4/5/2023\n", TITLE, None, None, "4/5/2023", ["Publicado: 4/5/2023"]),
    ],
)  # fmt: skip
def test_clean_reads_the_head(head, title, agency, place, day, furniture):
    assert parts(head + BODY) == (title, agency, place, day, [BODY], furniture)


@pytest.mark.parametrize(
    "foot, agency, furniture",
    [
        ("\nLoading...", None, ["Loading..."]),
        (
            "\nPartager sur : Facebook | Twitter\nCommentaires (12)",
            None,
            ["Partager sur : Facebook | Twitter", "Commentaires (12)"],
        ),
        ("\nTags: Togo   Ghana", None, ["Tags: Togo   Ghana"]),
        ("\nTogo   Courrier du Sud   Diplomatie", None, ["Togo   Courrier du Sud   Diplomatie"]),
        ("\nSuivez ATOP sur Facebook", None, ["Suivez ATOP sur Facebook"]),
        ("\n© ATP, 4 mai 2023, 09:15", "ATP", ["© ATP, 4 mai 2023, 09:15"]),
        ("\nCommuniqué de Togo-Bénin International", "Togo-Bénin International", []),
        ("\nATOP/(FR - auteur : Afi Mensah)", "ATOP", []),
        ("\nLiens utiles\nMinistère du Commerce", "Ministère du Commerce", ["Liens utiles", "Ministère du Commerce"]),
        ("\nLiens utiles\nBureau du Président", None, ["Liens utiles", "Bureau du Président"]),
        ("\nATOP", "ATOP", []),
        ("\n---ATOP---", "ATOP", []),
        (" (ATOP)", "ATOP", []),
        (" -ATOP", "ATOP", []),
        ("\nLe Soleil", "Le Soleil", ["Le Soleil"]),
        ("\ntogoscope.tg\n", "togoscope.tg", ["togoscope.tg"]),
        ("\nSource : Togoscope", "Togoscope", []),
        ("\nCommuniqué par le ministère du Commerce", "ministère du Commerce", []),
        ("\n(avec ATOP)", None, []),
        ("\nTogoscope avec ATOP", "Togoscope", []),
        ("\nK.A.", None, []),
        ("\nKodjo Mensah", None, []),
        ("\nka@atop.tg (FIN)", None, []),
        ("\nSujets connexes\nTogo   Ghana", None, ["Sujets connexes", "Togo   Ghana"]),
        ("\nLégendes et crédits photo :\nNon", None, ["Légendes et crédits photo :", "Non"]),
        ("\nNote aux rédactions : photos sur demande.", None, ["Note aux rédactions : photos sur demande."]),
        ("\nContact :\nBureau de la presse\nBP 360 Lomé", None, ["Contact :", "Bureau de la presse", "BP 360 Lomé"]),
        ("\nLe Soleil | 5 mai 2023", "Le Soleil", ["Le Soleil | 5 mai 2023"]),
        (" (Fin)\nk.a / s.t", None, []),
        (" (KA/ST)", None, []),
        (" [ka st lome]", None, []),
        (" (ACI/Kossi Amavi)", "ACI", []),
        (" BELTA", "BELTA", []),
        ("\n//Petra// K.A", "Petra", []),
        (" ATOP/KÂ//ST", "ATOP", []),
        ("\nCommuniqué du Département des Relations extérieures", "Département des Relations extérieures", []),
        (
            "\nCe texte vous est proposé par l’agence ATOP",
            None,
            ["Ce texte vous est proposé par l’agence ATOP"],
        ),
        ("\nKA/ac/lb/ATOP", "ATOP", []),
        ("\nATOP/K.A./BD", "ATOP", []),
        ("\nKossi Amavi/KHB", "KHB", []),
        ("\nATOP/03/05/23 BD/KA", "ATOP", []),
        ("\nAgence d'information du Togo – KA/bd", "Agence d'information du Togo", []),
        ("\nKossi Amavi, La Presse canadienne", "La Presse canadienne", []),
        ("\nAuteur : Kossi Amavi", None, []),
        ("\nKossi Amavi, envoyé spécial à Accra", None, []),
        ("\nLe ministre des Affaires étrangères", None, []),
        ("\nLe président reçoit un nouvel ambassadeur", None, ["Le président reçoit un nouvel ambassadeur"]),
        ("\n© Agence de Presse Togolaise", "Agence de Presse Togolaise", ["© Agence de Presse Togolaise"]),
        ("\nTags\nTogo", None, ["Tags", "Togo"]),
        ("\n\nATOP/KA", "ATOP", []),
        ("\n(ATOP) ka/st", "ATOP", []),
        (" (fin) k.a", None, []),
        (" (Granma)", "Granma", []),
        ("\nKA/ ST/ Togoscope.tg", "Togoscope.tg", []),
        ("\nLa Presse canadienne", "La Presse canadienne", ["La Presse canadienne"]),
        ("\nLire aussi :\nTogoscope.tg", "Togoscope.tg", ["Lire aussi :", "Togoscope.tg"]),
        (
            "\nRadio nationale togolaise © Tous droits réservés",
            "Radio nationale togolaise",
            ["Radio nationale togolaise © Tous droits réservés"],
        ),
        (
            "\n♦ Recevez chaque jour les dernières nouvelles de la région, des pays voisins et du monde par e-mail.",
            None,
            ["♦ Recevez chaque jour les dernières nouvelles de la région, des pays voisins et du monde par e-mail."],
        ),
        ("\nK.Am.", None, []),
        ("\nRecueillis par Kossi Amavi", None, []),
        ("\nÉdité par Kossi Amavi", None, []),
        ("\nKossi Amavi, La Presse canadienne\n", "La Presse canadienne", []),
        ("\nTogo   Ghana   Commerce", None, ["Togo   Ghana   Commerce"]),
        (
            "\nEn citant ces contenus, un lien hypertexte vers togoscope.tg est obligatoire.",
            None,
            ["En citant ces contenus, un lien hypertexte vers togoscope.tg est obligatoire."],
        ),
        (
            "\nPour plus d'informations, veuillez contacter :\nDirection de la communication",
            None,
            ["Pour plus d'informations, veuillez contacter :", "Direction de la communication"],
        ),
        ("\n======== K.A.B", None, []),
        ("\nkossi@atop.tg", None, []),
        ("\n1234**5678", None, []),
        ("\nSputnik Afrique", "Sputnik Afrique", ["Sputnik Afrique"]),
        ("\nAmbassade du Togo en France", None, ["Ambassade du Togo en France"]),
        (
            "\nOrganisation internationale des Ports",
            "Organisation internationale des Ports",
            ["Organisation internationale des Ports"],
        ),
        ("\nTogo/Ghana/Commerce", None, ["Togo/Ghana/Commerce"]),
        ("\nTogo - Ghana - Commerce", None, ["Togo - Ghana - Commerce"]),
        ("\nGouvernement Togolais\nImprimer", "Gouvernement Togolais", ["Gouvernement Togolais", "Imprimer"]),
        ("\nCellule de communication de la CEDEAO\n", "CEDEAO", []),
        ("\nBureau du porte-parole, ministère du Commerce", "ministère du Commerce", []),
        ("\nService de presse de Lomé", None, ["Service de presse de Lomé"]),
        ("\nTexte diffusé par le ministère du Commerce", "ministère du Commerce", []),
        ("\nSource : TRT Français et agences", "TRT Français", []),
        ("\nATOP\nExplorer", "ATOP", ["Explorer"]),
        ("\nLa Rédaction", None, []),
        ("\nLa Rédaction avec AFP", None, ["La Rédaction avec AFP"]),
        ("\nPar Le Soleil avec AFP", "Le Soleil", []),
        ("\nPar Kossi Amavi", None, []),
        ("\nSource: ATOP/KA", "ATOP", []),
        ("\nSources : ATOP et AFP", "ATOP", []),
        ("\nATOP (avec agences)", "ATOP", []),
        (
            "\n© Agence de Presse Togolaise\nRepasser",
            "Agence de Presse Togolaise",
            ["© Agence de Presse Togolaise", "Repasser"],
        ),
        ("\nATOP/14/05/023          KA/BD", "ATOP", []),
        ("\n(FR - auteur : Afi Mensah, éditeur : Kossi Amavi)", None, []),
        ("\n\nLe visiteur gagnera mardi Kara pour y voir le port. PTI VKS RHL", None, []),
        ("\n(Photo/Xinhua)", None, ["(Photo/Xinhua)"]),
        ("\nLe Soleil\nNotification:\nNon", "Le Soleil", ["Le Soleil", "Notification:", "Non"]),
        ("\nPartager cette page", None, ["Partager cette page"]),
        ("\nTél. : +228 22 21 00 00", None, ["Tél. : +228 22 21 00 00"]),
        ("\n04/05/2023 18:42:10", None, ["04/05/2023 18:42:10"]),
        (
            "\nL’abonnement est réservé aux abonnés de longue date.",
            None,
            ["L’abonnement est réservé aux abonnés de longue date."],
        ),
    ],
)
def test_clean_reads_the_foot(foot, agency, furniture):
    cleaned = clean(BODY + foot)
    assert (cleaned.agency, list(map(words, cleaned.furniture))) == (agency, furniture)


@pytest.mark.parametrize(
    "line",
    [
        "Retour à la table des négociations entre Lomé et Accra",
        "Photo de famille à Lomé pour les ministres du Commerce",
        "Lomé-Accra : le commerce au menu des deux ministres",
        "La source du Nil divise de nouveau les pays riverains",
        "Union africaine : sommet à Addis-Abeba",
        "Ambassade de France : un nouvel ambassadeur arrive à Lomé",
        "Ministère des Affaires étrangères : le ministre reçoit l'ambassadeur d'Iran",
        "Agence spatiale africaine : un siège au Caire",
        "Radio France à Lomé pour une semaine",
        "Dakar, 12 mars : la date qui change tout",
        "Rencontre Amavi - Mensah à Lomé",
        "République du Congo : le président reçoit l’ambassadeur",
        "Royaume-Uni : un nouvel ambassadeur arrive à Lomé",
        "Union des ports africains à Lomé",
        "Commission de pêche : un port de plus pour Lomé",
        "Commission mixte ivoiro-marocaine",
        "Accord de pêche au port de Lomé",
        "Non à la fermeture du port de Lomé",
        "Partager la mer : le Togo et le Ghana y travaillent",
        "Note de conjoncture pour le Togo en mai",
        "Togo, les informations de la journée",
        "Suivez le guide à Lomé ?",
        "Communiqué de presse : 3 questions sur le port de Lomé",
        "Publier le 4 mai 2023 un livre sur le Togo",
        "Lomé > Accra : une ligne aérienne directe relie les deux capitales",
        "Dialogue, transparence, communication",
        "Les ministres de la Pêche veulent un service de presse",
    ],
)
def test_clean_keeps_a_headline_that_looks_like_furniture(line):
    assert parts(f"{line}\n\n{BODY}")[0] == line


@pytest.mark.parametrize(
    "sentence",
    [
        "Le mardi 4 mai, la présidente a reçu l’ambassadeur - une première - au palais de la Marina.",
        "Vendredi 5 mai 2023, le président Kossi Amavi a accordé une audience au nonce apostolique.",
        "Saint-Louis, ancienne capitale, accueille depuis hier une conférence sur le fleuve (lire aussi page 3).",
        "L’accord porte sur le gazoduc transafricain (TGA).",
        "Le 12 mai, S.E.M. Kossi Amavi, ambassadeur du Togo, a été reçu en audience par la présidente Afi Mensah.",
        "Comment développer le commerce entre Lomé et Accra ? Le ministre du Commerce en a parlé mardi avec son hôte.",
        "Il souhaite au camarade Pak Chol Un une bonne santé et de grands succès dans la conduite de ses affaires.",
        "Les ministres se sont vus mardi à Lomé. (Version originale en français par notre correspondante à Accra)",
        "Les ministres ont l'intention de se voir plus souvent et de partager leurs informations.",
    ],
)
def test_clean_leaves_a_sentence_alone(sentence):
    assert parts(sentence) == (None, None, None, None, [sentence], [])


def test_clean_text_is_its_blocks_without_furniture():
    cleaned = clean(f"Accueil\nLomé et Accra parlent de commerce\nLomé, 4 mai (ATOP) - {BODY}\nATOP\nImprimer")
    assert cleaned.text == f"Lomé et Accra parlent de commerce\n\nLomé, 4 mai (ATOP) -\n\n{BODY}\n\nATOP"


def test_clean_drops_what_prints_nothing_and_keeps_apostrophes():
    cleaned = clean("L\u2019am\u00adbassa\u200bdeur\u00a0: «\u202fC'est  un\taccord utile à tous\u202f», a-t-il dit.")
    assert cleaned.text == "L\u2019ambassadeur : « C'est un accord utile à tous », a-t-il dit."


@pytest.mark.parametrize(
    "text, code, grade, told",
    [
        (BODY.replace("ministre", "mini\u0455tre"), "W_HOMOGLYPH", "blocking", "« mini\u0455tre »"),
        (BODY.replace("é", "Ã©"), "W_MOJIBAKE", "blocking", "Ã©"),
        (BODY.replace("Lomé", "\u202eLomé"), "W_BIDI", "blocking", f"position {BODY.index('Lomé')}"),
        (BODY.replace("Lomé", "L\x00mé"), "W_CONTROL", "check", f"position {BODY.index('Lomé') + 1}"),
    ],
)
def test_clean_warns(text, code, grade, told):
    (notice,) = clean(text).notices
    assert (notice.code, notice.grade, told in notice.message) == (code, grade, True)


@pytest.mark.parametrize(
    "text", ["Loading...", "Accueil   Politique   Sport\nVoir plus\nImprimer", "Tags: Togo\nLoading...", "ATOP"]
)
def test_clean_refuses_furniture_alone(text):
    with pytest.raises(Undecodable) as refusal:
        clean(text)
    assert refusal.value.code == "E_NO_TEXT"


def printed_of(cleaned):
    single = cleaned.title, cleaned.agency_printed, cleaned.dateline_place, cleaned.dateline_date, cleaned.header_date
    return [printed for printed in (*single, *cleaned.paragraphs, *cleaned.furniture) if printed]


def assert_offsets_hold(cleaned):
    layers = {"clean": cleaned.text, "decoded": cleaned.decoded}
    printed = printed_of(cleaned)
    assert [layers[each.layer][each.start : each.end] for each in printed] == [each.text for each in printed]


@given(st.text(max_size=300), st.sampled_from(["", "\n" + BODY, "\n" + BODY + "\n"]), st.text(max_size=60))
def test_clean_offsets_hold_for_any_text(before, body, after):
    try:
        cleaned = clean(before + body + after)
    except Undecodable as refusal:
        assert refusal.code == "E_NO_TEXT"
    else:
        assert_offsets_hold(cleaned)


def corpus(ident):
    cleaned = clean(decode((CORPUS / f"{ident}.txt").read_bytes()).text)
    return cleaned, json.loads((CORPUS / f"{ident}.json").read_text("utf-8"))


def squeezed(text):
    return text and " ".join(text.split())


@pytest.mark.parametrize("ident", IDS)
def test_clean_of_the_corpus(ident):
    cleaned, gold = corpus(ident)
    assert_offsets_hold(cleaned)
    assert squeezed(words(cleaned.title)) == squeezed(gold["title"])
    assert sorted(map(words, cleaned.furniture)) == sorted(gold["boilerplate"])
    assert words(cleaned.dateline_place) == (gold["dateline"] or {}).get("place")


@pytest.mark.parametrize("ident", IDS)
def test_clean_is_idempotent_on_the_corpus(ident):
    text = corpus(ident)[0].text
    assert clean(text).text == text


@pytest.mark.seeds
@pytest.mark.parametrize("ident", ["s001", "s002", "s003", "s004", "s005"])
def test_clean_of_the_seeds(ident, seeds):
    cleaned = clean(decode((seeds / f"{ident}.txt").read_bytes()).text)
    gold = json.loads((seeds / f"{ident}.json").read_text("utf-8"))
    found = words(cleaned.title), cleaned.agency, words(cleaned.dateline_place), sorted(map(words, cleaned.furniture))
    place = (gold["dateline"] or {}).get("place")
    assert found == (gold["title"], gold["agency"], place, sorted(gold["boilerplate"]))


@pytest.mark.parametrize(
    "signature",
    ["mr.hsn", "aa.kt", "abd.hm", "D.Hmaiché", "Kh.Oyun", "(ATOP) mw/ pż/", "(Reporter V. Bercu, éditeur M. Jantovan)"],
)
def test_an_author_below_the_body_is_no_furniture(signature):
    assert parts(f"{TITLE}\n\n{BODY}\n\n{signature}\n")[-1] == []


def test_a_last_paragraph_that_its_agency_signs_is_kept():
    last = "La délégation visitera mardi le port. AGERPRES/(AS - auteur : M. Popa, édition : C. Stan)"
    assert parts(f"{TITLE}\n\n{BODY}\n\n{last}\n\nPartager   Imprimer")[-1] == ["Partager   Imprimer"]


@pytest.mark.parametrize(
    "line", ["Economia   Política   Cultura   Desporto", "Bisnis   Olahraga   Teknologi", "apa.az", "atop.tg"]
)
def test_sections_and_addresses_are_furniture(line):
    assert parts(f"{line}\n\n{TITLE}\n\n{BODY}\n")[-1] == [line]

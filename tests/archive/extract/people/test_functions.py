import pytest

from archive.extract.people.functions.function import read_function
from tests.archive.extract.sentence_readers import marked


def read(text):
    """(role, parties) of the function that `text` begins with, or None."""
    function = read_function(marked(text)[0], 0)
    return function and (function.role, [party.country or party.body for party in function.parties])


@pytest.mark.parametrize(
    "text, role, parties",
    [
        ("ministre togolais des Affaires étrangères, Robert K", "ministre des Affaires étrangères", ["TG"]),
        ("ministre des Affaires étrangères du Togo a", "ministre des Affaires étrangères", ["TG"]),
        ("secrétaire permanent de son ministère, Ivan Petrov", "secrétaire permanent", []),
        (
            "secrétaire permanent au ministère péruvien de la Santé, Ivan",
            "secrétaire permanent au ministère de la Santé",
            ["PE"],
        ),
        (
            "secrétaire d’Etat au ministère péruvien de la Santé, Ana",
            "secrétaire d’Etat au ministère de la Santé",
            ["PE"],
        ),
        (
            "directeur des Traités au ministère du Commerce du Togo, Jean",
            "directeur des Traités au ministère du Commerce",
            ["TG"],
        ),
        ("directrice des Audiences à la présidence togolaise, Ana", "directrice des Audiences à la présidence", ["TG"]),
        ("directeur de Kora au Togo, Jean", "directeur", ["Kora"]),
        ("cheffe de la délégation de l’UE au Togo, Ana", "cheffe de la délégation au Togo", ["UE"]),
        ("directrice pays de la FAO au Togo, Ana", "directrice pays au Togo", ["FAO"]),
        ("chef de la mission de l’ONU en Libye, Ivan", "chef de la mission en Libye", ["ONU"]),
        ("chef de la délégation japonaise à Lomé, Ivan", "chef de la délégation", ["JP"]),
        ("secrétaire à la Défense philippin, Ivan", "secrétaire à la Défense", ["PH"]),
        ("secrétaires à la Défense philippin et togolais, A", "secrétaires à la Défense", ["PH", "TG"]),
        ("conseiller à la sécurité nationale japonais, Ivan", "conseiller à la sécurité nationale", ["JP"]),
        ("commissaire à la langue française, Ivan", "commissaire à la langue française", None),
        ("secrétaire d’État aux Communautés portugaises, Ana", "secrétaire d’État aux Communautés portugaises", None),
        ("ministre délégué à la Francophonie, Jean", "ministre délégué à la Francophonie", []),
        (
            "conseiller à l’Union européenne et à l’Action extérieure, Ivan",
            "conseiller à l’Union européenne et à l’Action extérieure",
            [],
        ),
        ("ambassadeur d’Espagne à la presse", "ambassadeur", ["ES"]),
        ("ambassadeur d’Espagne à sa sortie", "ambassadeur", ["ES"]),
        ("Premier ministre togolais à son hôte", "premier ministre", ["TG"]),
        ("ministre espagnol au terme de", "ministre", ["ES"]),
        ("ministre délégué togolais à l’agriculture", "ministre délégué à l’agriculture", ["TG"]),
        ("directeur de la Santé à Lomé, Ivan", "directeur de la Santé", []),
        ("première dame du Pérou, Ana", "première dame", ["PE"]),
        ("directrice générale de leur organisation, Ana", "directrice générale", []),
        ("ministre de la Défense Ivan Petrov", "ministre de la Défense", []),
        ("ministre péruvien de l’Économie bleue Ivan Petrov", "ministre de l’Économie bleue", ["PE"]),
        (
            "ministre de la Mer bleue, de la Pêche et du Climat, Ana",
            "ministre de la Mer bleue, de la Pêche et du Climat",
            [],
        ),
        ("ministre de l’Habitat digne, Ana Paz, a", "ministre de l’Habitat digne", []),
        ("ministre de la Santé aussi, Ana Paz l’a", "ministre de la Santé", []),
        ("ministre de la Santé rencontre, lundi", "ministre de la Santé", []),
        ("ministre de la Santé rencontre Ana Paz", "ministre de la Santé", []),
        ("secrétaire principal kényan Ivan Petrov", "secrétaire principal", ["KE"]),
        ("spécialiste principal des pêches, Ivan Petrov", "spécialiste principal des pêches", []),
        (
            "haut-commissaire de la République en Polynésie française, Jean",
            "haut-commissaire de la République en Polynésie française",
            ["FR"],
        ),
        ("ministre de la Pêche en Polynésie française, Jean", "ministre de la Pêche", []),
        ("Attorney General, John Doe", "attorney General", []),
        ("High Commissioner du Ghana, John Doe", "high Commissioner", ["GH"]),
        (
            "membre du Bureau politique du Comité central du Parti communiste chinois et ministre de la Défense, Li",
            "membre du Bureau politique du Comité central du Parti communiste chinois et ministre de la Défense",
            ["CN"],
        ),
        ("secrétaire général du Parti communiste chinois, Li", "secrétaire général", ["CN"]),
        ("cheffe de la diplomatie norvégienne, Ine", "cheffe de la diplomatie", ["NO"]),
        ("président de la République du Pérou", "président de la République", ["PE"]),
        ("président de la République française", "président de la République", ["FR"]),
        ("ministre de la Santé de la République de Pologne", "ministre de la Santé", ["PL"]),
        ("Premier ministre par intérim du Népal", "premier ministre par intérim", ["NP"]),
        (
            "vice-Premier ministre et ministre des Finances du Vietnam",
            "vice-Premier ministre et ministre des Finances",
            ["VN"],
        ),
        (
            "ministre des Affaires étrangères, de la Francophonie et des Béninois de l’étranger, Paul",
            "ministre des Affaires étrangères, de la Francophonie et des Béninois de l’étranger",
            ["BJ"],
        ),
        (
            "secrétaire d'État adjoint américain aux Affaires africaines, John",
            "secrétaire d'État adjoint aux Affaires africaines",
            ["US"],
        ),
        (
            "envoyée spéciale de l’Union européenne pour la Corne de l’Afrique, Anna",
            "envoyée spéciale pour la Corne de l’Afrique",
            ["Union européenne"],
        ),
        (
            "commissaire de l’Union africaine à l’Agriculture, à l’Eau et à l’Environnement, Mme",
            None,
            ["Union africaine"],
        ),
        ("ambassadeur extraordinaire et plénipotentiaire du Japon au Mali", None, ["JP"]),
        ("commissaire à la Pêche de l'Union européenne, Jan", "commissaire à la Pêche", ["Union européenne"]),
        ("commissaire aux affaires sociales et à la santé de l'Union africaine, Jan", None, ["Union africaine"]),
        (
            "secrétaire d'État aux Affaires étrangères du Pérou, Luis",
            "secrétaire d'État aux Affaires étrangères",
            ["PE"],
        ),
        ("directeur pour l'Asie de la Banque mondiale, Jan", "directeur pour l'Asie", ["Banque mondiale"]),
        ("envoyée spéciale en Haïti, Ana", "envoyée spéciale en Haïti", []),
        ("envoyé spécial pour le Soudan de la Ligue arabe, Ali", "envoyé spécial pour le Soudan", ["Ligue arabe"]),
        ("directeur pour les questions de l'ONU, Jan", "directeur pour les questions de l'ONU", []),
        ("ambassadeur auprès de l'Office de l'ONU, Jan", None, []),
        ("envoyé du Secrétaire Général de la Ligue arabe, Ali", "envoyé du Secrétaire Général", ["Ligue arabe"]),
        (
            "ministre délégué auprès du Premier ministre du Népal, Ram",
            "ministre délégué auprès du Premier ministre",
            ["NP"],
        ),
        (
            "ministre auprès du ministre de l'Europe et des Affaires étrangères de la République française, Ana",
            "ministre auprès du ministre de l'Europe et des Affaires étrangères",
            ["FR"],
        ),
        ("ambassadeur de Sa Majesté le Roi Jean IV, Luc", "ambassadeur", []),
        ("ambassadeure d'Indonésie au Togo, Ana", "ambassadeure au Togo", ["ID"]),
        (
            "président du groupe d'amitié Slovaquie-Algérie au Conseil national slovaque, Luc",
            "président du groupe d'amitié Slovaquie-Algérie au Conseil national",
            ["SK"],
        ),
        ("président de la Commission de l'Union africaine, Luc", "président de la Commission", ["Union africaine"]),
        ("vice-présidente de la Commission de la CEDEAO, Ana", "vice-présidente de la Commission", ["CEDEAO"]),
        ("commissaire à l'Énergie de la Commission de l'UA, Ana", "commissaire à l'Énergie", ["UA"]),
        ("président de la Commission européenne, Luc", "président", ["Commission européenne"]),
        ("directeur du bureau de Sa Majesté, Luc", "directeur du bureau de Sa Majesté", []),
        ("conseiller de Son Altesse l’Émir pour la presse, Luc", "conseiller de Son Altesse l’Émir pour la presse", []),
        ("secrétaire d’État de Sa Sainteté, Luc", "secrétaire d’État", []),
        ("présidente de la Confédération suisse, Ana", "présidente de la Confédération", ["CH"]),
        ("présidente de la Confédération, Ana", "présidente de la Confédération", ["CH"]),
        ("nonce apostolique au Bénin, Mgr Luc", "nonce apostolique au Bénin", ["VA"]),
        ("chargée d'affaires de l'ambassade américaine à La Havane, Ana", "chargée d'affaires", ["US"]),
        ("premier conseiller de l'ambassade du Japon au Tchad, Ken", "premier conseiller", ["JP"]),
        ("porte-parole de la Maison-Blanche, Ana", "porte-parole de la Maison-Blanche", ["US"]),
        ("conseiller diplomatique du Kremlin, Ivan", "conseiller diplomatique du Kremlin", ["RU"]),
        ("consul général de Turquie à Lyon", "consul général à Lyon", ["TR"]),
        ("maire de Rome, Roberto", "maire de Rome", ["IT"]),
        ("président de la commission pour les affaires sociales et les retraites, Luc", None, []),
        ("pape Clément", "pape", ["VA"]),
        ("secrétaire générale de la Francophonie, Ana", "secrétaire générale", None),
        ("ministre déléguée chargée de la Francophonie, Ana", "ministre déléguée chargée de la Francophonie", []),
        ("ministre des Ressources en eau, Ana", "ministre des Ressources en eau", []),
        ("ministre de la Défense en visite", "ministre de la Défense", []),
        ("ambassadrice de ce pays d’Asie, Ana", "ambassadrice", []),
        ("président de la Chambre des rois et chefs, Luc", "président de la Chambre des rois et chefs", []),
        ("directeur général de la Fédération internationale de voile", "directeur général", None),
        (
            "vice-premier ministre et ministre de l'Intégration européenne et de la Culture du Pérou, Ana",
            "vice-premier ministre et ministre de l'Intégration européenne et de la Culture",
            ["PE"],
        ),
        (
            "ministre des Affaires étrangères, de l'Union africaine et de la Diaspora du Mali, Ana",
            "ministre des Affaires étrangères, de l'Union africaine et de la Diaspora",
            ["ML"],
        ),
        (
            "ministre du Travail et des Anciens combattants du Pérou, Ana",
            "ministre du Travail et des Anciens combattants",
            ["PE"],
        ),
        ("ministre des Nouvelles Technologies du Pérou, Ana", "ministre des Nouvelles Technologies", ["PE"]),
        ("ministre coordinatrice des Affaires du Pérou, Ana", "ministre coordinatrice des Affaires", ["PE"]),
        (
            "ministre des Relations avec le Parlement du Togo, Ana",
            "ministre des Relations avec le Parlement",
            ["TG"],
        ),
        (
            "ministre togolais chargé de la Coopération avec le Monde islamique, Luc",
            "ministre chargé de la Coopération avec le Monde islamique",
            ["TG"],
        ),
        ("ministre de la Coopération avec le président Vega", "ministre de la Coopération", []),
        ("ambassadeur nouvellement nommé du Pérou, Luc", "ambassadeur", ["PE"]),
        ("ambassadrice récemment accréditée du Pérou, Ana", "ambassadrice", ["PE"]),
        ("conseiller à la sécurité nationale du Togo, Luc", "conseiller à la sécurité nationale", ["TG"]),
        ("commissaire à l'Énergie du Togo, Luc", "commissaire à l'Énergie", ["TG"]),
        ("directeur de la recherche de la KORAPLAC, Luc", "directeur de la recherche", ["KORAPLAC"]),
        ("conseiller du MAE, Luc", "conseiller du MAE", []),
        ("ministre de la KORAPLAC, Luc", "ministre de la KORAPLAC", []),
        ("présidente des anciens élèves, Ana", "présidente", []),
        (
            "ministre de la Défense nationale, Anciens Combattants et Vétérans de la Patrie, Ana",
            "ministre de la Défense nationale, Anciens Combattants et Vétérans de la Patrie",
            [],
        ),
        ("membre du Groupe de personnalités de la CARICOM, Ana", "membre du Groupe de personnalités", ["CARICOM"]),
        ("membre du Comité des sages de l’Union africaine, Ana", "membre du Comité des sages", ["Union africaine"]),
        ("présidente de la Fondation du livre, Ana", "présidente", ["Fondation du livre"]),
    ],
)
def test_read_function_role_and_parties(text, role, parties):
    found = read(text)
    assert role is None or found[0] == role
    assert parties is None or found[1] == parties


def test_read_function_keeps_the_city_of_an_embassy_and_the_list_of_a_commission():
    assert read("ambassadeur du Japon au Mali")[0] == "ambassadeur au Mali"
    assert read("commissaire de l’Union africaine à l’Agriculture, à l’Eau et à l’Environnement, Mme X")[0] == (
        "commissaire à l’Agriculture, à l’Eau et à l’Environnement"
    )


def test_read_function_gives_each_state_of_a_plural():
    assert read("ministres russe, turc et iranien de la Défense")[1] == ["RU", "TR", "IR"]
    assert read("ministres de la Défense du Mali et du Niger")[1] == ["ML", "NE"]


@pytest.mark.parametrize(
    "text",
    [
        "chef",
        "secrétaire",
        "réunion des ministres",
        "chargé",
        "chargé de lui remettre un pli",
        "chargée de conduire",
        "table ronde",
        "",
    ],
)
def test_read_function_is_none_where_no_function_begins(text):
    sentences = marked(text)
    assert not sentences or read_function(sentences[0], 0) is None

import pytest

from archive.extract.documents import find_documents
from tests.archive.extract.dispatches import dispatch


def documents(*paragraphs, **parts):
    return [(document.kind, document.title) for document in find_documents(dispatch(*paragraphs, **parts))]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Les deux ministres ont signé un accord de coopération dans le domaine de l’eau.",
            [("accord", "accord de coopération dans le domaine de l’eau")],
        ),
        (
            "A l’issue de l’audience, ils ont également paraphé le Programme d’échanges culturels pour 2031-2033.",
            [("programme", "Programme d’échanges culturels pour 2031-2033")],
        ),
        (
            "Ils ont signé trois textes. Ces documents sont un accord aérien, un protocole et un mémorandum sur l’eau.",
            [("accord", "accord aérien"), ("protocole", "protocole"), ("mémorandum", "mémorandum sur l’eau")],
        ),
        (
            "Un procès-verbal a été paraphé. S’y ajoutent un accord sur la pêche et une convention de crédit.",
            [
                ("procès-verbal", "procès-verbal"),
                ("accord", "accord sur la pêche"),
                ("convention de crédit", "convention de crédit"),
            ],
        ),
        (
            "Ils ont signé un mémorandum sur l’eau. Le document a été signé en deux exemplaires.",
            [("mémorandum", "mémorandum sur l’eau")],
        ),
        (
            "La session s’est achevée par la signature d’un procès-verbal et de deux accords.",
            [("procès-verbal", "procès-verbal"), ("accords", "deux accords")],
        ),
        (
            "Un code de la recherche pétrolière a été adopté.",
            [("code", "code de la recherche pétrolière")],
        ),
        (
            "Le matin, elle avait été reçue par le ministre et avait signé avec lui une convention sur l’école.",
            [("convention", "convention sur l’école")],
        ),
        (
            "Une « Déclaration de Montevideo » a été adoptée par les participants.",
            [("déclaration", "Déclaration de Montevideo")],
        ),
        (
            "Onze nouvelles conventions ont été signées mardi à Lomé.",
            [("conventions", "onze nouvelles conventions")],
        ),
        (
            "Ils ont procédé à la signature d'un mémorandum d'entente sur la pêche, d’un protocole d’accord sur le "
            "tourisme et d’une lettre d’intention.",
            [
                ("mémorandum d'entente", "mémorandum d'entente sur la pêche"),
                ("protocole d’accord", "protocole d’accord sur le tourisme"),
                ("lettre d’intention", "lettre d’intention"),
            ],
        ),
        (
            "Les chefs d’Etat ont signé une déclaration conjointe qui fixe leurs priorités, a-t-on appris.",
            [("déclaration conjointe", "déclaration conjointe")],
        ),
        ("La visite a été sanctionnée par la signature de trois contrats.", [("contrats", "trois contrats")]),
        (
            "La session s’est achevée par l’adoption d’une feuille de route pour la période 2030-2032.",
            [("feuille de route", "feuille de route pour la période 2030-2032")],
        ),
        ("C’est avec deux traités en poche qu’il est rentré.", [("traités", "deux traités")]),
        ("Il a signé avec lui une convention qui prolonge l’alliance de 2008.", [("convention", "convention")]),
        (
            "Cinq accords y ont été signés par le ministre.",
            [("accords", "cinq accords")],
        ),
        (
            "Les parties s’engagent à poursuivre, souligne le communiqué conjoint publié à l’issue des travaux.",
            [("communiqué conjoint", "communiqué conjoint")],
        ),
        (
            "Avant de signer un traité d’extradition, ils se sont entretenus.",
            [("traité", "traité d’extradition")],
        ),
        (
            "Les deux parties ont apposé leur signature au bas d’un accord de pêche et d’une convention fiscale.",
            [("accord", "accord de pêche"), ("convention", "convention fiscale")],
        ),
        ("A cette occasion a été signé un accord-cadre.", [("accord-cadre", "accord-cadre")]),
        (
            "Furent également signés un traité d’amitié et un protocole sur la pêche.",
            [("traité", "traité d’amitié"), ("protocole", "protocole sur la pêche")],
        ),
        ("Les ministres signèrent une charte de jumelage.", [("charte de jumelage", "charte de jumelage")]),
        ("La visite a débouché sur la signature d’une lettre d’intention.", [("lettre d’intention",) * 2]),
        (
            "Les travaux, qui avaient débuté lundi, ont pris fin par l’adoption d’un plan d’action et d’un acte final.",
            [("plan d’action", "plan d’action"), ("acte final", "acte final")],
        ),
        (
            "Ils ont été sanctionnés par la signature d’un protocole et par l’adoption d’un communiqué final.",
            [("protocole", "protocole"), ("communiqué final", "communiqué final")],
        ),
        ("La visite a vu la signature d’un accord de prêt.", [("accord de prêt", "accord de prêt")]),
        ("La signature d’un accord de siège a clos la visite.", [("accord de siège", "accord de siège")]),
        (
            "Elle a été couronnée par la signature, devant les deux présidents, d’une convention.",
            [("convention", "convention")],
        ),
        ("Un échange de notes a été signé vendredi.", [("échange de notes", "échange de notes")]),
        (
            "L’accord sur l’eau, signé à l’issue de l’entretien, entrera en vigueur en mai.",
            [("accord", "accord sur l’eau")],
        ),
        (
            "Plus tôt dans la journée, ils avaient paraphé un avenant. La veille, ils avaient signé une charte.",
            [("avenant", "avenant"), ("charte", "charte")],
        ),
        (
            "Ils ont adopté un programme de travail pour 2031 et signé un procès-verbal.",
            [("programme de travail", "programme de travail pour 2031"), ("procès-verbal", "procès-verbal")],
        ),
    ],
)
def test_find_documents_values(text, expected):
    assert documents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le traité d’amitié signé en 1987 a été rappelé.",
        "Ce texte porte la signature du président.",
        "Les liens en sont sortis renforcés, selon un accord ancien.",
        "Les deux pays avaient signé un accord de pêche.",
        "Un accord de libre-échange devrait être signé prochainement.",
        "La négociation d’un accord aérien doit aboutir sans tarder.",
        "Ils n’ont pas signé d’accord.",
        "Ils ont échangé sur un accord de pêche.",
        "Les ministres n’ont échangé aucun texte.",
        "Il n’en sort aucun texte.",
        "Aucun texte n’a été adopté.",
        "Il a rappelé la signature de la déclaration d’alliance.",
        "Il a invité les parties à signer le traité de paix.",
        "Ils ont salué l’accord conclu entre les commissions.",
        "L’accord a été signé en 2011 à Vienne.",
        "Les ministres, d’un commun accord, ont conclu la réunion.",
        "Le pacte a été évoqué et rien n’a été signé.",
        "Ils ont conclu leur entretien par un échange sur le programme de l’année.",
        "Le chef du protocole a signé le registre.",
        "Les réformes ont été discutées sur le plan international.",
        "Ils ont souhaité la signature d’un accord de pêche.",
        "La visite devrait être sanctionnée par la signature d’un accord.",
        "La visite sera marquée par la signature de plusieurs accords.",
        "Ils ont salué l’adoption de la résolution 2797 par le Conseil de sécurité.",
        "Depuis la signature de l’accord, les échanges ont doublé.",
        "Le Parlement a adopté une résolution.",
        "Ils sont convenus de signer prochainement un accord.",
        "Ils ont examiné un projet d’accord sur les visas.",
        "Ils ont procédé à l’échange des instruments de ratification du traité.",
        "Plus tôt dans la journée, des entreprises avaient signé un contrat.",
        "Ils ont échangé sur l’accord qui doit être signé en juin.",
        "Le procès-verbal sera signé à la clôture.",
        "Le communiqué final doit être paraphé vendredi.",
        "Les accords devraient être adoptés aujourd’hui par les ministres.",
    ],
)
def test_find_documents_leaves_out(text):
    assert documents(text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("C’est par une déclaration en deux volets que s’est achevé le sommet.", "déclaration en deux volets"),
        ("La réunion s’est refermée mardi soir sur un communiqué final.", "communiqué final"),
        ("Les travaux ont débouché sur un accord de pêche.", "accord de pêche"),
        ("De ces travaux est sortie une charte de l’eau.", "charte de l’eau"),
        ("Un protocole sur l’eau est sorti de la rencontre.", "protocole sur l’eau"),
        ("Les mesures sont consignées dans un procès-verbal que les deux ministres ont signé.", "procès-verbal"),
        ("Ils y ont vu la charte de l’eau que le ministre a signée ce matin.", "charte de l’eau"),
        ("Une feuille de route pour deux ans : c’est ce que rapporte le ministre.", "feuille de route pour deux ans"),
        ("Ils ont mis leur paraphe au bas d’une convention fiscale.", "convention fiscale"),
        ("Un communiqué final, adopté à huis clos, appelle au calme.", "communiqué final"),
        ("Le communiqué final condamne l’attaque.", "communiqué final"),
        ("Dans leur communiqué final, ils exigent une trêve, comme le mois dernier.", "communiqué final"),
        ("À la clé, un procès-verbal signé par les deux ministres.", "procès-verbal"),
        ("Il n’en sort qu’un seul texte : une déclaration sur les disparus.", "déclaration sur les disparus"),
        ("Les délégations ont échangé un accord sur les médicaments.", "accord sur les médicaments"),
        ("Les débats n’ont pris fin qu’au soir, par l’adoption d’un communiqué.", "communiqué"),
        ("La signature d’un accord de siège est venue clore la visite.", "accord de siège"),
        ("Un procès-verbal a sanctionné les travaux.", "procès-verbal"),
        ("Une déclaration commune est venue couronner ces deux jours de discussions.", "déclaration commune"),
        ("Un accord sur le thon conclut la visite.", "accord sur le thon"),
        ("Un relevé de conclusions a été dressé.", "relevé de conclusions"),
    ],
)
def test_find_documents_of_an_outcome(text, expected):
    assert [title for _, title in documents(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre n’a débouché sur aucun accord.",
        "La visite pourrait déboucher sur un accord.",
        "Le ministre est rentré avec sa délégation, sans un accord.",
        "La réunion s’est achevée sans communiqué.",
        "Il a cité le mémorandum que les deux pays ont signé le 11 janvier 2029.",
        "L’accord que les deux pays ont signé prévoit des vols.",
        "Un texte que le Parlement a adopté règle la question.",
        "Les ministres ont signé le registre, d’après un communiqué.",
        "Un procès-verbal n’a pas encore sanctionné les travaux.",
        "Le plan a marqué les esprits de la session.",
        "Un plan de relance a été établi par le gouvernement.",
    ],
)
def test_find_documents_of_no_outcome(text):
    assert documents(text) == []


def test_find_documents_gives_the_members_before_their_sum():
    text = "Un accord de pêche et un protocole sur l’eau : c’est avec ces deux textes que s’est conclue la visite."
    assert documents(text) == [("accord", "accord de pêche"), ("protocole", "protocole sur l’eau")]


def test_find_documents_signed_like_the_one_before():
    found = documents("Un accord de pêche a été signé.", "Un mémorandum sur le thon l’a été aussi.")
    assert found == [("accord", "accord de pêche"), ("mémorandum", "mémorandum sur le thon")]


def test_find_documents_of_one_kind_in_one_sentence():
    found = documents("La Déclaration d’Udaune et la Déclaration d’Efate ont été adoptées par les dirigeants.")
    assert found == [("déclaration", "Déclaration d’Udaune"), ("déclaration", "Déclaration d’Efate")]


def test_find_documents_gives_the_members_for_their_sum():
    found = documents(
        "Trois accords ont été signés par les ministres.",
        "Il s’agit d’un accord de pêche, d’un accord sur le coton et d’une convention fiscale.",
    )
    assert found == [
        ("accord", "accord de pêche"),
        ("accord", "accord sur le coton"),
        ("convention", "convention fiscale"),
    ]


def test_find_documents_goes_on_telling_the_members_of_a_sum():
    found = documents(
        "La session a pris fin par la signature de trois accords.",
        "Les travaux étaient dirigés par les deux ministres.",
        "Il y a d’abord un accord de pêche, puis un accord sur le coton. Le dernier texte est une convention fiscale.",
        "Ils ont enfin parlé d’un programme de vols, il y a un an déjà promis.",
    )
    assert found == [
        ("accord", "accord de pêche"),
        ("accord", "accord sur le coton"),
        ("convention", "convention fiscale"),
    ]


def test_find_documents_gives_the_members_behind_a_colon():
    text = "Deux textes ont été {} un protocole sur l’eau et un plan de travail pour 2031."
    assert (
        documents(text.format("revêtus de la signature des ministres :"))
        == documents(text.format("signés :"))
        == documents(text.format("signés, à savoir"))
        == [
            ("protocole", "protocole sur l’eau"),
            ("plan de travail", "plan de travail pour 2031"),
        ]
    )


@pytest.mark.parametrize(
    "told",
    [
        "Trois textes portent désormais leur signature",
        "Deux textes en sont sortis",
        "Quatre textes ont reçu leur paraphe",
    ],
)
def test_find_documents_that_bear_a_signature_or_came_of_talks(told):
    expected = [("accord", "accord de pêche"), ("protocole", "protocole sur l’eau")]
    assert documents(f"{told} : un accord de pêche et un protocole sur l’eau.") == expected


@pytest.mark.parametrize(
    "paragraph, expected",
    [
        (
            "Trois conventions ont été signées. Elles portent sur l’extradition, la santé animale et les douanes.",
            [("convention", s) for s in ("extradition", "santé animale", "douanes")],
        ),
        (
            "Plusieurs textes ont été paraphés. Ils concernent l’enseignement et la recherche, le sport et l’espace.",
            [("texte", s) for s in ("enseignement et la recherche", "sport", "espace")],
        ),
        (
            "Ils ont signé deux accords relatifs à la pêche et au tourisme.",
            [("accord", "pêche"), ("accord", "tourisme")],
        ),
        (
            "Trois mémorandums y ont été signés, sur la pêche, la formation et les airs.",
            [("mémorandum", s) for s in ("pêche", "formation", "airs")],
        ),
        (
            "Deux conventions ont été paraphées lundi, relatives à la pêche et au tourisme.",
            [("convention", "pêche"), ("convention", "tourisme")],
        ),
        (
            "Deux textes ont été paraphés : l’un sur la pêche, l’autre sur le tourisme.",
            [("texte", "pêche"), ("texte", "tourisme")],
        ),
        (
            "Trois accords ont été signés. Le premier porte sur l’eau, le deuxième sur le thon et le troisième a trait "
            "aux visas.",
            [("accord", "eau"), ("accord", "thon"), ("accord", "visas")],
        ),
        ("Trois accords ont été signés, l’un sur le thon, l’autre sur l’eau.", None),
        (
            "Deux accords ont été paraphés lundi, portant sur la pêche et le tourisme.",
            [("accord", "pêche"), ("accord", "tourisme")],
        ),
        ("Trois accords ont été signés, sur le port de Lomé.", None),
        ("Deux accords ont été signés, portant sur le port de Lomé.", None),
        ("Ils ont signé deux accords portant sur la pêche, le thon et le tourisme.", None),
        ("Trois conventions ont été signées. Elles portent sur l’extradition et la santé.", None),
        ("Ils ont signé un accord portant sur la pêche et le tourisme.", None),
    ],
)
def test_find_documents_counts_the_subjects(paragraph, expected):
    found = documents(paragraph)
    assert (found if expected else len(found)) == ([(k, f"{k}\u00a0: {s}") for k, s in expected] if expected else 1)


def test_find_documents_prefers_the_body_to_the_headline():
    found = documents(
        "Les ministres ont signé le plan d’action entre leurs ministères pour 2031-2032.",
        title="Un plan d’action signé à Quito",
    )
    assert found == [("plan d’action", "plan d’action entre leurs ministères pour 2031-2032")]


def test_find_documents_takes_what_the_headline_alone_tells():
    assert documents("Ils se sont parlé.", title="Un protocole signé à Quito") == [("protocole", "protocole")]


def test_find_documents_counts_in_a_headline():
    assert documents("Ils se sont parlé.", title="Pérou-Chili : six accords et un dîner") == [
        ("accords", "six accords")
    ]


def test_find_documents_of_the_year_of_the_dispatch():
    text = "L’accord a été signé le 4 mai 2031 à Vienne."
    assert documents(text, header="2031-05") == [("accord", "accord")]


@pytest.mark.parametrize(
    "text, period",
    [
        ("Ils ont signé un plan d’action pour 2031-2033.", "2031-2033"),
        ("Ils ont signé un plan d’action pour 2031–33.", "2031-2033"),
        ("Ils ont signé un plan pour 2031.", "2031"),
        ("Ils ont signé un plan.", None),
    ],
)
def test_find_documents_period(text, period):
    assert [document.period for document in find_documents(dispatch(text))] == [period]


def test_find_documents_offsets():
    cleaned = dispatch("Premier alinéa.", "Ils ont signé une charte de l’eau.")
    assert [cleaned.text[d.start : d.end] for d in find_documents(cleaned)] == ["charte de l’eau"]


def test_what_may_yet_be_signed_is_no_document():
    text = (
        "Le ministre a reçu l’ambassadeur. Il n’est pas exclu qu’un accord sur la pêche soit paraphé à cette occasion."
    )
    assert find_documents(dispatch(text)) == []

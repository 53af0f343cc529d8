import pytest

from archive.extract.annotation import Contact
from archive.extract.themes import find_themes
from archive.extract.topics import theme_slugs
from tests.archive.extract.dispatches import dispatch

LEAD = "Le ministre chilien a reçu mardi son homologue péruvien."
TALKS = [Contact("meeting", countries=["CL", "PE"])]


def themes(*paragraphs, contacts=TALKS, **parts):
    return {hit.slug for hit in find_themes(dispatch(LEAD, *paragraphs, **parts), contacts=contacts)}


def test_theme_slugs_are_those_of_the_guide():
    assert len(theme_slugs()) == 28


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Ils ont discuté de leurs relations.", {"cooperation-bilaterale"}),
        ("Le vol de bétail et la pêche illicite ont été abordés.", {"terrorisme-criminalite"}),
        ("Ils ont évoqué l’action contre les mines.", {"deminage"}),
        ("La fonte des glaces a été examinée.", {"climat-environnement"}),
        ("La protection des récifs a été examinée.", {"climat-environnement"}),
        ("Le marché des croisières les intéresse.", {"tourisme"}),
        ("Ils ont parlé des ventes à l’étranger et de la monnaie commune.", {"commerce-economie"}),
        ("Ils ont promis un fonds d’aide aux îles frappées par les ouragans.", {"humanitaire"}),
        ("L’homologation des médicaments a été abordée.", {"sante"}),
        ("Un nouveau paquet de sanctions a été préparé.", {"terrorisme-criminalite"}),
        ("La surveillance maritime a été abordée.", {"securite-regionale"}),
        ("Le changement climatique a dominé l’entretien.", {"climat-environnement"}),
        ("L’agriculture et le tourisme ont été abordés.", {"agriculture", "tourisme"}),
        (
            "Commerce, transports et énergie : tout a été passé en revue.",
            {"commerce-economie", "transport", "energie"},
        ),
        ("L’énergie reste un sujet. Elle a dit que l’énergie comptait.", {"energie"}),
        ("Ils ont salué le cessez-le-feu et l’aide humanitaire.", {"processus-de-paix", "humanitaire"}),
        ("La délimitation de la frontière progresse.", {"frontieres"}),
        ("Le déminage et la reconstruction ont été évoqués.", {"deminage", "reconstruction"}),
        ("Ils ont parlé des droits de l’homme.", {"droits-de-lhomme"}),
        ("La coopération militaire a été examinée.", {"defense"}),
        ("La situation au Soudan a été évoquée.", {"securite-regionale"}),
        ("Ont été évoqués la Libye, le Sahel et la mer Rouge.", {"securite-regionale"}),
        (
            "Ils ont évoqué la coopération bilatérale et multilatérale.",
            {"cooperation-bilaterale", "cooperation-multilaterale"},
        ),
        ("Ils ont évoqué les activités de l’Union africaine.", {"cooperation-multilaterale"}),
        ("L’OCI et l’ASEAN ont été citées.", {"cooperation-multilaterale"}),
        ("L’exemption de visas a été discutée.", {"migration-consulaire"}),
        ("Les bourses d’études et le patrimoine culturel ont été évoqués.", {"education", "culture"}),
        ("L’intelligence artificielle et la cybersécurité les intéressent.", {"science-numerique"}),
        ("La lutte contre le terrorisme a été abordée.", {"terrorisme-criminalite"}),
        ("La désinformation les préoccupe.", {"medias"}),
        ("L’intégrité territoriale du pays a été réaffirmée.", {"droit-international"}),
    ],
)
def test_find_themes_values(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "Les questions régionales ont été évoquées.",
        "Le pétrole a coulé à flots, a dit l’avocat.",
        "Le ministre de la Défense était présent.",
        "Il a vu le secrétaire pour les Relations avec les États et les Organisations internationales.",
        "Ils ont salué le 60e anniversaire de la normalisation.",
        "Ils ont parlé de la remise de pièces de monnaie.",
        "Il a évoqué le prix qu’il y attache.",
        "Le sénateur Ruiz a été cité, et le Souverain aussi.",
        "Le commissaire à l’Education, à la Science et à la Technologie était là.",
        "L’énergie a été citée.",
        "Le conflit du Nord a été cité.",
        "L’OMC a été citée.",
        "Il dirige l’Organisation mondiale du commerce.",
        "Le Pérou est le premier partenaire commercial du Chili.",
        "Le Liban et le Moyen-Orient lui sont chers.",
    ],
)
def test_find_themes_leaves_out(text):
    assert themes(text) - {"cooperation-multilaterale"} == set()


@pytest.mark.parametrize(
    "contacts, slugs",
    [
        (TALKS, {"cooperation-bilaterale"}),
        ([Contact("meeting", countries=["CL"], organizations=["Union européenne"])], {"cooperation-bilaterale"}),
        ([Contact("meeting", countries=["CL"], organizations=["UNESCO"])], {"cooperation-bilaterale"}),
        ([Contact("visit", countries=["CL", "PE"])], {"cooperation-bilaterale"}),
        ([Contact("summit", countries=["CL", "PE"], organizations=["UNESCO"])], {"cooperation-bilaterale"}),
        ([Contact("summit", countries=["CL", "PE", "BO"])], {"cooperation-multilaterale"}),
    ],
)
def test_find_themes_cooperation_follows_the_parties(contacts, slugs):
    text = "Leur coopération avec l’UNESCO et l’Union européenne se renforce."
    assert themes(text, contacts=contacts) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Il a été question de commerce.", {"commerce-economie"}),
        ("L’entretien a porté, pour une bonne part, sur le pétrole.", {"energie"}),
        ("Le pétrole a occupé l’essentiel de l’entretien.", {"energie"}),
        ("Les deux parties sont convenues d’échanger des enseignants.", {"education"}),
        ("Lima souhaite accueillir davantage de touristes.", {"tourisme"}),
        ("La restitution de manuscrits anciens a été évoquée.", {"culture"}),
        ("L’achat de blindés a été examiné.", {"defense"}),
        ("Ils ont parlé du bassin du lac Titicaca.", {"climat-environnement"}),
        ("L’abornement de la frontière avance.", {"frontieres"}),
        ("La desserte aérienne des deux capitales reprendra.", {"transport"}),
        ("La riziculture et les engrais l’intéressent.", {"agriculture"}),
        ("La lutte contre le narcotrafic a été abordée.", {"terrorisme-criminalite"}),
        ("Les titres de séjour seront renouvelés.", {"migration-consulaire"}),
        ("Les deux chambres veulent créer un groupe d’amitié.", {"parlement"}),
        ("Le visiteur a plaidé pour la liberté de réunion.", {"droits-de-lhomme"}),
        ("La situation sécuritaire au Sahel a dominé la rencontre.", {"securite-regionale"}),
        ("Ils ont parlé des échéances de l’Union africaine.", {"cooperation-multilaterale"}),
        ("Les ministres ont parlé de la coopération militaire.", {"defense"}),
        ("L’adhésion à la Cour pénale internationale a été évoquée.", {"droit-international"}),
        ("Ils ont parlé du Sahel.", {"securite-regionale"}),
        ("Ils ont parlé du M23.", {"securite-regionale"}),
        ("Ils ont parlé des banques.", {"commerce-economie"}),
        ("Les banques ont été au centre de l’entretien.", {"commerce-economie"}),
        ("L’économie, la culture et la santé progressent.", {"commerce-economie", "culture", "sante"}),
    ],
)
def test_find_themes_takes_what_a_word_of_talking_governs(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "Il a été accueilli à l’aéroport.",
        "Elle a déclaré aux journalistes que tout allait bien.",
        "Ils ont passé en revue les questions d’intérêt commun.",
        "Les suites données à la session ont été examinées.",
        "Le ministre a visité le musée et une école.",
        "Il a adressé au président ses vœux de santé.",
        "La dernière session de la commission de déminage remonte à 2019.",
        "Un forum sur le tourisme se tiendra en mai.",
        "La conseillère chargée du climat était présente.",
        "Le représentant spécial de l’OSCE était du dîner, en marge de l’Assemblée générale de l’ONU.",
        "À ce stade, aucune date n’est fixée.",
        "Le projet, évoqué hier, relie les deux rives de la Méditerranée.",
        "La directrice de l’OMS a été évoquée.",
        "Les écoles et les marchés sont loin.",
        "Il a promis d’aider les écoles et les marchés.",
        "Ils ont parlé de projets que portent des banques.",
        "Elle comptait aussi les ministres Ana Ruiz (Défense nationale) et Ugo Conti (Energie et Mines).",
    ],
)
def test_find_themes_leaves_out_what_only_looks_like_one(text):
    assert themes(text) == set()


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Ces deux maternités rouvriront.", {"sante"}),
        ("Lima voudrait que ses astronomes passent l’hiver à Punta Arenas.", {"science-numerique"}),
        ("Santiago accueille deux cents boursiers.", {"education"}),
        ("Le chemin de fer d’Arica les attend.", {"transport"}),
        ("Le délestage dure depuis des mois.", {"energie"}),
        ("Les planteurs du Sud ont souffert.", {"agriculture"}),
        ("Un don de vivres partira demain.", {"humanitaire"}),
        ("Les glaciers reculent.", {"climat-environnement"}),
        ("Leurs armées s’entraînent.", {"defense"}),
        ("Les cyberattaques se multiplient.", {"science-numerique"}),
        ("La levée du blocus reste à obtenir.", {"cooperation-multilaterale"}),
        ("Lima offre sa place au Pérou des urnes et du référendum.", set()),
        ("Ils sont restés côte à côte, mais fermes.", set()),
        ("Le traité a été cité au cours de la clôture.", set()),
        ("Le général d’armée Soto est entré au Conseil souverain.", set()),
        ("Leurs échanges ont duré une heure.", set()),
    ],
)
def test_find_themes_takes_a_thing_that_is_seldom_named_for_another_reason(text, slugs):
    assert themes(text) == slugs


def test_find_themes_a_sign_without_contact_is_a_mere_thing():
    assert themes("Ces deux hôpitaux rouvriront.", contacts=[]) == set()


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Le Moyen-Orient a dominé l’entretien.", {"securite-regionale"}),
        ("La Libye, qui les inquiète, était au cœur des deux conversations.", set()),
        ("L’agent venu de Libye a parlé.", set()),
        ("La Libye était au cœur des deux conversations.", {"securite-regionale"}),
        ("La Libye et la mer Noire étaient au cœur des deux conversations.", {"securite-regionale"}),
        ("Les plages du golfe de Guinée reculent.", set()),
    ],
)
def test_find_themes_of_a_region_that_is_talked_of(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "kind, countries, slugs",
    [
        ("video_call", ["CL", "PE", "BO"], {"cooperation-multilaterale"}),
        ("negotiation", ["CL", "PE", "BO"], {"cooperation-multilaterale"}),
        ("meeting", ["CL", "PE", "BO"], set()),
        ("phone_call", ["CL", "PE", "BO"], set()),
        ("video_call", ["CL", "PE"], set()),
    ],
)
def test_find_themes_of_three_states_at_one_table(kind, countries, slugs):
    assert themes("Rien n’a filtré.", contacts=[Contact(kind, countries=countries)]) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Il a promis son appui à l’adhésion à l’Union.", {"cooperation-bilaterale"}),
        ("Il est venu lui faire ses adieux.", {"cooperation-bilaterale"}),
        ("Tous deux veulent se consulter plus souvent.", {"cooperation-bilaterale"}),
        ("Il reste attaché au principe d’une seule Chine.", {"cooperation-bilaterale"}),
        ("Il a transmis les salutations de son président.", {"cooperation-bilaterale"}),
        ("Le commandant en chef des forces armées était là.", set()),
        ("La ligue parlementaire d’amitié se réunira.", set()),
    ],
)
def test_find_themes_bilateral_without_naming_relations(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "Le secrétaire du Cabinet aux Affaires étrangères et à la Diaspora était là.",
        "La sous-secrétaire aux Relations économiques était là.",
        "La sous-secrétaire chilienne aux Relations économiques internationales était là.",
        "Le vice-Premier ministre en charge de la Défense était là.",
        "Le ministre des Affaires étrangères et européennes et du Commerce était là.",
        "Le ministre du Commerce et du Développement des exportations était là.",
        "Le ministre des Affaires étrangères, chargé de l’Intégration régionale et de l’Énergie, était là.",
        "La ministre de l’Environnement et Développement durable était là.",
        "Le secrétaire de cabinet aux Affaires étrangères et à la Diaspora était là.",
        "Plusieurs ministres, dont ceux de l’Elevage et de la Sécurité publique, feront partie de sa suite.",
        "Le ministre des Ressources en eau, de l’Agriculture et de l’Industrie de transformation était là.",
        "Le secrétaire d’Etat du ministère finlandais de l’Agriculture et des Forêts était là.",
        "Le ministre des Transports et des Technologies de l’information était là.",
    ],
)
def test_find_themes_leaves_out_functions(text):
    assert themes(text) == set()


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Elle a parlé devant les élèves de l’Institut supérieur d’agronomie.", set()),
        ("Le président de l’Autorité des ports et des zones franches a présenté le projet.", set()),
        ("Le projet d’une bourse aux grains des BRICS avance.", set()),
        ("Ils ont évoqué l’agronomie et les zones franches.", {"agriculture", "commerce-economie", "investissement"}),
    ],
)
def test_find_themes_leaves_out_institutions_and_idioms(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Les exportations de riz et de café ont été examinées.", {"commerce-economie"}),
        ("Il veut augmenter les ventes péruviennes de quinoa.", {"commerce-economie"}),
        ("Le riz et le café ont été examinés.", {"agriculture"}),
        ("Ils ont évoqué le sort des étudiants que la faculté de médecine a exclus.", {"education"}),
        ("Le service de l’Église auprès des malades du camp a été évoqué.", set()),
        ("Les malades ont été évoqués.", {"sante"}),
        ("Un mémorandum relatif à la formation des diplomates a été signé.", set()),
        ("Un mémorandum d’entente a été signé.", set()),
        ("Le sort des réfugiés n’a pas été évoqué.", set()),
        ("Le sort des réfugiés a été évoqué.", {"humanitaire"}),
    ],
)
def test_find_themes_of_the_head_of_what_is_told(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Il est venu dix jours après les élections législatives.", set()),
        ("Tous deux redoutent des troubles à l’approche du scrutin.", set()),
        ("La tenue du scrutin a été examinée.", {"parlement"}),
        ("Le pays a changé depuis la pandémie.", set()),
        ("La riposte à la pandémie a été examinée.", {"sante"}),
        ("Il est titulaire d’une maîtrise en droit international.", set()),
    ],
)
def test_find_themes_not_of_what_only_dates(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Le marché bolivien les intéresse.", {"commerce-economie"}),
        ("La communauté chilienne de Lima a été évoquée.", {"migration-consulaire"}),
        ("Les relations franco-allemandes ont servi d’exemple.", {"cooperation-bilaterale"}),
        ("Le marché aux fleurs les intéresse.", set()),
    ],
)
def test_find_themes_knows_the_words_of_every_state(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "title, contacts, slugs",
    [
        ("Ana Ruiz élue secrétaire générale de l’Union africaine", [], {"cooperation-multilaterale"}),
        ("Un nouvel ambassadeur auprès de l’UNESCO", [], {"cooperation-multilaterale"}),
        ("Un nouvel ambassadeur auprès du Saint-Siège", [], set()),
        ("Le secrétaire général de l’Union africaine a parlé", [], set()),
        ("Ana Ruiz élue secrétaire générale de l’Union africaine", TALKS, set()),
    ],
)
def test_find_themes_of_a_post_in_an_organisation(title, contacts, slugs):
    cleaned = dispatch("Le texte a paru mardi.", "Il tient en une page.", title=title)
    assert {hit.slug for hit in find_themes(cleaned, contacts=contacts)} == slugs


@pytest.mark.parametrize(
    "paragraphs, slugs",
    [
        (["Le second dort.", "Il a aussi vu des cyberattaques."], set()),
        (["Il a aussi vu des cyberattaques.", "Le second dort."], {"science-numerique"}),
        (["Le second dort.", "Il a été question de cyberattaques."], {"science-numerique"}),
    ],
)
def test_find_themes_of_the_last_sentence_is_what_is_talked_of(paragraphs, slugs):
    assert themes("La pluie tombait.", "Les deux pays se taisent.", *paragraphs) == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Ils ont parlé des relations entre le Chili et l’UNESCO.", {"cooperation-bilaterale"}),
        ("Les États membres en ont parlé. La coopération est ancienne.", {"cooperation-multilaterale"}),
    ],
)
def test_find_themes_of_a_state_with_a_body(text, slugs):
    cleaned = dispatch(text, title="La directrice générale de l’UNESCO à Santiago")
    contacts = [Contact("meeting", countries=["CL"], organizations=["UNESCO"])]
    assert {hit.slug for hit in find_themes(cleaned, contacts=contacts)} == slugs


def test_find_themes_without_contact_leaves_out_what_is_said_by_the_way():
    cleaned = dispatch(
        "Mme Ana Ruiz dirigera le bureau de Lomé de l’Organisation mondiale de la santé.",
        "La vaccination des enfants est sa tâche.",
        "Juriste, elle a suivi le dossier de la restitution des biens culturels.",
        title="Santé : une nouvelle directrice à Lomé",
    )
    assert "culture" not in {hit.slug for hit in find_themes(cleaned, contacts=[])}


def test_find_themes_without_contact_keeps_the_subject():
    cleaned = dispatch(
        "La récolte de blé augmente. Les céréales progressent.",
        "Le tourisme en profitera.",
        "Les engrais et les semences coûtent cher. L’irrigation avance.",
        title="Agriculture : une bonne récolte",
    )
    assert [hit.slug for hit in find_themes(cleaned, contacts=[])] == ["agriculture"]


@pytest.mark.parametrize(
    "paragraphs, strength",
    [
        (["L’irrigation a été évoquée.", "Ils ont aussi parlé des engrais."], "main"),
        (["La sécurité alimentaire a été évoquée."], "discussed"),
        (["Ils ont parlé de questions agricoles, culturelles et de transport."], "listed"),
    ],
)
def test_find_themes_strength(paragraphs, strength):
    hits = find_themes(dispatch(LEAD, *paragraphs), contacts=TALKS)
    assert [hit.strength for hit in hits if hit.slug == "agriculture"] == [strength]


@pytest.mark.parametrize(
    "text, strengths",
    [
        (
            "Ils veulent coopérer dans l’économie, le transport, l’humanitaire et d’autres domaines.",
            {"commerce-economie": "listed", "transport": "listed", "humanitaire": "listed"},
        ),
        ("L’acheminement de l’aide humanitaire a été examiné.", {"humanitaire": "discussed"}),
        (
            "L’aide humanitaire a dominé l’entretien. Ils ont aussi parlé des réfugiés.",
            {"humanitaire": "main"},
        ),
    ],
)
def test_a_field_in_a_list_is_no_more_than_listed(text, strengths):
    found = {hit.slug: hit.strength for hit in find_themes(dispatch(LEAD, text), contacts=TALKS)}
    assert {slug: strength for slug, strength in found.items() if slug != "cooperation-bilaterale"} == strengths


def test_find_themes_keeps_to_the_contact():
    cleaned = dispatch(LEAD, "Ils ont parlé de tourisme.", "Avec M. Sow, il a parlé de déminage.")
    last = cleaned.paragraphs[2]
    hits = find_themes(cleaned, contacts=TALKS, contact_spans=[(last.start, last.end)])
    assert [hit.slug for hit in hits] == ["deminage"]


def test_find_themes_evidence_is_in_the_text():
    cleaned = dispatch(LEAD, "Le changement climatique inquiète.")
    assert [cleaned.text[hit.start : hit.end] for hit in find_themes(cleaned, contacts=TALKS)] == [
        "changement climatique"
    ]

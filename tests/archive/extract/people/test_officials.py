"""Officials of the whole world as dispatches name them: name, function and whom they serve. All are invented."""

import pytest

from archive.extract.people.actors.groups import Context, read_groups
from tests.archive.extract.sentence_readers import marked


def officials(text):
    """ "name | role | parties" of each actor in `text`."""
    context = Context()
    actors = [a for sentence in marked(text) for g in read_groups(sentence, context) for a in g.actors]
    return [
        " | ".join(
            [a.name or "", a.function.role if a.function else "", " ".join(p.country or p.body for p in a.parties)]
        )
        for a in actors
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Le ministre omanais des Affaires étrangères, Sayyid Hamoud ben Saïd Al-Lamki, sort.",
            ["Hamoud ben Saïd Al-Lamki | ministre des Affaires étrangères | OM"],
        ),
        ("le haut-commissaire de la République, Paul Blanc,", ["Paul Blanc | haut-commissaire de la République | FR"]),
        (
            "le président du groupe d’amitié avec l’Amérique latine, Jan Holub,",
            ["Jan Holub | président du groupe d’amitié avec l’Amérique latine | "],
        ),
        ("à la Villa d’Este, au Château de Chillon, le ministre Jan Holub", ["Jan Holub | ministre | "]),
        ("l’ambassadeur de Mongolie, M. Ts. Holub,", ["Ts. Holub | ambassadeur | MN"]),
        ("à la Ponta Dourada, le ministre Jan Holub", ["Jan Holub | ministre | "]),
        ("à la Maison Stenbock, le ministre Jan Holub", ["Jan Holub | ministre | "]),
        ("le représentant de Lima, Jan Holub,", ["Jan Holub | représentant | PE"]),
        ("les représentants de Lima et de Quito", [" | représentant | PE", " | représentant | EC"]),
        ("la présidente du pays, Ana Ruiz,", ["Ana Ruiz | présidente | "]),
        ("le Premier ministre du pays Yao Kuma", ["Yao Kuma | premier ministre | "]),
        (
            "avec M. Mohamed Lemine Ould Cheikh El Moustapha, ministre de la Pêche,",
            ["Mohamed Lemine Ould Cheikh El Moustapha | ministre de la Pêche | "],
        ),
        (
            "Mme Mariem mint Sidi Brahim, ambassadrice de Mauritanie en Espagne,",
            ["Mariem mint Sidi Brahim | ambassadrice en Espagne | MR"],
        ),
        (
            "les ministres Can Demir (Défense nationale), Ece Kaya (Energie et Mines) et Ali Ak (Santé) sortent",
            [
                "Can Demir | ministre (Défense nationale) | ",
                "Ece Kaya | ministre (Energie et Mines) | ",
                "Ali Ak | ministre (Santé) | ",
            ],
        ),
        (
            "les ministres Can Demir (Turquie) et Ana Ruiz (Espagne) sortent",
            ["Can Demir | ministre | TR", "Ana Ruiz | ministre | ES"],
        ),
        ("le directeur général de la société Kora Énergie, Ana Ruiz,", ["Ana Ruiz | directeur général | Kora Énergie"]),
        ("le président du groupe Kora, Ugo Conti,", ["Ugo Conti | président | Kora"]),
        ("la directrice de la compagnie aérienne Kora, Ana Ruiz,", ["Ana Ruiz | directrice | Kora"]),
        ("le PDG de Kora Ports, Ugo Conti,", ["Ugo Conti | PDG | Kora Ports"]),
        ("le directeur de l’ONG Plan Sahel, Ugo Conti,", ["Ugo Conti | directeur | Plan Sahel"]),
        ("le recteur de l’Université de Bologne, Ugo Conti,", ["Ugo Conti | recteur | Université de Bologne"]),
        ("le chef des Forces de soutien rapide (FSR), Ugo Conti,", ["Ugo Conti | chef | Forces de soutien rapide"]),
        ("une délégation du Hamas sort", [" |  | Hamas"]),
        ("le président du groupe Ugo Conti, député, a parlé", ["Ugo Conti | président du groupe, député | "]),
        ("le président du groupe Ugo Conti a parlé", ["Ugo Conti | président du groupe | "]),
        (
            "le ministre portugais de la Mer, Rui Pedro de Almeida Soares, sort",
            ["Rui Pedro de Almeida Soares | ministre de la Mer | PT"],
        ),
        (
            "la ministre chilienne de la Culture, María José de la Cruz Pinto, sort",
            ["María José de la Cruz Pinto | ministre de la Culture | CL"],
        ),
        ("l’ambassadeur du Brésil, João dos Santos e Silva, sort", ["João dos Santos e Silva | ambassadeur | BR"]),
        ("la ministre belge Ana van den Broeck-De Smet sort", ["Ana van den Broeck-De Smet | ministre | BE"]),
        ("l’ambassadeur d’Irlande, Seán O’Donnellan, sort", ["Seán O’Donnellan | ambassadeur | IE"]),
        ("le ministre britannique Alistair MacPherson sort", ["Alistair MacPherson | ministre | GB"]),
        ("le ministre italien Ugo D’Alessandri sort", ["Ugo D’Alessandri | ministre | IT"]),
        ("le Premier ministre vietnamien Trần Văn Hải sort", ["Trần Văn Hải | premier ministre | VN"]),
        ("le ministre chinois Hu Zhengfei sort", ["Hu Zhengfei | ministre | CN"]),
        ("le ministre sud-coréen Park Jin-soo sort", ["Park Jin-soo | ministre | KR"]),
        ("le président ouzbek Otabek Karimberdi oglu sort", ["Otabek Karimberdi oglu | président | UZ"]),
        ("le ministre birman U Thant Zaw sort", ["U Thant Zaw | ministre | MM"]),
        ("le ministre malaisien Datuk Seri Hamzah bin Ismail sort", ["Hamzah bin Ismail | ministre | MY"]),
        ("l’ambassadrice d’Islande, Sigríður Þorvaldsdóttir, sort", ["Sigríður Þorvaldsdóttir | ambassadrice | IS"]),
        ("le président kazakh Serik-Jomart Abenov sort", ["Serik-Jomart Abenov | président | KZ"]),
        ("M. Jean DUPONTEL, ministre de la Santé,", ["Jean DUPONTEL | ministre de la Santé | "]),
        ("M. DUPONTEL Jean, ministre de la Santé,", ["DUPONTEL Jean | ministre de la Santé | "]),
        ("M. J. P. Kanyama, ministre de la Santé,", ["J. P. Kanyama | ministre de la Santé | "]),
        ("Maître Kofi Adjei, bâtonnier,", ["Kofi Adjei |  | "]),
        ("El Hadj Ibrahima Sory Bah, grand imam,", ["El Hadj Ibrahima Sory Bah | grand imam | "]),
        ("Son Altesse Royale le prince Moulay Hassan ben Ali sort", ["Moulay Hassan ben Ali |  | "]),
        (
            "le cheikh Nasser ben Fahd Al Thounayan, ministre qatari de l’Énergie,",
            ["Nasser ben Fahd Al Thounayan | ministre de l’Énergie | QA"],
        ),
        (
            "Son Altesse Cheikh Fahd ben Rachid Al Mouktar, ministre des Affaires étrangères,",
            ["Fahd ben Rachid Al Mouktar | ministre des Affaires étrangères | "],
        ),
        (
            "le vice-ministre de l’Énergie, l’ingénieur Khaled ben Omar Al-Ghoraybi, sort",
            ["Khaled ben Omar Al-Ghoraybi | vice-ministre de l’Énergie | "],
        ),
        (
            "le Serviteur des Deux Saintes Mosquées, le Roi Fahd ben Abdelaziz, reçoit",
            ["Fahd ben Abdelaziz | roi | SA"],
        ),
        ("S.A.S. le prince Honoré III de Monaco sort", ["Honoré III | prince | MC"]),
        ("Sa Majesté le Roi Hussein III de Jordanie sort", ["Hussein III | roi | JO"]),
        ("le roi Hussein III sort", ["Hussein III | roi | "]),
        ("la reine Astrid de Belgique sort", ["Astrid | reine | BE"]),
        ("S.B. le patriarche Ignace Yonan sort", ["Ignace Yonan |  | "]),
        ("le ministre de l’Économie, Bruno Le Maire-Vidal, sort", ["Bruno Le Maire-Vidal | ministre de l’Économie | "]),
        ("le ministre de l’Économie, Alain Le Maire, sort", ["Alain Le Maire | ministre de l’Économie | "]),
        ("le vice-Premier ministre, Ivan Prévôt, sort", ["Ivan Prévôt | vice-Premier ministre | "]),
        ("M. Koffi Prince, ministre de la Santé, sort", ["Koffi Prince | ministre de la Santé | "]),
        ("Mme Ngozi A. Obi-Eze, directrice générale de l’OMC, sort", ["Ngozi A. Obi-Eze | directrice générale | OMC"]),
        (
            "le Dr Tewodros Abebe Kidane, directeur général de l’OMS,",
            ["Tewodros Abebe Kidane | directeur général | OMS"],
        ),
        ("le Pr Awa Marie Seck, ministre de la Santé,", ["Awa Marie Seck | ministre de la Santé | "]),
        (
            "le camarade Nguyen Van Thanh, secrétaire général du Parti communiste du Vietnam,",
            ["Nguyen Van Thanh | secrétaire général | VN"],
        ),
        ("Tanger Med et Attijari Bank signent un accord", []),
        ("à l’Akorda, le président Serik Abenov sort", ["Serik Abenov | président | "]),
        (
            "reçoit au Quai d’Orsay M. Mihai Popșan, ministre de la Défense de la République de Moldavie",
            ["Mihai Popșan | ministre de la Défense | MD"],
        ),
        ("la mairesse de Gatineau, Mme Maude Lavoie-Roy, sort", ["Maude Lavoie-Roy | mairesse de Gatineau | CA"]),
        (
            "le ministre des Affaires étrangères de la République sœur de Türkiye, M. Emre Aksoy,",
            ["Emre Aksoy | ministre des Affaires étrangères | TR"],
        ),
        (
            "le ministre des Affaires étrangères du Royaume du Maroc, M. Anas Berrada,",
            ["Anas Berrada | ministre des Affaires étrangères | MA"],
        ),
        (
            "le ministre de l’Intérieur de la République islamique de Mauritanie, M. Ely Ould Sneiba,",
            ["Ely Ould Sneiba | ministre de l’Intérieur | MR"],
        ),
        (
            "l’ambassadeur du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord, M. Peter Stone,",
            ["Peter Stone | ambassadeur | GB"],
        ),
        ("l’ambassadrice de la République fédérale d’Allemagne, Mme Heike Vogel,", ["Heike Vogel | ambassadrice | DE"]),
        (
            "l’ambassadeur de la République populaire de Chine accrédité à Lomé, M. Wei Guang,",
            ["Wei Guang | ambassadeur accrédité à Lomé | CN"],
        ),
        ("l’ambassadeur non résident du Kenya, M. Daniel Otieno,", ["Daniel Otieno | ambassadeur non résident | KE"]),
        (
            "l’ambassadeur du Kenya avec résidence à Paris, M. Daniel Otieno,",
            ["Daniel Otieno | ambassadeur avec résidence à Paris | KE"],
        ),
        ("l’ambassadeur désigné de Serbie, M. Milan Petrović,", ["Milan Petrović | ambassadeur désigné | RS"]),
        ("l’ambassadrice sortante du Canada, Mme Anne Roy,", ["Anne Roy | ambassadrice sortante | CA"]),
        (
            "le ministre d’État chargé des Affaires étrangères du Portugal, M. Rui Lopes,",
            ["Rui Lopes | ministre d’État chargé des Affaires étrangères | PT"],
        ),
        (
            "le ministre d'État et des Affaires étrangères du Portugal, Rui Lopes,",
            ["Rui Lopes | ministre d'État et des Affaires étrangères | PT"],
        ),
        (
            "la ministre déléguée auprès du Premier ministre, chargée de l’Énergie, Mme Nour Alaoui,",
            ["Nour Alaoui | ministre déléguée auprès du Premier ministre, chargée de l’Énergie | "],
        ),
        (
            "l’Algérien Malek Bouzid, titulaire du portefeuille des Finances, sort",
            ["Malek Bouzid | titulaire du portefeuille des Finances | DZ"],
        ),
        ("c’est au Sud-Africain Thabo Nkosi qu’il parle", ["Thabo Nkosi |  | ZA", " |  | "]),
        (
            "le ministre des Transports, Voies de communication et Désenclavement, Jean Bokele, sort",
            ["Jean Bokele | ministre des Transports, Voies de communication et Désenclavement | "],
        ),
        (
            "le ministre des Terres, de l'Agriculture, des Pêches et du Développement rural, John Moyo, sort",
            ["John Moyo | ministre des Terres, de l'Agriculture, des Pêches et du Développement rural | "],
        ),
        (
            "le secrétaire du Conseil suprême de la sécurité nationale, Reza Karimi, sort",
            ["Reza Karimi | secrétaire du Conseil suprême de la sécurité nationale | "],
        ),
        (
            "le président du Conseil présidentiel de transition (CPT) d'Haïti, Jean Louis, sort",
            ["Jean Louis | président du Conseil présidentiel de transition | HT"],
        ),
        (
            "le commandant de la Force intérimaire des Nations unies au Liban (FINUL), le général Carlo Ríos,",
            ["Carlo Ríos | commandant | Force intérimaire des Nations unies au Liban"],
        ),
        ("l’envoyé spécial de la CEDEAO, l’ambassadeur Musa Bello, sort", ["Musa Bello | envoyé spécial | CEDEAO"]),
        (
            "le chef de la délégation de l’Union européenne, le Grec Nikos Papas, sort",
            ["Nikos Papas | chef de la délégation | Union européenne"],
        ),
        (
            "M. Li Ning, Conseiller économique et commercial de l’Ambassade, sort",
            ["Li Ning | conseiller économique et commercial | "],
        ),
        ("Mme Binta Diop, Directrice Asie du Ministère, sort", ["Binta Diop | directrice Asie | "]),
        (
            "le Secrétaire général du Parti du Travail de Corée et Président des Affaires d’Etat de la RPDC, Kim Ho,",
            ["Kim Ho | secrétaire général et Président des Affaires d’Etat | KP"],
        ),
        (
            "Bounmy Sisa, Secrétaire général du Comité central du Parti populaire révolutionnaire lao et Président,",
            ["Bounmy Sisa | secrétaire général et Président | LA"],
        ),
        (
            "S.E. Mgr Paul Hart, Secrétaire pour les relations avec les États et les Organisations internationales,",
            ["Paul Hart | secrétaire pour les relations avec les États et les Organisations internationales | VA"],
        ),
        (
            "le directeur général des Affaires politiques au ministère marocain des Affaires étrangères, Anas Berrada,",
            ["Anas Berrada | directeur général des Affaires politiques au ministère des Affaires étrangères | MA"],
        ),
        (
            "le représentant spécial du Secrétaire général de l’ONU pour l’Afrique de l’Ouest et le Sahel, Rui Lopes,",
            ["Rui Lopes | représentant spécial du Secrétaire général pour l’Afrique de l’Ouest et le Sahel | ONU"],
        ),
        (
            "la coordonnatrice résidente du Système des Nations unies au Togo, Mme Coumba Ba,",
            ["Coumba Ba | coordonnatrice résidente au Togo | Nations unies"],
        ),
        (
            "le chef de la diplomatie européenne, Ana Lopes,",
            ["Ana Lopes | chef de la diplomatie européenne | Union européenne"],
        ),
        (
            "le commissaire européen à l’Élargissement, Jan Horak,",
            ["Jan Horak | commissaire européen à l’Élargissement | Commission européenne"],
        ),
        (
            "le haut-commissaire des Nations unies aux droits de l’homme, Jan Horak,",
            ["Jan Horak | haut-commissaire aux droits de l’homme | Nations unies"],
        ),
        (
            "le gouverneur de la Banque centrale de Tunisie, Fethi Nouri,",
            ["Fethi Nouri | gouverneur | Banque centrale de Tunisie"],
        ),
        (
            "le président du Conseil de la Choura du Qatar, Hassan Al-Ghanem,",
            ["Hassan Al-Ghanem | président du Conseil de la Choura | QA"],
        ),
        (
            "le président de la Grande Assemblée nationale de Türkiye, Numan Kaya,",
            ["Numan Kaya | président de la Grande Assemblée nationale | TR"],
        ),
        (
            "le chef d’état-major général des forces armées kényanes, le général Charles Kahara,",
            ["Charles Kahara | chef d’état-major général des forces armées | KE"],
        ),
        ("le nonce apostolique, Mgr Luigi Ferro,", ["Luigi Ferro | nonce apostolique | VA"]),
        (
            "le garde des Sceaux, ministre de la Justice, Ousmane Diagne,",
            ["Ousmane Diagne | garde des Sceaux, ministre de la Justice | "],
        ),
        (
            "le ministre de la Justice, garde des Sceaux, Ousmane Diagne,",
            ["Ousmane Diagne | ministre de la Justice, garde des Sceaux | "],
        ),
        (
            "le président-directeur général de Total, Patrick Morel,",
            ["Patrick Morel | président-directeur général | Total"],
        ),
        ("le sénateur américain Bob Miller", ["Bob Miller | sénateur | US"]),
        (
            "le porte-parole du ministère iranien des Affaires étrangères, Reza Karimi,",
            ["Reza Karimi | porte-parole du ministère des Affaires étrangères | IR"],
        ),
        (
            "le secrétaire général du ministère des Affaires étrangères, Luc Noir,",
            ["Luc Noir | secrétaire général du ministère des Affaires étrangères | "],
        ),
        (
            "la chargée d’affaires de l’ambassade des États-Unis à Niamey, Mme Susan Hill,",
            ["Susan Hill | chargée d’affaires | US"],
        ),
        (
            "le chargé d’affaires a.i. de l’ambassade de Cuba, Juan Ruiz,",
            ["Juan Ruiz | chargé d’affaires a.i. | CU"],
        ),
        ("le Premier ministre de l’État du Qatar, Hamad Al-Kouari,", ["Hamad Al-Kouari | premier ministre | QA"]),
        (
            "le président du Conseil de transition, le général Issa Oumar,",
            ["Issa Oumar | président du Conseil de transition | "],
        ),
        (
            "l’ambassadeur d’Australie en République de Corée, M. Jeff Rob,",
            ["Jeff Rob | ambassadeur en République de Corée | AU"],
        ),
        (
            "l’ambassadeur des Pays-Bas auprès du Royaume, M. Jan de Vries,",
            ["Jan de Vries | ambassadeur auprès du Royaume | NL"],
        ),
        (
            "le représentant permanent de la France auprès de l’ONU, Luc Noir,",
            ["Luc Noir | représentant permanent auprès de l’ONU | FR"],
        ),
        ("la représentante de l’UNICEF au Tchad, Mme Ana Ruiz,", ["Ana Ruiz | représentante au Tchad | UNICEF"]),
        (
            "le directeur pays de la Banque mondiale, Clara de Sousa,",
            ["Clara de Sousa | directeur pays | Banque mondiale"],
        ),
        (
            "la vice-présidente de la Banque mondiale pour l’Afrique de l’Ouest et centrale, Ana Ruiz,",
            ["Ana Ruiz | vice-présidente pour l’Afrique de l’Ouest et centrale | Banque mondiale"],
        ),
        ("le secrétaire américain à la Défense, Bob Miller,", ["Bob Miller | secrétaire à la Défense | US"]),
        ("le secrétaire au Foreign Office, Peter Stone,", ["Peter Stone | secrétaire au Foreign Office | GB"]),
        (
            "la ministre fédérale allemande des Affaires étrangères, Heike Vogel,",
            ["Heike Vogel | ministre fédérale des Affaires étrangères | DE"],
        ),
        ("le ministre-président de Bavière, Hans Vogel,", ["Hans Vogel | ministre-président | DE"]),
        ("le gouverneur de la région de Mopti, le colonel Issa Oumar,", ["Issa Oumar | gouverneur | ML"]),
        (
            "Marat Imanov pour le Kirghizistan et Nasrullo Karim pour le Tadjikistan",
            ["Marat Imanov |  | KG", "Nasrullo Karim |  | TJ"],
        ),
        (
            "Mme Ute Vogel, de la République d'Autriche, M. Agus Azwar, d'Indonésie, et M. Omer Hadi, du Soudan.",
            ["Ute Vogel |  | AT", "Agus Azwar |  | ID", "Omer Hadi |  | SD"],
        ),
        (
            "Il s'agit des ambassadeurs Ama Boateng du Ghana, Abebe Gebre d'Ethiopie et Jorge Luis Paredes de Cuba.",
            [
                " |  | ",
                "Ama Boateng | ambassadeur | GH",
                "Abebe Gebre | ambassadeur | ET",
                "Jorge Luis Paredes | ambassadeur | CU",
            ],
        ),
        (
            "les ministres chargés du Plan, l'ambassadeur Ana Ndu pour la partie burundaise et Juma Ko pour le Ghana.",
            ["Ana Ndu | ministre chargé du Plan | BI", "Juma Ko | ministre chargé du Plan | GH"],
        ),
        (
            "les ministres des Finances, Ana Ruiz côté espagnol et Ugo Conti du côté italien, partent",
            ["Ana Ruiz | ministre des Finances | ES", "Ugo Conti | ministre des Finances | IT"],
        ),
        (
            "Ana Ruiz (Espagne), Ugo Conti (Italie) et Nikos Papas (Grèce)",
            ["Ana Ruiz |  | ES", "Ugo Conti |  | IT", "Nikos Papas |  | GR"],
        ),
        (
            "trois nouveaux ambassadeurs : Ana Ruiz (Espagne), Ugo Conti (Italie) et Nikos Papas (Grèce)",
            ["Ana Ruiz | ambassadeur | ES", "Ugo Conti | ambassadeur | IT", "Nikos Papas | ambassadeur | GR"],
        ),
        (
            "les ambassadeurs d’Espagne (Ana Ruiz), d’Italie (Ugo Conti) et de Grèce (Nikos Papas)",
            ["Ana Ruiz | ambassadeur | ES", "Ugo Conti | ambassadeur | IT", "Nikos Papas | ambassadeur | GR"],
        ),
        ("le Premier ministre Jan Horak (République tchèque)", ["Jan Horak | premier ministre | CZ"]),
        (
            "la ministre luxembourgeoise des Affaires étrangères Anne Weber",
            ["Anne Weber | ministre des Affaires étrangères | LU"],
        ),
        (
            "les ministres de la Santé du Mali, Abdou Diop, du Niger, Yaou Sangho, et du Burkina Faso, Jean Traoua,",
            [
                "Abdou Diop | ministre de la Santé | ML",
                "Yaou Sangho | ministre de la Santé | NE",
                "Jean Traoua | ministre de la Santé | BF",
            ],
        ),
        ("la directrice exécutive de l’ONU Femmes, Ana Ruiz,", ["Ana Ruiz | directrice exécutive | ONU Femmes"]),
        ("la présidente du Parlement panafricain, Ana Sarr,", ["Ana Sarr | présidente | Parlement panafricain"]),
        ("le président du Parlement européen, Ugo Conti,", ["Ugo Conti | président | Parlement européen"]),
        ("la présidente de la Knesset, Ruth Levi,", ["Ruth Levi | présidente de la Knesset | IL"]),
        (
            "le conseiller fédéral Jean Bon, chef du Département fédéral de justice et police,",
            ["Jean Bon | conseiller fédéral, chef du Département fédéral de justice et police | CH"],
        ),
        ("le Taoiseach, Seán Kelly,", ["Seán Kelly | taoiseach | IE"]),
        ("le président de l’OMVS, Issa Oumar,", ["Issa Oumar | président | OMVS"]),
        ("le gouverneur de la BEAC, Issa Oumar,", ["Issa Oumar | gouverneur | BEAC"]),
        (
            "Ana Ruiz (Espagne), secrétaire générale de la Ligue arabe,",
            ["Ana Ruiz | secrétaire générale | Ligue arabe"],
        ),
        ("la réunion du Conseil des ministres à Rome", []),
        ("la gare de Milan et le port de Tanger Med", []),
        ("le lycée Jean Bokele", []),
        ("Ugo Conti, président de la République de Guinée-Bissau,", ["Ugo Conti | président de la République | GW"]),
        ("l’ambassadeur de la République sénégalaise, Abou Sarr,", ["Abou Sarr | ambassadeur | SN"]),
        ("le président de la République sénégalaise, Abou Sarr,", ["Abou Sarr | président de la République | SN"]),
        (
            "M. Li Ning et Mme Ana Ruiz, respectivement ambassadeur de Chine et consule du Pérou,",
            ["Li Ning | ambassadeur | CN", "Ana Ruiz | consule | PE"],
        ),
        (
            "le président du gouvernement de la Nouvelle-Calédonie, Jean Wao,",
            ["Jean Wao | président du gouvernement | FR"],
        ),
        ("le Premier ministre du Québec, Luc Roy,", ["Luc Roy | premier ministre | CA"]),
        ("la ministre-présidente de la Wallonie, Ana Roy,", ["Ana Roy | ministre-présidente | BE"]),
        ("le secrétaire de la région d’Assir, Ali Sarr,", ["Ali Sarr | secrétaire | région d’Assir"]),
        (
            "le secrétaire général du Parti communiste vietnamien, Tran Van Hai,",
            ["Tran Van Hai | secrétaire général | VN"],
        ),
        (
            "le président du Parti pour l’indépendance de la Guinée et du Cap-Vert, Ugo Conti,",
            ["Ugo Conti | président | Parti pour l’indépendance de la Guinée et du Cap-Vert"],
        ),
        ("le Wali d’Oran, Ali Sarr,", ["Ali Sarr | wali d’Oran | DZ"]),
        ("l’archevêque de Paris, Mgr Luc Noir,", ["Luc Noir | archevêque de Paris | "]),
        ("l’archevêque Luc Noir", ["Luc Noir |  | "]),
        ("le numéro deux chinois, Li Ning,", ["Li Ning | numéro deux | CN"]),
        ("le chef a reçu Li Ning", ["Li Ning |  | "]),
        ("Le ministre de la Pêche, Cheikh Ndao, sort.", ["Cheikh Ndao | ministre de la Pêche | "]),
        ("L’émir du Qatar, Cheikh Hamad, sort.", ["Hamad | émir | QA"]),
        ("Le ministre, Cheikh Ali ben Hamad Al Thani, sort.", ["Ali ben Hamad Al Thani | ministre | "]),
        (
            "Ana Ruiz, Jan Holub et Petra Vella, ministres espagnol, tchèque et maltaise de la Santé, sortent.",
            [
                "Ana Ruiz | ministre de la Santé | ES",
                "Jan Holub | ministre de la Santé | CZ",
                "Petra Vella | ministre de la Santé | MT",
            ],
        ),
        (
            "Ana Ruiz et Jan Holub, les ambassadeurs du Pérou et du Népal, sortent.",
            ["Ana Ruiz | ambassadeur | PE", "Jan Holub | ambassadeur | NP"],
        ),
        (
            "ses collègues de la Santé et du Travail, Ana Ruiz et Jan Holub,",
            ["Ana Ruiz | ministre de la Santé | ", "Jan Holub | ministre du Travail | "],
        ),
        (
            "ses collègues de la Santé, Ana Ruiz, et de la Pêche, Jan Holub,",
            ["Ana Ruiz | ministre de la Santé | ", "Jan Holub | ministre de la Pêche | "],
        ),
        ("son collègue de la Défense, Jan Holub,", ["Jan Holub | ministre de la Défense | "]),
        ("son homologue de la Chambre des députés, Jan Holub,", ["Jan Holub |  | "]),
        ("son collègue tchèque, Jan Holub,", ["Jan Holub |  | CZ"]),
        ("son homologue tchèque par intérim, Jan Holub,", ["Jan Holub |  | CZ"]),
        ("son homologue par intérim de Tchéquie, Jan Holub,", ["Jan Holub |  | CZ"]),
        ("son homologue tchèque fraîchement réélu, Jan Holub,", ["Jan Holub |  | CZ"]),
        (
            "la présidente de l’Autorité de régulation de la poste, Li Na,",
            ["Li Na | présidente | Autorité de régulation de la poste"],
        ),
        (
            "le président de la Chambre de commerce de Lomé, Jan Holub,",
            ["Jan Holub | président | Chambre de commerce de Lomé"],
        ),
        ("le président de la Chambre, Jan Holub,", ["Jan Holub | président de la Chambre | "]),
        ("le directeur du musée de Brazzaville, Jan Holub,", ["Jan Holub | directeur | musée de Brazzaville"]),
        ("le directeur du musée, Jan Holub,", ["Jan Holub | directeur du musée | "]),
        ("le recteur de l’université de Coimbra, Jan Holub,", ["Jan Holub | recteur | université de Coimbra"]),
        ("la présidente de l’université Stella Maris, Ana Ruiz,", ["Ana Ruiz | présidente | université Stella Maris"]),
        ("le recteur de l’université, Jan Holub,", ["Jan Holub | recteur de l’université | "]),
        ("le directeur du Centre africain du riz, Jan Holub,", ["Jan Holub | directeur | Centre africain du riz"]),
        ("la procureure suprême, Ana Ruiz,", ["Ana Ruiz | procureure suprême | "]),
        ("la juge fédérale Ana Ruiz,", ["Ana Ruiz | juge fédérale | "]),
        ("le juge constitutionnel togolais Kodjo Ablo,", ["Kodjo Ablo | juge constitutionnel | TG"]),
        ("le président juge Jan Holub", [" | président | ", "Jan Holub |  | "]),
        ("avec Jan Holub maire de Prague", ["Jan Holub | maire de Prague | CZ"]),
        ("celui du Kenya, Jan Holub,", ["Jan Holub |  | KE"]),
        ("celui du Kenya a plu", []),
        ("celui de la Chambre des représentants du Kenya, Jan Holub,", ["Jan Holub |  | KE"]),
        ("celui de la Chambre des représentants du Kenya a plu", [" | chambre des représentants | KE"]),
        ("celui du Comité permanent de l’Assemblée nationale populaire de Chine, Li Na,", ["Li Na |  | CN"]),
        ("Ana Ruiz, Première ministre du Vanuatu et hôte du rendez-vous, a", ["Ana Ruiz | première ministre | VU"]),
        ("le responsable-pays de la Banque mondiale, Jan Holub,", ["Jan Holub | responsable-pays | Banque mondiale"]),
        ("l’Argentine Ana Ruiz et le Suisse Jan Holub", ["Ana Ruiz |  | AR", "Jan Holub |  | CH"]),
        ("Le directeur pour l’Amérique latine, Ugo Conti,", ["Ugo Conti | directeur pour l’Amérique latine | "]),
    ],
)
def test_officials_are_read(text, expected):
    assert officials(text) == expected


@pytest.mark.parametrize(
    "text, role",
    [
        ("Les chefs de gouvernement des États baltes", "chef de gouvernement"),
        (
            "Les ministres de la Défense du groupe de Visegrád",
            "ministre de la Défense",
        ),
        ("Les ministres de l’Énergie des pays nordiques", "ministre de l’Énergie"),
        (
            "Les secrétaires des Conseils de sécurité",
            "secrétaire du Conseil de sécurité",
        ),
        ("Les deux ministres des Finances", "ministre des Finances"),
        (
            "Les ambassadeurs extraordinaires et plénipotentiaires",
            "ambassadeur extraordinaire et plénipotentiaire",
        ),
        ("Les présidents du groupe d’amitié", "président du groupe d’amitié"),
    ],
)
def test_the_office_that_several_share_is_each_ones(text, role):
    assert officials(f"{text}, Jan Tamm et Ona Kalns, sortent.") == [f"Jan Tamm | {role} | ", f"Ona Kalns | {role} | "]

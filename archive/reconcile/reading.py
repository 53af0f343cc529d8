"""One extraction as the archive's fields: what was observed, where, ready to be held against what is stored.

Pure but for the countries and organisations it is given to look up.
"""

from dataclasses import dataclass, field

from archive import dating, identities


@dataclass
class Observed:
    """Values for the fields of one row, the evidence of each, and what identifies the row to a later reading."""

    values: dict
    evidence: dict
    identity: dict = field(default_factory=dict)


@dataclass
class ObservedContact(Observed):
    participants: list = field(default_factory=list)
    documents: list = field(default_factory=list)
    spans: list = field(default_factory=list)  # (start, end) in the clean text of everything this contact stands on


class Reading:
    """The annotation of one extraction in the archive's terms.

    directory  has country(code) and organization(name), see directory.py
    """

    def __init__(self, annotation, directory):
        self.annotation, self.directory = annotation, directory
        self._evidence, self._refused = {}, []
        for evidence in annotation["evidence"]:
            kept = {key: evidence[key] for key in ("text", "start", "end", "rule", "confidence")}
            self._evidence.setdefault(evidence["path"], kept)

    def contacts(self):
        return [self._contact(index, contact) for index, contact in enumerate(self.annotation["meetings"])]

    def _contact(self, index, contact):
        path = f"/meetings/{index}"
        edtf = self._date(contact, f"{path}/date")
        values = {
            "kind": contact["kind"],
            "date_edtf": edtf,
            "date_source": contact["date_source"] or "",
            "year_source": contact["year_source"] or "",
            "other_years": contact["other_years"],
            "status": contact["status"],
            "level": contact["level"] or "",
            "place": (contact["place"] or "")[:120],
            "press": contact["press"],
            "order": index,
        }
        shown = {"date_edtf": "date", "kind": "kind", "place": "place", "press": "press", "status": "status"}
        return ObservedContact(
            values=values,
            evidence=self._fields(path, shown),
            participants=[*self._participants(path, contact), *self._unnamed_parties(path, contact)],
            documents=[self._document(f"{path}/documents/{i}", d) for i, d in enumerate(contact["documents"])],
            spans=[(e["start"], e["end"]) for p, e in self._evidence.items() if p.startswith(path + "/")],
        )

    def _fields(self, path, shown):
        """The evidence of each field: {field: evidence} for {field: last part of its path}."""
        found = {name: self._evidence.get(f"{path}/{part}") for name, part in shown.items()}
        return {name: evidence for name, evidence in found.items() if evidence}

    def _participants(self, path, contact):
        shown = {name: name for name in ("name", "role", "country", "organization")}
        for index, person in enumerate(contact["participants"]):
            country = self.directory.country(person["country"])
            organization = self.directory.organization(person["organization"])
            values = {
                "name": person["name"][:200],
                "role": (person["role"] or "")[:300],
                "country": country,
                "organization": organization,
                "official": self.directory.official(person["name"], country, organization),
            }
            identity = identities.participant(person["name"], None, None)
            yield Observed(values, self._fields(f"{path}/participants/{index}", shown), identity)

    def _unnamed_parties(self, path, contact):
        """The parties that are represented by nobody named."""
        countries = {person["country"] for person in contact["participants"]}
        bodies = {self.directory.organization(person["organization"]) for person in contact["participants"]}
        for index, code in enumerate(contact["countries"]):
            country = self.directory.country(code)
            if country and code not in countries:
                yield self._party(f"{path}/countries/{index}", "country", country, organization=None)
        for index, name in enumerate(contact["organizations"]):
            body = self.directory.organization(name)
            if body not in bodies:
                yield self._party(f"{path}/organizations/{index}", "organization", None, organization=body)

    def _party(self, path, name, country, *, organization):
        values = {"name": "", "role": "", "country": country, "organization": organization, "official": None}
        evidence = self._evidence.get(path)
        identity = identities.participant("", country and country.code, organization and organization.name)
        return Observed(values, {name: evidence} if evidence else {}, identity)

    def _document(self, path, document):
        kind, period = document["kind"][:80], (document["period"] or "")[:40]
        values = {"kind": kind, "title": document["title"][:400], "period": period}
        return Observed(
            values, self._fields(path, {"title": "title", "kind": "kind"}), identities.document(values["title"])
        )

    def mentions(self):
        for index, reference in enumerate(self.annotation["references"]):
            edtf = self._date(reference, f"/references/{index}/date")
            place, label = (reference["place"] or "")[:120], reference["label"][:300]
            values = {"date_edtf": edtf, "place": place, "label": label, "order": index}
            evidence = self._evidence.get(f"/references/{index}")
            identity = identities.mention(edtf, reference["label"])
            yield Observed(values, {"date_edtf": evidence} if evidence else {}, identity)

    def evoked(self):
        for index, code in enumerate(self.annotation["evoked"]["countries"]):
            if country := self.directory.country(code):
                yield self._evoked(f"/evoked/countries/{index}", country=country, organization=None)
        for index, name in enumerate(self.annotation["evoked"]["organizations"]):
            yield self._evoked(
                f"/evoked/organizations/{index}", country=None, organization=self.directory.organization(name)
            )

    def _evoked(self, path, *, country, organization):
        name = "country" if country else "organization"
        evidence = self._evidence.get(path)
        identity = identities.evoked(country and country.code, organization and organization.name)
        values = {"country": country, "organization": organization}
        return Observed(values, {name: evidence} if evidence else {}, identity)

    def themes(self):
        for index, slug in enumerate(self.annotation["themes"]):
            if theme := self.directory.theme(slug):
                strength = self.annotation["theme_strengths"].get(slug, "discussed")
                evidence = self._evidence.get(f"/themes/{index}")
                values = {"tag": theme, "strength": strength}
                yield Observed(values, {"tag": evidence} if evidence else {}, identities.theme(slug))

    def article_fields(self):
        """Values and evidence of the article's own fields; the title is "" where none is printed."""
        dateline = self.annotation["dateline"] or {}
        values = {
            "title": (self.annotation["title"] or "")[:500],
            "agency": (self.annotation["agency"] or "")[:120],
            "dateline_place": (dateline.get("place") or "")[:120],
            "dateline_date": dateline.get("date") or "",
        }
        shown = {
            "title": "title",
            "agency": "agency",
            "dateline_place": "dateline/place",
            "dateline_date": "dateline/date",
        }
        return Observed(values, self._fields("", shown))

    def warnings(self):
        return [*self.annotation["warnings"], *self._refused]

    def _date(self, dated, path):
        """The EDTF date of a contact or reference; "" with a blocking warning for one that the archive cannot keep."""
        edtf = dating.join(dated["date"], dated["date_end"])
        try:
            dating.bounds(edtf)
        except dating.NotADate as error:
            self._refused.append({"code": "date-refused", "grade": "blocking", "path": path, "message": str(error)})
            return ""
        return edtf

"""The choices of the archive, with the words that readers see."""

from django.db import models


class Kind(models.TextChoices):
    MEETING = "meeting", "Rencontre"
    SUMMIT = "summit", "Réunion multilatérale"
    PHONE_CALL = "phone_call", "Appel téléphonique"
    VIDEO_CALL = "video_call", "Visioconférence"
    VISIT = "visit", "Visite"
    NEGOTIATION = "negotiation", "Consultations"
    LETTER = "letter", "Message"


# Kinds that happen nowhere: their pages have no place.
WITHOUT_PLACE = frozenset({Kind.PHONE_CALL, Kind.VIDEO_CALL, Kind.LETTER})


class Status(models.TextChoices):
    HELD = "held", "tenue"
    ANNOUNCED = "announced", "annoncée"
    CANCELLED = "cancelled", "annulée"


class Level(models.TextChoices):
    HEAD = "head", "Chef d’État ou de gouvernement"
    MINISTER = "minister", "Ministre"
    DEPUTY = "deputy", "Vice-ministre ou haut fonctionnaire"
    AMBASSADOR = "ambassador", "Ambassadeur"
    PARLIAMENT = "parliament", "Parlement"
    ORGANIZATION = "organization", "Organisation"


class DateSource(models.TextChoices):
    TEXT = "text", "imprimée dans la dépêche"
    DATELINE = "dateline", "celle de l’en-tête de la dépêche"
    PUBLISHED = "published", "celle de la publication"
    EDITOR = "editor", "établie par la rédaction"


class YearSource(models.TextChoices):
    TEXT = "text", "imprimée"
    WEEKDAY = "weekday", "déduite du jour de la semaine"
    DATELINE = "dateline", "d’après l’en-tête"
    PUBLISHED = "published", "d’après la publication"


class Review(models.TextChoices):
    PENDING = "pending", "à vérifier"
    VERIFIED = "verified", "vérifiée"
    REJECTED = "rejected", "rejetée"


class Cause(models.TextChoices):
    """Why a verified, public value was changed: readers are told."""

    TYPO = "typo", "coquille"
    IDENTITY = "identity", "identité"
    DATE = "date", "date"
    SOURCE = "source", "source corrigée"
    OTHER = "other", "autre"


class Dismissal(models.TextChoices):
    """Why a dispatch has nothing for the register."""

    SPORT = "sport", "sport"
    ECONOMY = "economy", "économie, chiffres"
    APPOINTMENT = "appointment", "nomination"
    SPEECH = "speech", "discours ou déclaration"
    RECALL = "recall", "simple rappel ou annonce vague"
    DOMESTIC = "domestic", "affaire intérieure"
    OTHER = "other", "autre"


class Visibility(models.TextChoices):
    DRAFT = "draft", "brouillon"
    PUBLISHED = "published", "publiée"
    WITHDRAWN = "withdrawn", "retirée"


class Strength(models.TextChoices):
    MAIN = "main", "principal"
    DISCUSSED = "discussed", "abordé"
    LISTED = "listed", "cité dans une liste"


class Grade(models.TextChoices):
    NOTE = "note", "note"
    CHECK = "check", "à vérifier"
    BLOCKING = "blocking", "bloquant"


class Nature(models.TextChoices):
    STATE_AGENCY = "state_agency", "agence d’État"
    AGENCY = "agency", "agence indépendante"
    MINISTRY = "ministry", "ministère ou institution"
    PRESS = "press", "presse"
    UNKNOWN = "unknown", "nature non renseignée"


class DisplayRight(models.TextChoices):
    FULL = "full", "texte intégral"
    EXCERPT = "excerpt", "extrait"
    LINK = "link", "lien seulement"

"""What came in and what was read from it. Nothing here is ever altered: a trigger refuses it."""

import uuid

import pgtrigger
from django.db import models

from archive.models.vocabulary import Grade


def frozen(name):
    """The trigger that refuses to change or delete a row."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)


class Capture(models.Model):
    """Bytes as received, kept before anything is read from them."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    raw = models.BinaryField("octets reçus")
    size = models.PositiveIntegerField("taille en octets")
    media_type = models.CharField("type", max_length=80)
    name = models.CharField("nom du fichier", max_length=255, blank=True)
    url = models.TextField("adresse", blank=True)
    fetched_at = models.DateTimeField("reçue le")

    class Meta:
        verbose_name, verbose_name_plural = "capture", "captures"
        triggers = [frozen("capture_is_frozen")]

    def __str__(self):
        return f"{self.name or self.url or 'texte collé'} ({self.sha256[:12]})"


class CleanText(models.Model):
    """The text of a capture as one version of the cleaner made it: what offsets refer to.

    lines   {tidied line: whether it is text} of what editors had said of lines that stand in it (SourceLine)
    ruling  the key of `lines`, "" where they said nothing
    """

    capture = models.ForeignKey(Capture, models.PROTECT, related_name="texts")
    cleaner = models.CharField("nettoyeur", max_length=20)
    ruling = models.CharField("lignes dites par la rédaction", max_length=64, blank=True, default="")
    lines = models.JSONField(default=dict, blank=True)
    encoding = models.CharField("encodage", max_length=20)
    encoding_reason = models.CharField("encodage décidé par", max_length=120)
    text = models.TextField("texte")
    decoded = models.TextField("texte décodé, habillage compris")
    fingerprint = models.CharField(max_length=64, db_index=True)  # of the words alone, so that line ends do not count

    class Meta:
        verbose_name, verbose_name_plural = "texte nettoyé", "textes nettoyés"
        constraints = [
            models.UniqueConstraint(fields=["capture", "cleaner", "ruling"], name="clean_text_once_per_ruling")
        ]
        triggers = [frozen("clean_text_is_frozen")]

    def __str__(self):
        return f"{self.capture} · nettoyeur {self.cleaner}"


class Extraction(models.Model):
    """The annotation of one clean text by one engine version."""

    text = models.ForeignKey(CleanText, models.PROTECT, related_name="extractions")
    engine = models.CharField("moteur", max_length=20)
    published = models.CharField("publication donnée", max_length=10, blank=True)
    today = models.DateField("lue le")
    annotation = models.JSONField("annotation")
    made_at = models.DateTimeField("faite le", auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = "lecture", "lectures"
        constraints = [
            models.UniqueConstraint(fields=["text", "engine", "published"], name="extraction_once_per_engine")
        ]
        triggers = [frozen("extraction_is_frozen")]

    def __str__(self):
        return f"{self.text.capture} · moteur {self.engine}"


class Evidenced(models.Model):
    """A row whose fields each stand on words of a stored text, or on an editor's decision.

    evidence   field name → {"text": "clean"|"decoded", "start", "end", "rule", "confidence"}
    extraction the reading whose text the offsets refer to; null for what an editor made
    """

    evidence = models.JSONField(default=dict, blank=True, editable=False)
    extraction = models.ForeignKey(Extraction, models.PROTECT, null=True, blank=True, editable=False, related_name="+")

    class Meta:
        abstract = True


class Member(Evidenced):
    """A member of a set of a meeting or article: `identity` tells it from the others, `read_as` is the identity by
    which the latest reading knew it, so that it is found again where an editor has renamed it since.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    read_as = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True


class Doubt(models.Model):
    """Something that a reading leaves to a person: one warning of the engine, in French."""

    article = models.ForeignKey("archive.Article", models.CASCADE, related_name="warnings")
    meeting = models.ForeignKey("archive.Meeting", models.CASCADE, null=True, related_name="warnings")
    field = models.CharField(max_length=60, blank=True)  # of the meeting or article, "" for the whole
    code = models.CharField(max_length=40)
    grade = models.CharField("gravité", max_length=10, choices=Grade)
    message = models.CharField(max_length=500)

    class Meta:
        verbose_name, verbose_name_plural = "avertissement", "avertissements"
        ordering = ["id"]

    def __str__(self):
        return self.message

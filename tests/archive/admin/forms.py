"""What a browser would post: the fields of a form as the page shows them."""

from html.parser import HTMLParser


class _Fields(HTMLParser):
    def __init__(self, form):
        super().__init__()
        self.form, self.inside, self.fields, self.select, self.textarea = form, False, {}, None, None

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if tag == "form":
            self.inside = attributes.get("id") == self.form
        if not self.inside or ("name" not in attributes and tag != "option"):
            return
        getattr(self, f"_{tag}", lambda attributes: None)(attributes)

    def _input(self, attributes):
        kind = attributes.get("type", "text")
        if kind == "submit" or attributes["name"].endswith("-typed"):
            return
        if kind != "checkbox" or "checked" in attributes:
            self.fields[attributes["name"]] = attributes.get("value", "on" if kind == "checkbox" else "")

    def _select(self, attributes):
        self.select = attributes["name"]
        self.fields.setdefault(self.select, "")

    def _option(self, attributes):
        if self.select and "selected" in attributes:
            self.fields[self.select] = attributes.get("value", "")

    def _textarea(self, attributes):
        self.textarea = attributes["name"]
        self.fields[self.textarea] = ""

    def handle_data(self, data):
        if self.textarea:
            self.fields[self.textarea] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "select":
            self.select = None
        if tag == "textarea" and self.textarea:
            self.fields[self.textarea] = self.fields[self.textarea].removeprefix("\n").removeprefix("\r\n")
            self.textarea = None


def fields_of(response, form):
    """{name: value} of the form whose id is `form` on a page."""
    parser = _Fields(form)
    parser.feed(response.content.decode())
    return {name: value for name, value in parser.fields.items() if "__prefix__" not in name}


def address(thing, *, page="change"):
    meta = thing._meta
    key = f"{thing.pk}/" if thing.pk else ""
    return f"/admin/{meta.app_label}/{meta.model_name}/{key}{page}/"


def open_form(client, thing):
    """The fields of the form of `thing` as `client` sees them."""
    return fields_of(client.get(address(thing)), f"{thing._meta.model_name}_form")


def save(client, thing, fields, button="_save", **changes):
    return client.post(address(thing), {**fields, **changes, button: "1"})

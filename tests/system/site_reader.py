"""Reads the pages of a site as a browser would, with nothing of svod's own."""

import html.parser
import pathlib
import posixpath
import urllib.parse

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "ping",
             "xlink:href", "background", "manifest")


class Page(html.parser.HTMLParser):
    """One page: its elements, the links and ids they bear, and its text."""

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []  # (tag, attributes, line)
        self.links = []     # (address, line)
        self.anchors = []   # (address, words) of <a>
        self.ids = []
        self.faults = []    # elements that are not closed as they were opened
        self.text = ""
        self._open = []
        self.feed(text)
        self.close()
        if self._open:
            self.faults.append(f"never closed: {self._open}")

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        attributes = {name: value or "" for name, value in attributes}
        self.elements.append((tag, attributes, line))
        for name in ADDRESSES:
            if name in attributes:
                self.links.append((attributes[name], line))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.anchors.append([attributes["href"], ""])
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open[-1] != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes {self._open[-1:]}")
            if tag in self._open:
                while self._open.pop() != tag:
                    pass
        else:
            self._open.pop()

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self._open.pop()

    def handle_data(self, text):
        self.text += text
        if self.anchors and "a" in self._open:
            self.anchors[-1][1] += text

    def find(self, tag):
        return [attributes for name, attributes, _ in self.elements if name == tag]


def read_pages(directory):
    """Every page of a site: path from its root -> Page."""
    directory = pathlib.Path(directory)
    return {
        path.relative_to(directory).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(directory.rglob("*.html"))
    }


def is_outside(address):
    return bool(urllib.parse.urlsplit(address).scheme) or address.startswith("//")


def target(page, address):
    """Where a link leads: (path from the site's root, anchor)."""
    parts = urllib.parse.urlsplit(address)
    path = urllib.parse.unquote(parts.path)
    if not path:
        return page, urllib.parse.unquote(parts.fragment)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return path, urllib.parse.unquote(parts.fragment)

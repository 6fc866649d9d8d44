"""The site as a server gives it, for pages that must work so."""

import http.server
import json
import pathlib
import urllib.parse

from browser import ROOT, SITE


class Server(http.server.SimpleHTTPRequestHandler):
    """Gives site/ from where its base_url says that it stands, and 404.html for what is not."""

    BASE = urllib.parse.urlsplit(json.loads(
        (ROOT / "content/archive.json").read_text(encoding="utf-8"))["base_url"]).path

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, directory=str(SITE), **named)

    def send_head(self):
        inside = self.path.startswith(self.BASE)
        self.path = "/" + self.path[len(self.BASE):]
        if inside and pathlib.Path(self.translate_path(self.path)).is_file():
            return super().send_head()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        return (SITE / "404.html").open("rb")

    def log_message(self, *arguments):
        pass

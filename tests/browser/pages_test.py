"""Gates for one page of every kind, measured in the browser, from file://."""

import http.client
import http.server
import threading
import unittest
import urllib.parse

from browser import SITE, InBrowser, pages_of_every_kind
from site_server import Server


class Narrow(InBrowser):
    """A small telephone, and a page enlarged to 400 %."""

    def test_no_sideways_scrolling_at_320(self):
        faults = []
        self.browser.show(320, 640)
        for page in pages_of_every_kind():
            self.browser.open(SITE / page)
            faults += [f"{page}: {fault}" for fault in self.measure("sidewaysFaults")]
        self.assert_none(faults)


class Wide(InBrowser):
    """A desktop: the measure of the text, and what holds a page together."""

    def setUp(self):
        self.browser.show(1280)

    def faults(self, name, *arguments):
        faults = []
        for page in pages_of_every_kind():
            self.browser.open(SITE / page)
            faults += [f"{page}: {fault}" for fault in self.measure(name, *arguments)]
        return faults

    def test_measure_is_60_to_75_characters(self):
        blocks = 0
        for page in pages_of_every_kind():
            self.browser.open(SITE / page)
            blocks += self.measure("runningBlocks")
        self.assertGreater(blocks, 20, "too little running text to measure")
        self.assert_none(self.faults("measureFaults", 60, 75))

    def test_one_h1_and_no_rank_left_out(self):
        self.assert_none(self.faults("headingFaults"))

    def test_no_empty_section(self):
        self.assert_none(self.faults("emptyFaults"))

    def test_frame(self):
        self.assert_none(self.faults("frameFaults"))

    def test_asks_for_nothing_elsewhere_and_tells_the_console_nothing(self):
        faults = []
        self.browser.told()
        self.browser.requests()
        root = SITE.resolve().as_uri() + "/"
        asked = 0
        for page in pages_of_every_kind():
            self.browser.open(SITE / page)
            for address in self.browser.requests():
                asked += 1
                if not address.startswith((root, "data:")):
                    faults.append(f"{page}: asks for {address}")
            faults += [f"{page}: {words}" for words in self.browser.told()]
        self.assertGreater(asked, 0)
        self.assert_none(faults)


class Contrast(InBrowser):
    """Every text against what it stands on: WCAG 2.2, 1.4.3 (AA)."""

    def faults(self, width, scheme, medium=""):
        faults = []
        self.browser.show(width, scheme=scheme, medium=medium)
        for page in pages_of_every_kind():
            self.browser.open(SITE / page)
            faults += [f"{page}: {fault}" for fault in self.measure("contrastFaults")]
        return faults

    def test_light(self):
        self.assert_none(self.faults(1280, "light"))

    def test_dark(self):
        self.assert_none(self.faults(1280, "dark"))

    def test_printed(self):
        self.assert_none(self.faults(800, "light", "print"))

    def test_dark_is_dark(self):
        """So that the gate above does not measure the light page twice."""
        grounds = []
        for scheme in ("light", "dark"):
            self.browser.show(1280, scheme=scheme)
            self.browser.open(SITE / "index.html")
            grounds.append(self.browser.run(
                "return getComputedStyle(document.documentElement).backgroundColor + "
                "getComputedStyle(document.body).backgroundColor;"))
        self.assertNotEqual(*grounds)


class NotFound(InBrowser):
    """404.html, given by a server for an address of any depth."""

    DEEP = "documents/47/no-such-district/2020-08-27.html"

    def setUp(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.port = server.server_port

    def open(self, path):
        self.browser.open_address(f"http://127.0.0.1:{self.port}{Server.BASE}{path}")

    def status(self, address):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.request("HEAD", urllib.parse.urlsplit(address).path)
        return connection.getresponse().status

    def test_is_styled_and_leads_on_at_any_depth(self):
        self.browser.show(1280)
        for path in ("no-such-page.html", self.DEEP):
            with self.subTest(path=path):
                self.open(path)
                self.assertEqual(self.browser.run("return document.styleSheets[0].cssRules.length"
                                                  " > 50"), True)
                links = self.browser.run("return [...document.querySelectorAll('a[href]')]"
                                         ".filter(a => a.protocol == 'http:').map(a => a.href);")
                self.assertGreater(len(links), 10)
                self.assert_none([link for link in links if self.status(link) != 200
                                  and urllib.parse.urlsplit(link).fragment == ""])

    def test_looks_like_the_other_pages(self):
        for width, scheme in ((320, "light"), (1280, "light"), (1280, "dark")):
            with self.subTest(width=width, scheme=scheme):
                self.browser.show(width, scheme=scheme)
                self.open(self.DEEP)
                for name in ("sidewaysFaults", "contrastFaults", "headingFaults", "emptyFaults",
                             "frameFaults"):
                    self.assert_none(self.measure(name))


if __name__ == "__main__":
    unittest.main()

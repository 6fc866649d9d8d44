"""A reader's way by links alone: from one district's document, over an act, to others."""

import posixpath
import re
import unittest

import site_reader
from program import ROOT

SITE = ROOT / "site"


class Journey(unittest.TestCase):
    def setUp(self):
        self.path = None
        self.page = None
        self.open("index.html")

    def open(self, path):
        self.path = path
        self.page = site_reader.Page((SITE / path).read_text(encoding="utf-8"))

    def ways(self, words, under=""):
        """Where the links lead whose words hold `words`, to pages in a folder."""
        found = []
        for address, text in self.page.anchors:
            if site_reader.is_outside(address):
                continue
            to, anchor = site_reader.target(self.path, address)
            if re.search(words, " ".join(text.split())) and to.startswith(under):
                found.append((to, anchor))
        return found

    def follow(self, words, under=""):
        ways = self.ways(words, under)
        self.assertTrue(ways, f"{self.path} has no link «{words}» to {under}")
        to, anchor = ways[0]
        self.open(to)
        if anchor:
            self.assertIn(anchor, self.page.ids, f"{to}#{anchor}")
        return to

    def test_from_tikhvin_over_decree_474_to_others(self):
        self.follow("Тихвинский", "districts/")
        self.follow("", "documents/47/tikhvinskiy-rayon/")
        document = self.path
        act = self.follow("474", "acts/")
        self.assertIn("474", self.page.text)
        self.assertIn("21 июля 2020", self.page.text)
        for district in ("68/rasskazovskiy-rayon", "47/lomonosovskiy-munitsipalnyy-rayon"):
            with self.subTest(district=district):
                self.open(act)
                ways = self.ways("", f"documents/{district}/")
                self.assertTrue(ways, f"{act} has no link to {district}")
                # At the level of the clause: some lead to the very place.
                anchored = [way for way in ways if way[1]]
                self.assertTrue(anchored)
                to, anchor = anchored[0]
                self.open(to)
                self.assertIn(anchor, self.page.ids)
                self.assertTrue(self.ways("474", "acts/"), "the way leads back")
        self.assertTrue(document)

    def test_every_page_has_a_way_up_and_home(self):
        for path in sorted(SITE.rglob("*.html")):
            relative = path.relative_to(SITE).as_posix()
            if relative in ("index.html", "404.html"):
                continue
            self.open(relative)
            targets = [site_reader.target(self.path, address)[0]
                       for address, _ in self.page.anchors if not site_reader.is_outside(address)]
            self.assertIn("index.html", targets, relative)
            folder = posixpath.dirname(relative).split("/")[0]
            if folder and posixpath.basename(relative) != "index.html":
                self.assertIn(f"{folder}/index.html", targets, relative)

    def test_figures_and_dates_lead_to_their_clauses(self):
        self.follow("Сроки и цифры")
        self.assertTrue(self.ways("", "documents/64/"))
        self.assertIn("20 сентября 2019", self.page.text)


if __name__ == "__main__":
    unittest.main()

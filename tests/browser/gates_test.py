"""The gates can fail: each is shown a page with the fault that it is for."""

import pathlib
import tempfile
import unittest

from browser import InBrowser

PAGE = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="sheet.css"></head><body>{}</body></html>"""
LONG = "Продолжить обновление материально-технической базы учреждений. " * 6


class Gates(InBrowser):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.directory = pathlib.Path(holder.name)
        self.browser.show(1280)

    def open(self, body, sheet=""):
        (self.directory / "sheet.css").write_text(sheet, encoding="utf-8")
        path = self.directory / "page.html"
        path.write_text(PAGE.format(body), encoding="utf-8")
        self.browser.open(path)

    def assert_finds(self, words, name, *arguments):
        faults = self.measure(name, *arguments)
        self.assertTrue(any(words in fault for fault in faults), faults)

    def test_sideways(self):
        self.browser.show(320)
        self.open("<main><table><tr><td>" + "а" * 100 + "</table></main>")
        self.assert_finds("<table>", "sidewaysFaults")
        self.open("<main><p>Слово</main>")
        self.assertEqual(self.measure("sidewaysFaults"), [])

    def test_measure(self):
        self.open(f"<main><p>{LONG}</main>")
        self.assert_finds("characters on a line", "measureFaults", 60, 75)
        self.open(f"<main><p>{LONG}</main>", "p { width: 12em }")
        self.assert_finds("the text has", "measureFaults", 60, 75)

    def test_contrast(self):
        self.open('<main><p>Серое</main>', "p { color: #999 }")
        self.assert_finds("contrast of 2.85", "contrastFaults")
        self.open('<main><p><b>Серое</b></main>',
                  "p { background: #000 } b { background: rgb(255 255 255 / 90%); color: #9998 }")
        self.assert_finds("<b>", "contrastFaults")
        self.open('<main><p>Чёрное</main>', "p { color: #222 }")
        self.assertEqual(self.measure("contrastFaults"), [])

    def test_headings(self):
        self.open("<main><h1>А</h1><h1>Б</h1><h3>В</h3></main>")
        self.assert_finds("2 h1", "headingFaults")
        self.assert_finds("comes after an h1", "headingFaults")

    def test_empty(self):
        self.open("<main><h1>А</h1><h2>Б</h2><h2>В</h2><p>Текст<ul></ul></main>",
                  "ul { height: 9px }")
        self.assert_finds("«Б» has nothing below it", "emptyFaults")
        self.assert_finds("<ul>", "emptyFaults")

    def test_frame(self):
        self.open("<main>А</main>")
        self.assert_finds("no <nav>", "frameFaults")
        self.assert_finds("first link", "frameFaults")

    def test_requests_and_console(self):
        for address in ("https://example.org/x.png", "missing.png"):
            with self.subTest(address=address):
                self.browser.told()
                self.browser.requests()
                self.open(f'<main>А<img src="{address}"></main>')
                self.assertTrue(any(r.endswith(address) for r in self.browser.requests()))
                self.assertTrue(any(address in words for words in self.browser.told()))


if __name__ == "__main__":
    unittest.main()

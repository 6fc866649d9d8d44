"""Gates for one page of every kind, measured in the browser, from file://."""

import unittest

from browser import SITE, InBrowser, pages_of_every_kind


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


if __name__ == "__main__":
    unittest.main()

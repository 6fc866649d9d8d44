"""The published site in site/: every link leads somewhere, every format is what it says."""

import csv
import io
import json
import re
import unittest
import urllib.parse
import xml.dom.minidom

import site_reader
from program import ROOT

SITE = ROOT / "site"
BASE = urllib.parse.urlsplit(json.loads(
    (ROOT / "content/archive.json").read_text(encoding="utf-8"))["base_url"]).path

KEYS = {
    "documents": "id kind title event date date_of district region region_code place school_year "
                 "status source source_sha256 basis added checked url",
    "clauses": "document anchor type number level section part addressee due figures text topics "
               "url",
    "mentions": "document anchor start end surface entity class kind title number date status "
                "rule candidates mismatch",
    "entities": "id class kind title short_title aliases parent predecessor successor issuer "
                "number date start_year end_year status official_url url",
}


def table_of(path):
    """Which table a data file holds: data/clauses/2020.jsonl -> clauses."""
    relative = path.relative_to(SITE / "data")
    return relative.parts[0].split(".")[0]


class Pages(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.pages = site_reader.read_pages(SITE)

    def setUp(self):
        self.assertTrue(self.pages, "site/ has no pages; run script/site")

    def assert_none(self, faults):
        faults = list(faults)
        self.assertEqual(faults, [], f"{len(faults)} faults")

    def links(self):
        """Every link of every page: (where it stands, page, address)."""
        for path, page in self.pages.items():
            for address, line in page.links:
                yield f"{path}:{line}: {address}", path, address

    def test_every_link_and_anchor_leads_somewhere(self):
        faults = []
        for where, path, address in self.links():
            if site_reader.is_outside(address):
                continue
            to, anchor = site_reader.target(path, address)
            # A server gives 404.html for any address: its links are from the server's root.
            if path == "404.html" and address.startswith(BASE):
                to = to[len(BASE):]
            elif address.startswith("/"):
                faults.append(f"{where} is not relative")
            elif to.startswith(".."):
                faults.append(f"{where} leaves the site")
            elif not (SITE / to).is_file():
                faults.append(f"{where} leads to no file")
            elif anchor and anchor not in self.pages[to].ids:
                faults.append(f"{where} leads to no anchor")
        self.assert_none(faults)

    def test_outside_links_are_safe(self):
        self.assert_none(where for where, _, address in self.links()
                         if site_reader.is_outside(address)
                         and not address.startswith(("https://", "http://", "mailto:")))

    def test_nothing_is_loaded_from_elsewhere(self):
        faults = []
        for path, page in self.pages.items():
            for tag, attributes, line in page.elements:
                if tag in ("a", "area"):
                    continue
                if tag == "link" and attributes.get("rel") in ("canonical", "alternate"):
                    continue
                faults += [f"{path}:{line}: <{tag} {name}>" for name in site_reader.ADDRESSES
                           if site_reader.is_outside(attributes.get(name, ""))]
        self.assert_none(faults)

    def test_no_id_stands_twice(self):
        self.assert_none(f"{path}: {i}" for path, page in self.pages.items()
                         for i in sorted(set(page.ids)) if page.ids.count(i) > 1)

    def test_elements_are_closed_as_they_were_opened(self):
        self.assert_none(f"{path}: {fault}" for path, page in self.pages.items()
                         for fault in page.faults)

    def test_charset_comes_first_and_language_is_said(self):
        for path, page in self.pages.items():
            tags = [tag for tag, _, _ in page.elements]
            self.assertEqual(tags[:3], ["html", "head", "meta"], path)
            self.assertEqual(page.elements[2][1].get("charset", "").lower(), "utf-8", path)
            self.assertEqual(page.find("html")[0].get("lang"), "ru", path)
            self.assertEqual(tags.count("h1"), 1, path)

    def test_policy_allows_nothing_inline(self):
        for path, page in self.pages.items():
            policies = [meta["content"] for meta in page.find("meta")
                        if meta.get("http-equiv", "").lower() == "content-security-policy"]
            self.assertEqual(len(policies), 1, path)
            self.assertIn("default-src", policies[0], path)
            self.assertNotIn("unsafe", policies[0], path)
            styled = [tag for tag, attributes, _ in page.elements if "style" in attributes]
            self.assertEqual(styled, [], f"{path}: a style attribute does nothing here")
            self.assertEqual(page.find("style"), [], path)

    def test_every_page_has_a_title_of_its_own(self):
        titles = {}
        for path in self.pages:
            text = (SITE / path).read_text(encoding="utf-8")
            title = text[text.index("<title>") + 7 : text.index("</title>")]
            titles.setdefault(title, []).append(path)
        self.assertEqual({t: p for t, p in titles.items() if len(p) > 1}, {})

    def test_every_page_is_reached_from_home(self):
        reached, waiting = {"index.html"}, ["index.html"]
        while waiting:
            path = waiting.pop()
            for address, _ in self.pages[path].anchors:
                to, _ = site_reader.target(path, address)
                if not site_reader.is_outside(address) and to in self.pages and to not in reached:
                    reached.add(to)
                    waiting.append(to)
        # A list that nothing stands in yet is linked by nothing.
        empty = {path for path, page in self.pages.items() if "Здесь пока ничего нет" in page.text}
        self.assert_none(sorted(set(self.pages) - reached - empty - {"404.html"}))

    def test_reader_is_never_told_in_the_words_of_a_programmer(self):
        words = re.compile(r"\b(сущност|провизорн|инферирован|валидн|хеш|коллизи|резолв|undefined)"
                           r"|\{\{|\}\}|\(null\)", re.IGNORECASE)
        self.assert_none(f"{path}: {found.group()}" for path, page in self.pages.items()
                         for found in words.finditer(page.text))


class Feeds(unittest.TestCase):
    def test_feeds_and_sitemaps_are_well_formed(self):
        paths = sorted(SITE.rglob("*.xml"))
        self.assertTrue(paths)
        for path in paths:
            with self.subTest(path=path.name):
                xml.dom.minidom.parse(str(path))

    def test_feed_says_what_atom_demands(self):
        feed = xml.dom.minidom.parse(str(SITE / "feed.xml")).documentElement
        self.assertEqual(feed.tagName, "feed")
        self.assertEqual(feed.namespaceURI, "http://www.w3.org/2005/Atom")
        for parent in [feed, *feed.getElementsByTagName("entry")]:
            children = [node.tagName for node in parent.childNodes if node.nodeType == 1]
            for name in ("id", "title", "updated"):
                self.assertEqual(children.count(name), 1, f"{parent.tagName}: {name}")
        ids = [node.firstChild.data for node in feed.getElementsByTagName("id")]
        self.assertEqual(len(ids), len(set(ids)))

    def test_sitemap_lists_the_pages_that_are_there(self):
        index = xml.dom.minidom.parse(str(SITE / "sitemap.xml")).documentElement
        self.assertIn(index.tagName, ("sitemapindex", "urlset"))
        maps = [index]
        if index.tagName == "sitemapindex":
            maps = [xml.dom.minidom.parse(str(SITE / path)).documentElement
                    for path in locations(index)]
        listed = [path for sitemap in maps for path in locations(sitemap)]
        self.assertEqual(len(listed), len(set(listed)))
        for path in listed:
            self.assertTrue((SITE / path).is_file(), path)
        self.assertIn("index.html", listed)
        self.assertNotIn("404.html", listed)

    def test_robots_names_the_sitemap(self):
        self.assertIn("Sitemap: https://example.org/sitemap.xml",
                      (SITE / "robots.txt").read_text(encoding="utf-8"))


def locations(element):
    """The <loc> of a sitemap as paths from the site's root."""
    base = "https://example.org/"
    found = []
    for node in element.getElementsByTagName("loc"):
        address = node.firstChild.data
        assert address.startswith(base), address
        found.append(address[len(base):] or "index.html")
    return found


class Data(unittest.TestCase):
    def tables(self):
        paths = sorted((SITE / "data").rglob("*.jsonl"))
        self.assertTrue(paths, "site/ has no data; run script/site")
        return [(path, table_of(path)) for path in paths]

    def test_lines_are_objects_with_the_keys_in_order(self):
        seen = set()
        for path, table in self.tables():
            seen.add(table)
            for line in path.read_text(encoding="utf-8").splitlines():
                pairs = json.loads(line, object_pairs_hook=list)
                self.assertEqual([key for key, _ in pairs], KEYS[table].split(), path)
        self.assertEqual(seen, set(KEYS))

    def test_files_end_with_a_line_end_and_hold_no_empty_line(self):
        for path, _ in self.tables():
            text = path.read_text(encoding="utf-8")
            self.assertTrue(text.endswith("\n"), path)
            self.assertNotIn("\n\n", text, path)

    def test_addresses_lead_to_pages_and_anchors(self):
        pages = site_reader.read_pages(SITE)
        for path, table in self.tables():
            for row in rows_of(path):
                if not row.get("url"):
                    continue
                to, anchor = site_reader.target("index.html", row["url"])
                self.assertIn(to, pages)
                if anchor:
                    self.assertIn(anchor, pages[to].ids)

    def test_mentions_cut_their_words_out_of_the_clause(self):
        texts = {(row["document"], row["anchor"]): row["text"]
                 for path, table in self.tables() if table == "clauses" for row in rows_of(path)}
        mentions = 0
        for path, table in self.tables():
            if table != "mentions":
                continue
            for row in rows_of(path):
                text = texts[row["document"], row["anchor"]]
                self.assertEqual(text[row["start"] : row["end"]], row["surface"])
                mentions += 1
        self.assertGreater(mentions, 0)

    def test_mentions_name_entities_that_are_listed(self):
        entities = {row["id"] for row in rows_of(SITE / "data/entities.jsonl")}
        for path, table in self.tables():
            if table != "mentions":
                continue
            for row in rows_of(path):
                named = row["candidates"] if row["status"] == "ambiguous" else [row["entity"]]
                self.assertTrue(named)
                self.assertEqual(set(named) - entities, set())

    def test_dates_due_are_iso_and_of_a_known_kind(self):
        for path, table in self.tables():
            if table != "clauses":
                continue
            for row in rows_of(path):
                for due in row["due"] or []:
                    self.assertEqual(list(due), ["surface", "kind", "date"])
                    self.assertIn(due["kind"], ("by", "from", "in", "between"))
                    self.assertIn(due["surface"], row["text"])

    def test_tables_for_spreadsheets_say_the_same(self):
        for path, table in self.tables():
            sheet = path.with_suffix(".csv")
            bytes_ = sheet.read_bytes()
            self.assertTrue(bytes_.startswith(b"\xef\xbb\xbf"), "a spreadsheet needs the BOM")
            rows = list(csv.reader(io.StringIO(bytes_[3:].decode("utf-8"), newline=""),
                                   delimiter=";"))
            self.assertEqual(rows[0], KEYS[table].split())
            objects = rows_of(path)
            self.assertEqual(len(rows) - 1, len(objects))
            for row, object_ in zip(rows[1:], objects):
                self.assertEqual(len(row), len(rows[0]))
                for cell, (key, value) in zip(row, object_.items()):
                    self.assertFalse(cell.startswith(("=", "+", "-", "@", "\t")), cell)
                    if value is None:
                        self.assertEqual(cell, "", key)
                    elif isinstance(value, list) and all(isinstance(v, str) for v in value):
                        self.assertEqual(cell.lstrip("'"), "|".join(value).lstrip("'"), key)
                    elif isinstance(value, str):
                        self.assertEqual(cell.lstrip("'"), value.lstrip("'"), key)

    def test_version_is_said(self):
        version = json.loads((SITE / "data/version.json").read_text(encoding="utf-8"))
        self.assertTrue(version)


def rows_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Documents(unittest.TestCase):
    def test_text_of_record_lies_beside_each_page(self):
        documents = ROOT / "content/documents"
        paths = sorted(documents.rglob("*.md"))
        self.assertEqual(len(paths), 5)
        for path in paths:
            relative = path.relative_to(documents)
            page = SITE / "documents" / relative
            self.assertEqual(page.read_bytes(), path.read_bytes())
            self.assertTrue(page.with_suffix(".html").is_file())

    def test_sources_are_published_as_received(self):
        for row in rows_of(SITE / "data/documents.jsonl"):
            page = SITE / row["url"]
            published = [path for path in page.parent.glob(page.stem + ".*")
                         if path.suffix not in (".html", ".md", ".xml")]
            self.assertEqual(len(published), 1, row["id"])
            kept = list((ROOT / "content/sources").glob(row["id"].split("/")[0] + "/*/*"))
            self.assertIn(published[0].read_bytes(), [path.read_bytes() for path in kept])

    def test_every_word_of_a_clause_is_on_its_page(self):
        """Nothing of the text of record is lost between the data and the page."""
        pages = site_reader.read_pages(SITE)
        for path in sorted((SITE / "data/clauses").glob("*.jsonl")):
            for row in rows_of(path):
                page = pages[site_reader.target("index.html", row["url"])[0]]
                self.assertIn(" ".join(row["text"].split()), " ".join(page.text.split()),
                              row["url"])


if __name__ == "__main__":
    unittest.main()

"""Anchors once published last: what would move them is told, with the {#…} that keeps them."""

import json
import re
import unittest

import small_archive
import site_reader
from program import DONE, FAULTS, InNewDirectory, ROOT, files_of, svod
from small_archive import FIRST, write

CLAUSES = ("Продолжить ремонт школ.", "Обновить меню столовых.", "Открыть кружки.",
           "Развивать наставничество.", "Поддержать молодых педагогов.")


def numbered(clauses, fixed=None):
    """A document whose numbered clauses are printed as an editor would, from 1 on."""
    lines = []
    for number, clause in enumerate(clauses, 1):
        anchor = (fixed or {}).get(clause)
        lines.append(f"{number}\\. {clause}" + (f" {{#{anchor}}}" if anchor else ""))
    return "\n# {title}\n\nУчастники конференции предлагают:\n\n" + "\n\n".join(lines) + "\n"


class PublishedAnchors(InNewDirectory):
    NEW = "Построить бассейн."

    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        self.path = self.content / "documents" / f"{FIRST}.md"
        self.write(numbered(CLAUSES))
        self.assert_silent(self.run_svod("build"))
        self.published = self.anchors()

    def write(self, body):
        self.path.write_text(small_archive.document(body=body), encoding="utf-8")

    def run_svod(self, command, *arguments):
        return svod(command, *arguments, cwd=self.directory)

    def anchors(self):
        """What is published: the text of a clause -> its anchor. Each is an id of the page."""
        data = (self.directory / "site/data/clauses/2020.jsonl").read_text(encoding="utf-8")
        clauses = [json.loads(line) for line in data.splitlines()]
        ids = site_reader.read_pages(self.directory / "site")[f"documents/{FIRST}.html"].ids
        for clause in clauses:
            self.assertIn(clause["anchor"], ids)
        return {clause["text"]: clause["anchor"] for clause in clauses}

    def assert_silent(self, ran):
        self.assert_status(ran, DONE)
        self.assertEqual(ran.diagnostics, [])

    def told(self, ran):
        return [(int(one["line"]), one["message"]) for one in ran.diagnostics
                if one["severity"] == "warning" and one["kind"] == "anchor-moved"]

    def insert(self, fixed=None):
        self.write(numbered(CLAUSES[:2] + (self.NEW,) + CLAUSES[2:], fixed))

    def test_clause_inserted_in_the_middle(self):
        self.insert()
        before = files_of(self.directory)
        ran = self.run_svod("check")
        self.assert_status(ran, DONE)
        becomes = "the published anchor '{0}' of this clause becomes '{1}'; " \
                  "end the block with {{#{0}}} to keep it"
        self.assertEqual(self.told(ran), [
            (30, becomes.format("p-3", "p-4") + " (the new block in line 28 then has 'p-3_2')"),
            (32, becomes.format("p-4", "p-5")),
            (34, becomes.format("p-5", "p-6")),
        ])
        self.assert_told(ran, "anchor-moved", f"content/documents/{FIRST}.md", 30)
        self.assertEqual(files_of(self.directory), before)

        ran = self.run_svod("build", "--strict")
        self.assert_status(ran, FAULTS)
        self.assertEqual(len(self.told(ran)), 3)
        self.assertEqual(self.anchors(), self.published)

    def test_advice_that_is_followed_keeps_them(self):
        self.insert()
        lines = self.path.read_text(encoding="utf-8").splitlines()
        for line, message in self.told(self.run_svod("check")):
            lines[line - 1] += " " + re.search(r"\{#[^}]*\}", message)[0]
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.assert_silent(self.run_svod("check", "--strict"))
        self.assert_silent(self.run_svod("build", "--strict"))
        self.assertEqual(self.anchors(), self.published | {self.NEW: "p-3_2"})
        # Published so, it stays so.
        self.assert_silent(self.run_svod("check", "--strict"))

    def test_build_without_strict_tells_and_publishes(self):
        self.insert()
        ran = self.run_svod("build")
        self.assert_status(ran, DONE)
        self.assertEqual(len(self.told(ran)), 3)
        self.assertEqual(self.anchors()[CLAUSES[4]], "p-6")
        self.assert_silent(self.run_svod("build"))

    def test_clause_that_is_gone(self):
        self.write(numbered(CLAUSES[:4]))
        [(line, message)] = self.told(self.run_svod("check"))
        self.assertEqual(line, 30)
        self.assertIn("«Поддержать молодых педагогов.» is gone", message)
        self.assertIn("'p-5'", message)

    def test_nothing_published_nothing_told(self):
        self.insert()
        self.assert_silent(self.run_svod("check", "--output", "elsewhere"))
        self.assert_silent(self.run_svod("build", "--output", "elsewhere"))

    def test_under_a_former_id(self):
        self.insert()
        new = "47/tikhvinskiy-rayon/2020"
        text = self.path.read_text(encoding="utf-8")
        write(self.content, f"documents/{new}.md",
              text.replace("former_ids: []", f"former_ids: [{FIRST}]"))
        self.path.unlink()
        self.assertEqual(len(self.told(self.run_svod("check"))), 3)

    def test_import_of_what_is_published(self):
        """A document made anew from its source has lost what an editor had fixed."""
        source = ROOT / "content/sources" / f"{FIRST}.txt"
        self.path.unlink()
        self.assert_status(self.run_svod("import", source), DONE)
        lines = self.path.read_text(encoding="utf-8").splitlines()
        line = next(at for at, text in enumerate(lines, 1) if text.startswith("- "))
        lines[line - 1] += " {#goal}"
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.assert_status(self.run_svod("build"), DONE)

        self.path.unlink()
        ran = self.run_svod("import", source)
        self.assert_status(ran, DONE)
        [(told, message)] = self.told(ran)
        self.assertEqual(told, line)
        self.assertIn("{#goal}", message)


if __name__ == "__main__":
    unittest.main()

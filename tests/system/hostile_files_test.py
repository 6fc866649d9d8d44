"""Files that would do harm: refused in a sentence or read, in time, within memory, and alone."""

import os
import pathlib
import subprocess
import sys
import unittest

from program import CANNOT, DONE, FAULTS, ROOT, SVOD, InNewDirectory, files_of, svod, svod_measured

HOSTILE = ROOT / "tests" / "hostile"
sys.path.insert(0, str(HOSTILE))

import recipes  # noqa: E402

MIB = 1024 * 1024
SECONDS = 10
MEMORY = 512 * MIB

# What is not optimised, and what looks at each of its steps, is slower and larger than what
# people run.
SANITIZED = b"__asan_init" in pathlib.Path(SVOD).read_bytes()
SLOWER = 12 if SANITIZED else float(os.environ.get("SVOD_SLOWER", "1"))
LARGER = 3 if SANITIZED else 1

# LibreOffice and Tesseract have limits of their own.
BY_ANOTHER_PROGRAM = (".rtf", ".doc")


class HostileFiles(InNewDirectory):
    """Imports each recipe whose name ends with one of ENDINGS into an archive that is new."""

    ENDINGS = ()

    def setUp(self):
        super().setUp()
        self.assert_status(svod("new", "archive", cwd=self.directory), DONE)
        self.received = self.directory / "received"
        self.received.mkdir()
        self.before = self.outside()
        self.empty = files_of(self.directory / "archive/content")

    def outside(self):
        """All that lies beside content/, what was received and the report of the import."""
        ours = ("archive/content/", "received/", "archive/import-report.html")
        found = {}
        for path in sorted(self.directory.rglob("*")):
            name = path.relative_to(self.directory).as_posix()
            if path.is_file() and not name.startswith(ours):
                found[name] = path.read_bytes()
        return found

    def import_recipe(self, name):
        # Made by another process: what this one ever held would count as its children's.
        subprocess.run([sys.executable, "-B", HOSTILE / "recipes.py", self.received, name],
                       check=True)
        return svod_measured("import", f"received/{name}", "--content", "archive/content",
                             cwd=self.directory, most_seconds=int(3 * SECONDS * SLOWER))

    def assert_harmless(self, name, words):
        ran = self.import_recipe(name)
        content = self.directory / "archive/content"
        self.assertIn(ran.status, (DONE, FAULTS), f"{ran.status}\n{ran.err[-3000:]}")
        self.assertEqual(self.outside(), self.before)
        self.assertFalse(pathlib.Path("/tmp/svod-was-here").exists())
        if words is not None:
            self.assert_status(ran, FAULTS)
        if ran.status == FAULTS:
            told = [one["message"] for one in ran.diagnostics if one["path"].endswith(name)]
            self.assertEqual(len(told), 1, ran.err[-3000:])
            self.assertIn(";", told[0], "it does not say what to do")
            for word in words or ():
                self.assertIn(word, told[0])
            self.assertEqual(files_of(content), self.empty)
        if not name.endswith(BY_ANOTHER_PROGRAM):
            size = max(1, (self.received / name).stat().st_size / MIB)
            self.assertLess(ran.seconds, SECONDS * SLOWER * size)
            self.assertLess(ran.memory, MEMORY * LARGER * size)

    def clear(self):
        """As before the first recipe: what one left is no matter to the next."""
        content = self.directory / "archive/content"
        for folder in (*(content / name for name in ("documents", "imported", "sources")),
                       self.received):
            for path in folder.rglob("*"):
                if path.is_file():
                    path.unlink()

    def run_recipes(self):
        for name, (_, words) in recipes.RECIPES.items():
            if not name.endswith(self.ENDINGS):
                continue
            with self.subTest(name=name):
                self.assert_harmless(name, words)
            self.clear()


class HostileDocx(HostileFiles):
    ENDINGS = (".docx", ".zip")

    def test_each_ends_in_bounds(self):
        self.run_recipes()


class HostileOdt(HostileFiles):
    ENDINGS = (".odt",)

    def test_each_ends_in_bounds(self):
        self.run_recipes()


class HostileHtml(HostileFiles):
    ENDINGS = (".html",)

    def test_each_ends_in_bounds(self):
        self.run_recipes()

    def test_what_a_page_names_is_not_read(self):
        self.assert_status(self.import_recipe("external_entity.html"), DONE)
        text = next((self.directory / "archive/content/documents").rglob("*.md")).read_text("utf-8")
        self.assertNotIn("root:", text)
        self.assertNotIn("скриптом", text)


class HostilePdf(HostileFiles):
    ENDINGS = (".pdf",)

    def test_each_ends_in_bounds(self):
        self.run_recipes()


class HostileTexts(HostileFiles):
    ENDINGS = (".txt",)

    def test_each_ends_in_bounds(self):
        self.run_recipes()


class HostileOfficeFiles(HostileFiles):
    ENDINGS = BY_ANOTHER_PROGRAM

    def test_each_ends_in_bounds(self):
        self.run_recipes()


class HostileFolders(HostileFiles):
    """What lies in a folder and is no plain file: told, never followed, opened or waited for."""

    def import_folder(self):
        return svod("import", "received", "--content", "archive/content", cwd=self.directory)

    def good(self, name):
        (self.received / name).write_text(
            recipes.RESOLUTION + f"1. Обеспечить рост качества ({len(name)}).\n", encoding="utf-8")

    def assert_only_good_is_read(self, *told):
        self.good("хорошая.txt")
        before = self.outside()
        ran = self.import_folder()
        self.assert_status(ran, FAULTS)
        for name, word in told:
            self.assertTrue(any(name in one["path"] and word in one["message"]
                                for one in ran.diagnostics), f"{name}: {word}\n{ran}")
        self.assertEqual(self.outside(), before)
        content = self.directory / "archive/content"
        self.assertEqual(len(list((content / "documents").rglob("*.md"))), 1, str(ran))
        self.assertNotIn(b"root:", b"".join(files_of(content).values()))

    def test_links(self):
        (self.received / "вовне.txt").symlink_to("/etc/passwd")
        (self.received / "в никуда.txt").symlink_to("нет такого.txt")
        (self.received / "а.txt").symlink_to("б.txt")
        (self.received / "б.txt").symlink_to("а.txt")
        (self.received / "круг").symlink_to(".")
        (self.received / "наверх").symlink_to("..")
        self.assert_only_good_is_read(("вовне.txt", "out of the directory"),
                                      ("в никуда.txt", "no file"), ("а.txt", "no file"),
                                      ("круг", "link"), ("наверх", "link"))

    def test_pipes(self):
        os.mkfifo(self.received / "труба.txt")
        self.assert_only_good_is_read(("труба.txt", "pipe"))
        ran = svod("import", "received/труба.txt", "--content", "archive/content",
                   cwd=self.directory)
        self.assertNotEqual(ran.status, DONE)
        self.assertIn("pipe", ran.err)

    def test_names(self):
        for name in (b"a\nb.txt", b"c\x1b[31m.txt", b"\xff\xfe.txt"):
            with open(os.path.join(os.fsencode(self.received), name), "wb") as file:
                file.write(recipes.RESOLUTION.encode())
        self.assert_only_good_is_read(("\\x0A", "name"), ("\\x1B", "name"), ("\\xFF", "name"))

    def test_names_that_are_only_strange_are_read(self):
        for name in ("а" * 125 + ".txt", "..txt.txt", "$(touch here);'\".txt", "-n.txt"):
            self.good(name)
        before = self.outside()
        ran = self.import_folder()
        self.assertNotIn("error", ran.err)
        self.assertEqual(self.outside(), before)


class PagesOfACollection(HostileFiles):
    def run_import(self, *arguments):
        return svod("import", *arguments, "--content", "archive/content", cwd=self.directory)

    def documents(self):
        return sorted((self.directory / "archive/content/documents").rglob("*.md"))

    def test_only_the_pages_named_are_read_and_other_pages_are_another_document(self):
        path = ROOT / "tests/import/fixtures/office/000.pdf"
        for pages, count in (("1", 1), ("2-2", 2)):
            ran = self.run_import(path, "--pages", pages)
            self.assert_status(ran, DONE)
            self.assertIn("pages: ", ran.out)
            self.assertEqual(len(self.documents()), count, str(ran))

    def test_pages_that_are_imported_again_are_known_and_no_other_pages_change_them(self):
        path = ROOT / "tests/import/fixtures/office/000.pdf"
        self.assert_status(self.run_import(path, "--pages", "1"), DONE)
        (document,) = self.documents()
        before = document.read_bytes()
        self.assertIn('\n    pages: "1"\n', before.decode())
        self.assert_status(self.run_import(path, "--pages", "1-1"), DONE)
        self.assertEqual(self.documents(), [document])
        for again in (("--pages", "2"), ()):
            self.run_import(path, *again)
            self.assertEqual(document.read_bytes(), before, str(again))

    def test_pages_that_are_none_are_told(self):
        path = ROOT / "tests/import/fixtures/office/000.pdf"
        for pages in ("0", "3-2", "x", "1-", "-1", "99999999999"):
            with self.subTest(pages=pages):
                ran = self.run_import(path, f"--pages={pages}")
                self.assert_status(ran, CANNOT)
                self.assert_one_sentence(ran, "--pages", "115-118")
        ran = self.run_import(path, "--pages", "700-800")
        self.assert_status(ran, FAULTS)
        self.assert_told(ran, "unreadable-file", words=("it has pages 1 to",))

    def test_only_one_pdf_has_pages(self):
        path = ROOT / "tests/import/fixtures/office/000"
        (self.directory / "old.rtf").write_bytes(rb"{\rtf1 text}")
        for other in (f"{path}.docx", "old.rtf"):
            with self.subTest(other=other):
                ran = self.run_import(other, "--pages", "1")
                self.assert_status(ran, FAULTS)
                self.assert_told(ran, "unreadable-file", words=("only a PDF",))
        self.assert_status(self.run_import(f"{path}.pdf", f"{path}.docx", "--pages", "1"), CANNOT)


class EveryRecipe(unittest.TestCase):
    def test_is_run_by_some_class_and_says_what_it_attacks(self):
        run = tuple(ending for one in HostileFiles.__subclasses__() for ending in one.ENDINGS)
        for name, (function, _) in recipes.RECIPES.items():
            self.assertTrue(name.endswith(run), name)
            self.assertTrue(function.__doc__, name)


if __name__ == "__main__":
    unittest.main()

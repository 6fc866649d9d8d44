"""Files that would do harm: refused in a sentence or read, in time, within memory, and alone."""

import os
import pathlib
import subprocess
import sys
import unittest

from program import DONE, FAULTS, ROOT, SVOD, InNewDirectory, files_of, svod, svod_measured

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
        """All that lies beside content/ and what was received."""
        return {name: content for name, content in files_of(self.directory).items()
                if not name.startswith(("archive/content/", "received/"))}

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
        for folder in ("archive/content/documents", "archive/content/sources", "received"):
            for path in (self.directory / folder).rglob("*"):
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


class EveryRecipe(unittest.TestCase):
    def test_is_run_by_some_class_and_says_what_it_attacks(self):
        run = tuple(ending for one in HostileFiles.__subclasses__() for ending in one.ENDINGS)
        for name, (function, _) in recipes.RECIPES.items():
            self.assertTrue(name.endswith(run), name)
            self.assertTrue(function.__doc__, name)


if __name__ == "__main__":
    unittest.main()

"""What a person corrects stays, whatever import or a hurried hand does to the file."""

import json
import shutil
import subprocess

import small_archive
from program import DONE, FAULTS, InNewDirectory, ROOT, files_of, svod
from small_archive import FIRST, change, write

CONFLICTS = """conflicts:
  - key: title
    edited: Новое качество
    imported: Новое качество образования
  - edited: |-
      1\\. Продолжить реализацию национального проекта «Образование».
    imported: |-
      1\\. Продолжить. Телефон 8-912-000-00-00.

      2\\. Реализацию.
  - imported: Пропавший абзац.
"""


class Conflicts(InNewDirectory):
    """Both readings stand in the front matter until a person has chosen."""

    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        change(self.content / f"documents/{FIRST}.md", "former_ids: []\n",
               "former_ids: []\n" + CONFLICTS)

    def test_check_tells_them(self):
        ran = svod("check", "--format", "json", cwd=self.directory)
        self.assert_status(ran, DONE)
        told = [one for one in map(json.loads, ran.out.splitlines()) if one["kind"] == "conflict"]
        self.assertEqual([one["line"] for one in told], [19, 22, 28])
        for one, words in zip(told, ("title: a new import reads «Новое качество образования»",
                                     "reads «1\\. Продолжить. Телефон 8-912-000-00-00. …»",
                                     "reads «Пропавший абзац.», which was taken out")):
            self.assertIn(words, one["message"])

    def test_are_not_published(self):
        """An import may read what a person took out because it is private."""
        self.assert_status(svod("build", cwd=self.directory), DONE)
        for path in (self.directory / "site").rglob("*"):
            if path.is_file():
                self.assertNotIn("8-912-000", path.read_text(encoding="utf-8", errors="replace"),
                                 path)
        published = self.directory / f"site/documents/{FIRST}.md"
        self.assertEqual(published.read_text(encoding="utf-8"),
                         (self.content / f"documents/{FIRST}.md").read_text(encoding="utf-8")
                         .replace(CONFLICTS, ""))


class ImportAgain(InNewDirectory):
    """A source that is known is read anew and merged with what a person corrected.

    A rule of import that has changed since is played by editing what import wrote at first.
    """

    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        for document in (self.content / "documents").rglob("*.md"):
            document.unlink()
        self.source = write(self.directory, "received/resolution.txt",
                            (ROOT / f"content/sources/{FIRST}.txt").read_bytes())
        self.run_import()
        self.document = self.content / f"documents/{FIRST}.md"
        self.base = self.content / f"imported/{FIRST}.md"

    def run_import(self, *arguments, status=DONE, source="received"):
        ran = svod("import", source, *arguments, cwd=self.directory)
        self.assert_status(ran, status)
        return ran

    def report(self):
        lines = map(json.loads, self.run_import("--format", "json").out.splitlines())
        [told] = [line for line in lines if "source" in line]  # the others are questions
        return told

    def test_what_import_wrote_is_kept(self):
        self.assertEqual(self.base.read_bytes(), self.document.read_bytes())

    def test_an_edited_title_stays(self):
        change(self.document, "kind: резолюция", "kind: решение")
        edited = self.document.read_bytes()
        before = files_of(self.content)
        told = self.report()
        self.assertEqual(told["outcome"], "known")
        self.assertEqual(told["conflicts"], [])
        self.assertEqual(self.document.read_bytes(), edited)
        self.assertEqual(files_of(self.content), before)

    def test_parts_that_nobody_edited_are_refreshed(self):
        now = self.document.read_text(encoding="utf-8")
        for path in (self.base, self.document):  # a rule that has since been mended
            change(path, "kind: резолюция", "kind: решение")
        change(self.document, "place:", "place: Тихвин")
        told = self.report()
        self.assertEqual(told["outcome"], "merged")
        self.assertEqual(told["conflicts"], [])
        self.assertEqual(self.document.read_text(encoding="utf-8"),
                         now.replace("\nplace:", "\nplace: Тихвин"))
        self.assertEqual(self.base.read_text(encoding="utf-8"), now)

    def test_a_conflict_is_told_and_both_readings_are_kept(self):
        now = self.document.read_text(encoding="utf-8")
        clause = next(line for line in now.splitlines() if line.startswith("Участники"))
        change(self.base, clause, clause + " И впредь.")
        change(self.base, "kind: резолюция", "kind: обращение")
        change(self.document, clause, clause + " Исправлено.")
        change(self.document, "kind: резолюция", "kind: решение")
        told = self.report()
        self.assertEqual(told["outcome"], "merged")
        self.assertEqual(told["conflicts"],
                         [{"key": "kind", "edited": "решение", "imported": "резолюция"},
                          {"key": "", "edited": clause + " Исправлено.", "imported": clause}])
        text = self.document.read_text(encoding="utf-8")
        self.assertIn("\nkind: решение\n", text)
        self.assertIn("\n" + clause + " Исправлено.\n", text)
        self.assertIn("\nconflicts:\n  - key: kind\n    edited: решение\n"
                      "    imported: резолюция\n  - edited: ", text)
        # Told by check until a person has chosen; a second import has nothing new to say.
        kinds = [json.loads(line)["kind"] for line in
                 svod("check", "--format", "json", cwd=self.directory).out.splitlines()]
        self.assertEqual(kinds.count("conflict"), 2)
        before = files_of(self.content)
        self.assertEqual(self.report()["outcome"], "known")
        self.assertEqual(files_of(self.content), before)

    def test_another_name_changes_nothing(self):
        change(self.document, "kind: резолюция", "kind: решение")
        before = files_of(self.content)
        shutil.move(self.source, self.source.with_name("Проект 2031 года, Бокситогорский район.txt"))
        self.assertEqual(self.report()["outcome"], "known")
        self.assertEqual(files_of(self.content), before)

    def test_without_what_import_wrote_the_document_stays(self):
        shutil.rmtree(self.content / "imported")
        change(self.document, "kind: резолюция", "kind: решение")
        edited = self.document.read_bytes()
        self.assertIn("is not known", self.report()["kept"])
        self.assertEqual(self.document.read_bytes(), edited)
        self.assertNotIn("kept", self.report())  # from now on it is known
        self.assertEqual(self.document.read_bytes(), edited)

    def test_line_ends_are_no_edit(self):
        shutil.rmtree(self.content / "imported")
        other = self.document.read_bytes().replace(b"\n", b"\r\n")
        self.document.write_bytes(b"\xef\xbb\xbf" + other)
        self.assertNotIn("kept", self.report())
        change(self.base, "kind: резолюция", "kind: решение")
        self.assertEqual(self.report()["refreshed"], 0)  # both say the same
        self.assertEqual(self.document.read_bytes(), b"\xef\xbb\xbf" + other)

    def test_a_document_with_faults_is_left_alone(self):
        change(self.document, "kind: резолюция", "kind: роман")
        before = files_of(self.content)
        self.assertIn("svod check", self.report()["kept"])
        self.assertEqual(files_of(self.content), before)

    def test_dry_run_prints_what_would_change_and_writes_nothing(self):
        for path in (self.base, self.document):
            change(path, "kind: резолюция", "kind: решение")
        write(self.directory, "received/second.txt",
              (ROOT / "content/sources/68/rasskazovskiy-rayon/2021-08-24.txt").read_bytes())
        write(self.directory, "received/empty.txt", b"")
        before = files_of(self.directory)
        ran = self.run_import("--dry-run", status=FAULTS)
        self.assertEqual(files_of(self.directory), before)
        self.assertIn(f"--- content/documents/{FIRST}.md\n+++ content/documents/{FIRST}.md\n",
                      ran.out)
        self.assertIn("\n-kind: решение\n+kind: резолюция\n", ran.out)
        self.assertIn("--- /dev/null\n+++ content/documents/68/", ran.out)
        self.assertEqual(self.run_import("--dry-run", status=FAULTS).out, ran.out)

        # What it prints is what an import does.
        patched = self.directory / "patched"
        shutil.copytree(self.content, patched / "content")
        subprocess.run(["patch", "-s", "-p0"], input=ran.out.encode("utf-8"), cwd=patched,
                       check=True)
        self.run_import(status=FAULTS)
        self.assertEqual(files_of(patched / "content/documents"),
                         files_of(self.content / "documents"))
        self.assertEqual(self.run_import("--dry-run", status=FAULTS).out, "")

"""What a person corrects stays, whatever import or a hurried hand does to the file."""

import json

import small_archive
from program import DONE, InNewDirectory, svod
from small_archive import FIRST, change

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

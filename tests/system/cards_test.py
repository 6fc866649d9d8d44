"""Cards: all front matter through a spreadsheet and back."""

import csv
import io
import json
import shutil
import subprocess
import unittest

import small_archive
from program import CANNOT, DONE, FAULTS, InNewDirectory, ROOT, files_of, svod
from small_archive import FIRST, SECOND, change, write

MARK = "\ufeff"


def rows_of(path):
    """The table as lists of cells, the headings first."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith(MARK)
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))


def table(rows, delimiter=";"):
    """Rows as a spreadsheet writes them."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


class Cards(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        self.table = self.directory / "cards.csv"
        self.before = files_of(self.content)

    def export(self):
        self.assert_status(svod("cards", "export", cwd=self.directory), DONE)
        return rows_of(self.table)

    def take(self, *options, status=DONE):
        ran = svod("cards", "import", "cards.csv", *options, cwd=self.directory)
        self.assert_status(ran, status)
        return ran

    def edit(self, document, key, value):
        rows = rows_of(self.table)
        column = next(i for i, heading in enumerate(rows[0]) if heading.endswith(f"({key})"))
        next(row for row in rows if row[0] == document)[column] = value
        write(self.directory, "cards.csv", MARK + table(rows))
        return column + 1

    def assert_changed(self, document, old, new):
        """One document changed, and in it one text became another."""
        path = f"documents/{document}.md"
        text = self.before[path].decode("utf-8")
        self.assertEqual(text.count(old), 1)
        expected = {**self.before, path: text.replace(old, new).encode("utf-8")}
        self.assertEqual(files_of(self.content), expected)

    def test_an_unedited_table_changes_no_byte(self):
        shutil.copytree(ROOT / "content/documents", self.content / "documents", dirs_exist_ok=True)
        shutil.copytree(ROOT / "content/registry", self.content / "registry", dirs_exist_ok=True)
        write(self.content, "documents/47/x/2019.md",
              "\ufeff---\r\nkind: 'решение' # так\r\ntitle: >\r\n  =1+1;\r\n  \"а\"\r\n"
              "date:   2019\r\nsources: [{file: a, from: \"x|y\"}, {file: b}]\r\n---\r\nТекст.\r\n")
        before = files_of(self.content)
        rows = self.export()
        self.assertEqual(len(rows), 1 + 2 + 5 + 1 - 2)  # two of the five are the small archive's
        self.take()
        self.assertEqual(files_of(self.content), before)

    def test_one_cell_is_one_change(self):
        self.export()
        self.edit(FIRST, "district", "Лужский район")
        ran = self.take("--dry-run")
        self.assertEqual(files_of(self.content), self.before)
        self.assertIn("  district: Тихвинский район -> Лужский район\n1 of 2 documents would change",
                      ran.out)
        ran = self.take()
        self.assertIn("1 of 2 documents changed", ran.out)
        self.assert_changed(FIRST, "Тихвинский район", "Лужский район")
        self.assertIn("0 of 2 documents changed", self.take().out)

    def test_a_bad_cell_is_told_and_nothing_is_written(self):
        self.export()
        self.edit(FIRST, "place", "г. Тихвин")
        column = self.edit(SECOND, "date", "31.02.2021")
        ran = self.take(status=FAULTS)
        self.assert_told(ran, "bad-value", "cards.csv", 3, column, ["31.02.2021", "27.08.2020"])
        self.edit(SECOND, "date", "2021-08-24")
        column = self.edit(SECOND, "region", "Тамбовщина")
        ran = self.take(status=FAULTS)
        self.assert_told(ran, "unknown-region", "cards.csv", 3, column, ["Тамбовщина"])
        self.assertEqual(files_of(self.content), self.before)

    def test_what_check_would_refuse_is_not_written(self):
        self.export()
        self.edit(FIRST, "former_ids", SECOND)
        self.assert_told(self.take(status=FAULTS), "duplicate-id", "cards.csv", 2, words=[SECOND])
        self.edit(FIRST, "former_ids", "")
        self.edit(SECOND, "region", "Ленинградская область")
        self.edit(SECOND, "district", "Тихвинский-район")
        self.assert_told(self.take(status=FAULTS), "duplicate-address")
        self.assertEqual(files_of(self.content), self.before)
        self.assert_status(svod("check", "--theme", ROOT / "themes/svod", cwd=self.directory), DONE)

    def test_a_source_that_is_not_there_is_not_published(self):
        change(self.content / f"documents/{FIRST}.md", "sources: []",
               "sources:\n  - file: x.txt\n    publish: no")
        self.before = files_of(self.content)
        self.export()
        self.edit(FIRST, "publish", "да")
        self.assert_told(self.take(status=FAULTS), "unreadable-file", "cards.csv", 2, words=["x.txt"])
        write(self.content, "sources/x.txt", "x")
        self.before = files_of(self.content)
        self.take()
        self.assert_changed(FIRST, "publish: no", "publish: yes")

    def test_a_table_of_other_spreadsheets(self):
        """Other encodings and dividing signs, part of the rows and columns, dates rewritten."""
        rows = [["Документ", "Дата", "Место", "Заметки"],
                [FIRST, "27.08.2020", "г. Тихвин", "проверить; \"да\""]]
        for encoding, delimiter in (("windows-1251", ";"), ("utf-16", "\t"), ("utf-8", ",")):
            with self.subTest(encoding):
                write(self.directory, "cards.csv", table(rows, delimiter).encode(encoding))
                ran = self.take()
                self.assert_told(ran, "unknown-key", "cards.csv", 1, 4, ["Заметки"])
                self.assert_changed(FIRST, "place:\n", "place: г. Тихвин\n")
                write(self.content, f"documents/{FIRST}.md", self.before[f"documents/{FIRST}.md"])

    def test_a_persons_work_is_not_overwritten(self):
        self.export()
        self.export()
        self.edit(FIRST, "place", "г. Тихвин")
        edited = self.table.read_bytes()
        ran = svod("cards", "export", cwd=self.directory)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "cards import cards.csv")
        self.assertEqual(self.table.read_bytes(), edited)
        self.take()
        self.export()

    def test_speaks_russian(self):
        self.export()
        self.edit(FIRST, "place", "г. Тихвин")
        ran = self.take("--language", "ru")
        self.assertIn("  place: (пусто) -> г. Тихвин\nизменено документов: 1 из 2\n", ran.out)

    def test_answers_for_programs(self):
        self.export()
        self.edit(FIRST, "place", "г. Тихвин")
        lines = self.take("--format", "json", "--dry-run").out.splitlines()
        self.assertEqual([json.loads(line) for line in lines],
                         [{"document": FIRST,
                           "changes": {"place": {"before": "", "after": "г. Тихвин"}}}])

    def test_a_workbook_is_told(self):
        write(self.directory, "cards.csv", b"PK\x03\x04" + bytes(40))
        self.assert_told(self.take(status=FAULTS), "unreadable-file", "cards.csv", words=["CSV"])
        ran = svod("cards", "import", "none.csv", cwd=self.directory)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "none.csv")


class CardsThroughLibreOffice(InNewDirectory):
    def test_a_workbook_gives_the_same_table_back(self):
        content = small_archive.make(self.directory)
        change(content / f"documents/{FIRST}.md", "title: Новое качество",
               "title: \"=1+1; «а» \\\"б\\\"\"")
        change(content / f"documents/{SECOND}.md", "place:", "place: \"-\"")
        before = files_of(content)
        self.assert_status(svod("cards", "export", cwd=self.directory), DONE)
        self.assertTrue(self.convert("xlsx", "cards.csv", "--infilter=CSV:59,34,76,1"),
                        "LibreOffice Calc is not here; script/bootstrap test installs it")
        ran = svod("cards", "import", "cards.xlsx", cwd=self.directory)  # itself
        self.assert_status(ran, DONE)
        self.assertEqual(files_of(content), before)
        (self.directory / "cards.csv").unlink()
        self.assertTrue(self.convert("csv:Text - txt - csv (StarCalc):59,34,76,1", "cards.xlsx"))
        ran = svod("cards", "import", "cards.csv", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertEqual(files_of(content), before)

    def convert(self, form, name, *options):
        """Whether LibreOffice wrote the file in another form beside it."""
        ran = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.directory}/profile", "--headless",
             *options, "--convert-to", form, name],
            cwd=self.directory, capture_output=True, timeout=300, check=False)
        made = self.directory / f"{name.partition('.')[0]}.{form.partition(':')[0]}"
        return ran.returncode == 0 and made.exists()


if __name__ == "__main__":
    unittest.main()

"""Import with a list of what is known of the files: --list."""

import csv
import io

import small_archive
from program import CANNOT, DONE, FAULTS, InNewDirectory, files_of, svod
from small_archive import write

SILENT = "Резолюция\n\nУчастники конференции решили:\n\n1. Продолжить работу.\n"
STATED = """Резолюция
августовской конференции педагогических работников
Рассказовского района Тамбовской области
24 августа 2021 года

Участники конференции решили:

1. Повышать качество образования.
"""


def table(rows, delimiter=";"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


class ImportWithAList(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        self.before = files_of(self.content)
        write(self.directory, "in/2020/Резолюция (Луга).txt", SILENT)

    def take(self, rows, *options, status=DONE, encoding="utf-8-sig", delimiter=";"):
        write(self.directory, "опись.csv", table(rows, delimiter).encode(encoding))
        ran = svod("import", "in", "--list", "опись.csv", *options, cwd=self.directory)
        self.assert_status(ran, status)
        return ran

    def made(self):
        """The text of the one document that is new."""
        new = [path for path in files_of(self.content / "documents")
               if f"documents/{path}" not in self.before]
        self.assertEqual(len(new), 1, new)
        return new[0], (self.content / "documents" / new[0]).read_text(encoding="utf-8")

    def test_the_list_tells_what_the_text_does_not(self):
        ran = self.take([
            ["Опись резолюций за 2020 год", "", "", "", "", "", ""],
            ["№ п/п", "Имя файла", "Район", "Субъект РФ", "Дата", "Ссылка", "От кого получено"],
            ["1", "резолюция (луга)", "Лужский р-н", "Ленинградская область", "27.08.2020",
             "https://example.org/1", "ООО \"Луга\"; отдел"]],
            encoding="windows-1251")
        path, text = self.made()
        self.assertEqual(path, "47/luzhskiy-rayon/2020-08-27.md")
        for line in ("date: 2020-08-27\ndate_of: inferred\ndistrict: Лужский район\n"
                     "region: Ленинградская область\n",
                     "  date: по описи\n", "  district: по описи\n", "  region: по описи\n",
                     "    from: ООО \"Луга\"; отдел\n    url: https://example.org/1\n"):
            self.assertIn(line, text)
        self.assertEqual(ran.diagnostics, [])
        self.assert_status(svod("cards", "export", cwd=self.directory), DONE)

    def test_every_encoding_and_dividing_sign(self):
        rows = [["район", "файл", "получено"], ["Лужский район", "Резолюция (Луга).txt", "1.9.2020"]]
        for encoding, delimiter in (("utf-8", ","), ("utf-16", "\t"), ("utf-8-sig", ";"),
                                    ("windows-1251", ";"), ("cp866", ";")):
            with self.subTest(encoding):
                self.take(rows, encoding=encoding, delimiter=delimiter)
                path, text = self.made()
                self.assertIn("district: Лужский район\n", text)
                self.assertIn("    received: 2020-09-01\n", text)
                (self.content / "documents" / path).unlink()

    def test_a_title_with_commas_above_the_list(self):
        title = "Опись резолюций, поступивших в центр, за 2020 год"
        for delimiter in (";", "\t"):
            with self.subTest(delimiter):
                self.take([[title], ["файл", "район"], ["Резолюция (Луга)", "Лужский район"]],
                          delimiter=delimiter)
                path, text = self.made()
                self.assertIn("district: Лужский район\n", text)
                (self.content / "documents" / path).unlink()

    def test_what_the_text_states_stands(self):
        (self.directory / "in/2020/Резолюция (Луга).txt").write_text(STATED, encoding="utf-8")
        ran = self.take([["файл", "район", "дата"],
                         ["2020/Резолюция (Луга)", "Лужский район", "2020"]])
        _, text = self.made()
        self.assertIn("date: 2021-08-24\n", text)
        self.assertIn("district: Рассказовский район\n", text)
        self.assertIn("по описи (строка 2) — Лужский район, в тексте иное: проверьте", ran.out)
        self.assertIn("по описи (строка 2) — 2020, в тексте иное: проверьте", ran.out)

    def test_what_a_list_told_stands_when_it_is_not_given_again(self):
        self.take([["файл", "район", "регион", "дата"],
                   ["Резолюция (Луга)", "Лужский район", "Ленинградская область", "27.08.2020"]])
        before = self.made()
        self.assert_status(svod("import", "in", cwd=self.directory), DONE)
        self.assertEqual(self.made(), before)
        (self.directory / "in/2020/Резолюция (Луга).txt").rename(self.directory / "in/1.txt")
        self.assert_status(svod("import", "in", cwd=self.directory), DONE)
        self.assertEqual(self.made(), before)
        self.take([["файл", "район"], ["1", "Тихвинский район"]])
        self.assertIn("district: Тихвинский район\n", self.made()[1])

    def test_rows_and_files_without_a_partner_are_told(self):
        write(self.directory, "in/other.txt", STATED)
        ran = self.take([["файл", "район", "цвет"], ["Резолюция (Луга)", "Лужский район", ""],
                         ["нет такого.docx", "Лужский район", "синий"]])
        self.assert_told(ran, "unknown-key", "опись.csv", 1, 3, ["цвет"])
        self.assert_told(ran, "unknown-file", "опись.csv", 3, 1, ["нет такого.docx"])
        self.assert_told(ran, "unknown-file", "in/other.txt", words=["опись.csv"])

    def test_a_fault_in_the_list_stops_the_import(self):
        name = "Резолюция (Луга)"
        ran = self.take([["файл", "дата", "регион"], [name, "32.13.2020", "Лужская губерния"]],
                        status=FAULTS)
        self.assert_told(ran, "bad-value", "опись.csv", 2, 2, ["32.13.2020"])
        self.assert_told(ran, "unknown-region", "опись.csv", 2, 3, ["Лужская губерния"])
        self.assertIn("nothing was imported", ran.err)
        ran = self.take([["файл", "район"], [name, "а"], [name, "б"]], status=FAULTS)
        self.assert_told(ran, "duplicate-key", "опись.csv", 3, 1, ["line 2"])
        write(self.directory, "опись.csv", "файл;район\r\n\"Резолюция;а\r\n")
        ran = svod("import", "in", "--list", "опись.csv", cwd=self.directory)
        self.assert_status(ran, FAULTS)
        self.assert_told(ran, "syntax-error", "опись.csv", 2, 1)
        self.assertEqual(files_of(self.content), self.before)

    def test_a_list_that_is_not_there(self):
        ran = svod("import", "in", "--list", "none.csv", cwd=self.directory)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "none.csv")
        self.assertEqual(files_of(self.content), self.before)

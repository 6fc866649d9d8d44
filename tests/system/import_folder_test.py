"""A folder as an archivist gets it: what is a resolution, what is another version of one, what is
left aside, and a report that says so."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
import unittest

from program import (CANNOT, DONE, FAULTS, InNewDirectory, LANGUAGE, ROOT, SANITIZERS, SVOD, files_of,
                     svod)
from small_archive import change, write

OFFICE = ROOT / "tests" / "import" / "fixtures" / "office"

ADOPTED = """РЕЗОЛЮЦИЯ
августовской педагогической конференции работников образования Тихвинского района
Ленинградской области

27 августа 2019 года

Обсудив итоги прошедшего учебного года, участники конференции решили:

1. Признать работу образовательных организаций по реализации национального проекта «Образование»
удовлетворительной.
2. Рекомендовать руководителям школ обеспечить участие педагогов в конкурсах профессионального
мастерства и продолжить обновление материально-технической базы школ.
3. Продолжить работу по профилактике правонарушений несовершеннолетних.
"""


class Folder(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.assertEqual(svod("new", "archive", cwd=self.directory).status, DONE)
        self.folder = self.directory / "получено"
        self.folder.mkdir()

    def imported(self, *more, status=DONE):
        """Imports the folder; gives outcomes by the name of the file, and all JSON."""
        ran = svod("import", "получено", "--content", "archive/content", "--format", "json", *more,
                   cwd=self.directory)
        self.assert_status(ran, status)
        self.told = [json.loads(line) for line in ran.out.splitlines()]
        return {os.path.basename(one["source"]): one for one in self.told if "source" in one}

    def documents(self):
        return sorted((self.directory / "archive/content/documents").rglob("*.md"))

    def document(self):
        [path] = self.documents()
        return path.read_text(encoding="utf-8")


class Triage(Folder):
    def test_what_is_no_resolution_is_left_aside_unread(self):
        write(self.folder, "Резолюция.txt", ADOPTED)
        write(self.folder, "Доклад.txt", "ДОКЛАД\nначальника управления\n\nУважаемые коллеги!\n")
        for name in ("~$золюция.docx", "Thumbs.db", ".окт.txt", "Резолюция.pdf.sig", "всё.zip",
                     "итоги.xlsx"):
            write(self.folder, name, b"PK")
        told = self.imported()
        self.assertEqual({name: one["outcome"] for name, one in told.items()},
                         {"Резолюция.txt": "document", "Доклад.txt": "other-document",
                          "~$золюция.docx": "service-file", "Thumbs.db": "service-file",
                          ".окт.txt": "service-file",
                          "Резолюция.pdf.sig": "signature", "всё.zip": "archive",
                          "итоги.xlsx": "other-format"})
        self.assertEqual(told["Доклад.txt"]["calls_itself"], "доклад")
        self.assertEqual(len(self.documents()), 1)

    def test_a_file_that_is_named_is_imported_whatever_it_calls_itself(self):
        write(self.folder, "Доклад.txt", "ДОКЛАД\nначальника управления\n\nУважаемые коллеги!\n")
        ran = svod("import", "получено/Доклад.txt", "--content", "archive/content",
                   cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertEqual(len(self.documents()), 1)


class Versions(Folder):
    def test_one_text_in_two_formats_is_one_document_with_two_sources(self):
        shutil.copy(OFFICE / "000.docx", self.folder / "а.docx")
        shutil.copy(OFFICE / "000.pdf", self.folder / "б.pdf")
        told = self.imported()
        self.assertEqual(sorted(one["outcome"] for one in told.values()),
                         ["document", "further-source"])
        text = self.document()
        self.assertEqual(text.count("original_name:"), 2)
        kept = sorted(path.name for path in
                      (self.directory / "archive/content/sources").rglob("*.*"))
        self.assertEqual(len(kept), 2, kept)
        self.assert_status(svod("build", "--content", "archive/content", "--output", "site",
                                cwd=self.directory), DONE)

    def test_a_draft_is_a_source_of_what_was_adopted(self):
        write(self.folder, "Проект резолюции.txt",
              ADOPTED.replace("РЕЗОЛЮЦИЯ", "ПРОЕКТ РЕЗОЛЮЦИИ").replace("27 августа", "___ августа"))
        write(self.folder, "Резолюция.txt", ADOPTED)
        told = self.imported()
        self.assertEqual(told["Резолюция.txt"]["outcome"], "document")
        self.assertEqual(told["Проект резолюции.txt"]["outcome"], "further-source")
        self.assertTrue(told["Проект резолюции.txt"]["draft"])
        self.assertIn("    draft: yes\n", self.document())
        self.assertIn("status: adopted\n", self.document())

    LONG = ADOPTED + """4. Управлению образования до 1 ноября 2019 года разработать план поддержки молодых педагогов и
представить его на заседании методического совета района.
5. Руководителям дошкольных организаций создать условия для раннего развития детей, организовать
консультационные пункты для родителей и обобщить опыт работы лучших воспитателей.
"""

    def import_a_draft(self):
        write(self.folder, "Проект резолюции.txt",
              self.LONG.replace("РЕЗОЛЮЦИЯ", "ПРОЕКТ РЕЗОЛЮЦИИ").replace("27 августа", "___ августа")
              .replace("удовлетворительной", "хорошей"))
        self.imported()
        self.assertIn("status: draft\n", self.document())
        [path] = self.documents()
        return path

    def test_what_was_adopted_takes_the_place_of_a_draft_that_came_before(self):
        path = self.import_a_draft()
        write(self.folder, "Резолюция.txt", self.LONG)
        told = self.imported()
        self.assertEqual(told["Резолюция.txt"]["outcome"], "adopted")
        self.assertEqual(told["Проект резолюции.txt"]["outcome"], "known")
        self.assertEqual(self.documents(), [path], "its address stays")
        text = self.document()
        self.assertIn("status: adopted\n", text)
        self.assertIn("удовлетворительной", text)
        self.assertNotIn("хорошей", text)
        self.assertEqual(text.count("    draft: yes\n"), 1)
        self.assertLess(text.index("original_name: Резолюция.txt"),
                        text.index("original_name: Проект резолюции.txt"))
        self.assertEqual({one["outcome"] for one in self.imported().values()}, {"known"})
        self.assertEqual(self.document(), text)
        self.assert_status(svod("build", "--content", "archive/content", "--output", "site",
                                cwd=self.directory), DONE)

    def test_what_a_person_wrote_into_a_draft_stays(self):
        path = self.import_a_draft()
        change(path, "checked:", "checked: 2026-11-25 А. П.")
        change(path, "хорошей", "отличной")
        write(self.folder, "Резолюция.txt", self.LONG)
        told = self.imported()["Резолюция.txt"]
        self.assertEqual(told["outcome"], "adopted")
        self.assertEqual(len(told["conflicts"]), 1, told)
        self.assertIn("checked: 2026-11-25 А. П.\n", self.document())
        self.assertIn("отличной", self.document())
        self.assertIn("удовлетворительной", self.document(), "both readings are kept")

    def test_a_draft_with_faults_stays_and_what_was_adopted_is_told(self):
        path = self.import_a_draft()
        change(path, "date_of: document", "date_of: нечто")
        write(self.folder, "Резолюция.txt", self.LONG)
        told = self.imported()["Резолюция.txt"]
        self.assertEqual(told["outcome"], "document")
        self.assertIn("adopted text of the draft", told["kept"])
        self.assertEqual(len(self.documents()), 2)

    def test_a_comment_beside_the_source_of_a_draft_is_not_lost(self):
        path = self.import_a_draft()
        change(path, "    publish: yes", "    publish: yes  # спросить отдел")
        write(self.folder, "Резолюция.txt", self.LONG)
        told = self.imported()["Резолюция.txt"]
        self.assertEqual(told["outcome"], "document")
        self.assertIn("comment", told["kept"])
        self.assertIn("# спросить отдел", path.read_text(encoding="utf-8"))

    def test_a_draft_whose_sources_were_taken_out_does_not_stop_the_import(self):
        path = self.import_a_draft()
        text = path.read_text(encoding="utf-8")
        write(path.parent, path.name,
              re.sub(r"sources:\n(?:  .*\n)+", "sources: []  # утрачены\n", text))
        write(self.folder, "Резолюция.txt", self.LONG)
        self.assertIn(self.imported()["Резолюция.txt"]["outcome"], ("document", "adopted"))
        self.assertIn("# утрачены", path.read_text(encoding="utf-8"))

    def test_a_draft_that_comes_later_keeps_what_a_person_wrote(self):
        write(self.folder, "Резолюция.txt", ADOPTED)
        self.imported()
        [path] = self.documents()
        change(path, "checked:", "checked: 2026-11-25 А. П.")
        write(self.folder, "черновик.txt", ADOPTED.replace("удовлетворительной", "хорошей"))
        told = self.imported()
        self.assertEqual(told["черновик.txt"]["outcome"], "further-source")
        self.assertIn("checked: 2026-11-25 А. П.\n", self.document())
        self.assertEqual(self.document().count("  - file:"), 2)

    def test_texts_of_two_years_are_two_documents(self):
        write(self.folder, "2019.txt", ADOPTED)
        write(self.folder, "2020.txt", ADOPTED.replace("2019", "2020"))
        self.imported()
        self.assertEqual(len(self.documents()), 2)


class Photographs(Folder):
    def test_photographs_of_pages_are_one_document(self):
        subprocess.run(("pdftoppm", "-r", "150", "-gray", "-png", "-l", "2", OFFICE / "000.pdf",
                        self.folder / "фото"), check=True)
        told = self.imported()
        self.assertEqual([told[name]["outcome"] for name in sorted(told)],
                         ["document", "further-page"])
        self.assertEqual(self.document().count("recognised: yes"), 2)


class Interrupted(Folder):
    """A person ends a long import: nothing is half done or left behind, and it can go on."""

    def start(self):
        bin_directory = self.directory / "bin"
        bin_directory.mkdir()
        endless = bin_directory / "tesseract"
        write(bin_directory, "tesseract", "#!/bin/sh\necho $$ >> \"$TMPDIR/../started\"\nexec sleep 600\n")
        endless.chmod(0o755)
        (self.directory / "tmp").mkdir()
        write(self.folder, "Резолюция.txt", ADOPTED)
        for name in ("1.png", "2.png"):
            subprocess.run(("pdftoppm", "-r", "30", "-png", "-singlefile", "-l", "1", OFFICE / "000.pdf",
                            (self.folder / name).with_suffix("")), check=True)
        child = subprocess.Popen(
            [SVOD, "import", "получено", "--content", "archive/content", "--format", "json"],
            cwd=self.directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **LANGUAGE, **SANITIZERS, "TMPDIR": str(self.directory / "tmp"),
                 "PATH": f"{bin_directory}:{os.environ['PATH']}"})
        self.addCleanup(child.kill)
        started = self.directory / "started"
        while child.poll() is None and not (started.exists() and started.read_text().strip()):
            time.sleep(0.05)
        self.assertIsNone(child.poll(), "it waits for the program")
        return child, int(started.read_text())

    def test_what_was_imported_stays_and_nothing_is_left_behind(self):
        child, converter = self.start()
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
        self.assertEqual(child.returncode, FAULTS, err.decode())
        self.assertIn("interrupted", err.decode())
        told = {os.path.basename(one["source"]): one["outcome"]
                for one in map(json.loads, out.decode().splitlines()) if "source" in one}
        self.assertEqual(told, {"Резолюция.txt": "document", "1.png": "not-reached",
                                "2.png": "not-reached"})
        self.assertEqual(len(self.documents()), 1)
        self.assertEqual(list((self.directory / "tmp").iterdir()), [])
        with self.assertRaises(ProcessLookupError):
            os.kill(converter, 0)
        for scan in self.folder.glob("*.png"):
            scan.unlink()
        self.assertEqual(self.imported()["Резолюция.txt"]["outcome"], "known")


class PrivateThings(Folder):
    """What may be private is told until a person has decided."""

    TEXT = ADOPTED + "\n9. Телефон для справок: 8 912 345-67-89.\n"

    def check(self):
        ran = svod("check", cwd=self.directory / "archive")
        self.assert_status(ran, DONE)
        return [one for one in ran.diagnostics if one["kind"] == "private-thing"]

    def test_check_tells_what_would_be_published_until_a_source_is(self):
        write(self.folder, "Резолюция.txt", self.TEXT)
        self.imported()
        [told] = self.check()
        self.assertIn("8 912 345-67-89", told["message"])  # [private-thing]
        [path] = self.documents()
        line = path.read_text(encoding="utf-8").split("\n")[int(told["line"]) - 1]
        self.assertIn("8 912 345-67-89", line)
        change(path, "publish: no", "publish: yes")
        self.assertEqual(self.check(), [])

    def test_a_redaction_beside_a_published_source_is_told(self):
        write(self.folder, "Резолюция.txt", ADOPTED)
        self.imported()
        [path] = self.documents()
        change(path, "правонарушений", "[изъято: персональные данные]")
        change(path, "corrections: []", "corrections:\n  - date: 2026-11-24\n"
               "    what: \"изъято: персональные данные\"")
        [told] = self.check()
        self.assertIn("publish: no", told["message"])
        change(path, "publish: yes", "publish: no")
        self.assertEqual(self.check(), [])


class NothingIsWrittenOver(Folder):
    def setUp(self):
        super().setUp()
        write(self.folder, "Резолюция.txt", ADOPTED)

    def test_a_report_takes_the_place_of_reports_only(self):
        for place in ("получено/Резолюция.txt", "archive/content/report.html",
                      "archive/content/archive.json"):
            with self.subTest(place=place):
                before = files_of(self.directory)
                ran = svod("import", "получено", "--content", "archive/content", "--report", place,
                           cwd=self.directory)
                self.assert_status(ran, CANNOT)
                self.assertIn("--report", ran.err)
                self.assertEqual(files_of(self.directory), before)
        self.imported("--report", "report.html")
        self.imported("--report", "report.html")

    def test_with_a_faulty_registry_nothing_is_imported(self):
        self.imported()
        districts = self.directory / "archive/content/registry/districts.json"
        districts.write_text(districts.read_text(encoding="utf-8").replace("[", "[,", 1),
                             encoding="utf-8")
        write(self.folder, "ещё.txt", ADOPTED.replace("обеспечить", "усилить"))
        before = files_of(self.directory / "archive/content")
        ran = svod("import", "получено", "--content", "archive/content", cwd=self.directory)
        self.assert_status(ran, FAULTS)
        self.assert_told(ran, "syntax-error", "districts.json")
        self.assertEqual(files_of(self.directory / "archive/content"), before)

    def test_the_source_of_a_document_that_cannot_be_read_makes_no_second_one(self):
        self.imported()
        [path] = self.documents()
        for spoilt in (b"", path.read_text(encoding="utf-8").encode("cp1251"), b"no front matter"):
            path.write_bytes(spoilt)
            told = self.imported()
            self.assertEqual(told["Резолюция.txt"]["outcome"], "known")
            self.assertIn("faults", told["Резолюция.txt"]["kept"])
            self.assertEqual(self.documents(), [path])
            self.assertEqual(path.read_bytes(), spoilt)


class Report(Folder):
    def test_the_page_shows_the_files_and_nothing_of_them_is_markup(self):
        write(self.folder, "Резолюция.txt", ADOPTED + "\n<img src=x onerror=alert(1)>\n")
        self.imported()
        page = (self.directory / "archive/import-report.html").read_text(encoding="utf-8")
        self.assertIn("Резолюция.txt", page)
        self.assertNotIn("<img", page)
        self.assertNotIn("http://", page)

    def test_a_question_tells_what_settles_many_files(self):
        write(self.folder, "a.txt", ADOPTED.replace("Ленинградской области", "").replace(
            "Тихвинского", "Неведомского"))
        write(self.folder, "b.txt", ADOPTED.replace("Ленинградской области", "").replace(
            "Тихвинского", "Неведомского").replace("2019", "2020"))
        self.imported()
        questions = {one["question"]: one for one in self.told if "question" in one}
        self.assertEqual(list(questions["region"]["files"]), ["Неведомский район"])
        self.assertEqual(len(questions["region"]["files"]["Неведомский район"]), 2)

    def test_one_bad_file_is_told_and_the_others_are_imported(self):
        write(self.folder, "Резолюция.txt", ADOPTED)
        write(self.folder, "битый.docx", b"PK\x03\x04" + bytes(100))
        told = self.imported(status=FAULTS)
        self.assertEqual(told["битый.docx"]["outcome"], "refused")
        self.assertEqual(len(self.documents()), 1)


if __name__ == "__main__":
    unittest.main()

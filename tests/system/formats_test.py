"""Files of every format, as an archivist drops them; no letter lost, as other readers see it."""

import json
import shutil
import subprocess
import unicodedata
import unittest

from program import DONE, FAULTS, InNewDirectory, ROOT, svod

FIXTURES = ROOT / "tests" / "import" / "fixtures" / "office"
NAMES = ("000", "001", "002", "003", "004")


def letters(text):
    """What must not be lost: letters and digits, in order, ё and й in one form."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


def body(markdown):
    return markdown.split("\n---\n", 1)[1]


class OfficeFiles(InNewDirectory):
    """Imports one file at a time into an archive that is new."""

    def setUp(self):
        super().setUp()
        self.assertEqual(svod("new", "archive", cwd=self.directory).status, DONE)

    def imported(self, path, keep=False):
        ran = svod("import", path, "--content", "archive/content", cwd=self.directory)
        self.assertEqual(ran.status, DONE, ran.err)
        documents = sorted((self.directory / "archive/content/documents").rglob("*.md"))
        self.assertEqual(len(documents), 1)
        text = documents[0].read_text(encoding="utf-8")
        if not keep:
            documents[0].unlink()
        return text


class OtherReaders(OfficeFiles):
    """The letters of the Markdown are those that an independent reader of the format sees."""

    def assert_no_loss(self, ending, reader):
        for name in NAMES:
            with self.subTest(name=name + ending):
                path = FIXTURES / (name + ending)
                seen = subprocess.run(reader(path), capture_output=True, check=True).stdout
                self.assertEqual(letters(body(self.imported(path))),
                                 letters(seen.decode("utf-8")))

    def test_docx_as_docx2txt(self):
        self.assert_no_loss(".docx", lambda path: ("docx2txt", path, "-"))

    def test_odt_as_odt2txt(self):
        self.assert_no_loss(".odt", lambda path: ("odt2txt", "--width=-1", "--encoding=UTF-8", path))

    def test_pdf_as_pdftotext(self):
        self.assert_no_loss(".pdf", lambda path: ("pdftotext", "-nopgbrk", path, "-"))

    def test_html_as_w3m(self):
        self.assert_no_loss(".html", lambda path: ("w3m", "-dump", "-O", "UTF-8", path))


class Converted(OfficeFiles):
    """What svod has LibreOffice convert."""

    def test_rtf_is_what_its_docx_is(self):
        for name in NAMES:
            with self.subTest(name=name):
                rtf = self.imported(FIXTURES / f"{name}.rtf")
                docx = self.imported(FIXTURES / f"{name}.docx")
                self.assertEqual(body(rtf), body(docx))


class Scans(OfficeFiles):
    """Pictures of text are recognised by another program, or the package to install is named."""

    def scan(self):
        """The first page of a fixture as a picture."""
        subprocess.run(("pdftoppm", "-r", "200", "-gray", "-png", "-f", "1", "-l", "1",
                        FIXTURES / "000.pdf", self.directory / "scan"), check=True)
        return next(self.directory.glob("scan*.png"))

    def test_without_the_program_its_package_is_named(self):
        for path, package in ((self.scan(), "tesseract-ocr-rus"),
                              (FIXTURES / "000.rtf", "libreoffice-writer")):
            with self.subTest(path=path):
                ran = svod("import", path, "--content", "archive/content", cwd=self.directory,
                           environment={"PATH": "/nowhere"})
                self.assert_status(ran, FAULTS)
                self.assert_told(ran, "unreadable-file", path.name, words=(package,))

    def test_a_scan_is_recognised_and_says_so(self):
        text = self.imported(self.scan())
        self.assertIn("    recognised: yes\n", text)
        words = set(body(text).split())
        for word in ("педагогических", "Тихвинского", "Указа"):
            self.assertIn(word, words)

    def test_words_that_are_doubted_are_told_with_their_line(self):
        scan = self.scan()
        ran = svod("import", scan, "--content", "archive/content", "--format", "json",
                   cwd=self.directory)
        self.assert_status(ran, DONE)
        notes = [note for line in map(json.loads, ran.out.splitlines())
                 for note in line.get("notes", [])]
        self.assertIn("recognised", [note["what"] for note in notes])
        kept = json.loads(next((self.directory / "archive/content/imported").rglob("*.json"))
                          .read_text(encoding="utf-8"))
        lines = kept["source"]["text"].split("\n")
        for note in notes:
            if note["what"] == "doubt" and note["line"] > 0:
                self.assertIn(note["text"], lines[note["line"] - 1])

    def test_a_known_scan_is_read_again_from_what_was_recognised(self):
        """Recognising takes minutes; a rule of import or an entry of the registry that has changed
        since reaches the document all the same."""
        scan = self.scan()
        self.imported(scan, keep=True)
        kept = next((self.directory / "archive/content/imported").rglob("*.json"))
        kept.write_text(kept.read_text(encoding="utf-8").replace("педагогических", "учительских"),
                        encoding="utf-8")
        ran = svod("import", scan, "--content", "archive/content", cwd=self.directory,
                   environment={"PATH": "/nowhere"})
        self.assert_status(ran, DONE)
        text = next((self.directory / "archive/content/documents").rglob("*.md")).read_text(
            encoding="utf-8")
        self.assertIn("учительских", text)
        self.assertNotIn("педагогических", text)
        self.assertIn("    recognised: yes\n", text)

        kept.unlink()
        ran = svod("import", scan, "--content", "archive/content", cwd=self.directory,
                   environment={"PATH": "/nowhere"})
        self.assert_status(ran, DONE)
        self.assertIn("is not kept, so it is not read again", ran.out)


class MixedFolder(InNewDirectory):
    """One bad file does not stop the others; each refusal says what to do."""

    def test_what_can_be_read_is_and_the_rest_is_told(self):
        self.assertEqual(svod("new", "archive", cwd=self.directory).status, DONE)
        folder = self.directory / "received"
        folder.mkdir()
        shutil.copy(FIXTURES / "000.docx", folder / "Резолюция (1).docx")
        shutil.copy(FIXTURES / "001.pdf", folder / "тында.PDF")
        (folder / "битый.docx").write_bytes((FIXTURES / "002.docx").read_bytes()[:3000])
        (folder / "скан.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")
        (folder / "фото.txt").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
        (folder / "пусто.txt").write_bytes(b"")
        ran = svod("import", "received", "--content", "archive/content", cwd=self.directory)
        self.assertEqual(ran.status, FAULTS)
        for name in ("битый.docx", "скан.pdf", "фото.txt", "пусто.txt"):
            self.assertIn(f"received/{name}: error: ", ran.err)
        documents = sorted(str(path) for path in
                           (self.directory / "archive/content/documents").rglob("*.md"))
        self.assertEqual(len(documents), 2, ran.err)
        sources = sorted(path.suffix for path in
                         (self.directory / "archive/content/sources").rglob("*") if path.is_file())
        self.assertEqual(sources, [".docx", ".pdf"])

    def test_a_source_with_private_things_is_kept_and_not_published(self):
        self.assertEqual(svod("new", "archive", cwd=self.directory).status, DONE)
        (self.directory / "a.txt").write_text(
            "РЕЗОЛЮЦИЯ\nавгустовской конференции\n\nКонференция рекомендует:\n\n"
            "1. Обеспечить рост качества.\n\nИсп. Петрова А.А., тел. 8 (84676) 2-17-48\n",
            encoding="utf-8")
        ran = svod("import", "a.txt", "--content", "archive/content", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertIn("2-17-48", ran.out)
        self.assertIn("write 'publish: yes'", ran.out)
        document = next((self.directory / "archive/content/documents").rglob("*.md"))
        self.assertIn("    publish: no\n", document.read_text(encoding="utf-8"))
        sources = self.directory / "archive/content/sources"
        self.assertEqual(len([path for path in sources.rglob("*") if path.is_file()]), 1)

    def test_a_page_of_another_site_is_published_as_text(self):
        self.assertEqual(svod("new", "archive", cwd=self.directory).status, DONE)
        shutil.copy(FIXTURES / "000.html", self.directory / "page.html")
        ran = svod("import", "page.html", "--content", "archive/content", cwd=self.directory)
        self.assert_status(ran, DONE)
        sources = [path.name for path in
                   (self.directory / "archive/content/sources").rglob("*") if path.is_file()]
        self.assertEqual(len(sources), 1)
        self.assertTrue(sources[0].endswith(".html.txt"), sources)


if __name__ == "__main__":
    unittest.main()

"""Every command as a publisher uses it: new, import, build, check, explain, dump."""

import json
import shutil

import site_reader
import small_archive
from program import DONE, FAULTS, InNewDirectory, ROOT, files_of, svod
from small_archive import FIRST, change, write

SOURCES = ROOT / "content/sources"


class NewArchive(InNewDirectory):
    def test_builds_at_once_and_grows(self):
        self.assert_status(svod("new", "archive", cwd=self.directory), DONE)
        archive = self.directory / "archive"
        self.assert_status(svod("build", cwd=archive), DONE)
        empty = site_reader.read_pages(archive / "site")
        self.assertIn("index.html", empty)
        self.assertFalse([path for path in empty if path.startswith("documents/") and
                          path != "documents/index.html"])

        ran = svod("import", SOURCES, cwd=archive)
        self.assert_status(ran, DONE)
        self.assert_status(svod("build", cwd=archive), DONE)
        self.assert_status(svod("check", cwd=archive), DONE)
        pages = site_reader.read_pages(archive / "site")
        documents = [path for path in pages if path.startswith("documents/") and
                     path != "documents/index.html"]
        self.assertEqual(len(documents), len(list(SOURCES.rglob("*.txt"))))

    def test_never_overwrites(self):
        write(self.directory, "archive/letter.txt", "x")
        before = files_of(self.directory)
        ran = svod("new", "archive", cwd=self.directory)
        self.assert_status(ran, 2)
        self.assert_one_sentence(ran, "archive")
        self.assertEqual(files_of(self.directory), before)


class Import(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.assert_status(svod("new", ".", cwd=self.directory), DONE)
        self.content = self.directory / "content"

    def test_committed_documents_are_what_import_makes(self):
        """content/documents is import's own work; no value is typed in by hand."""
        for path in (ROOT / "content/registry").rglob("*.json"):
            copy = self.content / "registry" / path.relative_to(ROOT / "content/registry")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        committed = files_of(ROOT / "content/documents")
        ran = svod("import", SOURCES, "--added", added(committed), cwd=self.directory)
        self.assert_status(ran, DONE)
        made = files_of(self.content / "documents")
        self.assertEqual(sorted(made), sorted(committed))
        for path, text in committed.items():
            self.assertEqual(without_original_name(made[path].decode("utf-8")),
                             without_original_name(text.decode("utf-8")), path)
        self.assertEqual(files_of(self.content / "sources"), files_of(SOURCES))
        # What a later import starts from; `svod import content/sources` renews it.
        self.assertEqual(files_of(self.content / "imported"), made)
        self.assertEqual(files_of(ROOT / "content/imported"), committed)

    def test_twice_changes_nothing(self):
        self.assert_status(svod("import", SOURCES, cwd=self.directory), DONE)
        once = files_of(self.content)
        self.assert_status(svod("import", SOURCES, cwd=self.directory), DONE)
        self.assertEqual(files_of(self.content), once)
        # Not even under another name, and not from its place in the archive.
        shutil.copy(next(SOURCES.rglob("*.txt")), self.directory / "other name.txt")
        self.assert_status(svod("import", "other name.txt", cwd=self.directory), DONE)
        self.assert_status(svod("import", "content/sources", cwd=self.directory), DONE)
        self.assertEqual(files_of(self.content), once)

    def test_corrections_made_by_a_person_stay(self):
        self.assert_status(svod("import", SOURCES, cwd=self.directory), DONE)
        document = next((self.content / "documents").rglob("*.md"))
        text = document.read_text(encoding="utf-8").replace("checked:", "checked: 2026-11-23 АБ", 1)
        document.write_text(text, encoding="utf-8")
        self.assert_status(svod("import", SOURCES, cwd=self.directory), DONE)
        self.assertEqual(document.read_text(encoding="utf-8"), text)

    def test_two_documents_of_one_day_get_two_addresses(self):
        source = next(SOURCES.glob("47/tikhvinskiy-rayon/*.txt")).read_text(encoding="utf-8")
        write(self.directory, "a.txt", source)
        lines = source.splitlines(keepends=True)
        quarter = len(lines) // 4  # without the middle it is too unlike to be a version
        write(self.directory, "b.txt", "".join(lines[:quarter] + lines[-quarter:]))
        self.assert_status(svod("import", "a.txt", "b.txt", cwd=self.directory), DONE)
        names = sorted(path.name for path in (self.content / "documents").rglob("*.md"))
        self.assertEqual(names, ["2020-08-27-2.md", "2020-08-27.md"])
        self.assert_status(svod("build", cwd=self.directory), DONE)

    def test_every_version_of_a_text_is_published(self):
        source = next(SOURCES.glob("47/tikhvinskiy-rayon/*.txt")).read_text(encoding="utf-8")
        write(self.directory, "a.txt", source)
        write(self.directory, "b.txt", source.replace("финансовой грамотности", "грамотности"))
        self.assert_status(svod("import", "a.txt", "b.txt", cwd=self.directory), DONE)
        self.assert_status(svod("build", cwd=self.directory), DONE)
        page = self.directory / "site/documents/47/tikhvinskiy-rayon/2020-08-27"
        self.assertEqual([path.name for path in sorted(page.parent.glob("*.txt"))],
                         ["2020-08-27.source-2.txt", "2020-08-27.txt"])
        html = page.with_suffix(".html").read_text(encoding="utf-8")
        self.assertIn('href="2020-08-27.source-2.txt"', html)

    def test_says_what_it_inferred(self):
        ran = svod("import", SOURCES / "68", cwd=self.directory)
        self.assert_status(ran, DONE)
        inferred = "Тамбовская область (в документе не названа; по справочнику районов)"
        self.assertEqual([line for line in ran.out.splitlines() if "region" in line],
                         [f"  inferred region: {inferred}"])

    def test_report_as_json(self):
        ran = svod("import", SOURCES / "68", "--format", "json", cwd=self.directory)
        self.assert_status(ran, DONE)
        [told] = [one for one in map(json.loads, ran.out.splitlines()) if "source" in one]
        self.assertEqual(told["document"], "68/rasskazovskiy-rayon/2021-08-24")
        self.assertEqual(told["inferred"]["region"],
                         {"value": "Тамбовская область",
                          "basis": "в документе не названа; по справочнику районов"})
        self.assertNotIn("inferred", [note["what"] for note in told["notes"]])


def added(documents):
    text = next(iter(documents.values())).decode("utf-8")
    return next(line for line in text.splitlines() if line.startswith("added:")).split()[1]


def without_original_name(text):
    """A source keeps the name that it came with; here it comes from content/sources."""
    return "\n".join(line for line in text.splitlines() if "original_name:" not in line)


class Check(InNewDirectory):
    def test_writes_nothing_and_tells_what_build_tells(self):
        content = small_archive.make(self.directory)
        before = files_of(self.directory)
        self.assert_status(svod("check", cwd=self.directory), DONE)
        self.assertEqual(files_of(self.directory), before)

        change(content / f"documents/{FIRST}.md", "district:", "distrikt:")
        ran = svod("check", cwd=self.directory)
        self.assert_status(ran, FAULTS)
        self.assert_told(ran, "unknown-key", f"{FIRST}.md", 7)
        self.assertEqual(svod("build", cwd=self.directory).diagnostics, ran.diagnostics)

        ran = svod("check", "--format", "json", cwd=self.directory)
        self.assert_status(ran, FAULTS)
        told = [json.loads(line) for line in ran.err.splitlines() if line.startswith("{")]
        self.assertIn("unknown-key", [one["kind"] for one in told])
        self.assertEqual(set(told[0]),
                         {"file", "line", "column", "severity", "kind", "message"})


class Explain(InNewDirectory):
    """Why one name means two things: «Современное образование Ленинградской области»."""

    DOCUMENT = f"documents/{FIRST}.md"
    NAME = "«Современное образование Ленинградской области»"

    def explain(self, anchor="", *arguments):
        file = f"{ROOT / 'content' / self.DOCUMENT}{anchor}"
        ran = svod("explain", file, "--content", ROOT / "content", *arguments)
        self.assert_status(ran, DONE)
        return ran.out

    def test_programme_in_one_clause_and_information_system_in_another(self):
        clauses = [json.loads(line) for line in
                   self.explain("", "--format", "json").splitlines()]
        for words, entity, kind in (
            ("государственной информационной системы", "gis-sovremennoe-obrazovanie-lo",
             "information_system"),
            ("государственной программы Ленинградской области", "reg-sovremennoe-obrazovanie-lo",
             "state_programme"),
        ):
            with self.subTest(entity=entity):
                [clause] = [c for c in clauses if f"{words} {self.NAME}" in c["text"]]
                [mention] = [m for m in clause["mentions"] if self.NAME[1:-1] in m["surface"]]
                self.assertEqual(mention["status"], "resolved")
                self.assertEqual(mention["entity"], entity)
                text = self.explain(f"#{clause['anchor']}")
                self.assertIn(f"{entity} ({kind}:", text)
                self.assertIn(mention["rule"], text)

    def test_whole_document(self):
        text = self.explain()
        self.assertIn("ukaz-2020-474", text)

    def test_anchor_that_is_not_there(self):
        file = ROOT / "content" / self.DOCUMENT
        ran = svod("explain", f"{file}#p-77", "--content", ROOT / "content")
        self.assert_status(ran, 2)
        self.assert_one_sentence(ran, "p-77")

    def test_document_that_is_not_there(self):
        ran = svod("explain", "47/nowhere.md", "--content", ROOT / "content")
        self.assert_status(ran, 2)
        self.assert_one_sentence(ran, "47/nowhere")


class Dump(InNewDirectory):
    def test_stages(self):
        document = ROOT / "content" / f"documents/{FIRST}.md"
        for stage in ("clauses", "mentions", "topics", "explain"):
            with self.subTest(stage=stage):
                ran = svod("dump", stage, document, "--content", ROOT / "content")
                self.assert_status(ran, DONE)
                self.assertTrue(ran.out.strip())
        source = next(SOURCES.glob("47/tikhvinskiy-rayon/*.txt"))
        for stage in ("import", "document"):
            with self.subTest(stage=stage):
                ran = svod("dump", stage, source, "--content", ROOT / "content")
                self.assert_status(ran, DONE)
                self.assertIn("Цифровая трансформация", ran.out)

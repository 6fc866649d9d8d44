"""Bad input is told with file, line and column, and the old site stays whole."""

import os
import pathlib
import shutil
import subprocess
import unittest

import small_archive
from broken_archive import BrokenArchive
from program import CANNOT, DONE, FAULTS, InNewDirectory, ROOT, files_of, svod
from small_archive import FIRST, SECOND, change, write


class BrokenDocuments(BrokenArchive):
    def test_missing_front_matter(self):
        self.document.write_text("# Резолюция\n\nТекст.\n", encoding="utf-8")
        self.assert_told(self.assert_refused(), "missing-front-matter", f"{FIRST}.md", 1)

    def test_front_matter_that_never_ends(self):
        self.document.write_text("---\nkind: резолюция\n\n# Резолюция\n", encoding="utf-8")
        self.assert_told(self.assert_refused(), "missing-front-matter", f"{FIRST}.md", 1,
                         words=("no end", "---"))

    def test_unknown_key_names_the_nearest(self):
        change(self.document, "district:", "distrikt:")
        self.assert_told(self.assert_refused(), "unknown-key", f"{FIRST}.md", 7, 1,
                         words=("distrikt", "district"))

    def test_doubled_key(self):
        change(self.document, "place:\n", "place: Тихвин\nplace: Тихвин\n")
        self.assert_told(self.assert_refused(), "duplicate-key", f"{FIRST}.md", 10, 1)

    def test_missing_key(self):
        change(self.document, "kind: резолюция\n", "")
        self.assert_told(self.assert_refused(), "missing-key", f"{FIRST}.md", words=("kind",))

    def test_bad_dates(self):
        for date in ("2020-13-01", "2020-02-30", "27.08.2020", "летом", "[2020]", "0000-01-01"):
            with self.subTest(date=date):
                self.document.write_text(small_archive.document(date=date), encoding="utf-8")
                self.assert_told(self.assert_refused(), "bad-value", f"{FIRST}.md", 5, 7)

    def test_bad_kind_and_status(self):
        change(self.document, "kind: резолюция", "kind: роман")
        change(self.document, "status: adopted", "status: liked")
        ran = self.assert_refused()
        self.assert_told(ran, "bad-value", f"{FIRST}.md", 2, 7, words=("роман",))
        self.assert_told(ran, "bad-value", f"{FIRST}.md", 11, 9, words=("liked",))

    def test_unknown_region(self):
        change(self.document, "region: Ленинградская область", "region: Ленинградский край")
        self.assert_told(self.assert_refused(), "unknown-region", f"{FIRST}.md", 8, 9,
                         words=("Ленинградский край",))

    def test_unknown_topic(self):
        change(self.document, "национального проекта «Образование».",
               "национального проекта «Образование». {topics: gardening}")
        self.assert_told(self.assert_refused(), "unknown-topic", f"{FIRST}.md", 24, 73,
                         words=("gardening",))

    def test_unknown_entity(self):
        change(self.document, "«Образование»", "[«Образование»](entity:no-such-project)")
        self.assert_told(self.assert_refused(), "unknown-entity", f"{FIRST}.md", 24,
                         words=("no-such-project",))

    def test_former_id_of_another_document_names_both(self):
        change(self.document, "former_ids: []", f"former_ids: [{SECOND}]")
        self.assert_told(self.assert_refused(), "duplicate-id", f"{FIRST}.md", 17,
                         words=(f"'{SECOND}'", f"{SECOND}.md"))

    def test_one_anchor_twice(self):
        change(self.document, "«Образование».", "«Образование». {#goal}")
        change(self.document, "2030 года».", "2030 года». {#goal}")
        self.assert_told(self.assert_refused(), "duplicate-id", f"{FIRST}.md", 26,
                         words=("goal",))

    def test_invalid_utf8(self):
        text = self.document.read_bytes()
        self.document.write_bytes(text.replace("конференции".encode(), b"\xea\xee\xed\xf4", 1))
        self.assert_told(self.assert_refused(), "invalid-utf-8", f"{FIRST}.md", 22, 11)

    def test_empty_file(self):
        for text in (b"", b"\n\n", b"\xef\xbb\xbf"):
            with self.subTest(text=text):
                self.document.write_bytes(text)
                ran = self.assert_refused()
                told = [d for d in ran.diagnostics if d["path"].endswith(f"{FIRST}.md")]
                self.assertTrue(told, str(ran))
                self.assertIn(told[0]["kind"], ("empty-file", "missing-front-matter"))

    def test_yaml_that_is_none(self):
        change(self.document, "basis: {}", "basis: {]")
        self.assert_told(self.assert_refused(), "syntax-error", f"{FIRST}.md", 12)

    def test_list_where_a_text_should_be(self):
        change(self.document, "district: Тихвинский район", "district: [Тихвинский район]")
        self.assert_told(self.assert_refused(), "bad-value", f"{FIRST}.md", 7, 11)

    def test_directory_where_a_file_should_be(self):
        self.document.unlink()
        self.document.mkdir()
        for inside in (None, "text.txt", "2021.md"):
            with self.subTest(inside=inside):
                if inside:
                    write(self.document, inside, "x")
                ran = self.assert_refused()
                self.assert_told(ran, "unreadable-file", f"{FIRST}.md", words=("directory",))
                self.assertEqual(len(ran.diagnostics), 1, str(ran))

    def test_file_that_may_not_be_read(self):
        self.document.chmod(0)
        ran = self.assert_refused(as_ordinary_user=True)
        self.assert_told(ran, "unreadable-file", f"{FIRST}.md")

    def test_every_fault_is_told_at_once(self):
        change(self.document, "district:", "distrikt:")
        second = self.content / "documents" / f"{SECOND}.md"
        change(second, "date: 2021-08-24", "date: вчера")
        ran = self.assert_refused()
        self.assert_told(ran, "unknown-key", f"{FIRST}.md", 7)
        self.assert_told(ran, "bad-value", f"{SECOND}.md", 5)

    def test_warnings_stop_only_a_strict_build(self):
        write(self.content, "documents/47/notes.txt", "заметка")
        ran = self.build()
        self.assert_status(ran, DONE)
        self.assert_told(ran, "unknown-file", "notes.txt")
        self.old = files_of(self.site)
        self.assert_refused(arguments=("--strict",))


class BrokenRegistry(BrokenArchive):
    def test_not_json(self):
        path = self.content / "registry/projects.json"
        path.write_text('{\n  "projects": [\n    {"id": "a",\n  }\n]\n', encoding="utf-8")
        ran = self.assert_refused()
        told = self.assert_told(ran, "syntax-error", "registry/projects.json")
        self.assertIn(told["line"], ("3", "4"), str(ran))
        self.assertTrue(told["column"], str(ran))

    def test_schema_is_broken_at_line_and_column(self):
        path = self.content / "registry/regions.json"
        path.write_text('{\n  "regions": [\n    {"code": "47", "name": 47}\n  ]\n}\n',
                        encoding="utf-8")
        ran = self.assert_refused()
        told = [d for d in ran.diagnostics if d["path"].endswith("registry/regions.json")]
        self.assertTrue(told, str(ran))
        self.assertTrue(any(d["line"] == "3" and d["column"] for d in told), str(ran))

    def test_unknown_key_names_the_nearest(self):
        path = self.content / "registry/acts.json"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('"title":', '"titel":', 1), encoding="utf-8")
        line = text[: text.index('"title":')].count("\n") + 1
        self.assert_told(self.assert_refused(), "unknown-key", "registry/acts.json", line,
                         words=("titel", "title"))

    def test_one_id_twice(self):
        path = self.content / "registry/acts.json"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('"ukaz-2018-204"', '"ukaz-2020-474"', 1), encoding="utf-8")
        self.assert_told(self.assert_refused(), "duplicate-id", "registry/acts.json",
                         words=("ukaz-2020-474",))

    def test_reference_that_leads_nowhere(self):
        path = self.content / "registry/projects.json"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('"kind":', '"parent": "nobody", "kind":', 1),
                        encoding="utf-8")
        self.assert_told(self.assert_refused(), "unknown-entity", "registry/projects.json",
                         words=("nobody",))

    def test_missing_file(self):
        (self.content / "registry/regions.json").unlink()
        self.assert_told(self.assert_refused(), "unreadable-file", "registry/regions.json",
                         words=("no such file", "svod new"))

    def test_no_registry(self):
        shutil.rmtree(self.content / "registry")
        self.assert_one_sentence(self.assert_refused(CANNOT), "registry", "svod new")

    def test_directory_where_the_registry_should_be(self):
        path = self.content / "registry/projects.json"
        path.unlink()
        path.mkdir()
        self.assert_told(self.assert_refused(), "unreadable-file", "registry/projects.json",
                         words=("is a directory",))

    def test_invalid_utf8(self):
        path = self.content / "registry/topics.json"
        path.write_bytes(path.read_bytes().replace("о".encode(), b"\xee", 1))
        self.assert_told(self.assert_refused(), "invalid-utf-8", "registry/topics.json")

    def test_settings(self):
        settings = self.content / "archive.json"
        for old, new, kind, line in (
            ('"title"', '"titel"', "unknown-key", 2),
            ('"2026-11-24"', '"осень"', "bad-value", 10),
            ('"https://example.org/svod/"', '"javascript:alert(1)"', "bad-value", 9),
            ('"edition_date":', '"edition_date"', "syntax-error", 10),
        ):
            with self.subTest(new=new):
                settings.write_text(small_archive.SETTINGS, encoding="utf-8")
                change(settings, old, new)
                self.assert_told(self.assert_refused(), kind, "archive.json", line)

    def test_publisher_is_required_by_strict(self):
        settings = self.content / "archive.json"
        change(settings, '"name": "Методический центр"', '"name": ""')
        self.assert_status(self.build(), DONE)
        self.old = files_of(self.site)
        self.assert_refused(arguments=("--strict",))


class BrokenSurroundings(BrokenArchive):
    """What is not content: theme, output, disk, rights. Exit status 2, one sentence."""

    def assert_cannot(self, *words, arguments=(), **options):
        ran = self.assert_refused(CANNOT, arguments, **options)
        self.assert_one_sentence(ran, *words)
        return ran

    def copy_of_the_theme(self):
        theme = self.directory / "theme"
        shutil.copytree(ROOT / "themes/svod", theme)
        return theme

    def test_theme_that_is_not_there(self):
        self.assert_cannot("nowhere", "--theme", arguments=("--theme", "nowhere"))
        change(self.content / "archive.json", '"theme": "svod"', '"theme": "nowhere"')
        self.assert_cannot("nowhere", "archive.json")

    def test_theme_without_a_template(self):
        theme = self.copy_of_the_theme()
        for template in sorted((theme / "templates").glob("*.html")):
            if template.name == "import-report.html":
                continue  # no page of a site: import asks for it
            with self.subTest(template=template.name):
                text = template.read_bytes()
                template.unlink()
                self.assert_cannot(template.name, arguments=("--theme", theme))
                template.write_bytes(text)

    def test_template_with_a_syntax_error(self):
        theme = self.copy_of_the_theme()
        template = next((theme / "templates").glob("document*.html"))
        template.write_text(template.read_text(encoding="utf-8") + "\n{{#OPEN}}",
                            encoding="utf-8")
        self.assert_cannot(template.name, arguments=("--theme", theme))

    def test_theme_without_its_wording(self):
        theme = self.copy_of_the_theme()
        (theme / "strings/ru.json").unlink()
        self.assert_cannot("ru.json", arguments=("--theme", theme))

    def test_theme_with_one_string_less(self):
        theme = self.copy_of_the_theme()
        strings = theme / "strings/ru.json"
        text = strings.read_text(encoding="utf-8")
        strings.write_text(text.replace('"nav.documents"', '"nav.dokuments"', 1), encoding="utf-8")
        self.assert_cannot("nav.documents", arguments=("--theme", theme))

    def test_output_that_svod_did_not_make(self):
        foreign = self.directory / "photos"
        write(foreign, "2020.jpg", "x")
        before = files_of(foreign)
        self.assert_cannot("photos", arguments=("--output", "photos"))
        self.assertEqual(files_of(foreign), before)

    def test_output_that_is_a_file(self):
        write(self.directory, "page", "x")
        self.assert_cannot("page", arguments=("--output", "page"))

    def test_output_that_holds_the_content(self):
        """Publishing must never replace the texts of record."""
        before = files_of(self.content)
        self.assert_cannot("content", arguments=("--output", "content"))
        self.assertEqual(files_of(self.content), before)

    def test_file_too_large_for_the_disk(self):
        """The limit on a file's size makes a write fail where a full disk would."""
        change(self.document, "Новое качество\n\nУчастники",
               "Новое качество\n\n" + "Текст. " * 40000 + "\n\nУчастники")
        ran = self.assert_refused(CANNOT, file_size=100_000)
        self.assert_one_sentence(ran, "site")

    # Without the right to mount, test_file_too_large_for_the_disk stands for it.
    @unittest.skipUnless(os.getuid() == 0, "only root may mount a small disk")
    def test_no_space_left(self):
        small = self.directory / "small"
        small.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2M", "svod", small],
                                 capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest(f"no small disk can be mounted here: {mounted.stderr.decode()}")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        site = small / "site"
        self.assert_status(self.build("--output", site), DONE)
        old = files_of(site)
        for number in range(40):
            title = f"Документ {number}"
            body = "\n# {title}\n\n" + "Продолжить работу. " * 3000 + "\n"
            write(self.content, f"documents/47/tikhvinskiy-rayon/20{number:02}.md",
                  small_archive.document(title, f"20{number:02}", body=body))
        ran = self.build("--output", site)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "space")
        self.assertEqual(files_of(site), old)

    def test_no_right_to_write(self):
        for path in (self.directory, *self.directory.rglob("*")):
            path.chmod(path.stat().st_mode & ~0o222)
        try:
            ran = self.assert_refused(CANNOT, as_ordinary_user=True)
        finally:
            self.directory.chmod(0o755)
        self.assert_one_sentence(ran, "ermission")

    def test_another_build_at_work(self):
        import fcntl

        staging = self.directory / ".site.svod-staging"
        staging.mkdir()
        descriptor = os.open(staging, os.O_RDONLY | os.O_DIRECTORY)
        self.addCleanup(os.close, descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        self.assert_cannot("another")

    def test_content_that_is_not_there(self):
        self.assert_cannot("nowhere", arguments=("--content", "nowhere"))

    def test_content_that_is_a_file(self):
        write(self.directory, "page", "x")
        self.assert_cannot("page", arguments=("--content", "page"))

    def test_bad_base_url(self):
        self.assert_cannot("ftp", arguments=("--base-url", "ftp://example.org/"))


class Usage(InNewDirectory):
    def test_what_is_no_command_or_option_is_told(self):
        for arguments, word in (
            ((), "no command"),
            (("publish",), "publish"),
            (("build", "--colour"), "--colour"),
            (("build", "--jobs", "many"), "--jobs"),
            (("build", "--jobs", "-1"), "--jobs"),
            (("import",), "FILE"),
            (("explain",), "FILE"),
            (("dump", "clauses"), "FILE"),
            (("check", "--format", "xml"), "xml"),
            (("import", "x.txt", "--added", "today"), "today"),
        ):
            with self.subTest(arguments=arguments):
                ran = svod(*arguments, cwd=self.directory)
                self.assert_status(ran, CANNOT)
                self.assertIn(word, ran.err)
                self.assertEqual(list(pathlib.Path(self.directory).iterdir()), [])

    def test_stage_that_is_none(self):
        content = small_archive.make(self.directory)
        ran = svod("dump", "soup", content / "documents" / f"{FIRST}.md", cwd=self.directory)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "soup", "clauses")

    def test_help_and_version_are_no_errors(self):
        for arguments in (("--help",), ("--version",), ("build", "--help")):
            with self.subTest(arguments=arguments):
                ran = svod(*arguments, cwd=self.directory)
                self.assert_status(ran, DONE)
                self.assertTrue(ran.out)

    def test_output_that_cannot_be_written_is_an_error(self):
        content = small_archive.make(self.directory)
        with open("/dev/full", "wb") as full:
            ran = svod("explain", content / "documents" / f"{FIRST}.md", "--content", content,
                       stdout=full)
        self.assert_status(ran, CANNOT)


class BadSources(InNewDirectory):
    """What import is given: it says what is wrong and writes no half document."""

    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        self.before = files_of(self.content)

    def run_import(self, *paths, **options):
        return svod("import", *paths, cwd=self.directory, **options)

    def test_faulty_texts(self):
        for bytes_, kind, line, column in (
            ("РЕЗОЛЮЦИЯ\nконференции ".encode() + b"\xea\xee\n", "invalid-utf-8", 2, 13),
            (b"", "empty-file", None, None),
            (b"\n \n\n", "empty-file", None, None),
        ):
            with self.subTest(bytes=bytes_):
                path = write(self.directory, "source.txt", bytes_)
                ran = self.run_import(path)
                self.assert_status(ran, FAULTS)
                self.assert_told(ran, kind, "source.txt", line, column)
                self.assertEqual(files_of(self.content), self.before)

    def test_good_texts_beside_faulty_ones_are_imported(self):
        shutil.copy(ROOT / "content/sources" / first_source(), self.directory / "good.txt")
        write(self.directory, "bad.txt", b"\xff\xfe\x00")
        ran = self.run_import("good.txt", "bad.txt")
        self.assert_status(ran, FAULTS)
        new = set(files_of(self.content)) - set(self.before)
        self.assertEqual(sorted(name.split("/")[0] for name in new), ["documents", "imported", "sources"])

    def test_what_is_not_there(self):
        ran = self.run_import("nowhere.txt")
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "nowhere.txt", "name a file")

    def test_directory_without_sources(self):
        (self.directory / "photos").mkdir()
        ran = self.run_import("photos")
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "photos", ".txt")

    def test_content_that_may_not_be_written(self):
        shutil.copy(ROOT / "content/sources" / first_source(), self.directory / "good.txt")
        for path in self.directory.rglob("*"):
            path.chmod(path.stat().st_mode & ~0o222)
        ran = self.run_import("good.txt", as_ordinary_user=True)
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "ermission")
        self.assertEqual(files_of(self.content), self.before)


def first_source():
    sources = ROOT / "content/sources"
    return sorted(path.relative_to(sources) for path in sources.rglob("*.txt"))[0]


if __name__ == "__main__":
    unittest.main()

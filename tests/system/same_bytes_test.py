"""Equal content gives equal bytes, and a killed build leaves a whole site."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import time
import unittest

import small_archive
from program import DONE, InNewDirectory, ROOT, SANITIZERS, SVOD, files_of, svod


def differences(one, other):
    """The paths that only one of two trees has, or that differ."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


class CommittedSite(InNewDirectory):
    def test_is_byte_for_byte_what_a_build_writes(self):
        ran = svod("build", "--content", ROOT / "content", "--output", self.directory / "site")
        self.assert_status(ran, DONE)
        self.assertEqual(ran.diagnostics, [], "a build of content/ should be told nothing")
        written = files_of(self.directory / "site")
        committed = files_of(ROOT / "site")
        self.assertEqual(differences(committed, written), [], "run script/site and commit site/")


class SameBytes(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.site = files_of(ROOT / "site")

    def assert_same(self, *arguments, **options):
        output = self.directory / "site"
        ran = svod("build", "--content", ROOT / "content", "--output", output, *arguments,
                   **options)
        self.assert_status(ran, DONE)
        self.assertEqual(differences(self.site, files_of(output)), [])

    def test_whatever_the_number_of_threads(self):
        for jobs in (1, 2, 7):
            with self.subTest(jobs=jobs):
                self.assert_same("--jobs", jobs)
                shutil.rmtree(self.directory / "site")

    def test_whatever_the_time_zone(self):
        for zone in ("Asia/Kamchatka", "America/Los_Angeles", "UTC+24", ""):
            with self.subTest(zone=zone):
                self.assert_same(environment={"TZ": zone})
                shutil.rmtree(self.directory / "site")

    def test_over_an_older_site(self):
        self.assert_same()
        old = {path: path.stat().st_mtime_ns for path in (self.directory / "site").rglob("*.html")}
        self.assert_same()
        new = {path: path.stat().st_mtime_ns for path in (self.directory / "site").rglob("*.html")}
        self.assertEqual(old, new, "what did not change is not written again")


class SameBytesInEveryLocale(InNewDirectory):
    LOCALES = ("C", "ru_RU.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "ar_EG.UTF-8")

    def setUp(self):
        super().setUp()
        # Locales are made here: a machine need not have them.
        self.locales = self.directory / "locales"
        self.locales.mkdir()
        if shutil.which("localedef") and pathlib.Path("/usr/share/i18n/locales/tr_TR").exists():
            for name in self.LOCALES[1:]:
                language, charset = name.split(".")
                subprocess.run(["localedef", "-i", language, "-f", charset, self.locales / name],
                               capture_output=True, check=False)

    def test_locales(self):
        site = files_of(ROOT / "site")
        for locale in self.LOCALES:
            with self.subTest(locale=locale):
                environment = {"LC_ALL": locale, "LANG": locale, "LOCPATH": str(self.locales)}
                output = self.directory / "site"
                ran = svod("build", "--content", ROOT / "content", "--output", output,
                           environment=environment)
                self.assert_status(ran, DONE)
                self.assertEqual(differences(site, files_of(output)), [])
                shutil.rmtree(output)


class SameBytesFromEveryPlace(InNewDirectory):
    def test_whatever_the_working_directory_and_the_paths(self):
        content = small_archive.make(self.directory)
        elsewhere = self.directory / "другое место"
        elsewhere.mkdir()
        shutil.copytree(content, elsewhere / "архив")
        runs = (
            (self.directory, ()),
            (elsewhere, ("--content", "архив", "--output", "../два")),
            ("/", ("--content", content, "--output", elsewhere / "сайт один" / "site")),
            (content, ("--content", ".", "--output", "../три/")),
        )
        sites = []
        for cwd, arguments in runs:
            self.assert_status(svod("build", *arguments, cwd=cwd), DONE)
        for place in ("site", "два", "другое место/сайт один/site", "три"):
            sites.append(files_of(self.directory / place))
        for site in sites[1:]:
            self.assertEqual(differences(sites[0], site), [])
        machine = str(self.directory).encode()
        self.assertEqual([path for path, text in sites[0].items() if machine in text], [])

    def test_imported_in_any_order(self):
        sources = sorted((ROOT / "content/sources").rglob("*.txt"))
        trees = []
        for number, order in enumerate((sources, sources[::-1])):
            content = small_archive.make(self.directory / str(number))
            shutil.rmtree(content / "documents")
            for name in ("regions", "districts"):
                shutil.copy(ROOT / f"content/registry/{name}.json", content / "registry")
            for source in order:
                svod("import", source, "--content", content)
            trees.append(files_of(content / "documents"))
        self.assertEqual(len(trees[0]), len(sources))
        self.assertEqual(differences(*trees), [])


class KilledBuilds(InNewDirectory):
    """A build killed at any moment leaves the old or the new site, whole."""

    BUILDS = 20

    def test_killed(self):
        content = small_archive.make(self.directory)
        site = self.directory / "site"
        document = content / "documents" / f"{small_archive.FIRST}.md"
        texts = [small_archive.document(title="Один"), small_archive.document(title="Два")]
        wholes = []
        took = []
        for text in texts:
            document.write_text(text, encoding="utf-8")
            begin = time.monotonic()
            self.assert_status(svod("build", cwd=self.directory), DONE)
            took.append(time.monotonic() - begin)
            wholes.append(files_of(site))
        self.assertNotEqual(*wholes)

        chance = random.Random(20201124)
        killed = 0
        for number in range(self.BUILDS):
            document.write_text(texts[number % 2], encoding="utf-8")
            build = subprocess.Popen([SVOD, "build"], cwd=self.directory,
                                     env={**os.environ, **SANITIZERS},
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.3, 1.1) * max(took))
            build.send_signal(signal.SIGKILL)
            killed += build.wait() == -signal.SIGKILL
            self.assertIn(files_of(site), wholes)
        self.assertGreater(killed, 0, "no build was killed in time")

        ran = svod("build", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertEqual(files_of(site), wholes[(self.BUILDS - 1) % 2])
        left = sorted(path.name for path in self.directory.iterdir())
        self.assertEqual(left, ["content", "site"], "what killed builds left is cleared away")


if __name__ == "__main__":
    unittest.main()

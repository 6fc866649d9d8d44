"""The language in which svod speaks to the person at the terminal."""

import json

from broken_archive import BrokenArchive
from program import CANNOT, DONE, FAULTS, files_of, svod
from small_archive import FIRST, change


class Language(BrokenArchive):
    TOLD_IN_RUSSIAN = f"{FIRST}.md:7:1: ошибка: ключа «distrikt» нет; может быть, «district»? [unknown-key]"
    TOLD_IN_ENGLISH = f"{FIRST}.md:7:1: error: 'distrikt' is not a known key; did you mean 'district'? [unknown-key]"

    def check(self, *arguments, locale="C"):
        change_locale = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": locale}
        return svod("check", *arguments, cwd=self.directory, environment=change_locale)

    def misspell(self):
        change(self.document, "district:", "distrikt:")

    def test_option_decides(self):
        self.misspell()
        for locale in ("C", "en_US.UTF-8", "ru_RU.UTF-8"):
            with self.subTest(locale=locale):
                ran = self.check("--language", "ru", locale=locale)
                self.assert_status(ran, FAULTS)
                self.assertIn(self.TOLD_IN_RUSSIAN, ran.err)
                self.assertIn(self.TOLD_IN_ENGLISH, self.check("--language=en", locale=locale).err)

    def test_locale_decides_where_there_is_no_option(self):
        self.misspell()
        self.assertIn(self.TOLD_IN_RUSSIAN, self.check(locale="ru_RU.UTF-8").err)
        self.assertIn(self.TOLD_IN_ENGLISH, self.check(locale="C").err)
        self.assertIn(self.TOLD_IN_ENGLISH, self.check(locale="tt_RU.UTF-8").err)

    def test_option_may_stand_before_the_command(self):
        self.misspell()
        ran = svod("--language", "ru", "check", cwd=self.directory)
        self.assertIn(self.TOLD_IN_RUSSIAN, ran.err)

    def test_unknown_language_is_refused(self):
        ran = self.check("--language", "de")
        self.assert_status(ran, CANNOT)
        self.assertIn("de", ran.err)

    def test_errors_that_stop_the_program(self):
        ran = self.check("--content", "nowhere", "--language", "ru")
        self.assert_status(ran, CANNOT)
        self.assert_one_sentence(ran, "svod: ошибка: «nowhere» — не папка свода")

    def test_worklist(self):
        ran = self.check("--language", "ru")
        self.assert_status(ran, DONE)
        self.assertIn(": на заметку: текст никто не сверял с исходным файлом", ran.out)
        self.assertIn("[unchecked]", ran.out)

    def test_json_is_for_programs_and_english_unless_asked(self):
        self.misspell()
        ran = self.check("--format", "json", locale="ru_RU.UTF-8")
        fault = json.loads(ran.err.splitlines()[0])
        self.assertEqual(fault["message"], "'distrikt' is not a known key; did you mean 'district'?")
        ran = self.check("--format", "json", "--language", "ru")
        fault = json.loads(ran.err.splitlines()[0])
        self.assertEqual(fault["severity"], "error")
        self.assertEqual(fault["message"], "ключа «distrikt» нет; может быть, «district»?")

    def test_published_bytes_do_not_depend_on_it(self):
        self.assert_status(self.build("--language", "ru"), DONE)
        self.assertEqual(files_of(self.site), self.old)

    def test_explain(self):
        ran = svod("explain", FIRST, "--language", "ru", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertIn("упоминание «", ran.out)
        self.assertIn(", по правилу ", ran.out)
        self.assertNotIn("mention", ran.out)

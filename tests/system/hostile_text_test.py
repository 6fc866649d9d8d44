"""Text that would do harm is shown as text: in documents, front matter, registry, settings."""

import json
import re
import xml.dom.minidom

import site_reader
import small_archive
from program import DONE, InNewDirectory, svod
from small_archive import change, write

SCRIPT = "<script>alert(1)</script>"
BREAK_OUT = "\"'><img src=x onerror=alert(1)>"
TEMPLATE = "{{TITLE}} {{#LIST}} {{>PAGE}} {{!x}} %TITLE% ${x} {n, plural, other {#}}"
XML = "]]><x/> <!-- --> &amp; &#60;"
HOSTILE = f"{SCRIPT} {BREAK_OUT} {TEMPLATE} {XML}"

# Elements that a page may be made of; whatever else is found came out of a text.
FORBIDDEN = {"iframe", "object", "embed", "applet", "base", "style", "svg", "math", "img", "frame",
             "video", "audio", "x", "marquee"}

BODY = """
# {title} %(hostile)s

## Заголовок %(hostile)s

Участники конференции предлагают %(hostile)s:

1\\\\. Продолжить %(hostile)s по Указу Президента Российской Федерации от 1 мая 2031 года № 99999 «О %(hostile)s».

2\\\\. Ссылки [одна](javascript:alert(1)), [другая](JaVaScRiPt:alert(1)), [третья](data:text/html,%(script)s), [четвёртая](vbscript:x), [пятая](//example.com/x), [шестая](https://example.com/"onmouseover="alert(1)), <javascript:alert(1)>, ![картинка](https://example.com/x.png).

3\\\\. Участвовать в федеральном проекте «%(script)s» и в проекте «" onmouseover="alert(1)».

- <a href="javascript:alert(1)" onclick="alert(1)">пункт</a>
- `код` и &lt;script&gt; и &#x3C;script&#x3E;

<script>alert(2)</script>

<div onclick="alert(3)">

| %(script)s | б |
| --- | --- |
| ячейка | %(script)s |
""" % {"hostile": HOSTILE.replace("{n, plural, other {#}}", ""), "script": SCRIPT}
BODY = BODY.replace("\\\\.", "\\.")


class HostileText(InNewDirectory):
    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        quoted = json.dumps(f"Тема {HOSTILE}", ensure_ascii=False)
        text = small_archive.document(title=quoted, body=BODY.replace("{title}", "Тема"))
        text = text.replace("event: августовская педагогическая конференция",
                            f"event: {json.dumps(HOSTILE, ensure_ascii=False)}")
        text = text.replace("place:\n", f"place: {json.dumps(HOSTILE, ensure_ascii=False)}\n")
        text = text.replace("district: Тихвинский район",
                            f"district: {json.dumps('Район ' + HOSTILE, ensure_ascii=False)}")
        text = text.replace("basis: {}", f"basis:\n  place: {json.dumps(HOSTILE)}")
        text = text.replace("corrections: []",
                            f"corrections:\n  - date: 2026-11-23\n    what: {json.dumps(HOSTILE)}")
        write(self.content, f"documents/{small_archive.FIRST}.md", text)
        registry = self.content / "registry/projects.json"
        projects = json.loads(registry.read_text(encoding="utf-8"))
        projects["projects"][0]["title"] += HOSTILE
        projects["projects"][0]["notes"] = HOSTILE
        registry.write_text(json.dumps(projects, ensure_ascii=False), encoding="utf-8")
        topics = self.content / "registry/topics.json"
        known = json.loads(topics.read_text(encoding="utf-8"))
        known["topics"][0]["name"] = HOSTILE
        topics.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
        settings = self.content / "archive.json"
        change(settings, "Малый свод", json.dumps(f"Свод {SCRIPT} {BREAK_OUT}")[1:-1])
        change(settings, '"Методический центр"', json.dumps(HOSTILE))
        write(self.content, "pages/about.md",
              f"# О своде\n\n{HOSTILE}\n\n[ссылка](javascript:alert(1))\n\n<b onclick=x>\n")
        ran = svod("build", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.site = self.directory / "site"
        self.pages = site_reader.read_pages(self.site)

    def test_nothing_becomes_active(self):
        faults = []
        scripts = set()
        for path, page in self.pages.items():
            for tag, attributes, line in page.elements:
                where = f"{path}:{line}: <{tag}>"
                if tag in FORBIDDEN:
                    faults.append(f"{where} came out of a text")
                if tag == "script":
                    scripts.add((attributes.get("src", ""), attributes.get("type", "")))
                    if not attributes.get("src") and attributes.get("type") != "application/ld+json":
                        faults.append(f"{where} is a script without a file")
                for name, value in attributes.items():
                    if name.startswith("on") or name in ("style", "srcdoc"):
                        faults.append(f"{where} {name}={value}")
            for address, line in page.links:
                scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
                if scheme and scheme.group(1).lower() not in ("https", "http", "mailto"):
                    faults.append(f"{path}:{line}: {address}")
                if "example.com" in address:
                    faults.append(f"{path}:{line}: {address} leads where a text wanted")
        self.assertEqual(faults, [])
        self.assertTrue(all("example.com" not in src for src, _ in scripts))

    def test_policy_allows_nothing_inline(self):
        for path, page in self.pages.items():
            policies = [meta["content"] for meta in page.find("meta")
                        if meta.get("http-equiv", "").lower() == "content-security-policy"]
            self.assertEqual(len(policies), 1, path)
            self.assertNotIn("unsafe", policies[0])

    def test_text_is_shown_as_it_stands(self):
        text = " ".join(self.pages[f"documents/{small_archive.FIRST}.html"].text.split())
        for words in (SCRIPT, "<img src=x onerror=alert(1)>", "{{TITLE}}", "{{#LIST}}", "{{>PAGE}}",
                      "%TITLE%", "]]><x/>", '<a href="javascript:alert(1)" onclick="alert(1)">',
                      "<script>alert(2)</script>", '<div onclick="alert(3)">'):
            with self.subTest(words=words):
                self.assertIn(words, text)

    def test_pages_stay_whole(self):
        self.assertEqual({path: page.faults for path, page in self.pages.items() if page.faults},
                         {})

    def test_feeds_and_sitemaps_stay_well_formed(self):
        for path in sorted(self.site.rglob("*.xml")):
            with self.subTest(path=path.name):
                document = xml.dom.minidom.parse(str(path))
                self.assertEqual(document.getElementsByTagName("script"), [])

    def test_data_stays_one_object_a_line(self):
        for path in sorted((self.site / "data").rglob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
                self.assertIsInstance(json.loads(line), dict)


class HostileNames(InNewDirectory):
    """Names and numbers that would lead an address out of the site."""

    def test_addresses_stay_inside(self):
        content = small_archive.make(self.directory)
        body = ("\n# {title}\n\nУчастники конференции предлагают:\n\n"
                "1\\. Исполнять приказ Министерства просвещения Российской Федерации от 1 мая "
                "2019 года № ../../../etc/passwd «О пути».\n\n"
                "2\\. Участвовать в муниципальном проекте «../../index».\n\n"
                "3\\. Участвовать в муниципальном проекте «CON», в муниципальном проекте «.».\n\n"
                "4\\. Участвовать в муниципальном проекте «" + "Длинное имя " * 100 + "».\n")
        for number in (FIRST_ID, "47/tikhvinskiy-rayon/2022"):
            write(content, f"documents/{number}.md",
                  small_archive.document("Пути", number[-4:] if number[-3] != "-" else "2020-08-27",
                                         body=body))
        before = sorted(path.name for path in self.directory.iterdir())
        ran = svod("build", cwd=self.directory)
        self.assert_status(ran, DONE)
        self.assertEqual(sorted({*before, "site"}),
                         sorted(path.name for path in self.directory.iterdir()))
        for path in (self.directory / "site").rglob("*"):
            name = path.name if path.name != ".svod-manifest" else "manifest"
            self.assertRegex(name, r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
            self.assertLessEqual(len(name), 100)

    def test_only_sources_are_published(self):
        content = small_archive.make(self.directory)
        write(self.directory, "secret.txt", "тайна")
        for path in ("../../secret.txt", "x/../../../secret.txt", str(self.directory / "secret.txt")):
            with self.subTest(path=path):
                text = small_archive.document().replace(
                    "sources: []", f"sources:\n  - file: {path}\n    publish: yes")
                write(content, f"documents/{FIRST_ID}.md", text)
                ran = svod("build", cwd=self.directory)
                self.assert_status(ran, 1)
                self.assert_told(ran, "bad-value", f"{FIRST_ID}.md", words=("secret.txt",))

    def test_district_of_signs_alone_has_an_address(self):
        content = small_archive.make(self.directory)
        write(content, f"documents/{FIRST_ID}.md", small_archive.document(district='"../.."'))
        ran = svod("build", cwd=self.directory)
        self.assertIn(ran.status, (DONE, 1), str(ran))
        if ran.status == DONE:
            districts = self.directory / "site/districts/47"
            self.assertTrue(list(districts.glob("*.html")))


class StrangeText(InNewDirectory):
    """What no resolution should hold, and some will: it never crashes nor hangs a build."""

    TEXTS = {
        "controls": "Текст\x01\x02\x07\x0b\x0c\x1b[31m конец",
        "directions": "Текст \u202e\u2066 перевёрнутый \u2069\u200b\u200d\ufeff конец",
        "combining": "е" + "\u0301" * 5000,
        "astral": "𝔄" * 2000 + " 👩‍👩‍👧‍👦 " * 500,
        "long word": "а" * 300_000,
        "long line": "слово " * 100_000,
        "quotes": "«" * 20_000,
        "pairs": "«слово " * 20_000 + "» " * 20_000,
        "brackets": "[" * 20_000 + "(" * 20_000,
        "stars": "*" * 20_000 + "_" * 20_000,
        "numbers": "1." * 20_000 + " № " * 20_000,
        "nesting": "\n".join("  " * depth + "- пункт" for depth in range(300)),
        "quotation": ">" * 20_000,
        "acts": "Указ Президента Российской Федерации от 21 июля 2020 года № 474, " * 2_000,
        "heads": "федеральный проект национального проекта " * 5_000,
        "crlf": "Первая строка\r\nвторая\r\n\r\nтретья\rчетвёртая",
        "separators": "Первая\u2028вторая\u2029третья\u0085четвёртая",
    }

    def test_strange_texts_build(self):
        content = small_archive.make(self.directory)
        for number, (name, text) in enumerate(self.TEXTS.items()):
            body = "\n# {title}\n\nПредлагают:\n\n1\\. " + text + "\n"
            write(content, f"documents/47/tikhvinskiy-rayon/{1990 + number}.md",
                  small_archive.document(name, str(1990 + number), body=body))
        ran = svod("build", cwd=self.directory)
        self.assertIn(ran.status, (0, 1), str(ran)[:3000])
        if ran.status == 1:
            self.fail("strange texts should be shown, not refused\n" + str(ran)[:3000])

    def test_strange_texts_import(self):
        content = small_archive.make(self.directory)
        for name, text in self.TEXTS.items():
            path = write(self.directory, f"{name}.txt",
                         f"РЕЗОЛЮЦИЯ\nконференции работников образования\n\nПредлагают:\n\n"
                         f"1. {text}\n\n27 августа 2020 года\n".encode("utf-8"))
            with self.subTest(text=name):
                ran = svod("import", path, cwd=self.directory)
                self.assertIn(ran.status, (0, 1), str(ran)[:3000])
        self.assert_status(svod("build", "--content", content, cwd=self.directory), DONE)


FIRST_ID = small_archive.FIRST

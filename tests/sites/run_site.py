"""Builds a small whole site that stands in one text file, and looks at what came of it.

    run_site.py FILE.site     the program is that of SVOD, else build/release/svod

A .site file is prose that says why it is there, then sections, each after a line «-- name --»:

    content/…            a file of the archive; what is not given is there with no entries
    arguments            of `svod build`, one a line
    expect status        the exit status; without it, 0
    expect told          all that standard error says; without it, nothing. A line of a page
                         is «*», as templates change: «about.html:*: error: …»
    expect pages         the address of every page, sorted
    expect page ADDRESS  what the page says, in this order, a line each; «no: WORDS» must not be
                         there, «link: WORDS -> ADDRESS» is a link
    expect file ADDRESS  its bytes
    expect nowhere       words that stand in no file of the site, a line each

SVOD_UPDATE=1 rewrites what is told and which pages there are.
"""

import difflib
import os
import pathlib
import re
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "system"))

import site_reader  # noqa: E402
from program import ROOT, files_of, svod  # noqa: E402

SECTION = re.compile(r"^-- (.+) --\n", re.MULTILINE)

ARCHIVE = """{
  "title": "Малый свод", "short_title": "Свод",
  "publisher": {"name": "Центр", "address": "г. Тихвин", "email": "center@example.org"},
  "base_url": "https://example.org/", "edition_date": "2026-11-24", "license": "CC0 1.0",
  "language": "ru", "theme": "svod", "formats": ["md", "data", "feeds"]
}
"""


def parse(text):
    """(prose, [[name, body]…])"""
    parts = SECTION.split(text)
    return parts[0], [list(pair) for pair in zip(parts[1::2], parts[2::2])]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_content(content, sections):
    registry = content / "registry"
    shutil.copytree(ROOT / "content/registry/schema", registry / "schema")
    shutil.copy(ROOT / "content/registry/regions.json", registry)
    for name in ("districts", "topics", "projects", "acts"):
        write(registry / f"{name}.json",
              f'{{"$schema": "schema/{name}.schema.json", "{name}": []}}\n')
    write(content / "archive.json", ARCHIVE)
    write(content / "pages/about.md", "# О своде\n\nТекст о своде.\n")
    for name, body in sections:
        if name.startswith("content/"):
            write(content.parent / name, body)


def compare(what, expected, actual):
    if expected == actual:
        return []
    difference = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "expected",
                                      "actual", lineterm="")
    return [f"{what}:\n  " + "\n  ".join(difference)]


def look_at_page(address, page, expected):
    faults = []
    text = " ".join(page.text.split())
    links = [(" ".join(words.split()), site_reader.target(address, to)[0])
             for to, words in page.anchors if not site_reader.is_outside(to)]
    at = 0
    for line in filter(None, expected.splitlines()):
        if line.startswith("no: "):
            if line[4:] in text:
                faults.append(f"{address} should not say «{line[4:]}»")
        elif line.startswith("link: "):
            words, to = line[6:].split(" -> ")
            if (words, to) not in links:
                faults.append(f"{address} has no link «{words}» to {to}; it has {links}")
        else:
            found = text.find(line, at)
            if found < 0:
                where = "after what comes before it" if line in text else "at all"
                faults.append(f"{address} does not say «{line}» {where}; it says\n  {text}")
            else:
                at = found + len(line)
    return faults


def run(path):
    prose, sections = parse(path.read_text(encoding="utf-8"))
    expected = {name[7:]: body for name, body in sections if name.startswith("expect ")}
    faults = [] if prose.strip() else ["say why this site exists"]
    with tempfile.TemporaryDirectory(prefix="svod-site-") as holder:
        directory = pathlib.Path(holder)
        make_content(directory / "content", sections)
        arguments = dict(map(tuple, sections)).get("arguments", "").split()
        ran = svod("build", *arguments, cwd=directory)
        told = re.sub(r"(?m)^([^:\n]+\.html):\d+:", r"\1:*:", ran.err)
        site = directory / "site"
        pages = site_reader.read_pages(site) if site.is_dir() else {}
        listed = "".join(f"{address}\n" for address in pages)
        if os.environ.get("SVOD_UPDATE"):
            for section in sections:
                if section[0] == "expect told":
                    section[1] = expected["told"] = told
                if section[0] == "expect pages":
                    section[1] = expected["pages"] = listed
            text = prose + "".join(f"-- {name} --\n{body}" for name, body in sections)
            path.write_text(text, encoding="utf-8")

        faults += compare("exit status", expected.pop("status", "0\n"), f"{ran.status}\n")
        faults += compare("standard error", expected.pop("told", ""), told)
        if "pages" in expected:
            faults += compare("pages", expected.pop("pages"), listed)
        for words in filter(None, expected.pop("nowhere", "").splitlines()):
            faults += [f"{name} should not say «{words}»" for name, text in files_of(site).items()
                       if words.encode("utf-8") in text]
        for what, body in expected.items():
            kind, address = what.split(" ", 1)
            if kind == "page" and address in pages:
                faults += look_at_page(address, pages[address], body)
            elif kind == "file" and (site / address).is_file():
                faults += compare(address, body, (site / address).read_text(encoding="utf-8"))
            else:
                faults.append(f"there is no {kind} {address}; there are\n{listed}")
        for address, page in pages.items():
            faults += [f"{address}: {fault}" for fault in page.faults]
    return faults


if __name__ == "__main__":
    found = run(pathlib.Path(sys.argv[1]))
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)

"""A small archive to break: two documents, a registry cut down to what they need.

The registry is cut from the one in content/, so that it always has today's form.
"""

import json
import pathlib
import shutil

from program import ROOT

REGIONS = ("28", "47", "68")
PROJECTS = ("np-obrazovanie", "np-kultura", "np-demografiya")
ACTS = ("ukaz-2020-474", "ukaz-2018-204")

SETTINGS = """{
  "title": "Малый свод",
  "short_title": "Свод",
  "publisher": {
    "name": "Методический центр",
    "address": "г. Тихвин",
    "email": "center@example.org"
  },
  "base_url": "https://example.org/svod/",
  "edition_date": "2026-11-24",
  "license": "CC0 1.0",
  "language": "ru",
  "theme": "svod",
  "formats": ["md", "data", "feeds"]
}
"""

FIRST = "47/tikhvinskiy-rayon/2020-08-27"
SECOND = "68/rasskazovskiy-rayon/2021-08-24"

FRONT_MATTER = """---
kind: резолюция
title: {title}
event: августовская педагогическая конференция
date: {date}
date_of: document
district: {district}
region: {region}
place:
school_year:
status: adopted
basis: {{}}
sources: []
added: 2026-11-22
checked:
corrections: []
former_ids: []
---
"""

BODY = """
# {title}

Участники конференции предлагают:

1\\. Продолжить реализацию национального проекта «Образование».

2\\. Руководствоваться Указом Президента Российской Федерации от 21 июля 2020 года № 474 «О национальных целях развития Российской Федерации на период до 2030 года».
"""


def document(title="Новое качество", date="2020-08-27", district="Тихвинский район",
             region="Ленинградская область", body=BODY):
    """The text of a document's file."""
    front = FRONT_MATTER.format(title=title, date=date, district=district, region=region)
    return front + body.replace("{title}", title)


def make(directory):
    """Writes the archive into directory/content and gives that path."""
    content = pathlib.Path(directory) / "content"
    registry = content / "registry"
    registry.mkdir(parents=True)
    shutil.copytree(ROOT / "content/registry/schema", registry / "schema")
    cut(registry, "regions", lambda number, entry: entry["code"] in REGIONS)
    cut(registry, "districts", lambda number, entry: entry["region"] in REGIONS)
    cut(registry, "topics", lambda number, entry: number < 3)
    cut(registry, "projects", lambda number, entry: entry["id"] in PROJECTS)
    cut(registry, "acts", lambda number, entry: entry["id"] in ACTS)
    write(content, "archive.json", SETTINGS)
    write(content, "pages/about.md", "# О своде\n\nСвод «{title}» ведёт {publisher}.\n")
    write(content, f"documents/{FIRST}.md", document())
    write(content, f"documents/{SECOND}.md",
          document("Пути развития", "2021-08-24", "Рассказовский район", "Тамбовская область"))
    return content


def cut(registry, name, wanted):
    whole = json.loads((ROOT / f"content/registry/{name}.json").read_text(encoding="utf-8"))
    kept = [entry for number, entry in enumerate(whole[name]) if wanted(number, entry)]
    ids = {entry.get("id") for entry in kept}
    for entry in kept:  # references must lead somewhere
        for key in ("parent", "predecessor", "successor"):
            if entry.get(key) not in ids:
                entry.pop(key, None)
        others = [i for i in entry.pop("not_to_confuse", []) if i in ids]
        if others:
            entry["not_to_confuse"] = others
    whole[name] = kept
    write(registry, f"{name}.json", json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def write(directory, name, text):
    """Writes text (or bytes) into a file and the directories above it."""
    path = pathlib.Path(directory) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def change(path, old, new):
    """Replaces the one occurrence of `old` in a file."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    pathlib.Path(path).write_text(text.replace(old, new), encoding="utf-8")

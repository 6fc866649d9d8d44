"""The seeds of the fuzz targets, made from the fixtures: python3 seeds.py DIR

Writes DIR/<target>/ for each target. Office files are given both whole and as the parts that
office_zip.cpp puts together.
"""

import pathlib
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests/import/fixtures/office"
LARGEST = 60_000  # bytes: what is larger is slow to change and to read

PARTS = {
    "docx": ("word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"),
    "odt": ("content.xml", "styles.xml", "meta.xml"),
}
ENCODINGS = ("utf-8", "utf-16", "cp1251", "koi8-r", "cp866", "iso8859-5")


def seeds(target):
    """Bytes of each seed."""
    if target == "txt":
        for path in sorted((ROOT / "content/sources").rglob("*.txt")):
            text = path.read_text(encoding="utf-8")[:1500]
            for encoding in ENCODINGS:
                yield text.encode(encoding, "replace")
    elif target == "md":
        for path in sorted((ROOT / "content/documents").rglob("*.md")):
            yield path.read_bytes()
    else:
        for path in sorted(FIXTURES.glob(f"*.{target}")):
            yield path.read_bytes()
            if target in PARTS:
                with zipfile.ZipFile(path) as archive:
                    names = archive.namelist()
                    yield b"\0".join(archive.read(name) if name in names else b""
                                     for name in PARTS[target])


def main(directory):
    for target in ("txt", "md", "docx", "odt", "html", "pdf"):
        folder = pathlib.Path(directory) / target
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds(target)):
            (folder / f"{number:02}").write_bytes(seed[:LARGEST])


if __name__ == "__main__":
    main(sys.argv[1])

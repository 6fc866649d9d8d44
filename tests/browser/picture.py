"""Makes docs/picture.png, the picture of a page in README.md, from site/."""

from browser import ROOT, SITE, Browser

PAGE = "documents/47/tikhvinskiy-rayon/2020-08-27.html"


def main():
    browser = Browser()
    try:
        browser.show(1280, 860)
        browser.open(SITE / PAGE)
        browser.picture(ROOT / "docs/picture.png")
    finally:
        browser.close()


if __name__ == "__main__":
    main()

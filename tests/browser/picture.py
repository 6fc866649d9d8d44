"""Makes docs/picture.png, the picture of a page in README.md, from site/."""

from browser import ROOT, SITE, Browser

PAGE = "documents/28/gorod-tynda/2021-08-26.html"


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

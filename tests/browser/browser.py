"""A browser without a window, driven by the W3C WebDriver protocol over http.

https://www.w3.org/TR/webdriver2/ ; what Chromium adds (media, sizes, logs) goes through its
own /goog/cdp/execute.
"""

import base64
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = ROOT / "site"

# Nothing outside is asked for, and nothing is found if it were.
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-extensions", "--disable-sync", "--no-first-run", "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--lang=ru",
]

NOT_HERE = ("no browser here: install chromium and chromium-driver (Debian) or set "
            "SVOD_CHROMIUM and SVOD_CHROMEDRIVER to a Chromium or Chrome and its driver")


def find_programs():
    """The browser and its driver, or None."""
    def find(variable, names):
        named = os.environ.get(variable)
        return named or next(filter(None, map(shutil.which, names)), None)

    browser = find("SVOD_CHROMIUM", ("chromium", "chromium-browser", "google-chrome"))
    driver = find("SVOD_CHROMEDRIVER", ("chromedriver", "chromium.chromedriver"))
    return (browser, driver) if browser and driver else None


class Browser:
    def __init__(self):
        browser, driver = find_programs()
        self._profile = tempfile.TemporaryDirectory(prefix="svod-browser-",
                                                    ignore_cleanup_errors=True)
        self._browser = self._driver = self._session = None
        environment = {**os.environ, "HOME": self._profile.name}
        try:
            self._browser = subprocess.Popen(
                [browser, *FLAGS, "--remote-debugging-port=0",
                 f"--user-data-dir={self._profile.name}", "about:blank"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
                start_new_session=True)
            self._driver = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL, text=True, env=environment)
            for line in self._driver.stdout:
                started = re.search(r"successfully on port (\d+)", line)
                if started:
                    break
            else:
                raise RuntimeError(f"{driver} did not start")
            self._port = int(started.group(1))
            # By number: a bare system may not know the name localhost.
            answer = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {
                "browserName": "chrome",
                "goog:chromeOptions": {"debuggerAddress": f"127.0.0.1:{self._browser_port()}"},
                "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            }}})
            self._session = answer["sessionId"]
        except BaseException:
            self.close()
            raise

    def _browser_port(self):
        """The port that the browser listens on, which it writes into its profile."""
        told = pathlib.Path(self._profile.name) / "DevToolsActivePort"
        for _ in range(600):
            if self._browser.poll() is not None:
                raise RuntimeError(f"the browser ended with status {self._browser.returncode}")
            lines = told.read_text().splitlines() if told.exists() else []
            if len(lines) == 2:
                return lines[0]
            time.sleep(0.1)
        raise RuntimeError("the browser did not begin to listen within a minute")

    def close(self):
        try:
            if self._session:
                self._ask("DELETE", f"/session/{self._session}")
        finally:
            if self._driver:
                self._driver.terminate()
                self._driver.wait()
                self._driver.stdout.close()
            if self._browser:
                try:
                    os.killpg(self._browser.pid, signal.SIGTERM)
                except ProcessLookupError:
                    pass  # it has ended with its session
                self._browser.wait()
            self._profile.cleanup()

    def _ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, {"Content-Type": "application/json"})
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError(f"{value['error']}: {value['message']}")
        return value

    def _post(self, command, **body):
        return self._ask("POST", f"/session/{self._session}/{command}", body)

    def _devtools(self, command, **parameters):
        return self._post("goog/cdp/execute", cmd=command, params=parameters)

    def show(self, width, height=900, scheme="light", medium=""):
        """The size of the window and what the reader prefers; before open()."""
        self._devtools("Emulation.setDeviceMetricsOverride", width=width, height=height,
                       deviceScaleFactor=1, mobile=False)
        self._devtools("Emulation.setEmulatedMedia", media=medium,
                       features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, path):
        """Opens a file of the disk and waits until all of it is loaded."""
        self.open_address(pathlib.Path(path).resolve().as_uri())

    def open_address(self, address):
        self._post("url", url=address)

    def run(self, script, *arguments):
        """Runs JavaScript in the page and gives what it returns."""
        return self._post("execute/sync", script=script, args=list(arguments))

    def told(self):
        """What the console was told since the last call, at any level but information."""
        entries = self._post("se/log", type="browser")
        return [entry["message"] for entry in entries if entry["level"] in ("SEVERE", "WARNING")]

    def requests(self):
        """The addresses asked for since the last call."""
        messages = [json.loads(entry["message"])["message"]
                    for entry in self._post("se/log", type="performance")]
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"]

    def picture(self, path):
        """What the window shows, as PNG."""
        png = self._ask("GET", f"/session/{self._session}/screenshot")
        pathlib.Path(path).write_bytes(base64.b64decode(png))


def pages_of_every_kind():
    """One page of every kind, the largest, as paths from the site's root; but not 404.html,
    which only a server gives."""
    kinds = {
        "home": "index.html", "document": "documents/*/*/*.html", "district": "districts/*/*.html",
        "region": "regions/[0-9]*.html", "topic": "topics/*.html", "project": "projects/*.html",
        "act": "acts/*.html", "year": "years/[0-9]*.html", "undated": "years/undated.html",
        "dates due": "due.html", "holdings": "holdings.html",
        "mentioned once": "mentioned-once.html", "about": "about.html",
    }
    for folder in ("documents", "districts", "regions", "topics", "projects", "acts", "years"):
        kinds[f"index of {folder}"] = f"{folder}/index.html"
    pages = []
    for kind, pattern in kinds.items():
        found = [path for path in SITE.glob(pattern)
                 if path.name != "index.html" or "*" not in pattern]
        if found:
            largest = max(found, key=lambda path: (path.stat().st_size, path.as_posix()))
            pages.append(largest.relative_to(SITE).as_posix())
        elif kind != "undated":  # an archive may have none
            raise AssertionError(f"site/ has no page of the kind '{kind}' ({pattern})")
    return pages


# Ubuntu has a browser as a snap only, which script/bootstrap does not install.
@unittest.skipUnless(find_programs(), NOT_HERE)
class InBrowser(unittest.TestCase):
    """Tests of one window."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)
        cls.measures = (pathlib.Path(__file__).parent / "measures.js").read_text(encoding="utf-8")

    def measure(self, name, *arguments):
        """Runs one function of measures.js in the page."""
        return self.browser.run(f"{self.measures}\nreturn {name}(...arguments);", *arguments)

    def assert_none(self, faults):
        self.assertEqual(faults, [], f"{len(faults)} faults")

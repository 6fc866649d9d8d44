"""The program under test, run from outside as a user runs it.

The environment says which: SVOD is the path of the program; without it, the one that
script/site builds.
"""

import ctypes
import os
import pathlib
import re
import resource
import signal
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SVOD = os.environ.get("SVOD") or str(ROOT / "build" / "release" / "svod")

DONE, FAULTS, CANNOT = 0, 1, 2  # exit statuses

# linux/prctl.h; linux/capability.h: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
PR_CAPBSET_DROP = 24
RIGHTS_OF_ROOT = (1, 2, 3)

# What is expected below is said in English, whatever the language of the machine.
LANGUAGE = {"LC_ALL": "C"}

# A crash must not look like a fault in content, and what a killed or hurt program leaks is
# no matter here.
SANITIZERS = {
    "ASAN_OPTIONS": "exitcode=99:detect_leaks=0",
    "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1",
}

DIAGNOSTIC = re.compile(
    r"^(?P<path>[^:\n]+):(?:(?P<line>\d+):(?:(?P<column>\d+):)?)? "
    r"(?P<severity>error|warning): (?P<message>.+) \[(?P<kind>[a-z0-9-]+)\]$",
    re.MULTILINE,
)


class Ran:
    """What a run gave: its exit status and its two outputs as text."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err
        self.diagnostics = [match.groupdict() for match in DIAGNOSTIC.finditer(err)]

    def __str__(self):
        return f"exit status {self.status}\n{self.out}{self.err}"


def svod(*arguments, cwd=None, environment=None, as_ordinary_user=False, file_size=None, stdout=None):
    """Runs the program and waits.

    environment: variables over those of the tests. as_ordinary_user: where the tests run as
    root, without root's right to pass over permissions. file_size: no file may grow over so
    many bytes.
    """

    def prepare():
        if file_size is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
        if as_ordinary_user and os.getuid() == 0:
            for capability in RIGHTS_OF_ROOT:
                libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)

    libc = ctypes.CDLL(None) if as_ordinary_user else None
    needs_preparation = as_ordinary_user or file_size is not None
    ran = subprocess.run(
        [SVOD, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **LANGUAGE, **SANITIZERS, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=stdout if stdout is not None else subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=prepare if needs_preparation else None,
        timeout=600,
        check=False,
    )
    out = (ran.stdout or b"").decode("utf-8")
    return Ran(ran.returncode, out, ran.stderr.decode("utf-8", "backslashreplace"))


def svod_measured(*arguments, cwd, most_seconds):
    """Runs the program; what it gave has also the `seconds` of a processor that it took and the
    most `memory` it had at once, in bytes, those of its children included. After most_seconds of
    a processor it is killed.

    A child is charged with what its parent held when it was made: keep the caller small."""

    def prepare():
        resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([SVOD, *map(str, arguments)], cwd=cwd, stdin=subprocess.DEVNULL,
                                 stdout=out, stderr=err, preexec_fn=prepare,
                                 env={**os.environ, **SANITIZERS})
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "backslashreplace"))
    ran = Ran(child.returncode, *texts)
    ran.seconds = used.ru_utime + used.ru_stime
    ran.memory = used.ru_maxrss * 1024
    return ran


def files_of(directory):
    """The files under a directory: relative path -> bytes."""
    directory = pathlib.Path(directory)
    found = {}
    for path in sorted(directory.rglob("*")):
        if path.is_file() or path.is_symlink():
            found[path.relative_to(directory).as_posix()] = path.read_bytes()
    return found


class InNewDirectory(unittest.TestCase):
    """A test with a directory of its own, in self.directory; long differences are shown."""

    maxDiff = None

    def setUp(self):
        parent = os.environ.get("SVOD_TEST_DIRECTORY")
        holder = tempfile.TemporaryDirectory(prefix="svod-", dir=parent)
        self.addCleanup(holder.cleanup)
        self.directory = pathlib.Path(holder.name)

    def assert_status(self, ran, status):
        self.assertEqual(ran.status, status, str(ran))

    def assert_told(self, ran, kind, path=None, line=None, column=None, words=()):
        """One diagnostic of `kind` stands in `ran`, at this place, with these words in it."""
        of_kind = [d for d in ran.diagnostics if d["kind"] == kind]
        self.assertTrue(of_kind, f"nothing told of kind {kind}\n{ran}")
        for told in of_kind:
            if path is not None and not told["path"].endswith(path):
                continue
            if line is not None and told["line"] != str(line):
                continue
            if column is not None and told["column"] != str(column):
                continue
            if all(word in told["message"] for word in words):
                return told
        wanted = f"{path}:{line}:{column} {words}"
        self.fail(f"[{kind}] is told, but not at and with {wanted}\n{ran}")

    def assert_one_sentence(self, ran, *words):
        """The program could not go on and said why in one line that holds these words."""
        lines = [line for line in ran.err.splitlines() if line.strip()]
        self.assertEqual(len(lines), 1, str(ran))
        for word in words:
            self.assertIn(word, lines[0])

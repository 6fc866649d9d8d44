"""The frame of tests that break an archive which was published once."""

import small_archive
from program import DONE, FAULTS, InNewDirectory, files_of, svod
from small_archive import FIRST


class BrokenArchive(InNewDirectory):
    """An archive that has been published once and is then broken."""

    def setUp(self):
        super().setUp()
        self.content = small_archive.make(self.directory)
        self.site = self.directory / "site"
        self.document = self.content / "documents" / f"{FIRST}.md"
        self.assert_status(self.build(), DONE)
        self.old = files_of(self.site)

    def build(self, *arguments, **options):
        return svod("build", *arguments, cwd=self.directory, **options)

    def assert_refused(self, status=FAULTS, arguments=(), **options):
        """The build fails with `status`, leaves the old site as it was and nothing beside it."""
        beside = sorted(path.name for path in self.directory.iterdir())
        ran = self.build(*arguments, **options)
        self.assert_status(ran, status)
        self.assertEqual(files_of(self.site), self.old)
        self.assertEqual(sorted(path.name for path in self.directory.iterdir()), beside)
        return ran

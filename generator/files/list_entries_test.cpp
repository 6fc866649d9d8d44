#include "files/list_entries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>

#include "files/files.h"
#include "files/temporary_directory.h"

namespace svod::files {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ListEntries : public ::testing::Test {
 protected:
  std::string at(const std::string& name) const { return directory_->path() + "/sent/" + name; }
  void write(const std::string& name) const { ASSERT_TRUE(write_file(at(name), "text")); }
  void link(const std::string& name, const std::string& target) const {
    fs::create_directories(fs::path(at(name)).parent_path());
    fs::create_symlink(target, at(name));
  }
  std::vector<Entry> list() const {
    auto entries = list_entries(at(""));
    EXPECT_TRUE(entries);
    return entries ? std::move(*entries) : std::vector<Entry>();
  }

 private:
  Result<TemporaryDirectory> directory_ = TemporaryDirectory::make();
};

TEST_F(ListEntries, FilesAreSortedAndHiddenOnesLeftOut) {
  for (const char* name : {"b.txt", "a/z.docx", ".hidden/x.txt", "a/.y.txt"}) write(name);
  EXPECT_THAT(list(),
              ElementsAre(Entry{"a/.y.txt", EntryKind::File}, Entry{"a/z.docx", EntryKind::File},
                          Entry{"b.txt", EntryKind::File}));
}

TEST_F(ListEntries, ALinkIsReadOnlyWhenItLeadsToAFileInside) {
  write("a/real.txt");
  write("../secret/secret.txt");
  link("inside.txt", "a/real.txt");
  link("outside.txt", "../secret/secret.txt");
  link("passwd.txt", "/etc/passwd");
  link("nothing.txt", "missing.txt");
  link("circle.txt", "circle.txt");
  link("again", "a");
  link("up", "..");
  link("hop.txt", "outside.txt");  // over a link that leads out
  EXPECT_THAT(
      list(),
      ElementsAre(
          Entry{"a/real.txt", EntryKind::File}, Entry{"again", EntryKind::LinkToDirectory},
          Entry{"circle.txt", EntryKind::BrokenLink}, Entry{"hop.txt", EntryKind::LinkOutside},
          Entry{"inside.txt", EntryKind::LinkInside}, Entry{"nothing.txt", EntryKind::BrokenLink},
          Entry{"outside.txt", EntryKind::LinkOutside}, Entry{"passwd.txt", EntryKind::LinkOutside},
          Entry{"up", EntryKind::LinkOutside}));
}

TEST_F(ListEntries, ADirectoryWhoseNameBeginsAlikeIsOutside) {
  write("x.txt");
  write("../sent-too/y.txt");
  link("y.txt", "../sent-too/y.txt");
  EXPECT_THAT(list(),
              ElementsAre(Entry{"x.txt", EntryKind::File}, Entry{"y.txt", EntryKind::LinkOutside}));
}

TEST_F(ListEntries, PipesAreToldAndDirectoriesNamedAsFilesAreDirectories) {
  write("x.docx/inside.txt");
  ASSERT_EQ(mkfifo(at("pipe.txt").c_str(), 0600), 0);
  EXPECT_THAT(list(), ElementsAre(Entry{"pipe.txt", EntryKind::NoFile},
                                  Entry{"x.docx/inside.txt", EntryKind::File}));
}

TEST_F(ListEntries, NamesThatCannotBeToldAreUnsafe) {
  const std::string right_to_left = std::string("a\xE2\x80") + "\xAE" + "txt";
  struct {
    const char* name;
    EntryKind kind;
  } const rows[] = {
      {"Резолюция №1.txt", EntryKind::File},           // any letter and sign
      {"a\nb.txt", EntryKind::UnsafeName},             // a line of its own in a report
      {"a\x1B[31m.txt", EntryKind::UnsafeName},        // commands a terminal
      {"a\x7F.txt", EntryKind::UnsafeName},            //
      {"a\xC2\x85.txt", EntryKind::UnsafeName},        // NEL
      {right_to_left.c_str(), EntryKind::UnsafeName},  // shows «txt» from right to left
      {"\xD0\xE5\xE7.txt", EntryKind::UnsafeName},     // windows-1251
      {"a\xC0\xAF.txt", EntryKind::UnsafeName},        // an overlong «/»
      {"a\xED\xA0\x80.txt", EntryKind::UnsafeName},    // half a pair
      {"a\xD0", EntryKind::UnsafeName},                // cut off
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(printable_path(row.name));
    write(row.name);
    EXPECT_THAT(list(), ElementsAre(Entry{row.name, row.kind}));
    EXPECT_EQ(kind_of_file(at(row.name)), row.kind);
    fs::remove(at(row.name));
  }
}

TEST_F(ListEntries, ANameOf255BytesIsAName) {
  const std::string name(255, 'a');
  fs::create_directories(at(""));
  std::FILE* file = std::fopen(at(name).c_str(), "w");
  ASSERT_NE(file, nullptr);
  std::fclose(file);
  EXPECT_THAT(list(), ElementsAre(Entry{name, EntryKind::File}));
}

TEST_F(ListEntries, AFileThatSomebodyNamesMayBeALinkToAnywhere) {
  write("../elsewhere.txt");
  link("link.txt", "../elsewhere.txt");
  EXPECT_EQ(kind_of_file(at("link.txt")), EntryKind::File);
  EXPECT_EQ(kind_of_file(at("missing.txt")), EntryKind::BrokenLink);
  EXPECT_EQ(kind_of_file("/dev/null"), EntryKind::NoFile);
}

TEST_F(ListEntries, ADirectoryThatIsNotThereIsAnError) {
  const auto entries = list_entries(at("missing"));
  ASSERT_FALSE(entries);
  EXPECT_THAT(to_english(entries.error().message), HasSubstr("missing: No such file"));
}

TEST(WhyNotRead, SaysWhatToDoForAllThatIsNotRead) {
  for (const EntryKind kind : {EntryKind::File, EntryKind::LinkInside, EntryKind::LinkOutside,
                               EntryKind::LinkToDirectory, EntryKind::BrokenLink, EntryKind::NoFile,
                               EntryKind::UnsafeName, EntryKind::UnreadableDirectory}) {
    EXPECT_EQ(why_not_read(kind).empty(), may_be_read(kind));
    EXPECT_EQ(to_english(why_not_read(kind)).find("; ") == std::string::npos, may_be_read(kind));
  }
}

TEST(PrintablePath, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(printable_path("Акт\n\x1B[31m\xFF.txt"), "Акт\\x0A\\x1B[31m\\xFF.txt");
}

}  // namespace
}  // namespace svod::files

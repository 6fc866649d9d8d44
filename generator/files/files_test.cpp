#include "files/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace svod::files {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

class Files : public ::testing::Test {
 protected:
  Files() {
    std::string pattern = ::testing::TempDir() + "/svod-files-XXXXXX";
    root_ = mkdtemp(pattern.data());
  }
  ~Files() override { std::filesystem::remove_all(root_); }
  std::string at(const std::string& name) const { return root_ + "/" + name; }
  const std::string& root() const { return root_; }

 private:
  std::string root_;
};

TEST_F(Files, WhatIsWrittenIsReadBackByteForByte) {
  const std::string bytes("a\0\r\n\xff", 5);
  ASSERT_TRUE(write_file(at("deep/er/file.bin"), bytes));
  const auto read = read_file(at("deep/er/file.bin"));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
}

TEST_F(Files, NoPartOfAWriteStaysBeside) {
  ASSERT_TRUE(write_file(at("a.txt"), "first"));
  ASSERT_TRUE(write_file(at("a.txt"), "second"));
  const auto paths = list_files(root());
  ASSERT_TRUE(paths);
  EXPECT_THAT(*paths, ElementsAre("a.txt"));
  EXPECT_EQ(*read_file(at("a.txt")), "second");
}

TEST_F(Files, AWriteThatFailsLeavesTheOldFile) {
  ASSERT_TRUE(write_file(at("a/b"), "old"));
  const auto written = write_file(at("a/b/c"), "new");  // a/b is no directory
  ASSERT_FALSE(written);
  EXPECT_THAT(to_english(written.error().message), HasSubstr(at("a/b/c")));
  EXPECT_EQ(*read_file(at("a/b")), "old");
}

TEST_F(Files, WhatCannotBeReadIsToldWithPathAndReason) {
  const auto missing = read_file(at("missing"));
  ASSERT_FALSE(missing);
  EXPECT_THAT(to_english(missing.error().message), HasSubstr("missing: No such file"));
  const auto directory = read_file(root());
  ASSERT_FALSE(directory);
  EXPECT_THAT(to_english(directory.error().message), HasSubstr("Is a directory"));
  EXPECT_FALSE(list_files(at("missing")));
}

TEST_F(Files, TreesAreSortedFilteredAndWithoutHiddenFiles) {
  for (const char* path : {"b.md", "a/z.md", "a/b.txt", ".hidden/x.md", "a/.y.md"}) {
    ASSERT_TRUE(write_file(at(path), path));
  }
  const auto tree = read_tree(root(), ".md");
  ASSERT_TRUE(tree);
  EXPECT_THAT(*tree, ElementsAre(Pair("a/z.md", "a/z.md"), Pair("b.md", "b.md")));
  EXPECT_TRUE(is_directory(at("a")));
  EXPECT_FALSE(is_file(at("a")));
  EXPECT_TRUE(is_file(at("b.md")));
}

TEST(Sha256, FollowsTheStandard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace svod::files

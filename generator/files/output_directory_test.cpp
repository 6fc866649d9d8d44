#include "files/output_directory.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "files/files.h"

namespace svod::files {
namespace {

namespace fs = std::filesystem;

class OutputDirectoryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(::testing::TempDir()) /
            (std::string("svod-output-") +
             ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string site() const { return (root_ / "site").string(); }

  void build(const FileTree& tree) {
    auto output = OutputDirectory::open(site());
    ASSERT_TRUE(output) << to_english(output.error().message);
    for (const auto& [path, bytes] : tree) ASSERT_TRUE(output->write(path, bytes));
    const auto published = output->publish();
    ASSERT_TRUE(published) << to_english(published.error().message);
  }

  FileTree published() const {
    auto tree = read_tree(site(), "");
    return tree ? *tree : FileTree{};
  }

  fs::path root_;
};

TEST_F(OutputDirectoryTest, NothingStaleStays) {
  build({{"a.html", "1"}, {"b/c.html", "2"}});
  build({{"a.html", "1"}, {"d.html", "3"}});
  EXPECT_EQ(published(), (FileTree{{"a.html", "1"}, {"d.html", "3"}}));
}

TEST_F(OutputDirectoryTest, WhatSvodDidNotWriteIsCarriedOver) {
  build({{"a.html", "1"}});
  ASSERT_TRUE(write_file(site() + "/own/notes.txt", "mine"));
  build({{"a.html", "2"}});
  EXPECT_EQ(published(), (FileTree{{"a.html", "2"}, {"own/notes.txt", "mine"}}));
}

TEST_F(OutputDirectoryTest, WhatDidNotChangeIsNotWrittenAgain) {
  build({{"a.html", "1"}, {"b.html", "2"}});
  struct stat before {};
  ASSERT_EQ(::stat((site() + "/a.html").c_str(), &before), 0);
  auto output = OutputDirectory::open(site());
  ASSERT_TRUE(output);
  ASSERT_TRUE(output->write("a.html", "1"));
  ASSERT_TRUE(output->write("b.html", "3"));
  EXPECT_EQ(output->changed(), 1U);
  ASSERT_TRUE(output->publish());
  struct stat after {};
  ASSERT_EQ(::stat((site() + "/a.html").c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
  EXPECT_EQ(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
}

TEST_F(OutputDirectoryTest, ABuildThatFailsLeavesTheOldSiteWhole) {
  build({{"a.html", "1"}});
  {
    auto output = OutputDirectory::open(site());
    ASSERT_TRUE(output);
    ASSERT_TRUE(output->write("a.html", "2"));
  }
  EXPECT_EQ(published(), (FileTree{{"a.html", "1"}}));
  EXPECT_EQ(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), 1);
}

TEST_F(OutputDirectoryTest, WhatAKilledBuildLeftIsCleared) {
  ASSERT_TRUE(write_file((root_ / ".site.svod-staging/x.html").string(), "half"));
  build({{"a.html", "1"}});
  EXPECT_EQ(published(), (FileTree{{"a.html", "1"}}));
}

TEST_F(OutputDirectoryTest, ADirectoryThatSvodDidNotMakeIsRefused) {
  ASSERT_TRUE(write_file(site() + "/thesis.doc", "years of work"));
  const auto output = OutputDirectory::open(site());
  ASSERT_FALSE(output);
  EXPECT_NE(to_english(output.error().message).find("holds files that svod did not write"),
            std::string::npos);
  EXPECT_EQ(published(), (FileTree{{"thesis.doc", "years of work"}}));
}

TEST_F(OutputDirectoryTest, AFileOfThatNameIsRefused) {
  ASSERT_TRUE(write_file(site(), "a file"));
  EXPECT_FALSE(OutputDirectory::open(site()));
}

TEST_F(OutputDirectoryTest, TwoBuildsAtOnceAreRefused) {
  auto first = OutputDirectory::open(site());
  ASSERT_TRUE(first);
  const auto second = OutputDirectory::open(site());
  ASSERT_FALSE(second);
  EXPECT_NE(to_english(second.error().message).find("another svod"), std::string::npos);
}

}  // namespace
}  // namespace svod::files

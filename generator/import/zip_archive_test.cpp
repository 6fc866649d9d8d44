#include "import/zip_archive.h"

#include <gtest/gtest.h>

#include "import/zip_fixture.h"

namespace svod::import {
namespace {

TEST(ZipArchive, GivesTheBytesOfItsFiles) {
  const std::string bytes = make_zip({{"a.xml", "<a/>"}, {"b/c.txt", std::string(200'000, 'x')}});
  auto archive = ZipArchive::open(bytes);
  ASSERT_TRUE(archive) << to_english(archive.error().message);
  EXPECT_TRUE(archive->has("a.xml"));
  EXPECT_FALSE(archive->has("a"));
  EXPECT_EQ(*archive->read("a.xml"), "<a/>");
  EXPECT_EQ(archive->read("b/c.txt")->size(), 200'000U);
}

TEST(ZipArchive, DamageIsAnError) {
  std::string bytes = make_zip({{"a.xml", std::string(5'000, 'a') + "b"}});
  EXPECT_FALSE(ZipArchive::open(bytes.substr(0, bytes.size() / 2)));
  EXPECT_FALSE(ZipArchive::open("PK\x03\x04"));
  auto archive = ZipArchive::open(bytes);
  ASSERT_TRUE(archive);
  EXPECT_FALSE(archive->read("no.xml"));
}

TEST(ZipArchive, MoreThanTheLimitTogetherIsAnErrorAndNotUnpacked) {
  constexpr std::size_t kMiB = std::size_t{1} << 20U;
  const std::string bytes =
      make_zip({{"a", std::string(3 * kMiB, '\0')}, {"b", std::string(3 * kMiB, '\0')}});
  EXPECT_LT(bytes.size(), kMiB / 10);
  EXPECT_TRUE(ZipArchive::open(bytes, 6 * kMiB)->why_refused().empty());
  const Message refused = ZipArchive::open(bytes, 5 * kMiB)->why_refused();
  EXPECT_NE(to_english(refused).find("5 MiB"), std::string::npos);
}

TEST(ZipArchive, AnArchiveInsideIsAnErrorAndATableThatWordEmbedsIsNone) {
  const std::string nested = make_zip({{"word/media/image1.ZIP", "PK"}});
  EXPECT_FALSE(ZipArchive::open(nested)->why_refused().empty());
  const std::string table = make_zip({{"word/embeddings/table.xlsx", "PK"}});
  EXPECT_TRUE(ZipArchive::open(table)->why_refused().empty());
}

TEST(ZipArchive, ASizeThatTheZipDoesNotKeepIsDamage) {
  std::string bytes = make_zip({{"a.xml", std::string(5'000, 'a')}});
  const std::size_t directory = bytes.rfind("PK\x01\x02");
  constexpr std::size_t kSize = 24;  // APPNOTE.TXT 4.3.12: uncompressed size
  bytes[directory + kSize] = 'a';
  auto archive = ZipArchive::open(bytes);
  if (archive) {
    EXPECT_FALSE(archive->read("a.xml"));
  }
}

}  // namespace
}  // namespace svod::import

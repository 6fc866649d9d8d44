#include "audit/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> told(const std::map<std::string, std::string>& site,
                              const std::set<std::string>& files = {}) {
  std::map<std::string, PageFacts> pages;
  for (const auto& [path, html] : site) pages.emplace(path, scan_page(path, html));
  std::vector<std::string> out;
  for (const auto& fault : check_links(pages, files)) out.push_back(to_string(fault));
  return out;
}

TEST(Audit, LinksThatLeadSomewhereAreFine) {
  EXPECT_THAT(
      told({{"index.html",
             R"(<a href="a/b.html#p-1">b</a> <img src="a/x.png"> <a href="#top" id="top">)"},
            {"a/b.html", "<p id=p-1>x</p><a href='../index.html?x=1#top'>up</a>"}},
           {"a/x.png"}),
      IsEmpty());
}

TEST(Audit, ABrokenLinkNamesBothEnds) {
  EXPECT_THAT(
      told({{"a/b.html", "\n<a href=\"../c.html\">c</a>"}}),
      ElementsAre("a/b.html:2: error: links to 'c.html', which is not written [broken-link]"));
}

TEST(Audit, AMissingAnchorIsBroken) {
  EXPECT_THAT(
      told({{"a.html", "<a href=\"#p-9\">x</a>"}}),
      ElementsAre("a.html:1: error: links to 'a.html#p-9', but that page has no such anchor "
                  "[broken-link]"));
}

TEST(Audit, AnIdTwiceInAPageIsAFault) {
  EXPECT_THAT(
      told({{"a.html", "<p id=\"x\"></p>\n<p id=\"x\"></p>"}}),
      ElementsAre("a.html:2: error: the id 'x' stands twice in this page [duplicate-anchor]"));
}

TEST(Audit, ALinkAboveTheRootIsAFault) {
  EXPECT_THAT(
      told({{"a.html", "<a href=\"../x.html\">x</a>"}}),
      ElementsAre("a.html:1: error: the link '../x.html' leads out of the site [broken-link]"));
}

TEST(Audit, ALinkFromTheRootOfTheServerMustGoBelowTheRootOfTheSite) {
  const std::map<std::string, PageFacts> pages = {
      {"a/b.html", scan_page("a/b.html", "<a href=\"/svod/a/b.html\">x</a>", "/svod/")},
      {"c.html", scan_page("c.html", "<a href=\"/a/b.html\">x</a>", "/svod/")}};
  EXPECT_THAT(check_links(pages, {}), ::testing::SizeIs(1));
  EXPECT_THAT(pages.at("c.html").faults, ::testing::SizeIs(1));
}

TEST(Audit, OutsideLinksTextAndCommentsAreNotLooked) {
  EXPECT_THAT(told({{"a.html",
                     "<a href=\"https://x.org/y.html\">x</a><a href=\"mailto:a@b.c\">m</a>"
                     "<!-- <a href=\"gone.html\"> --> &lt;a href=\"gone.html\"&gt;"}}),
              IsEmpty());
}

TEST(Audit, AnchorsAreDecodedAndEntitiesRead) {
  EXPECT_THAT(told({{"a.html",
                     "<a href=\"#%D0%B0\">x</a><p id=\"а\"></p><a href=\"#a&amp;b\"></a><p "
                     "id=\"a&amp;b\">"}}),
              IsEmpty());
}

}  // namespace
}  // namespace svod::audit

#include <gtest/gtest.h>

#include <map>

#include "exports/export_data.h"
#include "exports/export_feeds.h"
#include "exports/export_sitemap.h"
#include "exports/xml.h"
#include "json/json.h"
#include "links/build_links.h"

namespace svod::exports {
namespace {

using compile::CompiledDocument;
using Files = std::map<std::string, std::string>;

constexpr std::string_view kHostile = "<b>\"x\" & 'y' ]]> \x01\xEF\xBF\xBF;|";

Files by_path(std::vector<ExportedFile> files) {
  Files out;
  for (ExportedFile& file : files) {
    EXPECT_FALSE(out.contains(file.path)) << file.path << " is written twice";
    out[file.path] = std::move(file.bytes);
  }
  return out;
}

// The part of XML 1.0 that svod writes: a declaration, elements, attributes, text, references.
// "" where it is well formed, else what is wrong.
std::string fault_of_xml(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    const auto c = static_cast<unsigned char>(xml[at]);
    if (c < 0x20 && c != '\n' && c != '\t') return "a control character";
    if (xml[at] == '&') {
      const std::size_t end = xml.find(';', at);
      const std::string_view name = xml.substr(at + 1, end - at - 1);
      if (name != "amp" && name != "lt" && name != "gt" && name != "quot" && name != "#39") {
        return "a bare &";
      }
      at = end;
    } else if (xml[at] == '<') {
      const std::size_t end = xml.find('>', at);
      if (end == std::string_view::npos) return "a tag without an end";
      std::string_view tag = xml.substr(at + 1, end - at - 1);
      if (tag.find('<') != std::string_view::npos) return "a < in a tag";
      const std::string name(tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" /?", 1)));
      if (tag.starts_with('/')) {
        if (open.empty() || "/" + open.back() != tag) return "an end tag out of place";
        open.pop_back();
      } else if (!tag.starts_with('?') && !tag.ends_with('/')) {
        open.push_back(name);
      }
      at = end;
    }
    ++at;
  }
  return open.empty() ? "" : "an element without an end";
}

CompiledDocument document(const std::string& id, const std::string& title) {
  CompiledDocument compiled;
  compiled.document.id = id;
  compiled.document.region_code = "47";
  compiled.document.front.kind = "резолюция";
  compiled.document.front.title = title;
  compiled.document.front.date = {2020, 8, 27};
  compiled.document.front.district = "Тихвинский район";
  compiled.document.front.region = "Ленинградская область";
  compiled.document.front.status = "adopted";
  compiled.document.front.added = {2026, 11, 22};
  clauses::Clause clause;
  clause.anchor = "p-1";
  clause.type = clauses::Type::Item;
  clause.number = "1.";
  clause.text = "Создать центр до 1 мая 2021 года";
  clause.due = {{26, 54, dates::Due::Kind::By, "2021-05-01"}};
  compiled.clauses = {clause};
  compiled.topics.resize(1);
  return compiled;
}

struct Archive {
  registry::Registry registry;
  std::vector<CompiledDocument> documents;
  links::Links links;

  explicit Archive(std::vector<CompiledDocument> given) : documents(std::move(given)) {
    links = links::build_links(documents, registry);
  }
};

TEST(ExportData, KeysStandInTheOrderOfThePublicInterface) {
  const Archive archive({document("47/tikhvinskiy-rayon/2020-08-27", "Тема")});
  const Files files = by_path(export_data(archive.documents, archive.links));
  const auto keys = [&](const std::string& path) {
    const std::string& csv = files.at(path);
    return csv.substr(0, csv.find('\r'));
  };
  EXPECT_EQ(keys("data/documents.csv"),
            "\xEF\xBB\xBFid;kind;title;event;date;date_of;district;region;region_code;place;"
            "school_year;status;source;source_sha256;basis;added;checked;url");
  EXPECT_EQ(keys("data/clauses/2020.csv"),
            "\xEF\xBB\xBF"
            "document;anchor;type;number;level;section;part;addressee;due;figures;text;"
            "topics;url");
  EXPECT_EQ(keys("data/entities.csv"),
            "\xEF\xBB\xBFid;class;kind;title;short_title;aliases;parent;predecessor;successor;"
            "issuer;number;date;start_year;end_year;status;official_url;url");
  EXPECT_EQ(files.at("data/version.json"), "{\"version\":1}\n");
}

TEST(ExportData, AnEmptyArchiveHasTablesWithoutRows) {
  const Archive archive({});
  const Files files = by_path(export_data(archive.documents, archive.links));
  EXPECT_EQ(files.at("data/documents.jsonl"), "");
  EXPECT_TRUE(files.at("data/documents.csv").starts_with("\xEF\xBB\xBFid;kind;"));
  EXPECT_TRUE(files.at("data/entities.csv").starts_with("\xEF\xBB\xBFid;class;"));
}

TEST(ExportData, ARowIsOneLineAndReadsBackAsItWas) {
  Archive archive({document("47/tikhvinskiy-rayon/2020-08-27", std::string(kHostile) + "\nя")});
  const Files files = by_path(export_data(archive.documents, archive.links));
  const std::string& lines = files.at("data/documents.jsonl");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1);
  EXPECT_EQ(json::Value::parse(lines)["title"].get<std::string>(), std::string(kHostile) + "\nя");
  const json::Value clause = json::Value::parse(files.at("data/clauses/2020.jsonl"));
  EXPECT_EQ(clause["due"].dump(),
            "[{\"surface\":\"до 1 мая 2021 года\",\"kind\":\"by\",\"date\":\"2021-05-01\"}]");
  EXPECT_EQ(clause["url"], "documents/47/tikhvinskiy-rayon/2020-08-27.html#p-1");
  EXPECT_TRUE(clause["part"].is_null());
}

TEST(ExportData, ACellIsQuotedAndNoFormula) {
  const std::pair<std::string, std::string> rows[] = {
      {"Тема", ";Тема;"},      {"а;б", ";\"а;б\";"},   {"а \"б\"", ";\"а \"\"б\"\"\";"},
      {"=1+1", ";\"'=1+1\";"}, {"+7", ";\"'+7\";"},    {"-1", ";\"'-1\";"},
      {"@x", ";\"'@x\";"},     {"а\nб", ";\"а\nб\";"},
  };
  for (const auto& [title, cell] : rows) {
    const Archive archive({document("47/x/2020", title)});
    const Files files = by_path(export_data(archive.documents, archive.links));
    EXPECT_NE(files.at("data/documents.csv").find(cell), std::string::npos) << title;
  }
}

TEST(ExportData, ADocumentWithoutADateIsUndated) {
  CompiledDocument undated = document("47/x/undated", "Тема");
  undated.document.front.date = {};
  const Archive archive({undated});
  EXPECT_TRUE(by_path(export_data(archive.documents, archive.links))
                  .contains("data/clauses/undated.jsonl"));
}

TEST(ExportFeeds, HostileTextIsWellFormedAndDatedByTheDayItWasAdded) {
  settings::Settings settings;
  settings.title = kHostile;
  settings.short_title = kHostile;
  settings.base_url = "https://example.org/";
  settings.language = "ru";
  settings.edition_date = {2026, 12, 1};
  const Archive archive({document("47/a/2020", std::string(kHostile)), document("47/b/2020", "Б")});
  const Files files = by_path(export_feeds(settings, archive.documents, archive.links));
  ASSERT_TRUE(files.contains("feed.xml"));
  EXPECT_TRUE(files.contains("districts/47/tikhvinskiy-rayon.xml"));
  for (const auto& [path, xml] : files) {
    EXPECT_EQ(fault_of_xml(xml), "") << path << "\n" << xml;
    EXPECT_NE(xml.find("<updated>2026-11-22T00:00:00Z</updated>"), std::string::npos) << path;
    EXPECT_NE(xml.find("<link rel=\"self\" href=\"https://example.org/" + path + "\"/>"),
              std::string::npos);
  }
  EXPECT_NE(fault_of_xml("<a><b></a>"), "");
  EXPECT_NE(fault_of_xml("<a>&</a>"), "");
}

TEST(ExportSitemap, IsAnIndexOfPartsAndOnlyWhereTheSiteHasAnAddress) {
  const std::vector<std::string> pages = {"404.html", "index.html"};
  const Files with = by_path(export_sitemap("https://example.org/", pages));
  for (const auto& [path, xml] : with) {
    EXPECT_TRUE(!path.ends_with(".xml") || fault_of_xml(xml).empty()) << path;
  }
  EXPECT_NE(with.at("sitemap.xml").find("https://example.org/sitemap-1.xml"), std::string::npos);
  EXPECT_NE(with.at("sitemap-1.xml").find("https://example.org/index.html"), std::string::npos);
  EXPECT_EQ(with.at("sitemap-1.xml").find("404.html"), std::string::npos);
  EXPECT_NE(with.at("robots.txt").find("Sitemap: https://example.org/sitemap.xml"),
            std::string::npos);
  const Files without = by_path(export_sitemap("", pages));
  EXPECT_EQ(without.size(), 1U);
  EXPECT_EQ(without.at("robots.txt").find("Sitemap"), std::string::npos);
}

TEST(ExportSitemap, APartHoldsFiftyThousandAddresses) {
  const std::vector<std::string> pages(50'001, "x.html");
  const Files files = by_path(export_sitemap("https://example.org/", pages));
  EXPECT_TRUE(files.contains("sitemap-2.xml"));
  EXPECT_FALSE(files.contains("sitemap-3.xml"));
}

TEST(EscapeXml, LeavesOutWhatXmlCannotHold) {
  EXPECT_EQ(escape_xml(kHostile), "&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39; ]]&gt; ;|");
  EXPECT_EQ(escape_xml("я\t\n😀"), "я\t\n😀");
}

}  // namespace
}  // namespace svod::exports

#include "pages/render_site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "links/build_links.h"
#include "pages/page_kinds.h"

namespace svod::pages {
namespace {

namespace fs = std::filesystem;
using clauses::Clause;
using clauses::Part;
using clauses::Type;
using mentions::Mention;
using testing::HasSubstr;
using testing::Not;

files::FileTree theme_files() {
  files::FileTree tree;
  const fs::path root = fs::path(SVOD_ROOT) / "themes" / "svod";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) {
      std::ifstream in(entry.path());
      std::ostringstream bytes;
      bytes << in.rdbuf();
      tree[fs::relative(entry.path(), root).generic_string()] = bytes.str();
    }
  }
  return tree;
}

const Theme& theme() {
  static const Theme loaded = [] {
    auto result = load_theme(theme_files(), "ru");
    EXPECT_TRUE(result) << to_english(result.error().message);
    return std::move(*result);
  }();
  return loaded;
}

Clause clause(std::string anchor, Type type, std::string text, Part part = Part::None) {
  Clause made;
  made.anchor = std::move(anchor);
  made.type = type;
  made.text = std::move(text);
  made.part = part;
  made.level = type == Type::Item ? 1 : type == Type::Heading ? 2 : 0;
  return made;
}

// A mention of the first place where the clause says `surface`.
Mention mention(const compile::CompiledDocument& document, int index, std::string_view surface,
                mentions::Status status, std::string entity) {
  Mention made;
  made.clause = index;
  made.begin = document.clauses[static_cast<std::size_t>(index)].text.find(surface);
  EXPECT_NE(made.begin, std::string::npos);
  made.end = made.begin + surface.size();
  made.status = status;
  made.entity = std::move(entity);
  made.rule = "act-kind-date-number";
  return made;
}

registry::Entity entity(std::string id, registry::EntityClass entity_class, std::string kind,
                        std::string title, std::string short_title) {
  registry::Entity made;
  made.id = std::move(id);
  made.entity_class = entity_class;
  made.kind = std::move(kind);
  made.title = std::move(title);
  made.short_title = std::move(short_title);
  return made;
}

// A small archive, made by hand: what a test changes, it changes before link().
struct Archive {
  settings::Settings settings;
  registry::Registry registry;
  std::vector<compile::CompiledDocument> documents;
  links::Links links;
  std::string about = "# О своде\n\nСвод «{title}» ведёт {publisher}: {documents}, *{years}*.\n";
  std::unique_ptr<views::Site> site;

  Archive() {
    settings.title = "Свод резолюций";
    settings.short_title = "Свод";
    settings.publisher = {"Издатель", "Москва", "svod@example.org"};
    settings.base_url = "https://example.org/svod/";
    settings.edition_date = {2026, 3, 2};
    settings.language = "ru";
    settings.formats = {"md"};
    registry.regions = {
        {"28", "Амурская область", "", "", "Дальневосточный федеральный округ", "", {}},
        {"47", "Ленинградская область", "", "", "", "", {}}};
    registry.region_by_code = {{"28", 0}, {"47", 1}};
    registry.topics = {
        {"health", "Здоровье и питание", "Сюда относится питание.", "Спорт — нет.", {}}};
    auto act = entity("ukaz-2020-474", registry::EntityClass::Act, "decree",
                      "О национальных целях развития", "Указ № 474");
    act.number = "474";
    act.date = {2020, 7, 21};
    act.official_url = "https://pravo.gov.ru/474";
    auto first = entity("mp-2018-196", registry::EntityClass::Act, "ministry_order",
                        "О дополнительном образовании", "Приказ № 196");
    first.number = "196";
    first.date = {2018, 11, 9};
    auto second = entity("mp-2023-196", registry::EntityClass::Act, "ministry_order",
                         "О порядке аттестации", "Приказ № 196");
    second.number = "196";
    second.date = {2023, 3, 24};
    registry.entities = {
        entity("np-obrazovanie", registry::EntityClass::Project, "national_project",
               "Национальный проект «Образование»", "Образование"),
        act, first, second};
    for (std::size_t i = 0; i < registry.entities.size(); ++i) {
      registry.entity_by_id[registry.entities[i].id] = i;
    }
    documents.push_back(tikhvin());
    documents.push_back(tynda());
  }

  static compile::CompiledDocument tikhvin() {
    compile::CompiledDocument made;
    made.document.id = "47/tikhvinskiy-rayon/2020-08-27";
    made.document.region_code = "47";
    auto& front = made.document.front;
    front.kind = "резолюция";
    front.title = "Новое качество в новых условиях";
    front.event = "конференция педагогических работников";
    front.date = {2020, 8, 27};
    front.date_of = "document";
    front.district = "Тихвинский район";
    front.region = "Ленинградская область";
    front.school_year = "2020/2021";
    front.status = "adopted";
    made.clauses = {
        clause("title", Type::Title, "РЕЗОЛЮЦИЯ"),
        clause("b-1", Type::Paragraph, "Во исполнение Указа № 474 и приказа № 196.",
               Part::Preamble),
        clause("b-2", Type::Paragraph, "Предлагают:", Part::Task),
        clause("b-2-b1", Type::Item, "обеспечить к 1 сентября 2020 года питание;", Part::Task),
        clause("b-2-b2", Type::Item, "развивать проект «Живые уроки»:", Part::Task),
        clause("b-2-b2-b1", Type::Item, "в школах <script>alert(1)</script>;", Part::Task),
        clause("b-2-b3", Type::Item, "выполнять нацпроект «Образование».", Part::Task),
        clause("b-3", Type::Paragraph, "Достигнуто по Указу № 474.", Part::Result),
    };
    for (std::size_t i = 1; i < made.clauses.size(); ++i) {
      made.clauses[i].ordinal = static_cast<int>(i);
    }
    made.clauses[2].is_lead_in = true;
    for (const int i : {3, 4, 5, 6}) {
      made.clauses[static_cast<std::size_t>(i)].lead_in = 2;
    }
    made.clauses[5].level = 2;
    dates::Due due;
    const std::string words = "к 1 сентября 2020 года";
    due.begin = made.clauses[3].text.find(words);
    due.end = due.begin + words.size();
    due.date = "2020-09-01";
    made.clauses[3].due = {due};
    made.topics.resize(made.clauses.size());
    made.topics[3] = {{"health", 1.0, false, {}}};

    made.found.provisional = {
        {"zhivye-uroki", registry::EntityClass::Project, "initiative", "Живые уроки", "", "", {}}};
    made.found.mentions = {
        mention(made, 1, "Указа № 474", mentions::Status::Resolved, "ukaz-2020-474"),
        mention(made, 1, "приказа № 196", mentions::Status::Ambiguous, ""),
        mention(made, 4, "проект «Живые уроки»", mentions::Status::Provisional, "zhivye-uroki"),
        mention(made, 6, "нацпроект «Образование»", mentions::Status::Resolved, "np-obrazovanie"),
        mention(made, 7, "Указу № 474", mentions::Status::Resolved, "ukaz-2020-474"),
    };
    made.found.mentions[1].candidates = {"mp-2018-196", "mp-2023-196"};
    made.found.mentions[3].mismatches = {
        {mentions::Mismatch::What::Title, "«Образованье»", "«Образование»"}};
    return made;
  }

  static compile::CompiledDocument tynda() {
    compile::CompiledDocument made;
    made.document.id = "28/gorod-tynda/2023";
    made.document.region_code = "28";
    auto& front = made.document.front;
    front.kind = "решение";
    front.title = "Результаты";
    front.event = "августовская конференция";
    front.date = {2023, 0, 0};
    front.date_of = "inferred";
    front.district = "город Тында";
    front.region = "Амурская область";
    front.status = "adopted";
    front.basis = {{"region", "по справочнику районов"}};
    front.former_ids = {"00/gorod-tynda/2023"};
    made.clauses = {
        clause("s-1", Type::Heading, "Задачи", Part::Task),
        clause("p-1", Type::Item, "Выполнять нацпроект «Образование».", Part::Task),
        clause("r-1", Type::Row, "Показатель | Значение"),
        clause("r-2", Type::Row, "Охват | 73 % (приказ № 196)"),
    };
    made.clauses[1].number = "1.";
    made.clauses[2].level = 1;
    made.topics.resize(made.clauses.size());
    made.found.mentions = {
        mention(made, 1, "нацпроект «Образование»", mentions::Status::Resolved, "np-obrazovanie"),
        mention(made, 3, "приказ № 196", mentions::Status::Ambiguous, "")};
    made.found.mentions[1].candidates = {"mp-2018-196", "mp-2023-196"};
    return made;
  }

  const views::Site& link() {
    links = links::build_links(documents, registry);
    site =
        std::make_unique<views::Site>(settings, registry, documents, links, theme().strings, about);
    return *site;
  }

  std::string page(const std::string& path) {
    const auto plan = plan_pages(*site);
    EXPECT_TRUE(plan);
    for (const Page& planned : *plan) {
      if (planned.path == path) {
        return render_page(*site, planned, theme().templates);
      }
    }
    ADD_FAILURE() << "no page at " << path;
    return {};
  }
};

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t n = 0;
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    ++n;
  }
  return n;
}

const std::string kTikhvin = "documents/47/tikhvinskiy-rayon/2020-08-27.html";
const std::string kTynda = "documents/28/gorod-tynda/2023.html";

TEST(RenderSite, EveryPageIsWholeAndHasOneHeadingOfTheFirstRank) {
  Archive archive;
  const auto& site = archive.link();
  const auto plan = plan_pages(site);
  ASSERT_TRUE(plan);
  std::set<std::size_t> kinds;
  for (const Page& page : *plan) {
    SCOPED_TRACE(page.path);
    kinds.insert(page.kind);
    const std::string html = render_page(site, page, theme().templates);
    EXPECT_EQ(count(html, "<h1"), 1U);
    EXPECT_EQ(count(html, "<main"), 1U);
    EXPECT_THAT(html, HasSubstr("<head>\n<meta charset=\"utf-8\">\n"));
    EXPECT_THAT(html, HasSubstr("default-src 'none'; style-src 'self'"));
    EXPECT_THAT(html, HasSubstr("id=\"main\""));
    // The way up and the next thing to read; the home page and what is not there lead everywhere.
    const bool leads_everywhere =
        page.path == "index.html" || page.path == "404.html" || !page.redirect_to.empty();
    if (!leads_everywhere) {
      EXPECT_THAT(html, HasSubstr("class=\"way-up\""));
      EXPECT_THAT(html, HasSubstr("class=\"neighbours\""));
    }
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(html, Not(HasSubstr("href=\"\"")));
    EXPECT_THAT(html, Not(HasSubstr("<title></title>")));
    EXPECT_THAT(html, Not(HasSubstr("<ul></ul>")));
    EXPECT_THAT(html, Not(HasSubstr("<ul>\n</ul>")));
    for (const std::string tag :
         {"ul", "ol", "li", "p", "div", "section", "table", "a", "details"}) {
      const std::regex open("<" + tag + "[ >]");
      const auto opened = static_cast<std::size_t>(std::distance(
          std::sregex_iterator(html.begin(), html.end(), open), std::sregex_iterator()));
      EXPECT_EQ(opened, count(html, "</" + tag + ">")) << tag;
    }
  }
  EXPECT_EQ(kinds.size(), page_kinds().size() - 1);  // no list is long enough for parts
}

TEST(RenderSite, EveryLinkInsideTheSiteLeadsToAPageThatIsPlanned) {
  Archive archive;
  const auto& site = archive.link();
  const auto plan = plan_pages(site);
  ASSERT_TRUE(plan);
  std::set<std::string> known = {"styles/site.css"};
  for (const Page& page : *plan) {
    known.insert(page.path);
  }
  for (const auto& document : archive.documents) {
    known.insert(addresses::document_markdown(document.document.id));
  }
  const std::regex href("href=\"([^\"#]+)");
  for (const Page& page : *plan) {
    const std::string html = render_page(site, page, theme().templates);
    for (std::sregex_iterator match(html.begin(), html.end(), href), end; match != end; ++match) {
      const std::string to = (*match)[1];
      if (to.starts_with("https://") || to.starts_with("mailto:")) {
        continue;
      }
      // A server gives 404.html for an address of any depth: its links begin at the root.
      EXPECT_EQ(to.starts_with("/svod/"), page.path == "404.html") << page.path << " -> " << to;
      const auto resolved = page.path == "404.html"
                                ? fs::path(to).lexically_relative("/svod")
                                : (fs::path(page.path).parent_path() / to).lexically_normal();
      EXPECT_TRUE(known.contains(resolved.generic_string())) << page.path << " -> " << to;
    }
  }
}

TEST(RenderSite, MarkupInATextIsShownAsText) {
  Archive archive;
  archive.documents[0].document.front.title = "<img src=x onerror=alert(1)>";
  archive.documents[0].document.front.district = "\"><script>alert(2)</script>";
  archive.registry.entities[1].official_url = "javascript:alert(3)";
  const auto& site = archive.link();
  const auto plan = plan_pages(site);
  ASSERT_TRUE(plan);
  for (const Page& page : *plan) {
    const std::string html = render_page(site, page, theme().templates);
    EXPECT_THAT(html, Not(HasSubstr("<script"))) << page.path;
    EXPECT_THAT(html, Not(HasSubstr("<img"))) << page.path;
    EXPECT_THAT(html, Not(HasSubstr("javascript:"))) << page.path;
  }
}

TEST(RenderSite, ItemsOfAListNestAsInTheDocument) {
  Archive archive;
  archive.link();
  const std::string html = archive.page(kTikhvin);
  const auto outer = html.find("id=\"b-2-b2\"");
  const auto inner = html.find("id=\"b-2-b2-b1\"");
  const auto after = html.find("id=\"b-2-b3\"");
  ASSERT_NE(outer, std::string::npos);
  ASSERT_NE(inner, std::string::npos);
  const std::string between = html.substr(outer, inner - outer);
  EXPECT_EQ(count(between, "<ul class=\"clauses\""), 1U);
  EXPECT_EQ(count(between, "</li>"), 0U);
  const std::string back = html.substr(inner, after - inner);
  EXPECT_EQ(count(back, "</ul>"), 1U);
  EXPECT_EQ(count(back, "</li>"), 2U);
}

TEST(RenderSite, WithoutHeadingsALeadInIsTheHeading) {
  Archive archive;
  archive.link();
  EXPECT_THAT(archive.page(kTikhvin), HasSubstr("<h2 class=\"clause\" id=\"b-2\">"));
  EXPECT_THAT(archive.page(kTynda), HasSubstr("<h2 class=\"clause\" id=\"s-1\">"));
}

TEST(RenderSite, RowsOfATableAreCellsUnderTheirHeads) {
  Archive archive;
  archive.link();
  const std::string html = archive.page(kTynda);
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Показатель</th><th scope=\"col\">Значение</th>"));
  EXPECT_THAT(html, HasSubstr("<td>Охват</td><td>73 % (приказ № 196 "));
}

TEST(RenderSite, ANoteToARowOfATableIsARowOfItsOwn) {
  Archive archive;
  archive.link();
  EXPECT_THAT(archive.page(kTynda),
              HasSubstr("<tr><td></td><td colspan=\"20\">\n<ul class=\"notes\" id=\"r-2-note\">"));
}

TEST(RenderSite, OwnNumbersStandInBracketsAndAreThePermalink) {
  Archive archive;
  archive.link();
  EXPECT_THAT(archive.page(kTikhvin), HasSubstr("<a class=\"number own\" href=\"#b-1\">[1]</a>"));
  EXPECT_THAT(archive.page(kTynda), HasSubstr("<a class=\"number\" href=\"#p-1\">1.</a>"));
}

TEST(RenderSite, WhatIsInferredStandsInBracketsWithItsBasis) {
  Archive archive;
  archive.link();
  const std::string html = archive.page(kTynda);
  EXPECT_THAT(html, HasSubstr("Решение · город Тында · [2023 год]"));
  EXPECT_THAT(html, HasSubstr(">[Амурская область]</a>"));
  EXPECT_THAT(html, HasSubstr("регион — по справочнику районов"));
  EXPECT_THAT(archive.page("districts/index.html"), HasSubstr(">[2023]</a>"));
  EXPECT_THAT(archive.page(kTikhvin), Not(HasSubstr("[2020")));
}

TEST(RenderSite, TheCardCountsWhatIsAskedAndNamesActsOfAKindTogether) {
  Archive archive;
  compile::CompiledDocument& document = archive.documents[0];
  document.found.mentions[1].status = mentions::Status::Resolved;
  document.found.mentions[1].entity = "ukaz-2012-599";
  archive.registry.entities.push_back(
      entity("ukaz-2012-599", registry::EntityClass::Act, "decree", "О мерах", "Указ № 599"));
  archive.registry.entities.back().number = "599";
  archive.link();
  const std::string html = archive.page(kTikhvin);
  EXPECT_THAT(html, HasSubstr("<li>4 предложения, без нумерации</li>"));
  EXPECT_THAT(html, HasSubstr("<li>Указы <a href=\"../../../acts/ukaz-2020-474.html\">№ 474</a> и "
                              "<a href=\"../../../acts/ukaz-2012-599.html\">№ 599</a></li>"));
  EXPECT_THAT(html, HasSubstr("От справочника отличается 1 название."));
}

TEST(RenderSite, TheCardTellsHowTheTextPrintsWhatItSays) {
  Archive archive;
  clauses::PrintedFacts& printed = archive.documents[0].printed;
  printed.theme = 1;
  printed.date = "27 августа 2020 год";
  printed.other_gatherings = {"совещание"};
  archive.link();
  const std::string html = archive.page(kTikhvin);
  EXPECT_THAT(html, HasSubstr("Тема названа не в заголовке: абз. [1]."));
  EXPECT_THAT(html, HasSubstr("Дата в документе: «27 августа 2020 год»."));
  EXPECT_THAT(html, HasSubstr("(в тексте также: «совещание»)"));
}

TEST(RenderSite, AResolvedMentionIsALinkAndNothingMore) {
  Archive archive;
  archive.link();
  EXPECT_THAT(
      archive.page(kTikhvin),
      HasSubstr("<a class=\"mention\" href=\"../../../acts/ukaz-2020-474.html\">Указа № 474</a>"));
}

TEST(RenderSite, AnAmbiguousMentionSaysWhichAreMeant) {
  Archive archive;
  archive.link();
  const std::string html = archive.page(kTikhvin);
  EXPECT_THAT(html, HasSubstr("приказа № 196 <a class=\"unclear\" href=\"#b-1-note\">"
                              "[неясно, какой именно]</a>"));
  EXPECT_THAT(html, HasSubstr("id=\"b-1-note\""));
  EXPECT_THAT(html, HasSubstr("acts/mp-2018-196.html\">Приказ № 196 от 9 ноября 2018 г."));
  EXPECT_THAT(html, HasSubstr("acts/mp-2023-196.html\">Приказ № 196 от 24 марта 2023 г."));
  EXPECT_THAT(archive.page("acts/mp-2023-196.html"), HasSubstr("Неясно, какой именно"));
  EXPECT_THAT(archive.page("acts/mp-2023-196.html"), HasSubstr("Не путать"));
}

TEST(RenderSite, AProvisionalEntityOfOneDocumentIsARowAndNoPage) {
  Archive archive;
  archive.link();
  EXPECT_THAT(archive.page(kTikhvin),
              HasSubstr("class=\"mention provisional\" "
                        "href=\"../../../mentioned-once.html#zhivye-uroki\" "
                        "title=\"нет в справочнике свода\""));
  EXPECT_THAT(archive.page("mentioned-once.html"), HasSubstr("id=\"zhivye-uroki\""));
}

TEST(RenderSite, AMismatchIsToldNeutrallyWithTheReasonOfTheLink) {
  Archive archive;
  archive.link();
  const std::string html = archive.page(kTikhvin);
  EXPECT_THAT(html, HasSubstr("В документе: «Образованье». В справочнике: «Образование»."));
  EXPECT_THAT(html, HasSubstr("Почему ссылка: совпали вид, дата и номер."));
}

TEST(RenderSite, AnEntityIsCitedByPartTasksFirstWithTheMentionMarked) {
  Archive archive;
  archive.link();
  const std::string project = archive.page("projects/np-obrazovanie.html");
  EXPECT_THAT(project, HasSubstr("Упоминается в 2 из 2 документов"));
  EXPECT_THAT(project, HasSubstr("<mark>нацпроект «Образование»</mark>"));
  EXPECT_LT(project.find("Амурская область"), project.find("Ленинградская область"));
  const std::string act = archive.page("acts/ukaz-2020-474.html");
  EXPECT_LT(act.find("<h2>Итоги"), act.find("<h2>Вступление"));
  EXPECT_THAT(act, HasSubstr("rel=\"external noreferrer\""));
  EXPECT_THAT(act, HasSubstr("проверьте на pravo.gov.ru"));
}

// A document with many clauses of the topic «health».
compile::CompiledDocument long_document(const std::string& id, const std::string& region, int year,
                                        std::size_t clauses) {
  compile::CompiledDocument made;
  made.document.id = id;
  made.document.region_code = region;
  made.document.front.kind = "резолюция";
  made.document.front.title = "Питание";
  made.document.front.district = "район " + id;
  made.document.front.date = {year, 8, 20};
  for (std::size_t c = 0; c < clauses; ++c) {
    made.clauses.push_back(
        clause("b-" + std::to_string(c + 1), Type::Item, "Кормить.", Part::Task));
    made.topics.push_back({{"health", 1.0, false, {}}});
  }
  return made;
}

TEST(RenderSite, AListOfMoreThanFiveHundredIsPartedByRegionThenYear) {
  Archive archive;
  archive.documents.push_back(long_document("28/a/2021", "28", 2021, 300));
  archive.documents.push_back(long_document("28/b/2022", "28", 2022, 300));
  archive.documents.push_back(long_document("47/c/2022", "47", 2022, 100));
  archive.link();
  const std::string whole = archive.page("topics/health.html");
  EXPECT_THAT(whole, HasSubstr("health/28.html\">Амурская область"));
  EXPECT_THAT(whole, HasSubstr("health/47.html\">Ленинградская область"));
  EXPECT_THAT(whole, Not(HasSubstr("<blockquote>")));
  const std::string region = archive.page("topics/health/28.html");
  EXPECT_THAT(region, HasSubstr("28-2021.html\">2021 год"));
  EXPECT_THAT(region, Not(HasSubstr("<blockquote>")));
  EXPECT_EQ(count(archive.page("topics/health/28-2021.html"), "<blockquote>"), 300U);
  EXPECT_EQ(count(archive.page("topics/health/47.html"), "<blockquote>"), 101U);
}

TEST(RenderSite, MoreThanFiveHundredDistrictsAndDocumentsAreReachedByTheirRegions) {
  Archive archive;
  for (int i = 0; i < 501; ++i) {
    archive.documents.push_back(long_document("28/d" + std::to_string(i) + "/2021", "28", 2021, 1));
  }
  archive.link();
  EXPECT_THAT(archive.page("districts/index.html"), Not(HasSubstr("район 28/d7/")));
  EXPECT_THAT(archive.page("districts/index.html"), HasSubstr("../regions/28.html"));
  EXPECT_THAT(archive.page("holdings.html"), HasSubstr("title=\"501 документ\">501</a>"));
  EXPECT_THAT(archive.page("years/2021.html"), HasSubstr("501 документ"));
  EXPECT_THAT(archive.page("years/2021.html"), Not(HasSubstr("<ul class=\"documents\"")));
  EXPECT_THAT(archive.page("documents/index.html"), Not(HasSubstr("<ul class=\"documents\"")));
}

TEST(RenderSite, APromiseIsListedWithItsOwnWords) {
  Archive archive;
  archive.link();
  const std::string html = archive.page("due.html");
  EXPECT_THAT(html, HasSubstr("к 1 сентября 2020 года"));
  EXPECT_THAT(html, HasSubstr("#b-2-b1\""));
}

TEST(RenderSite, YearsOfWhichNothingIsHeldAreShownAsGaps) {
  Archive archive;
  archive.link();
  const std::string html = archive.page("districts/47/tikhvinskiy-rayon.html");
  EXPECT_THAT(html, HasSubstr("<li class=\"gap\">2021–2023 <span>нет в своде</span></li>"));
  EXPECT_THAT(archive.page("holdings.html"), HasSubstr("нет в своде"));
}

TEST(RenderSite, ADraftSaysSoBeforeEverything) {
  Archive archive;
  archive.documents[0].document.front.status = "draft";
  archive.link();
  const std::string html = archive.page(kTikhvin);
  EXPECT_LT(html.find("Проект документа"), html.find("<h1"));
}

TEST(RenderSite, AWithdrawnDocumentSaysWhenAndWhy) {
  Archive archive;
  auto& front = archive.documents[0].document.front;
  front.status = "withdrawn";
  front.corrections = {{{2026, 4, 3}, "по просьбе района"}};
  archive.link();
  EXPECT_THAT(archive.page(kTikhvin),
              HasSubstr("Снято с публикации 3 апреля 2026 г.: по просьбе района"));
  EXPECT_THAT(archive.page("documents/index.html"),
              HasSubstr("<p class=\"standing\">Снято с публикации</p>"));
}

TEST(RenderSite, ARegionThatNoDocumentOfAGroupStatesIsInBrackets) {
  Archive archive;
  archive.link();
  for (const std::string path :
       {"index.html", "documents/index.html", "districts/index.html", "holdings.html",
        "districts/28/gorod-tynda.html", "projects/np-obrazovanie.html"}) {
    EXPECT_THAT(archive.page(path), HasSubstr("[Амурская область]")) << path;
    EXPECT_THAT(archive.page(path), Not(HasSubstr("[Ленинградская область]"))) << path;
  }
  // The region itself is no guess.
  EXPECT_THAT(archive.page("regions/28.html"), HasSubstr("Амурская область</h1>"));
}

TEST(RenderSite, YearsBetweenThoseHeldAreToldToBeMissing) {
  Archive archive;
  archive.link();
  EXPECT_THAT(archive.page("years/index.html"),
              HasSubstr("<span>2021–2022</span> <p class=\"about\">нет в своде</p>"));
}

TEST(RenderSite, TheSourceFileIsToldWithItsSize) {
  Archive archive;
  documents::Source source;
  source.file = "47/tikhvinskiy-rayon/2020-08-27.txt";
  source.size = 12'289;  // one byte over 12 KB
  archive.documents[0].document.front.sources = {source};
  archive.link();
  EXPECT_THAT(archive.page(kTikhvin), HasSubstr("Исходный файл: текст, 13 КБ"));
}

TEST(RenderSite, TheAboutPageIsFilledInFromTheSettings) {
  Archive archive;
  archive.settings.publisher.name = "*<b>Центр*";
  archive.link();
  const std::string html = archive.page("about.html");
  EXPECT_THAT(html, HasSubstr("Свод «Свод резолюций» ведёт *&lt;b&gt;Центр*: 2 документа, "
                              "<em>2020–2023</em>."));
}

TEST(RenderSite, AFormerAddressLeadsToTheNewOne) {
  Archive archive;
  archive.link();
  const std::string html = archive.page("documents/00/gorod-tynda/2023.html");
  EXPECT_THAT(html, HasSubstr("0; url=../../28/gorod-tynda/2023.html"));
  EXPECT_THAT(html, HasSubstr("href=\"../../28/gorod-tynda/2023.html\""));
}

TEST(RenderSite, AnEmptyArchiveHasAllItsIndexes) {
  Archive archive;
  archive.documents.clear();
  const auto& site = archive.link();
  const auto plan = plan_pages(site);
  ASSERT_TRUE(plan);
  for (const Page& page : *plan) {
    EXPECT_EQ(count(render_page(site, page, theme().templates), "<h1"), 1U) << page.path;
  }
}

TEST(PlanPages, TwoPagesAtOneAddressAreAnErrorThatNamesBoth) {
  Archive archive;
  archive.documents[1].document.front.former_ids = {archive.documents[0].document.id};
  const auto plan = plan_pages(archive.link());
  ASSERT_FALSE(plan);
  EXPECT_THAT(to_english(plan.error().message), HasSubstr(kTikhvin));
  EXPECT_THAT(to_english(plan.error().message), HasSubstr(kTynda));
}

TEST(LoadTheme, AMissingTemplateIsNamed) {
  auto tree = theme_files();
  tree.erase("templates/topic.html");
  const auto loaded = load_theme(tree, "ru");
  ASSERT_FALSE(loaded);
  EXPECT_THAT(to_english(loaded.error().message), HasSubstr("templates/topic.html"));
}

}  // namespace
}  // namespace svod::pages

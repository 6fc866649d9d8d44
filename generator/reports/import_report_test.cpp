// What the reports of an import say, in each of their forms.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/find_questions.h"
#include "reports/import_report.h"
#include "reports/render_html.h"
#include "reports/render_json.h"
#include "reports/render_text.h"

namespace svod::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

FileReport document(const std::string& id, const std::string& district, const std::string& region) {
  FileReport file;
  file.path = id + ".docx";
  file.outcome = Outcome::Document;
  file.document = id;
  file.imported.front.kind = "решение";
  file.imported.front.title = "Тема";
  file.imported.front.date = {2020, 8, 27};
  file.imported.front.district = district;
  file.imported.front.region = region;
  return file;
}

std::vector<std::string> subjects(const std::vector<Question>& questions) {
  std::vector<std::string> out;
  out.reserve(questions.size());
  for (const Question& question : questions) out.push_back(question.about);
  return out;
}

TEST(FindQuestions, OneAnswerForManyFilesGoesBeforeOneForEach) {
  ImportReport report;
  report.files.push_back(document("00/a/2020", "", ""));
  for (const char* id : {"00/b/2018", "00/b/2019", "00/b/2020"}) {
    report.files.push_back(document(id, "Октябрьский район", ""));
  }
  const std::vector<Question> questions = find_questions(report);
  ASSERT_EQ(questions.size(), 2U);
  EXPECT_EQ(questions[0].files, 3U);
  ASSERT_EQ(questions[0].parts.size(), 1U);
  EXPECT_EQ(to_english(questions[0].parts[0].label), "Октябрьский район");
  EXPECT_EQ(questions[1].files, 1U);
}

TEST(FindQuestions, WhatWasInferredComesLastHoweverOften) {
  ImportReport report;
  for (const char* id : {"47/a/2018", "47/a/2019", "47/a/2020"}) {
    report.files.push_back(document(id, "Район", "Область"));
    report.files.back().imported.front.basis = {{"region", "по справочнику"}};
  }
  report.files.back().imported.front.date = {};
  EXPECT_THAT(subjects(find_questions(report)), ElementsAre("date", "basis"));
}

TEST(FindQuestions, WhatMayBePrivateComesFirstHoweverSeldom) {
  ImportReport report;
  for (const char* id : {"47/a/2018", "47/a/2019", "47/a/2020"}) {
    report.files.push_back(document(id, "Район", "Область"));
    report.files.back().imported.front.date = {};
  }
  report.files.back().imported.private_things = {{3, "telephone", "8-912-000-00-00"}};
  EXPECT_THAT(subjects(find_questions(report)), ElementsAre("private", "date"));
}

TEST(FindQuestions, RefusedFilesAreOneQuestionWithAPartForEachReason) {
  ImportReport report;
  for (const char* path : {"a.doc", "b.doc"}) {
    report.files.push_back({path, Outcome::Refused, {}, {}, 0, false, {}, {}});
    report.diagnostics.push_back({diagnostics::Kind::UnreadableFile,
                                  diagnostics::Severity::Error,
                                  {path, 0, 0},
                                  say("install libreoffice-writer")});
  }
  report.files.push_back({"c.pdf", Outcome::Refused, {}, {}, 0, false, {}, {}});
  report.diagnostics.push_back({diagnostics::Kind::UnreadableFile,
                                diagnostics::Severity::Error,
                                {"c.pdf", 0, 0},
                                say("it is damaged")});
  const std::vector<Question> questions = find_questions(report);
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(to_english(questions[0].text), "3 files were refused, for 2 reasons");
  ASSERT_EQ(questions[0].parts.size(), 2U);
  EXPECT_EQ(to_english(questions[0].parts[0].label), "install libreoffice-writer");
  EXPECT_THAT(questions[0].parts[0].files, ElementsAre("a.doc", "b.doc"));
  EXPECT_THAT(questions[0].parts[1].files, ElementsAre("c.pdf"));
}

TEST(RenderText, TellsWhyAFileIsLeftAside) {
  ImportReport report;
  report.files.push_back({"r/Доклад.docx", Outcome::OtherDocument, {}, "доклад", 0, false, {}, {}});
  const std::string text = render_text(report, {});
  EXPECT_THAT(text, HasSubstr("  r/Доклад.docx (доклад)\n"));
  EXPECT_THAT(text, HasSubstr("name such a file itself"));
}

TEST(RenderText, TellsADraftWithTheDocumentThatItBecame) {
  ImportReport report;
  report.files.push_back(
      {"проект.docx", Outcome::FurtherSource, "47/a/2020", {}, 0.93, true, {}, {}});
  EXPECT_THAT(render_text(report, {}),
              HasSubstr("проект.docx: draft of documents/47/a/2020.md, 93 % of the text"));
}

TEST(RenderJson, HasALineForEachFileAndEachQuestion) {
  ImportReport report;
  report.files.push_back(document("00/a/2020", "", ""));
  const std::string json = render_json(report, {});
  EXPECT_THAT(json, HasSubstr("\"outcome\":\"document\""));
  EXPECT_THAT(json, HasSubstr("\n{\"question\":\"region\""));
}

// A template that shows what the real one does, without its style.
const files::FileTree kTheme = {
    {"templates/import-report.html",
     "{{#FILE}}{{PATH}} {{#DOCUMENT}}{{#ROW}}[{{#LINE}}{{STYLE}} {{NUMBER}} {{TEXT}};{{/LINE}}"
     "={{STYLE}} {{TEXT}}]{{/ROW}}{{/DOCUMENT}}{{/FILE}}"}};

TEST(RenderHtml, PutsTheLinesOfASourceBesideTheBlockThatTheyBecame) {
  ImportReport report;
  report.files.push_back(document("47/a/2020", "Район", "Область"));
  import::Imported& imported = report.files.back().imported;
  imported.text = "РЕШЕНИЕ\n\n1. Обеспечить рост\n2\nкачества.\n";
  markdown::Block title;
  title.kind = markdown::Block::Kind::Heading;
  title.level = 1;
  title.text = "РЕШЕНИЕ";
  title.line = 1;
  markdown::Block clause;
  clause.text = "1. Обеспечить рост качества.";
  clause.line = 3;
  imported.blocks = {title, clause};
  imported.notes = {{4, "removed", "2"}, {5, "joined", "качества."}};
  const auto page = render_html(report, kTheme, {});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, HasSubstr("[kept 1 РЕШЕНИЕ;=title РЕШЕНИЕ]"));
  EXPECT_THAT(*page, HasSubstr("[kept 3 1. Обеспечить рост;removed 4 2;joined 5 качества.;="
                               "paragraph 1. Обеспечить рост качества.]"));
}

TEST(RenderHtml, StrikesALineThroughOnlyWhereItWasTakenOutAsAWhole) {
  ImportReport report;
  report.files.push_back(document("47/a/2020", "Район", "Область"));
  import::Imported& imported = report.files.back().imported;
  imported.text = "обсудив доклад на-\nчальника\n- \xC2\xA0 2  -\n";
  markdown::Block clause;
  clause.text = "обсудив доклад начальника";
  clause.line = 1;
  imported.blocks = {clause};
  imported.notes = {{1, "removed", "-"}, {3, "removed", "- 2 -"}};
  const auto page = render_html(report, kTheme, {});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, HasSubstr("[kept 1 обсудив доклад на-;kept 2 чальника;removed 3 "));
}

TEST(RenderHtml, ShowsWhatASourceHoldsAsTextOnly) {
  ImportReport report;
  report.files.push_back({"<script>x</script>.txt", Outcome::Refused, {}, {}, 0, false, {}, {}});
  const auto page = render_html(report, kTheme, {});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, Not(HasSubstr("<script>")));
}

}  // namespace
}  // namespace svod::reports

#include "documents/render_document.h"

#include <gtest/gtest.h>

#include "documents/parse_document.h"

namespace svod::documents {
namespace {

// Read without a fault.
Document parse(const std::string& file) {
  static const registry::Registry registry = [] {
    registry::Registry out;
    out.regions.push_back(
        {"68", "Тамбовская область", "Тамбовской области", "Тамбовской области", "", "", {}});
    out.build_indexes();
    return out;
  }();
  diagnostics::Diagnostics faults;
  Document document = parse_document(file, "68/rayon/2021", "68/rayon/2021.md", registry, faults);
  for (const diagnostics::Diagnostic& fault : faults) ADD_FAILURE() << to_string(fault);
  return document;
}

TEST(RenderDocument, IsReadBackEqual) {
  FrontMatter front;
  front.kind = "решение";
  front.title = "«Тема»: \"в кавычках\" \\ # — и 'так'";
  front.event = "- не список";
  front.date = {2021, 8, 24};
  front.date_of = "event";
  front.region = "Тамбовская область";
  front.school_year = "2021/2022";
  front.status = "draft";
  front.basis = {{"region", "по справочнику: районов"}};
  front.sources = {{"68/x.txt",
                    "доклад: №1.txt",
                    "00ff",
                    "7-9",
                    "",
                    "https://example.org/a#b",
                    {2021, 9, 1},
                    true}};
  front.added = {2026, 11, 22};
  front.corrections = {{{2026, 4, 3}, "дата: 24"}};
  front.former_ids = {"68/y/2021"};
  front.conflicts = {{"title", "Тема", "Тема: иная"}, {"", "", "1\\. «Два» \"три\"\n\n- пункт"}};
  const std::string rendered = render_document(front, {});
  const Document told = parse(rendered);
  EXPECT_EQ(told.front.title, front.title);
  EXPECT_EQ(told.front.sources.at(0).original_name, "доклад: №1.txt");
  EXPECT_EQ(told.front.sources.at(0).sha256, "00ff");
  EXPECT_EQ(render_document(told.front, {}), rendered);
}

}  // namespace
}  // namespace svod::documents

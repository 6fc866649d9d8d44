#include "templates/templates.h"

#include <gtest/gtest.h>

#include <thread>

namespace svod::templates {
namespace {

std::string render(std::string_view text, const View& view, const std::string& name = "x.html") {
  auto templates = Templates::load({{"templates/" + name, std::string(text)}});
  if (!templates) return "error: " + to_english(templates.error().message);
  return templates->render(name, view);
}

View with(std::string value) {
  View view;
  view.set("X", std::move(value));
  return view;
}

TEST(Templates, EscapeEveryValueByItsPlace) {
  struct Row {
    std::string_view place;
    std::string_view value;
    std::string_view shown;
  };
  const Row rows[] = {
      {"<p>{{X}}</p>", "<script>alert(1)</script> & \"я\"",
       "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;я&quot;</p>"},
      {"<p title=\"{{X}}\">", "a\" onclick='x'", "<p title=\"a&quot; onclick=&#39;x&#39;\">"},
      {"<title>{{X}}</title>", "</title><b>", "<title>&lt;/title&gt;&lt;b&gt;</title>"},
      {"<a href=\"{{X}}\">", "../acts/x.html#p-1_2", "<a href=\"../acts/x.html#p-1_2\">"},
      {"<a href=\"{{X}}\">", "https://x.ru/?a=1&b=2", "<a href=\"https://x.ru/?a=1&amp;b=2\">"},
      {"<a href=\"{{X}}\">", "javascript:alert(1)", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", " JaVaScript:alert(1)", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "data:text/html,x", "<a href=\"#\">"},
      {"<a href=\"mailto:{{X}}\">", "a@b.ru", "<a href=\"mailto:a@b.ru\">"},
      {"<script type=\"application/ld+json\">{\"a\": \"{{X:json_escape}}\"}</script>",
       "</script>\"",
       "<script type=\"application/ld+json\">{\"a\": "
       "\"\\u003C\\/script\\u003E\\\"\"}</script>"},
      // What the library makes of addresses that svod does not build; see templates.h.
      {"<a href=\"{{X}}\">", "?q=a:b", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "#a:b", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "mailto:a@b.ru", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "//host/x", "<a href=\"//host/x\">"},
  };
  for (const Row& row : rows) EXPECT_EQ(render(row.place, with(std::string(row.value))), row.shown);
}

TEST(Templates, XmlIsEscapedAsXmlAndTextIsNot) {
  EXPECT_EQ(render("<a>{{X}}</a>", with("<b> & \"'"), "x.xml"),
            "<a>&lt;b&gt; &amp; &quot;&#39;</a>");
  EXPECT_EQ(render("{{X}}", with("<b> & \"'"), "x.txt"), "<b> & \"'");
}

TEST(Templates, SectionsRepeatAndSeeTheValuesAroundThem) {
  View view;
  view.set("TITLE", "т").set("X", "outer");
  view.add("ITEM").set("X", "1");
  view.add("ITEM");
  view.show("FLAG");
  view.show("FLAG");
  EXPECT_EQ(render("{{#ITEM}}{{TITLE}}{{X}}{{#ITEM_separator}}, {{/ITEM_separator}}{{/ITEM}}"
                   "{{#FLAG}}!{{/FLAG}}{{#NONE}}?{{/NONE}}",
                   view),
            "т1, тouter!");
}

TEST(Templates, ASectionIsNotInherited) {
  View view;
  view.show("NUMBER");
  view.add("ITEM");
  EXPECT_EQ(render("{{#ITEM}}[{{#NUMBER}}1{{/NUMBER}}]{{/ITEM}}", view), "[]");
}

TEST(Templates, AValueSetTwiceIsTheLast) {
  View view;
  view.set("X", "1").set("X", "2");
  EXPECT_EQ(render("{{X}}", view), "2");
}

TEST(Templates, ManyValuesAreFoundAsFewAre) {
  View view;
  std::string text;
  std::string expected;
  for (int i = 0; i < 600; ++i) {
    const std::string name = "NAME_" + std::to_string(i);
    view.set(name, std::to_string(i));
    text += "{{" + name + "}},";
    expected += std::to_string(i) + ",";
  }
  EXPECT_EQ(render("{{#S}}" + text + "{{/S}}{{NONE}}", view.show("S")), expected);
}

TEST(Templates, AnIncludeIsTheFileOfThatName) {
  auto templates = Templates::load({{"templates/page.html", "<p>{{>CLAUSE_LIST}}</p>{{>HEAD}}"},
                                    {"templates/clause_list.html", "{{X}}{{Y}};"},
                                    {"templates/head.html", "{{Y}}"},
                                    {"style.css", "{{>NOT_A_TEMPLATE}}"}});
  ASSERT_TRUE(templates) << to_english(templates.error().message);
  View view;
  view.set("Y", "<y>");
  view.include("CLAUSE_LIST").set("X", "1");
  view.include("CLAUSE_LIST").set("X", "2");
  EXPECT_EQ(templates->render("page.html", view), "<p>1&lt;y&gt;;2&lt;y&gt;;</p>&lt;y&gt;");
  EXPECT_TRUE(templates->has("head.html"));
  EXPECT_FALSE(templates->has("style.css"));
}

TEST(Templates, ATemplateThatIncludesItselfEndsWithItsData) {
  auto templates = Templates::load({{"templates/node.html", "<i>{{X}}{{>NODE}}</i>"}});
  ASSERT_TRUE(templates);
  View view = with("1");
  view.include("NODE").set("X", "2").include("NODE").set("X", "3");
  EXPECT_EQ(templates->render("node.html", view), "<i>1<i>2<i>3</i></i></i>");
}

TEST(Templates, IndentationAndBlankLinesAreNotWritten) {
  EXPECT_EQ(render("<ul>\n  {{#I}}\n\n    <li>a\n    b</li>\n  {{/I}}\n</ul>\n", View().show("I")),
            "<ul>\n<li>a\nb</li>\n</ul>\n");
  EXPECT_EQ(render("<pre>\n  a</pre>", {}), "<pre>\n  a</pre>");
}

TEST(Templates, FaultsNameTheFile) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<a>\n{{>MISSING}}",
       "error: templates/x.html:2: there is no templates/missing.html for "
       "{{>MISSING}}; add the file or take out the include"},
      {"a\n\n{{X:none}}",
       "error: templates/x.html:3: take out ':none': every value of a template "
       "is escaped"},
      {"<a\nhref={{X}}>",
       "error: templates/x.html:2: mend the template: Value of URL attribute "
       "\"href\" must be enclosed in quotes"},
      {"a\n{{/A}}\nb",
       "error: templates/x.html:2: mend the template: Found end of different "
       "section than the one I am in Found: A"},
      {"a\n{{#A}}\n{{/B}}\n",
       "error: templates/x.html:3: mend the template: Found end of "
       "different section than the one I am in Found: B In: A"},
      {"a\n{{X:no_such}}\n",
       "error: templates/x.html:2: mend the template: Unknown modifier for "
       "variable X: 'no_such'"},
      {"a\n{{X Y}}\nb",
       "error: templates/x.html:2: mend the template: Illegal name in template "
       "'X Y'"},
      {"{{#A}}\nb\n",
       "error: templates/x.html:1: mend the template: File ended before all sections "
       "were closed"},
  };
  for (const auto& [text, message] : rows) EXPECT_EQ(render(text, {}), message) << text;
}

TEST(Templates, SeveralThreadsRenderTheSame) {
  auto templates =
      Templates::load({{"templates/x.html", "{{#I}}<a href=\"{{H}}\">{{X}}</a>{{>Y}}{{/I}}"},
                       {"templates/y.html", "<b>{{X}}</b>"}});
  ASSERT_TRUE(templates);
  View view = with("<я>");
  for (int i = 0; i < 50; ++i) view.add("I").set("H", std::to_string(i) + ".html");
  const std::string expected = templates->render("x.html", view);
  std::vector<std::thread> threads;
  std::vector<int> different(4);
  threads.reserve(different.size());
  for (int& count : different) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) count += templates->render("x.html", view) != expected ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, std::vector<int>(4, 0));
}

}  // namespace
}  // namespace svod::templates

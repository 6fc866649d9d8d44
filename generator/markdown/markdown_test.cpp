#include "markdown/markdown.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace svod::markdown {
namespace {

std::string_view name(Block::Kind kind) {
  switch (kind) {
    case Block::Kind::Heading:
      return "heading";
    case Block::Kind::Paragraph:
      return "paragraph";
    case Block::Kind::Item:
      return "item";
    case Block::Kind::Row:
      return "row";
    case Block::Kind::Note:
      return "note";
  }
  return {};
}

std::string dump(const std::vector<Block>& blocks, bool lines = false) {
  std::string out;
  for (const Block& block : blocks) {
    if (lines) out += std::to_string(block.line) + ":";
    out += std::string(name(block.kind)) + std::to_string(block.level) + " '" + block.text + "'";
    for (const Span& span : block.spans) {
      out += span.kind == Span::Kind::Emphasis ? " em" : "";
      out += span.kind == Span::Kind::Strong ? " strong" : "";
      out += span.kind == Span::Kind::Link ? " link=" + span.destination : "";
      out += "[" + block.text.substr(span.begin, span.end - span.begin) + "]";
      out += "@" + std::to_string(span.begin);
    }
    if (!block.fixed_anchor.empty()) out += " #" + block.fixed_anchor;
    if (block.topics_decided) {
      out += " topics";
      for (const std::string& topic : block.topics) out += " " + topic;
    }
    if (!block.part.empty()) out += " part " + block.part;
    out += "\n";
  }
  return out;
}

std::string read(std::string_view text) {
  return dump(parse_markdown(text, 1));
}

struct Row {
  std::string_view markdown;
  std::string_view blocks;
};

TEST(ParseMarkdown, ReadsTheProfile) {
  const Row rows[] = {
      {"# Т\n\n## Р\nтекст\n", "heading1 'Т'\nheading2 'Р'\nparagraph0 'текст'\n"},
      {"1\\. Первый\n\n1\\.1 Второй\n\n4.1.Третий\n",
       "paragraph0 '1. Первый'\nparagraph0 '1.1 Второй'\nparagraph0 '4.1.Третий'\n"},
      {"один\nдва  \nтри\\\nчетыре\n", "paragraph0 'один два три четыре'\n"},
      {"- а\n  - б\n    - в\n- г\n", "item1 'а'\nitem2 'б'\nitem3 'в'\nitem1 'г'\n"},
      {"- - - x\n", "item3 'x'\n"},
      {"- а\n\n  б\n\n- в\n", "item1 'а'\nparagraph0 'б'\nitem1 'в'\n"},
      {"| а | б |\n| --- | --- |\n| 1 | 2 \\| 3 |\n", "row1 'а | б'\nrow0 '1 | 2 | 3'\n"},
      {"|   |   |\n|---|---|\n| 1 | 2 |\n", "row0 '1 | 2'\n"},
      {"*а* **б** [в](entity:x)\n", "paragraph0 'а б в' em[а]@0 strong[б]@3 link=entity:x[в]@6\n"},
      {"> цитата\n", "paragraph0 'цитата'\n"},
      {"&lt;b&gt; &amp; &#1071;\n", "paragraph0 '<b> & Я'\n"},
      {"[^1]: Примечание\n", "note0 '1 Примечание'\n"},
      {"[^]: Примечание *а*\n", "note0 'Примечание а' em[а]@21\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(read(row.markdown), row.blocks) << row.markdown;
}

TEST(ParseMarkdown, LosesNoLetter) {
  const Row rows[] = {
      {"<script>alert(1)</script>\n", "paragraph0 '<script>alert(1)</script>'\n"},
      {"<div>\nа\n</div>\n", "paragraph0 '<div> а </div>'\n"},
      {"а <b onclick=x>б</b>\n", "paragraph0 'а <b onclick=x>б</b>'\n"},
      {"1. Первый\n1. Снова первый\n3) Третий\n",
       "paragraph0 '1. Первый'\nparagraph0 '1. Снова первый'\nparagraph0 '3) Третий'\n"},
      {"- 1. а\n", "item1 '1. а'\n"},
      {"1. - а\n", "item1 '1. а'\n"},
      {"1.\n\nтекст\n", "paragraph0 '1.'\nparagraph0 'текст'\n"},
      {"[а]: б\n", "paragraph0 '[а]: б'\n"},
      {"[а\nв]: б\n", "paragraph0 '[а в]: б'\n"},
      {"    код\n", "paragraph0 'код'\n"},
      {"```\n[а]: б\nв\n```\n", "paragraph0 '[а]: б в'\n"},
      {"`[а]: б`\n", "paragraph0 '[а]: б'\n"},
      {"| а |\n|---|\n| 1 | 2 | 3 |\n", "row1 'а'\nrow0 '1 | 2 | 3'\n"},
      {"![вид](x.png)\n", "paragraph0 'вид'\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(read(row.markdown), row.blocks) << row.markdown;
}

TEST(ParseMarkdown, TrailingAttributesAreTakenOnlyWhenWellFormed) {
  const Row rows[] = {
      {"а {#p-1_2}\n", "paragraph0 'а' #p-1_2\n"},
      {"а  {#b-7} {topics: x, y-z} {part: task}\n", "paragraph0 'а' #b-7 topics x y-z part task\n"},
      {"а {topics:}\n", "paragraph0 'а' topics\n"},
      {"- а {#x}\n  - б {part: result}\n", "item1 'а' #x\nitem2 'б' part result\n"},
      {"## а {#s}\n", "heading2 'а' #s\n"},
      {"| а |\n|---|\n| б {#r} |\n", "row1 'а'\nrow0 'б' #r\n"},
      {"а\nб {#x}\n", "paragraph0 'а б' #x\n"},
      {"а {#x}\nб\n", "paragraph0 'а {#x} б'\n"},
      {"а \\{#x}\n", "paragraph0 'а {#x}'\n"},
      {"а{#x}\n", "paragraph0 'а{#x}'\n"},
      {"а {#}\n", "paragraph0 'а {#}'\n"},
      {"а {topics: x,}\n", "paragraph0 'а {topics: x,}'\n"},
      {"а {parts: x}\n", "paragraph0 'а {parts: x}'\n"},
      {"а {#x y}\n", "paragraph0 'а {#x y}'\n"},
      {"а \xEF\xB7\x90 {#x}\n", "paragraph0 'а \xEF\xB7\x90' #x\n"},
      {"*а* {#x}\n", "paragraph0 'а' em[а]@0 #x\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(read(row.markdown), row.blocks) << row.markdown;
}

TEST(ParseMarkdown, EveryBlockKnowsItsLine) {
  EXPECT_EQ(dump(parse_markdown("# а\n\nб\nв\n\n- г\n  - д\n\n| е |\n|---|\n| ж |\n", 10), true),
            "10:heading1 'а'\n12:paragraph0 'б в'\n15:item1 'г'\n16:item2 'д'\n18:row1 'е'\n"
            "20:row0 'ж'\n");
}

TEST(RenderMarkdown, KeepsPrintedNumbersLiteral) {
  Block block;
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"1. Формирование", "1\\. Формирование\n"},
      {"1.1 Продолжить", "1\\.1 Продолжить\n"},
      {"4.1.Активизировать", "4\\.1.Активизировать\n"},
      {"2) Второе", "2\\) Второе\n"},
      {"2020 год", "2020 год\n"},
      {"- тире", "\\- тире\n"},
      {"# решётка", "\\# решётка\n"},
      {"Текст {#x}", "Текст \\{#x}\n"},
      {" пробел ", "&#32;пробел&#32;\n"},
  };
  for (const auto& [text, markdown] : rows) {
    block.text = text;
    EXPECT_EQ(render_markdown({block}), markdown);
  }
}

TEST(RenderMarkdown, NestsByTwoSpaces) {
  const std::vector<Block> blocks = parse_markdown("а:\n\n- б\n  - в\n- г\n\n## д\n", 1);
  EXPECT_EQ(render_markdown(blocks), "а:\n\n- б\n  - в\n- г\n\n## д\n");
}

TEST(RenderMarkdown, KeepsEmphasisWhereTheFlankingRuleIsAgainstIt) {
  for (const std::string_view text :
       {"слово*«а»*\n", "a*b*c\n", "*а*&#1073;\n", "**_а_ б**\n", "*а*_б_\n", "*&#32;а*\n"}) {
    const std::vector<Block> blocks = parse_markdown(text, 1);
    EXPECT_EQ(dump(parse_markdown(render_markdown(blocks), 1)), dump(blocks)) << text;
  }
  Block block;
  block.text = "слово«а»слово";
  block.spans = {{Span::Kind::Emphasis, 10, 16, {}}};
  EXPECT_EQ(dump(parse_markdown(render_markdown({block}), 1)), dump({block}));
}

// Text made of what Markdown could take for markup.
class Hostile {
 public:
  std::string text() {
    static constexpr std::string_view kParts[] = {"а",
                                                  "слово",
                                                  "b",
                                                  "1",
                                                  "12",
                                                  ".",
                                                  ")",
                                                  " ",
                                                  "  ",
                                                  "*",
                                                  "**",
                                                  "_",
                                                  "__",
                                                  "`",
                                                  "```",
                                                  "[",
                                                  "]",
                                                  "(",
                                                  "]:",
                                                  "\\",
                                                  "|",
                                                  " | ",
                                                  "#",
                                                  "##",
                                                  "+",
                                                  "-",
                                                  "---",
                                                  "===",
                                                  ">",
                                                  "<",
                                                  "<b>",
                                                  "<script>",
                                                  "&",
                                                  "&amp;",
                                                  "~",
                                                  "~~~",
                                                  "{",
                                                  "}",
                                                  "{#x}",
                                                  "{topics: a}",
                                                  "!",
                                                  "![",
                                                  "<!--",
                                                  "\t",
                                                  "\n",
                                                  "\r",
                                                  "«",
                                                  "»",
                                                  "—",
                                                  "\xC2\xA0",
                                                  "http://x.ru",
                                                  "@",
                                                  "a@b.ru",
                                                  "&#32;",
                                                  "\"",
                                                  "'",
                                                  "^",
                                                  "[^1]:",
                                                  ":",
                                                  "=",
                                                  "\xEF\xB7\x90",
                                                  "%",
                                                  "$"};
    std::string out;
    const std::size_t length = 1 + random_() % 7;
    for (std::size_t i = 0; i < length; ++i) out += kParts[random_() % std::size(kParts)];
    return out;
  }
  std::size_t below(std::size_t n) { return random_() % n; }

  std::vector<Block> blocks() {
    std::vector<Block> out;
    const std::size_t count = 1 + below(5);
    for (std::size_t i = 0; i < count; ++i) {
      Block block;
      block.kind = static_cast<Block::Kind>(below(5));
      block.text = text();
      if (block.kind == Block::Kind::Heading) block.level = 1 + static_cast<int>(below(6));
      if (block.kind == Block::Kind::Item) block.level = 1 + static_cast<int>(below(4));
      // A head row of nothing but spaces is how a table without a head is written.
      if (block.kind == Block::Kind::Row && block.text.find_first_not_of("| ") != block.text.npos) {
        block.level = below(2) == 0 ? 1 : 0;
      }
      if (below(4) == 0) block.fixed_anchor = "p-1_2";
      if (below(4) == 0) {
        block.topics_decided = true;
        if (below(2) == 0) block.topics = {"a", "b-c"};
      }
      if (below(4) == 0) block.part = "task";
      out.push_back(block);
    }
    return out;
  }

 private:
  std::mt19937 random_{20260311};  // NOLINT: the same texts in every run
};

TEST(RenderMarkdown, HostileTextReadsBackEqual) {
  Hostile hostile;
  for (int i = 0; i < 20000; ++i) {
    const std::vector<Block> blocks = hostile.blocks();
    const std::string markdown = render_markdown(blocks);
    ASSERT_EQ(dump(parse_markdown(markdown, 1)), dump(blocks)) << markdown;
  }
}

TEST(RenderMarkdown, SpansOfHostileTextReadBackEqualOrTheTextAloneDoes) {
  Hostile hostile;
  std::size_t kept = 0;
  std::size_t asked = 0;
  for (int i = 0; i < 5000; ++i) {
    Block block;
    block.text = hostile.text();
    const std::size_t a = hostile.below(block.text.size());
    const std::size_t b = hostile.below(block.text.size() + 1);
    block.spans.push_back(
        {static_cast<Span::Kind>(hostile.below(2)), std::min(a, b), std::max(a, b), {}});
    if (hostile.below(2) == 0) {
      block.spans.push_back({Span::Kind::Link, 0, block.text.size(), hostile.text()});
    }
    const std::string markdown = render_markdown({block});
    const std::vector<Block> back = parse_markdown(markdown, 1);
    ASSERT_EQ(back.size(), 1U) << markdown;
    ASSERT_EQ(back[0].text, block.text) << markdown;
    kept += back[0].spans.size();
    asked += block.spans.size();
    ASSERT_EQ(dump(parse_markdown(render_markdown(back), 1)), dump(back)) << markdown;
  }
  EXPECT_GT(kept, asked / 3);
}

TEST(ParseMarkdown, RepeatedMarkupTakesNoQuadraticTime) {
  for (const std::string_view part :
       {"> ", "- ", "[", "*a_ ", "`a", "<a ", "![", "1. ", "| ", "{#x} ", "]:", "[^1]: ", "**",
        "a\n- ", "<!-", "_", "[a](<b"}) {
    std::string text;
    while (text.size() < 100000) text += part;
    const auto begin = std::chrono::steady_clock::now();
    parse_markdown(text, 1);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3)) << part;
  }
}

}  // namespace
}  // namespace svod::markdown

#include "clauses/lay_out.h"

#include <algorithm>
#include <optional>

#include "numbering/numbering.h"
#include "text/text.h"

namespace svod::clauses {
namespace {

using markdown::Block;

bool is_digits(const std::string& part) {
  return !part.empty() &&
         std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// By its first byte: a Cyrillic letter has none of these.
bool is_latin(char byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

int rank_of(const numbering::PrintedNumber& number) {
  constexpr int kRoman = 1;
  constexpr int kDots = 2;
  constexpr int kBracket = 3;
  constexpr int kLetter = 4;
  if (!is_digits(number.parts.back())) return kLetter;
  const std::size_t first = number.printed.find_first_not_of("( ");
  const bool arabic =
      first != std::string::npos && number.printed[first] >= '0' && number.printed[first] <= '9';
  if (number.printed.ends_with(')')) return number.parts.size() > 1 ? kDots : kBracket;
  // «п. 1.» is as good as «1.»
  const bool latin = first != std::string::npos && is_latin(number.printed[first]);
  return arabic || !latin ? kDots : kRoman;
}

// The number of a block, also «1 Управлению образования» where a «1.1» follows it.
std::optional<numbering::PrintedNumber> number_of(const std::vector<Block>& blocks, std::size_t i) {
  if (auto number = numbering::number_at_start(blocks[i].text)) return number;
  auto bare = numbering::bare_number_at_start(blocks[i].text);
  if (!bare || i + 1 == blocks.size()) return std::nullopt;
  const auto next = numbering::number_at_start(blocks[i + 1].text);
  const bool child = next && next->parts.size() == 2 && next->parts.front() == bare->parts.front();
  return child ? bare : std::nullopt;
}

Type type_of(const Block& block) {
  switch (block.kind) {
    case Block::Kind::Heading:
      return block.level == 1 ? Type::Title : Type::Heading;
    case Block::Kind::Paragraph:
      return Type::Paragraph;
    case Block::Kind::Item:
      return Type::Item;
    case Block::Kind::Row:
      return Type::Row;
    case Block::Kind::Note:
      return Type::Note;
  }
  return Type::Paragraph;
}

}  // namespace

void cut_beginning(std::string& text, std::vector<markdown::Span>& spans, std::size_t length) {
  text.erase(0, length);
  std::vector<markdown::Span> kept;
  for (markdown::Span& span : spans) {
    if (span.end <= length) continue;
    span.begin = span.begin > length ? span.begin - length : 0;
    span.end -= length;
    kept.push_back(std::move(span));
  }
  spans = std::move(kept);
}

LaidOut lay_out(const documents::Document& document) {
  LaidOut out;
  out.clauses.reserve(document.blocks.size());
  out.places.reserve(document.blocks.size());
  std::vector<int> headings;  // open: one for each level above
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    Clause& clause = out.clauses.emplace_back();
    Place& place = out.places.emplace_back();
    const int index = static_cast<int>(i);
    clause.type = type_of(block);
    clause.text = block.text;
    clause.spans = block.spans;
    clause.line = block.line;
    clause.decided_topics = block.topics;
    clause.topics_decided = block.topics_decided;
    if (clause.type == Type::Item) place.bullet_depth = std::max(block.level, 1);

    const bool may_be_numbered =
        clause.type == Type::Heading || clause.type == Type::Paragraph || clause.type == Type::Item;
    if (may_be_numbered) {
      if (auto number = number_of(document.blocks, i)) {
        clause.number = number->printed;
        place.rank = rank_of(*number);
        place.number_parts = std::move(number->parts);
        cut_beginning(clause.text, clause.spans, number->length);
        if (clause.type == Type::Paragraph) clause.type = Type::Item;
      }
    }

    if (clause.type == Type::Heading) {
      const auto level_of = [&out](int heading) {
        return out.clauses[static_cast<std::size_t>(heading)].level;
      };
      clause.level = block.level;
      while (!headings.empty() && level_of(headings.back()) >= block.level) headings.pop_back();
      clause.section = headings.empty() ? kNoClause : headings.back();
      headings.push_back(index);
    } else if (clause.type != Type::Title) {
      clause.section = headings.empty() ? kNoClause : headings.back();
    }
  }
  return out;
}

}  // namespace svod::clauses

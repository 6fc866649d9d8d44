#include "score/import_score.h"

#include <compare>
#include <optional>
#include <set>
#include <utility>

#include "base/format.h"
#include "clauses/build_clauses.h"
#include "json/json.h"
#include "score/alignment.h"

namespace svod::score {
namespace {

using documents::Document;
using markdown::Block;

constexpr std::array<std::string_view, kBlockFaults> kFaultNames = {"bounds", "kind", "number",
                                                                    "text"};
constexpr std::array<std::string_view, kVerdicts> kVerdictNames = {"right", "empty", "wrong",
                                                                   "missing", "invented"};
constexpr std::array<std::string_view, 10> kKeys = {"kind",        "title",    "event",  "date",
                                                    "date_of",     "district", "region", "place",
                                                    "school_year", "status"};

// A block as it is compared.
struct ReadBlock {
  Block::Kind kind = Block::Kind::Paragraph;
  int level = 0;
  std::string number;
  std::string text;
  auto operator<=>(const ReadBlock&) const = default;  // NOLINT(modernize-use-nullptr)
};

std::string told(const ReadBlock& block) {
  static constexpr std::array<std::string_view, 5> kNames = {"heading", "paragraph", "item", "row",
                                                             "note"};
  std::string out(kNames[static_cast<std::size_t>(block.kind)]);
  if (block.level != 0) out += format(" {}", block.level);
  if (!block.number.empty()) out += format(" «{}»", block.number);
  return out + ": " + block.text;
}

std::vector<ReadBlock> read_blocks(const Document& document) {
  diagnostics::Diagnostics of_anchors;  // where a block is linked is not compared
  const std::vector<clauses::Clause> clauses = clauses::build_clauses(document, of_anchors);
  std::vector<ReadBlock> blocks;
  blocks.reserve(clauses.size());
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Block& block = document.blocks[i];
    blocks.push_back({block.kind, block.level, clauses[i].number, clauses[i].text});
  }
  return blocks;
}

// For each expected block its equal among the found ones, in order.
std::vector<std::optional<std::size_t>> pair_up(const std::vector<ReadBlock>& expected,
                                                const std::vector<ReadBlock>& found) {
  std::map<ReadBlock, char32_t> signs;
  const auto written = [&signs](const std::vector<ReadBlock>& blocks) {
    std::u32string out;
    for (const ReadBlock& block : blocks) {
      out += signs.emplace(block, static_cast<char32_t>(signs.size())).first->second;
    }
    return out;
  };
  const std::u32string in = written(found);
  return align(in, written(expected));
}

// The blocks of a document with all their letters, numbers included, as clauses without numbers.
std::vector<clauses::Clause> whole_blocks(const Document& document) {
  std::vector<clauses::Clause> blocks(document.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].text = document.blocks[i].text;
  return blocks;
}

std::string joined(const std::vector<clauses::Clause>& blocks) {
  std::string text;
  for (const clauses::Clause& block : blocks) text += block.text + "\n";
  return text;
}

// Which found blocks stand at the letters of each expected one.
class Places {
 public:
  Places(const Document& expected, const Document& found)
      : source_(joined(whole_blocks(expected))), alignment_(source_, whole_blocks(found)) {
    std::size_t letters = 0;
    expected_.reserve(expected.blocks.size());
    for (const Block& block : expected.blocks) {
      const std::size_t end = letters + letters_of(block.text).letters.size();
      expected_.push_back({letters, end});
      letters = end;
    }
    found_.reserve(found.blocks.size());
    for (std::size_t i = 0; i < found.blocks.size(); ++i) found_.push_back(alignment_.range(i));
  }

  // The found block with the very letters of an expected one.
  std::optional<std::size_t> same(std::size_t expected) const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i].empty() && found_[i] == expected_[expected]) return i;
    }
    return std::nullopt;
  }

  std::vector<std::size_t> overlapping(std::size_t expected) const {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (overlap(found_[i], expected_[expected]) > 0) at.push_back(i);
    }
    return at;
  }

 private:
  SourceText source_;
  Alignment alignment_;
  std::vector<Range> expected_;
  std::vector<Range> found_;
};

BlockFault fault_of(const ReadBlock& expected, const ReadBlock& found) {
  if (expected.kind != found.kind || expected.level != found.level) return BlockFault::Kind;
  if (expected.number != found.number) return BlockFault::Number;
  return BlockFault::Text;
}

void score_blocks(const Document& expected_document, const Document& found_document,
                  ImportScore& score) {
  const std::vector<ReadBlock> expected = read_blocks(expected_document);
  const std::vector<ReadBlock> found = read_blocks(found_document);
  const Places places(expected_document, found_document);
  score.blocks.expected = expected.size();
  score.blocks.found = found.size();
  const auto pairs = pair_up(expected, found);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (pairs[i]) {
      ++score.blocks.right;
      continue;
    }
    const auto same = places.same(i);
    const BlockFault fault = same ? fault_of(expected[i], found[*same]) : BlockFault::Bounds;
    ++score.faults[static_cast<std::size_t>(fault)];
    std::string got;
    for (const std::size_t at : places.overlapping(i)) {
      got += (got.empty() ? "" : "\n") + told(found[at]);
    }
    score.differences.push_back({format("block: {}", kFaultNames[static_cast<std::size_t>(fault)]),
                                 told(expected[i]), std::move(got)});
  }
}

Verdict verdict_on(const std::string& expected, const std::string& got) {
  if (expected == got) return expected.empty() ? Verdict::Empty : Verdict::Right;
  if (got.empty()) return Verdict::Missing;
  return expected.empty() ? Verdict::Invented : Verdict::Wrong;
}

void score_front(const documents::FrontMatter& expected, const documents::FrontMatter& found,
                 ImportScore& score) {
  for (const std::string_view key : kKeys) {
    std::string wanted = expected.value_of(key);
    std::string got = found.value_of(key);
    const auto verdict = static_cast<std::size_t>(verdict_on(wanted, got));
    ++score.front[verdict];
    if (wanted == got) continue;
    score.differences.push_back(
        {format("{}: {}", key, kVerdictNames[verdict]), std::move(wanted), std::move(got)});
  }
  const auto keys_of = [](const documents::FrontMatter& front) {
    std::set<std::string> keys;
    for (const auto& [key, why] : front.basis) keys.insert(key);
    std::string out;
    for (const std::string& key : keys) out += (out.empty() ? "" : " ") + key;
    return out;
  };
  std::string wanted = keys_of(expected);
  std::string got = keys_of(found);
  if (wanted == got) {
    ++score.basis_agrees;
  } else {
    score.differences.push_back({"basis", std::move(wanted), std::move(got)});
  }
}

json::Value to_json(const ImportScore& score) {
  json::Value value;
  value["documents"] = score.documents;
  json::Value& blocks = value["blocks"];
  blocks["expected"] = score.blocks.expected;
  blocks["found"] = score.blocks.found;
  blocks["right"] = score.blocks.right;
  for (std::size_t i = 0; i < kBlockFaults; ++i) {
    blocks[std::string(kFaultNames[i])] = score.faults[i];
  }
  for (std::size_t i = 0; i < kVerdicts; ++i) {
    value["front_matter"][std::string(kVerdictNames[i])] = score.front[i];
  }
  value["basis_agrees"] = score.basis_agrees;
  return value;
}

std::string row(const std::string& name, const ImportScore& score) {
  std::string out = format("{:<30} {:>8} {:>5} {:>5} {:>6.3f} {:>9.3f}", name,
                           score.blocks.expected, score.blocks.found, score.blocks.right,
                           score.blocks.recall(), score.blocks.precision());
  for (const std::size_t count : score.faults) out += format(" {:>6}", count);
  out += "  |";
  for (const std::size_t count : score.front) out += format(" {:>8}", count);
  return out + format("  | {}/{}\n", score.basis_agrees, score.documents);
}

std::string indented(const std::string& lines) {
  std::string out;
  for (const char c : lines.empty() ? std::string("—") : lines) {
    out += c;
    if (c == '\n') out += "              ";
  }
  return out;
}

}  // namespace

ImportScore score_import(const Document& expected, const Document& found) {
  ImportScore score;
  score.documents = 1;
  score_blocks(expected, found, score);
  score_front(expected.front, found.front, score);
  return score;
}

ImportScore sum(const ImportScores& scores) {
  ImportScore total;
  for (const auto& [name, score] : scores) {
    total.blocks.add(score.blocks);
    for (std::size_t i = 0; i < kBlockFaults; ++i) total.faults[i] += score.faults[i];
    for (std::size_t i = 0; i < kVerdicts; ++i) total.front[i] += score.front[i];
    total.documents += score.documents;
    total.basis_agrees += score.basis_agrees;
  }
  return total;
}

std::string render_import_table(const ImportScores& scores) {
  std::string out = format("{:<30} {:>8} {:>5} {:>5} {:>6} {:>9}", "blocks", "expected", "found",
                           "right", "share", "precision");
  for (const std::string_view fault : kFaultNames) out += format(" {:>6}", fault);
  out += "  |";
  for (const std::string_view verdict : kVerdictNames) out += format(" {:>8}", verdict);
  out += "  | basis\n";
  for (const auto& [name, score] : scores) out += row(name, score);
  return out + row("all", sum(scores));
}

std::string render_import_differences(const ImportScores& scores) {
  std::string out;
  for (const auto& [name, score] : scores) {
    for (const ImportDifference& difference : score.differences) {
      out += format("{}: {}\n    expected: {}\n    got:      {}\n", name, difference.what,
                    indented(difference.expected), indented(difference.got));
    }
  }
  return out;
}

std::string render_import_json(const ImportScores& scores) {
  constexpr int kIndent = 2;
  json::Value value;
  for (const auto& [name, score] : scores) value["documents"][name] = to_json(score);
  value["total"] = to_json(sum(scores));
  return value.dump(kIndent) + "\n";
}

}  // namespace svod::score

#include "pipeline/align_clauses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace svod::pipeline {
namespace {

// "а|б в" -> two clauses.
std::vector<clauses::Clause> clauses_of(const std::string& texts) {
  std::vector<clauses::Clause> out;
  for (std::size_t at = 0; at <= texts.size();) {
    const std::size_t end = std::min(texts.find('|', at), texts.size());
    out.emplace_back().text = texts.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

TEST(AlignClauses, ByTheirTexts) {
  constexpr struct {
    const char* rule;
    const char* before;
    const char* after;
    const char* indexes;
  } kRows[] = {
      {"equal", "а|б|в", "а|б|в", "0 1 2"},
      {"inserted", "а|б|в", "а|н|б|в", "0 - 1 2"},
      {"taken out", "а|б|в", "а|в", "0 2"},
      {"moved", "а|б|в|г", "г|а|б|в", "3 0 1 2"},
      {"a text that stands twice meets in order", "а|х|б|х", "а|х|б|н|х", "0 1 2 - 3"},
      {"between neighbours first", "а|х|б|х|в", "а|б|х|в", "0 2 3 4"},
      {"then anywhere", "а|х|х|б", "х|а|б|х", "1 0 3 2"},
      {"half of the words", "а|один два три|б", "а|новое слово|один два пять|б", "0 - 1 2"},
      {"rewritten in its place", "а|один два|б", "а|три четыре|б", "0 1 2"},
      {"not where more were written", "а|один два|б", "а|три|четыре|б", "0 - - 2"},
      {"nothing before", "", "а|б", "- -"},
  };
  for (const auto& row : kRows) {
    std::string indexes;
    for (const int index : align_clauses(clauses_of(row.before), clauses_of(row.after))) {
      indexes += indexes.empty() ? "" : " ";
      indexes += index == clauses::kNoClause ? "-" : std::to_string(index);
    }
    EXPECT_EQ(indexes, row.indexes) << row.rule;
  }
}

// Were each compared with all others, this would take hours.
TEST(AlignClauses, WorkGrowsWithTheLengthOnly) {
  constexpr std::size_t kClauses = 100000;
  std::vector<clauses::Clause> before(kClauses);
  std::vector<clauses::Clause> after(kClauses + 1);
  std::vector<clauses::Clause> same(kClauses);
  for (std::size_t i = 0; i < kClauses; ++i) {
    before[i].text = "а " + std::to_string(i);
    after[i].text = "б " + std::to_string(i + kClauses);
  }
  const std::vector<int> none(kClauses + 1, clauses::kNoClause);
  EXPECT_EQ(align_clauses(before, after), none);
  EXPECT_EQ(align_clauses(same, same).back(), static_cast<int>(kClauses - 1));
}

}  // namespace
}  // namespace svod::pipeline

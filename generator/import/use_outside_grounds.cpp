#include "import/use_outside_grounds.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.h"
#include "dates/dates.h"
#include "import/block_reader.h"
#include "import/find_document_date.h"
#include "import/find_places.h"
#include "import/russian_basis.h"
#include "import/russian_draft_words.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr int kLatestYear = 2099;  // nor one above: names hold other numbers

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Names are written with signs where a text has spaces and dots: «27_08_2020», «27-08-2020».
std::string as_text(const std::string& name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool sign = name[i] == '_' || name[i] == '-';
    const bool inside =
        sign && i > 0 && i + 1 < name.size() && is_digit(name[i - 1]) && is_digit(name[i + 1]);
    out += inside ? '.' : name[i] == '_' ? ' ' : name[i];
  }
  return out;
}

bool is_year(const Token& token) {
  constexpr std::size_t kDigits = 4;
  if (token.kind != TokenKind::Number || token.form.size() != kDigits) return false;
  const int year = std::stoi(token.form);
  return year >= kOldestYear && year <= kLatestYear;
}

// «avgust»: 8, by the romanised forms of the name of a month; 0 for any other word.
int romanised_month(std::string_view form) {
  static constexpr auto kMonths = std::to_array<std::pair<std::string_view, int>>(
      {{"yanvar", 1},   {"fevral", 2},   {"mart", 3},     {"aprel", 4},   {"may", 5},
       {"maya", 5},     {"mai", 5},      {"iyun", 6},     {"iun", 6},     {"june", 6},
       {"iyul", 7},     {"iul", 7},      {"july", 7},     {"avgust", 8},  {"august", 8},
       {"sentyabr", 9}, {"sentjabr", 9}, {"oktyabr", 10}, {"noyabr", 11}, {"dekabr", 12}});
  for (const auto& [month, number] : kMonths) {
    if (form == month || (form.starts_with(month) && form.size() == month.size() + 1 &&
                          (form.ends_with('a') || form.ends_with('y')))) {
      return number;
    }
  }
  return 0;
}

// «2020.08.27», which no text writes.
PartialDate year_first(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t kTokens = 5;
  if (at + kTokens > tokens.size() || !is_year(tokens[at])) return {};
  const std::string iso =
      svod::format("{}-{}-{}", tokens[at].form, tokens[at + 2].form, tokens[at + 4].form);
  if (tokens[at + 1].form != "." || tokens[at + 3].form != ".") return {};
  return parse_iso(iso).value_or(PartialDate{});
}

void add(std::vector<PartialDate>& dates, const PartialDate& date) {
  if (date.year < kOldestYear || date.year > kLatestYear) return;
  if (std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(date);
}

bool contradict(const PartialDate& a, const PartialDate& b) {
  if (a.year != b.year) return true;
  if (a.month == 0 || b.month == 0) return false;
  return a.month != b.month || (a.day != 0 && b.day != 0 && a.day != b.day);
}

Places places_of(const std::string& name, const registry::Registry& registry) {
  markdown::Block block;
  block.kind = markdown::Block::Kind::Heading;
  block.level = 1;
  block.text = as_text(name);
  const std::vector<markdown::Block> blocks = {block};
  return find_places(BlockReader(blocks, 0), {}, registry);
}

class OutsideReader {
 public:
  OutsideReader(const registry::Registry& registry, Metadata& metadata)
      : registry_(&registry), metadata_(&metadata) {}

  // `basis` says where `name` stands.
  void read(const std::string& name, std::string (*basis)(std::string_view)) {
    if (name.empty()) return;
    documents::FrontMatter& front = metadata_->front;
    if (const PartialDate date = find_date_of_name(name)) {
      if (!front.date) {
        take_date(date, basis(name));
      } else if (contradict(front.date, date)) {
        doubt(doubt_outside(basis(name), to_iso(date)), "date");
      }
    }
    const Places places = places_of(name, *registry_);
    if (!places.district.empty() && front.district.empty()) {
      front.district = places.district;
      infer("district", basis(name));
      settle(doubt_no_district());
    } else if (!places.district.empty() && places.district != front.district) {
      doubt(doubt_outside(basis(name), places.district), "district");
      return;
    }
    if (places.region.empty()) return;
    if (front.region.empty()) {
      front.region = places.region;
      metadata_->region_code = places.region_code;
      infer("region", places.region_basis.empty() ? basis(name) : places.region_basis);
      settle(doubt_no_region());
    } else if (places.region_basis.empty() && places.region != front.region) {
      doubt(doubt_outside(basis(name), places.region), "region");
    }
  }

  void take_date(const PartialDate& date, std::string basis) {
    documents::FrontMatter& front = metadata_->front;
    front.date = date;
    front.date_of = "inferred";
    infer("date", std::move(basis));
    settle(doubt_no_date());
    if (!front.school_year.empty()) return;
    front.school_year = school_year_of(date);
    infer("school_year", basis_school_year_of_document());
  }

 private:
  void infer(std::string_view key, std::string why) {
    metadata_->front.basis.emplace_back(key, std::move(why));
  }

  void doubt(std::string text, std::string about) {
    metadata_->notes.push_back({0, "doubt", std::move(text), std::move(about)});
  }

  void settle(const std::string& text) {
    std::erase_if(metadata_->notes, [&text](const Note& note) { return note.text == text; });
  }

  const registry::Registry* registry_;
  Metadata* metadata_;
};

}  // namespace

std::string name_without_ending(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  return name.substr(0, name.rfind('.'));
}

PartialDate find_date_of_name(const std::string& name) {
  const std::vector<Token> tokens = tokens::tokenise(as_text(name));
  std::vector<PartialDate> exact;
  std::vector<PartialDate> years;
  std::vector<bool> used(tokens.size());
  for (const dates::FoundDate& found : dates::find_dates(tokens)) {
    if (found.date.month == 0) continue;
    add(exact, found.date);
    std::fill(used.begin() + static_cast<std::ptrdiff_t>(found.first),
              used.begin() + static_cast<std::ptrdiff_t>(found.last), true);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (used[i]) continue;
    if (const PartialDate date = year_first(tokens, i)) {
      add(exact, date);
      i += 4;
      continue;
    }
    if (!is_year(tokens[i])) continue;
    const int month = i > 0 ? romanised_month(tokens[i - 1].form) : 0;
    add(month != 0 ? exact : years, {std::stoi(tokens[i].form), month, 0});
  }
  const std::vector<PartialDate>& best = exact.empty() ? years : exact;
  return best.size() == 1 ? best.front() : PartialDate{};
}

bool is_draft_name(const std::string& name) {
  std::vector<std::string> words;
  for (Token& token : tokens::tokenise(as_text(name))) {
    if (token.kind == TokenKind::Word) words.push_back(std::move(token.form));
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_draft_word(words[i])) return true;
    if (!is_project_word(words[i])) continue;
    // «Национальный проект» is none: «проект резолюции», «резолюция (проект)» and «проект» are.
    const bool before = i > 0 && is_resolution_word(words[i - 1]);
    const bool after = i + 1 < words.size() && is_resolution_word(words[i + 1]);
    if (before || after || words.size() == 1) return true;
  }
  return false;
}

void use_outside_grounds(const OutsideGrounds& grounds, const registry::Registry& registry,
                         Metadata& metadata) {
  OutsideReader reader(registry, metadata);
  reader.read(grounds.name, basis_file_name);
  if (metadata.front.status != "draft" && is_draft_name(grounds.name)) {
    metadata.front.status = "draft";
    metadata.front.basis.emplace_back("status", basis_file_name(grounds.name));
  }
  reader.read(grounds.properties.title, basis_file_properties);
  if (!metadata.front.date && grounds.properties.created) {
    const PartialDate& created = grounds.properties.created;
    reader.take_date(created, basis_file_properties(to_iso(created)));
  }
}

}  // namespace svod::import

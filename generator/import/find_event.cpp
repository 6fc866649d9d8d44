#include "import/find_event.h"

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include "dates/dates.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr auto kHeading = markdown::Block::Kind::Heading;

std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

bool is_all_capitals(std::span<const Token> tokens) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::Word || text::count_code_points(token.form) < 3) continue;
    ++words;
    capitals += token.all_capitals ? 1U : 0U;
  }
  return words > 1 && capitals * 10 >= words * 8;
}

// How far the capitals go that a text begins with: «СЕКЦИИ УЧИТЕЛЕЙ НАЧАЛЬНЫХ КЛАССОВ
// августовского форума». Abbreviations are short.
std::size_t end_of_capitals(std::string_view text, std::span<const Token> tokens) {
  if (is_all_capitals(tokens)) return text.size();
  constexpr std::size_t kLong = 5;
  std::size_t end = 0;
  std::size_t long_words = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::QuoteOpen) break;
    if (token.kind != TokenKind::Word) continue;
    const std::size_t letters = text::count_code_points(token.form);
    if (!token.all_capitals && (letters > 1 || !token.capital)) break;
    long_words += letters >= kLong ? 1U : 0U;
    end = token.end;
  }
  return long_words > 1 ? end : 0;
}

char32_t first_letter(std::string_view word) {
  std::size_t at = 0;
  return word.empty() ? 0 : text::next_code_point(word, at);
}

// The date that ends a title: «… от 26 августа 2021 года».
std::size_t end_before_date(std::span<const Token> tokens, std::string_view text) {
  std::size_t end = text.size();
  for (const dates::FoundDate& found : dates::find_dates(tokens)) {
    if (found.last + 1 < tokens.size() || found.date.month == 0) continue;
    std::size_t first = found.first;
    while (first > 0 && (tokens[first - 1].kind != TokenKind::Word ||
                         is_function_word(tokens[first - 1].form))) {
      --first;
    }
    if (first > 0) end = tokens[first - 1].end;
  }
  return end;
}

// «Тихвинского района», «городского округа «Город Лесной»», «г.о. Сызрань», «города Тынды»: may a
// district be named from token `at` to the end, and nothing else?
bool is_district(std::span<const Token> tokens, std::size_t at) {
  bool noun = false;
  int quotes = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::QuoteOpen) ++quotes;
    if (token.kind == TokenKind::QuoteClose) --quotes;
    if (token.kind != TokenKind::Word || quotes > 0) {
      if (token.form == "," || token.form == ":") return false;
      continue;
    }
    const bool of_district =
        (!district_noun(token.form).empty() && !is_neuter_district(district_noun(token.form))) ||
        is_town_noun(token.form);
    const bool abbreviated =
        i + 2 < tokens.size() && !abbreviated_district(token.form, tokens[i + 2].form).empty();
    noun = noun || of_district || abbreviated;
    if (abbreviated) i += 2;
    const bool known =
        of_district || abbreviated || is_office_adjective(token.form) || is_region_noun(token.form);
    if (!known && !token.capital) return false;
  }
  return noun;
}

// Where the name of a gathering ends before that of its district, if its own adjectives say that
// it is the district's: «районной конференции педагогов Ивановского района».
std::size_t end_before_district(std::span<const Token> tokens, std::size_t first, std::size_t noun,
                                std::string_view text) {
  const auto at = [&tokens](std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(i);
  };
  const bool told =
      std::any_of(at(first), at(noun), [](const Token& token) { return tells_level(token.form); });
  if (!told) return text.size();
  std::size_t last = noun + 1;
  while (last < tokens.size() && tokens[last].begin < text.size()) ++last;
  for (std::size_t i = noun + 1; i < last; ++i) {
    if (is_district(tokens.first(last), i)) return tokens[i - 1].end;
  }
  return text.size();
}

}  // namespace

std::string restore_case(std::string_view capitals, const BlockReader& reader) {
  const std::vector<Token> tokens = tokens::tokenise(capitals);
  const std::size_t end = end_of_capitals(capitals, tokens);
  if (end == 0) return std::string(capitals);
  // By stem: how the words of the body are written inside a sentence.
  std::map<std::string, std::string, std::less<>> wanted;
  for (const Token& token : tokens) wanted.try_emplace(std::string(token.stem()));
  for (std::size_t block = 0; block < reader.size(); ++block) {
    if (reader.block(block).level == 1 && reader.block(block).kind == kHeading) continue;
    const std::vector<Token>& body = reader.tokens(block);
    for (std::size_t i = 1; i < body.size(); ++i) {
      const Token& token = body[i];
      if (token.kind != TokenKind::Word || !token.capital) continue;
      const Token& before = body[i - 1];
      const bool inside = before.kind == TokenKind::Word || before.form == ",";
      if (!inside) continue;
      const auto found = wanted.find(token.stem());
      if (found == wanted.end() || !found->second.empty()) continue;
      found->second = token.all_capitals ? "ALL" : "First";
    }
  }
  std::string out;
  std::size_t from = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::Word) continue;
    if (token.begin >= end) break;
    out += capitals.substr(from, token.begin - from);
    const std::string_view word = slice(capitals, token);
    const std::string& how = wanted.find(token.stem())->second;
    if (how == "ALL") {
      out += word;
    } else {
      const std::string small = text::to_lower(word);
      const bool quoted = &token != tokens.data() && (&token)[-1].kind == TokenKind::QuoteOpen;
      out += how.empty() && !quoted ? small : text::capitalise(small);
    }
    from = token.end;
  }
  out += capitals.substr(from);
  return out;
}

std::string restore_names(std::string_view text, std::string_view names) {
  const std::vector<Token> known = tokens::tokenise(names);
  std::string out;
  std::size_t from = 0;
  for (const Token& token : tokens::tokenise(text)) {
    const bool name = std::any_of(known.begin(), known.end(), [&token](const Token& one) {
      return one.kind == TokenKind::Word && one.capital && one.stem() == token.stem();
    });
    if (token.kind != TokenKind::Word || token.capital || !name) continue;
    out += text.substr(from, token.begin - from);
    out += text::capitalise(slice(text, token));
    from = token.end;
  }
  return out + std::string(text.substr(from));
}

Event read_event(std::string_view printed, const BlockReader& reader) {
  const std::string restored = restore_case(printed, reader);
  std::string_view text = restored;
  const std::vector<Token> tokens = tokens::tokenise(text);
  text = text.substr(0, end_before_date(tokens, text));
  std::size_t noun = tokens.size();
  const tokens::Gathering* event = nullptr;
  bool genitive = false;
  for (std::size_t i = 0; i < tokens.size() && event == nullptr; ++i) {
    if (tokens[i].kind != TokenKind::Word) continue;
    event = tokens::find_gathering_nominative(tokens[i].form);
    if (event == nullptr) {
      event = tokens::find_gathering_genitive(tokens[i].form);
      genitive = event != nullptr;
    }
    noun = i;
  }
  if (event == nullptr || tokens[noun].end > text.size()) return {};
  std::size_t first = 0;
  // «по итогам конференции», «участников конференции»: only its adjectives are of its name.
  for (std::size_t i = 0; i < noun; ++i) {
    const bool of_name = is_genitive_adjective(tokens[i].form) || !genitive ||
                         !text::is_cyrillic(first_letter(tokens[i].form));
    const bool participants = is_participants_genitive(tokens[i].form);
    if (tokens[i].kind != TokenKind::Word || !of_name || participants) first = i + 1;
  }
  text = text.substr(0, end_before_district(tokens, first, noun, text));
  std::string out;
  std::size_t from = tokens[first].begin;
  for (std::size_t i = first; i <= noun; ++i) {
    out += text.substr(from, tokens[i].begin - from);
    std::string word(slice(text, tokens[i]));
    const bool cyrillic = text::is_cyrillic(first_letter(tokens[i].form));  // not «XII»
    if (i == first && cyrillic && !is_kept_capital(tokens[i].form)) word = text::to_lower(word);
    if (i == noun) {
      word = genitive ? std::string(event->nominative) : word;
    } else if (genitive && cyrillic) {
      word = nominative_adjective(word, event->gender);
    }
    out += word;
    from = tokens[i].end;
  }
  out += text.substr(from);
  std::string name = text::trim(out);
  while (!name.empty() && (name.back() == ',' || name.back() == ':' || name.back() == '.')) {
    name.pop_back();
  }
  return {std::move(name), std::string(event->genitive)};
}

}  // namespace svod::import

#include "import/find_districts.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "import/attribute_line.h"
#include "import/russian_declension.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Gender;
using tokens::Token;
using tokens::TokenKind;

// «ТИХВИНСКИЙ» and «тихвинский» as a name: «Тихвинский», «Усть-Кутский».
std::string as_name(const std::string& word, const Token& token) {
  if (!token.all_capitals) return word;
  std::string out;
  std::size_t begin = 0;
  const std::string small = text::to_lower(word);
  while (true) {
    const std::size_t hyphen = small.find('-', begin);
    out += text::capitalise(small.substr(begin, hyphen - begin));
    if (hyphen == std::string::npos) return out;
    out += '-';
    begin = hyphen + 1;
  }
}

// The districts that the tokens of one block name.
class DistrictReader {
 public:
  DistrictReader(const BlockReader& reader, std::size_t block, const registry::Registry& registry)
      : reader_(reader), block_(block), tokens_(reader.tokens(block)), registry_(registry) {}

  std::vector<NamedDistrict> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::Word) continue;
      std::optional<NamedDistrict> found;
      if (!district_noun(tokens_[i].form).empty()) {
        found = named_before(i);
        if (!found) found = named_after(i);
      } else if (is_town_noun(tokens_[i].form)) {
        found = abbreviated(i);
        if (!found) found = town_after(i);
      } else if (tokens_[i].all_capitals && is_closed_town(tokens_[i].form)) {
        found = closed_town(i);
      } else if (tokens_[i].all_capitals && is_municipal_letters(tokens_[i].form)) {
        found = named_before_letters(i);
      } else if (tokens_[i].all_capitals && !district_of_letters(tokens_[i].form).empty()) {
        found = named_before_letters(i);
        if (!found) {
          found = name_after(i, i + 1, std::string(district_of_letters(tokens_[i].form)));
        }
      } else {
        found = abbreviated(i);
      }
      if (!found) continue;
      i = std::max(i, found->last - 1);
      out_.push_back(std::move(*found));
    }
    return std::move(out_);
  }

 private:
  std::string printed(std::size_t at) const { return reader_.words(block_, at, at + 1); }

  // «Ломоносовского муниципального района»
  std::optional<NamedDistrict> named_before(std::size_t noun) const {
    constexpr std::size_t kMostAdjectives = 4;
    std::size_t first = noun;
    while (first > 0 && noun - first < kMostAdjectives && is_word(tokens_, first - 1) &&
           is_masculine_adjective(tokens_[first - 1].form)) {
      --first;
    }
    while (first < noun && (!tokens_[first].capital || is_office_adjective(tokens_[first].form))) {
      ++first;
    }
    if (first == noun) return std::nullopt;
    const std::string_view head = district_noun(tokens_[noun].form);
    const bool neuter = is_neuter_district(head);
    // «образование» is a district only behind «муниципальное».
    if (neuter && !is_office_adjective(tokens_[noun - 1].form)) return std::nullopt;
    bool office = false;
    std::string name;
    for (std::size_t i = first; i < noun; ++i) {
      const std::string word = neuter ? nominative_adjective(printed(i), Gender::Neuter)
                                      : nominative_masculine(printed(i));
      office = office || is_office_adjective(tokens_[i].form);
      name += (i == first ? as_name(word, tokens_[i]) : text::to_lower(word)) + " ";
    }
    name += head;
    // «Верхнекамского округа»
    const Token& last = tokens_[noun - 1];
    const bool place =
        last.capital && is_kept_capital(last.form) && !is_of_federal_district(last.form);
    if (needs_office_adjective(head) && !office && !place &&
        registry_.find_districts(name).empty()) {
      return std::nullopt;
    }
    // «Каждого района» at the beginning of a sentence, «Читающий район» of a theme are no names.
    const bool quoted = first > 0 && tokens_[first - 1].kind == TokenKind::QuoteOpen;
    // «МО «Заречный район»» names it all the same.
    const bool municipal = quoted && first > 1 && tokens_[first - 2].all_capitals &&
                           is_municipal_letters(tokens_[first - 2].form);
    const bool opens = first == 0 || tokens_[first - 1].form == "." || (quoted && !municipal);
    if (opens && registry_.find_districts(name).empty() &&
        !is_proper_adjective(tokens_[first].form)) {
      return std::nullopt;
    }
    return NamedDistrict{std::move(name), {}, first, noun + 1};
  }

  // «Краснотурьинского ГО», «Тихвинского МР»; «Хасанского МО», which may be an okrug and more,
  // where the registry knows one of these.
  std::optional<NamedDistrict> named_before_letters(std::size_t letters) const {
    if (letters == 0 || !is_word(tokens_, letters - 1)) return std::nullopt;
    const Token& adjective = tokens_[letters - 1];
    if (!adjective.capital || !is_masculine_adjective(adjective.form) ||
        is_office_adjective(adjective.form)) {
      return std::nullopt;
    }
    const std::string head(district_of_letters(tokens_[letters].form));
    const std::string word = as_name(nominative_masculine(printed(letters - 1)), adjective);
    if (!head.empty()) return NamedDistrict{word + " " + head, {}, letters - 1, letters + 1};
    std::optional<std::string> known;
    for (std::string& name : districts_of_municipal_letters(
             word,
             as_name(nominative_adjective(printed(letters - 1), Gender::Neuter), adjective))) {
      if (registry_.find_districts(name).empty()) continue;
      if (known) return std::nullopt;
      known = std::move(name);
    }
    if (!known) return std::nullopt;
    return NamedDistrict{std::move(*known), {}, letters - 1, letters + 1};
  }

  // «муниципального района Безенчукский», «городского округа Сызрань»
  std::optional<NamedDistrict> named_after(std::size_t noun) const {
    std::size_t first = noun;
    while (first > 0 && is_word(tokens_, first - 1) &&
           is_office_adjective(tokens_[first - 1].form)) {
      --first;
    }
    if (first == noun || is_neuter_district(district_noun(tokens_[noun].form))) {
      return std::nullopt;
    }
    std::string name;
    for (std::size_t i = first; i < noun; ++i) {
      name += text::to_lower(nominative_masculine(printed(i))) + " ";
    }
    name += district_noun(tokens_[noun].form);
    return name_after(first, noun + 1, name);
  }

  // «г.о. Сызрань», «м.р. Безенчукский»
  std::optional<NamedDistrict> abbreviated(std::size_t at) const {
    if (!is_dot(tokens_, at + 1) || !is_word(tokens_, at + 2)) return std::nullopt;
    const std::string_view name = abbreviated_district(tokens_[at].form, tokens_[at + 2].form);
    if (name.empty()) return std::nullopt;
    const std::size_t after = is_dot(tokens_, at + 3) ? at + 4 : at + 3;
    return name_after(at, after, std::string(name));
  }

  std::optional<NamedDistrict> name_after(std::size_t first, std::size_t at,
                                          const std::string& head) const {
    const bool quoted = at < tokens_.size() && tokens_[at].kind == TokenKind::QuoteOpen;
    std::size_t begin = quoted ? at + 1 : at;
    std::string name = head;
    if (const std::size_t close = quoted ? end_of_long_quote(begin) : 0; close != 0) {
      return NamedDistrict{name + " \xC2\xAB" + reader_.words(block_, begin, close) + "\xC2\xBB",
                           {},
                           first,
                           close + 1};
    }
    if (is_word(tokens_, begin) && is_town_noun(tokens_[begin].form)) {
      const std::size_t after = is_dot(tokens_, begin + 1) ? begin + 2 : begin + 1;
      if (!is_word(tokens_, after) || !tokens_[after].capital) return std::nullopt;
      name += " " + town({}) + as_name(printed(after), tokens_[after]);
      return NamedDistrict{std::move(name), {}, first, after + 1};
    }
    std::size_t last = begin;
    while (is_word(tokens_, last) && tokens_[last].capital && last - begin < 3) {
      // «муниципального района Ленинградской области» names none.
      if (is_word(tokens_, last + 1) && is_region_noun(tokens_[last + 1].form)) break;
      // «Донецкой Народной Республики»
      if (is_genitive_adjective(tokens_[last].form) && is_word(tokens_, last + 2) &&
          is_region_noun(tokens_[last + 2].form)) {
        break;
      }
      if (is_region_noun(tokens_[last].form)) break;
      ++last;
    }
    if (last == begin) return std::nullopt;
    for (std::size_t i = begin; i < last; ++i) name += " " + as_name(printed(i), tokens_[i]);
    if (quoted && last < tokens_.size() && tokens_[last].kind == TokenKind::QuoteClose) ++last;
    return NamedDistrict{std::move(name), {}, first, last};
  }

  // «Город Юхнов и Юхновский район»: a name in quotes that is more than a town or an adjective is
  // kept as printed. The index of its closing quote; 0 for any other.
  std::size_t end_of_long_quote(std::size_t begin) const {
    constexpr std::size_t kShort = 3;
    constexpr std::size_t kLongest = 10;
    for (std::size_t i = begin; i < tokens_.size() && i < begin + kLongest; ++i) {
      if (tokens_[i].kind == TokenKind::QuoteClose) return i > begin + kShort ? i : 0;
    }
    return 0;
  }

  // «ЗАТО Северск», «ЗАТО г. Железногорск»
  std::optional<NamedDistrict> closed_town(std::size_t at) const {
    std::size_t name = at + 1;
    if (is_word(tokens_, name) && is_town_noun(tokens_[name].form) && !tokens_[name].capital) {
      name += is_dot(tokens_, name + 1) ? 2 : 1;
    }
    if (!is_word(tokens_, name) || !tokens_[name].capital) return std::nullopt;
    std::string district = printed(at) + " " + as_name(printed(name), tokens_[name]);
    return NamedDistrict{std::move(district), {}, at, name + 1};
  }

  // «города Тынды», «г. Тынды», «города Нижнего Новгорода»
  std::optional<NamedDistrict> town_after(std::size_t noun) const {
    const bool letter = tokens_[noun].end - tokens_[noun].begin <= 2;
    // «2020 г. Участники»
    if (letter &&
        (!is_dot(tokens_, noun + 1) || (noun > 0 && tokens_[noun - 1].kind == TokenKind::Number))) {
      return std::nullopt;
    }
    const std::size_t begin = is_dot(tokens_, noun + 1) ? noun + 2 : noun + 1;
    constexpr std::size_t kMostWords = 3;
    std::vector<std::string> words;
    for (std::size_t i = begin;
         is_word(tokens_, i) && tokens_[i].capital && words.size() < kMostWords; ++i) {
      const bool region = is_word(tokens_, i + 1) && is_region_noun(tokens_[i + 1].form);
      if (region || is_region_noun(tokens_[i].form)) break;
      words.push_back(as_name(printed(i), tokens_[i]));
    }
    if (words.empty()) return std::nullopt;
    for (std::size_t count = words.size(); count > 0; --count) {
      const std::vector<std::string> some(words.begin(),
                                          words.begin() + static_cast<std::ptrdiff_t>(count));
      if (auto name = known_town(some)) return NamedDistrict{*name, {}, noun, begin + count};
    }
    const bool two = words.size() > 1 && is_genitive_adjective(text::fold(words[0]));
    words.resize(two ? 2 : 1);
    std::string guess = nominative_towns(words).front();
    const std::string& text = reader_.text(block_);
    if (stands_alone(text) || label_of(text) != Label::None) guess = joined(words);  // «г. Элиста»
    std::string as_printed = reader_.words(block_, noun, begin + words.size());
    return NamedDistrict{town(guess), std::move(as_printed), noun, begin + words.size()};
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  // The town of the registry whose name or genitive the words are.
  std::optional<std::string> known_town(const std::vector<std::string>& words) const {
    const std::string printed = joined(words);
    const std::string genitive = text::fold(town_genitive(printed));
    for (const registry::District& district : registry_.districts) {
      if (!district.genitive.empty() && district.genitive.size() == genitive.size() &&
          text::fold(district.genitive) == genitive) {
        return district.name;
      }
    }
    if (!registry_.find_districts(town(printed)).empty()) return town(printed);
    for (const std::string& name : nominative_towns(words)) {
      if (!registry_.find_districts(town(name)).empty()) return town(name);
    }
    return std::nullopt;
  }

  const BlockReader& reader_;
  std::size_t block_;
  const std::vector<Token>& tokens_;
  const registry::Registry& registry_;
  std::vector<NamedDistrict> out_;
};

}  // namespace

std::vector<NamedDistrict> find_districts(const BlockReader& reader, std::size_t block,
                                          const registry::Registry& registry) {
  return DistrictReader(reader, block, registry).run();
}

}  // namespace svod::import

#include "mentions/issuers.h"

#include <utility>

namespace svod::mentions {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kMostIssuerTokens = 16;

bool is_adjective(const Reading& reading, std::size_t at) {
  return reading.is_word(at) && adjective_agreement(reading.tokens[at].form).cases != 0;
}

bool glued_russia(const Token& token) {
  return !without_russia(token.form).empty();
}

bool ends_issuer(const Reading& reading, std::size_t at) {
  if (at >= reading.size()) return true;
  const Token& token = reading.tokens[at];
  if (token.kind == TokenKind::NumberSign || token.kind == TokenKind::QuoteOpen ||
      token.kind == TokenKind::QuoteClose) {
    return true;
  }
  if (token.kind == TokenKind::Number) return true;
  if (token.kind == TokenKind::Punctuation) {
    if (token.form == "," && joins_fields(reading, at)) return false;
    // «г. Тынды»: a full stop after a short word is no end.
    return !(token.form == "." && at > 0 && reading.is_word(at - 1) &&
             reading.tokens[at - 1].form.size() <= 6 && reading.is_word(at + 1) &&
             reading.tokens[at + 1].capital);
  }
  return token.kind == TokenKind::Word && reading.word(at).is(kFrom | kAbout);
}

// A federal body by default; with a region after it, the region's.
IssuerReading federal_or_regional(const Reading& reading, std::size_t first, std::size_t end,
                                  std::string id) {
  if (const std::size_t after = skip_country(reading, end); after != end) {
    return make_issuer(reading, first, after, Scope::Federal, std::move(id));
  }
  if (const std::size_t after = skip_region(reading, end); after != end) {
    return make_issuer(reading, first, after, Scope::Regional, "");
  }
  return make_issuer(reading, first, end, Scope::Federal, std::move(id));
}

IssuerReading read_ministry(const Reading& reading, std::size_t first, std::size_t at) {
  std::string_view key;
  if (reading.is_word(at + 1)) {
    const std::string_view third =
        reading.is_word(at + 3) ? std::string_view(reading.tokens[at + 3].form) : "";
    key = ministry_by_words(reading.tokens[at + 1].form, third);
  }
  std::size_t end = at + 1;
  std::size_t known_end = at + 1;
  while (end < at + kMostIssuerTokens && !ends_issuer(reading, end)) {
    if (const std::size_t after = skip_country(reading, end); after != end) {
      return make_issuer(reading, first, after, Scope::Federal, std::string(key));
    }
    if (const std::size_t after = skip_region(reading, end); after != end) {
      return make_issuer(reading, first, after, Scope::Regional, "");
    }
    ++end;
    known_end = end;
  }
  return make_issuer(reading, first, known_end, key.empty() ? Scope::None : Scope::Federal,
                     std::string(key));
}

IssuerReading read_service(const Reading& reading, std::size_t first, std::size_t at) {
  std::size_t end = at + 1;
  std::string_view key;
  while (end < at + kMostIssuerTokens && !ends_issuer(reading, end)) {
    if (key.empty()) key = service_by_word(reading.tokens[end].form);
    ++end;
  }
  return make_issuer(reading, first, end, Scope::Federal, std::string(key));
}

IssuerReading read_office(const Reading& reading, std::size_t first, std::size_t at) {
  std::size_t end = first;
  bool region = false;
  bool local = false;
  while (end < at + kMostIssuerTokens && (end <= at || !ends_issuer(reading, end))) {
    const WordInfo& word = reading.word(end);
    region = region || word.place == Place::Region || word.is(kRegional);
    local = local || word.place == Place::Local || word.level == Level::Municipal;
    ++end;
  }
  while (end > at + 1 && !reading.is_word(end - 1)) --end;
  return make_issuer(reading, first, end, region && !local ? Scope::Regional : Scope::Local, "");
}

}  // namespace

IssuerReading make_issuer(const Reading& reading, std::size_t first, std::size_t end, Scope scope,
                          std::string id) {
  IssuerReading issuer;
  issuer.end = static_cast<std::uint32_t>(end);
  issuer.scope = scope;
  issuer.text = std::string(reading.slice(first, end));
  issuer.id = std::move(id);
  if (issuer.id.empty()) {
    for (std::size_t at = first; at < end; ++at) {
      if (!reading.is_word(at)) continue;
      if (!issuer.id.empty()) issuer.id += ' ';
      issuer.id += reading.tokens[at].stem();
    }
  }
  return issuer;
}

std::size_t skip_country(const Reading& reading, std::size_t at) {
  if (!reading.is_word(at)) return at;
  if (reading.word(at).is(kRf | kRussia)) return at + 1;
  if (reading.word(at).is(kRussian) && reading.is_word(at + 1) &&
      reading.word(at + 1).is(kFederation)) {
    return at + 2;
  }
  return at;
}

std::size_t skip_region(const Reading& reading, std::size_t at) {
  for (std::size_t adjectives = 0; adjectives < 3; ++adjectives) {
    if (!reading.is_word(at + adjectives)) return at;
    if (reading.word(at + adjectives).place == Place::Region) {
      std::size_t end = at + adjectives + 1;
      // «Республики Карелия», «Республики Саха (Якутия)»: the name follows.
      if (adjectives == 0 && reading.is_word(end) && reading.tokens[end].capital) ++end;
      return end;
    }
    if (!is_adjective(reading, at + adjectives)) return at;
  }
  return at;
}

IssuerReading read_issuer(const Reading& reading, std::size_t at) {
  // «МО и Н РФ»
  if (reading.is_word(at + 2) && reading.word(at).is(kMoin) && reading.word(at + 1).is(kAnd) &&
      reading.tokens[at].all_capitals && reading.tokens[at + 2].capital &&
      reading.tokens[at + 2].form.size() == 2) {
    return federal_or_regional(reading, at, at + 3, "minobrnauki");
  }
  // Adjectives first: «Главного государственного санитарного врача», «областного комитета».
  std::size_t word = at;
  bool regional = false;
  while (word < at + 4 && reading.is_word(word) && reading.word(word).issuer == Issuer::None &&
         (is_adjective(reading, word) || reading.word(word).place == Place::Local)) {
    regional = regional || reading.word(word).is(kRegional);
    ++word;
  }
  if (!reading.is_word(word)) return {};
  const WordInfo& info = reading.word(word);
  switch (info.issuer) {
    case Issuer::None:
      return {};
    case Issuer::President: {
      if (regional) return read_office(reading, at, word);
      return federal_or_regional(reading, at, word + 1, "president");
    }
    case Issuer::Government: {
      if (regional) return make_issuer(reading, at, word + 1, Scope::Regional, "");
      return federal_or_regional(reading, at, word + 1, "government");
    }
    case Issuer::Body: {
      if (glued_russia(reading.tokens[word])) {
        return make_issuer(reading, at, word + 1, Scope::Federal, std::string(info.key));
      }
      return federal_or_regional(reading, at, word + 1, std::string(info.key));
    }
    case Issuer::Ministry:
      return read_ministry(reading, at, word);
    case Issuer::Service:
      return read_service(reading, at, word);
    case Issuer::Doctor: {
      const std::size_t country = skip_country(reading, word + 1);
      if (country == word + 1) {
        if (const std::size_t region = skip_region(reading, word + 1); region != word + 1) {
          return make_issuer(reading, at, region, Scope::Regional, "");
        }
      }
      return make_issuer(reading, at, country, Scope::Federal, "gsv");
    }
    case Issuer::Parliament: {
      const std::size_t country = skip_country(reading, word + 1);
      if (country != word + 1)
        return make_issuer(reading, at, country, Scope::Federal, "parliament");
      if (word > at && reading.word(word - 1).is(kState | kFederal)) {
        return federal_or_regional(reading, at, word + 1, "parliament");
      }
      return read_office(reading, at, word);
    }
    case Issuer::Office:
      return read_office(reading, at, word);
  }
  return {};
}

}  // namespace svod::mentions

#include "clauses/addressees.h"

#include <algorithm>

#include "clauses/russian_addressees.h"
#include "clauses/russian_lead_ins.h"
#include "clauses/stance.h"
#include "text/text.h"

namespace svod::clauses {
namespace {

using russian::Declined;
using russian::Gender;
using tokens::Token;
using tokens::TokenKind;

// The case in which an addressee stands.
enum class Case { Dative, Accusative, Instrumental };

// One addressee at tokens [first, last) and its head.
struct Phrase {
  std::size_t first = 0;
  std::size_t head = 0;
  std::size_t last = 0;
  std::string beginning;  // modifiers and head in the nominative
  Gender gender = Gender::Plural;
  std::string_view kind;
  std::string_view joiner;  // as printed before it: ",", "и"
};

class AddresseeFinder {
 public:
  AddresseeFinder(std::string_view text, std::span<const Token> tokens, bool governs)
      : text_(text), tokens_(tokens), governs_(governs), enclosed_(find_enclosed(tokens)) {}

  std::optional<Addressees> run() {
    const std::optional<std::size_t> start = find_start();
    if (!start) return std::nullopt;
    std::vector<Phrase> phrases;
    std::size_t at = *start;
    std::string_view joiner;
    while (auto phrase = read_phrase(at, demanded_ || !phrases.empty())) {
      phrase->joiner = joiner;
      phrases.push_back(*phrase);
      const std::optional<std::size_t> next = next_phrase(phrases.back());
      if (!next) break;
      joiner = is_mark(phrases.back().last, ",") ? std::string_view(",") : slice(*next - 1);
      at = *next;
    }
    if (phrases.empty() || !is_followed_well(phrases.back().last)) return std::nullopt;
    return name(phrases);
  }

 private:
  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool is_word(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::Word;
  }
  bool is_mark(std::size_t i, std::string_view mark) const {
    return i < tokens_.size() && tokens_[i].form == mark;
  }
  std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].form) : std::string_view();
  }

  // The beginning of the clause, or what follows a verb that takes an addressee. A goal before
  // it («В целях …, руководителям школ обеспечить:») is passed over.
  std::optional<std::size_t> find_start() {
    if (tokens_.empty()) return std::nullopt;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (enclosed_[i] || !is_word(i)) continue;
      if (const std::size_t start = after_towards(i); start != 0) {
        demanded_ = true;
        return start;
      }
      if (const std::size_t start = after_petition(i); start != 0) return start;
      const bool accusative = russian::takes_accusative(form(i));
      if (!russian::takes_addressee(form(i)) && !accusative) continue;
      const russian::VerbForm verb = russian::find_verb(form(i)).form;
      const bool announces =
          verb == russian::VerbForm::Finite || (verb == russian::VerbForm::Infinitive && i == 0);
      if (!announces) continue;
      asked_ = accusative ? Case::Accusative : Case::Dative;
      if (read_phrase(i + 1, true)) {
        demanded_ = true;
        return i + 1;
      }
      asked_ = Case::Dative;
    }
    if (read_phrase(0, false)) return 0;
    if (!governs_) return std::nullopt;
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      if (enclosed_[i] || !is_mark(i, ",")) continue;
      // An abbreviation does not decline, so that in the middle it may be any case.
      const auto phrase = read_phrase(i + 1, false);
      if (phrase && !tokens_[phrase->head].all_capitals && is_followed_well(phrase->last)) {
        return i + 1;
      }
    }
    return std::nullopt;
  }

  // «Мы обращаемся к родителям:», «К учителям:»: where the dative begins; else 0.
  std::size_t after_towards(std::size_t i) const {
    const bool begins = i == 0 && governs_ && russian::is_towards(form(0));
    const bool appeals = russian::is_appeal(form(i)) && russian::is_towards(form(i + 1));
    const std::size_t start = begins ? 1 : (appeals ? i + 2 : 0);
    return start != 0 && read_phrase(start, true) ? start : 0;
  }

  // «Обратиться в министерство …», «Ходатайствовать перед министерством …»; else 0.
  std::size_t after_petition(std::size_t i) {
    const bool into = russian::is_appeal(form(i)) && russian::is_into(form(i + 1));
    const bool before = russian::is_petition(form(i)) && russian::is_before(form(i + 1));
    if (!into && !before) return 0;
    asked_ = into ? Case::Accusative : Case::Instrumental;
    if (read_phrase(i + 2, true)) {
      demanded_ = true;
      return i + 2;
    }
    asked_ = Case::Dative;
    return 0;
  }

  // Modifiers, a head in the dative, and what belongs to it.
  std::optional<Phrase> read_phrase(std::size_t first, bool demanded) const {
    auto phrase = read_head(first, demanded);
    if (phrase) phrase->last = end_of_complement(phrase->head + 1);
    return phrase;
  }

  std::optional<Phrase> read_head(std::size_t first, bool demanded) const {
    std::size_t head = first;
    constexpr std::size_t kMostModifiers = 8;
    bool certain = demanded;
    while (head < first + kMostModifiers && is_word(head) && !noun_at(head, true)) {
      const bool joins = head > first && russian::is_and(form(head));
      const bool adjective = asked_ == Case::Accusative
                                 ? russian::is_adjective(form(head))
                                 : russian::may_be_dative_adjective(form(head));
      if (!joins && !adjective) return std::nullopt;
      ++head;
      // «муниципальным, государственным организациям»
      if (is_mark(head, ",") && is_word(head + 1) &&
          russian::may_be_dative_adjective(form(head + 1))) {
        ++head;
      }
    }
    const std::optional<Declined> noun = noun_at(head, demanded || head > first);
    if (!noun) return std::nullopt;
    Phrase phrase;
    phrase.first = first;
    phrase.head = head;
    phrase.kind = noun->kind;
    phrase.gender = noun->gender;
    for (std::size_t i = first; i < head; ++i) {
      if (!is_word(i) || russian::is_and(form(i))) {
        append(phrase.beginning, i, std::string(slice(i)));
        continue;
      }
      const auto adjective = decline_adjective(i, noun->gender);
      if (!adjective) return std::nullopt;
      certain = true;
      if (russian::is_teaching(form(i))) phrase.kind = "teachers";
      append(phrase.beginning, i, *adjective);
    }
    // «Администрации района:» at the beginning can hardly be a plural; «Организации …:» can.
    const bool body = first == 0 || is_mark(first - 1, ",");
    if (!noun->certain && !certain && !(body && noun->kind != "organisations")) return std::nullopt;
    append(phrase.beginning, head, noun->nominative);
    return phrase;
  }

  std::optional<std::string> decline_adjective(std::size_t i, Gender gender) const {
    switch (asked_) {
      case Case::Dative:
        break;
      case Case::Accusative:
        return russian::decline_accusative_adjective(form(i), gender);
      case Case::Instrumental:
        return russian::decline_instrumental_adjective(form(i), gender);
    }
    return russian::decline_adjective(form(i), gender);
  }

  // `by_ending`: the place asks for a dative, so that an unknown noun may be one.
  std::optional<Declined> noun_at(std::size_t i, bool by_ending) const {
    if (!is_word(i)) return std::nullopt;
    const Token& token = tokens_[i];
    if (asked_ == Case::Accusative) return russian::decline_accusative_noun(token.form);
    if (asked_ == Case::Instrumental) return russian::decline_instrumental_noun(token.form);
    if (auto known = russian::decline_known_noun(token.form)) return known;
    if (token.all_capitals && token.end - token.begin <= kLongestAbbreviation) {
      Declined abbreviation;
      abbreviation.nominative = token.form;
      abbreviation.kind = russian::kind_of_abbreviation(token.form);
      if (!abbreviation.kind.empty()) return abbreviation;
    }
    if (russian::may_be_dative_adjective(token.form) || russian::is_infinitive(token.form)) {
      return std::nullopt;
    }
    const bool feminine = i > 0 && is_word(i - 1) &&
                          russian::decline_adjective(form(i - 1), Gender::Feminine).has_value();
    auto unknown = russian::decline_noun_by_ending(token.form, feminine);
    if (unknown && (unknown->certain || by_ending)) return unknown;
    return std::nullopt;
  }

  std::string_view slice(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }

  // Adds a word with the capitals of the one it replaces.
  void append(std::string& out, std::size_t i, std::string word) const {
    if (tokens_[i].all_capitals) {
      word = text::to_upper(word);
    } else if (tokens_[i].capital) {
      word = text::capitalise(word);
    }
    if (!out.empty() && tokens_[i].space_before) out += ' ';
    out += word;
  }

  // The token after what belongs to a head: up to a colon, an infinitive, the next addressee.
  std::size_t end_of_complement(std::size_t first) const {
    std::size_t i = first;
    for (; i < tokens_.size(); ++i) {
      if (enclosed_[i]) continue;
      const Token& token = tokens_[i];
      if (token.form == ":" || token.form == ";") return i;
      if (token.kind == TokenKind::Dash && token.space_before) return i;
      if (token.form == "." && i + 1 == tokens_.size()) return i;
      // «отделу образования, молодежной политики и спорта», «организациям, реализующим
      // программы …»: what is no addressee of its own belongs to the one before.
      if (token.form == "," &&
          (!is_word(i + 1) || read_head(i + 1, false) || ends_complement(i + 1))) {
        return i;
      }
      if (token.kind != TokenKind::Word) continue;
      if (ends_complement(i)) return i;
      // «призвать родителей к участию», «ходатайствовать перед министерством о выделении»
      if (asked_ != Case::Dative && russian::begins_request(form(i), form(i + 1))) return i;
      if (russian::is_and(token.form) && starts_phrase(i + 1, i == first)) return i;
    }
    return i;
  }

  // «представлены», «выдали»: what is told of someone is no task.
  bool is_finite(std::size_t i) const {
    return is_word(i) && tokens_[i].form.size() > kShortestVerb &&
           (russian::is_short_passive(form(i)) || russian::is_past_plural(form(i)));
  }

  bool ends_complement(std::size_t i) const {
    return russian::is_infinitive(form(i)) || russian::ends_addressee(form(i), form(i + 1)) ||
           russian::is_imperative(form(i)) || is_finite(i);
  }

  static bool is_participle(std::string_view form) {
    return russian::decline_adjective(form, Gender::Plural).has_value() &&
           !russian::decline_known_noun(form);
  }

  // After «и» only what can be nothing but a dative begins a new addressee; right after a noun
  // in the dative («депутатам и администрации») any form that may be one.
  bool starts_phrase(std::size_t i, bool after_head) const {
    if (!is_word(i)) return false;
    const auto noun = russian::decline_known_noun(form(i));
    if (noun) return noun->certain || after_head;
    if (tokens_[i].all_capitals && !russian::kind_of_abbreviation(form(i)).empty()) return true;
    const bool adjective = russian::decline_adjective(form(i), Gender::Plural).has_value() ||
                           russian::decline_adjective(form(i), Gender::Masculine).has_value();
    return adjective && is_word(i + 1) && russian::decline_known_noun(form(i + 1)).has_value();
  }

  std::optional<std::size_t> next_phrase(const Phrase& phrase) const {
    const std::size_t i = phrase.last;
    const bool and_word = is_word(i) && russian::is_and(form(i));
    if (!is_mark(i, ",") && !and_word) return std::nullopt;
    std::size_t next = i + 1;
    if (is_word(next) && russian::is_and(form(next))) ++next;
    if (!read_head(next, and_word && i == phrase.head + 1)) return std::nullopt;
    return next;
  }

  // A colon, the end of a heading, an infinitive: else the dative was no addressee.
  bool is_followed_well(std::size_t i) const {
    if (i >= tokens_.size()) return governs_ || demanded_;
    if (is_mark(i, ":") && i + 1 == tokens_.size()) return true;
    if (tokens_[i].kind == TokenKind::Dash || is_mark(i, ":")) return true;
    if (demanded_ && (governs_ || i + 1 == tokens_.size())) return true;
    if (asked_ != Case::Dative && russian::begins_request(form(i), form(i + 1))) return true;
    constexpr std::size_t kFar = 40;
    for (std::size_t end = std::min(tokens_.size(), i + kFar); i < end; ++i) {
      if (enclosed_[i] || tokens_[i].kind != TokenKind::Word) continue;
      if (russian::is_infinitive(form(i))) return true;
      const russian::Verb verb = russian::find_verb(form(i));
      if (verb.speech == russian::Speech::Need || verb.speech == russian::Speech::Decide)
        return true;
      // A finite verb before an infinitive: «Участникам были представлены …».
      if (is_finite(i) && verb.speech == russian::Speech::None) return false;
    }
    // «Управлению образования совместно с МКУ «ИМЦ»:»
    return governs_ && tokens_.back().form == ":";
  }

  // What follows the head, as printed, without remarks in brackets.
  std::string complement(const Phrase& phrase) const {
    std::string out;
    std::size_t begin = tokens_[phrase.head].end;
    for (std::size_t i = phrase.head + 1; i < phrase.last; ++i) {
      if (is_mark(i, ",") && is_word(i + 1) && is_participle(form(i + 1))) {
        out += text_.substr(begin, tokens_[i + 1].begin - begin);
        out += phrase.gender == Gender::Plural
                   ? russian::decline_adjective(form(i + 1), Gender::Plural).value_or("")
                   : std::string(slice(i + 1));
        ++i;
        begin = tokens_[i].end;
        continue;
      }
      if (!is_mark(i, "(")) continue;
      std::size_t close = i;
      while (close < phrase.last && !is_mark(close, ")")) ++close;
      if (close == phrase.last) continue;
      // «родителям (законным представителям)»
      const auto inner = read_head(i + 1, true);
      if (inner && inner->head + 1 == close) {
        out += text_.substr(begin, tokens_[i].end - begin);
        out += inner->beginning;
        begin = tokens_[close].begin;
        i = close;
        continue;
      }
      if (!is_remark(i, close)) continue;
      out += text_.substr(begin, tokens_[i].begin - begin);
      begin = tokens_[close].end;
      i = close;
    }
    const std::size_t last = begin_of_person(phrase);
    if (last > phrase.head + 1) {
      const std::size_t end = tokens_[last - 1].end;
      if (end > begin) out += text_.substr(begin, end - begin);
    }
    return text::trim(text::collapse_spaces(out));
  }

  bool is_initial(std::size_t i) const {
    return is_word(i) && tokens_[i].capital && tokens_[i].end - tokens_[i].begin <= 2 &&
           is_mark(i + 1, ".");
  }

  // «директору центра Ивановой А. И.»: where the name of a person begins that ends the addressee;
  // not one that a school bears («имени А. С. Пушкина»). Else its end.
  std::size_t begin_of_person(const Phrase& phrase) const {
    for (std::size_t i = phrase.head + 1; i < phrase.last; ++i) {
      if (enclosed_[i] || !is_initial(i)) continue;
      const bool surname_first =
          i > phrase.head + 1 && is_word(i - 1) && tokens_[i - 1].capital && !is_initial(i - 2);
      const std::size_t first = surname_first ? i - 1 : i;
      std::size_t before = first - 1;
      if (is_mark(before, ".")) --before;
      return russian::is_namesake(form(before)) ? phrase.last : first;
    }
    return phrase.last;
  }

  // «(Иванова А. И.)», «(далее – Управление)»
  bool is_remark(std::size_t open, std::size_t close) const {
    if (is_word(open + 1) && russian::is_further(form(open + 1))) return true;
    for (std::size_t i = open + 1; i + 1 < close; ++i) {
      if (is_initial(i)) return true;
    }
    return false;
  }

  Addressees name(const std::vector<Phrase>& phrases) const {
    Addressees found;
    for (const Phrase& phrase : phrases) {
      std::string name = phrase.beginning;
      const std::string rest = complement(phrase);
      if (!rest.empty()) name += (rest[0] == ',' ? "" : " ") + rest;
      while (name.ends_with(",")) name.pop_back();
      if (!found.text.empty()) {
        found.text += phrase.joiner == "," ? ", " : " " + std::string(phrase.joiner) + " ";
      }
      found.text += name;
      found.names.push_back(std::move(name));
    }
    found.names.front() = text::capitalise(found.names.front());
    found.text = text::capitalise(found.text);
    const std::size_t last = phrases.back().last;
    found.to_the_end = last >= tokens_.size() || (is_mark(last, ":") && last + 1 == tokens_.size());
    found.kind = kind(phrases.front());
    return found;
  }

  std::string_view kind(const Phrase& phrase) const {
    const bool deputy = phrase.kind == "heads" && russian::leads_authority(form(phrase.head + 1));
    if (deputy) return "authority";
    // «профсоюзной организации», «организации профсоюза»
    for (std::size_t i = phrase.first; i < std::min(phrase.last, phrase.head + 2); ++i) {
      if (russian::is_public(form(i))) return "other";
    }
    if (phrase.kind == "authority" || phrase.kind == "heads" || phrase.kind == "teachers") {
      return phrase.kind;
    }
    // «Совету депутатов», «комиссии по делам несовершеннолетних»
    for (std::size_t i = phrase.head + 1; i < std::min(phrase.last, phrase.head + 3); ++i) {
      if (russian::is_of_deputies(form(i))) return "authority";
    }
    const bool abbreviated = tokens_[phrase.head].all_capitals;
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
      if (!is_word(i)) continue;
      // «МКУ «Управление образования»»
      const auto named = abbreviated ? russian::decline_accusative_noun(form(i)) : std::nullopt;
      if (named && named->kind == "authority") return named->kind;
      if (russian::is_methodical(form(i)) ||
          (russian::is_centre(form(i)) && russian::is_service_of_centre(form(i + 1)))) {
        return "methodical-service";
      }
      if (tokens_[i].all_capitals &&
          russian::kind_of_abbreviation(form(i)) == "methodical-service") {
        return "methodical-service";
      }
    }
    return phrase.kind.empty() ? "other" : phrase.kind;
  }

  // «МКДОУ», «МБУДО»: two bytes a letter.
  static constexpr std::size_t kLongestAbbreviation = 14;
  static constexpr std::size_t kShortestVerb = 8;

  std::string_view text_;
  std::span<const Token> tokens_;
  bool governs_;
  std::vector<bool> enclosed_;
  bool demanded_ = false;      // a verb asks for an addressee
  Case asked_ = Case::Dative;  // by that verb: «просить администрацию», «ходатайствовать перед …»
};

}  // namespace

std::optional<Addressees> find_addressees(std::string_view text, std::span<const Token> tokens,
                                          bool governs) {
  return AddresseeFinder(text, tokens, governs).run();
}

}  // namespace svod::clauses

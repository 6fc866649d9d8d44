#include "import/find_document_date.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/format.h"
#include "dates/dates.h"
#include "import/attribute_line.h"
#include "import/day_line.h"
#include "import/day_range.h"
#include "import/line_signs.h"
#include "import/named_school_years.h"
#include "import/russian_basis.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"

namespace svod::import {
namespace {

using markdown::Block;
using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kFirstBlocksOfDate = 8;
constexpr std::size_t kLastBlocks = 8;

int exactness(const PartialDate& date) {
  return date.day != 0 ? 3 : date.month != 0 ? 2 : date.year != 0 ? 1 : 0;
}

// Is the date at token `at` that of an act: «Указом Президента … от 21 июля 2020 года»?
bool is_date_of_act(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t kReach = 10;
  for (std::size_t i = at; i > 0 && at - i < kReach; --i) {
    const Token& token = tokens[i - 1];
    if (token.kind == TokenKind::Punctuation && token.form != "," && token.form != ".")
      return false;
    if (is_act_noun(token.stem())) return true;
  }
  return false;
}

int start_of_school_year(const PartialDate& date) {
  constexpr int kJune = 6;
  const bool before_summer = date.month != 0 && date.month < kJune;
  return before_summer ? date.year - 1 : date.year;
}

std::string school_year_name(int start) {
  return svod::format("{}/{}", start, start + 1);
}

class DateFinder {
 public:
  DateFinder(const BlockReader& reader, std::string_view event) : reader_(reader), event_(event) {}

  DocumentDate run() {
    // «Приложение к приказу от …» above the title: dates there are the order's.
    for (std::size_t block = 0; block < reader_.title() && block < reader_.size(); ++block) {
      const std::string word = first_word(reader_.text(block));
      is_attached_ = is_attached_ || (is_attachment_word(word) && !is_adopted_word(word));
    }
    find_body();
    read_above();
    read_lines();
    read_title();
    read_sentences();
    choose_date();
    choose_school_year();
    return out_;
  }

 private:
  // From the first clause below the title to the last: a date there is of what a clause tells.
  void find_body() {
    const std::size_t begin = reader_.title() < reader_.size() ? reader_.title() + 1 : 0;
    body_first_ = reader_.size();
    for (std::size_t block = begin; block < reader_.size(); ++block) {
      const Block& of = reader_.block(block);
      const bool item = of.kind == Block::Kind::Item || of.kind == Block::Kind::Row;
      if (!item && !numbering::number_at_start(of.text)) continue;
      if (body_first_ == reader_.size()) body_first_ = block;
      body_last_ = block;
    }
  }

  bool is_in_body(std::size_t block) const {
    if (block < body_first_) return false;
    if (block <= body_last_) return true;
    // «Провести семинар / 15.10.2018», «приказ / от 06.11.2018 № 779»: the end of the last clause.
    if (block != body_last_ + 1 || end_of(reader_.text(body_last_)) != End::Open) return false;
    if (reader_.block(block).line == reader_.block(body_last_).line + 1) return true;
    return is_from_preposition(first_word(reader_.text(block)));
  }

  // Dates on lines of their own, with a place or with «от» and a number at most.
  void read_lines() {
    for (const std::size_t block : reader_.edges(kFirstBlocksOfDate, kLastBlocks)) {
      constexpr std::size_t kLongest = 160;
      const std::string& text = reader_.text(block);
      const bool above = reader_.title() < reader_.size() && block < reader_.title();
      if (text.size() > kLongest || (above && is_attached_) || is_in_body(block)) continue;
      const std::vector<Token>& tokens = reader_.tokens(block);
      if (const int year = bare_year(tokens)) offer(printed_, {year, 0, 0});
      std::size_t begin = 0;
      while (begin < tokens.size() && tokens[begin].kind == TokenKind::Punctuation) ++begin;
      if (begin == tokens.size()) continue;
      const Label label = label_of(text);
      const bool labelled = label == Label::Day || label == Label::DayOfEvent;
      const bool from =
          is_from_preposition(tokens[begin].form) && dates::date_at(tokens, begin + 1).has_value();
      // «Принято единогласно 29 августа 2016 года»
      const bool adopted = is_adopted_word(tokens[begin].form);
      if (!stands_alone(text) && !from && !adopted && !labelled) {
        if (!above) read_day_line_of(text);
        continue;
      }
      if (labelled) {
        read_day_line_of(text::trim(std::string_view(text).substr(text.find(':') + 1)),
                         label == Label::DayOfEvent);
      }
      for (const dates::FoundDate& found : dates::find_dates(tokens)) {
        if (adopted && is_date_of_act(tokens, found.first)) continue;
        const auto days = day_range_of(tokens, found);
        const bool of_event = days || label == Label::DayOfEvent;
        offer(of_event ? happened_ : printed_, days ? days->common : found.date);
      }
    }
  }

  // «Красногорск, 27.08.2020»
  void read_day_line_of(const std::string& text, bool of_event = false) {
    const auto day = read_day_line(text);
    if (!day) return;
    if (day->without_year) day_without_year_ = text;
    offer(day->several || of_event ? happened_ : printed_, day->date);
  }

  // The approval, the protocol and the order of which the lines above the title tell.
  void read_above() {
    std::vector<PartialDate>* told = nullptr;
    for (std::size_t block = 0; block < reader_.title() && block < reader_.size(); ++block) {
      const std::string word = first_word(reader_.text(block));
      if (is_approval_word(word)) {
        told = &of_document_;
      } else if (is_agreement_word(word)) {
        told = nullptr;
      } else if (is_adopted_word(word)) {
        told = &of_approval_;
      } else if (is_attachment_word(word)) {
        told = &of_order_;
      }
      const std::vector<Token>& tokens = reader_.tokens(block);
      const bool protocol = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return is_protocol_noun(token.form);
      });
      std::vector<PartialDate>* dates = protocol ? &of_document_ : told;
      if (dates == nullptr) continue;
      for (const dates::FoundDate& found : dates::find_dates(tokens)) {
        constexpr std::size_t kMost = 6;  // more are no dates of one document
        if (found.date.day == 0 || found.date.year < kOldestYear || dates->size() == kMost) {
          continue;
        }
        if (std::find(dates->begin(), dates->end(), found.date) == dates->end()) {
          dates->push_back(found.date);
        }
      }
    }
  }

  void choose_date_above() {
    if (!of_document_.empty()) {
      out_.date = what_is_common(of_document_);
      if (out_.date) out_.date_of = "document";
      if (of_document_.size() == 1) return;
      std::string told;
      for (const PartialDate& date : of_document_) {
        told += (told.empty() ? "" : ", ") + to_iso(date);
      }
      out_.doubt = doubt_dates(told);
    } else if (of_order_.size() == 1) {
      // It came before its order, mostly in the same year.
      out_.date = {of_order_.front().year, 0, 0};
      out_.date_of = "inferred";
      out_.basis = basis_date_of_attachment();
    } else if (of_approval_.size() == 1) {
      out_.date = of_approval_.front();
      out_.date_of = "document";
    }
  }

  // The month or the year of days that differ.
  static PartialDate what_is_common(const std::vector<PartialDate>& dates) {
    PartialDate common = dates.front();
    for (const PartialDate& date : dates) {
      if (date.year != common.year) return {};
      if (date.month != common.month) common.month = 0;
      if (date.day != common.day || common.month == 0) common.day = 0;
    }
    return common;
  }

  void read_title() {
    if (reader_.title() >= reader_.size()) return;
    const std::vector<Token>& tokens = reader_.tokens(reader_.title());
    const auto school = dates::find_school_years(tokens);
    for (const dates::FoundDate& found : dates::find_dates(tokens)) {
      const bool in_school_year =
          std::any_of(school.begin(), school.end(), [&found](const dates::FoundSchoolYear& year) {
            return found.first < year.last && found.last > year.first;
          });
      if (in_school_year || is_date_of_act(tokens, found.first)) continue;
      const auto days = day_range_of(tokens, found);
      const std::size_t first = days ? days->first : found.first;
      const bool until = first > 0 && is_function_word(tokens[first - 1].form);
      if (exactness(found.date) == 1 && until) continue;  // «до 2030 года»
      const bool day = found.date.day != 0;
      offer(day && !until ? happened_ : printed_, days ? days->common : found.date);
    }
  }

  // «24 августа 2021 года состоялась конференция …»
  void read_sentences() {
    for (const std::size_t block : reader_.edges(kFirstBlocksOfDate, 2)) {
      if (reader_.block(block).kind != markdown::Block::Kind::Paragraph ||
          numbering::number_at_start(reader_.text(block))) {
        continue;  // an item tells what is to be done
      }
      const std::vector<Token>& tokens = reader_.tokens(block);
      const bool happened = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return is_happening_verb(token.form) || is_happening_participle(token.form);
      });
      const bool gathering = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return tokens::find_gathering_by_stem(token.stem()) != nullptr;
      });
      if (!happened && !gathering) continue;
      for (const dates::FoundDate& found : dates::find_dates(tokens)) {
        if (found.date.month == 0 || is_date_of_act(tokens, found.first)) continue;
        if (found.last < tokens.size() && tokens[found.last].kind == TokenKind::NumberSign)
          continue;
        constexpr std::size_t kBeginning = 2;
        const auto days = day_range_of(tokens, found);
        const std::size_t first = days ? days->first : found.first;
        if (!happened && first > kBeginning) continue;
        const std::string before = first > 0 ? tokens[first - 1].form : std::string();
        // «до 1 декабря 2019 года» is due
        if (is_function_word(before) && !is_date_companion(before)) continue;
        offer(happened_, days ? days->common : found.date);
        break;
      }
    }
  }

  static void offer(PartialDate& known, const PartialDate& date) {
    if (date.year < kOldestYear) return;
    if (exactness(date) > exactness(known)) known = date;
  }

  void choose_date() {
    if (printed_ && exactness(printed_) >= exactness(happened_)) {
      out_.date = printed_;
      out_.date_of = "document";
    } else if (happened_) {
      out_.date = happened_;
      out_.date_of = "event";
    } else {
      choose_date_above();
    }
    if (!out_.date && !day_without_year_.empty()) out_.doubt = doubt_year(day_without_year_);
  }

  std::string school_year_basis() const {
    return out_.date_of == "event" ? basis_school_year_of_event(event_)
                                   : basis_school_year_of_document();
  }

  void choose_school_year() {
    const std::vector<NamedYear> years = named_school_years(reader_);
    if (out_.date) {
      const int start = start_of_school_year(out_.date);
      const bool named = std::any_of(years.begin(), years.end(),
                                     [start](const NamedYear& y) { return y.start == start; });
      if (!named && gives_tasks_for_next(years)) {
        out_.school_year = school_year_name(start + 1);
        return;
      }
      out_.school_year = school_year_name(start);
      if (!named) out_.school_year_basis = school_year_basis();
      return;
    }
    const NamedYear* best = likeliest(years);
    if (best == nullptr) return;
    out_.date = {best->next(), 0, 0};
    out_.date_of = "inferred";
    out_.basis = basis_school_year_words(best->words);
    out_.school_year = school_year_name(best->next());
    if (best->past) out_.school_year_basis = out_.basis;
  }

  // Does a document of spring set tasks for the school year of that autumn, and for no later one?
  bool gives_tasks_for_next(const std::vector<NamedYear>& years) const {
    const int next = start_of_school_year(out_.date) + 1;
    if (next != out_.date.year) return false;
    const auto is_of_next = [next](const NamedYear& year) {
      return year.start == next && year.of_tasks;
    };
    return std::any_of(years.begin(), years.end(), is_of_next) &&
           std::none_of(years.begin(), years.end(),
                        [next](const NamedYear& year) { return year.start > next; });
  }

  const BlockReader& reader_;
  std::size_t body_first_ = 0;  // [body_first_, body_last_]
  std::size_t body_last_ = 0;
  std::string day_without_year_;  // «28 августа с.г.»
  bool is_attached_ = false;
  DocumentDate out_;
  std::string_view event_;
  std::vector<PartialDate> of_document_;  // of the approval or the protocol above the title
  std::vector<PartialDate> of_approval_;  // of the act that approved it: «УТВЕРЖДЕНО приказом»
  std::vector<PartialDate> of_order_;  // to which the document is attached
  PartialDate printed_;
  PartialDate happened_;
};

}  // namespace

std::string school_year_of(const PartialDate& date) {
  return school_year_name(start_of_school_year(date));
}

DocumentDate find_document_date(const BlockReader& reader, std::string_view event) {
  return DateFinder(reader, event).run();
}

}  // namespace svod::import

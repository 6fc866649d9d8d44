#include "import/continues_piece.h"

#include <algorithm>
#include <vector>

#include "dates/dates.h"
#include "dates/russian_dates.h"
#include "import/attribute_line.h"
#include "import/find_text_tables.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

// «Первая», «Вторая»: a quote that closes, a comma, a quote that opens.
bool holds_names_in_a_row(std::string_view line) {
  return line.find("\xC2\xBB, \xC2\xAB") != std::string_view::npos ||
         line.find("\", \"") != std::string_view::npos;
}

// Only the end of a long piece is looked at, so that joining stays linear.
std::size_t tail_begin(const std::string& text) {
  constexpr std::size_t kTail = 600;
  if (text.size() <= kTail) return 0;
  std::size_t at = text.size() - kTail;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

bool closes_bracket(const Piece& piece, std::string_view text) {
  if (open_signs(text) >= 0) return false;
  // The bracket of «а)» closes none.
  const std::size_t from = piece.number ? piece.number->length : 0;
  return open_signs(piece.text.substr(std::max(from, tail_begin(piece.text)))) > 0;
}

// «УТВЕРЖДЕНО / протоколом совета / от 27 августа 2021 г. № 1»: the day is of what approves.
bool is_date_of_approval(const Piece& piece, std::string_view line) {
  if (piece.end != End::Open || !is_from_preposition(first_word(line)) ||
      !is_attachment_word(first_word(piece.text))) {
    return false;
  }
  const std::vector<Token> tokens = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return is_approving_act(token.form); }) &&
         dates::find_dates(tokens).empty();
}

// «…, конференция / РЕШИЛА:»: the verb of a sentence that has begun above, drawn apart.
bool ends_with_lead_in(const Piece& piece, const IncomingLine& incoming) {
  if (piece.end != End::Open || piece.start != Start::Upper || piece.number ||
      !incoming.text.ends_with(':')) {
    return false;
  }
  const auto is_small = [](const Token& token) {
    return token.kind == TokenKind::Word && !token.all_capitals;
  };
  const std::vector<Token> tokens = tokens::tokenise(incoming.text);
  constexpr std::size_t kMostTokens = 4;  // «РЕШИЛА:», «ОТМЕЧАЕТ И РЕШАЕТ:»
  if (tokens.size() > kMostTokens || !tokens[0].all_capitals || !is_lead_in_verb(tokens[0].form)) {
    return false;
  }
  const std::vector<Token> above = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
  return std::any_of(above.begin(), above.end(), is_small);
}

// Where the first `count` words of a text end.
std::size_t end_of_words(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < text.size(); ++i) {
    at = std::min(text.find(' ', at + 1), text.size());
  }
  return at;
}

// «… администрации / Нерехтского района»: a name in the genitive belongs to what stands above.
bool begins_with_place(std::string_view text) {
  const std::vector<Token> tokens = tokens::tokenise(text.substr(0, end_of_words(text, 3)));
  if (tokens.size() < 2 || tokens[0].all_capitals || !tokens[0].capital) return false;
  if (!is_proper_adjective(tokens[0].form) || !is_genitive_adjective(tokens[0].form)) return false;
  const bool office = is_office_adjective(tokens[1].form) && tokens.size() > 2;
  const std::string& noun = tokens[office ? 2 : 1].form;
  return is_genitive_of_place(noun);
}

// «И Т О Г И» does not end in «и».
bool ends_with_drawn_word(const Piece& piece) {
  const std::vector<Token> tokens = tokens::tokenise(piece.text.substr(tail_begin(piece.text)));
  return !tokens.empty() && tokens.back().end - tokens.back().begin > tokens.back().form.size();
}

// In a wrapped text a dash can open a line inside a sentence, and so can a hyphen that stands for
// one, unless it is one of a series: «- обеспечить», «- провести».
bool is_dash_of_sentence(const IncomingLine& incoming) {
  if (incoming.bullet == "\xE2\x80\x93" || incoming.bullet == "\xE2\x80\x94") return true;
  return incoming.bullet == "-" && incoming.start == Start::Lower && !incoming.in_series;
}

// «22 августа / 2024 года»
bool is_year_of_month(const Piece& piece, const IncomingLine& incoming) {
  constexpr std::size_t kDigits = 4;
  const std::string_view text = incoming.text;
  return incoming.start == Start::Digit && piece.end == End::Open && text.size() > kDigits &&
         text.find_first_not_of("0123456789") == kDigits && text[kDigits] == ' ' &&
         is_year_word(first_word(text.substr(kDigits))) &&
         dates::russian::month(last_word(piece.text)) != 0;
}

bool is_only_number(const Piece& piece) {
  return piece.number && piece.line == piece.last_line && piece.number->length >= piece.text.size();
}

bool goes_on_small(const Piece& piece, const IncomingLine& incoming, bool full,
                   const TextHabits& habits) {
  if (is_small_head(incoming.text)) {
    const auto alike = habits.small_heads.find(first_word(incoming.text));
    if (alike != habits.small_heads.end() && alike->second > 1) return false;
  }
  // «… «Суверенная система:»: the colon stands inside a title that has not closed.
  // «… подарите книги: / детям нужно читать»: what hangs under a mark or an indent is inside.
  const bool inside = !piece.bullet.empty() || incoming.line.indent < piece.indent;
  if (piece.end == End::Colon) {
    return full && (open_signs(piece.text) > 0 ||
                    (inside && !habits.bare_lists.contains(incoming.line.number)));
  }
  if (piece.end == End::Sentence) return false;
  if (piece.end == End::Semicolon) return full && inside;
  if (stands_alone(piece.text)) return false;
  // Lines that begin with infinitives alike are items, even without bullets and semicolons.
  if (piece.bullet.empty() && !piece.number && piece.start == Start::Lower && !full &&
      is_infinitive(first_word(piece.text)) && is_infinitive(first_word(incoming.text))) {
    return false;
  }
  return true;
}

bool goes_on_capital(const Piece& piece, const IncomingLine& incoming, bool full,
                     const LineAbove& above, const TextHabits& habits) {
  const bool adjacent = !above.gap;
  // «… по программам: / «Первая», «Вторая»»: names in a row are no item.
  if (piece.end == End::Colon) {
    return full && incoming.start == Start::Quote && holds_names_in_a_row(incoming.text);
  }
  if (piece.end == End::Semicolon) return false;
  if (piece.end == End::Sentence) {
    // Only a text that parts its paragraphs with blank lines says that this is one.
    return full && habits.gaps > 2 && incoming.line.indent <= above.indent;
  }
  if (full) return !stands_alone(piece.text);
  if (stands_alone(piece.text)) return false;
  if (adjacent && ends_with_lead_in(piece, incoming)) return true;
  if (adjacent && piece.end == End::Open && begins_with_place(incoming.text)) return true;
  if (piece.end == End::Comma) {
    return incoming.start == Start::Quote || incoming.start == Start::Digit;
  }
  if (!piece.text.ends_with('.') && is_function_word(last_word(piece.text)) &&
      !ends_with_drawn_word(piece)) {
    return true;
  }
  // A name in quotes on the next line ends an item that has not ended.
  if (adjacent && incoming.start == Start::Quote && !(piece.bullet.empty() && !piece.number)) {
    return true;
  }
  return closes_bracket(piece, incoming.text) && (adjacent || incoming.start != Start::Upper);
}

}  // namespace

bool continues_piece(const Piece& piece, const IncomingLine& incoming, const LineAbove& above,
                     const TextHabits& habits) {
  if (incoming.bare_item || is_table_row(piece.text) || is_table_row(incoming.text) ||
      is_note(incoming.text)) {
    return false;
  }
  const bool adjacent = !above.gap;
  const bool full = adjacent && habits.wrap.had_no_room(above.width, incoming.text);
  if (!incoming.bullet.empty()) {
    return full && piece.end == End::Open && piece.bullet != incoming.bullet &&
           incoming.line.indent == above.indent && is_dash_of_sentence(incoming);
  }
  if (is_only_number(piece)) return !incoming.number;
  if (incoming.number) {
    // «… по / п. 1.2 Порядка»
    const bool named =
        is_reference_word(first_word(incoming.text)) && !incoming.number->printed.ends_with(')');
    const bool reference = named || is_reference_word(last_word(piece.text));
    return piece.end == End::Open && full && reference;
  }
  if (incoming.start == Start::Closing) return true;
  // «(Указ / от 01.02.2003 № 45)»: what closes a bracket stands inside it.
  if (adjacent && closes_bracket(piece, incoming.text)) return true;
  if (adjacent && is_year_of_month(piece, incoming)) return true;
  const bool alone = stands_alone(incoming.text);
  if (alone && adjacent && is_date_of_approval(piece, incoming.text)) return true;
  if (alone && !full) return false;
  if (piece.end == End::Hyphen) return true;
  switch (incoming.start) {
    case Start::Lower:
      return goes_on_small(piece, incoming, full, habits);
    case Start::Quote:
    case Start::Digit:
    case Start::Upper:
    case Start::Other:
      break;
    case Start::Closing:
      return true;
  }
  return goes_on_capital(piece, incoming, full, above, habits);
}

}  // namespace svod::import

#include "import/heal_lines.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "import/continues_piece.h"
#include "import/find_bare_items.h"
#include "import/find_footnotes.h"
#include "import/find_text_tables.h"
#include "import/hyphen_words.h"
#include "import/line_signs.h"
#include "import/text_habits.h"
#include "numbering/numbering.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::string_view kStrong = "**";

bool is_bullet_only(std::string_view line) {
  const auto bullet = numbering::bullet_at_start(line);
  if (bullet) return bullet->length >= line.size();
  return line == "-" || line == "\xE2\x80\x93" || line == "\xE2\x80\x94" || line == "*";
}

class Healer {
 public:
  Healer(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), habits_(find_text_habits(decoded, lines)), hyphens_(decoded) {}

  bool is_wrapped() const { return habits_.wrap.width != 0; }

  // `row`: of a table (find_text_tables), "" for none. `rest`: the lines below.
  void add(const Line& line, bool bare_item, std::string_view row, std::span<const Line> rest) {
    if (line.blank()) {
      above_.gap = true;
      return;
    }
    const std::string_view text = (*decoded_)[line];
    if (is_rule(text)) {
      above_.gap = true;
      healed_.notes.push_back({line.number, "removed", std::string(text)});
      return;
    }
    above_.gap = above_.gap || line.page_break;
    if (is_bullet_only(text) && pending_bullet_.empty()) {
      pending_bullet_ = text;
      pending_line_ = line;
      return;
    }
    IncomingLine incoming =
        row.empty() ? read(line, text) : IncomingLine{line, row, {}, {}, Start::Other};
    incoming.bare_item = bare_item;
    incoming.in_series = incoming.bullet == "-" && begins_series(rest);
    if (!row.empty()) tell_table(line, row);
    if (healed_.pieces.empty() ||
        !continues_piece(healed_.pieces.back(), incoming, above_, habits_)) {
      begin_piece(incoming);
    } else {
      join(incoming);
    }
    above_ = {line.indent + text::count_code_points(text), line.indent, false};
  }

  Healed finish() {
    if (!pending_bullet_.empty()) {
      begin_piece({pending_line_, pending_bullet_, {}, {}, Start::Other});
    }
    return std::move(healed_);
  }

 private:
  void tell_table(const Line& line, std::string_view row) {
    const bool goes_on =
        !healed_.pieces.empty() && is_table_row(healed_.pieces.back().text) && !above_.gap;
    if (goes_on) return;
    healed_.notes.push_back({line.number, "table", text::trim(row.substr(1, row.size() - 2))});
  }

  IncomingLine read(const Line& line, std::string_view text) {
    IncomingLine incoming{line, text, {}, {}, Start::Other};
    std::string_view body = text;
    while (body.starts_with('*') && !body.starts_with("* ")) body.remove_prefix(1);
    if (!pending_bullet_.empty()) {
      incoming.bullet = pending_bullet_;
      incoming.line.indent = pending_line_.indent;
      incoming.line.number = pending_line_.number;
      pending_bullet_ = {};
    } else if (line.mark > 0) {
      incoming.bullet = decoded_->text.substr(line.begin - line.mark, line.mark - 1);
    } else if (is_double_star_mark(text) ||
               (line.number > habits_.footnotes && is_star_mark(text))) {
      body = text;
    } else if (const auto bullet = numbering::bullet_at_start(body)) {
      incoming.bullet = bullet->printed;
      incoming.strong = body.size() != text.size();
      incoming.text = body.substr(bullet->length);
      body = incoming.text;
    }
    if (auto number = numbering::number_at_start(body)) incoming.number = std::move(*number);
    incoming.start = start_of(incoming.text);
    return incoming;
  }

  // Does another bullet stand in the lines below, before a gap or a number?
  bool begins_series(std::span<const Line> rest) const {
    constexpr std::size_t kReach = 8;  // lines of one item
    for (const Line& line : rest.first(std::min(rest.size(), kReach))) {
      const std::string_view text = (*decoded_)[line];
      if (line.blank() || numbering::number_at_start(text)) return false;
      if (numbering::bullet_at_start(text)) return true;
    }
    return false;
  }

  void begin_piece(const IncomingLine& incoming) {
    Piece piece;
    piece.text = incoming.strong ? std::string(kStrong) : std::string();
    piece.text += incoming.text;
    piece.line = incoming.line.number;
    piece.last_line = incoming.line.number;
    piece.indent = incoming.line.indent;
    piece.bullet = incoming.bullet;
    piece.number = incoming.number;
    piece.gap_before = above_.gap;
    piece.bare_item = incoming.bare_item;
    piece.start = incoming.start;
    piece.end = end_of(incoming.text);
    healed_.pieces.push_back(std::move(piece));
  }

  void join(const IncomingLine& incoming) {
    Piece& piece = healed_.pieces.back();
    if (above_.gap) {
      healed_.notes.push_back(
          {incoming.line.number, "joined", std::string(first_words(incoming.text))});
    }
    // A dash at the start of a line that was no bullet is put back.
    const std::string dash = incoming.bullet.empty() ? std::string() : incoming.bullet + " ";
    if (piece.end == End::Hyphen && incoming.start == Start::Lower) {
      if (!hyphens_.keeps_hyphen(piece.text, incoming.text)) {
        while (piece.text.back() != '-' && piece.text.size() > 1) piece.text.pop_back();
        piece.text.pop_back();
        healed_.notes.push_back({piece.last_line, "removed", "-"});
      }
    } else if (piece.end != End::Hyphen && incoming.start != Start::Closing) {
      piece.text += ' ';
    }
    piece.text += dash;
    piece.text += incoming.text;
    piece.last_line = incoming.line.number;
    piece.end = end_of(incoming.text);
    if (piece.start == Start::Other) piece.start = incoming.start;
  }

  const DecodedText* decoded_;
  TextHabits habits_;
  HyphenWords hyphens_;
  Healed healed_;
  LineAbove above_;
  std::string pending_bullet_;
  Line pending_line_;
};

}  // namespace

Healed heal_lines(const DecodedText& decoded, std::span<const Line> lines) {
  Healer healer(decoded, lines);
  const std::vector<bool> bare_items =
      healer.is_wrapped() ? std::vector<bool>(lines.size()) : find_bare_items(decoded, lines);
  const std::vector<std::string> rows = find_text_tables(decoded, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view row = rows.empty() ? std::string_view() : rows[i];
    healer.add(lines[i], bare_items[i], row, lines.subspan(i + 1));
  }
  return healer.finish();
}

}  // namespace svod::import

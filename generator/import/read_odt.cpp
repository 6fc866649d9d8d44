#include "import/read_odt.h"

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "import/left_out.h"
#include "import/list_number.h"
#include "import/office_table.h"
#include "import/paragraph_text.h"
#include "import/zip_archive.h"
#include "import/zip_xml.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kListLevels = 10;
constexpr std::string_view kContent = "content.xml";

struct Level {
  bool bullet = true;
  std::string format;  // "1", "a", "I", "а, б, .., аа, аб, …"
  std::string prefix;
  std::string suffix;
  int start = 1;
  int shown = 1;  // how many levels a number shows
};
using ListStyle = std::array<Level, kListLevels>;

struct TextStyle {
  std::string parent;
  std::string list;
  int bold = -1;
  bool hidden = false;
  int lines = -1;  // around a cell of a table; -1: the style says nothing
};

class OdtReader {
 public:
  explicit OdtReader(ZipArchive archive) : archive_(std::move(archive)) {}

  Result<SourceText> read() {
    const auto content = load_xml(archive_, std::string(kContent));
    if (!content) return content.error();
    if (archive_.has("styles.xml")) {
      const auto styles = load_xml(archive_, "styles.xml");
      if (!styles) return styles.error();
      read_styles((*styles)->tree.document_element().child("office:styles"));
      read_styles((*styles)->tree.document_element().child("office:automatic-styles"));
    }
    const pugi::xml_node root = (*content)->tree.document_element();
    read_styles(root.child("office:automatic-styles"));
    const pugi::xml_node body = root.child("office:body").child("office:text");
    if (!body) return Error{say("it has no text body")};
    read_blocks(body, 0);
    const auto notes = std::exchange(notes_, {});
    for (std::size_t i = 0; i < notes.size(); ++i) {
      std::string outside = std::exchange(out_.text, {});
      read_blocks(notes[i], 1);
      const std::string text = text::trim(std::exchange(out_.text, std::move(outside)));
      if (!text.empty()) write_line(svod::format("[^{}]: {}", i + 1, text));
    }
    if (too_deep_) return Error{say("its elements are nested too deeply")};
    out_.format = "odt";
    auto done = read_properties();
    if (!done) return done.error();
    tell();
    return std::move(out_);
  }

 private:
  // -- styles --------------------------------------------------------------------------------

  void read_styles(const pugi::xml_node& styles) {
    for (const pugi::xml_node& node : styles.children()) {
      const std::string_view name = node.name();
      const std::string id = node.attribute("style:name").as_string();
      if (name == "style:style") {
        TextStyle style;
        style.parent = node.attribute("style:parent-style-name").as_string();
        style.list = node.attribute("style:list-style-name").as_string();
        const pugi::xml_node text = node.child("style:text-properties");
        const std::string_view weight = text.attribute("fo:font-weight").as_string();
        if (!weight.empty()) style.bold = weight == "normal" || weight < "600" ? 0 : 1;
        if (weight == "bold") style.bold = 1;
        style.hidden = text.attribute("text:display").as_string() == std::string_view("none");
        style.lines = lines_of(node.child("style:table-cell-properties"));
        text_styles_[id] = std::move(style);
      } else if (name == "text:list-style" || name == "text:outline-style") {
        list_styles_[name == "text:outline-style" ? std::string(kOutline) : id] = read_list(node);
      }
    }
  }

  static int lines_of(const pugi::xml_node& cell) {
    const auto drawn = [&cell](const char* side) {
      const std::string_view line = cell.attribute(side).as_string();
      return !line.empty() && line != "none" && line != "hidden" ? 1 : 0;
    };
    if (!cell) return -1;
    return 4 * drawn("fo:border") + drawn("fo:border-left") + drawn("fo:border-right") +
           drawn("fo:border-top") + drawn("fo:border-bottom");
  }

  static ListStyle read_list(const pugi::xml_node& node) {
    ListStyle style;
    for (const pugi::xml_node& level : node.children()) {
      const auto at = static_cast<std::size_t>(level.attribute("text:level").as_uint(1) - 1);
      if (at >= kListLevels) continue;
      const std::string_view name = level.name();
      Level& read = style[at];
      read.bullet = name == "text:list-level-style-bullet" || name == "text:list-level-style-image";
      read.format = level.attribute("style:num-format").as_string();
      read.prefix = level.attribute("style:num-prefix").as_string();
      read.suffix = level.attribute("style:num-suffix").as_string();
      read.start = bounded_start(level.attribute("text:start-value").as_int(1));
      read.shown = level.attribute("text:display-levels").as_int(1);
    }
    return style;
  }

  template <typename Says>
  const TextStyle* style_that(std::string_view id, Says says) const {
    std::string at(id);
    for (int i = 0; i < kMostStyles && !at.empty(); ++i) {
      const auto found = text_styles_.find(at);
      if (found == text_styles_.end()) return nullptr;
      if (says(found->second)) return &found->second;
      at = found->second.parent;
    }
    return nullptr;
  }

  bool is_strong(std::string_view id, bool around) const {
    const TextStyle* style = style_that(id, [](const TextStyle& one) { return one.bold >= 0; });
    return style == nullptr ? around : style->bold == 1;
  }

  // -- blocks --------------------------------------------------------------------------------

  void read_blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "text:p" || name == "text:h") {
        read_paragraph(node, name == "text:h", {}, depth);
      } else if (name == "text:list") {
        read_list_items(node, {}, 0, depth + 1);
      } else if (name == "table:table") {
        read_table(node, depth + 1);
      } else if (name == "text:section" || name == "text:index-body" || name == "draw:frame" ||
                 name == "draw:text-box" || name == "text:note-body") {
        read_blocks(node, depth + 1);
      } else if (name == "text:tracked-changes") {
        for (const pugi::xml_node& change : node.children()) {
          ++deleted_;
          std::string words;
          // The day and the name of who deleted are no words of the document.
          for (const pugi::xml_node& part : change.child("text:deletion").children("text:p")) {
            collect_text(part, depth + 1, words);
            words += ' ';
          }
          deleted_words_.add(words);
        }
      }
    }
  }

  struct Counter {
    std::array<int, kListLevels> value{};
  };

  void read_list_items(const pugi::xml_node& list, std::string style, std::size_t level,
                       int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    const std::string own = list.attribute("text:style-name").as_string();
    if (!own.empty()) style = own;
    const std::size_t at = std::min(level, kListLevels - 1);
    Counter& counter = counters_[style];
    const bool goes_on =
        list.attribute("text:continue-numbering").as_bool() || list.attribute("text:continue-list");
    if (!goes_on) counter.value[at] = 0;
    for (const pugi::xml_node& item : list.children()) {
      const std::string_view name = item.name();
      if (name != "text:list-item" && name != "text:list-header") continue;
      bool labelled = name == "text:list-header";  // it has no number
      for (const pugi::xml_node& node : item.children()) {
        const std::string_view inner = node.name();
        if (inner == "text:list") {
          read_list_items(node, style, level + 1, depth + 1);
        } else if (inner == "text:p" || inner == "text:h") {
          std::string label;
          if (!labelled && has_text(node, depth)) {
            const auto start = item.attribute("text:start-value");
            label = next_label(style, at, start ? bounded_start(start.as_int()) : 0);
          }
          labelled = labelled || !label.empty();
          read_paragraph(node, inner == "text:h", label, depth);
        }
      }
    }
  }

  std::string next_label(const std::string& style, std::size_t level, int restart) {
    const auto found = list_styles_.find(style);
    if (found == list_styles_.end()) return bullet_at(static_cast<int>(level));
    const Level& read = found->second[level];
    Counter& counter = counters_[style];
    counter.value[level] = restart > 0                 ? restart
                           : counter.value[level] == 0 ? read.start
                                                       : counter.value[level] + 1;
    for (std::size_t below = level + 1; below < kListLevels; ++below) counter.value[below] = 0;
    if (read.bullet) return bullet_at(static_cast<int>(level));
    if (read.format.empty()) return {};
    std::string number;
    const std::size_t shown =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(read.shown, 1)), level + 1);
    for (std::size_t of = level + 1 - shown; of <= level; ++of) {
      const Level& part = found->second[of];
      const int value = counter.value[of] == 0 ? part.start : counter.value[of];
      if (part.bullet || part.format.empty()) continue;
      if (!number.empty()) number += '.';
      number += print_number(value, kind_of(part.format));
    }
    ++numbers_;
    return read.prefix + number + read.suffix + " ";
  }

  static NumberKind kind_of(std::string_view format) {
    if (format == "a") return NumberKind::SmallLatin;
    if (format == "A") return NumberKind::CapitalLatin;
    if (format == "i") return NumberKind::SmallRoman;
    if (format == "I") return NumberKind::CapitalRoman;
    std::size_t at = 0;
    const char32_t first = format.empty() ? U'1' : text::next_code_point(format, at);
    if (text::is_cyrillic(first)) {
      return text::to_lower(format) == format ? NumberKind::SmallRussian
                                              : NumberKind::CapitalRussian;
    }
    return NumberKind::Decimal;
  }

  void read_paragraph(const pugi::xml_node& node, bool heading, const std::string& label,
                      int depth) {
    const std::string_view style = node.attribute("text:style-name").as_string();
    std::string before = label;
    if (heading && label.empty() && !node.attribute("text:is-list-header").as_bool()) {
      before = outline_label(node);
    }
    read_inline(node, heading || is_strong(style, false), depth + 1);
    write_line(paragraph_.take(before));
    for (const pugi::xml_node& box : std::exchange(boxes_, {})) {
      ++text_boxes_;
      read_blocks(box, depth + 1);
    }
  }

  std::string outline_label(const pugi::xml_node& heading) {
    const auto level = heading.attribute("text:outline-level").as_uint(1);
    const std::string style(kOutline);
    const auto found = list_styles_.find(style);
    if (found == list_styles_.end() || level == 0 || level > kListLevels) return {};
    const Level& read = found->second[level - 1];
    return read.bullet || read.format.empty() ? std::string() : next_label(style, level - 1, 0);
  }

  void read_table(const pugi::xml_node& table, int depth) {
    OfficeTable read;
    collect_rows(table, depth, read);
    read.has_heads = table.child("table:table-header-rows");
    out_.text += tables_.write(std::move(read));
  }

  void collect_rows(const pugi::xml_node& parent, int depth, OfficeTable& into) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "table:table-header-rows" || name == "table:table-rows" ||
          name == "table:table-row-group") {
        collect_rows(node, depth + 1, into);
      } else if (name == "table:table-row") {
        into.rows.push_back(read_cells(node, depth));
      }
    }
  }

  // A cell that others cover stands in the file all the same: those beside it, and those below.
  std::vector<TableCell> read_cells(const pugi::xml_node& row, int depth) {
    std::vector<TableCell> cells;
    std::size_t covered = 0;  // of the cells that follow, by the one before them
    for (const pugi::xml_node& node : row.children()) {
      const std::string_view name = node.name();
      const bool own = name == "table:table-cell";
      if (!own && name != "table:covered-table-cell") continue;
      const std::size_t times = std::clamp<std::size_t>(
          node.attribute("table:number-columns-repeated").as_uint(1), 1, kMostColumns);
      if (!own && covered > 0) {
        covered -= std::min(covered, times);
        continue;
      }
      TableCell cell;
      if (own) {
        cell.columns = std::max(node.attribute("table:number-columns-spanned").as_uint(1), 1U);
        covered = cell.columns - 1;
      }
      cell.goes_on = !own;
      cell.has_lines = has_lines(node.attribute("table:style-name").as_string());
      std::string outside = std::exchange(out_.text, {});
      read_blocks(node, depth + 1);
      cell.text = std::exchange(out_.text, std::move(outside));
      const bool repeats = cell.text.size() <= kLongestRepeated;  // else tables in cells multiply
      for (std::size_t i = 1; repeats && i < times && cells.size() < kMostColumns; ++i) {
        cells.push_back(cell);
      }
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  bool has_lines(std::string_view id) const {
    const auto says = [](const TextStyle& style) { return style.lines >= 0; };
    const TextStyle* style = style_that(id, says);
    return style != nullptr && style->lines > 1;
  }

  void write_line(const std::string& line) {
    if (!line.empty()) out_.text += line + "\n\n";
  }

  // -- inside a paragraph ------------------------------------------------------------------------

  // Whether a paragraph holds any sign that is printed. What lies too deep is told later.
  static bool has_text(const pugi::xml_node& node, int depth) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata) {
        if (fold_white_space(child.value()).find_first_not_of(' ') != std::string::npos)
          return true;
      } else if (depth < kDeepestXml && has_text(child, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  void collect_text(const pugi::xml_node& node, int depth, std::string& text) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata) text += child.value();
      if (child.name() == std::string_view("text:s")) text += ' ';
      collect_text(child, depth + 1, text);
    }
  }

  void read_inline(const pugi::xml_node& parent, bool strong, int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        // Printed spaces are elements of their own.
        paragraph_.add(fold_white_space(node.value()), strong);
        continue;
      }
      const std::string_view name = node.name();
      if (name == "text:span") {
        const std::string_view style = node.attribute("text:style-name").as_string();
        const auto hides = [](const TextStyle& one) { return one.hidden; };
        if (style_that(style, hides) != nullptr) {
          ++hidden_;
          std::string words;
          collect_text(node, depth + 1, words);
          hidden_words_.add(words);
        } else {
          read_inline(node, is_strong(style, strong), depth + 1);
        }
      } else if (name == "text:s" || name == "text:tab") {
        paragraph_.add(" ", strong);
      } else if (name == "text:line-break") {
        paragraph_.add("\n", strong);
      } else if (name == "text:soft-page-break") {
        continue;
      } else if (name == "text:note") {
        notes_.push_back(node.child("text:note-body"));
        paragraph_.add(svod::format("[{}]", notes_.size()), strong);
      } else if (name == "office:annotation") {
        ++comments_;
      } else if (name == "draw:frame" || name.starts_with("draw:")) {
        boxes_.push_back(node);
      } else if (name == "text:a" || name == "text:ruby-base" || name == "text:meta" ||
                 name == "text:bookmark-ref" || name == "text:page-number" ||
                 name.starts_with("text:")) {
        read_inline(node, strong, depth + 1);
      }
    }
  }

  // -- the rest -----------------------------------------------------------------------------------

  Result<bool> read_properties() {
    if (!archive_.has("meta.xml")) return true;
    const auto xml = load_xml(archive_, "meta.xml");
    if (!xml) return xml.error();
    const pugi::xml_node meta = (*xml)->tree.document_element().child("office:meta");
    out_.properties.title = meta.child("dc:title").child_value();
    out_.properties.author = meta.child("meta:initial-creator").child_value();
    const std::string_view created = meta.child("meta:creation-date").child_value();
    if (const auto date = parse_iso(created.substr(0, 10))) out_.properties.created = *date;
    return true;
  }

  void tell() {
    const auto tell = [this](std::size_t count, const char* what, const char* text) {
      add_counted(out_.notes, what, count, text);
    };
    tell(numbers_, "added", "number of a list, computed as a word processor does");
    tell(deleted_, "accepted", "tracked change");
    deleted_words_.tell(out_.notes);
    tell(hidden_, "left out", "run of hidden text");
    hidden_words_.tell(out_.notes);
    tell(comments_, "left out", "comment");
    add_counted(out_.private_things, "hidden text", hidden_, "run");
    add_counted(out_.private_things, "comment", comments_, "comment");
    tell(text_boxes_, "moved", "text box, to after its paragraph");
    tables_.tell(out_.notes);
  }

  static constexpr std::string_view kOutline = "outline numbering of headings";

  ZipArchive archive_;
  std::map<std::string, TextStyle, std::less<>> text_styles_;
  std::map<std::string, ListStyle, std::less<>> list_styles_;
  std::map<std::string, Counter, std::less<>> counters_;
  SourceText out_;
  TableWriter tables_;
  LeftOut hidden_words_;
  LeftOut deleted_words_;
  ParagraphText paragraph_;
  std::vector<pugi::xml_node> notes_;
  std::vector<pugi::xml_node> boxes_;
  bool too_deep_ = false;
  std::size_t numbers_ = 0;
  std::size_t deleted_ = 0;
  std::size_t hidden_ = 0;
  std::size_t comments_ = 0;
  std::size_t text_boxes_ = 0;
};

// Encrypted parts are listed in the manifest (OpenDocument 1.2 part 3, 4.8).
bool is_protected(ZipArchive& archive) {
  constexpr const char* kManifest = "META-INF/manifest.xml";
  if (archive.is_encrypted(std::string(kContent))) return true;
  if (!archive.has(kManifest)) return false;
  const auto manifest = load_xml(archive, kManifest);
  if (!manifest) return false;
  for (const pugi::xml_node& entry : (*manifest)->tree.document_element().children()) {
    const std::string_view path = entry.attribute("manifest:full-path").as_string();
    if (path == kContent && entry.child("manifest:encryption-data")) return true;
  }
  return false;
}

}  // namespace

Result<SourceText> read_odt(std::string_view bytes) {
  auto archive = ZipArchive::open(bytes);
  if (!archive) return archive.error();
  if (!archive->has(std::string(kContent))) return Error{say("it is a zip, but not an ODT")};
  const Message refused = archive->why_refused();
  if (!refused.empty()) return Error{refused};
  if (is_protected(*archive))
    return Error{say("it is protected by a password, which is to be taken off first")};
  return OdtReader(std::move(*archive)).read();
}

}  // namespace svod::import

#include "import/read_html.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "import/find_encoding.h"
#include "import/find_main_text.h"
#include "import/html_nodes.h"
#include "import/list_number.h"
#include "import/office_table.h"
#include "import/paragraph_text.h"
#include "import/word_html.h"
#include "text/encodings.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kHeadWithEncoding = 4096;  // where a page names its encoding

struct CloseDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, CloseDocument>;

struct CloseParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, CloseParser>;

class HtmlReader {
 public:
  explicit HtmlReader(const MainText& page) : page_(page) {}

  SourceText read_main(const xmlNode* main) {
    for (const xmlNode* heading : page_.headings_of(main)) read(heading, false, 0);
    read(main, false, 0);
    end_line();
    read_footnotes();
    tables_.tell(out_.notes);
    return std::move(out_);
  }

  bool too_deep() const { return too_deep_; }
  std::size_t numbers() const { return numbers_; }
  const std::string& bullets() const { return bullets_; }

 private:
  void read_children(const xmlNode* node, bool strong, int depth) {
    if (depth > kDeepestHtml) {
      too_deep_ = true;
      return;
    }
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      read(child, strong, depth);
    }
  }

  void read(const xmlNode* node, bool strong, int depth) {
    if (is_text(node)) {
      add(text_of(node), strong);
      return;
    }
    const std::string_view name = name_of(node);
    if (name.empty() || is_silent(node) || is_around(node)) return;
    if (is_footnote(node) && !in_footnote_) return;
    if (is_label(node)) {
      read_label(node);
    } else if (in_footnote_ && is_link_to_mark(node)) {
      return;
    } else if (is_bare_mark(node)) {
      paragraph_.add("[", strong);
      read_children(node, strong, depth + 1);
      paragraph_.add("]", strong);
    } else if (name == "br") {
      paragraph_.add("\n", strong);
    } else if (name == "b" || name == "strong") {
      read_children(node, true, depth + 1);
    } else if (name == "ul" || name == "ol") {
      read_list(node, strong, depth);
    } else if (name == "table") {
      read_table(node, strong, depth);
    } else if (name == "pre") {
      end_line();
      keep_lines_ = true;
      read_children(node, strong, depth + 1);
      end_line();
      keep_lines_ = false;
    } else {
      const std::string style = style_of(node);
      const bool own = is_heading(name) || style.find("font-weight:bold") != std::string::npos ||
                       style.find("font-weight:700") != std::string::npos;
      if (is_block(name)) end_line();
      read_children(node, strong || own, depth + 1);
      if (is_block(name)) end_line();
    }
  }

  // Word writes the number or the sign of a paragraph in a list as text.
  void read_label(const xmlNode* node) {
    const WordLabel label = read_word_label(node);
    if (label.text.empty()) return;
    if (!paragraph_.is_blank()) {
      paragraph_.add(label.text, false);
      return;
    }
    label_is_number_ = false;
    label_ = label.bullet ? bullet_at(label.level - 1) : label.text + " ";
    if (label.bullet && count_letters(label.text) > 0) bullets_ += label.text;
  }

  // «[^1]: Указ …»: a footnote has the number of its mark, which Word writes as text.
  void read_footnotes() {
    in_footnote_ = true;
    for (const xmlNode* note : page_.footnotes()) {
      std::string outside = std::exchange(out_.text, {});
      read(note, false, 0);
      end_line();
      const std::string text = text::trim(std::exchange(out_.text, std::move(outside)));
      const std::string id = attribute(note, "id");
      if (text.empty()) continue;
      out_.text += svod::format("[^{}]: {}\n\n", id.substr(id.find_first_of("0123456789")), text);
    }
    in_footnote_ = false;
  }

  void read_list(const xmlNode* list, bool strong, int depth) {
    end_line();
    const bool ordered = name_of(list) == "ol";
    const NumberKind kind = kind_of(attribute(list, "type"));
    int number = to_int(attribute(list, "start"), 1);
    for (const xmlNode* item = list->children; item != nullptr; item = item->next) {
      if (name_of(item) != "li") {
        read(item, strong, depth + 1);
        continue;
      }
      if (ordered) {
        number = to_int(attribute(item, "value"), number);
        label_ = print_number(number++, kind) + ". ";
      } else {
        label_ = bullet_at(list_depth_);
      }
      label_is_number_ = ordered;
      ++list_depth_;
      read_children(item, strong, depth + 1);
      end_line();
      --list_depth_;
      label_.clear();
    }
  }

  void read_table(const xmlNode* table, bool strong, int depth) {
    end_line();
    std::vector<const xmlNode*> rows;
    collect_rows(table, rows, depth);
    if (read_layout(table, rows, strong, depth)) return;
    OfficeTable read;
    read.has_heads = true;  // what lays the page out was told apart above
    SpanningCells spanning;
    for (const xmlNode* row : rows) {
      std::vector<TableCell>& cells = read.rows.emplace_back();
      for (const xmlNode* node : cells_of(row)) {
        TableCell cell;
        cell.columns = to_count(attribute(node, "colspan"));
        std::string outside = std::exchange(out_.text, {});
        read_children(node, strong, depth + 1);
        end_line();
        cell.text = std::exchange(out_.text, std::move(outside));
        spanning.add(cells, std::move(cell), to_count(attribute(node, "rowspan")));
      }
      spanning.end(cells);
    }
    out_.text += tables_.write(std::move(read));
  }

  // Of columns or rows that a cell stands over.
  static std::size_t to_count(std::string_view digits) {
    return static_cast<std::size_t>(std::max(to_int(digits, 1), 1));
  }

  static std::vector<const xmlNode*> cells_of(const xmlNode* row) {
    std::vector<const xmlNode*> cells;
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      if (name_of(cell) == "td" || name_of(cell) == "th") cells.push_back(cell);
    }
    return cells;
  }

  // A table that lays the page out: what its cells hold, without menus.
  bool read_layout(const xmlNode* table, const std::vector<const xmlNode*>& rows, bool strong,
                   int depth) {
    std::vector<const xmlNode*> cells;
    for (const xmlNode* row : rows) {
      for (const xmlNode* cell : cells_of(row)) cells.push_back(cell);
    }
    if (!page_.is_layout(table, cells)) return false;
    for (const xmlNode* cell : cells) {
      const Weight weight = page_.weight_of(cell);
      if (weight.links > 0 && weight.links >= weight.prose) continue;
      read_children(cell, strong, depth + 1);
      end_line();
    }
    return true;
  }

  void collect_rows(const xmlNode* node, std::vector<const xmlNode*>& rows, int depth) {
    if (depth > kDeepestHtml) {
      too_deep_ = true;
      return;
    }
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const std::string_view name = name_of(child);
      if (name == "tr") {
        rows.push_back(child);
      } else if (!name.empty() && name != "table") {
        collect_rows(child, rows, depth + 1);
      }
    }
  }

  static NumberKind kind_of(std::string_view type) {
    if (type == "a") return NumberKind::SmallLatin;
    if (type == "A") return NumberKind::CapitalLatin;
    if (type == "i") return NumberKind::SmallRoman;
    if (type == "I") return NumberKind::CapitalRoman;
    return NumberKind::Decimal;
  }

  static int to_int(std::string_view digits, int missing) {
    constexpr std::size_t kMostDigits = 6;
    if (digits.empty() || digits.size() > kMostDigits ||
        digits.find_first_not_of("0123456789") != std::string_view::npos) {
      return missing;
    }
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
  }

  void add(std::string_view text, bool strong) {
    paragraph_.add(keep_lines_ ? std::string(text) : fold_white_space(text), strong);
  }

  void end_line() {
    if (paragraph_.is_blank()) {
      paragraph_.take({});
      return;
    }
    numbers_ += !label_.empty() && label_is_number_ ? 1U : 0U;
    out_.text += paragraph_.take(std::exchange(label_, {})) + "\n\n";
  }

  const MainText& page_;
  SourceText out_;
  ParagraphText paragraph_;
  TableWriter tables_;
  std::string bullets_;  // letters that Word drew bullets with
  bool in_footnote_ = false;
  std::string label_;  // of the item that begins
  bool label_is_number_ = false;
  bool keep_lines_ = false;
  bool too_deep_ = false;
  int list_depth_ = 0;
  std::size_t numbers_ = 0;
};

// «charset=windows-1251» of the page's head.
std::optional<text::Encoding> named_encoding(std::string_view bytes) {
  constexpr std::string_view kKey = "charset=";
  std::string head(bytes.substr(0, kHeadWithEncoding));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::size_t at = head.find(kKey);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t begin = head.find_first_not_of("\"'", at + kKey.size());
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t end = head.find_first_of("\"'>; /\r\n", begin);
  return text::find_encoding(std::string_view(head).substr(begin, end - begin));
}

std::string title_of(const xmlNode* root) {
  for (const xmlNode* head = root->children; head != nullptr; head = head->next) {
    if (name_of(head) != "head") continue;
    for (const xmlNode* title = head->children; title != nullptr; title = title->next) {
      if (name_of(title) == "title" && title->children != nullptr) {
        return text::trim(text_of(title->children));
      }
    }
  }
  return {};
}

struct Page {
  std::string text;  // UTF-8
  text::Encoding encoding = text::Encoding::Utf8;
};

std::optional<Page> decode_page(std::string_view bytes) {
  if (const auto named = named_encoding(bytes)) {
    if (auto decoded = text::decode(bytes, *named)) return Page{std::move(*decoded), *named};
  }
  auto found = find_encoding(bytes);
  if (!found) return std::nullopt;
  return Page{std::move(found->best.text), found->best.encoding};
}

Error too_deep() {
  return {say("its elements are nested too deeply")};
}

}  // namespace

Result<SourceText> read_html(std::string_view bytes) {
  const auto page = decode_page(bytes);
  if (!page) return Error{say("its encoding is none that Russian pages have")};
  if (page->text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Error{say("it is too large")};
  }
  const std::string markup = read_conditions(page->text);
  const Parser parser(htmlNewParserCtxt());
  const Document document(htmlCtxtReadMemory(
      parser.get(), markup.data(), static_cast<int>(markup.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
          HTML_PARSE_COMPACT));
  // It stops at its own bound of depth and gives what it read before: not all of the page.
  if (parser->disableSAX != 0) return too_deep();
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return Error{say("it holds no text")};
  const MainText finder(root);
  const Weight all = finder.all();
  if (finder.too_deep()) return too_deep();
  HtmlReader reader(finder);
  SourceText out = reader.read_main(finder.find());
  if (reader.too_deep()) return too_deep();
  out.format = svod::format("html, {}", text::name(page->encoding));
  out.properties.title = title_of(root);
  const std::size_t kept = count_letters(out.text) + count_letters(reader.bullets());
  const std::size_t letters = all.prose + all.links;
  add_counted(out.notes, "left out", letters - std::min(letters, kept),
              "letter of menus and other text around the document");
  if (!reader.bullets().empty()) out.notes.push_back({0, "removed", reader.bullets()});
  add_counted(out.notes, "added", reader.numbers(), "number of a list, as a browser shows it");
  return out;
}

}  // namespace svod::import

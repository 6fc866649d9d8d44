#include "import/read_html.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "import/find_encoding.h"
#include "import/list_number.h"
#include "import/paragraph_text.h"
#include "text/encodings.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr int kDeepest = 400;
constexpr std::size_t kHead = 4096;  // where a page names its encoding

struct CloseDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, CloseDocument>;

struct CloseParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, CloseParser>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(
      xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)), [](void* p) { xmlFree(p); });
  return std::string(view(value.get()));
}

// The style of an element without spaces, in small letters.
std::string style_of(const xmlNode* node) {
  std::string style = text::to_lower(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style;
}

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Says nothing to a reader, or not as text.
bool is_silent(const xmlNode* node) {
  static constexpr std::array kSilent = std::to_array<std::string_view>(
      {"script", "style", "noscript", "template", "head", "select", "textarea", "iframe", "svg"});
  if (is_one_of(name_of(node), kSilent)) return true;
  const std::string style = style_of(node);
  return style.find("display:none") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos || !attribute(node, "hidden").empty();
}

// Leads about the site, whatever it holds.
bool is_around(const xmlNode* node) {
  static constexpr std::array kAround =
      std::to_array<std::string_view>({"nav", "footer", "aside", "form", "button"});
  return is_one_of(name_of(node), kAround);
}

bool is_block(std::string_view name) {
  static constexpr std::array kBlocks = std::to_array<std::string_view>(
      {"p",        "div",   "section", "article", "main",       "header", "footer",
       "nav",      "aside", "body",    "html",    "blockquote", "center", "address",
       "pre",      "ul",    "ol",      "li",      "dl",         "dt",     "dd",
       "table",    "tr",    "td",      "th",      "form",       "hr",     "figure",
       "fieldset", "h1",    "h2",      "h3",      "h4",         "h5",     "h6"});
  return is_one_of(name, kBlocks);
}

// A table is read whole or, where it lays the page out, by the one cell that holds the text.
bool is_part_of_table(std::string_view name) {
  return name == "table" || name == "tbody" || name == "tr";
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::size_t count_letters(std::string_view text) {
  return text::count_code_points(text::letters_and_digits(text));
}

// How much prose an element holds, itself and by its children.
struct Weight {
  std::size_t prose = 0;  // letters outside links
  std::size_t links = 0;
};
using Weights = std::unordered_map<const xmlNode*, Weight>;  // looked up, never listed

class MainText {
 public:
  // The smallest element that still holds nearly all prose of the page.
  // Requires: weigh(root).
  const xmlNode* find(const xmlNode* root) {
    const xmlNode* best = root;
    const Weight all = weights_[root];
    for (const xmlNode* at = root; at != nullptr; at = heaviest_child(at, all.prose)) {
      if (!is_part_of_table(name_of(at))) best = at;
    }
    return best;
  }

  Weight weigh(const xmlNode* node, int depth, bool in_link) {
    Weight weight;
    if (depth > kDeepest) {
      too_deep_ = true;
      return weight;
    }
    if (is_text(node)) {
      (in_link ? weight.links : weight.prose) += count_letters(view(node->content));
      return weight;
    }
    if (node->type != XML_ELEMENT_NODE || is_silent(node) || is_around(node)) return weight;
    const bool link = in_link || name_of(node) == "a";
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const Weight inner = weigh(child, depth + 1, link);
      weight.prose += inner.prose;
      weight.links += inner.links;
    }
    if (is_block(name_of(node)) || is_part_of_table(name_of(node))) weights_[node] = weight;
    return weight;
  }

  bool too_deep() const { return too_deep_; }

 private:
  // A child that alone holds most of the prose: what is beside it is a menu or a banner.
  const xmlNode* heaviest_child(const xmlNode* node, std::size_t all) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const std::string_view name = name_of(child);
      if (name.empty() || name == "p" || is_silent(child) || is_around(child)) continue;
      if (!is_block(name) && !is_part_of_table(name)) continue;
      const Weight weight = weights_[child];
      if (weight.prose * 100 >= all * 80 && weight.prose >= weight.links) return child;
    }
    return nullptr;
  }

  Weights weights_;
  bool too_deep_ = false;
};

class HtmlReader {
 public:
  SourceText read_main(const xmlNode* main) {
    read(main, false, 0);
    end_line();
    return std::move(out_);
  }

  bool too_deep() const { return too_deep_; }
  std::size_t numbers() const { return numbers_; }

 private:
  void read_children(const xmlNode* node, bool strong, int depth) {
    if (depth > kDeepest) {
      too_deep_ = true;
      return;
    }
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      read(child, strong, depth);
    }
  }

  void read(const xmlNode* node, bool strong, int depth) {
    if (is_text(node)) {
      add(view(node->content), strong);
      return;
    }
    const std::string_view name = name_of(node);
    if (name.empty() || is_silent(node) || is_around(node)) return;
    if (name == "br") {
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
    std::vector<std::vector<std::string>> cells;
    std::size_t most = 0;
    for (const xmlNode* row : rows) {
      cells.emplace_back();
      for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
        if (name_of(cell) != "td" && name_of(cell) != "th") continue;
        std::string outside = std::exchange(out_.text, {});
        read_children(cell, strong, depth + 1);
        end_line();
        cells.back().push_back(std::exchange(out_.text, std::move(outside)));
      }
      most = std::max(most, cells.back().size());
    }
    for (const auto& row : cells) {
      if (most < 2) {
        for (const std::string& cell : row) out_.text += cell;  // it only lays the page out
      } else {
        out_.text += row_of(row) + "\n";
      }
    }
    out_.text += "\n";
  }

  void collect_rows(const xmlNode* node, std::vector<const xmlNode*>& rows, int depth) {
    if (depth > kDeepest) {
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

  SourceText out_;
  ParagraphText paragraph_;
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
  std::string head(bytes.substr(0, kHead));
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
        return text::trim(view(title->children->content));
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
  const Parser parser(htmlNewParserCtxt());
  const Document document(htmlCtxtReadMemory(
      parser.get(), page->text.data(), static_cast<int>(page->text.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
          HTML_PARSE_COMPACT));
  // It stops at its own bound of depth and gives what it read before: not all of the page.
  if (parser->disableSAX != 0) return too_deep();
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return Error{say("it holds no text")};
  MainText finder;
  const Weight all = finder.weigh(root, 0, false);
  if (finder.too_deep()) return too_deep();
  HtmlReader reader;
  SourceText out = reader.read_main(finder.find(root));
  if (reader.too_deep()) return too_deep();
  out.format = svod::format("html, {}", text::name(page->encoding));
  out.properties.title = title_of(root);
  const std::size_t kept = count_letters(out.text);
  const std::size_t letters = all.prose + all.links;
  add_counted(out.notes, "left out", letters - std::min(letters, kept),
              "letter of menus and other text around the document");
  add_counted(out.notes, "added", reader.numbers(), "number of a list, as a browser shows it");
  return out;
}

}  // namespace svod::import

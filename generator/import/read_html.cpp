#include "import/read_html.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/format.h"
#include "import/find_encoding.h"
#include "import/list_number.h"
#include "import/paragraph_text.h"
#include "text/encodings.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr int kDeepest = 400;
constexpr std::size_t kHead = 4096;  // where a page names its encoding

struct CloseTree {
  void operator()(GumboOutput* tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};
using Tree = std::unique_ptr<GumboOutput, CloseTree>;

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

// Says nothing to a reader, or not as text.
bool is_silent(const GumboNode* node) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
      return true;
    default:
      break;
  }
  const std::string style = text::to_lower(attribute(node, "style"));
  return style.find("display:none") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos ||
         gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr;
}

// Leads about the site, whatever it holds.
bool is_around(const GumboNode* node) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
      return true;
    default:
      return false;
  }
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return true;
    default:
      return false;
  }
}

bool is_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

// How much prose an element holds itself and by its children.
struct Weight {
  std::size_t prose = 0;  // code points outside links
  std::size_t links = 0;
};

class MainText {
 public:
  // The smallest element that still holds nearly all prose of the page.
  const GumboNode* find(const GumboNode* root) {
    const Weight all = weigh(root, 0);
    const GumboNode* best = root;
    while (const GumboNode* inner = heaviest_child(best, all.prose)) best = inner;
    return best;
  }

  bool too_deep() const { return too_deep_; }

  Weight weigh(const GumboNode* node, int depth, bool in_link = false) {
    Weight weight;
    if (depth > kDeepest) {
      too_deep_ = true;
      return weight;
    }
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
      const std::size_t letters =
          text::count_code_points(text::letters_and_digits(node->v.text.text));
      (in_link ? weight.links : weight.prose) += letters;
      return weight;
    }
    if (!is_element(node) || is_silent(node) || is_around(node)) return weight;
    const bool link = in_link || node->v.element.tag == GUMBO_TAG_A;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const Weight inner = weigh(static_cast<const GumboNode*>(children.data[i]), depth + 1, link);
      weight.prose += inner.prose;
      weight.links += inner.links;
    }
    return weight;
  }

 private:
  // A child that alone holds most of the prose: what is beside it is a menu or a banner.
  const GumboNode* heaviest_child(const GumboNode* node, std::size_t all) {
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (!is_element(child) || is_silent(child) || is_around(child)) continue;
      if (!is_block(child->v.element.tag) && child->v.element.tag != GUMBO_TAG_TBODY) continue;
      if (child->v.element.tag == GUMBO_TAG_P) continue;
      const Weight weight = weigh(child, 0);
      if (weight.prose * 100 >= all * 80 && weight.prose >= weight.links) return child;
    }
    return nullptr;
  }

  bool too_deep_ = false;
};

class HtmlReader {
 public:
  SourceText read(const GumboNode* main) {
    read(main, false, 0);
    end_line();
    out_.format = "html";
    return std::move(out_);
  }

  bool too_deep() const { return too_deep_; }
  std::size_t numbers() const { return numbers_; }

 private:
  void read_children(const GumboNode* node, bool strong, int depth) {
    if (depth > kDeepest) {
      too_deep_ = true;
      return;
    }
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      read(static_cast<const GumboNode*>(children.data[i]), strong, depth);
    }
  }

  void read(const GumboNode* node, bool strong, int depth) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
        node->type == GUMBO_NODE_WHITESPACE) {
      add(node->v.text.text, strong);
      return;
    }
    if (!is_element(node)) return;
    if (is_silent(node) || is_around(node)) return;
    const GumboTag tag = node->v.element.tag;
    switch (tag) {
      case GUMBO_TAG_BR:
        paragraph_.add("\n", strong);
        return;
      case GUMBO_TAG_B:
      case GUMBO_TAG_STRONG:
        read_children(node, true, depth + 1);
        return;
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
        read_list(node, strong, depth);
        return;
      case GUMBO_TAG_TABLE:
        read_table(node, strong, depth);
        return;
      case GUMBO_TAG_PRE:
        end_line();
        keep_lines_ = true;
        read_children(node, strong, depth + 1);
        end_line();
        keep_lines_ = false;
        return;
      default:
        break;
    }
    const std::string style = text::to_lower(attribute(node, "style"));
    const bool own = style.find("font-weight:bold") != std::string::npos ||
                     style.find("font-weight:700") != std::string::npos ||
                     style.find("font-weight: bold") != std::string::npos || is_heading(tag);
    if (is_block(tag)) {
      end_line();
      read_children(node, strong || own, depth + 1);
      end_line();
    } else {
      read_children(node, strong || own, depth + 1);
    }
  }

  void read_list(const GumboNode* list, bool strong, int depth) {
    end_line();
    const bool ordered = list->v.element.tag == GUMBO_TAG_OL;
    const std::string_view type = attribute(list, "type");
    int number = 1;
    if (const auto start = attribute(list, "start"); !start.empty()) number = to_int(start, 1);
    const GumboVector& children = list->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* item = static_cast<const GumboNode*>(children.data[i]);
      if (!is_element(item)) continue;
      if (item->v.element.tag != GUMBO_TAG_LI) {
        read(item, strong, depth + 1);
        continue;
      }
      if (ordered) {
        number = to_int(attribute(item, "value"), number);
        pending_ = print_number(number++, kind_of(type)) + ". ";
        pending_computed_ = true;
      } else {
        pending_ = bullet_at(list_depth_);
        pending_computed_ = false;
      }
      ++list_depth_;
      read_children(item, strong, depth + 1);
      end_line();
      --list_depth_;
      pending_.clear();
    }
  }

  void read_table(const GumboNode* table, bool strong, int depth) {
    end_line();
    std::vector<const GumboNode*> rows;
    collect_rows(table, rows, depth);
    std::vector<std::vector<std::string>> cells;
    std::size_t most = 0;
    for (const GumboNode* row : rows) {
      cells.emplace_back();
      const GumboVector& children = row->v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        const auto* cell = static_cast<const GumboNode*>(children.data[i]);
        if (!is_element(cell) ||
            (cell->v.element.tag != GUMBO_TAG_TD && cell->v.element.tag != GUMBO_TAG_TH)) {
          continue;
        }
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

  void collect_rows(const GumboNode* node, std::vector<const GumboNode*>& rows, int depth) {
    if (depth > kDeepest) {
      too_deep_ = true;
      return;
    }
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (!is_element(child)) continue;
      if (child->v.element.tag == GUMBO_TAG_TR) {
        rows.push_back(child);
      } else if (child->v.element.tag != GUMBO_TAG_TABLE) {
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
    if (digits.empty() || digits.size() > 6 ||
        digits.find_first_not_of("0123456789") != std::string_view::npos) {
      return missing;
    }
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
  }

  // White space of the file is one space, but in <pre>.
  void add(std::string_view text, bool strong) {
    if (keep_lines_) {
      paragraph_.add(text, strong);
      return;
    }
    std::string folded;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank) {
        folded += c;
      } else if (folded.empty() || folded.back() != ' ') {
        folded += ' ';
      }
    }
    paragraph_.add(folded, strong);
  }

  void end_line() {
    const bool blank = paragraph_.is_blank();
    if (!blank && pending_computed_) ++numbers_;
    const std::string line = paragraph_.take(blank ? std::string() : pending_);
    if (!blank) {
      pending_.clear();
      pending_computed_ = false;
      out_.text += line + "\n\n";
    }
  }

  SourceText out_;
  ParagraphText paragraph_;
  std::string pending_;  // the label of the item that begins
  bool pending_computed_ = false;
  bool keep_lines_ = false;
  bool too_deep_ = false;
  int list_depth_ = 0;
  std::size_t numbers_ = 0;
};

// «charset=windows-1251» of the page's head.
std::optional<text::Encoding> named_encoding(std::string_view bytes) {
  const std::string head = text::to_lower(std::string(bytes.substr(0, kHead)));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return std::nullopt;
  std::size_t begin = at + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  const std::size_t end = head.find_first_of("\"'>; /\r\n", begin);
  return text::find_encoding(std::string_view(head).substr(begin, end - begin));
}

std::string title_of(const GumboNode* root) {
  const GumboVector& children = root->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* head = static_cast<const GumboNode*>(children.data[i]);
    if (!is_element(head) || head->v.element.tag != GUMBO_TAG_HEAD) continue;
    const GumboVector& inside = head->v.element.children;
    for (unsigned j = 0; j < inside.length; ++j) {
      const auto* title = static_cast<const GumboNode*>(inside.data[j]);
      if (!is_element(title) || title->v.element.tag != GUMBO_TAG_TITLE) continue;
      if (title->v.element.children.length == 0) return {};
      return text::trim(
          static_cast<const GumboNode*>(title->v.element.children.data[0])->v.text.text);
    }
  }
  return {};
}

}  // namespace

Result<SourceText> read_html(std::string_view bytes) {
  std::string page;
  std::string encoding;
  const auto named = named_encoding(bytes);
  auto decoded = named ? text::decode(bytes, *named) : std::nullopt;
  if (decoded) {
    page = std::move(*decoded);
    encoding = text::name(*named);
  } else {
    auto found = find_encoding(bytes);
    if (!found) return Error{"its encoding is none that Russian pages have"};
    page = std::move(found->best.text);
    encoding = text::name(found->best.encoding);
  }
  const Tree tree(gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  MainText finder;
  const Weight all = finder.weigh(tree->root, 0);
  const GumboNode* main = finder.find(tree->root);
  HtmlReader reader;
  SourceText out = reader.read(main);
  if (finder.too_deep() || reader.too_deep()) return Error{"its elements are nested too deeply"};
  out.format = svod::format("html, {}", encoding);
  out.properties.title = title_of(tree->root);
  const std::size_t kept = text::count_code_points(text::letters_and_digits(out.text));
  if (all.prose + all.links > kept) {
    out.notes.push_back({0, "left out",
                         svod::format("{} letters of menus and other text around the document",
                                      all.prose + all.links - kept)});
  }
  if (reader.numbers() > 0) {
    out.notes.push_back(
        {0, "added",
         svod::format("{} × number of a list, as a browser shows it", reader.numbers())});
  }
  return out;
}

}  // namespace svod::import

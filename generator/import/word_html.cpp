#include "import/word_html.h"

#include <algorithm>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::string_view kLabelStyle = "mso-list:ignore";
constexpr std::string_view kOpenLabel = "<span style=\"mso-list:Ignore\">";
constexpr std::string_view kCloseLabel = "</span>";
constexpr int kDeepestList = 9;
constexpr std::size_t kLongestCondition = 200;  // bytes

// The condition that begins at byte `at`, «<![if …]>» or «<!--[if …]-->», and its length.
struct Condition {
  std::string_view says;  // «if !supportLists», «endif»
  std::size_t length = 0;
};

Condition condition_at(std::string_view markup, std::size_t at) {
  const bool comment = markup.substr(at).starts_with("<!--[");
  const std::string_view open = comment ? "<!--[" : "<![";
  const std::string_view close = comment ? "]-->" : "]>";
  const std::string_view rest = markup.substr(at + open.size(), kLongestCondition);
  if (!rest.starts_with("if ") && !rest.starts_with("endif]")) return {};
  const std::size_t end = rest.find(']');
  if (end == std::string_view::npos || !rest.substr(end).starts_with(close)) return {};
  const std::string_view says = rest.substr(0, end);
  if (says.find_first_of("<>") != std::string_view::npos) return {};
  return {says, open.size() + end + close.size()};
}

struct Look {
  std::string text;
  bool symbols = false;  // a font of symbols draws it
};

void collect(const xmlNode* node, int depth, Look& look) {
  if (depth > kDeepestHtml) return;
  if (is_text(node)) {
    look.text += text_of(node);
    return;
  }
  if (node->type != XML_ELEMENT_NODE) return;
  const std::string style = style_of(node) + text::to_lower(attribute(node, "face"));
  for (const std::string_view font : {"symbol", "wingdings", "webdings", "couriernew"}) {
    look.symbols = look.symbols || style.find(font) != std::string::npos;
  }
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    collect(child, depth + 1, look);
  }
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0;
    if (!blank) text::append_utf8(out, c);
  }
  return out;
}

// «mso-list:l1 level2 lfo2» of the paragraph around `node`.
int level_of(const xmlNode* node) {
  constexpr std::string_view kLevel = "level";
  for (const xmlNode* at = node->parent; at != nullptr; at = at->parent) {
    const std::string style = style_of(at);
    const std::size_t list = style.find("mso-list:");
    if (list != std::string::npos) {
      const std::size_t level = style.find(kLevel, list);
      const std::size_t digit = level + kLevel.size();
      if (level == std::string::npos || digit >= style.size()) return 1;
      return std::clamp(style[digit] - '0', 1, kDeepestList);
    }
    if (name_of(at) == "p" || name_of(at) == "li") break;
  }
  return 1;
}

}  // namespace

std::string read_conditions(std::string_view markup) {
  std::string out;
  std::size_t from = 0;
  bool in_label = false;
  for (std::size_t at = markup.find("<!"); at != std::string_view::npos;
       at = markup.find("<!", at)) {
    const bool comment = markup.substr(at).starts_with("<!--");
    const Condition condition = condition_at(markup, at);
    if (condition.length == 0) {
      // Whatever a comment holds is none of the page.
      const std::size_t end = comment ? markup.find("-->", at) : at + 2;
      if (end == std::string_view::npos) break;
      at = end;
      continue;
    }
    out += markup.substr(from, at - from);
    if (condition.says == "if !supportLists" && !in_label) {
      out += kOpenLabel;
      in_label = true;
    } else if (condition.says == "endif" && in_label) {
      out += kCloseLabel;
      in_label = false;
    }
    at += condition.length;
    from = at;
  }
  out += markup.substr(from);
  return out;
}

bool is_label(const xmlNode* node) {
  const std::string_view name = name_of(node);
  return (name == "span" || name == "b" || name == "i" || name == "font") &&
         style_of(node).find(kLabelStyle) != std::string::npos;
}

WordLabel read_word_label(const xmlNode* node) {
  Look look;
  collect(node, 0, look);
  WordLabel label;
  label.text = without_blanks(look.text);
  label.level = level_of(node);
  const std::size_t signs = text::count_code_points(label.text);
  label.bullet = signs == 1 && (look.symbols || text::letters_and_digits(label.text).empty());
  return label;
}

}  // namespace svod::import

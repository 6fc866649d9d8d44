#include "import/html_nodes.h"

#include <algorithm>
#include <array>
#include <memory>

#include "text/text.h"

namespace svod::import {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view text_of(const xmlNode* node) {
  return view(node->content);
}

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(
      xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)), [](void* p) { xmlFree(p); });
  return std::string(view(value.get()));
}

std::string style_of(const xmlNode* node) {
  std::string style = text::to_lower(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style;
}

bool is_silent(const xmlNode* node) {
  static constexpr std::array kSilent = std::to_array<std::string_view>(
      {"script", "style", "noscript", "template", "head", "select", "textarea", "iframe", "svg"});
  if (is_one_of(name_of(node), kSilent)) return true;
  const std::string style = style_of(node);
  return style.find("display:none") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos || !attribute(node, "hidden").empty();
}

bool is_around(const xmlNode* node) {
  static constexpr std::array kAround =
      std::to_array<std::string_view>({"nav", "footer", "aside", "form", "button"});
  return is_one_of(name_of(node), kAround);
}

bool is_named_around(const xmlNode* node) {
  static constexpr std::array kNames = std::to_array<std::string_view>(
      {"header",     "head",        "footer",    "foot",       "top",     "bottom",   "menu",
       "topmenu",    "mainmenu",    "leftmenu",  "rightmenu",  "nav",     "navbar",   "navigation",
       "breadcrumb", "breadcrumbs", "sidebar",   "banner",     "banners", "share",    "social",
       "search",     "login",       "copyright", "copyrights", "counter", "counters", "comments",
       "tags",       "pagination",  "pager",     "prevnext",   "widget",  "widgets"});
  static constexpr std::array kSides = std::to_array<std::string_view>({"left", "right"});
  const auto holds = [](const std::string& names, auto is) {
    for (std::size_t at = names.find_first_not_of(" \t\r\n"); at != std::string::npos;) {
      const std::size_t end = std::min(names.find_first_of(" \t\r\n", at), names.size());
      if (is(std::string_view(names).substr(at, end - at))) return true;
      at = names.find_first_not_of(" \t\r\n", end);
    }
    return false;
  };
  const auto named = [](std::string_view name) { return is_one_of(name, kNames); };
  // «class=right» draws a paragraph, «id=right» a column of the page.
  const auto side = [](std::string_view name) { return is_one_of(name, kSides); };
  const std::string id = text::to_lower(attribute(node, "id"));
  return holds(id, named) || holds(id, side) ||
         holds(text::to_lower(attribute(node, "class")), named);
}

bool is_footnote(const xmlNode* node) {
  const std::string_view name = name_of(node);
  if (name != "div" && name != "p" && name != "li") return false;
  const std::string id = attribute(node, "id");
  for (const std::string_view begin : {"ftn", "edn", "sdfootnote", "sdendnote"}) {
    if (id.starts_with(begin) && is_digits(std::string_view(id).substr(begin.size()))) return true;
  }
  return false;
}

bool is_bare_mark(const xmlNode* node) {
  if (name_of(node) != "a") return false;
  const std::string to = attribute(node, "href");
  return (to.starts_with("#sdfootnote") || to.starts_with("#sdendnote")) && to.ends_with("sym");
}

bool is_link_to_mark(const xmlNode* node) {
  if (name_of(node) != "a") return false;
  const std::string to = attribute(node, "href");
  const bool word =
      to.find("#_ftnref") != std::string::npos || to.find("#_ednref") != std::string::npos;
  const bool libre =
      (to.find("#sdfootnote") != std::string::npos || to.find("#sdendnote") != std::string::npos) &&
      to.ends_with("anc");
  return word || libre;
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

}  // namespace svod::import

#pragma once

// A page as libxml2 parsed it: what its elements are called and which kind each is of.

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace svod::import {

inline constexpr int kDeepestHtml = 400;

// The name of an element, in small letters; "" of any other node.
std::string_view name_of(const xmlNode* node);
bool is_text(const xmlNode* node);
std::string_view text_of(const xmlNode* node);  // Requires: is_text(node).

std::string attribute(const xmlNode* node, const char* name);

// The style of an element without spaces, in small letters.
std::string style_of(const xmlNode* node);

// Says nothing to a reader, or not as text.
bool is_silent(const xmlNode* node);

// Leads about the site, whatever it holds.
bool is_around(const xmlNode* node);

// Is called a head, foot, menu or banner of a page by those who made it: «id=header»,
// «class=breadcrumbs». No proof: such a name can stand on anything.
bool is_named_around(const xmlNode* node);

// The text of a footnote as Word and LibreOffice write it: «id=ftn1», «id=sdfootnote1».
bool is_footnote(const xmlNode* node);
// The mark of such a text, which LibreOffice writes without its brackets.
bool is_bare_mark(const xmlNode* node);
// The link of such a text back to where its mark stands.
bool is_link_to_mark(const xmlNode* node);

bool is_block(std::string_view name);
bool is_part_of_table(std::string_view name);
bool is_heading(std::string_view name);

}  // namespace svod::import

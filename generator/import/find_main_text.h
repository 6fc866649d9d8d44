#pragma once

// A parsed page -> the element that is its document, among menus, banners and columns.
//
//   1. Prose is the letters outside links. The document is the smallest element with nearly all
//      prose of the page, not counted what lead about the site (HTML's nav, aside, footer; parts
//      that their makers call header, menu, banner) and the texts of footnotes.
//   2. The heading that stands beside that element, or beside one it lies in, belongs to it, unless
//      it begins with a heading of its own.
//   3. A table lays the page out if one cell holds most of its prose, in several blocks, and
//      nothing draws it as a table of data: no border, no head cells.

#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import/html_nodes.h"

namespace svod::import {

struct Weight {
  std::size_t prose = 0;   // letters outside links
  std::size_t links = 0;   // letters of links
  std::size_t blocks = 0;  // paragraphs, items, headings, lines
};

std::size_t count_letters(std::string_view text);

class MainText {
 public:
  // Weighs the page once. The tree must live as long as this.
  explicit MainText(const xmlNode* root);

  bool too_deep() const { return too_deep_; }
  const Weight& all() const { return weights_.at(root_); }

  const xmlNode* find() const;
  // Those that stand above `main` and belong to it, in the order of the page.
  std::vector<const xmlNode*> headings_of(const xmlNode* main) const;

  // Of an element that weigh has met: a block or a part of a table.
  Weight weight_of(const xmlNode* node) const;
  bool is_layout(const xmlNode* table, const std::vector<const xmlNode*>& cells) const;

  // The texts of footnotes, in the order of the page.
  const std::vector<const xmlNode*>& footnotes() const { return footnotes_; }

 private:
  Weight weigh(const xmlNode* node, int depth, bool in_link);
  void subtract_around();
  const xmlNode* heaviest_child(const xmlNode* node) const;
  bool begins_with_heading(const xmlNode* node) const;

  const xmlNode* root_;
  std::unordered_map<const xmlNode*, Weight> weights_;  // looked up, never listed
  struct Named {
    const xmlNode* node = nullptr;
    std::size_t first_inside = 0;  // index of the first of those inside it, which stand before it
  };
  std::vector<Named> named_around_;
  std::unordered_set<const xmlNode*> around_;  // of those, what is not the document
  std::vector<const xmlNode*> footnotes_;
  std::size_t prose_ = 0;  // of the page, less what is around
  bool too_deep_ = false;
};

}  // namespace svod::import

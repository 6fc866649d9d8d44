#include "import/find_main_text.h"

#include <algorithm>
#include <string_view>

#include "text/text.h"

namespace svod::import {
namespace {

bool is_line(std::string_view name) {
  return name == "p" || name == "li" || name == "br" || name == "div" || is_heading(name);
}

// Is a table drawn as one of data?
bool has_lines(const xmlNode* table) {
  const std::string border = attribute(table, "border");
  if (!border.empty() && border != "0" && border != "none") return true;
  const std::string style = style_of(table);
  return style.find("border:solid") != std::string::npos ||
         style.find("mso-border-alt:solid") != std::string::npos;
}

bool is_weighed(std::string_view name) {
  return is_block(name) || is_part_of_table(name);
}

}  // namespace

std::size_t count_letters(std::string_view text) {
  return text::count_code_points(text::letters_and_digits(text));
}

MainText::MainText(const xmlNode* root) : root_(root) {
  weights_[root] = weigh(root, 0, false);
  prose_ = weights_[root].prose;
  subtract_around();
  for (const xmlNode* node : footnotes_) prose_ -= std::min(prose_, weights_[node].prose);
}

// A part that is called a head or a menu but holds much of the page is not around it; what lies in
// it may be.
void MainText::subtract_around() {
  constexpr std::size_t kMostOfHundred = 50;
  const std::size_t most = prose_ * kMostOfHundred / 100;
  for (std::size_t i = named_around_.size(); i > 0;) {
    const Named& named = named_around_[i - 1];
    const Weight weight = weights_[named.node];
    const bool around = weight.prose <= most;
    if (around) {
      around_.insert(named.node);
      prose_ -= std::min(prose_, weight.prose);
    }
    i = around ? named.first_inside : i - 1;
  }
}

const xmlNode* MainText::find() const {
  const xmlNode* best = root_;
  for (const xmlNode* at = root_; at != nullptr; at = heaviest_child(at)) {
    if (name_of(at) == "table" && has_lines(at)) break;
    if (!is_part_of_table(name_of(at))) best = at;
  }
  return best;
}

Weight MainText::weigh(const xmlNode* node, int depth, bool in_link) {
  Weight weight;
  if (depth > kDeepestHtml) {
    too_deep_ = true;
    return weight;
  }
  if (is_text(node)) {
    (in_link ? weight.links : weight.prose) += count_letters(text_of(node));
    return weight;
  }
  if (node->type != XML_ELEMENT_NODE || is_silent(node) || is_around(node)) return weight;
  const std::string_view name = name_of(node);
  const bool link = in_link || name == "a";
  const std::size_t named = named_around_.size();
  const std::size_t notes = footnotes_.size();
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const Weight inner = weigh(child, depth + 1, link);
    weight.prose += inner.prose;
    weight.links += inner.links;
    weight.blocks += inner.blocks;
  }
  if (!is_weighed(name)) return weight;
  weight.blocks += is_line(name) ? 1U : 0U;
  weights_[node] = weight;
  if (is_footnote(node)) {
    footnotes_.resize(notes);  // what lies in a note is of that note
    footnotes_.push_back(node);
  } else if (is_named_around(node)) {
    named_around_.push_back({node, named});
  }
  return weight;
}

// A child that alone holds most of the prose: what is beside it is a menu or a banner.
const xmlNode* MainText::heaviest_child(const xmlNode* node) const {
  constexpr std::size_t kLeastOfHundred = 80;
  const xmlNode* best = nullptr;
  std::size_t most = 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const std::string_view name = name_of(child);
    if (name.empty() || name == "p" || !is_weighed(name)) continue;
    const Weight weight = weight_of(child);
    if (weight.prose <= most || weight.prose < weight.links || around_.contains(child)) continue;
    best = child;
    most = weight.prose;
  }
  return most * 100 >= prose_ * kLeastOfHundred ? best : nullptr;
}

bool MainText::begins_with_heading(const xmlNode* node) const {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (is_heading(name_of(child))) return true;
    if (is_text(child) ? count_letters(text_of(child)) > 0 : weight_of(child).prose > 0) {
      return false;
    }
  }
  return false;
}

std::vector<const xmlNode*> MainText::headings_of(const xmlNode* main) const {
  std::vector<const xmlNode*> headings;
  if (begins_with_heading(main)) return headings;
  for (const xmlNode* at = main; at != root_ && at->parent != nullptr; at = at->parent) {
    for (const xmlNode* before = at->prev; before != nullptr; before = before->prev) {
      if (is_heading(name_of(before)) && weight_of(before).prose > 0) headings.push_back(before);
    }
    if (!headings.empty()) break;
  }
  std::reverse(headings.begin(), headings.end());
  return headings;
}

Weight MainText::weight_of(const xmlNode* node) const {
  const auto found = weights_.find(node);
  return found == weights_.end() ? Weight{} : found->second;
}

bool MainText::is_layout(const xmlNode* table, const std::vector<const xmlNode*>& cells) const {
  constexpr std::size_t kLeastOfHundred = 50;
  constexpr std::size_t kLeastBlocks = 3;
  constexpr std::size_t kMostCells = 12;
  if (cells.size() > kMostCells) return false;
  if (has_lines(table)) return false;
  Weight all;
  Weight heaviest;
  for (const xmlNode* cell : cells) {
    if (name_of(cell) == "th") return false;
    const Weight weight = weight_of(cell);
    all.prose += weight.prose;
    if (weight.prose > heaviest.prose) heaviest = weight;
  }
  return heaviest.blocks >= kLeastBlocks && heaviest.prose * 100 >= all.prose * kLeastOfHundred;
}

}  // namespace svod::import

#include "merge/merge_bodies.h"

#include <algorithm>

#include "merge/hunks.h"

namespace svod::merge {
namespace {

using Parts = std::vector<Part>;

Parts slice(const Parts& parts, std::size_t begin, std::size_t end) {
  return {parts.begin() + static_cast<std::ptrdiff_t>(begin),
          parts.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool say_the_same(const Parts& a, const Parts& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Part& x, const Part& y) { return x.identity == y.identity; });
}

// One version of the body and how it came from the base.
struct Version {
  const Parts& parts;
  std::vector<Hunk> hunks;

  // What [begin, end) of the base became; no hunk may reach over its bounds.
  Parts reading(std::size_t first_hunk, std::size_t last_hunk, std::size_t begin,
                std::size_t end) const {
    if (first_hunk == last_hunk) {
      const std::size_t moved = shift_before(first_hunk);
      return slice(parts, begin + moved, end + moved);
    }
    const Hunk& first = hunks[first_hunk];
    const Hunk& last = hunks[last_hunk - 1];
    return slice(parts, first.begin - (first.base_begin - begin), last.end + (end - last.base_end));
  }

  // How far parts stand behind their places in the base, where `hunk` comes next. Wraps around.
  std::size_t shift_before(std::size_t hunk) const {
    return hunk == 0 ? 0 : hunks[hunk - 1].end - hunks[hunk - 1].base_end;
  }
};

// Hunks of both versions that concern each other, or one of them alone.
struct Change {
  std::size_t base_begin = 0;
  std::size_t base_end = 0;
  std::size_t edited_begin = 0;  // hunks of the edited version
  std::size_t edited_end = 0;
  std::size_t imported_begin = 0;  // hunks of the imported version
  std::size_t imported_end = 0;

  bool edited() const { return edited_begin < edited_end; }
  bool imported() const { return imported_begin < imported_end; }
};

class BodyMerger {
 public:
  BodyMerger(const Parts& base, const Parts& edited, const Parts& imported)
      : base_(base),
        edited_{edited, find_hunks(base, edited)},
        imported_{imported, find_hunks(base, imported)} {}

  MergedBody merge() {
    std::size_t at = 0;  // in the base
    std::size_t edited_hunks = 0;
    for (const Change& change : find_changes()) {
      const std::size_t moved = edited_.shift_before(edited_hunks);
      put(slice(edited_.parts, at + moved, change.base_begin + moved), true);
      put(change);
      at = change.base_end;
      edited_hunks = change.edited_end;
    }
    const std::size_t moved = edited_.shift_before(edited_hunks);
    put(slice(edited_.parts, at + moved, base_.size() + moved), true);
    lay_out();
    return std::move(merged_);
  }

 private:
  bool concern(const Hunk& edited, const Hunk& imported) const {
    const std::size_t begin = std::max(edited.base_begin, imported.base_begin);
    const std::size_t end = std::min(edited.base_end, imported.base_end);
    if (begin < end) return true;
    const auto lies_in = [](const Hunk& a, const Hunk& b) {
      return a.base_begin == a.base_end && b.base_begin < a.base_begin && a.base_end < b.base_end;
    };
    if (lies_in(edited, imported) || lies_in(imported, edited)) return true;
    return begin == end && imported.adds() &&
           stands_in(slice(imported_.parts, imported.begin, imported.end),
                     slice(edited_.parts, edited.begin, edited.end));
  }

  // Both lists of hunks in one, by their places; those that concern each other together.
  std::vector<Change> find_changes() const {
    std::vector<Change> changes;
    std::size_t e = 0;
    std::size_t i = 0;
    while (e < edited_.hunks.size() || i < imported_.hunks.size()) {
      const bool edited_first =
          i == imported_.hunks.size() ||
          (e < edited_.hunks.size() && is_before(edited_.hunks[e], imported_.hunks[i]));
      const Hunk& hunk = edited_first ? edited_.hunks[e] : imported_.hunks[i];
      if (changes.empty() || !concerns(changes.back(), hunk, edited_first)) {
        changes.push_back({hunk.base_begin, hunk.base_end, e, e, i, i});
      }
      Change& change = changes.back();
      change.base_end = std::max(change.base_end, hunk.base_end);
      if (edited_first) change.edited_end = ++e;
      if (!edited_first) change.imported_end = ++i;
    }
    return changes;
  }

  // By place; what comes in between first, and of two such the person's.
  static bool is_before(const Hunk& edited, const Hunk& imported) {
    if (edited.base_begin != imported.base_begin) return edited.base_begin < imported.base_begin;
    return edited.base_end <= imported.base_end;
  }

  bool concerns(const Change& change, const Hunk& hunk, bool is_edited) const {
    if (is_edited) {
      for (std::size_t i = change.imported_begin; i < change.imported_end; ++i) {
        if (concern(hunk, imported_.hunks[i])) return true;
      }
    } else {
      for (std::size_t e = change.edited_begin; e < change.edited_end; ++e) {
        if (concern(edited_.hunks[e], hunk)) return true;
      }
    }
    return hunk.base_begin < change.base_end;  // a neighbour reaches over it
  }

  void put(const Change& change) {
    const Parts edited =
        edited_.reading(change.edited_begin, change.edited_end, change.base_begin, change.base_end);
    const Parts imported = imported_.reading(change.imported_begin, change.imported_end,
                                             change.base_begin, change.base_end);
    if (!change.imported() || say_the_same(edited, imported)) {
      put(edited, true);
    } else if (!change.edited()) {
      ++merged_.refreshed;
      put(imported, false);
    } else if (only_marked(change, edited, imported)) {
      ++merged_.refreshed;
      Part marked = imported[0];
      marked.typed += edited[0].attributes;
      put({marked}, false);
    } else if (are_one_table(change, edited, imported)) {
      put({merge_rows(base_[change.base_begin], edited[0], imported[0])}, true);
    } else {
      merged_.conflicts.push_back({"", join(edited), join(imported)});
      put(edited, true);
    }
  }

  // Whether the person only put a mark at the end of one part that import rewrote.
  bool only_marked(const Change& change, const Parts& edited, const Parts& imported) const {
    if (edited.size() != 1 || imported.size() != 1) return false;
    if (change.base_end - change.base_begin != 1) return false;
    const Part& before = base_[change.base_begin];
    return edited[0].plain == before.plain && before.attributes.empty() &&
           imported[0].attributes.empty() && imported[0].typed.find('\n') == std::string::npos &&
           edited[0].typed == before.typed + edited[0].attributes;
  }

  bool are_one_table(const Change& change, const Parts& edited, const Parts& imported) const {
    return edited.size() == 1 && imported.size() == 1 && change.base_end - change.base_begin == 1 &&
           are_alike_tables(edited[0], imported[0]) &&
           are_alike_tables(edited[0], base_[change.base_begin]);
  }

  Part merge_rows(const Part& base, const Part& edited, const Part& imported) {
    MergedBody rows = BodyMerger(base.rows, edited.rows, imported.rows).merge();
    Part table = edited;
    table.typed.clear();
    table.text.clear();
    for (const Part& row : rows.parts) {
      if (!table.typed.empty()) table.typed += '\n';
      table.typed += row.typed;
      table.text += row.text;
    }
    merged_.refreshed += rows.refreshed;
    merged_.conflicts.insert(merged_.conflicts.end(), rows.conflicts.begin(), rows.conflicts.end());
    return table;
  }

  void put(const Parts& parts, bool edited) {
    merged_.parts.insert(merged_.parts.end(), parts.begin(), parts.end());
    are_edited_.resize(merged_.parts.size(), edited);
  }

  // Whether the part stands below the one that it stood below when the person typed it.
  bool stands_as_typed(std::size_t i) const {
    const std::size_t above = merged_.parts[i].place - 1;
    if (i == 0) return are_edited_[0] && merged_.parts[0].place == 0;
    return are_edited_[i] && are_edited_[i - 1] && merged_.parts[i - 1].place == above;
  }

  // As typed; else items stand close, and all other parts have an empty line above them.
  void lay_out() {
    for (std::size_t i = 0; i < merged_.parts.size(); ++i) {
      const Part& part = merged_.parts[i];
      const bool in_list = i > 0 && part.is_item && merged_.parts[i - 1].is_item;
      const std::size_t gap = stands_as_typed(i) ? part.gap : in_list ? 0 : 1;
      if (i > 0) merged_.body += '\n';
      merged_.body.append(gap, '\n');
      merged_.body += part.typed;
    }
    if (!merged_.parts.empty()) merged_.body += '\n';
  }

  const Parts& base_;
  Version edited_;
  Version imported_;
  MergedBody merged_;
  std::vector<bool> are_edited_;  // of merged_.parts
};

}  // namespace

MergedBody merge_bodies(const std::vector<Part>& base, const std::vector<Part>& edited,
                        const std::vector<Part>& imported) {
  return BodyMerger(base, edited, imported).merge();
}

}  // namespace svod::merge

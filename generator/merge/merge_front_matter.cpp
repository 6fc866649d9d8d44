#include "merge/merge_front_matter.h"

#include <algorithm>
#include <string_view>

namespace svod::merge {
namespace {

using documents::Correction;
using documents::FrontMatter;
using documents::Source;

constexpr std::string_view kValues[] = {"kind",   "title", "event",       "date",  "district",
                                        "region", "place", "school_year", "status"};

// A value with what only makes sense beside it.
struct Value {
  std::string value;
  std::string companion;  // date_of
  std::string basis;

  bool operator==(const Value&) const = default;
};

Value value_of(const FrontMatter& front, std::string_view key) {
  return {front.value_of(key), key == "date" ? front.date_of : std::string(),
          std::string(front.basis_of(key))};
}

void set_basis(FrontMatter& front, std::string_view key, const std::string& why) {
  const auto at = std::find_if(front.basis.begin(), front.basis.end(),
                               [&](const auto& entry) { return entry.first == key; });
  if (at != front.basis.end()) {
    at->second = why;
    if (why.empty()) front.basis.erase(at);
  } else if (!why.empty()) {
    front.basis.emplace_back(key, why);
  }
}

void copy_value(const FrontMatter& from, std::string_view key, FrontMatter& to) {
  if (key == "kind") to.kind = from.kind;
  if (key == "title") to.title = from.title;
  if (key == "event") to.event = from.event;
  if (key == "date") {
    to.date = from.date;
    to.date_of = from.date_of;
  }
  if (key == "district") to.district = from.district;
  if (key == "region") to.region = from.region;
  if (key == "place") to.place = from.place;
  if (key == "school_year") to.school_year = from.school_year;
  if (key == "status") to.status = from.status;
  set_basis(to, key, std::string(from.basis_of(key)));
}

class FrontMatterMerger {
 public:
  FrontMatterMerger(const FrontMatter& base, const FrontMatter& edited, const FrontMatter& imported,
                    const std::set<std::string, std::less<>>& touched)
      : base_(base), edited_(edited), imported_(imported), touched_(touched) {
    merged_.front = edited;
  }

  MergedFrontMatter merge() {
    for (const std::string_view key : kValues) merge_value(key);
    if (!touched_.contains("sources")) merge_sources();
    if (!touched_.contains("corrections")) add_corrections();
    return std::move(merged_);
  }

 private:
  void merge_value(std::string_view key) {
    const Value before = value_of(base_, key);
    const Value edited = value_of(edited_, key);
    const Value imported = value_of(imported_, key);
    if (imported == before || imported == edited) return;
    const bool commented = touched_.contains(key) || touched_.contains("basis");
    if (edited == before && !commented) {
      copy_value(imported_, key, merged_.front);
      ++merged_.refreshed;
    } else if (imported.value != edited.value && imported.value != before.value) {
      merged_.conflicts.push_back({std::string(key), edited.value, imported.value});
    }
  }

  static const Source* find(const FrontMatter& front, const Source& like) {
    const auto at =
        std::find_if(front.sources.begin(), front.sources.end(),
                     [&](const Source& source) { return documents::is_same_source(source, like); });
    return at == front.sources.end() ? nullptr : &*at;
  }

  void merge_sources() {
    const std::vector<Source> before = merged_.front.sources;
    for (Source& source : merged_.front.sources) {
      const Source* base = find(base_, source);
      const Source* imported = find(imported_, source);
      if (base == nullptr || imported == nullptr) continue;
      refresh(source.from, base->from, imported->from);
      refresh(source.url, base->url, imported->url);
      refresh(source.received, base->received, imported->received);
      refresh(source.publish, base->publish, imported->publish);
      refresh(source.recognised, base->recognised, imported->recognised);
      refresh(source.draft, base->draft, imported->draft);
    }
    std::vector<Source> first;
    bool behind = false;
    for (const Source& source : imported_.sources) {
      if (find(base_, source) != nullptr || find(edited_, source) != nullptr) {
        behind = true;
        continue;
      }
      (behind ? merged_.front.sources : first).push_back(source);
      ++merged_.refreshed;
    }
    merged_.front.sources.insert(merged_.front.sources.begin(), first.begin(), first.end());
  }

  template <typename T>
  void refresh(T& edited, const T& base, const T& imported) {
    if (edited != base || imported == base) return;
    edited = imported;
    ++merged_.refreshed;
  }

  void add_corrections() {
    const auto has = [](const FrontMatter& front, const Correction& correction) {
      return std::any_of(front.corrections.begin(), front.corrections.end(),
                         [&](const Correction& other) {
                           return other.date == correction.date && other.what == correction.what;
                         });
    };
    for (const Correction& correction : imported_.corrections) {
      if (has(base_, correction) || has(edited_, correction)) continue;
      merged_.front.corrections.push_back(correction);
      ++merged_.refreshed;
    }
  }

  const FrontMatter& base_;
  const FrontMatter& edited_;
  const FrontMatter& imported_;
  const std::set<std::string, std::less<>>& touched_;
  MergedFrontMatter merged_;
};

}  // namespace

MergedFrontMatter merge_front_matter(const FrontMatter& base, const FrontMatter& edited,
                                     const FrontMatter& imported,
                                     const std::set<std::string, std::less<>>& touched) {
  return FrontMatterMerger(base, edited, imported, touched).merge();
}

}  // namespace svod::merge

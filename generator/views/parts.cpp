#include "views/parts.h"

#include <functional>
#include <map>
#include <utility>

#include "addresses/addresses.h"
#include "base/format.h"

namespace svod::views {
namespace {

using Documents = std::vector<compile::CompiledDocument>;

class PartBuilder {
 public:
  PartBuilder(const Documents& documents, const links::Links& links)
      : documents_(documents), links_(links) {}

  std::vector<Part> build() {
    for (std::size_t t = 0; t < links_.topics.size(); ++t) {
      const links::LinkedTopic& topic = links_.topics[t];
      add(Part::Of::Topic, t, addresses::topic_page(topic.topic->id), all(topic.clauses.size()),
          [&topic](std::uint32_t i) { return topic.clauses[i].document; });
    }
    for (std::size_t e = 0; e < links_.entities.size(); ++e) {
      const links::LinkedEntity& entity = links_.entities[e];
      if (entity.has_page && entity.citations.size() > kLongestList) {
        add(Part::Of::Entity, e, addresses::entity_page(entity.entity), sure_citations(entity),
            [&entity](std::uint32_t i) { return entity.citations[i].where.document; });
      }
    }
    add(Part::Of::Due, 0, std::string(addresses::kDue), all(links_.due.size()),
        [this](std::uint32_t i) { return links_.due[i].where.document; });
    return std::move(parts_);
  }

 private:
  using Entries = std::vector<std::uint32_t>;
  using DocumentOf = std::function<links::DocumentIndex(std::uint32_t)>;

  static Entries all(std::size_t size) {
    Entries entries;
    if (size > kLongestList) {
      entries.resize(size);
      for (std::size_t i = 0; i < size; ++i) {
        entries[i] = static_cast<std::uint32_t>(i);
      }
    }
    return entries;
  }

  void add(Part::Of of, std::size_t owner, const std::string& page, const Entries& entries,
           const DocumentOf& document_of) {
    if (entries.size() <= kLongestList) {
      return;
    }
    std::map<std::string, Entries> by_region;
    for (const std::uint32_t entry : entries) {
      by_region[documents_[document_of(entry)].document.region_code].push_back(entry);
    }
    // Regions in their alphabetical order.
    for (const links::LinkedRegion& region : links_.regions) {
      const auto found = by_region.find(region.code);
      if (found == by_region.end()) {
        continue;
      }
      Part part{of,
                owner,
                region.code,
                "",
                addresses::part_page(page, region.code, ""),
                {},
                found->second.size(),
                1,
                entries.size()};
      if (found->second.size() <= kLongestList) {
        part.entries = std::move(found->second);
        parts_.push_back(std::move(part));
        continue;
      }
      parts_.push_back(part);
      std::map<int, Entries> by_year;
      for (const std::uint32_t entry : found->second) {
        by_year[documents_[document_of(entry)].document.front.date.year].push_back(entry);
      }
      for (auto& [year, of_year] : by_year) {
        const std::string name = year == 0 ? "undated" : format("{}", year);
        const std::size_t size = of_year.size();
        parts_.push_back({of, owner, region.code, name,
                          addresses::part_page(page, region.code, name), std::move(of_year), size,
                          2, entries.size()});
      }
    }
  }

  const Documents& documents_;
  const links::Links& links_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<std::uint32_t> sure_citations(const links::LinkedEntity& entity) {
  std::vector<std::uint32_t> sure;
  for (std::uint32_t c = 0; c < entity.citations.size(); ++c) {
    if (!entity.citations[c].ambiguous) {
      sure.push_back(c);
    }
  }
  return sure;
}

std::vector<Part> build_parts(const Documents& documents, const links::Links& links) {
  return PartBuilder(documents, links).build();
}

}  // namespace svod::views

#include "links/build_links.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/format.h"
#include "registry/district_key.h"
#include "text/text.h"

namespace svod::links {
namespace {

using compile::CompiledDocument;
using Compiled = std::vector<CompiledDocument>;

// A date as a sort key: one without a day or month comes after those that have one.
std::string date_key(const PartialDate& date) {
  if (!date) return "9999-99-99";
  return format("{:04}-{:02}-{:02}", date.year, date.month == 0 ? 99 : date.month,
                date.day == 0 ? 99 : date.day);
}

int part_rank(clauses::Part part) {
  switch (part) {
    case clauses::Part::Task:
      return 0;
    case clauses::Part::Result:
      return 1;
    case clauses::Part::Problem:
      return 2;
    case clauses::Part::Preamble:
      return 3;
    case clauses::Part::Closing:
      return 4;
    case clauses::Part::None:
      return 5;
  }
  return 5;
}

class Linker {
 public:
  Linker(const Compiled& documents, const registry::Registry& registry)
      : documents_(documents), registry_(registry) {}

  Links link() {
    link_districts();
    link_regions();
    order_documents();
    link_topics();
    link_entities();
    link_years();
    link_due();
    return std::move(links_);
  }

 private:
  const documents::Document& document(DocumentIndex index) const {
    return documents_[index].document;
  }
  const clauses::Clause& clause(const ClauseRef& ref) const {
    return documents_[ref.document].clauses[ref.clause];
  }

  void link_districts() {
    // A district is the pair (region, name); the names that a registry entry knows are one.
    std::map<std::pair<std::string, std::string>, LinkedDistrict> by_key;
    for (DocumentIndex i = 0; i < documents_.size(); ++i) {
      const documents::Document& doc = document(i);
      const registry::District* entry =
          registry_.find_district(doc.region_code, doc.front.district);
      const std::string name = entry != nullptr ? entry->name : doc.front.district;
      LinkedDistrict& district = by_key[{doc.region_code, registry::district_key(name)}];
      district.region = doc.region_code;
      district.entry = entry;
      district.name = name;
      district.documents.push_back(i);
    }
    for (auto& [key, district] : by_key) {
      district.slug = text::slug(district.name);
      if (district.slug.empty()) district.slug = "unknown";
      sort_by_date(district.documents);
      links_.districts.push_back(std::move(district));
    }
    std::stable_sort(links_.districts.begin(), links_.districts.end(),
                     [](const LinkedDistrict& a, const LinkedDistrict& b) {
                       const int order = text::compare_russian(sort_name(a), sort_name(b));
                       return order != 0 ? order < 0 : a.region < b.region;
                     });
    links_.district_of.resize(documents_.size());
    for (std::size_t d = 0; d < links_.districts.size(); ++d) {
      for (const DocumentIndex i : links_.districts[d].documents) links_.district_of[i] = d;
    }
  }

  void sort_by_date(std::vector<DocumentIndex>& list) const {
    std::sort(list.begin(), list.end(), [this](DocumentIndex a, DocumentIndex b) {
      return std::make_tuple(date_key(document(a).front.date), document(a).id) <
             std::make_tuple(date_key(document(b).front.date), document(b).id);
    });
  }

  void link_regions() {
    std::map<std::string, LinkedRegion> by_code;
    for (std::size_t d = 0; d < links_.districts.size(); ++d) {
      const LinkedDistrict& district = links_.districts[d];
      LinkedRegion& region = by_code[district.region];
      region.code = district.region;
      const registry::Region* entry = registry_.find_region(district.region);
      if (entry != nullptr) region.name = entry->name;
      region.districts.push_back(d);
      region.documents.insert(region.documents.end(), district.documents.begin(),
                              district.documents.end());
    }
    for (auto& [code, region] : by_code) links_.regions.push_back(std::move(region));
    std::stable_sort(links_.regions.begin(), links_.regions.end(),
                     [](const LinkedRegion& a, const LinkedRegion& b) {
                       if (a.name.empty() != b.name.empty()) return b.name.empty();
                       return text::compare_russian(a.name, b.name) < 0;
                     });
  }

  void order_documents() {
    for (const LinkedRegion& region : links_.regions) {
      links_.order.insert(links_.order.end(), region.documents.begin(), region.documents.end());
    }
    place_.resize(documents_.size());
    for (std::size_t i = 0; i < links_.order.size(); ++i) place_[links_.order[i]] = i;
  }

  std::tuple<int, std::size_t, std::uint32_t> reading_order(const ClauseRef& ref) const {
    return {part_rank(clause(ref).part), place_[ref.document], ref.clause};
  }

  void sort_for_reading(std::vector<ClauseRef>& refs) const {
    std::sort(refs.begin(), refs.end(), [this](const ClauseRef& a, const ClauseRef& b) {
      return reading_order(a) < reading_order(b);
    });
  }

  void link_topics() {
    std::map<std::string, std::size_t, std::less<>> by_id;
    for (const registry::Topic& topic : registry_.topics) {
      by_id.emplace(topic.id, links_.topics.size());
      links_.topics.push_back({&topic, {}});
    }
    for (DocumentIndex i = 0; i < documents_.size(); ++i) {
      for (std::uint32_t c = 0; c < documents_[i].topics.size(); ++c) {
        for (const topics::TopicOfClause& found : documents_[i].topics[c]) {
          const auto at = by_id.find(found.topic);
          if (at != by_id.end()) links_.topics[at->second].clauses.push_back({i, c});
        }
      }
    }
    for (LinkedTopic& topic : links_.topics) sort_for_reading(topic.clauses);
    std::stable_sort(links_.topics.begin(), links_.topics.end(),
                     [](const LinkedTopic& a, const LinkedTopic& b) {
                       return text::compare_russian(a.topic->name, b.topic->name) < 0;
                     });
  }

  void link_entities() {
    std::map<std::string, LinkedEntity, std::less<>> by_id;
    for (const registry::Entity& entity : registry_.entities) {
      LinkedEntity& linked = by_id[entity.id];
      linked.entity = entity;
      linked.in_registry = true;
    }
    for (const DocumentIndex i : links_.order) {
      for (const mentions::ProvisionalEntity& known : documents_[i].found.provisional) {
        LinkedEntity& linked = by_id[known.id];
        if (linked.in_registry || !linked.entity.id.empty()) continue;
        linked.entity.id = known.id;
        linked.entity.entity_class = known.entity_class;
        linked.entity.kind = known.kind;
        linked.entity.title = known.title;
        linked.entity.issuer = known.issuer;
        linked.entity.number = known.number;
        linked.entity.date = known.date;
        linked.entity.provisional = true;
      }
      cite(i, by_id);
    }
    for (auto& [id, linked] : by_id) {
      finish(linked);
      links_.entity_by_id.emplace(id, links_.entities.size());
      links_.entities.push_back(std::move(linked));
    }
  }

  void cite(DocumentIndex index, std::map<std::string, LinkedEntity, std::less<>>& by_id) const {
    const std::vector<mentions::Mention>& mentions = documents_[index].found.mentions;
    for (std::uint32_t m = 0; m < mentions.size(); ++m) {
      const ClauseRef where{index, static_cast<std::uint32_t>(mentions[m].clause)};
      const bool ambiguous = mentions[m].status == mentions::Status::Ambiguous;
      std::vector<std::string> means = mentions[m].candidates;
      if (!ambiguous) means = {mentions[m].entity};
      for (const std::string& id : means) {
        const auto found = by_id.find(id);
        if (found == by_id.end()) continue;
        std::vector<Citation>& citations = found->second.citations;
        if (citations.empty() || citations.back().where != where) {
          citations.push_back({where, {}, ambiguous});
        }
        citations.back().mentions.push_back(m);
        citations.back().ambiguous = citations.back().ambiguous && ambiguous;
      }
    }
  }

  void finish(LinkedEntity& linked) const {
    std::map<std::string, std::set<DocumentIndex>> wordings;
    for (const Citation& citation : linked.citations) {
      const DocumentIndex index = citation.where.document;
      if (citation.ambiguous) continue;
      if (linked.documents.empty() || linked.documents.back() != index) {
        linked.documents.push_back(index);
      }
      for (const std::uint32_t m : citation.mentions) {
        const mentions::Mention& mention = documents_[index].found.mentions[m];
        if (mention.status == mentions::Status::Ambiguous) continue;
        const std::string& text = clause(citation.where).text;
        wordings[text.substr(mention.begin, mention.end - mention.begin)].insert(index);
      }
    }
    for (auto& [wording, in] : wordings) linked.wordings.push_back({wording, in.size()});
    std::stable_sort(linked.wordings.begin(), linked.wordings.end(),
                     [](const LinkedEntity::Wording& a, const LinkedEntity::Wording& b) {
                       if (a.documents != b.documents) return a.documents > b.documents;
                       return text::compare_russian(a.text, b.text) < 0;
                     });
    std::sort(linked.citations.begin(), linked.citations.end(),
              [this](const Citation& a, const Citation& b) {
                return reading_order(a.where) < reading_order(b.where);
              });
    linked.has_page = linked.in_registry || linked.documents.size() > 1;
  }

  void link_years() {
    std::map<int, LinkedYear> by_year;
    for (const DocumentIndex i : links_.order) {
      const int year = document(i).front.date.year;
      by_year[year].year = year;
      by_year[year].documents.push_back(i);
    }
    for (std::size_t e = 0; e < links_.entities.size(); ++e) {
      int first = 0;
      for (const DocumentIndex i : links_.entities[e].documents) {
        const int year = document(i).front.date.year;
        if (year != 0 && (first == 0 || year < first)) first = year;
      }
      if (first != 0) by_year[first].first_entities.push_back(e);
    }
    for (auto& [year, linked] : by_year) {
      // Those of which only the year is known stand last.
      std::stable_partition(linked.documents.begin(), linked.documents.end(),
                            [this](DocumentIndex i) { return document(i).front.date.month != 0; });
      if (year != 0) links_.years.push_back(std::move(linked));
    }
    if (by_year.contains(0)) links_.years.push_back(std::move(by_year[0]));
  }

  void link_due() {
    for (const DocumentIndex i : links_.order) {
      const std::vector<clauses::Clause>& all = documents_[i].clauses;
      for (std::uint32_t c = 0; c < all.size(); ++c) {
        if (all[c].part != clauses::Part::Task) continue;
        if (all[c].due.empty() && all[c].figures.empty()) continue;
        std::string first;
        for (const dates::Due& due : all[c].due) {
          if (first.empty() || due.date < first) first = due.date;
        }
        links_.due.push_back({{i, c}, first});
      }
    }
    std::stable_sort(links_.due.begin(), links_.due.end(), [](const DueRow& a, const DueRow& b) {
      if (a.date.empty() != b.date.empty()) return b.date.empty();
      return a.date < b.date;
    });
  }

  const Compiled& documents_;
  const registry::Registry& registry_;
  Links links_;
  std::vector<std::size_t> place_;  // by document: its place in archive order
};

}  // namespace

std::string sort_name(const LinkedDistrict& district) {
  if (district.entry != nullptr && !district.entry->sort_key.empty()) {
    return district.entry->sort_key;
  }
  const std::string& name = district.name;
  std::size_t offset = 0;
  while (offset < name.size()) {
    const std::size_t begin = offset;
    if (text::is_upper(text::next_code_point(name, offset))) {
      return begin == 0 ? name : name.substr(begin) + " " + text::trim(name.substr(0, begin));
    }
  }
  return name;
}

Links build_links(const Compiled& documents, const registry::Registry& registry) {
  return Linker(documents, registry).link();
}

std::string dump(const Links& links, const Compiled& documents) {
  const auto at = [&documents](const ClauseRef& ref) {
    return documents[ref.document].document.id + "#" +
           documents[ref.document].clauses[ref.clause].anchor;
  };
  std::string out;
  for (const DocumentIndex i : links.order) out += "document " + documents[i].document.id + "\n";
  for (const LinkedRegion& region : links.regions) {
    out += format("region {} {}: {}\n", region.code, region.name, region.documents.size());
  }
  for (const LinkedDistrict& district : links.districts) {
    out += format("district {}/{} {}: {}\n", district.region, district.slug, district.name,
                  district.documents.size());
  }
  for (const LinkedTopic& topic : links.topics) {
    if (topic.clauses.empty()) continue;
    out += "topic " + topic.topic->id + ":";
    for (const ClauseRef& ref : topic.clauses) out += " " + at(ref);
    out += "\n";
  }
  for (const LinkedEntity& linked : links.entities) {
    if (linked.citations.empty()) continue;
    out += format("entity {}{}{}:", linked.entity.id, linked.in_registry ? "" : " provisional",
                  linked.has_page ? "" : " once");
    for (const Citation& citation : linked.citations) {
      out += " " + at(citation.where) + (citation.ambiguous ? "?" : "");
    }
    out += "\n";
    for (const LinkedEntity::Wording& wording : linked.wordings) {
      out += format("  {} × {}\n", wording.text, wording.documents);
    }
  }
  for (const LinkedYear& year : links.years) {
    out += format("year {}: {} documents, {} entities first\n", year.year, year.documents.size(),
                  year.first_entities.size());
  }
  for (const DueRow& row : links.due) out += "due " + row.date + " " + at(row.where) + "\n";
  return out;
}

}  // namespace svod::links

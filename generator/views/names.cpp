#include "views/names.h"

#include <algorithm>

#include "base/format.h"
#include "text/text.h"

namespace svod::views {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kYearDash = "–";
constexpr std::string_view kOpeningQuote = "«";

std::string without_last_dot(std::string_view number) {
  if (number.ends_with('.') || number.ends_with(')')) {
    number.remove_suffix(1);
  }
  return std::string(number);
}

}  // namespace

std::string cut(std::string_view text, std::size_t limit) {
  std::size_t offset = 0;
  std::size_t last_word = 0;
  for (std::size_t n = 0; offset < text.size(); ++n) {
    if (n == limit) {
      const std::size_t end = last_word == 0 ? offset : last_word;
      std::string out(text.substr(0, end));
      while (!out.empty() && (out.back() == ',' || out.back() == ';' || out.back() == ':')) {
        out.pop_back();
      }
      return out + std::string(kEllipsis);
    }
    const std::size_t before = offset;
    if (text::is_space(text::next_code_point(text, offset))) {
      last_word = before;
    }
  }
  return std::string(text);
}

std::string bracketed(const documents::FrontMatter& front, std::string_view key,
                      const std::string& value) {
  return front.basis_of(key).empty() || value.empty() ? value : format("[{}]", value);
}

namespace {

// A date is inferred when the front matter says so or gives its basis.
std::string dated(const documents::FrontMatter& front, const std::string& value) {
  if (front.date_of == "inferred") {
    return format("[{}]", value);
  }
  return bracketed(front, "date", value);
}

}  // namespace

std::string document_year(const Site& site, const documents::Document& document) {
  const auto& front = document.front;
  if (!front.date) {
    return site.strings.text("date.unknown");
  }
  return dated(front, format("{}", front.date.year));
}

std::string document_date(const Site& site, const documents::Document& document) {
  const auto& front = document.front;
  if (!front.date) {
    return site.strings.text("date.unknown");
  }
  return dated(front, text::format_date(front.date));
}

std::string year_name(const Site& site, std::string_view year) {
  return year == "undated" ? site.strings.text("year.undated")
                           : site.strings.format("year.title", {{"year", std::string(year)}});
}

std::string district_name(const Site& site, links::DocumentIndex document) {
  const auto& front = site.document(document).document.front;
  const std::string& name = site.links.districts[site.links.district_of[document]].name;
  return name.empty() ? site.strings.text("district.unknown") : bracketed(front, "district", name);
}

std::string district_name_now(const Site& site, links::DocumentIndex document) {
  const auto& front = site.document(document).document.front;
  const registry::District* entry = site.links.districts[site.links.district_of[document]].entry;
  if (entry == nullptr || !front.date) {
    return {};
  }
  for (const registry::DatedName& name : entry->official_names) {
    if (name.from && !name.until && name.from > front.date) {
      return name.name;
    }
  }
  return {};
}

std::string district_and_year(const Site& site, links::DocumentIndex document) {
  return format("{}, {}", district_name(site, document),
                document_year(site, site.document(document).document));
}

std::string region_name(const Site& site, std::string_view code) {
  const registry::Region* region = site.registry.find_region(code);
  return region == nullptr ? site.strings.text("region.unknown") : region->name;
}

std::string region_of_documents(const Site& site, std::string_view code,
                                const std::vector<links::DocumentIndex>& documents) {
  const bool stated = std::any_of(documents.begin(), documents.end(), [&site](const auto index) {
    return site.document(index).document.front.basis_of("region").empty();
  });
  const std::string name = region_name(site, code);
  return stated || code.empty() ? name : format("[{}]", name);
}

std::string kind_of_document(const documents::Document& document) {
  return text::capitalise(document.front.kind);
}

std::string clause_number(const clauses::Clause& clause) {
  if (!clause.number.empty()) {
    return clause.number;
  }
  return clause.ordinal == 0 ? std::string() : format("[{}]", clause.ordinal);
}

std::string clause_label(const Site& site, const clauses::Clause& clause) {
  if (!clause.number.empty()) {
    return site.strings.format("clause.numbered", {{"number", without_last_dot(clause.number)}});
  }
  if (clause.ordinal != 0) {
    return site.strings.format("clause.own",
                               {{"number", static_cast<std::int64_t>(clause.ordinal)}});
  }
  return clause.type == clauses::Type::Title ? site.strings.text("clause.title")
                                             : cut(clause.text, 40);
}

std::string part_name(const Site& site, clauses::Part part) {
  const std::string_view name = clauses::name(part);
  return site.strings.text(format("part.{}", name.empty() ? "none" : name));
}

std::string entity_kind(const Site& site, const registry::Entity& entity) {
  const std::string* kind = site.strings.find(format("kind.{}", entity.kind));
  return kind == nullptr ? std::string() : *kind;
}

std::string entity_kinds(const Site& site, const registry::Entity& entity) {
  const std::string* kinds = site.strings.find(format("kinds.{}", entity.kind));
  return kinds == nullptr ? text::capitalise(entity_kind(site, entity)) : *kinds;
}

std::string entity_name(const Site& site, const registry::Entity& entity) {
  if (entity.entity_class == registry::EntityClass::Act) {
    if (!entity.short_title.empty()) {
      return entity.short_title;
    }
    if (!entity.number.empty()) {
      return site.strings.format("act.short",
                                 {{"kind", text::capitalise(entity_kind(site, entity))},
                                  {"number", entity.number},
                                  {"dated", entity.date ? "yes" : "no"},
                                  {"date", entity.date ? text::format_date(entity.date) : ""}});
    }
    return entity.title.empty() ? entity.id : entity.title;
  }
  const std::string& name = entity.short_title.empty() ? entity.title : entity.short_title;
  if (name.empty()) {
    return entity.id;
  }
  // A short title is the bare name; a long one has its quotes inside.
  if (name.find(kOpeningQuote) != std::string::npos || entity.short_title.empty()) {
    return name;
  }
  return site.strings.format("name.quoted", {{"name", name}});
}

std::string entity_full_name(const Site& site, const registry::Entity& entity) {
  if (entity.entity_class != registry::EntityClass::Act) {
    return entity.title.empty() ? entity_name(site, entity) : entity.title;
  }
  return entity.title.empty() ? entity_name(site, entity) : text::capitalise(entity.title);
}

std::string entity_years(const Site& site, const registry::Entity& entity) {
  const auto year = [&site](std::string_view key, int value) {
    return site.strings.format(key, {{"year", format("{}", value)}});
  };
  if (entity.start_year != 0 && entity.end_year != 0) {
    return entity.start_year == entity.end_year
               ? format("{}", entity.start_year)
               : format("{}{}{}", entity.start_year, kYearDash, entity.end_year);
  }
  if (entity.start_year != 0) {
    return year("entity.since", entity.start_year);
  }
  return entity.end_year == 0 ? std::string() : year("entity.until", entity.end_year);
}

std::string entity_address(const links::LinkedEntity& entity) {
  return addresses::linked_entity(entity);
}

std::string share_of_documents(const Site& site, std::size_t documents) {
  return site.strings.format("count.of", {{"n", static_cast<std::int64_t>(documents)},
                                          {"m", static_cast<std::int64_t>(site.documents.size())}});
}

std::string years_of(const Site& site, const std::vector<links::DocumentIndex>& documents) {
  int first = 0;
  int last = 0;
  for (const auto index : documents) {
    const int year = site.document(index).document.front.date.year;
    if (year == 0) {
      continue;
    }
    first = first == 0 ? year : std::min(first, year);
    last = std::max(last, year);
  }
  if (first == 0) {
    return {};
  }
  return first == last ? format("{}", first) : format("{}{}{}", first, kYearDash, last);
}

}  // namespace svod::views

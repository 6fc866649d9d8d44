// What stands after the text of a document: what to read next, why each link is there, how to
// cite, where the text is from.

#include <algorithm>

#include "base/format.h"
#include "text/text.h"
#include "views/document_parts.h"
#include "views/frame.h"
#include "views/names.h"

namespace svod::views {
namespace {

using templates::View;

void add_neighbours(View& view, const Shown& shown) {
  const auto& district = shown.site.links.districts[shown.site.links.district_of[shown.index]];
  const auto& held = district.documents;
  const auto at = std::find(held.begin(), held.end(), shown.index);
  const auto add = [&](std::string_view label, const std::string& name,
                       const std::string& address) {
    add_neighbour(view, shown.here, label, name, address);
  };
  const auto named = [&](links::DocumentIndex other) {
    const auto& document = shown.site.document(other).document;
    return format("{}: {}", document_year(shown.site, document), cut(document.front.title, 80));
  };
  if (at != held.begin()) {
    const auto earlier = *std::prev(at);
    add("doc.earlier", named(earlier),
        addresses::document_page(shown.site.document(earlier).document.id));
  }
  if (std::next(at) != held.end()) {
    const auto later = *std::next(at);
    add("doc.later", named(later),
        addresses::document_page(shown.site.document(later).document.id));
  }
  add("doc.same_district", district_name(shown.site, shown.index),
      addresses::district_page(district));
  add("doc.same_year",
      shown.front.date.year == 0
          ? shown.here.say("year.undated")
          : shown.here.say("year.title", {{"year", format("{}", shown.front.date.year)}}),
      addresses::year_page(shown.front.date.year));
  add("doc.same_region", region_name(shown.site, shown.document.region_code),
      addresses::region_page(shown.document.region_code));
}

void add_reasons(View& view, const Shown& shown) {
  View* reasons = nullptr;
  for (const auto& mention : shown.compiled.found.mentions) {
    const clauses::Clause& clause = shown.clause(static_cast<int>(mention.clause));
    const links::LinkedEntity* linked = shown.entity(mention.entity);
    if (mention.status == mentions::Status::Ambiguous || linked == nullptr) {
      continue;
    }
    if (reasons == nullptr) {
      reasons = &view.add("REASONS");
    }
    View& row = add_link(*reasons, shown.here, "REASON", entity_name(shown.site, linked->entity),
                         entity_address(*linked));
    row.set("CLAUSE_LABEL", clause_label(shown.site, clause));
    row.set("CLAUSE_HREF", "#" + clause.anchor);
    row.set("SURFACE", std::string(surface_of(clause, mention)));
    row.set("REASON", bare_reason_of(shown.site, mention));
    if (mention.status == mentions::Status::Provisional) {
      row.show("NOT_IN_REGISTRY");
    }
  }
}

// «Исходный файл: текст, 12 КБ»; "" where the file does not lie in the archive.
std::string say_kind_and_size(const Shown& shown, const documents::Source& source) {
  constexpr std::int64_t kKilobyte = 1024;
  constexpr std::int64_t kMegabyte = kKilobyte * kKilobyte;
  if (source.size == 0) {
    return {};
  }
  const std::string extension = source.file.substr(source.file.rfind('.') + 1);
  const std::string* kind = shown.site.strings.find("file." + extension);
  const bool large = source.size >= kMegabyte;
  const std::int64_t unit = large ? kMegabyte : kKilobyte;
  const std::string size = shown.here.say(large ? "size.megabytes" : "size.kilobytes",
                                          {{"n", (source.size + unit - 1) / unit}});
  return shown.here.say("card.source",
                        {{"kind", kind == nullptr ? extension : *kind}, {"size", size}});
}

void add_about(View& view, const Shown& shown) {
  const auto& settings = shown.site.settings;
  view.set("CITATION",
           shown.here.say("doc.citation", {{"theme", shown.theme()},
                                           {"kind", shown.front.kind},
                                           {"event", shown.front.event},
                                           {"district", shown.district()},
                                           {"date", document_date(shown.site, shown.document)},
                                           {"site", settings.title},
                                           {"url", settings.base_url + shown.here.path}}));
  std::size_t place = 0;
  for (const documents::Source& source : shown.front.sources) {
    ++place;
    View& item = view.add("SOURCE");
    show_value(item, "KIND_AND_SIZE", say_kind_and_size(shown, source));
    item.set("ORIGINAL_NAME", source.original_name);
    item.set("FROM", source.from.empty()
                         ? shown.here.say("card.provenance_unknown")
                         : shown.here.say("card.provenance", {{"from", source.from}}));
    show_value(item, "URL", source.url);
    if (source.received) {
      item.add("RECEIVED")
          .set("RECEIVED",
               shown.here.say("card.received", {{"date", text::format_date(source.received)}}));
    }
    show_value(item, "SHA256", source.sha256);
    if (source.publish && shown.front.status != "withdrawn") {
      item.add("FILE").set("HREF", shown.here.link(addresses::document_source(shown.document.id,
                                                                              source.file, place)));
    }
  }
  for (const documents::Correction& correction : shown.front.corrections) {
    view.add("CORRECTION")
        .set("CORRECTION",
             shown.here.say("card.corrected", {{"date", text::format_date(correction.date)},
                                               {"what", correction.what}}));
  }
  if (settings.has_format("md") && shown.front.status != "withdrawn") {
    view.add("MARKDOWN")
        .set("HREF", shown.here.link(addresses::document_markdown(shown.document.id)));
  }
}

}  // namespace

void add_after(View& view, const Shown& shown) {
  add_neighbours(view, shown);
  add_reasons(view, shown);
  add_about(view, shown);
}

}  // namespace svod::views

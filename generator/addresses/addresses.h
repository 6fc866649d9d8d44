#pragma once

// Addresses: where each page stands, as paths from the site's root; the one file that knows.

#include <string>
#include <string_view>

#include "clauses/clauses.h"
#include "documents/document.h"
#include "links/links.h"
#include "registry/registry.h"

namespace svod::addresses {

std::string document_page(std::string_view document_id);      // documents/47/x/2020.html
std::string document_markdown(std::string_view document_id);  // documents/47/x/2020.md
// The published source beside its page, with the ending of `file`: documents/47/x/2020.txt; of
// several, that at `place` from 1: documents/47/x/2020.source-2.txt
std::string document_source(std::string_view document_id, std::string_view file, std::size_t place);
std::string district_page(const links::LinkedDistrict& district);  // districts/47/x.html
std::string region_page(std::string_view code);                    // regions/47.html
std::string topic_page(std::string_view id);                       // topics/x.html
std::string entity_page(const registry::Entity& entity);           // projects/x.html, acts/x.html
// Where a link to an entity goes: its page, or its row among those mentioned once.
std::string linked_entity(const links::LinkedEntity& entity);
std::string feed(std::string_view page);  // feed.xml of the home page, else districts/47/x.xml
std::string year_page(int year);          // years/2020.html, years/undated.html
// A part of the list of a page: of one region, "" for all years or of one year ("undated"):
// topics/x/47.html, topics/x/47-2021.html
std::string part_page(std::string_view page, std::string_view region, std::string_view year);
std::string clause(std::string_view document_id, std::string_view anchor);  // …html#p-1-2

inline constexpr std::string_view kHome = "index.html";
inline constexpr std::string_view kDocuments = "documents/index.html";
inline constexpr std::string_view kDistricts = "districts/index.html";
inline constexpr std::string_view kRegions = "regions/index.html";
inline constexpr std::string_view kTopics = "topics/index.html";
inline constexpr std::string_view kProjects = "projects/index.html";
inline constexpr std::string_view kActs = "acts/index.html";
inline constexpr std::string_view kYears = "years/index.html";
inline constexpr std::string_view kDue = "due.html";
inline constexpr std::string_view kHoldings = "holdings.html";
inline constexpr std::string_view kMentionedOnce = "mentioned-once.html";
inline constexpr std::string_view kAbout = "about.html";
inline constexpr std::string_view kNotFound = "404.html";

// Where the site's root stands on its server: "https://x.org/svod/" is at "/svod/"; "" at "/".
std::string root_path(std::string_view base_url);

// The relative link from the page at `from` to the page (and anchor) at `to`:
// relative("documents/47/x/2020.html", "acts/y.html#top") is "../../../acts/y.html#top".
// A link to the page itself is its file name, or the anchor alone.
std::string relative(std::string_view from, std::string_view to);

}  // namespace svod::addresses

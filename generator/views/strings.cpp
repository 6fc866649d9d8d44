#include "views/strings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/format.h"
#include "base/message.h"
#include "diagnostics/diagnostic.h"
#include "yaml/node.h"

namespace svod::views {
namespace {

// What views name. strings_test.cpp holds this list to their sources.
constexpr std::array kViewKeys = std::to_array<std::string_view>({
    "act.candidate",
    "act.no_status",
    "act.number",
    "act.short",
    "act.status",
    "card.basis",
    "card.checked",
    "card.corrected",
    "card.date_event",
    "card.date_printed",
    "card.date_unknown_day",
    "card.district_now",
    "card.established",
    "card.event_also",
    "card.names_differ",
    "card.nothing_established",
    "card.place",
    "card.place_not_stated",
    "card.provenance",
    "card.provenance_unknown",
    "card.received",
    "card.school_year",
    "card.source",
    "card.theme_in",
    "card.unchecked",
    "clause.numbered",
    "clause.own",
    "clause.title",
    "count.clauses",
    "count.districts",
    "count.districts_of",
    "count.documents",
    "count.documents_here",
    "count.number",
    "count.of",
    "count.of_short",
    "date.unknown",
    "district.gap",
    "district.official",
    "district.official_in_documents",
    "district.official_label",
    "district.region",
    "district.unknown",
    "doc.citation",
    "doc.draft",
    "doc.earlier",
    "doc.later",
    "doc.overline",
    "doc.same_district",
    "doc.same_region",
    "doc.same_year",
    "doc.sections",
    "doc.withdrawn",
    "due.figures_only",
    "due.size",
    "entities.shares",
    "entity.after",
    "entity.before",
    "entity.confuse",
    "entity.earlier_act",
    "entity.issuer",
    "entity.later_act",
    "entity.mentioned",
    "entity.next",
    "entity.not_mentioned",
    "entity.parent",
    "entity.previous",
    "entity.since",
    "entity.until",
    "field.year",
    "foot.edition",
    "foot.publisher",
    "holdings.held",
    "holdings.title",
    "home.size",
    "jump.problem",
    "jump.proposals",
    "jump.recommendations",
    "jump.result",
    "jump.tasks",
    "list.all",
    "list.back",
    "list.forward",
    "list.next",
    "list.previous",
    "mention.differs",
    "mention.head",
    "mention.number",
    "mention.why",
    "name.quoted",
    "nav.about",
    "nav.acts",
    "nav.districts",
    "nav.documents",
    "nav.due",
    "nav.projects",
    "nav.regions",
    "nav.topics",
    "nav.years",
    "next.holdings",
    "next.section",
    "not_found.title",
    "once.size",
    "once.title",
    "part.closing",
    "part.none",
    "part.preamble",
    "part.problem",
    "part.result",
    "part.task",
    "parts.size",
    "points.problem",
    "points.proposals",
    "points.recommendations",
    "points.result",
    "points.tasks",
    "project.described",
    "redirect.title",
    "region.size",
    "region.unknown",
    "rule.decided",
    "rule.other",
    "size.kilobytes",
    "size.megabytes",
    "skip.main",
    "skip.text",
    "title.act",
    "title.district",
    "title.document",
    "title.page",
    "title.part",
    "title.topic",
    "topic.size",
    "year.earlier",
    "year.later",
    "year.only_year",
    "year.school_year",
    "year.title",
    "year.undated",
});

// What svod says to the publisher; the room language reads it.
constexpr std::string_view kMessages = "messages";
constexpr std::string_view kWords = "words";
constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kOpen = "{{STRING ";
constexpr std::string_view kClose = "}}";

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

Result<Strings> Strings::load(const files::FileTree& theme, std::string_view language) {
  const std::string path = svod::format("strings/{}.json", language);
  const auto file = theme.find(path);
  if (file == theme.end()) {
    return Error{say("the theme has no {}; add it, or set another 'language'", path)};
  }
  diagnostics::Diagnostics faults;
  const yaml::Node root = yaml::parse_json(file->second, path, faults);
  if (!faults.empty()) {
    return Error{diagnostics::to_message(faults.front())};
  }
  if (root.kind != yaml::Node::Kind::Mapping) {
    return Error{say("{} must be one JSON object of strings", path)};
  }
  Strings strings;
  const auto fault = [&path](const yaml::Node& at, const Message& what) {
    return Error{
        say("{}:{}:{}: {}", path, std::to_string(at.line), std::to_string(at.column), what)};
  };
  for (const auto& [key, value] : root.entries) {
    if (key.value == kMessages || key.value == kWords) continue;
    if (value.kind != yaml::Node::Kind::Scalar) {
      return fault(value, say("'{}' must be a string", key.value));
    }
    if (value.value.find("{{") != std::string::npos) {
      return fault(value, say("'{}' must not hold '{{{{', which a template would read", key.value));
    }
    strings.patterns_.emplace(key.value, value.value);
  }
  for (const std::string& key : required_keys()) {
    if (strings.find(key) == nullptr) {
      return Error{say("{} has no string '{}'; add it", path, key)};
    }
  }
  return strings;
}

const std::string& Strings::text(std::string_view key) const {
  const std::string* pattern = find(key);
  SVOD_CHECK(pattern != nullptr);
  return *pattern;
}

std::string Strings::format(std::string_view key, const Arguments& arguments) const {
  auto message = text::format_message(text(key), arguments);
  // A pattern of a foreign theme that cannot be filled in is shown as it is, never lost.
  if (!message) return text(key);
  return std::move(*message);
}

std::string Strings::count(std::string_view key, std::size_t n) const {
  return format(key, {{"n", static_cast<std::int64_t>(n)}});
}

const std::string* Strings::find(std::string_view key) const {
  const auto found = patterns_.find(key);
  return found == patterns_.end() ? nullptr : &found->second;
}

const std::vector<std::string>& required_keys() {
  static const std::vector<std::string> keys(kViewKeys.begin(), kViewKeys.end());
  return keys;
}

Result<files::FileTree> bind_strings(const files::FileTree& theme, const Strings& strings) {
  files::FileTree bound;
  for (const auto& [path, bytes] : theme) {
    if (!path.starts_with(kTemplates)) {
      bound.emplace(path, bytes);
      continue;
    }
    std::string text;
    std::size_t at = 0;
    while (true) {
      const auto open = bytes.find(kOpen, at);
      if (open == std::string::npos) {
        break;
      }
      const auto begin = open + kOpen.size();
      const auto close = std::min(bytes.find(kClose, begin), bytes.size());
      const std::string_view key = std::string_view(bytes).substr(begin, close - begin);
      const std::string* string = strings.find(key);
      if (string == nullptr) {
        const auto line =
            std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(open), '\n') + 1;
        return Error{say("{}:{}: the theme's strings have no '{}'; add it", path, line, key)};
      }
      text.append(bytes, at, open - at);
      text += escape_html(*string);
      at = std::min(close + kClose.size(), bytes.size());
    }
    text.append(bytes, at);
    bound.emplace(path, std::move(text));
  }
  return bound;
}

}  // namespace svod::views

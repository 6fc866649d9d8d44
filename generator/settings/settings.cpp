#include "settings/settings.h"

#include <algorithm>

#include "base/message.h"
#include "yaml/node.h"

namespace svod::settings {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using yaml::Node;

constexpr std::string_view kFormats[] = {"md", "data", "feeds"};

class Parser {
 public:
  Parser(const std::string& path, Diagnostics& diagnostics)
      : path_(path), diagnostics_(diagnostics) {}

  Settings parse(const std::string& json) {
    const Node root = yaml::parse_json(json, path_, diagnostics_);
    Settings settings;
    if (root.kind != Node::Kind::Mapping) {
      if (!has_errors(diagnostics_))
        fault(Kind::BadValue, root, say("must be an object: {{\"title\": …}}"));
      return settings;
    }
    yaml::report_unknown_keys(root,
                              {"title", "short_title", "publisher", "base_url", "edition_date",
                               "license", "language", "theme", "formats"},
                              path_, diagnostics_);
    settings.title = required(root, "title");
    settings.short_title = text(root, "short_title");
    if (settings.short_title.empty()) settings.short_title = settings.title;
    settings.publisher = publisher(root);
    settings.base_url = base_url(root);
    settings.edition_date = edition_date(root);
    settings.license = text(root, "license");
    settings.language = text(root, "language");
    if (settings.language.empty()) settings.language = "ru";
    settings.theme = text(root, "theme");
    if (settings.theme.empty()) settings.theme = "svod";
    settings.formats = formats(root);
    return settings;
  }

 private:
  void fault(Kind kind, const Node& at, Message message, Severity severity = Severity::Error) {
    diagnostics_.push_back({kind, severity, {path_, at.line, at.column}, std::move(message)});
  }

  std::string text(const Node& object, std::string_view key) {
    const Node* value = object.find(key);
    if (value == nullptr || value->is_null()) return {};
    if (value->kind != Node::Kind::Scalar) {
      fault(Kind::BadValue, *value, say("'{}' must be a text in quotes", key));
      return {};
    }
    return value->value;
  }

  std::string required(const Node& object, std::string_view key) {
    std::string value = text(object, key);
    if (value.empty()) fault(Kind::MissingKey, object, say("'{}' is missing", key));
    return value;
  }

  Publisher publisher(const Node& root) {
    Publisher publisher;
    if (const Node* node = root.find("publisher"); node != nullptr && !node->is_null()) {
      yaml::report_unknown_keys(*node, {"name", "address", "email"}, path_, diagnostics_);
      publisher.name = text(*node, "name");
      publisher.address = text(*node, "address");
      publisher.email = text(*node, "email");
    }
    if (!publisher.complete()) {
      fault(Kind::MissingKey, root,
            say("'publisher' needs name, address and email: the owner of a site names himself "
                "(149-FZ, article 10, part 2)"),
            Severity::Warning);
    }
    return publisher;
  }

  std::string base_url(const Node& root) {
    std::string url = text(root, "base_url");
    if (url.empty()) return url;
    const auto parsed = parse_base_url(url);
    if (parsed) return *parsed;
    fault(Kind::BadValue, *root.find("base_url"), parsed.error().message);
    return {};
  }

  PartialDate edition_date(const Node& root) {
    const std::string date = required(root, "edition_date");
    if (date.empty()) return {};
    const auto parsed = parse_iso(date);
    if (parsed && parsed->day != 0) return *parsed;
    fault(Kind::BadValue, *root.find("edition_date"),
          say("'{}' is no day; write it as 2026-03-02", date));
    return {};
  }

  std::vector<std::string> formats(const Node& root) {
    std::vector<std::string> formats;
    const Node* list = root.find("formats");
    if (list == nullptr || list->is_null()) return {std::begin(kFormats), std::end(kFormats)};
    for (const Node& item : list->items) {
      if (std::find(std::begin(kFormats), std::end(kFormats), item.value) == std::end(kFormats)) {
        fault(Kind::BadValue, item,
              say("'{}' is no format; there are md, data and feeds", item.value));
        continue;
      }
      formats.push_back(item.value);
    }
    return formats;
  }

  const std::string& path_;
  Diagnostics& diagnostics_;
};

}  // namespace

Result<std::string> parse_base_url(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!url.starts_with(scheme)) continue;
    const std::string_view rest = url.substr(scheme.size());
    if (rest.empty() || rest.front() == '/' ||
        rest.find_first_of(" \"'<>?#\\\n\t") != std::string_view::npos) {
      break;
    }
    return std::string(url) + (url.ends_with('/') ? "" : "/");
  }
  return Error{say("'{}' is no address of a site; write it as https://example.org/", url)};
}

bool Settings::has_format(std::string_view wanted) const {
  return std::find(formats.begin(), formats.end(), wanted) != formats.end();
}

Settings parse_settings(const std::string& json, const std::string& path,
                        Diagnostics& diagnostics) {
  return Parser(path, diagnostics).parse(json);
}

}  // namespace svod::settings

#include "audit/audit.h"

#include <algorithm>
#include <cctype>

#include "base/message.h"

namespace svod::audit {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == ':';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
        hex_digit(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// The few entities that a template engine writes into attributes.
std::string unescape(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kEntities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  while (!text.empty()) {
    bool found = false;
    if (text[0] == '&') {
      for (const auto& [entity, character] : kEntities) {
        if (text.starts_with(entity)) {
          out += character;
          text.remove_prefix(entity.size());
          found = true;
          break;
        }
      }
    }
    if (!found) {
      out += text[0];
      text.remove_prefix(1);
    }
  }
  return out;
}

// A scheme (RFC 3986) before the first '/', '?' or '#'.
bool has_scheme(std::string_view url) {
  const std::size_t end = url.find_first_of(":/?#");
  return end != std::string_view::npos && url[end] == ':';
}

// The path from the root that `url` means on the page at `from`; false: above the root.
bool resolve(const std::string& from, std::string_view url, std::string& out) {
  std::vector<std::string> parts;
  const auto push_all = [&parts](std::string_view path) {
    while (true) {
      const std::size_t slash = path.find('/');
      const std::string_view part = path.substr(0, slash);
      if (part == "..") {
        if (parts.empty()) return false;
        parts.pop_back();
      } else if (!part.empty() && part != ".") {
        parts.emplace_back(part);
      }
      if (slash == std::string_view::npos) return true;
      path.remove_prefix(slash + 1);
    }
  };
  const std::size_t slash = from.rfind('/');
  if (slash != std::string::npos) push_all(std::string_view(from).substr(0, slash));
  if (!push_all(url)) return false;
  out.clear();
  for (const std::string& part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return true;
}

class Scanner {
 public:
  Scanner(const std::string& path, std::string_view html, std::string_view root)
      : path_(path), html_(html), root_(root) {}

  PageFacts scan() {
    while (at_ < html_.size()) {
      if (html_.substr(at_).starts_with("<!--")) {
        const std::size_t end = html_.find("-->", at_);
        advance(end == std::string_view::npos ? html_.size() : end + 3);
      } else if (html_[at_] == '<' && at_ + 1 < html_.size() &&
                 std::isalpha(static_cast<unsigned char>(html_[at_ + 1])) != 0) {
        read_tag();
      } else {
        advance(at_ + 1);
      }
    }
    return std::move(facts_);
  }

 private:
  void advance(std::size_t to) {
    line_ += static_cast<int>(std::count(html_.begin() + static_cast<std::ptrdiff_t>(at_),
                                         html_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
    at_ = to;
  }

  void read_tag() {
    std::size_t i = at_ + 1;
    while (i < html_.size() && is_name_character(html_[i])) ++i;
    while (i < html_.size() && html_[i] != '>') {
      if (!is_name_character(html_[i])) {
        ++i;
        continue;
      }
      const std::size_t name_begin = i;
      while (i < html_.size() && is_name_character(html_[i])) ++i;
      const std::string_view name = html_.substr(name_begin, i - name_begin);
      if (i + 1 >= html_.size() || html_[i] != '=') continue;
      ++i;
      std::string_view value;
      if (html_[i] == '"' || html_[i] == '\'') {
        const std::size_t end = html_.find(html_[i], i + 1);
        if (end == std::string_view::npos) break;
        value = html_.substr(i + 1, end - i - 1);
        i = end + 1;
      } else {
        const std::size_t begin = i;
        while (i < html_.size() && html_[i] != '>' && html_[i] != ' ' && html_[i] != '\n') ++i;
        value = html_.substr(begin, i - begin);
      }
      add(name, value);
    }
    advance(std::min(i + 1, html_.size()));
  }

  void add(std::string_view name, std::string_view value) {
    if (name == "id") {
      const std::string id = unescape(value);
      if (!facts_.ids.insert(id).second) {
        fault(Kind::DuplicateAnchor, say("the id '{}' stands twice in this page", id));
      }
    } else if (name == "href" || name == "src") {
      add_link(unescape(value));
    }
  }

  void add_link(const std::string& url) {
    if (has_scheme(url) || url.starts_with("//")) return;
    const std::size_t hash = url.find('#');
    const std::string path = percent_decode(url.substr(0, std::min(hash, url.find('?'))));
    PageFacts::Link link;
    link.line = line_;
    if (hash != std::string::npos) link.anchor = percent_decode(url.substr(hash + 1));
    const bool from_root = path.starts_with(root_);
    if (path.empty()) {
      link.target = path_;
    } else if (path.starts_with('/') && !from_root) {
      fault(Kind::BrokenLink, say("the link '{}' leads out of the site at '{}'", url, root_));
      return;
    } else if (!resolve(from_root ? "" : path_,
                        std::string_view(path).substr(from_root ? root_.size() : 0), link.target)) {
      fault(Kind::BrokenLink, say("the link '{}' leads out of the site", url));
      return;
    }
    facts_.links.push_back(std::move(link));
  }

  void fault(Kind kind, Message message) {
    facts_.faults.push_back({kind, Severity::Error, {path_, line_, 0}, std::move(message)});
  }

  const std::string& path_;
  std::string_view html_;
  std::string_view root_;
  std::size_t at_ = 0;
  int line_ = 1;
  PageFacts facts_;
};

}  // namespace

PageFacts scan_page(const std::string& path, std::string_view html, std::string_view root) {
  return Scanner(path, html, root).scan();
}

diagnostics::Diagnostics check_links(const std::map<std::string, PageFacts>& pages,
                                     const std::set<std::string>& files) {
  diagnostics::Diagnostics faults;
  for (const auto& [path, facts] : pages) {
    faults.insert(faults.end(), facts.faults.begin(), facts.faults.end());
    for (const PageFacts::Link& link : facts.links) {
      const auto page = pages.find(link.target);
      if (page == pages.end()) {
        if (files.contains(link.target)) continue;
        faults.push_back({Kind::BrokenLink,
                          Severity::Error,
                          {path, link.line, 0},
                          say("links to '{}', which is not written", link.target)});
      } else if (!link.anchor.empty() && !page->second.ids.contains(link.anchor)) {
        faults.push_back(
            {Kind::BrokenLink,
             Severity::Error,
             {path, link.line, 0},
             say("links to '{}#{}', but that page has no such anchor", link.target, link.anchor)});
      }
    }
  }
  return faults;
}

}  // namespace svod::audit

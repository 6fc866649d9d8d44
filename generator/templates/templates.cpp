#include "templates/templates.h"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary_interface.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <set>
#include <sstream>

#include "base/message.h"

namespace svod::templates {
namespace {

constexpr std::string_view kFolder = "templates/";
constexpr ctemplate::Strip kStrip = ctemplate::STRIP_BLANK_LINES;

std::string_view extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(dot);
}

// «{{>CLAUSE_LIST}}» of a page.html is clause_list.html.
std::string file_of_include(std::string_view name, std::string_view extension) {
  std::string file;
  for (const char c : name) file += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return file.append(extension);
}

std::string_view pragma_of(std::string_view extension) {
  if (extension == ".html") return R"({{%AUTOESCAPE context="HTML"}})";
  if (extension == ".xml") return R"({{%AUTOESCAPE context="XML"}})";
  if (extension == ".json") return R"({{%AUTOESCAPE context="JSON"}})";
  return {};
}

// Indentation is for those who write the theme; a page is smaller without.
std::string without_indentation(std::string_view text) {
  if (text.find("<pre") != std::string_view::npos ||
      text.find("<textarea") != std::string_view::npos) {
    return std::string(text);
  }
  std::string out;
  out.reserve(text.size());
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == ' ' || c == '\t')) continue;
    at_start = c == '\n';
    out += c;
  }
  return out;
}

struct Include {
  std::string name;
  std::size_t line = 0;
};

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') ++line;
    if (!text.substr(at).starts_with("{{>")) continue;
    const std::string_view rest = text.substr(at + 3);
    includes.push_back({std::string(rest.substr(0, rest.find_first_of(":} \n"))), line});
  }
  return includes;
}

// The templates that include themselves, over others or at once.
std::set<std::string> find_recursive(const std::map<std::string, std::vector<std::string>>& graph) {
  std::set<std::string> recursive;
  for (const auto& [start, unused] : graph) {
    std::set<std::string> seen;
    std::vector<std::string> open = {start};
    while (!open.empty()) {
      const std::string name = open.back();
      open.pop_back();
      const auto found = graph.find(name);
      if (found == graph.end()) continue;
      for (const std::string& next : found->second) {
        if (next == start) recursive.insert(start);
        if (seen.insert(next).second) open.push_back(next);
      }
    }
  }
  return recursive;
}

// The library tells its faults on standard error; here they are caught while it parses.
class CaughtErrors {
 public:
  CaughtErrors() : before_(std::cerr.rdbuf(caught_.rdbuf())) {}
  ~CaughtErrors() { std::cerr.rdbuf(before_); }
  CaughtErrors(const CaughtErrors&) = delete;
  CaughtErrors& operator=(const CaughtErrors&) = delete;
  CaughtErrors(CaughtErrors&&) = delete;
  CaughtErrors& operator=(CaughtErrors&&) = delete;

  // "ERROR: Template : ERROR: Auto-Escape: <what>\n  In: __{{MAIN}}__" -> "<what>".
  std::string text() const {
    std::string out = caught_.str();
    std::replace(out.begin(), out.end(), '\n', ' ');
    constexpr std::string_view kBefore[] = {"ERROR: ", "Auto-Escape: "};
    for (const std::string_view before : kBefore) {
      if (const std::size_t at = out.rfind(before); at != std::string::npos) {
        out.erase(0, at + before.size());
      }
    }
    if (const std::size_t in = out.find("In: __{{MAIN}}__"); in != std::string::npos) {
      out.erase(in);
    }
    while (out.ends_with(' ') || out.ends_with('.')) out.pop_back();
    return out;
  }

 private:
  std::ostringstream caught_;
  std::streambuf* before_;
};

// What the library says against `source`; "" where it can be read.
std::string fault_of(const std::string& source) {
  ctemplate::TemplateCache cache;
  const CaughtErrors errors;
  return cache.StringToTemplateCache("x", source, kStrip) ? std::string{} : errors.text();
}

// The library names no line: it is that of the shortest beginning with the same fault.
std::size_t line_of_fault(std::string_view pragma, std::string_view text,
                          const std::string& fault) {
  std::size_t line = 0;
  for (std::size_t end = 0; end < text.size();) {
    ++line;
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
    if (fault_of(std::string(pragma).append(text.substr(0, end))) == fault) return line;
  }
  return line;
}

std::string_view view_of(const ctemplate::TemplateString& text) {
  return {text.data(), text.size()};
}

// What is the same during one rendering.
struct Rendering {
  std::string_view extension;              // of the page: its includes have the same
  const std::set<std::string>* recursive;  // files
  const std::map<std::string, std::string, std::less<>>* files;  // of includes: NAME + extension
};

class Views;

// A view as the library asks for it. Nothing is copied: values are those of the view.
class Dictionary : public ctemplate::TemplateDictionaryInterface {
 public:
  Dictionary(const Rendering& rendering, const View* view, const Dictionary* outer)
      : rendering_(rendering), outer_(outer) {
    show(view);
  }

  void show(const View* view) {
    view_ = view;
    indexed_ = false;
    if (view->values.size() > kIndexFrom) build_index();
  }

 protected:
  ctemplate::TemplateString GetValue(const ctemplate::TemplateString& variable) const override {
    const std::string_view name = view_of(variable);
    for (const Dictionary* at = this; at != nullptr; at = at->outer_) {
      if (const std::string* value = at->find_value(name)) {
        return {value->data(), value->size()};
      }
    }
    return {"", 0};
  }

  bool IsHiddenSection(const ctemplate::TemplateString& name) const override {
    const std::vector<View>* views = find_views(view_of(name), false);
    return views == nullptr || views->empty();
  }

  bool IsUnhiddenSection(const ctemplate::TemplateString& name) const override {
    return !IsHiddenSection(name);
  }

  bool IsHiddenTemplate(const ctemplate::TemplateString& name) const override {
    if (find_views(view_of(name), true) != nullptr) return false;
    // A template that includes itself ends where no view is given for it.
    const std::string* file = find_file(view_of(name));
    return file == nullptr || rendering_.recursive->contains(*file);
  }

  const char* GetIncludeTemplateName(const ctemplate::TemplateString& name,
                                     int /*number*/) const override {
    const std::string* file = find_file(view_of(name));
    return file != nullptr ? file->c_str() : "";
  }

  Iterator* CreateSectionIterator(const ctemplate::TemplateString& section) const override;
  Iterator* CreateTemplateIterator(const ctemplate::TemplateString& name) const override;

  void DumpToString(std::string* /*out*/, int /*level*/) const override {}

 private:
  friend class Views;

  const std::string* find_file(std::string_view name) const {
    const auto found = rendering_.files->find(std::string(name).append(rendering_.extension));
    return found == rendering_.files->end() ? nullptr : &found->second;
  }

  const std::vector<View>* find_views(std::string_view name, bool include) const {
    for (const auto& [known, views] : view_->sections) {
      const std::string_view section = known;
      if (include
              ? section.size() == name.size() + 1 && section[0] == '>' && section.substr(1) == name
              : section == name) {
        return &views;
      }
    }
    return nullptr;
  }

  static std::size_t hash(std::string_view name) {
    std::uint32_t h = 2166136261U;  // FNV-1a
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    return h;
  }

  void build_index() {
    indexed_ = view_->values.size() < kSlots / 2;
    if (!indexed_) return;
    slots_.assign(kSlots, 0);
    for (std::size_t i = 0; i < view_->values.size(); ++i) {
      std::size_t slot = hash(view_->values[i].first) % kSlots;
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  const std::string* find_value(std::string_view name) const {
    if (indexed_) {
      for (std::size_t slot = hash(name) % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
        const auto& entry = view_->values[slots_[slot] - 1U];
        if (entry.first == name) return &entry.second;
      }
      return nullptr;
    }
    for (const auto& [known, value] : view_->values) {
      if (known == name) return &value;
    }
    return nullptr;
  }

  static constexpr std::size_t kIndexFrom = 24;  // fewer values are faster compared one by one
  static constexpr std::size_t kSlots = 1024;

  const Rendering& rendering_;
  const View* view_ = nullptr;
  const Dictionary* outer_;
  bool indexed_ = false;
  std::vector<std::uint16_t> slots_;  // index of a value + 1, by hash of its name
};

// Over the views of a section. An include for which no view was given shows its file once,
// with the view that it stands in.
class Views : public Dictionary::Iterator {
 public:
  Views(const Dictionary& outer, const std::vector<View>* views)
      : views_(views),
        inner_(outer.rendering_, outer.view_, views != nullptr ? &outer : outer.outer_) {}

  bool HasNext() const override { return next_ < (views_ != nullptr ? views_->size() : 1); }
  const ctemplate::TemplateDictionaryInterface& Next() override {
    if (views_ != nullptr) inner_.show(&(*views_)[next_]);
    ++next_;
    return inner_;
  }

 private:
  const std::vector<View>* views_;
  Dictionary inner_;
  std::size_t next_ = 0;
};

// The library deletes the iterators.
Dictionary::Iterator* Dictionary::CreateSectionIterator(
    const ctemplate::TemplateString& section) const {
  return new Views(*this, find_views(view_of(section), false));
}

Dictionary::Iterator* Dictionary::CreateTemplateIterator(
    const ctemplate::TemplateString& name) const {
  return new Views(*this, find_views(view_of(name), true));
}

}  // namespace

struct Templates::Cache {
  ctemplate::TemplateCache templates;
  std::set<std::string, std::less<>> names;
  std::set<std::string> recursive;
  std::map<std::string, std::string, std::less<>> files;
};

Templates::Templates(std::unique_ptr<Cache> cache) : cache_(std::move(cache)) {}
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;
Templates::~Templates() = default;

Result<Templates> Templates::load(const files::FileTree& theme) {
  auto cache = std::make_unique<Cache>();
  std::map<std::string, std::vector<std::string>> graph;
  for (const auto& [path, text] : theme) {
    if (!path.starts_with(kFolder)) continue;
    const std::string name = path.substr(kFolder.size());
    const std::string_view extension = extension_of(name);
    for (const Include& include : includes_of(text)) {
      const std::string file = file_of_include(include.name, extension);
      if (!theme.contains(std::string(kFolder) + file)) {
        return Error{
            say("{}:{}: there is no {}{} for {{{{>{}}}}}; add the file or take out the "
                "include",
                path, include.line, kFolder, file, include.name)};
      }
      graph[name].push_back(file);
      cache->files[include.name + std::string(extension)] = file;
    }
    if (const std::size_t raw = text.find(":none}}"); raw != std::string::npos) {
      const auto line =
          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(raw), '\n');
      return Error{
          say("{}:{}: take out ':none': every value of a template is escaped", path, line + 1)};
    }
    const std::string_view pragma = pragma_of(extension);
    const std::string source =
        std::string(pragma) + (extension == ".html" ? without_indentation(text) : text);
    if (std::string fault = fault_of(source); !fault.empty()) {
      const std::size_t fault_line = line_of_fault(pragma, text, fault);
      return Error{say("{}:{}: mend the template: {}", path, fault_line, fault)};
    }
    cache->templates.StringToTemplateCache(name, source, kStrip);
    cache->names.insert(name);
  }
  cache->recursive = find_recursive(graph);
  cache->templates.Freeze();
  return Templates(std::move(cache));
}

bool Templates::has(std::string_view name) const {
  return cache_->names.contains(name);
}

std::string Templates::render(std::string_view name, const View& view) const {
  SVOD_CHECK(has(name));
  const Rendering rendering{extension_of(name), &cache_->recursive, &cache_->files};
  const Dictionary dictionary(rendering, &view, nullptr);
  std::string out;
  const bool done = cache_->templates.ExpandNoLoad(
      ctemplate::TemplateString(name.data(), name.size()), kStrip, &dictionary, nullptr, &out);
  SVOD_CHECK(done);
  return out;
}

}  // namespace svod::templates

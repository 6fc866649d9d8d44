#include "pipeline/collect_sources.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "files/files.h"
#include "files/list_entries.h"
#include "import/read_source.h"
#include "intake/triage.h"

namespace svod::pipeline {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;
using files::EntryKind;
using intake::FileKind;
using reports::Outcome;

Outcome outcome_of(FileKind kind) {
  switch (kind) {
    case FileKind::Service:
      return Outcome::Service;
    case FileKind::Signature:
      return Outcome::Signature;
    case FileKind::Archive:
      return Outcome::Archive;
    case FileKind::Document:
    case FileKind::Other:
      break;
  }
  return Outcome::OtherFormat;
}

// «фото 2» before «фото 10», as a person counts pages.
bool comes_before(const std::string& a, const std::string& b) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < a.size() && k < b.size()) {
    if (!is_digit(a[i]) || !is_digit(b[k])) {
      if (a[i] != b[k]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[k]);
      ++i;
      ++k;
      continue;
    }
    const auto number = [&is_digit](const std::string& text, std::size_t& at) {
      while (at < text.size() && text[at] == '0') ++at;
      const std::size_t begin = at;
      while (at < text.size() && is_digit(text[at])) ++at;
      return std::string_view(text).substr(begin, at - begin);
    };
    const std::string_view left = number(a, i);
    const std::string_view right = number(b, k);
    if (left.size() != right.size()) return left.size() < right.size();
    if (left != right) return left < right;
  }
  const std::size_t rest_a = a.size() - i;
  const std::size_t rest_b = b.size() - k;
  return rest_a != rest_b ? rest_a < rest_b : a < b;
}

Result<bool> collect_directory(const std::string& root, CollectedSources& out) {
  const auto entries = files::list_entries(root);
  if (!entries) return entries.error();
  std::vector<Candidate> found;
  for (const files::Entry& entry : *entries) {
    std::string path = format("{}/{}", root, entry.path);
    if (!files::may_be_read(entry.kind)) {
      path = files::printable_path(path);
      out.diagnostics.push_back({Kind::UnreadableFile,
                                 Severity::Error,
                                 {path, 0, 0},
                                 std::string(files::why_not_read(entry.kind))});
      out.left_aside.push_back({std::move(path), Outcome::Refused, {}, {}, 0, false, {}});
      continue;
    }
    const FileKind kind = intake::classify_name(path.substr(path.rfind('/') + 1));
    if (kind == FileKind::Document) {
      found.push_back({std::move(path), false, {}});
    } else {
      out.left_aside.push_back({std::move(path), outcome_of(kind), {}, {}, 0, false, {}});
    }
  }
  if (found.empty()) {
    return Error{
        format("there is no file that svod reads ({}) in '{}'; name a directory that has some, "
               "or a file",
               import::readable_names(), root)};
  }
  std::sort(found.begin(), found.end(),
            [](const Candidate& a, const Candidate& b) { return comes_before(a.path, b.path); });
  std::move(found.begin(), found.end(), std::back_inserter(out.candidates));
  return true;
}

}  // namespace

Result<CollectedSources> collect_sources(const std::vector<std::string>& paths) {
  CollectedSources out;
  for (const std::string& path : paths) {
    if (files::is_directory(path)) {
      const auto collected = collect_directory(path, out);
      if (!collected) return collected.error();
      continue;
    }
    const EntryKind kind = files::kind_of_file(path);
    if (kind == EntryKind::BrokenLink) {
      return Error{format("there is no '{}'; name a file or a directory that is there",
                          files::printable_path(path))};
    }
    if (!files::may_be_read(kind)) {
      return Error{
          format("cannot read '{}': {}", files::printable_path(path), files::why_not_read(kind))};
    }
    out.candidates.push_back({path, true, {}});
  }
  return out;
}

}  // namespace svod::pipeline

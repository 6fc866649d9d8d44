#include "pipeline/read_apart.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "files/files.h"
#include "programs/run_program.h"

namespace svod::pipeline {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::size_t kMiB = std::size_t{1024} * 1024;
constexpr int kSecondsOfReader = 10;
constexpr std::size_t kMemoryOfReader = 512 * kMiB;
constexpr std::size_t kMemoryPerByte = 16;    // of what a file has over 1 MiB
constexpr std::size_t kMostText = 64 * kMiB;  // of JSON

// A sanitizer takes terabytes of addresses for itself.
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define SVOD_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(SVOD_SANITIZED)
constexpr bool kBoundsMemory = false;
#else
constexpr bool kBoundsMemory = true;
#endif

ReadText refused(const std::string& path, Message why) {
  return {std::nullopt, {{Kind::UnreadableFile, Severity::Error, {path, 0, 0}, std::move(why)}}};
}

}  // namespace

std::string dump_source(const std::string& path, import::PageRange pages) {
  if (files::file_size(path) > import::kMostSourceBytes) {
    return render_source(refused(path, import::too_large()));
  }
  const auto bytes = files::read_file(path);
  if (!bytes) return render_source(refused(path, bytes.error().message));
  ReadText read;
  read.source = import::read_source(*bytes, path, read.faults, pages);
  return render_source(read);
}

ReadText read_apart(const std::string& path, import::PageRange pages) {
  const std::size_t size = files::file_size(path);
  const std::size_t over = size - std::min(size, kMiB);
  programs::Limits limits;
  limits.seconds = kSecondsOfReader + static_cast<int>(over / kMiB);
  limits.memory = kBoundsMemory ? kMemoryOfReader + kMemoryPerByte * over : 0;
  limits.output = kMostText;
  std::vector<std::string> arguments = {"/proc/self/exe", "dump", "source", path};
  if (pages.first > 0) {
    arguments.insert(arguments.end(), {"--pages", render_pages(pages)});
  }
  const auto said = programs::run_program(arguments, limits);
  auto read = said ? parse_source(*said) : std::nullopt;
  if (read) return std::move(*read);
  return refused(
      path, say("the file cannot be read: it asks for more than {} seconds or {} MiB, as no "
                "document of its size does; open it in its program, save it again and import that",
                limits.seconds, (kMemoryOfReader + kMemoryPerByte * over) / kMiB));
}

ReadText read_text(std::string_view bytes, const std::string& path, import::Format source_format,
                   import::PageRange pages) {
  if (source_format != import::Format::PlainText) return read_apart(path, pages);
  ReadText read;
  read.source = import::read_source(bytes, path, read.faults, pages);
  return read;
}

std::optional<import::PageRange> parse_pages(std::string_view text) {
  const auto number = [](std::string_view digits) {
    int value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? value : 0;
  };
  const std::size_t dash = std::min(text.find('-'), text.size());
  const int first = number(text.substr(0, dash));
  const int last = dash < text.size() ? number(text.substr(dash + 1)) : first;
  if (first < 1 || last < first) return std::nullopt;
  return import::PageRange{first, last};
}

std::string render_pages(import::PageRange pages) {
  if (pages.first == 0) return {};
  if (pages.first == pages.last) return std::to_string(pages.first);
  return format("{}-{}", pages.first, pages.last);
}

}  // namespace svod::pipeline

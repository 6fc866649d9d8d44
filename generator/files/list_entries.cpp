#include "files/list_entries.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/format.h"
#include "base/message.h"
#include "files/system_reason.h"
#include "text/text.h"

namespace svod::files {
namespace {

namespace fs = std::filesystem;

// C0, DEL and C1; U+2028 and U+2029 end a line; U+202A to U+202E and U+2066 to U+2069 turn its
// direction.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// How many bytes the sign at the front of `rest` takes, 0 if it is no UTF-8 or a control character.
std::size_t safe_sign(std::string_view rest) {
  constexpr std::size_t kLongestSign = 4;
  if (text::find_invalid_utf8(rest.substr(0, kLongestSign)) == 0) return 0;
  std::size_t end = 0;
  return is_control(text::next_code_point(rest, end)) ? 0 : end;
}

bool is_safe(std::string_view name) {
  while (!name.empty()) {
    const std::size_t length = safe_sign(name);
    if (length == 0) return false;
    name.remove_prefix(length);
  }
  return true;
}

bool lies_under(const fs::path& path, const fs::path& root) {
  return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

EntryKind kind_of_link(const fs::path& link, const fs::path& root) {
  std::error_code fault;
  const fs::path target = fs::canonical(link, fault);
  if (fault) return EntryKind::BrokenLink;
  if (!lies_under(target, root)) return EntryKind::LinkOutside;
  const fs::file_status status = fs::status(target, fault);
  if (fs::is_directory(status)) return EntryKind::LinkToDirectory;
  return fs::is_regular_file(status) ? EntryKind::LinkInside : EntryKind::NoFile;
}

}  // namespace

Result<std::vector<Entry>> list_entries(const std::string& root) {
  std::error_code fault;
  const fs::path real_root = fs::canonical(root, fault);
  if (!fault) fs::directory_iterator(real_root, fault);  // a directory, and the right to list it
  if (fault)
    return Error{say("cannot list {}: {}", printable_path(root), system_reason(fault.value()))};

  std::vector<Entry> entries;
  std::vector<fs::path> directories = {real_root};
  while (!directories.empty()) {
    const fs::path directory = std::move(directories.back());
    directories.pop_back();
    const auto tell = [&](const fs::path& path, EntryKind kind) {
      entries.push_back({path.lexically_relative(real_root).generic_string(), kind});
    };
    fs::directory_iterator at(directory, fault);
    for (; !fault && at != fs::directory_iterator(); at.increment(fault)) {
      const std::string name = at->path().filename().string();
      std::error_code ignored;
      const fs::file_status status = at->symlink_status(ignored);
      if (!is_safe(name)) {
        tell(at->path(), EntryKind::UnsafeName);
      } else if (fs::is_symlink(status)) {
        tell(at->path(), kind_of_link(at->path(), real_root));
      } else if (fs::is_directory(status)) {
        if (!name.starts_with('.')) directories.push_back(at->path());
      } else {
        tell(at->path(), fs::is_regular_file(status) ? EntryKind::File : EntryKind::NoFile);
      }
    }
    if (fault) tell(directory, EntryKind::UnreadableDirectory);
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.path < b.path; });
  return entries;
}

EntryKind kind_of_file(const std::string& path) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) return EntryKind::BrokenLink;
  if (!is_safe(fs::path(path).filename().string())) return EntryKind::UnsafeName;
  return fs::is_regular_file(status) ? EntryKind::File : EntryKind::NoFile;
}

bool may_be_read(EntryKind kind) {
  return kind == EntryKind::File || kind == EntryKind::LinkInside;
}

Message why_not_read(EntryKind kind) {
  switch (kind) {
    case EntryKind::File:
    case EntryKind::LinkInside:
      return {};
    case EntryKind::LinkOutside:
      return say("it is a symbolic link out of the directory; copy the file itself into it");
    case EntryKind::LinkToDirectory:
      return say(
          "it is a symbolic link to a directory, which is read where it lies; remove the link");
    case EntryKind::BrokenLink:
      return say("it leads to no file; remove it, or put the file where it leads");
    case EntryKind::NoFile:
      return say("it is a pipe, a socket or a device; copy what it holds into a file");
    case EntryKind::UnsafeName:
      return say("its name is not UTF-8 or holds control characters; give it another name");
    case EntryKind::UnreadableDirectory:
      return say("it cannot be listed; see to it that you have the right to read it");
  }
  return {};
}

std::string printable_path(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t length = safe_sign(path);
    if (length == 0) {
      out += format("\\x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(path.front())));
    } else {
      out += path.substr(0, length);
    }
    path.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

}  // namespace svod::files

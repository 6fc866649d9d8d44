#pragma once

// A directory that somebody sent -> what lies in it, and which of it may be read.
//
// 1. Regular files are read; so are symbolic links whose target lies under the same directory.
// 2. A symbolic link that leads out of the directory, to nothing or in a circle is never followed,
//    nor is one to a directory: what it leads to inside is listed where it lies.
// 3. Pipes, sockets and devices are never opened: reading them may wait for ever or do something.
// 4. A name that is not UTF-8 or holds control characters is never read: it could not be told or
//    published as it is.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svod::files {

enum class EntryKind {
  File,
  LinkInside,  // a symbolic link to a regular file under the same directory
  LinkOutside,
  LinkToDirectory,
  BrokenLink,  // to nothing, or in a circle
  NoFile,      // a pipe, a socket, a device
  UnsafeName,
  UnreadableDirectory,
};

struct Entry {
  std::string path;  // relative to the directory, '/' between its parts, bytes as they are
  EntryKind kind = EntryKind::File;

  bool operator==(const Entry&) const = default;
};

// All entries under `root` but its directories, sorted by path; what lies in hidden directories (a
// name that begins with a dot) left out. An error if `root` is no directory or cannot be listed.
Result<std::vector<Entry>> list_entries(const std::string& root);

// The same for one path that somebody names: File, or why it is not read. Links are followed, for
// the person who names one means what it leads to. BrokenLink if nothing is there.
EntryKind kind_of_file(const std::string& path);

// Whether such an entry may be read.
bool may_be_read(EntryKind kind);

// Why an entry is not read and what to do, for a message: "it is a symbolic link out of the
// directory; copy the file itself into it". Empty for what may be read.
Message why_not_read(EntryKind kind);

// A path as it may be told on one line of a terminal: bytes that are no UTF-8 and control
// characters as \xNN.
std::string printable_path(std::string_view path);

}  // namespace svod::files

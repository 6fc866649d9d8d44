#pragma once

// The disk, seen through one narrow door. Everything else works on bytes in memory.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svod::files {

// Paths relative to some root, with '/', to the bytes of the file. Ordered, so that
// nothing depends on the order in which a disk lists.
using FileTree = std::map<std::string, std::string>;

// Gives the bytes of a file; an error that names the path and the reason (not there, a
// directory, no permission).
Result<std::string> read_file(const std::string& path);

// Writes a file and the directories above it; an error names the path and the reason
// (no permission, no space left). The file is complete or absent, never half written.
Result<bool> write_file(const std::string& path, std::string_view bytes);

// The regular files under `root`, as sorted paths relative to it; hidden ones (a name that
// begins with a dot) left out. An error if `root` is no directory.
Result<std::vector<std::string>> list_files(const std::string& root);

// The directories under `root`, likewise.
Result<std::vector<std::string>> list_directories(const std::string& root);

// The files under `root` whose name ends with `suffix` ("" for all), with their bytes.
Result<FileTree> read_tree(const std::string& root, std::string_view suffix);

// Where the running program lies, without a slash at the end; "" where the system does not say.
std::string executable_directory();

// The path of what stands under `name` beside `path`: "x/report.html" for "x/content/".
std::string path_beside(const std::string& path, const std::string& name);

// Does `path` lie in `directory`, or is it that? Links are followed; neither need be there.
bool is_inside(const std::string& path, const std::string& directory);

bool is_directory(const std::string& path);
bool is_file(const std::string& path);
// In bytes; 0 if there is no such file.
std::uintmax_t file_size(const std::string& path);

// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace svod::files

#include "files/files.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/message.h"
#include "files/system_reason.h"

namespace svod::files {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// And what the reader can do, where the reason does not say it.
Error failed(const Message& doing, const std::string& path, int error) {
  const Message reason = system_reason(error);
  switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
      return {say("cannot {} {}: {}; see to it that you have the right to", doing, path, reason)};
    case ENOSPC:
    case EDQUOT:
      return {say("cannot {} {}: {}; make room there and try again", doing, path, reason)};
    default:
      return {say("cannot {} {}: {}", doing, path, reason)};
  }
}

// Writes all of `bytes` and closes; 0 or the reason it failed.
int write_and_close(File file, std::string_view bytes) {
  const bool written =
      bytes.empty() || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written) return errno;
  return std::fclose(file.release()) == 0 ? 0 : errno;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  if (is_directory(path)) return failed(say("read"), path, EISDIR);
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed(say("read"), path, errno);
  std::string bytes;
  if (std::fseek(file.get(), 0, SEEK_END) == 0) {
    const long size = std::ftell(file.get());
    if (size > 0) bytes.reserve(static_cast<std::size_t>(size));
    std::rewind(file.get());
  }
  std::array<char, 65536> buffer;
  std::size_t count = 0;
  while ((count = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0) {
    bytes.append(buffer.data(), count);
  }
  if (std::ferror(file.get()) != 0) return failed(say("read"), path, errno);
  return bytes;
}

Result<bool> write_file(const std::string& path, std::string_view bytes) {
  // Beside the target, so that the rename stays within one file system.
  const std::string temporary = path + ".part";
  File file(std::fopen(temporary.c_str(), "wb"));
  if (!file && errno == ENOENT) {
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error) return failed(say("make the directory of"), path, error.value());
    file.reset(std::fopen(temporary.c_str(), "wb"));
  }
  if (!file) return failed(say("write"), path, errno);
  int error = write_and_close(std::move(file), bytes);
  if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    std::remove(temporary.c_str());
    return failed(say("write"), path, error);
  }
  return true;
}

namespace {

// The paths under `root` for which `wanted` holds, hidden ones left out.
Result<std::vector<std::string>> list(const std::string& root,
                                      bool (*wanted)(const fs::directory_entry&)) {
  std::error_code error;
  fs::recursive_directory_iterator at(root, error);
  if (error) return failed(say("list the files of"), root, error.value());
  std::vector<std::string> paths;
  for (const fs::recursive_directory_iterator end; at != end;) {
    const bool hidden = at->path().filename().string().starts_with('.');
    if (hidden) {
      at.disable_recursion_pending();
    } else if (wanted(*at)) {
      paths.push_back(at->path().lexically_relative(root).generic_string());
    }
    at.increment(error);
    if (error) return failed(say("list all that is in"), root, error.value());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

Result<std::vector<std::string>> list_files(const std::string& root) {
  return list(root, [](const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.is_regular_file(ignored);
  });
}

Result<std::vector<std::string>> list_directories(const std::string& root) {
  return list(root, [](const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.is_directory(ignored);
  });
}

Result<FileTree> read_tree(const std::string& root, std::string_view suffix) {
  const auto paths = list_files(root);
  if (!paths) return paths.error();
  FileTree tree;
  for (const std::string& path : *paths) {
    if (!path.ends_with(suffix)) continue;
    auto bytes = read_file((fs::path(root) / path).string());
    if (!bytes) return bytes.error();
    tree.emplace(path, std::move(*bytes));
  }
  return tree;
}

std::string executable_directory() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? std::string() : program.parent_path().string();
}

std::string path_beside(const std::string& path, const std::string& name) {
  return (fs::path(path) / ".." / name).lexically_normal().string();
}

bool is_inside(const std::string& path, const std::string& directory) {
  std::error_code ignored;
  const fs::path inner = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  const fs::path outer = fs::weakly_canonical(fs::absolute(directory, ignored), ignored);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

bool is_directory(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::uintmax_t file_size(const std::string& path) {
  std::error_code fault;
  const std::uintmax_t size = fs::file_size(path, fault);
  return fault ? 0 : size;
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned length = 0;
  SVOD_CHECK(
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) == 1);
  std::string out;
  out.reserve(std::size_t{2} * length);
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (unsigned i = 0; i < length; ++i) {
    const unsigned byte = digest.at(i);
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

}  // namespace svod::files

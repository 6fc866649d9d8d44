#include "files/output_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/format.h"
#include "base/message.h"
#include "files/files.h"
#include "files/system_reason.h"

namespace svod::files {
namespace {

namespace fs = std::filesystem;

Error cannot(const Message& what, const std::string& path, const Message& reason) {
  return {say("cannot {} '{}': {}; mend that, or name another directory with --output", what, path,
              reason)};
}

std::set<std::string> parse_manifest(std::string_view text) {
  std::set<std::string> paths;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty()) paths.emplace(line);
  }
  return paths;
}

bool same_bytes(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error || size != bytes.size() || !fs::is_regular_file(path, error)) return false;
  const auto old = read_file(path.string());
  return old && *old == bytes;
}

}  // namespace

Result<OutputDirectory> OutputDirectory::open(const std::string& path) {
  std::error_code error;
  fs::path output = fs::absolute(path, error).lexically_normal();
  if (output.filename().empty()) output = output.parent_path();
  if (fs::exists(output, error)) output = fs::canonical(output, error);
  if (error) return cannot(say("open the output directory"), path, system_reason(error.value()));

  OutputDirectory out;
  out.output_ = output.string();
  if (fs::exists(output, error)) {
    if (!fs::is_directory(output, error)) {
      return cannot(say("write the site to"), path, say("it is a file"));
    }
    const fs::path manifest = output / kManifest;
    if (fs::is_regular_file(manifest, error)) {
      const auto text = read_file(manifest.string());
      if (!text) return text.error();
      out.old_files_ = parse_manifest(*text);
    } else if (!fs::is_empty(output, error)) {
      if (error)
        return cannot(say("read the output directory"), path, system_reason(error.value()));
      return Error{
          say("'{}' holds files that svod did not write; name another directory with "
              "--output, or empty this one",
              path)};
    }
  }

  const std::string staging =
      (output.parent_path() / format(".{}.svod-staging", output.filename().string())).string();
  fs::create_directories(staging, error);
  if (error) return cannot(say("make the directory"), staging, system_reason(error.value()));
  const int lock = ::open(staging.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock < 0) return cannot(say("open"), staging, system_reason(errno));
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return Error{say("another svod is writing to '{}'; wait until it is done", path)};
  }
  out.staging_ = staging;
  out.lock_ = lock;
  // What a killed build left.
  for (const fs::directory_entry& entry : fs::directory_iterator(staging, error)) {
    fs::remove_all(entry.path(), error);
  }
  if (error) return cannot(say("clear"), staging, system_reason(error.value()));
  return {std::move(out)};
}

OutputDirectory::OutputDirectory(OutputDirectory&& other) noexcept
    : output_(std::move(other.output_)),
      staging_(std::exchange(other.staging_, {})),
      lock_(std::exchange(other.lock_, -1)),
      old_files_(std::move(other.old_files_)),
      mutex_(std::move(other.mutex_)),
      written_(std::move(other.written_)),
      changed_(other.changed_) {}

OutputDirectory::~OutputDirectory() {
  std::error_code error;
  if (!staging_.empty()) fs::remove_all(staging_, error);
  if (lock_ >= 0) ::close(lock_);
}

Result<bool> OutputDirectory::write(const std::string& relative, std::string_view bytes) {
  const fs::path staged = fs::path(staging_) / relative;
  const fs::path published = fs::path(output_) / relative;
  std::error_code error;
  fs::create_directories(staged.parent_path(), error);
  if (error)
    return cannot(say("make the directory"), staged.parent_path().string(),
                  system_reason(error.value()));

  const bool same = old_files_.contains(relative) && same_bytes(published, bytes);
  if (same) fs::create_hard_link(published, staged, error);
  if (!same || error) {
    const auto done = write_file(staged.string(), bytes);
    if (!done) return done.error();
  }
  const std::lock_guard guard(*mutex_);
  SVOD_CHECK(written_.insert(relative).second);
  if (!same) ++changed_;
  return true;
}

Result<bool> OutputDirectory::carry_over() {
  std::error_code error;
  if (!fs::is_directory(output_, error)) return true;
  for (auto at = fs::recursive_directory_iterator(output_, error);
       !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const std::string relative = fs::path(at->path()).lexically_relative(output_).generic_string();
    if (relative == kManifest || old_files_.contains(relative) || written_.contains(relative))
      continue;
    const fs::path staged = fs::path(staging_) / relative;
    if (at->is_symlink()) {
      fs::create_directories(staged.parent_path(), error);
      fs::copy_symlink(at->path(), staged, error);
    } else if (at->is_regular_file()) {
      fs::create_directories(staged.parent_path(), error);
      fs::create_hard_link(at->path(), staged, error);
      if (error) fs::copy_file(at->path(), staged, error);
    }
    if (error) return cannot(say("carry over"), at->path().string(), system_reason(error.value()));
  }
  if (error) return cannot(say("read"), output_, system_reason(error.value()));
  return true;
}

Result<bool> OutputDirectory::publish() {
  const auto carried = carry_over();
  if (!carried) return carried.error();
  std::string manifest;
  for (const std::string& path : written_) manifest += path + "\n";
  const auto done = write_file(staging_ + "/" + std::string(kManifest), manifest);
  if (!done) return done.error();

  std::error_code error;
  if (!fs::exists(output_, error)) {
    fs::rename(staging_, output_, error);
    if (error) return cannot(say("publish to"), output_, system_reason(error.value()));
    staging_.clear();
    return true;
  }
  // One step where the file system can exchange two names, else two with nothing lost.
  if (::renameat2(AT_FDCWD, staging_.c_str(), AT_FDCWD, output_.c_str(), RENAME_EXCHANGE) != 0) {
    const std::string old = staging_ + "-old";
    fs::remove_all(old, error);
    fs::rename(output_, old, error);
    if (error) return cannot(say("replace"), output_, system_reason(error.value()));
    fs::rename(staging_, output_, error);
    if (error) {
      const Message reason = system_reason(error.value());
      fs::rename(old, output_, error);
      return cannot(say("replace"), output_, reason);
    }
    staging_ = old;
  }
  fs::remove_all(staging_, error);
  staging_.clear();
  return true;
}

}  // namespace svod::files

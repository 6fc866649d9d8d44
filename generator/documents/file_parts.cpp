#include "documents/file_parts.h"

#include <algorithm>

namespace svod::documents {
namespace {

// Takes the first line, with its end, off `text`.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
  text.remove_prefix(line.size());
  return line;
}

std::string_view without_end(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\n");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The key that begins `line` in its first column; "" where none does.
std::string_view key_of(std::string_view line) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz_";
  if (!line.empty() && (line.front() == '"' || line.front() == '\'')) line.remove_prefix(1);
  const std::string_view key = line.substr(0, line.find_first_not_of(kLetters));
  std::string_view rest = line.substr(key.size());
  rest.remove_prefix(std::min(rest.find_first_not_of("\"' "), rest.size()));
  return rest.starts_with(':') ? key : std::string_view();
}

}  // namespace

std::string with_plain_lines(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') {
      text += bytes[i];
    } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
      text += '\n';
    }
  }
  return text;
}

std::string with_line_ends_of(std::string_view file, std::string_view lines) {
  const std::size_t first = file.find('\n');
  const bool windows = first != std::string_view::npos && first > 0 && file[first - 1] == '\r';
  std::string out;
  for (const char c : lines) {
    if (c == '\n' && windows) out += '\r';
    out += c;
  }
  return out;
}

bool is_fence(std::string_view line) {
  line = without_end(line);
  if (line == kFence) return true;
  std::size_t width = 0;  // in hyphens, of which programs make longer dashes
  while (!line.empty()) {
    const bool en_dash = line.starts_with("–");
    const bool em_dash = line.starts_with("—");
    if (!en_dash && !em_dash && line.front() != '-') return false;
    width += em_dash ? 3 : en_dash ? 2 : 1;
    line.remove_prefix(en_dash || em_dash ? kFence.size() : 1);
  }
  return width >= 3;
}

std::optional<FileParts> split_file(std::string_view text) {
  FileParts parts;
  std::string_view rest = text;
  int line = 0;
  const auto take_fence = [&](std::string_view taken) {
    if (without_end(taken) != kFence) parts.odd_fences.push_back(line);
  };
  bool open = false;
  while (!rest.empty()) {
    const std::string_view taken = take_line(rest);
    ++line;
    if (!open) {
      if (without_end(taken).empty()) continue;
      if (!is_fence(taken)) return std::nullopt;
      take_fence(taken);
      open = true;
      parts.front = rest;
      parts.front_line = line + 1;
    } else if (is_fence(taken)) {
      take_fence(taken);
      parts.front =
          parts.front.substr(0, static_cast<std::size_t>(taken.data() - parts.front.data()));
      parts.body = rest;
      parts.body_line = line + 1;
      return parts;
    }
  }
  return std::nullopt;
}

std::vector<KeyPart> split_keys(std::string_view front) {
  std::vector<KeyPart> parts;
  std::string_view rest = front;
  while (!rest.empty()) {
    const auto at = static_cast<std::size_t>(rest.data() - front.data());
    const std::string_view line = take_line(rest);
    const std::string_view key = key_of(line);
    if (!key.empty() || parts.empty()) {
      parts.push_back({key, line});
    } else {
      KeyPart& part = parts.back();
      const auto begin = static_cast<std::size_t>(part.text.data() - front.data());
      part.text = front.substr(begin, at + line.size() - begin);
    }
  }
  return parts;
}

std::string published_text(std::string_view bytes) {
  const std::string text = with_plain_lines(bytes);
  const auto parts = split_file(text);
  if (!parts) return std::string(bytes);
  for (const KeyPart& part : split_keys(parts->front)) {
    if (part.key != "conflicts") continue;
    std::string out = text;
    return out.erase(static_cast<std::size_t>(part.text.data() - text.data()), part.text.size());
  }
  return std::string(bytes);
}

}  // namespace svod::documents

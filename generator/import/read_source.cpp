#include "import/read_source.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "base/result.h"
#include "import/find_encoding.h"
#include "import/locate_byte.h"
#include "import/mend_double_encoding.h"
#include "import/read_docx.h"
#include "import/read_html.h"
#include "import/read_odt.h"
#include "import/read_pdf.h"
#include "import/unquote_letter.h"
#include "import/zip_archive.h"
#include "text/text.h"

namespace svod::import {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::size_t kHeadOfPage = 1024;  // where a page says that it is one

struct Signature {
  std::string_view bytes;
  Format format;
};
constexpr std::array kSignatures = std::to_array<Signature>({
    {"%PDF-", Format::Pdf},
    {"{\\rtf", Format::Rtf},
    {"\x89PNG\r\n", Format::Image},
    {"\xFF\xD8\xFF", Format::Image},
    {"II*", Format::Image},
    {"MM\0*", Format::Image},
    {"BM", Format::Image},
});

constexpr std::array kReadable =
    std::to_array<std::string_view>({".txt", ".docx", ".odt", ".html", ".htm", ".pdf", ".rtf",
                                     ".doc", ".png", ".jpg", ".jpeg", ".tif", ".tiff"});

Format find_zip_format(std::string_view bytes) {
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return Format::Docx;  // its reader says what is wrong with it
  if (archive->has("word/document.xml")) return Format::Docx;
  if (archive->has("content.xml")) return Format::Odt;
  return Format::OtherZip;
}

// Compound files (MS-CFB); their first bytes would read as Cyrillic.
constexpr std::array<unsigned char, 8> kCompound = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

bool is_compound(std::string_view bytes) {
  return bytes.size() > kCompound.size() &&
         std::equal(kCompound.begin(), kCompound.end(), bytes.begin(),
                    [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
}

// A compound file with a stream «EncryptedPackage» holds a DOCX that a password closes
// (MS-OFFCRYPTO 1.3.3). An entry of its directory is a name of 64 bytes and that name's length, at
// a multiple of its own 128 bytes.
bool holds_encrypted_package(std::string_view bytes) {
  constexpr std::string_view kName = "EncryptedPackage";
  constexpr std::size_t kEntry = 128;
  constexpr std::size_t kNameBytes = 64;
  std::string name;
  for (const char c : kName) name += {c, '\0'};
  for (std::size_t at = bytes.find(name); at != std::string_view::npos;
       at = bytes.find(name, at + 1)) {
    const std::size_t length = at + kNameBytes;
    const bool entry = at % kEntry == 0 && length + 1 < bytes.size();
    if (entry && static_cast<unsigned char>(bytes[length]) == name.size() + 2) return true;
  }
  return false;
}

// The beginning of a page, white space and a byte order mark aside.
bool is_html(std::string_view bytes) {
  const std::string head = text::to_lower(std::string(bytes.substr(0, kHeadOfPage)));
  const std::size_t at = head.find('<');
  if (at == std::string::npos) return false;
  if (head.find_first_not_of("\xEF\xBB\xBF\xFF\xFE \t\r\n", 0) < at) return false;
  const std::string_view rest = std::string_view(head).substr(at);
  return rest.starts_with("<!doctype html") || rest.starts_with("<html") ||
         rest.starts_with("<head") || rest.starts_with("<body") || rest.starts_with("<meta") ||
         (rest.starts_with("<?xml") && rest.find("<html") != std::string_view::npos);
}

// The first line that two readings of the same bytes read differently, as both do. A byte is a sign
// in either.
Note tell_both_readings(const Reading& taken, const Reading& other) {
  constexpr std::size_t kMost = 80;  // signs
  struct Excerpt {
    const Reading& reading;
    std::size_t at = 0;
    std::size_t line_begin = 0;
  };
  Excerpt a{taken};
  Excerpt b{other};
  int line = 1;
  while (a.at < taken.text.size() && b.at < other.text.size()) {
    const char32_t c = text::next_code_point(taken.text, a.at);
    if (c != text::next_code_point(other.text, b.at)) break;
    if (c != '\n') continue;
    ++line;
    a.line_begin = a.at;
    b.line_begin = b.at;
  }
  const auto print = [](const Excerpt& excerpt) {
    const std::string_view rest = std::string_view(excerpt.reading.text).substr(excerpt.line_begin);
    const std::string_view whole = rest.substr(0, rest.find_first_of("\r\n"));
    std::size_t end = 0;
    for (std::size_t n = 0; n < kMost && end < whole.size(); ++n) text::next_code_point(whole, end);
    return svod::format("{}: «{}{}»", text::name(excerpt.reading.encoding), whole.substr(0, end),
                        end < whole.size() ? "…" : "");
  };
  return {line, "doubt", svod::format("{} / {}", print(a), print(b)), "encoding"};
}

std::optional<SourceText> read_plain_text(std::string_view bytes, const std::string& path,
                                          diagnostics::Diagnostics& diagnostics) {
  auto found = find_encoding(bytes);
  if (!found) {
    const auto invalid = text::find_invalid_utf8(bytes);
    diagnostics.push_back(
        {Kind::InvalidUtf8, Severity::Error, locate_byte(bytes, invalid.value_or(0), path),
         say("this byte is not UTF-8, and the file is Russian in no other encoding; "
             "save the text in UTF-8 and import it again")});
    return std::nullopt;
  }
  SourceText out;
  out.format = svod::format("plain text, {}", text::name(found->best.encoding));
  if (found->best.encoding != text::Encoding::Utf8) {
    out.notes.push_back({0, "decoded", std::string(text::name(found->best.encoding))});
  }
  for (const Reading& other : found->others) {
    out.notes.push_back(tell_both_readings(found->best, other));
  }
  Unquoted letter = unquote_letter(std::move(found->best.text));
  out.text = std::move(letter.text);
  add_counted(out.notes, "removed", letter.marks, "mark of a quoted letter");
  return out;
}

// What libraries take out of a file they do not always look at: half a pair of UTF-16 that stands
// in XML as a number, bytes of another encoding.
bool is_unicode(const SourceText& source) {
  const auto valid = [](std::string_view text) { return !text::find_invalid_utf8(text); };
  return valid(source.text) && valid(source.properties.title) && valid(source.properties.author) &&
         std::all_of(source.notes.begin(), source.notes.end(),
                     [&](const Note& note) { return valid(note.text); });
}

Message how_to_convert(Format format) {
  switch (format) {
    case Format::Rtf:
    case Format::OldOffice:
      return say("it is an RTF or an old Word file; save it as DOCX and import that");
    case Format::Image:
      return say(
          "it is a picture of a page, whose text is recognised by import alone; put its text into "
          "a "
          ".txt file");
    case Format::Protected:
      return say(
          "it is protected by a password; open it in its program, save it without one and import "
          "that");
    case Format::OtherZip:
      return say("it is a zip of other files; unpack it and import what is inside");
    default:
      return {};
  }
}

}  // namespace

Message too_large() {
  return say("the file is larger than {} MiB; import its parts one by one",
             kMostSourceBytes / 1024 / 1024);
}

Format find_format(std::string_view bytes) {
  if (bytes.empty()) return Format::Empty;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return find_zip_format(bytes);
  }
  if (is_compound(bytes)) {
    return holds_encrypted_package(bytes) ? Format::Protected : Format::OldOffice;
  }
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return signature.format;
  }
  return is_html(bytes) ? Format::Html : Format::PlainText;
}

bool has_readable_name(std::string_view name) {
  const std::string lower = text::to_lower(name);
  return std::any_of(kReadable.begin(), kReadable.end(),
                     [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

std::string readable_names() {
  std::string names;
  for (const std::string_view ending : kReadable) {
    names += names.empty() ? "" : ", ";
    names += ending;
  }
  return names;
}

std::optional<SourceText> read_source(std::string_view bytes, const std::string& path,
                                      diagnostics::Diagnostics& diagnostics, PageRange pages) {
  const auto refuse = [&](Kind kind, Message message) {
    diagnostics.push_back({kind, Severity::Error, {path, 0, 0}, std::move(message)});
    return std::nullopt;
  };
  if (bytes.size() > kMostSourceBytes) return refuse(Kind::UnreadableFile, too_large());
  const Format format = find_format(bytes);
  if (pages.first > 0 && format != Format::Pdf) {
    return refuse(Kind::UnreadableFile,
                  say("only a PDF has pages to name; import the whole file, without --pages"));
  }
  Result<SourceText> read = Error{};
  switch (format) {
    case Format::Empty:
      return refuse(Kind::EmptyFile,
                    say("the file holds no text; put the text of the document into it"));
    case Format::Docx:
      read = read_docx(bytes);
      break;
    case Format::Odt:
      read = read_odt(bytes);
      break;
    case Format::Html:
      read = read_html(bytes);
      break;
    case Format::Pdf:
      read = read_pdf(bytes, pages);
      break;
    case Format::PlainText: {
      auto plain = read_plain_text(bytes, path, diagnostics);
      if (!plain) return std::nullopt;
      read = std::move(*plain);
      break;
    }
    case Format::Rtf:
    case Format::OldOffice:
    case Format::Protected:
    case Format::Image:
    case Format::OtherZip:
      return refuse(Kind::UnknownFile, how_to_convert(format));
  }
  if (!read && format == Format::Pdf) {
    return refuse(Kind::UnreadableFile, say("the file cannot be read: {}", read.error().message));
  }
  if (!read) {
    return refuse(Kind::UnreadableFile,
                  say("the file cannot be read: {}; open it in its program, save it "
                      "again and import that",
                      read.error().message));
  }
  const bool decoded = format == Format::PlainText;  // by svod itself
  if (!decoded && !is_unicode(*read)) {
    return refuse(Kind::UnreadableFile,
                  say("the file cannot be read: it holds signs that are no characters; open it in "
                      "its program, save it again and import that"));
  }
  MendedText mended = mend_double_encoding(std::move(read->text));
  read->text = std::move(mended.text);
  for (const MendedRun& run : mended.runs) {
    read->notes.push_back({run.line, "mended", svod::format("{} → {}", run.printed, run.meant)});
  }
  return std::move(*read);
}

}  // namespace svod::import

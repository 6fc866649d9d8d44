#include "pipeline/convert_source.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "files/files.h"
#include "files/temporary_directory.h"
#include "pipeline/run_office.h"
#include "programs/run_program.h"

namespace svod::pipeline {
namespace {

using import::Format;

constexpr int kPageSeconds = 120;
constexpr std::size_t kPageMemory = std::size_t{3} << 30U;
constexpr double kDoubtful = 60;         // of Tesseract's confidence, 0 to 100
constexpr std::size_t kDoubtsTold = 40;  // one by one; the others are counted

// Of the rows of Tesseract's table.
constexpr std::string_view kParagraphLevel = "3";
constexpr std::string_view kLineLevel = "4";
constexpr std::string_view kWordLevel = "5";

programs::Limits page_limits(const std::string& home) {
  programs::Limits limits;
  limits.seconds = kPageSeconds;
  limits.memory = kPageMemory;
  limits.home = home;
  return limits;
}

Result<ConvertedSource> convert_to_docx(std::string_view bytes, std::string_view suffix) {
  if (!has_office()) {
    return Error{say(
        "it is an RTF or an old Word file; install libreoffice-writer and import it again, or save "
        "it as DOCX")};
  }
  auto docx = convert_by_office(bytes, suffix, "docx:MS Word 2007 XML");
  if (!docx) {
    return Error{
        say("LibreOffice cannot read it; if a password protects it, take that off; save it as DOCX "
            "in its program")};
  }
  return ConvertedSource{std::move(*docx), {{0, "converted", "LibreOffice, DOCX"}}, false};
}

std::string_view cell(std::string_view row, std::size_t column) {
  for (; column > 0; --column) row.remove_prefix(std::min(row.find('\t'), row.size() - 1) + 1);
  return row.substr(0, row.find('\t'));
}

// A page of Tesseract's table (level, page, block, paragraph, line, word, left, top, width, height,
// confidence, text) -> its text, with a blank line between paragraphs, after what is there. Gives
// how many more words were doubted than `out.notes` has room for.
std::size_t add_page(std::string_view table, ConvertedSource& out) {
  constexpr std::size_t kConfidence = 10;
  constexpr std::size_t kText = 11;
  std::size_t untold = 0;
  auto line = 1 + static_cast<int>(std::count(out.bytes.begin(), out.bytes.end(), '\n'));
  const auto end_line = [&] {
    out.bytes += '\n';
    ++line;
  };
  bool begun = false;
  for (std::size_t begin = 0; begin < table.size();) {
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const std::string_view row = table.substr(begin, end - begin);
    begin = end + 1;
    if (std::count(row.begin(), row.end(), '\t') != kText) continue;
    const std::string_view level = cell(row, 0);
    const std::string_view word = cell(row, kText);
    if (begun && (level == kParagraphLevel || level == kLineLevel)) {
      if (!out.bytes.ends_with('\n') || level == kParagraphLevel) end_line();
    }
    if (level != kWordLevel || word.find_first_not_of(" \r") == std::string_view::npos) continue;
    if (begun && !out.bytes.ends_with('\n')) out.bytes += ' ';
    begun = true;
    out.bytes += word;
    const std::string_view confidence = cell(row, kConfidence);
    double value = 0;
    const auto read =
        std::from_chars(confidence.data(), confidence.data() + confidence.size(), value);
    if (read.ec != std::errc() || value < 0 || value >= kDoubtful) continue;
    if (out.notes.size() < kDoubtsTold) {
      out.notes.push_back({line, "doubt", std::string(word)});
    } else {
      ++untold;
    }
  }
  if (begun) end_line();
  return untold;
}

// The pictures of a PDF's pages, one a file, in order.
Result<std::vector<std::string>> draw_pages(const std::string& root, std::string_view bytes,
                                            import::PageRange pages) {
  const std::string draw = programs::find_program("pdftoppm");
  if (draw.empty()) {
    return Error{
        say("it is a scan; install poppler-utils, tesseract-ocr and tesseract-ocr-rus and "
            "import it again, or put its text into a .txt file")};
  }
  const auto written = files::write_file(root + "/source.pdf", bytes);
  if (!written) return written.error();
  std::vector<std::string> order = {draw, "-r", "300", "-gray", "-png"};
  if (pages.first > 0) {
    order.insert(order.end(),
                 {"-f", std::to_string(pages.first), "-l", std::to_string(pages.last)});
  }
  order.insert(order.end(), {root + "/source.pdf", root + "/pages/page"});
  const auto done = programs::run_program(order, page_limits(root));
  auto names = files::list_files(root + "/pages");
  if (!done || !names || names->empty()) return Error{say("its pages cannot be drawn")};
  for (std::string& name : *names) name = format("{}/pages/{}", root, name);
  return names;
}

Result<ConvertedSource> recognise(std::string_view bytes, Format source_format,
                                  import::PageRange pages) {
  const std::string tesseract = programs::find_program("tesseract");
  if (tesseract.empty()) {
    return Error{
        say("it is a scan or a photograph; install tesseract-ocr and tesseract-ocr-rus and "
            "import it again, or put its text into a .txt file")};
  }
  const auto directory = files::TemporaryDirectory::make();
  if (!directory) return directory.error();
  const std::string& root = directory->path();
  std::vector<std::string> pictures = {root + "/source.picture"};
  // A file makes its directory.
  const auto made =
      files::write_file(source_format == Format::Pdf ? root + "/pages/.keep" : pictures.front(),
                        source_format == Format::Pdf ? std::string_view() : bytes);
  if (!made) return made.error();
  if (source_format == Format::Pdf) {
    auto drawn = draw_pages(root, bytes, pages);
    if (!drawn) return drawn.error();
    pictures = std::move(*drawn);
  }
  ConvertedSource out;
  out.recognised = true;
  std::size_t untold = 0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const std::string result = root + "/result";
    const auto done = programs::run_program({tesseract, pictures[i], result, "-l", "rus", "tsv"},
                                            page_limits(root));
    const auto table = files::read_file(result + ".tsv");
    if (!done || !table) {
      return Error{
          say("Tesseract cannot read it; install tesseract-ocr-rus, or put its text into a "
              ".txt file")};
    }
    if (i > 0) out.bytes += '\f';
    untold += add_page(*table, out);
  }
  import::add_counted(out.notes, "doubt", untold, "further word");
  out.notes.insert(out.notes.begin(),
                   {0, "recognised", format("Tesseract, × {}", pictures.size())});
  return out;
}

}  // namespace

bool needs_conversion(Format source_format) {
  return source_format == Format::Rtf || source_format == Format::OldOffice ||
         source_format == Format::Image;
}

Result<ConvertedSource> convert_source(std::string_view bytes, Format source_format,
                                       import::PageRange pages) {
  if (source_format == Format::Rtf) return convert_to_docx(bytes, ".rtf");
  if (source_format == Format::OldOffice) return convert_to_docx(bytes, ".doc");
  return recognise(bytes, source_format, pages);
}

}  // namespace svod::pipeline

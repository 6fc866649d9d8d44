// What stands for the reader of a format whose library was not there when svod was built.

#include "import/read_docx.h"
#include "import/read_html.h"
#include "import/read_odt.h"
#include "import/read_pdf.h"
#include "import/read_source.h"
#include "import/zip_archive.h"

namespace svod::import {

std::vector<ReadableFormat> readable_formats() {
  constexpr bool kHasOffice =
#ifdef SVOD_HAS_OFFICE
      true;
#else
      false;
#endif
  constexpr bool kHasHtml =
#ifdef SVOD_HAS_HTML
      true;
#else
      false;
#endif
  constexpr bool kHasPdf =
#ifdef SVOD_HAS_PDF
      true;
#else
      false;
#endif
  return {{"plain text", true, ""},
          {"DOCX", kHasOffice, "libzip-dev and libpugixml-dev"},
          {"ODT", kHasOffice, "libzip-dev and libpugixml-dev"},
          {"HTML", kHasHtml, "libxml2-dev"},
          {"PDF", kHasPdf, "libpoppler-cpp-dev and libqpdf-dev"}};
}

#ifndef SVOD_HAS_OFFICE
void ZipArchive::Close::operator()(void*) const {}
Result<ZipArchive> ZipArchive::open(std::string_view, std::size_t) {
  return Error{
      say("svod was built without libzip-dev and libpugixml-dev; install them and build it again")};
}
bool ZipArchive::has(const std::string&) const {
  return false;
}
Result<SourceText> read_docx(std::string_view bytes) {
  return ZipArchive::open(bytes).error();
}
Result<SourceText> read_odt(std::string_view bytes) {
  return ZipArchive::open(bytes).error();
}
#endif

#ifndef SVOD_HAS_HTML
Result<SourceText> read_html(std::string_view) {
  return Error{say("svod was built without libxml2-dev; install it and build svod again")};
}
#endif

#ifndef SVOD_HAS_PDF
Result<SourceText> read_pdf(std::string_view, PageRange) {
  return Error{
      say("svod was built without libpoppler-cpp-dev and libqpdf-dev; install them and build svod "
          "again")};
}
#endif

}  // namespace svod::import

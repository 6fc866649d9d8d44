# Every third-party library, found once, under one name each. What each is for:
# generator/README.md.
find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(nlohmann_json REQUIRED)
find_path(VALIJSON_INCLUDE valijson/validator.hpp REQUIRED)  # headers only
find_path(DTL_INCLUDE dtl/dtl.hpp REQUIRED)  # headers only
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
if(BUILD_TESTING)
  find_package(GTest REQUIRED)
endif()

pkg_check_modules(FYAML REQUIRED IMPORTED_TARGET libfyaml)
pkg_check_modules(CTEMPLATE REQUIRED IMPORTED_TARGET libctemplate)

# Debian ships pkg-config for the core library only; the extensions are a
# plain library beside it.
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET libcmark-gfm)
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(svod_cmark INTERFACE)
target_link_libraries(svod_cmark INTERFACE ${CMARK_GFM_EXTENSIONS} PkgConfig::CMARK_GFM)

find_library(STEMMER stemmer REQUIRED)
find_library(CSV csv REQUIRED)

# Formats of sources: a library that is missing takes its formats away, and import says so.
set(SVOD_FORMAT_LIBRARIES)
set(SVOD_WITHOUT_FORMATS)
set(SVOD_FORMATS)
pkg_check_modules(LIBZIP IMPORTED_TARGET libzip)
find_package(pugixml QUIET)
if(LIBZIP_FOUND AND pugixml_FOUND)
  list(APPEND SVOD_FORMAT_LIBRARIES PkgConfig::LIBZIP pugixml::pugixml)
  list(APPEND SVOD_FORMATS SVOD_HAS_OFFICE)
else()
  list(APPEND SVOD_WITHOUT_FORMATS zip_archive.cpp zip_xml.cpp zip_archive_test.cpp
       zip_fixture_test.cpp docx_numbering.cpp docx_lines.cpp read_docx.cpp
       read_docx_test.cpp read_odt.cpp read_odt_test.cpp)
endif()
pkg_check_modules(LIBXML IMPORTED_TARGET libxml-2.0)
if(LIBXML_FOUND)
  list(APPEND SVOD_FORMAT_LIBRARIES PkgConfig::LIBXML)
  list(APPEND SVOD_FORMATS SVOD_HAS_HTML)
else()
  list(APPEND SVOD_WITHOUT_FORMATS html_nodes.cpp find_main_text.cpp word_html.cpp read_html.cpp
       read_html_test.cpp)
endif()
pkg_check_modules(POPPLER IMPORTED_TARGET poppler-cpp)
pkg_check_modules(QPDF IMPORTED_TARGET libqpdf)
if(POPPLER_FOUND AND QPDF_FOUND)
  list(APPEND SVOD_FORMAT_LIBRARIES PkgConfig::POPPLER PkgConfig::QPDF)
  list(APPEND SVOD_FORMATS SVOD_HAS_PDF POINTERHOLDER_TRANSITION=4)  # qpdf without what it has given up
else()
  list(APPEND SVOD_WITHOUT_FORMATS find_pdf_rules.cpp find_pdf_rules_test.cpp find_pdf_scripts.cpp
       read_pdf.cpp read_pdf_test.cpp)
endif()

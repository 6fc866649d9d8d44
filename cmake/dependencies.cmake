# Every third-party library, found once, under one name each. What each is for:
# generator/README.md.
find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(nlohmann_json REQUIRED)
find_path(VALIJSON_INCLUDE valijson/validator.hpp REQUIRED)  # headers only
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(pugixml REQUIRED)
if(BUILD_TESTING)
  find_package(GTest REQUIRED)
endif()

pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(FYAML REQUIRED IMPORTED_TARGET libfyaml)
pkg_check_modules(CTEMPLATE REQUIRED IMPORTED_TARGET libctemplate)

# Debian ships pkg-config for the core library only; the extensions are a
# plain library beside it.
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET libcmark-gfm)
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(svod_cmark INTERFACE)
target_link_libraries(svod_cmark INTERFACE ${CMARK_GFM_EXTENSIONS} PkgConfig::CMARK_GFM)

find_library(STEMMER stemmer REQUIRED)

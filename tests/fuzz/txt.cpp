// Plain text in any encoding -> document: nothing lost, and the document's file reads back.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "import/import.h"
#include "registry/registry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace svod;
  static const registry::Registry kNoRegistry;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  diagnostics::Diagnostics faults;
  const auto imported = import::import_source(bytes, "source.txt", kNoRegistry, faults);
  for (const auto& fault : faults) SVOD_CHECK(fault.kind != diagnostics::Kind::TextLost);
  if (has_errors(faults)) return 0;
  const std::string markdown = documents::render_document(imported.front, imported.blocks);
  diagnostics::Diagnostics ignored;  // a registry without regions
  documents::parse_document(markdown, "00/unknown/undated", "document.md", kNoRegistry, ignored);
  return 0;
}

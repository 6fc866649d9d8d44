#include "import/find_pdf_scripts.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace svod::import {
namespace {

constexpr int kDeepest = 100;  // direct objects in one another: real ones have some five

bool is_name(QPDFObjectHandle object, const char* name) {
  return object.isName() && object.getName() == name;
}

// Objects with a number of their own are looked at where they stand. What lies too deep is taken
// for a script: no program writes it.
bool acts(QPDFObjectHandle object, int depth) {
  if (depth > kDeepest) return true;
  if (object.isArray()) {
    for (const QPDFObjectHandle& item : object.aitems()) {
      if (!item.isIndirect() && acts(item, depth + 1)) return true;
    }
    return false;
  }
  const QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
  if (!object.isStream() && !object.isDictionary()) return false;
  for (const auto& [key, value] : QPDFObjectHandle(dictionary).ditems()) {
    if (key == "/JS") return true;
    if (key == "/S" && (is_name(value, "/JavaScript") || is_name(value, "/Launch"))) return true;
    if (!QPDFObjectHandle(value).isIndirect() && acts(value, depth + 1)) return true;
  }
  return false;
}

}  // namespace

std::optional<bool> holds_scripts(std::string_view pdf) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("", pdf.data(), pdf.size());
    for (const QPDFObjectHandle& object : file.getAllObjects()) {
      if (acts(object, 0)) return true;
    }
    return false;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace svod::import

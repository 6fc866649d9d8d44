#pragma once

// The XML parts of an office file: no entity but the five of XML, no document type, nothing
// fetched.

#include <memory>
#include <pugixml.hpp>
#include <string>

#include "base/result.h"
#include "import/zip_archive.h"

namespace svod::import {

// How deep the elements that are read may lie in one another: real files have some twenty levels.
inline constexpr int kDeepestXml = 256;
// How many styles a style may build upon: real ones have some five.
inline constexpr int kMostStyles = 32;

struct XmlPart {
  std::string bytes;  // which the tree points into
  pugi::xml_document tree;
};

// The part `name` of `archive`. An error: it is not there, is damaged, unpacks to too much, or
// declares a document type, which no office program writes and which could name other files.
Result<std::unique_ptr<XmlPart>> load_xml(ZipArchive& archive, const std::string& name);

}  // namespace svod::import

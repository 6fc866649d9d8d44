#include "import/zip_xml.h"

#include <utility>

#include "base/message.h"

namespace svod::import {

Result<std::unique_ptr<XmlPart>> load_xml(ZipArchive& archive, const std::string& name) {
  auto bytes = archive.read(name);
  if (!bytes) return bytes.error();
  auto part = std::make_unique<XmlPart>();
  part->bytes = std::move(*bytes);
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const auto parsed =
      part->tree.load_buffer_inplace(part->bytes.data(), part->bytes.size(), kOptions);
  if (parsed.status == pugi::status_out_of_memory) {
    return Error{say("'{}' inside it is too large", name)};
  }
  if (!parsed) {
    return Error{say("'{}' inside it is damaged ({})", name, parsed.description())};
  }
  for (const pugi::xml_node& node : part->tree.children()) {
    if (node.type() == pugi::node_doctype) {
      return Error{say(
          "'{}' inside it has a DOCTYPE, which no office program writes and which could name other "
          "files",
          name)};
    }
  }
  return part;
}

}  // namespace svod::import

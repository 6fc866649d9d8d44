// Text -> Node, through the events of libfyaml.
//
// What the library lets pass is refused here: bytes that are not UTF-8 (it reads them as an
// empty value), control characters (it stops silently at a NUL), a key given twice, nesting
// without end. Anchors, aliases and tags are refused because no file of an archive needs
// them: so a short file cannot stand for a large tree.

#include <libfyaml.h>

#include <memory>
#include <set>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::yaml {
namespace {

constexpr std::size_t kDeepest = 64;

struct Fault {
  diagnostics::Kind kind = diagnostics::Kind::SyntaxError;
  int line = 0;  // from 0, as libfyaml counts
  int column = 0;
  Message message;
};

struct Place {
  int line = 0;  // from 0
  int column = 0;
};

Place place_of(std::string_view text, std::size_t offset) {
  Place place;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n') {
      ++place.line;
      place.column = 0;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

// The offset of the first character that YAML 1.2 and JSON allow only escaped, or npos.
std::size_t find_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
  }
  return std::string_view::npos;
}

Message sentence(std::string_view library_says, bool json) {
  if (library_says.find("invalid nested block mapping") != std::string_view::npos ||
      library_says.find("invalid multiline plain key") != std::string_view::npos) {
    return say(
        "put a value that holds ': ' in double quotes, and begin each key in its own column");
  }
  std::string out(library_says);
  const auto is_between = [](char c, char first, char last) { return c >= first && c <= last; };
  if (out.size() > 1 && is_between(out[0], 'A', 'Z') && is_between(out[1], 'a', 'z')) {
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  }
  return say("this is not {}; mend it here: {}", json ? "JSON" : "YAML", out);
}

// The tree, built from events in order. One frame is one open sequence or mapping.
class Builder {
 public:
  explicit Builder(int first_line) : first_line_(first_line) {}

  // False at a fault after which nothing can be read; it is then in `faults`.
  bool take(fy_event& event, std::vector<Fault>& faults) {
    const fy_mark* mark = fy_event_start_mark(&event);
    const Place place = mark != nullptr ? Place{mark->line, mark->column} : Place{};
    const auto refuse = [&](Message message) {
      faults.push_back(
          {diagnostics::Kind::SyntaxError, place.line, place.column, std::move(message)});
      return false;
    };
    switch (event.type) {
      case FYET_DOCUMENT_START:
        if (++documents_ > 1) return refuse(say("one document a file: take out the line '---'"));
        return true;
      case FYET_ALIAS:
        return refuse(say("write the value out: aliases (*name) are not read"));
      case FYET_MAPPING_START:
      case FYET_SEQUENCE_START:
      case FYET_SCALAR:
        if (fy_event_get_anchor_token(&event) != nullptr) {
          return refuse(
              say("take out the anchor (&name), or put a value that begins so in quotes"));
        }
        if (fy_event_get_tag_token(&event) != nullptr) {
          return refuse(say("take out the tag (!name), or put a value that begins so in quotes"));
        }
        break;
      case FYET_MAPPING_END:
      case FYET_SEQUENCE_END:
        close(fy_event_end_mark(&event), faults);
        return true;
      default:
        return true;
    }
    if (event.type == FYET_SCALAR) {
      add(scalar(event, mark), faults);
      return true;
    }
    if (at_key()) return refuse(say("a key must be a word: a list or a mapping cannot be one"));
    if (frames_.size() >= kDeepest) return refuse(say("nest less deeply: 64 levels are read"));
    Frame frame;
    frame.node.kind = event.type == FYET_MAPPING_START ? Node::Kind::Mapping : Node::Kind::Sequence;
    frame.node.line = place.line + first_line_;
    frame.node.column = place.column + 1;
    frame.node.flow = fy_event_get_node_style(&event) == FYNS_FLOW;
    frames_.push_back(std::move(frame));
    return true;
  }

  Node root;

 private:
  struct Frame {
    Node node;
    Node key;
    bool has_key = false;
    std::set<std::string, std::less<>> keys;
  };

  bool at_key() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::Mapping &&
           !frames_.back().has_key;
  }

  Node scalar(fy_event& event, const fy_mark* mark) {
    Node node;
    fy_token* token = event.scalar.value;
    if (token == nullptr || mark == nullptr) {  // «place:» with nothing after it
      if (!frames_.empty()) {
        const Node& near = frames_.back().has_key ? frames_.back().key : frames_.back().node;
        node.line = near.line;
        node.column = near.column;
        node.end_line = near.end_line;
        node.end_column = near.end_column;
      }
      return node;
    }
    std::size_t length = 0;
    const char* bytes = fy_token_get_text(token, &length);
    if (bytes != nullptr) node.value.assign(bytes, length);
    const fy_scalar_style style = fy_token_scalar_style(token);
    node.quoted = style != FYSS_PLAIN;
    // The library's mark of a quoted scalar stands behind the quote.
    const bool behind_quote = style == FYSS_DOUBLE_QUOTED || style == FYSS_SINGLE_QUOTED;
    node.line = mark->line + first_line_;
    node.column = mark->column + (behind_quote ? 0 : 1);
    if (const fy_mark* end = fy_event_end_mark(&event)) end_at(*end, behind_quote ? 1 : 0, node);
    const bool null =
        !node.quoted && (node.value.empty() || node.value == "~" || node.value == "null" ||
                         node.value == "Null" || node.value == "NULL");
    node.kind = null ? Node::Kind::Null : Node::Kind::Scalar;
    return node;
  }

  void add(Node node, std::vector<Fault>& faults) {
    if (frames_.empty()) {
      root = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.kind == Node::Kind::Sequence) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.has_key) {
      node.kind = Node::Kind::Scalar;  // «null: x» has the key "null"
      if (!frame.keys.insert(node.value).second) {
        faults.push_back({diagnostics::Kind::DuplicateKey, node.line - first_line_, node.column - 1,
                          say("'{}' is given twice: keep one of the two", node.value)});
      }
      frame.key = std::move(node);
      frame.has_key = true;
    } else {
      frame.node.entries.push_back({std::move(frame.key), std::move(node)});
      frame.has_key = false;
    }
  }

  // One without brackets ends with what it holds last, whatever the library says.
  void close(const fy_mark* mark, std::vector<Fault>& faults) {
    Node node = std::move(frames_.back().node);
    frames_.pop_back();
    const Node* last = nullptr;
    if (!node.items.empty()) last = &node.items.back();
    if (!node.entries.empty()) last = &node.entries.back().value;
    if (node.flow && mark != nullptr) {
      end_at(*mark, 0, node);
    } else if (last != nullptr) {
      node.end_line = last->end_line;
      node.end_column = last->end_column;
    }
    add(std::move(node), faults);
  }

  void end_at(const fy_mark& mark, int more, Node& node) const {
    node.end_line = mark.line + first_line_;
    node.end_column = mark.column + 1 + more;
  }

  int first_line_;
  int documents_ = 0;
  std::vector<Frame> frames_;
};

struct ParserDeleter {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct DiagDeleter {
  // Not fy_diag_unref, which leaves the collected errors behind.
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
};

void read(std::string_view text, bool json, Builder& builder, std::vector<Fault>& faults) {
  // Collected, since the library would else print them to standard error.
  fy_diag_cfg diag_cfg{};
  fy_diag_cfg_default(&diag_cfg);
  diag_cfg.fp = nullptr;
  diag_cfg.colorize = false;
  const std::unique_ptr<fy_diag, DiagDeleter> diag(fy_diag_create(&diag_cfg));
  SVOD_CHECK(diag != nullptr);
  fy_diag_set_collect_errors(diag.get(), true);

  fy_parse_cfg cfg{};
  cfg.flags = static_cast<fy_parse_cfg_flags>(
      static_cast<unsigned>(FYPCF_QUIET) | static_cast<unsigned>(FYPCF_COLLECT_DIAG) |
      static_cast<unsigned>(json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE));
  cfg.diag = diag.get();
  const std::unique_ptr<fy_parser, ParserDeleter> parser(fy_parser_create(&cfg));
  SVOD_CHECK(parser != nullptr);
  fy_parser_set_string(parser.get(), text.data(), text.size());

  bool going = true;
  while (going) {
    fy_event* event = fy_parser_parse(parser.get());
    if (event == nullptr) break;
    going = builder.take(*event, faults);
    fy_parser_event_free(parser.get(), event);
  }
  if (!going || !fy_parser_get_stream_error(parser.get())) return;
  void* place = nullptr;
  const fy_diag_error* error = fy_diag_errors_iterate(diag.get(), &place);
  if (error == nullptr) {
    faults.push_back({diagnostics::Kind::SyntaxError, 0, 0,
                      say("this is not {}; mend it", json ? "JSON" : "YAML")});
  } else {
    faults.push_back({diagnostics::Kind::SyntaxError, error->line - 1, error->column - 1,
                      sentence(error->msg, json)});
  }
}

Node parse(std::string_view text, const std::string& path, int first_line, bool json,
           diagnostics::Diagnostics& diagnostics) {
  std::vector<Fault> faults;
  Builder builder(first_line);
  if (const auto bad = text::find_invalid_utf8(text)) {
    const Place place = place_of(text, *bad);
    faults.push_back({diagnostics::Kind::InvalidUtf8, place.line, place.column,
                      say("this byte is not UTF-8; save the file in UTF-8")});
  } else if (const std::size_t control = find_control(text); control != std::string_view::npos) {
    const Place place = place_of(text, control);
    faults.push_back({diagnostics::Kind::SyntaxError, place.line, place.column,
                      say("take out the control character U+{}",
                          format("{:04X}", static_cast<unsigned char>(text[control])))});
  } else if (json && text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    faults.push_back(
        {diagnostics::Kind::EmptyFile, 0, 0, say("the file is empty; write {{}} at least")});
  } else {
    read(text, json, builder, faults);
  }
  for (Fault& fault : faults) {
    diagnostics.push_back({fault.kind,
                           diagnostics::Severity::Error,
                           {path, fault.line + first_line, fault.column + 1},
                           std::move(fault.message)});
  }
  return faults.empty() ? std::move(builder.root) : Node{};
}

}  // namespace

Node parse_yaml(std::string_view text, const std::string& path, int first_line,
                diagnostics::Diagnostics& diagnostics) {
  return parse(text, path, first_line, false, diagnostics);
}

Node parse_json(std::string_view text, const std::string& path,
                diagnostics::Diagnostics& diagnostics) {
  return parse(text, path, 1, true, diagnostics);
}

}  // namespace svod::yaml

#include "import/read_docx.h"

#include <algorithm>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "import/docx_lines.h"
#include "import/docx_numbering.h"
#include "import/left_out.h"
#include "import/office_table.h"
#include "import/paragraph_text.h"
#include "import/zip_archive.h"
#include "import/zip_xml.h"
#include "text/text.h"

namespace svod::import {
namespace {

// What a style gives to its paragraphs and runs.
struct Style {
  std::string based_on;
  ListPlace place;
  bool placed = false;
  int bold = -1;  // -1: the style says nothing
  bool heading = false;
};

struct Counted {
  std::size_t inserted = 0;
  std::size_t deleted = 0;
  std::size_t hidden = 0;
  std::size_t comments = 0;
  std::size_t text_boxes = 0;
  std::size_t pictures = 0;
  std::size_t numbers = 0;
  std::size_t unusual_numbers = 0;
};

std::string_view value(const pugi::xml_node& node) {
  return node.attribute("w:val").as_string();
}

// On, off or -1 where `properties` have no such switch.
int switch_of(const pugi::xml_node& properties, const char* name) {
  const pugi::xml_node node = properties.child(name);
  if (!node) return -1;
  const std::string_view set = node.attribute("w:val").as_string("1");
  return set == "0" || set == "false" || set == "off" || set == "none" ? 0 : 1;
}

class DocxReader {
 public:
  explicit DocxReader(ZipArchive archive) : archive_(std::move(archive)) {}

  Result<SourceText> read() {
    const auto document = load_xml(archive_, "word/document.xml");
    if (!document) return document.error();
    for (auto [name, into] : {std::pair{"word/styles.xml", &styles_xml_},
                              std::pair{"word/numbering.xml", &numbering_xml_},
                              std::pair{"word/footnotes.xml", &footnotes_xml_},
                              std::pair{"word/endnotes.xml", &endnotes_xml_},
                              std::pair{"word/comments.xml", &comments_xml_},
                              std::pair{"docProps/core.xml", &core_xml_}}) {
      if (!archive_.has(name)) continue;
      auto loaded = load_xml(archive_, name);
      if (!loaded) return loaded.error();
      *into = std::move(*loaded);
    }
    read_styles();
    numbering_ = DocxNumbering(numbering_xml_->tree.child("w:numbering"));
    const pugi::xml_node body = (*document)->tree.child("w:document").child("w:body");
    if (!body) return Error{say("it has no text body")};
    read_blocks(body, 0);
    read_notes();
    out_.format = "docx";
    read_properties();
    count_comments();
    tell();
    if (too_deep_) return Error{say("its elements are nested too deeply")};
    return std::move(out_);
  }

 private:
  using Xml = std::unique_ptr<XmlPart>;

  void read_styles() {
    for (const pugi::xml_node& node : styles_xml_->tree.child("w:styles").children("w:style")) {
      Style style;
      style.based_on = value(node.child("w:basedOn"));
      const pugi::xml_node paragraph = node.child("w:pPr");
      style.placed = read_place(paragraph, style.place);
      style.heading = static_cast<bool>(paragraph.child("w:outlineLvl"));
      style.bold = switch_of(node.child("w:rPr"), "w:b");
      if (const auto table = node.child("w:tblPr")) {
        style_lines_.add(node.attribute("w:styleId").as_string(), style.based_on, table);
      }
      styles_[node.attribute("w:styleId").as_string()] = std::move(style);
    }
  }

  static bool read_place(const pugi::xml_node& properties, ListPlace& place) {
    const pugi::xml_node numbered = properties.child("w:numPr");
    if (!numbered) return false;
    if (const auto list = numbered.child("w:numId")) place.list = value(list);
    if (const auto level = numbered.child("w:ilvl"))
      place.level = level.attribute("w:val").as_int();
    return true;
  }

  // The first style up the line of a style for which `says` is true.
  template <typename Says>
  const Style* style_that(std::string_view id, Says says) const {
    std::string at(id);
    for (int i = 0; i < kMostStyles && !at.empty(); ++i) {
      const auto found = styles_.find(at);
      if (found == styles_.end()) return nullptr;
      if (says(found->second)) return &found->second;
      at = found->second.based_on;
    }
    return nullptr;
  }

  // -- blocks --------------------------------------------------------------------------------

  void read_blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") {
        read_paragraph(node, depth);
      } else if (name == "w:tbl") {
        read_table(node, depth);
      } else if (name == "w:sdt") {
        read_blocks(node.child("w:sdtContent"), depth + 1);
      } else if (name == "w:ins" || name == "w:moveTo" || name == "w:customXml" ||
                 name == "w:smartTag") {
        read_blocks(node, depth + 1);
      }
    }
    if (!paragraph_.is_blank()) write_line(paragraph_.take({}));  // a large letter before nothing
  }

  void read_paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = node.child("w:pPr");
    const std::string_view style_id = value(properties.child("w:pStyle"));
    paragraph_style_ = style_id;
    const Style* heading = style_that(style_id, [](const Style& style) { return style.heading; });
    whole_strong_ = heading != nullptr || properties.child("w:outlineLvl");
    if (properties.child("w:pageBreakBefore") && switch_of(properties, "w:pageBreakBefore") == 1) {
      out_.text += '\f';
    }
    read_runs(node, depth + 1);
    // A letter in a frame of its own, as high as several lines, begins the next paragraph.
    const std::string_view drop = properties.child("w:framePr").attribute("w:dropCap").as_string();
    if (drop == "drop" || drop == "margin") return;
    std::string before;
    if (!paragraph_.is_blank()) before = label_of(properties, style_id);
    write_line(paragraph_.take(before));
    for (const pugi::xml_node& box : std::exchange(boxes_, {})) {
      ++counted_.text_boxes;
      read_blocks(box, depth + 1);
    }
  }

  std::string label_of(const pugi::xml_node& properties, std::string_view style_id) {
    ListPlace place;
    if (const Style* style = style_that(style_id, [](const Style& one) { return one.placed; })) {
      place = style->place;
    }
    read_place(properties, place);
    if (!numbering_.has(place)) return {};
    const ListLabel label = numbering_.next(place);
    if (label.bullet) return bullet_at(place.level);
    if (label.text.empty()) return {};
    ++counted_.numbers;
    counted_.unusual_numbers += label.known ? 0U : 1U;
    return label.text + " ";
  }

  void read_table(const pugi::xml_node& table, int depth) {
    const DocxLines lines(table, style_lines_);
    OfficeTable read;
    read_rows(table, depth, lines, read);
    out_.text += tables_.write(std::move(read));
  }

  void read_rows(const pugi::xml_node& parent, int depth, const DocxLines& lines,
                 OfficeTable& into) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& row : parent.children()) {
      const std::string_view name = row.name();
      if (name == "w:sdt") read_rows(row.child("w:sdtContent"), depth + 1, lines, into);
      if (name == "w:ins" || name == "w:customXml") read_rows(row, depth + 1, lines, into);
      if (name != "w:tr") continue;
      const pugi::xml_node properties = row.child("w:trPr");
      if (properties.child("w:del")) {
        take_out(row, counted_.deleted, deleted_);
        continue;
      }
      if (into.rows.empty()) into.has_heads = switch_of(properties, "w:tblHeader") == 1;
      into.rows.emplace_back();
      const int before = number_of(properties.child("w:gridBefore"));
      if (before > 0) into.rows.back().push_back({{}, static_cast<std::size_t>(before)});
      read_cells(row, depth, lines, into.rows.back());
    }
  }

  static int number_of(const pugi::xml_node& node) { return node.attribute("w:val").as_int(); }

  void read_cells(const pugi::xml_node& row, int depth, const DocxLines& lines,
                  std::vector<TableCell>& cells) {
    for (const pugi::xml_node& node : row.children()) {
      const std::string_view name = node.name();
      if (name == "w:sdt") read_cells(node.child("w:sdtContent"), depth + 1, lines, cells);
      if (name != "w:tc") continue;
      const pugi::xml_node properties = node.child("w:tcPr");
      TableCell cell;
      cell.columns =
          static_cast<std::size_t>(std::max(number_of(properties.child("w:gridSpan")), 1));
      const pugi::xml_node merged = properties.child("w:vMerge");
      cell.goes_on = merged && value(merged) != "restart";
      cell.has_lines = lines.are_around(properties);
      std::string outside = std::exchange(out_.text, {});
      read_blocks(node, depth + 1);
      cell.text = std::exchange(out_.text, std::move(outside));
      cells.push_back(std::move(cell));
    }
  }

  void write_line(const std::string& line) {
    if (!line.empty()) out_.text += line + "\n\n";
  }

  // Text that stands in the file and not in the document: counted, and its words kept to be told.
  void take_out(const pugi::xml_node& node, std::size_t& count, LeftOut& words) {
    ++count;
    std::string text;
    collect_text(node, 0, text);
    words.add(text);
  }

  void collect_text(const pugi::xml_node& node, int depth, std::string& text) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = child.name();
      if (name == "w:t" || name == "w:delText") text += child.child_value();
      if (name == "w:tab" || name == "w:br" || name == "w:p") text += ' ';
      collect_text(child, depth + 1, text);
    }
  }

  // -- runs -----------------------------------------------------------------------------------

  void read_runs(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:r") {
        read_run(node, depth);
      } else if (name == "w:fldSimple") {
        begin_field(node.attribute("w:instr").as_string());
        read_runs(node, depth + 1);
        end_field();
      } else if (name == "w:del" || name == "w:moveFrom") {
        take_out(node, counted_.deleted, deleted_);
      } else if (name == "w:ins" || name == "w:moveTo") {
        ++counted_.inserted;
        read_runs(node, depth + 1);
      } else if (name == "w:hyperlink" || name == "w:smartTag" || name == "w:customXml" ||
                 name == "w:bdo" || name == "w:dir") {
        read_runs(node, depth + 1);
      } else if (name == "w:sdt") {
        read_runs(node.child("w:sdtContent"), depth + 1);
      } else if (name == "mc:AlternateContent") {
        read_drawing(node.child("mc:Choice"), depth + 1);
      }
    }
  }

  void read_run(const pugi::xml_node& run, int depth) {
    const pugi::xml_node properties = run.child("w:rPr");
    if (switch_of(properties, "w:vanish") == 1) {
      if (run.child("w:t")) take_out(run, counted_.hidden, hidden_);
      return;
    }
    const bool strong = is_strong(properties);
    for (const pugi::xml_node& node : run.children()) {
      const std::string_view name = node.name();
      if (name == "w:fldChar") {
        read_field_mark(node.attribute("w:fldCharType").as_string());
      } else if (name == "w:t") {
        if (in_instruction_) continue;
        if (in_clock_) clock_ += node.child_value();
        paragraph_.add(node.child_value(), strong);
      } else if (name == "w:instrText") {
        instruction_ += node.child_value();
      } else if (name == "w:tab" || name == "w:ptab") {
        paragraph_.add(" ", strong);
      } else if (name == "w:br" || name == "w:cr") {
        const std::string_view type = node.attribute("w:type").as_string();
        paragraph_.add(type == "page" ? "\f" : "\n", strong);
      } else if (name == "w:noBreakHyphen") {
        paragraph_.add("\xE2\x80\x91", strong);
      } else if (name == "w:softHyphen") {
        paragraph_.add("\xC2\xAD", strong);
      } else if (name == "w:sym") {
        add_symbol(node, strong);
      } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
        add_reference(node, name == "w:endnoteReference", strong);
      } else if (name == "w:commentReference") {
        ++counted_.comments;
      } else if (name == "mc:AlternateContent") {
        read_drawing(node.child("mc:Choice"), depth + 1);
      } else if (name == "w:drawing" || name == "w:pict" || name == "w:object") {
        read_drawing(node, depth + 1);
      }
    }
  }

  bool is_strong(const pugi::xml_node& properties) const {
    if (whole_strong_) return true;
    const int own = switch_of(properties, "w:b");
    if (own >= 0) return own == 1;
    const auto says = [](const Style& style) { return style.bold >= 0; };
    for (const std::string_view id :
         {value(properties.child("w:rStyle")), std::string_view(paragraph_style_)}) {
      if (const Style* style = style_that(id, says)) return style->bold == 1;
    }
    return false;
  }

  // Between «begin» and «separate» stands what a field asks for, after it what it gave.
  void read_field_mark(std::string_view type) {
    if (type == "begin") {
      in_instruction_ = true;
      instruction_.clear();
    } else if (type == "separate") {
      in_instruction_ = false;
      begin_field(instruction_);
    } else if (type == "end") {
      in_instruction_ = false;
      end_field();
    }
  }

  // «DATE» and «TIME» give what the clock says when the file is opened.
  void begin_field(std::string_view instruction) {
    const std::string asks = text::trim(instruction);
    const std::string_view word = std::string_view(asks).substr(0, asks.find_first_of(" \\"));
    if (word == "DATE" || word == "TIME") in_clock_ = true;
  }

  void end_field() {
    if (std::exchange(in_clock_, false) && !clock_.empty()) clocks_.push_back(clock_);
    clock_.clear();
  }

  // A sign of a symbol font; private use characters of bullets are read by decode_text.
  void add_symbol(const pugi::xml_node& node, bool strong) {
    const auto code =
        static_cast<char32_t>(std::strtoul(node.attribute("w:char").as_string(), nullptr, 16));
    if (code < 0x20 || code > 0xFFFD || (code >= 0xD800 && code < 0xE000)) return;
    std::string sign;
    text::append_utf8(sign, code);
    paragraph_.add(sign, strong);
  }

  // A note that is referred to again keeps its number.
  void add_reference(const pugi::xml_node& node, bool end, bool strong) {
    const auto number = notes_.size() + 1;
    const auto [found, first] =
        note_numbers_.try_emplace({node.attribute("w:id").as_string(), end}, number);
    if (first) notes_.push_back(found->first);
    paragraph_.add(svod::format("[{}]", found->second), strong);
  }

  // Text boxes wait until their paragraph is written.
  void read_drawing(const pugi::xml_node& node, int depth) {
    if (depth > kDeepestXml) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = child.name();
      if (name == "w:txbxContent") {
        boxes_.push_back(child);
      } else if (name == "pic:pic" || name == "v:imagedata") {
        ++counted_.pictures;
      } else if (name == "mc:AlternateContent") {
        read_drawing(child.child("mc:Choice"), depth + 1);
      } else {
        read_drawing(child, depth + 1);
      }
    }
  }

  // -- after the body --------------------------------------------------------------------------

  using NoteKey = std::pair<std::string, bool>;  // w:id, whether at the end

  void read_notes() {
    std::map<NoteKey, pugi::xml_node> notes;
    const auto index = [&notes](const pugi::xml_node& part, bool end) {
      for (const pugi::xml_node& note : part.children()) {
        notes.try_emplace({note.attribute("w:id").as_string(), end}, note);
      }
    };
    index(footnotes_xml_->tree.child("w:footnotes"), false);
    index(endnotes_xml_->tree.child("w:endnotes"), true);
    for (std::size_t i = 0; i < notes_.size(); ++i) {  // a note may refer to further ones
      const auto found = notes.find(notes_[i]);
      if (found == notes.end()) continue;
      std::string outside = std::exchange(out_.text, {});
      read_blocks(found->second, 1);
      const std::string text = text::trim(std::exchange(out_.text, std::move(outside)));
      if (!text.empty()) write_line(svod::format("[^{}]: {}", i + 1, text));
    }
  }

  void read_properties() {
    const pugi::xml_node core = core_xml_->tree.child("cp:coreProperties");
    out_.properties.title = core.child("dc:title").child_value();
    out_.properties.author = core.child("dc:creator").child_value();
    const std::string_view created = core.child("dcterms:created").child_value();
    if (const auto date = parse_iso(created.substr(0, 10))) out_.properties.created = *date;
  }

  // A comment that nothing in the text is marked with is one all the same.
  void count_comments() {
    std::size_t comments = 0;
    for ([[maybe_unused]] const auto& comment :
         comments_xml_->tree.child("w:comments").children("w:comment")) {
      ++comments;
    }
    counted_.comments = std::max(counted_.comments, comments);
  }

  void tell() {
    const auto tell = [this](std::size_t count, const char* what, const char* text) {
      add_counted(out_.notes, what, count, text);
    };
    tell(counted_.numbers, "added", "number of a list, computed as a word processor does");
    tell(counted_.unusual_numbers, "doubt", "number of a kind that is printed as a decimal");
    tell(counted_.inserted, "accepted", "tracked insertion");
    tell(counted_.deleted, "left out", "tracked deletion");
    deleted_.tell(out_.notes);
    tell(counted_.hidden, "left out", "run of hidden text");
    hidden_.tell(out_.notes);
    tell(counted_.comments, "left out", "comment");
    add_counted(out_.private_things, "hidden text", counted_.hidden, "run");
    add_counted(out_.private_things, "comment", counted_.comments, "comment");
    tell(counted_.text_boxes, "moved", "text box, to after its paragraph");
    tell(counted_.pictures, "left out", "picture");
    tables_.tell(out_.notes);
    tell(clocks_.size(), "doubt", "date of a field that is computed when the file is opened");
    for (const std::string& clock : clocks_) {
      out_.notes.push_back({0, "doubt", svod::format("DATE: \xC2\xAB{}\xC2\xBB", clock)});
    }
  }

  ZipArchive archive_;
  Xml styles_xml_ = std::make_unique<XmlPart>();
  Xml numbering_xml_ = std::make_unique<XmlPart>();
  Xml footnotes_xml_ = std::make_unique<XmlPart>();
  Xml endnotes_xml_ = std::make_unique<XmlPart>();
  Xml comments_xml_ = std::make_unique<XmlPart>();
  Xml core_xml_ = std::make_unique<XmlPart>();
  std::map<std::string, Style, std::less<>> styles_;
  DocxNumbering numbering_;
  DocxStyleLines style_lines_;
  TableWriter tables_;

  SourceText out_;
  ParagraphText paragraph_;
  std::string paragraph_style_;
  bool whole_strong_ = false;
  bool in_instruction_ = false;
  std::string instruction_;  // of the field that began last
  bool in_clock_ = false;
  std::string clock_;                // what a field of the clock gave
  std::vector<std::string> clocks_;  // of all
  bool too_deep_ = false;
  std::vector<pugi::xml_node> boxes_;
  std::vector<NoteKey> notes_;  // in the order of their numbers
  std::map<NoteKey, std::size_t> note_numbers_;
  Counted counted_;
  LeftOut deleted_;
  LeftOut hidden_;
};

}  // namespace

Result<SourceText> read_docx(std::string_view bytes) {
  auto archive = ZipArchive::open(bytes);
  if (!archive) return archive.error();
  if (!archive->has("word/document.xml")) return Error{say("it is a zip, but not a DOCX")};
  const Message refused = archive->why_refused();
  if (!refused.empty()) return Error{refused};
  if (archive->is_encrypted("word/document.xml"))
    return Error{say("it is protected by a password, which is to be taken off first")};
  return DocxReader(std::move(*archive)).read();
}

}  // namespace svod::import

// One document: card, text, and after it what is next, how to cite, where it is from.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "text/text.h"
#include "views/clause_text.h"
#include "views/frame.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using clauses::Clause;
using clauses::kNoClause;
using clauses::Part;
using clauses::Type;
using templates::View;

constexpr std::size_t kLongTheme = 90;       // code points: a smaller heading
constexpr std::size_t kHeadingLeadIn = 300;  // a longer lead-in is a paragraph
constexpr std::size_t kContentsEntry = 75;
constexpr std::size_t kTitleTheme = 70;
constexpr std::size_t kNamedOnCard = 6;
constexpr std::size_t kDuesOnCard = 7;
constexpr std::size_t kFewestContents = 2;
constexpr std::string_view kCellBreak = " | ";

// How a clause is printed.
enum class Form { Title, Heading, Paragraph, Item, Row, Note };

class DocumentPage {
 public:
  DocumentPage(const Here& here, links::DocumentIndex index)
      : here_(here),
        site_(here.site),
        index_(index),
        compiled_(here.site.document(index)),
        document_(compiled_.document),
        front_(document_.front),
        clauses_(compiled_.clauses),
        mentions_(mentions_by_clause(compiled_)) {}

  View make() {
    const auto& district = site_.links.districts[site_.links.district_of[index_]];
    FrameOptions options;
    options.title = here_.say("title.document", {{"district", district_in_document(front_)},
                                                 {"year", document_year(site_, document_)},
                                                 {"kind", front_.kind},
                                                 {"theme", cut(theme(), kTitleTheme)}});
    options.section = addresses::kDocuments;
    options.skip = here_.say("skip.text");
    options.way_up = {
        {region_name(site_, document_.region_code), addresses::region_page(document_.region_code)},
        {district_name(site_, index_), addresses::district_page(district)},
        {document_year(site_, document_), ""}};
    View view = page_view(here_, options);
    add_card(view);
    add_jumps(view);
    add_contents(view);
    add_clauses(view);
    add_neighbours(view, district);
    add_reasons(view);
    add_about(view);
    return view;
  }

 private:
  // As the document has it; elsewhere a district goes by one name.
  std::string district_in_document(const documents::FrontMatter& front) const {
    return front.district.empty() ? here_.say("district.unknown")
                                  : bracketed(front, "district", front.district);
  }

  std::string theme() const {
    return front_.title.empty() ? text::capitalise(front_.event) : front_.title;
  }

  // -- card ---------------------------------------------------------------------------

  void add_card(View& view) const {
    const std::string overline =
        here_.say("doc.overline", {{"kind", kind_of_document(document_)},
                                   {"district", district_in_document(front_)},
                                   {"date", document_date(site_, document_)}});
    if (front_.status == "draft" || front_.status == "withdrawn") {
      view.add("STATUS").set("STATUS", here_.say("doc." + front_.status));
    }
    view.set("OVERLINE", overline);
    view.set("THEME", theme());
    view.show(text::count_code_points(theme()) > kLongTheme ? "LONG_THEME" : "SHORT_THEME");
    if (!front_.title.empty()) {
      show_value(view, "EVENT", bracketed(front_, "event", text::capitalise(front_.event)));
    }
    add_facts(view);

    std::string fields;
    View grounds;
    for (const auto& [key, why] : front_.basis) {
      const std::string* label = site_.strings.find("field." + key);
      const std::string& field = label == nullptr ? key : *label;
      fields += fields.empty() ? "" : ", ";
      fields += field;
      grounds.add("GROUND").set("GROUND",
                                here_.say("card.basis", {{"field", field}, {"why", why}}));
    }
    view.set("CHECKED", front_.checked.empty()
                            ? here_.say("card.unchecked")
                            : here_.say("card.checked", {{"date", front_.checked}}));
    if (fields.empty()) {
      view.show("NOTHING_ESTABLISHED");
    } else {
      grounds.set("ESTABLISHED", here_.say("card.established", {{"fields", fields}}));
      view.add("ESTABLISHED") = std::move(grounds);
    }
  }

  void add_facts(View& view) const {
    std::string date = document_date(site_, document_);
    if (front_.date && front_.date_of == "event") {
      date = here_.say("card.date_event", {{"date", date}});
    } else if (front_.date && front_.date.day == 0) {
      date = here_.say("card.date_unknown_day",
                       {{"date", date}, {"month", front_.date.month == 0 ? "no" : "yes"}});
    }
    add_link(view, here_, "FACT", date, addresses::year_page(front_.date.year));
    add_link(view, here_, "FACT",
             front_.place.empty()
                 ? here_.say("card.place_not_stated")
                 : here_.say("card.place", {{"place", bracketed(front_, "place", front_.place)}}),
             "");
    add_link(view, here_, "FACT",
             document_.region_code.empty()
                 ? here_.say("region.unknown")
                 : bracketed(front_, "region", region_name(site_, document_.region_code)),
             addresses::region_page(document_.region_code));
    if (!front_.school_year.empty()) {
      add_link(view, here_, "FACT",
               here_.say("card.school_year",
                         {{"years", bracketed(front_, "school_year", front_.school_year)}}),
               "");
    }
    add_named(view);
    add_dues(view);
  }

  // By when: the first words for each date, in the order of dates, each leading to its clause.
  void add_dues(View& view) const {
    std::map<std::string, std::pair<std::string, std::string>> by_date;
    for (const Clause& clause : clauses_) {
      for (const dates::Due& due : clause.due) {
        if (clause.part == Part::Task && due.kind == dates::Due::Kind::By) {
          // A year alone means its end: after the days of that year.
          by_date.try_emplace(due.date.size() == 4 ? due.date + "-99" : due.date,
                              clause.text.substr(due.begin, due.end - due.begin), clause.anchor);
        }
      }
    }
    if (by_date.empty()) {
      return;
    }
    View& dues = view.add("DUES");
    std::size_t shown = 0;
    for (const auto& [date, due] : by_date) {
      if (shown++ == kDuesOnCard) {
        break;
      }
      add_link(dues, here_, "DUE", due.first, here_.path + "#" + due.second);
    }
  }

  // The acts and national projects that the text names, in the order of the text.
  void add_named(View& view) const {
    std::set<std::string> seen;
    View* named = nullptr;
    for (const auto& mention : compiled_.found.mentions) {
      const auto found = site_.links.entity_by_id.find(mention.entity);
      if (mention.status != mentions::Status::Resolved || seen.size() == kNamedOnCard ||
          found == site_.links.entity_by_id.end()) {
        continue;
      }
      const auto& linked = site_.links.entities[found->second];
      if (!is_of_first_rank(linked.entity) || !seen.insert(mention.entity).second) {
        continue;
      }
      if (named == nullptr) {
        named = &view.add("NAMED");
      }
      add_link(*named, here_, "ENTITY", kind_and_name(linked.entity), entity_address(linked));
    }
  }

  static bool is_of_first_rank(const registry::Entity& entity) {
    static const std::set<std::string_view> kinds = {
        "national_project",      "decree",           "federal_law",   "regional_law",
        "government_resolution", "government_order", "ministry_order"};
    return kinds.contains(entity.kind);
  }

  std::string kind_and_name(const registry::Entity& entity) const {
    if (entity.entity_class == registry::EntityClass::Act) {
      return entity_name(site_, entity);
    }
    return here_.say("name.with_kind",
                     {{"kind", entity_kind(site_, entity)}, {"name", entity_name(site_, entity)}});
  }

  // -- jumps and contents --------------------------------------------------------------

  // Results, problems and tasks, each with the number of its points; tasks by whom they are
  // given to, in the words of their lead-in.
  void add_jumps(View& view) const {
    struct Group {
      std::string label;
      std::string anchor;
      std::int64_t points = 0;
    };
    std::map<Part, Group> parts;
    std::vector<std::pair<int, Group>> addressees;  // by lead-in
    Group others;
    for (const Clause& clause : clauses_) {
      if (clause.type != Type::Item || clause.is_lead_in) {
        continue;
      }
      Group* group = nullptr;
      if (clause.part == Part::Result || clause.part == Part::Problem) {
        group = &parts[clause.part];
      } else if (clause.part == Part::Task && !clause.addressee.empty()) {
        const int lead = clause.lead_in;
        const auto same = std::find_if(
            addressees.begin(), addressees.end(), [&](const std::pair<int, Group>& known) {
              return known.first == lead || known.second.label == addressee_label(clause);
            });
        if (same == addressees.end()) {
          addressees.emplace_back(lead, Group{addressee_label(clause), anchor_of(lead, clause), 0});
          group = &addressees.back().second;
        } else {
          group = &same->second;
        }
      } else if (clause.part == Part::Task) {
        group = &others;
      } else {
        continue;
      }
      if (group->anchor.empty()) {
        group->anchor = anchor_of(clause.lead_in, clause);
      }
      ++group->points;
    }
    std::vector<Group> line;
    for (const Part part : {Part::Result, Part::Problem}) {
      if (parts[part].points > 0) {
        parts[part].label = part_name(site_, part);
        line.push_back(parts[part]);
      }
    }
    if (others.points > 0) {
      others.label = part_name(site_, Part::Task);
      line.push_back(others);
    }
    if (line.size() + addressees.size() < 2 && addressees.empty()) {
      if (!line.empty()) {
        view.add("POINTS").set("POINTS", here_.say("doc.points", {{"part", line.front().label},
                                                                  {"n", line.front().points}}));
      }
      return;
    }
    View& jumps = view.add("JUMPS");
    const auto add = [&](View& list, const Group& group) {
      View& item = add_link(list, here_, "JUMP", group.label, here_.path + "#" + group.anchor);
      item.set("COUNT", format("{}", group.points));
    };
    if (!line.empty()) {
      View& list = jumps.add("PARTS");
      for (const Group& group : line) {
        add(list, group);
      }
    }
    if (!addressees.empty()) {
      View& list = jumps.add("ADDRESSEES");
      for (const auto& [lead, group] : addressees) {
        add(list, group);
      }
    }
  }

  std::string anchor_of(int lead_in, const Clause& clause) const {
    return lead_in == kNoClause ? clause.anchor
                                : clauses_[static_cast<std::size_t>(lead_in)].anchor;
  }

  // A short lead-in names the addressee in the case that «кому» asks for.
  std::string addressee_label(const Clause& clause) const {
    if (clause.lead_in != kNoClause) {
      const Clause& lead = clauses_[static_cast<std::size_t>(clause.lead_in)];
      if (text::count_code_points(lead.text) <= 140 && lead.text.ends_with(':') &&
          lead.text.find(' ') != std::string::npos && lead.due.empty() && is_its_addressee(lead)) {
        return lead.text.substr(0, lead.text.size() - 1);
      }
    }
    return clause.addressee;
  }

  // The lead-in is nothing but its addressee: «Управлению образования:».
  static bool is_its_addressee(const Clause& lead) {
    if (lead.addressee.empty()) {
      return false;
    }
    constexpr std::size_t kEndings = 6;  // code points by which cases differ
    return text::count_code_points(lead.text) <= text::count_code_points(lead.addressee) + kEndings;
  }

  // Headings, and lead-ins that are short enough to stand for one.
  static bool is_heading(const Clause& clause) {
    if (clause.type == Type::Heading) {
      return true;
    }
    return clause.is_lead_in &&
           (clause.type == Type::Paragraph ||
            (clause.type == Type::Item && !clause.number.empty() && clause.level <= 1)) &&
           text::count_code_points(clause.text) <= kHeadingLeadIn;
  }

  // 2 for the first rank below the theme.
  int heading_level(const Clause& clause) const {
    if (clause.type == Type::Heading) {
      return std::clamp(clause.level, 2, 6);
    }
    int level = 2;
    if (clause.section != kNoClause) {
      level = heading_level(clauses_[static_cast<std::size_t>(clause.section)]) + 1;
    } else if (clause.lead_in != kNoClause) {
      const Clause& governor = clauses_[static_cast<std::size_t>(clause.lead_in)];
      // A governor stands before what it governs.
      if (governor.lead_in < clause.lead_in && is_heading(governor)) {
        level = heading_level(governor) + 1;
      }
    }
    return std::min(level, 6);
  }

  void add_contents(View& view) const {
    std::vector<const Clause*> entries;
    for (const Clause& clause : clauses_) {
      if (is_heading(clause)) {
        entries.push_back(&clause);
      }
    }
    if (entries.size() < kFewestContents) {
      return;
    }
    const bool has_jumps =
        std::any_of(view.sections.begin(), view.sections.end(),
                    [](const auto& section) { return section.first == "JUMPS"; });
    View& contents = view.add("CONTENTS");
    if (has_jumps) {
      contents.show("SECOND");  // on a telephone the jumps are enough
    }
    for (const Clause* clause : entries) {
      std::string name = cut(clause->text, kContentsEntry);
      while (name.ends_with(':') || name.ends_with('.') || name.ends_with(' ')) {
        name.pop_back();
      }
      if (!clause->number.empty()) {
        name = format("{} {}", clause->number, name);
      }
      View& entry = add_link(contents, here_, "ENTRY", name, here_.path + "#" + clause->anchor);
      if (heading_level(*clause) > 2) {
        entry.show("DEEPER");
      }
    }
  }

  // -- text -------------------------------------------------------------------------------

  static Form form_of(const Clause& clause) {
    if (is_heading(clause)) {
      return Form::Heading;
    }
    switch (clause.type) {
      case Type::Title:
        return Form::Title;
      case Type::Item:
        return Form::Item;
      case Type::Row:
        return Form::Row;
      case Type::Note:
        return Form::Note;
      default:
        return Form::Paragraph;
    }
  }

  // Lists and tables are opened and closed between clauses, which are a flat sequence.
  void add_clauses(View& view) {
    int depth = 0;       // of open lists
    int base = 0;        // level of the outermost items of the open list
    bool table = false;  // a table is open
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) {
      const Clause& clause = clauses_[c];
      const Form form = form_of(clause);
      View& block = view.add("CLAUSE");
      const auto before = [&block](std::string_view what) { block.add("BEFORE").show(what); };

      int wanted = 0;
      if (form == Form::Item) {
        if (depth == 0) {
          base = clause.level;
        }
        wanted = std::clamp(clause.level - base + 1, 1, depth + 1);
      }
      if (table && form != Form::Row) {
        before("TABLE_END");
        table = false;
      }
      for (; depth > wanted; --depth) {
        before("ITEM_END");
        before("LIST_END");
      }
      if (form == Form::Item) {
        if (wanted == depth) {
          before("ITEM_END");
        } else {
          before("LIST_BEGIN");
          ++depth;
        }
      }
      if (form == Form::Row && !table) {
        before("TABLE_BEGIN");
        table = true;
      }
      add_clause(block, c, form);
    }
    View& end = view.add("CLAUSES_END");
    if (table) {
      end.add("BEFORE").show("TABLE_END");
    }
    for (; depth > 0; --depth) {
      end.add("BEFORE").show("ITEM_END");
      end.add("BEFORE").show("LIST_END");
    }
  }

  void add_clause(View& block, std::uint32_t c, Form form) {
    const Clause& clause = clauses_[c];
    block.set("ANCHOR", clause.anchor);
    View* body = &block;
    switch (form) {
      case Form::Title:
        block.show("TITLE");
        break;
      case Form::Heading:
        block.show(format("H{}", heading_level(clause)));
        if (clause.type != Type::Heading) {
          block.show("LEAD_IN");
        }
        break;
      case Form::Item:
        block.show("ITEM");
        break;
      case Form::Note:
        block.show("NOTE");
        break;
      case Form::Row:
        body = &block.add("ROW");
        break;
      case Form::Paragraph:
        block.show("PARAGRAPH");
        break;
    }
    const std::string number = clause_number(clause);
    if (!number.empty()) {
      View& shown = body->add(clause.number.empty() ? "OWN_NUMBER" : "NUMBER");
      shown.set("NUMBER", number);
    }
    if (form == Form::Row) {
      add_cells(*body, c);
    } else {
      add_text(block.add("WORDS_OF_CLAUSE"), here_, {index_, c},
               {.mentions = MentionsAs::Links, .marked = {}});
    }
    if (form == Form::Row && has_notes(c)) {
      block.show("ROW_OF_NOTES");
    }
    add_notes(block, c);
  }

  bool has_notes(std::uint32_t c) const {
    return std::any_of(mentions_[c].begin(), mentions_[c].end(), [this](std::uint32_t m) {
      const mentions::Mention& mention = compiled_.found.mentions[m];
      return mention.status == mentions::Status::Ambiguous || !mention.mismatches.empty();
    });
  }

  void add_cells(View& row, std::uint32_t c) const {
    const Clause& clause = clauses_[c];
    const bool head = clause.level == 1;
    std::size_t begin = 0;
    while (begin <= clause.text.size()) {
      const auto end = std::min(clause.text.find(kCellBreak, begin), clause.text.size());
      View& cell = row.add(head ? "HEAD_CELL" : "CELL");
      add_text(cell, here_, {index_, c},
               {.mentions = MentionsAs::Links, .marked = {}, .begin = begin, .end = end});
      begin = end + kCellBreak.size();
    }
  }

  // What a reader must be told of a clause's links: which are meant, what differs.
  void add_notes(View& block, std::uint32_t c) const {
    const Clause& clause = clauses_[c];
    View* notes = nullptr;
    View* differs = nullptr;
    for (const std::uint32_t m : mentions_[c]) {
      const mentions::Mention& mention = compiled_.found.mentions[m];
      if (mention.status == mentions::Status::Ambiguous) {
        if (notes == nullptr) {
          notes = &block.add("UNCLEAR_NOTES");
          notes->set("NOTE_ANCHOR", note_anchor(clause));
        }
        View& note = notes->add("UNCLEAR_NOTE");
        note.set("SURFACE", std::string(surface_of(clause, mention)));
        for (const std::string& id : mention.candidates) {
          const auto found = site_.links.entity_by_id.find(id);
          if (found == site_.links.entity_by_id.end()) {
            continue;
          }
          const auto& linked = site_.links.entities[found->second];
          add_link(note, here_, "CANDIDATE", candidate_name(linked.entity), entity_address(linked));
        }
      }
    }
    for (const std::uint32_t m : mentions_[c]) {
      const mentions::Mention& mention = compiled_.found.mentions[m];
      const std::vector<std::string> sentences = mismatch_sentences(site_, mention);
      if (sentences.empty()) {
        continue;
      }
      if (differs == nullptr) {
        differs = &block.add("DIFFERENCES");
      }
      View& difference = differs->add("DIFFERENCE");
      difference.set("SURFACE", std::string(surface_of(clause, mention)));
      for (const std::string& sentence : sentences) {
        difference.add("SENTENCE").set("SENTENCE", sentence);
      }
      difference.set("REASON", reason_of(site_, mention));
    }
  }

  // Of two acts with one number the dates and titles tell which is which.
  std::string candidate_name(const registry::Entity& entity) const {
    std::string name = entity_name(site_, entity);
    if (entity.entity_class != registry::EntityClass::Act) {
      return name;
    }
    return here_.say("act.candidate", {{"name", name},
                                       {"dated", entity.date ? "yes" : "no"},
                                       {"date", entity.date ? text::format_date(entity.date) : ""},
                                       {"title", cut(entity.title, 100)}});
  }

  // -- after the text -----------------------------------------------------------------------

  void add_neighbours(View& view, const links::LinkedDistrict& district) const {
    const auto& held = district.documents;
    const auto at = std::find(held.begin(), held.end(), index_);
    const auto add = [&](std::string_view label, const std::string& name,
                         const std::string& address) {
      add_neighbour(view, here_, label, name, address);
    };
    const auto named = [&](links::DocumentIndex other) {
      const auto& document = site_.document(other).document;
      return format("{}: {}", document_year(site_, document), cut(document.front.title, 80));
    };
    if (at != held.begin()) {
      const auto earlier = *std::prev(at);
      add("doc.earlier", named(earlier),
          addresses::document_page(site_.document(earlier).document.id));
    }
    if (std::next(at) != held.end()) {
      const auto later = *std::next(at);
      add("doc.later", named(later), addresses::document_page(site_.document(later).document.id));
    }
    add("doc.same_district", district_name(site_, index_), addresses::district_page(district));
    add("doc.same_year",
        front_.date.year == 0 ? here_.say("year.undated")
                              : here_.say("year.title", {{"year", format("{}", front_.date.year)}}),
        addresses::year_page(front_.date.year));
    add("doc.same_region", region_name(site_, document_.region_code),
        addresses::region_page(document_.region_code));
  }

  void add_reasons(View& view) const {
    View* reasons = nullptr;
    for (const auto& mention : compiled_.found.mentions) {
      const Clause& clause = clauses_[static_cast<std::size_t>(mention.clause)];
      if (mention.status == mentions::Status::Ambiguous) {
        continue;
      }
      const auto found = site_.links.entity_by_id.find(mention.entity);
      if (found == site_.links.entity_by_id.end()) {
        continue;
      }
      if (reasons == nullptr) {
        reasons = &view.add("REASONS");
      }
      const auto& linked = site_.links.entities[found->second];
      View& row = add_link(*reasons, here_, "REASON", entity_name(site_, linked.entity),
                           entity_address(linked));
      row.set("CLAUSE_LABEL", clause_label(site_, clause));
      row.set("CLAUSE_HREF", "#" + clause.anchor);
      row.set("SURFACE", std::string(surface_of(clause, mention)));
      row.set("REASON", reason_of(site_, mention));
      if (mention.status == mentions::Status::Provisional) {
        row.show("NOT_IN_REGISTRY");
      }
    }
  }

  void add_about(View& view) const {
    const auto& settings = site_.settings;
    view.set("CITATION", here_.say("doc.citation", {{"theme", theme()},
                                                    {"kind", front_.kind},
                                                    {"event", front_.event},
                                                    {"district", district_in_document(front_)},
                                                    {"date", document_date(site_, document_)},
                                                    {"site", settings.title},
                                                    {"url", settings.base_url + here_.path}}));
    for (const documents::Source& source : front_.sources) {
      View& shown = view.add("SOURCE");
      shown.set("ORIGINAL_NAME", source.original_name);
      shown.set("FROM", source.from.empty()
                            ? here_.say("card.provenance_unknown")
                            : here_.say("card.provenance", {{"from", source.from}}));
      show_value(shown, "URL", source.url);
      if (source.received) {
        shown.add("RECEIVED")
            .set("RECEIVED",
                 here_.say("card.received", {{"date", text::format_date(source.received)}}));
      }
      show_value(shown, "SHA256", source.sha256);
      if (source.publish && front_.status != "withdrawn") {
        shown.add("FILE").set("HREF",
                              here_.link(addresses::document_source(document_.id, source.file)));
      }
    }
    for (const documents::Correction& correction : front_.corrections) {
      view.add("CORRECTION")
          .set("CORRECTION",
               here_.say("card.corrected", {{"date", text::format_date(correction.date)},
                                            {"what", correction.what}}));
    }
    if (settings.has_format("md") && front_.status != "withdrawn") {
      view.add("MARKDOWN").set("HREF", here_.link(addresses::document_markdown(document_.id)));
    }
  }

  const Here& here_;
  const Site& site_;
  links::DocumentIndex index_;
  const compile::CompiledDocument& compiled_;
  const documents::Document& document_;
  const documents::FrontMatter& front_;
  const std::vector<Clause>& clauses_;
  std::vector<std::vector<std::uint32_t>> mentions_;
};

}  // namespace

View document_view(const Here& here, links::DocumentIndex document) {
  return DocumentPage(here, document).make();
}

}  // namespace svod::views

#include "cards/apply_cards.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "cards/read_cell.h"
#include "documents/edit_front_matter.h"
#include "documents/parse_document.h"

namespace svod::cards {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using documents::Document;
using documents::FrontMatter;
using documents::FrontMatterEdit;

const EditedCell* find_cell(const EditedCard& card, std::string_view key) {
  const auto found =
      std::find_if(card.cells.begin(), card.cells.end(),
                   [key](const EditedCell& cell) { return cell.column->key == key; });
  return found == card.cells.end() ? nullptr : &*found;
}

bool is_edited(const EditedCard& card, std::string_view key) {
  return find_cell(card, key) != nullptr;
}

// What follows from it that a person decided.
std::vector<FrontMatterEdit> consequences(const FrontMatter& front, const EditedCard& card) {
  std::vector<FrontMatterEdit> out;
  const EditedCell* basis = find_cell(card, "basis");
  for (const auto& [key, why] : front.basis) {
    const bool reworded = basis != nullptr && reason_in(basis->text, key) != why;
    if (is_edited(card, key) && !reworded) out.push_back({{"basis", key}, std::nullopt});
  }
  if (is_edited(card, "date") && !is_edited(card, "date_of") && front.date_of == "inferred") {
    out.push_back({{"date_of"}, ""});
  }
  return out;
}

Result<std::string> edited(std::string bytes, const std::vector<FrontMatterEdit>& edits) {
  for (const FrontMatterEdit& edit : edits) {
    auto next = documents::edit_front_matter(bytes, edit);
    if (!next) return next;
    bytes = std::move(*next);
  }
  return bytes;
}

// Those of `faults` that are not among `known`.
Diagnostics new_faults(const Diagnostics& faults, const Diagnostics& known) {
  Diagnostics out;
  for (const Diagnostic& fault : faults) {
    const bool is_known = std::any_of(known.begin(), known.end(), [&fault](const Diagnostic& one) {
      return one.kind == fault.kind && to_english(one.message) == to_english(fault.message);
    });
    if (!is_known) out.push_back(fault);
  }
  return out;
}

class CardChanger {
 public:
  CardChanger(const std::string& path, const registry::Registry& registry, Diagnostics& diagnostics)
      : path_(&path), registry_(&registry), diagnostics_(&diagnostics) {}

  std::optional<ChangedCard> change(const EditedCard& card, const Document& before) {
    std::vector<FrontMatterEdit> edits;
    for (const EditedCell& cell : card.cells) {
      edits.insert(edits.end(), cell.edits.begin(), cell.edits.end());
    }
    const std::vector<FrontMatterEdit> more = consequences(before.front, card);
    edits.insert(edits.end(), more.begin(), more.end());
    const auto bytes = edited(before.markdown, edits);
    if (!bytes) {
      fault(Kind::BadValue, card, card.cells.front(),
            say("{}: {}", before.path, bytes.error().message));
      return std::nullopt;
    }
    Diagnostics faults;
    Document after = read(*bytes, before, faults);
    faults = new_faults(faults, faults_of(before));
    for (const Diagnostic& one : faults) {
      fault(one.kind, card, cause_of(one, card, before), one.message);
    }
    if (!faults.empty()) return std::nullopt;
    if (!says(after, card, before)) {
      fault(Kind::BadValue, card, card.cells.front(),
            say("{}: its front matter cannot be changed by a program; change it in the file",
                before.path));
      return std::nullopt;
    }
    tell_school_year(card, before, after);
    std::vector<Change> changed = changes(before, after);
    return ChangedCard{card.index, card.line, std::move(after), std::move(changed)};
  }

 private:
  void fault(Kind kind, const EditedCard& card, const EditedCell& cell, Message message,
             Severity severity = Severity::Error) {
    diagnostics_->push_back(
        {kind, severity, {*path_, card.line, cell.ordinal}, std::move(message)});
  }

  Document read(const std::string& bytes, const Document& before, Diagnostics& faults) const {
    Document after = documents::parse_document(bytes, before.id, before.path, *registry_, faults);
    for (std::size_t i = 0; i < std::min(after.front.sources.size(), before.front.sources.size());
         ++i) {
      after.front.sources[i].size = before.front.sources[i].size;
    }
    return after;
  }

  Diagnostics faults_of(const Document& document) const {
    Diagnostics faults;
    read(document.markdown, document, faults);
    return faults;
  }

  // The cell that alone brings the fault, else the first of the row.
  const EditedCell& cause_of(const Diagnostic& fault, const EditedCard& card,
                             const Document& before) const {
    for (const EditedCell& cell : card.cells) {
      const auto bytes = edited(before.markdown, cell.edits);
      Diagnostics faults;
      if (bytes) read(*bytes, before, faults);
      if (new_faults({fault}, faults).empty()) return cell;
    }
    return card.cells.front();
  }

  // Whether `after` says what the cells say, and all else as `before`.
  static bool says(const Document& after, const EditedCard& card, const Document& before) {
    const auto& old_sources = before.front.sources;
    const bool same_sources = std::equal(
        old_sources.begin(), old_sources.end(), after.front.sources.begin(),
        after.front.sources.end(), [](const documents::Source& a, const documents::Source& b) {
          return a.file == b.file && a.sha256 == b.sha256;
        });
    if (!same_sources) return false;
    for (const EditedCell& cell : card.cells) {
      const auto left = read_cell(after, *cell.column, cell.text);
      if (!left || !left->empty()) return false;
    }
    Document expected = before;
    for (const FrontMatterEdit& edit : consequences(before.front, card)) {
      if (edit.keys.front() == "date_of") expected.front.date_of.clear();
      std::erase_if(expected.front.basis,
                    [&edit](const auto& reason) { return reason.first == edit.keys.back(); });
    }
    return std::all_of(columns().begin(), columns().end(), [&](const Column& column) {
      return is_edited(card, column.key) || cell_of(after, column) == cell_of(expected, column);
    });
  }

  // A school year that was found by the date does not follow it here.
  void tell_school_year(const EditedCard& card, const Document& before, const Document& after) {
    const EditedCell* date = find_cell(card, "date");
    if (date == nullptr || is_edited(card, "school_year") ||
        before.front.basis_of("school_year").empty() ||
        before.front.date.year == after.front.date.year) {
      return;
    }
    fault(Kind::BadValue, card, *date,
          say("the school year {} was inferred for another date; write the right one into "
              "'school_year'",
              before.front.school_year),
          Severity::Warning);
  }

  static std::vector<Change> changes(const Document& before, const Document& after) {
    std::vector<Change> out;
    for (const Column& column : columns()) {
      std::string was = cell_of(before, column);
      std::string is = cell_of(after, column);
      if (was != is) out.push_back({std::string(column.key), std::move(was), std::move(is)});
    }
    return out;
  }

  const std::string* path_;
  const registry::Registry* registry_;
  Diagnostics* diagnostics_;
};

}  // namespace

std::vector<ChangedCard> apply_cards(const std::vector<EditedCard>& cards, const std::string& path,
                                     const std::vector<Document>& documents,
                                     const registry::Registry& registry, Diagnostics& diagnostics) {
  std::vector<ChangedCard> out;
  out.reserve(cards.size());
  CardChanger changer(path, registry, diagnostics);
  for (const EditedCard& card : cards) {
    if (auto changed = changer.change(card, documents[card.index]))
      out.push_back(std::move(*changed));
  }
  return out;
}

}  // namespace svod::cards

#include "cards/read_cards.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "cards/read_cell.h"
#include "text/text.h"

namespace svod::cards {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using documents::Document;

class CardReader {
 public:
  CardReader(const std::string& path, const std::vector<Document>& documents,
             Diagnostics& diagnostics)
      : path_(&path), documents_(&documents), diagnostics_(&diagnostics) {
    for (std::size_t i = 0; i < documents.size(); ++i) by_id_.emplace(documents[i].id, i);
  }

  std::vector<EditedCard> read(const tables::Table& table) {
    std::vector<EditedCard> out;
    if (!read_headings(table.headings)) return out;
    for (const tables::Row& row : table.rows) {
      const auto index = find_document(row);
      if (!index) continue;
      EditedCard card{*index, row.line, read_row(row, (*documents_)[*index])};
      if (!card.cells.empty()) out.push_back(std::move(card));
    }
    return out;
  }

 private:
  void fault(Kind kind, int line, std::size_t cell, Message message) {
    const int ordinal = static_cast<int>(cell) + 1;
    diagnostics_->push_back({kind, Severity::Error, {*path_, line, ordinal}, std::move(message)});
  }

  // Which column each cell of a row is of; false where no row can be told from another.
  bool read_headings(const tables::Row& headings) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < headings.cells.size(); ++i) {
      const std::string& heading = headings.cells[i];
      const Column* column = find_column(heading);
      columns_.push_back(column);
      if (column == nullptr) {
        if (heading.empty()) continue;
        fault(Kind::UnknownKey, headings.line, i,
              say("'{}' is no column of a card; nothing is read from it", heading));
        diagnostics_->back().severity = Severity::Warning;
      } else if (!seen.insert(column->key).second) {
        fault(Kind::DuplicateKey, headings.line, i,
              say("there are two columns '{}': keep one of the two", column->key));
      } else if (column->holds == Holds::Id) {
        id_ = i;
      }
    }
    if (id_) return true;
    fault(Kind::MissingKey, headings.line, 0,
          say("there is no column 'id'; keep it as 'svod cards export' writes it"));
    return false;
  }

  std::optional<std::size_t> find_document(const tables::Row& row) {
    const std::string id = *id_ < row.cells.size() ? text::trim(row.cells[*id_]) : std::string();
    if (id.empty()) {
      fault(Kind::MissingKey, row.line, *id_,
            say("the row has no id; write that of its document, or take the row out"));
      return std::nullopt;
    }
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) {
      fault(Kind::UnknownFile, row.line, *id_,
            say("there is no document '{}'; write its id as 'svod cards export' does, or take "
                "the row out",
                id));
      return std::nullopt;
    }
    const auto [first, fresh] = lines_.emplace(id, row.line);
    if (fresh) return found->second;
    fault(Kind::DuplicateId, row.line, *id_,
          say("'{}' stands in line {} already: keep one of the two rows", id,
              std::to_string(first->second)));
    return std::nullopt;
  }

  std::vector<EditedCell> read_row(const tables::Row& row, const Document& document) {
    std::vector<EditedCell> edited;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Column* column = columns_[i];
      if (column == nullptr) continue;
      if (i >= row.cells.size()) {
        if (cell_of(document, *column).empty()) continue;
        fault(Kind::MissingKey, row.line, i,
              say("the row ends before '{}'; write the value, or the dividing sign where the "
                  "cell is to be empty",
                  column->key));
        continue;
      }
      auto edits = read_cell(document, *column, row.cells[i]);
      if (!edits) {
        fault(Kind::BadValue, row.line, i, edits.error().message);
      } else if (!edits->empty()) {
        edited.push_back({column, static_cast<int>(i) + 1, row.cells[i], std::move(*edits)});
      }
    }
    return edited;
  }

  const std::string* path_;
  const std::vector<Document>* documents_;
  Diagnostics* diagnostics_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::map<std::string, int> lines_;    // of the rows that were read, by id
  std::vector<const Column*> columns_;  // of the table; null: unknown
  std::optional<std::size_t> id_;       // which of them
};

}  // namespace

std::vector<EditedCard> read_cards(const tables::Table& table, const std::string& path,
                                   const std::vector<Document>& documents,
                                   Diagnostics& diagnostics) {
  return CardReader(path, documents, diagnostics).read(table);
}

}  // namespace svod::cards

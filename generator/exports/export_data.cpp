#include "exports/export_data.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "addresses/addresses.h"
#include "json/json.h"
#include "tables/render_csv.h"
#include "text/text.h"

namespace svod::exports {
namespace {

using compile::CompiledDocument;
using json::Value;

constexpr int kVersion = 1;

Value text_or_null(std::string_view text) {
  return text.empty() ? Value(nullptr) : Value(std::string(text));
}

Value number_or_null(int number) {
  return number == 0 ? Value(nullptr) : Value(number);
}

// One table: rows of the same keys, in the same order.
class Table {
 public:
  // The line of keys, from any row; there even where no row follows.
  void begin(const Value& row) {
    if (!csv_.empty()) return;
    csv_ = tables::kByteOrderMark;
    add_line(row, [](const auto& entry) { return entry.key(); });
  }

  void add(const Value& row) {
    begin(row);
    jsonl_ += json::render(row) + "\n";
    add_line(row, [](const auto& entry) { return cell(entry.value()); });
  }

  void move_to(const std::string& path, std::vector<ExportedFile>& files) {
    files.push_back({path + ".csv", std::move(csv_)});
    files.push_back({path + ".jsonl", std::move(jsonl_)});
  }

 private:
  template <typename Render>
  void add_line(const Value& row, const Render& render) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const auto& entry : row.items()) cells.push_back(render(entry));
    csv_ += tables::render_row(cells);
  }

  static std::string cell(const Value& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_structured()) return value.dump();
    std::string out;
    for (const auto& entry : value.items()) {
      if (!out.empty()) out += '|';
      if (value.is_object()) out += entry.key() + ": ";
      // A due: "by 2019-09-20 (до 20 сентября 2019 года)".
      const Value& item = entry.value();
      out += item.is_object()
                 ? item.at("kind").get<std::string>() + " " + item.at("date").get<std::string>() +
                       " (" + item.at("surface").get<std::string>() + ")"
                 : cell(item);
    }
    return out;
  }

  std::string jsonl_;
  std::string csv_;
};

Value document_row(const CompiledDocument& compiled) {
  const documents::FrontMatter& front = compiled.document.front;
  const bool has_source = !front.sources.empty();
  Value basis = Value::object();
  for (const auto& [key, why] : front.basis) basis[key] = why;
  return {
      {"id", compiled.document.id},
      {"kind", front.kind},
      {"title", text_or_null(front.title)},
      {"event", text_or_null(front.event)},
      {"date", text_or_null(to_iso(front.date))},
      {"date_of", text_or_null(front.date_of)},
      {"district", text_or_null(front.district)},
      {"region", text_or_null(front.region)},
      {"region_code", compiled.document.region_code},
      {"place", text_or_null(front.place)},
      {"school_year", text_or_null(front.school_year)},
      {"status", front.status},
      {"source", has_source ? text_or_null(front.sources[0].original_name) : Value(nullptr)},
      {"source_sha256", has_source ? text_or_null(front.sources[0].sha256) : Value(nullptr)},
      {"basis", std::move(basis)},
      {"added", text_or_null(to_iso(front.added))},
      {"checked", text_or_null(front.checked)},
      {"url", addresses::document_page(compiled.document.id)},
  };
}

Value clause_row(const CompiledDocument& compiled, std::size_t index) {
  const clauses::Clause& clause = compiled.clauses[index];
  const auto surface = [&clause](std::size_t begin, std::size_t end) {
    return clause.text.substr(begin, end - begin);
  };
  Value due = Value::array();
  for (const dates::Due& each : clause.due) {
    due.push_back({{"surface", surface(each.begin, each.end)},
                   {"kind", dates::name(each.kind)},
                   {"date", each.date}});
  }
  Value figures = Value::array();
  for (const clauses::Clause::Figure& figure : clause.figures) {
    figures.push_back(surface(figure.begin, figure.end));
  }
  Value topics = Value::array();
  for (const topics::TopicOfClause& topic : compiled.topics[index]) topics.push_back(topic.topic);
  return {
      {"document", compiled.document.id},
      {"anchor", clause.anchor},
      {"type", clauses::name(clause.type)},
      {"number", text_or_null(clause.number)},
      {"level", number_or_null(clause.level)},
      {"section", clause.section == clauses::kNoClause
                      ? Value(nullptr)
                      : Value(compiled.clauses[static_cast<std::size_t>(clause.section)].anchor)},
      {"part", text_or_null(clauses::name(clause.part))},
      {"addressee", text_or_null(clause.addressee)},
      {"due", std::move(due)},
      {"figures", std::move(figures)},
      {"text", clause.text},
      {"topics", std::move(topics)},
      {"url", addresses::clause(compiled.document.id, clause.anchor)},
  };
}

Value mention_row(const CompiledDocument& compiled, const mentions::Mention& mention,
                  const links::Links& links) {
  const clauses::Clause& clause = compiled.clauses[static_cast<std::size_t>(mention.clause)];
  const auto found = links.entity_by_id.find(mention.entity);
  const registry::Entity* entity =
      found == links.entity_by_id.end() ? nullptr : &links.entities[found->second].entity;
  Value mismatch = Value::array();
  for (const mentions::Mismatch& each : mention.mismatches) {
    mismatch.push_back(mentions::name(each.what));
  }
  const std::string_view text = clause.text;
  return {
      {"document", compiled.document.id},
      {"anchor", clause.anchor},
      {"start", text::count_code_points(text.substr(0, mention.begin))},
      {"end", text::count_code_points(text.substr(0, mention.end))},
      {"surface", text.substr(mention.begin, mention.end - mention.begin)},
      {"entity", text_or_null(mention.entity)},
      {"class", entity == nullptr ? Value(nullptr) : Value(registry::name(entity->entity_class))},
      {"kind", entity == nullptr ? Value(nullptr) : text_or_null(entity->kind)},
      {"title", entity == nullptr ? Value(nullptr) : text_or_null(entity->title)},
      {"number", entity == nullptr ? Value(nullptr) : text_or_null(entity->number)},
      {"date", entity == nullptr ? Value(nullptr) : text_or_null(to_iso(entity->date))},
      {"status", mentions::name(mention.status)},
      {"rule", mention.rule},
      {"candidates", mention.candidates},
      {"mismatch", std::move(mismatch)},
  };
}

Value entity_row(const links::LinkedEntity& linked) {
  const registry::Entity& entity = linked.entity;
  return {
      {"id", entity.id},
      {"class", registry::name(entity.entity_class)},
      {"kind", text_or_null(entity.kind)},
      {"title", entity.title},
      {"short_title", text_or_null(entity.short_title)},
      {"aliases", entity.aliases},
      {"parent", text_or_null(entity.parent)},
      {"predecessor", text_or_null(entity.predecessor)},
      {"successor", text_or_null(entity.successor)},
      {"issuer", text_or_null(entity.issuer)},
      {"number", text_or_null(entity.number)},
      {"date", text_or_null(to_iso(entity.date))},
      {"start_year", number_or_null(entity.start_year)},
      {"end_year", number_or_null(entity.end_year)},
      {"status", entity.provisional ? "provisional" : "confirmed"},
      {"official_url", text_or_null(entity.official_url)},
      {"url", addresses::linked_entity(linked)},
  };
}

}  // namespace

std::vector<ExportedFile> export_data(const std::vector<CompiledDocument>& documents,
                                      const links::Links& links) {
  Table documents_table;
  documents_table.begin(document_row({}));
  std::map<std::string, Table> clauses;   // by year
  std::map<std::string, Table> mentions;  // by year
  for (const links::DocumentIndex index : links.order) {
    const CompiledDocument& compiled = documents[index];
    const int year = compiled.document.front.date.year;
    const std::string part = year == 0 ? "undated" : std::to_string(year);
    documents_table.add(document_row(compiled));
    for (std::size_t c = 0; c < compiled.clauses.size(); ++c) {
      clauses[part].add(clause_row(compiled, c));
    }
    for (const mentions::Mention& mention : compiled.found.mentions) {
      mentions[part].add(mention_row(compiled, mention, links));
    }
  }
  Table entities;
  entities.begin(entity_row({}));
  for (const links::LinkedEntity& linked : links.entities) entities.add(entity_row(linked));

  std::vector<ExportedFile> files;
  files.push_back({"data/version.json", json::render({{"version", kVersion}}) + "\n"});
  documents_table.move_to("data/documents", files);
  entities.move_to("data/entities", files);
  for (auto& [year, table] : clauses) table.move_to("data/clauses/" + year, files);
  for (auto& [year, table] : mentions) table.move_to("data/mentions/" + year, files);
  return files;
}

}  // namespace svod::exports

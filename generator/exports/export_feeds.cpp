#include "exports/export_feeds.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "addresses/addresses.h"
#include "base/format.h"
#include "exports/xml.h"

namespace svod::exports {
namespace {

using compile::CompiledDocument;

constexpr std::size_t kMostEntries = 50;

class Feeds {
 public:
  Feeds(const settings::Settings& settings, const std::vector<CompiledDocument>& documents)
      : settings_(settings), documents_(documents) {}

  // `page`: what the feed is of; the feed stands beside it.
  void add(std::string_view page, const std::string& title,
           std::vector<links::DocumentIndex> indexes) {
    if (indexes.empty()) return;
    std::sort(indexes.begin(), indexes.end(), [this](auto a, auto b) { return newer(a, b); });
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    if (indexes.size() > kMostEntries) indexes.resize(kMostEntries);

    const std::string path = addresses::feed(page);
    std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    xml += format("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
                  escape_xml(settings_.language));
    xml += format("  <id>{0}</id>\n  <title>{1}</title>\n  <updated>{2}</updated>\n", url(path),
                  escape_xml(title), time(updated(indexes.front())));
    xml += format("  <author><name>{}</name></author>\n", escape_xml(author()));
    xml +=
        format("  <link rel=\"self\" href=\"{}\"/>\n  <link href=\"{}\"/>\n", url(path), url(page));
    for (const links::DocumentIndex index : indexes) add_entry(index, xml);
    xml += "</feed>\n";
    files_.push_back({path, std::move(xml)});
  }

  std::vector<ExportedFile> take() { return std::move(files_); }

 private:
  const documents::Document& document(links::DocumentIndex index) const {
    return documents_[index].document;
  }

  PartialDate updated(links::DocumentIndex index) const {
    const PartialDate added = document(index).front.added;
    return added ? added : settings_.edition_date;
  }

  bool newer(links::DocumentIndex a, links::DocumentIndex b) const {
    if (updated(a) != updated(b)) return updated(a) > updated(b);
    return document(a).id < document(b).id;
  }

  static std::string time(PartialDate date) {
    date.month = std::max(date.month, 1);
    date.day = std::max(date.day, 1);
    return to_iso(date) + "T00:00:00Z";
  }

  std::string url(std::string_view path) const {
    return escape_xml(settings_.base_url + std::string(path));
  }

  const std::string& author() const {
    return settings_.publisher.name.empty() ? settings_.title : settings_.publisher.name;
  }

  void add_entry(links::DocumentIndex index, std::string& xml) const {
    const documents::FrontMatter& front = document(index).front;
    const std::string page = addresses::document_page(document(index).id);
    std::string place = front.district;
    if (front.date) place += format("{}{}", place.empty() ? "" : ", ", front.date.year);
    const std::string title = format("{}{}{} «{}»", place, place.empty() ? "" : ": ", front.kind,
                                     front.title.empty() ? front.event : front.title);
    xml += format(
        "  <entry>\n    <id>{0}</id>\n    <title>{1}</title>\n    <updated>{2}</updated>\n"
        "    <link href=\"{0}\"/>\n    <summary>{3}</summary>\n  </entry>\n",
        url(page), escape_xml(title), time(updated(index)), escape_xml(front.event));
  }

  const settings::Settings& settings_;
  const std::vector<CompiledDocument>& documents_;
  std::vector<ExportedFile> files_;
};

}  // namespace

std::vector<ExportedFile> export_feeds(const settings::Settings& settings,
                                       const std::vector<CompiledDocument>& documents,
                                       const links::Links& links) {
  Feeds feeds(settings, documents);
  const std::string of = settings.short_title + ": ";
  feeds.add(addresses::kHome, settings.title, links.order);
  for (const links::LinkedDistrict& district : links.districts) {
    feeds.add(addresses::district_page(district), of + district.name, district.documents);
  }
  for (const links::LinkedTopic& topic : links.topics) {
    std::set<links::DocumentIndex> of_topic;
    for (const links::ClauseRef& ref : topic.clauses) of_topic.insert(ref.document);
    feeds.add(addresses::topic_page(topic.topic->id), of + topic.topic->name,
              {of_topic.begin(), of_topic.end()});
  }
  for (const links::LinkedEntity& entity : links.entities) {
    if (!entity.has_page) continue;
    feeds.add(addresses::entity_page(entity.entity), of + entity.entity.title, entity.documents);
  }
  return feeds.take();
}

}  // namespace svod::exports

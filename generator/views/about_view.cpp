// «О своде»: the publisher's own Markdown, with {names} filled in from settings and archive.

#include <algorithm>
#include <map>

#include "base/format.h"
#include "markdown/markdown.h"
#include "text/text.h"
#include "views/frame.h"
#include "views/names.h"
#include "views/views.h"

namespace svod::views {
namespace {

using markdown::Block;
using markdown::Span;
using templates::View;

std::map<std::string, std::string> fill_ins(const Here& here) {
  const Site& site = here.site;
  const settings::Settings& settings = site.settings;
  return {
      {"title", settings.title},
      {"publisher", settings.publisher.name},
      {"address", settings.publisher.address},
      {"email", settings.publisher.email},
      {"edition", settings.edition_date ? text::format_date(settings.edition_date) : ""},
      {"documents", site.strings.count("count.documents", site.documents.size())},
      {"years", years_of(site, site.links.order)},
      {"license", settings.license},
  };
}

// Replaces {name} in the plain text, so that a value is never read as Markdown.
void fill(Block& block, const std::map<std::string, std::string>& values) {
  for (std::size_t open = block.text.find('{'); open != std::string::npos;
       open = block.text.find('{', open)) {
    const auto close = block.text.find('}', open);
    if (close == std::string::npos) {
      return;
    }
    const auto value = values.find(block.text.substr(open + 1, close - open - 1));
    if (value == values.end()) {
      ++open;
      continue;
    }
    const std::size_t old_end = close + 1;
    const std::size_t new_end = open + value->second.size();
    block.text.replace(open, old_end - open, value->second);
    for (Span& span : block.spans) {
      for (std::size_t* edge : {&span.begin, &span.end}) {
        if (*edge >= old_end) {
          *edge = *edge - old_end + new_end;
        } else if (*edge > open) {
          *edge = open;
        }
      }
    }
    open = new_end;
  }
}

// Only links inside the site: an address with a scheme is printed as text.
bool is_inside(std::string_view destination) {
  return !destination.empty() && destination.find(':') == std::string_view::npos &&
         !destination.starts_with("//") && !destination.starts_with('\\');
}

void add_words(View& view, const Here& here, const Block& block) {
  View& words = view.include("TEXT");
  std::vector<std::size_t> cuts = {0, block.text.size()};
  for (const Span& span : block.spans) {
    cuts.push_back(std::min(span.begin, block.text.size()));
    cuts.push_back(std::min(span.end, block.text.size()));
  }
  std::sort(cuts.begin(), cuts.end());
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    if (cuts[i] == cuts[i + 1]) {
      continue;
    }
    View& segment = words.add("SEGMENT");
    segment.set("WORDS", block.text.substr(cuts[i], cuts[i + 1] - cuts[i]));
    for (const Span& span : block.spans) {
      if (span.begin > cuts[i] || span.end < cuts[i + 1]) {
        continue;
      }
      if (span.kind == Span::Kind::Strong) {
        segment.show("STRONG");
      } else if (span.kind == Span::Kind::Emphasis) {
        segment.show("EMPHASIS");
      } else if (is_inside(span.destination)) {
        segment.add("LINK").set("HREF", here.link(span.destination));
      }
    }
  }
}

}  // namespace

View about_view(const Here& here) {
  const Site& site = here.site;
  std::vector<Block> blocks = markdown::parse_markdown(site.about, 1);
  std::string name = here.say("nav.about");
  View view = page_view(
      here, {.title = name, .section = addresses::kAbout, .way_up = {{name, ""}}, .skip = ""});
  const auto values = fill_ins(here);
  bool in_list = false;
  for (Block& block : blocks) {
    fill(block, values);
    if (block.kind == Block::Kind::Heading && block.level == 1) {
      name = block.text;
      continue;
    }
    View& shown = view.add("BLOCK");
    const bool item = block.kind == Block::Kind::Item;
    if (item != in_list) {
      shown.show(item ? "LIST_BEGIN" : "LIST_END");
      in_list = item;
    }
    shown.show(block.kind == Block::Kind::Heading ? "HEADING" : item ? "ITEM" : "PARAGRAPH");
    add_words(shown, here, block);
  }
  if (in_list) {
    view.show("LAST_LIST_END");
  }
  view.set("NAME", name);
  add_next_section(view, here, addresses::kAbout);
  view.set("HOLDINGS_HREF", here.link(addresses::kHoldings));
  return view;
}

}  // namespace svod::views

#include "exports/export_sitemap.h"

#include <algorithm>

#include "addresses/addresses.h"
#include "base/format.h"
#include "exports/xml.h"

namespace svod::exports {
namespace {

constexpr std::size_t kMostAddresses = 50'000;
constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

}  // namespace

std::vector<ExportedFile> export_sitemap(const std::string& base_url,
                                         const std::vector<std::string>& pages) {
  std::vector<ExportedFile> files;
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!base_url.empty()) {
    std::vector<std::string> listed;
    for (const std::string& page : pages) {
      if (page != addresses::kNotFound) listed.push_back(page);
    }
    std::string index = format("{}<sitemapindex xmlns=\"{}\">\n", kHead, kNamespace);
    for (std::size_t begin = 0; begin < listed.size(); begin += kMostAddresses) {
      const std::string path = format("sitemap-{}.xml", begin / kMostAddresses + 1);
      std::string part = format("{}<urlset xmlns=\"{}\">\n", kHead, kNamespace);
      for (std::size_t i = begin; i < std::min(begin + kMostAddresses, listed.size()); ++i) {
        part += format("  <url><loc>{}</loc></url>\n", escape_xml(base_url + listed[i]));
      }
      files.push_back({path, part + "</urlset>\n"});
      index += format("  <sitemap><loc>{}</loc></sitemap>\n", escape_xml(base_url + path));
    }
    files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
    robots += format("Sitemap: {}sitemap.xml\n", base_url);
  }
  files.push_back({"robots.txt", robots});
  return files;
}

}  // namespace svod::exports

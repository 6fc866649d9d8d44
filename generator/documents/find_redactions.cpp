#include "documents/find_redactions.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "documents/russian_redactions.h"
#include "text/text.h"

namespace svod::documents {
namespace {

constexpr std::size_t kLongest = 300;  // bytes of a redaction

void find_in(const markdown::Block& block, std::vector<Redaction>& out) {
  const std::string_view text = block.text;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::size_t length = text.substr(at, kLongest).find(']');
    if (length == std::string_view::npos) continue;
    const std::string inside = text::trim(text.substr(at + 1, length - 1));
    if (!text::to_lower(inside).starts_with(kTakenOut)) continue;
    std::string_view rest = std::string_view(inside).substr(kTakenOut.size());
    if (!rest.empty() && rest.front() != ':' && rest.front() != ' ') continue;
    const bool colon = !rest.empty() && rest.front() == ':';
    if (colon) rest.remove_prefix(1);
    out.push_back({block.line, std::string(text.substr(at, length + 1)), text::trim(rest)});
  }
}

}  // namespace

std::vector<Redaction> find_redactions(const std::vector<markdown::Block>& blocks) {
  std::vector<Redaction> out;
  for (const markdown::Block& block : blocks) find_in(block, out);
  return out;
}

std::string describe_redactions(const std::vector<Redaction>& redactions) {
  std::vector<std::pair<std::string, std::size_t>> counted;  // in the order of the text
  for (const Redaction& redaction : redactions) {
    const auto known = std::find_if(counted.begin(), counted.end(),
                                    [&](const auto& one) { return one.first == redaction.what; });
    if (known == counted.end()) {
      counted.emplace_back(redaction.what, 1);
    } else {
      ++known->second;
    }
  }
  if (counted.empty()) return {};
  std::string out;
  for (const auto& [what, count] : counted) {
    if (what.empty()) continue;
    out += (out.empty() ? ": " : ", ") + what;
    if (count > 1) out += format(" ({})", count);
  }
  return std::string(kTakenOut) + out;
}

bool is_listed(const Redaction& redaction, const std::vector<Correction>& corrections) {
  const std::string what = text::fold(redaction.what);
  return std::any_of(corrections.begin(), corrections.end(), [&what](const Correction& correction) {
    const std::string told = text::fold(correction.what);
    return told.find(text::fold(kTakenOutBeginning)) != std::string::npos &&
           told.find(what) != std::string::npos;
  });
}

}  // namespace svod::documents

#include "import/find_letter_bullets.h"

#include <algorithm>
#include <string_view>

#include "import/line_signs.h"
#include "numbering/numbering.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::string_view kSure[] = {"\xC3\x98", "\xC3\xBC", "\xC2\xA7"};  // Ø ü §
constexpr std::string_view kPossible = "ovqn+?";

// The length of the sign before a space and a Russian word; 0 for none.
std::size_t sign_length(std::string_view line) {
  std::size_t length = 0;
  if (line.size() < 3) return 0;
  if (kPossible.find(line[0]) != std::string_view::npos) {
    length = 1;
  } else if (std::find(std::begin(kSure), std::end(kSure), line.substr(0, 2)) != std::end(kSure)) {
    length = 2;
  }
  if (length == 0 || line[length] != ' ' || length + 1 >= line.size()) return 0;
  std::size_t at = length + 1;
  const char32_t first = text::next_code_point(line, at);
  return text::is_letter(first) && text::is_cyrillic(first) ? length : 0;
}

class LetterBulletFinder {
 public:
  LetterBulletFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines) {}

  std::vector<LetterBullet> run() {
    std::vector<LetterBullet> found;
    std::size_t above = lines_.size();  // the last line with text before
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) continue;
      const std::size_t length = sign_length(text(i));
      const bool above_found = !found.empty() && found.back().line == above;
      if (length > 1 || (length == 1 && may_begin(i, above, above_found) && has_fellow(i))) {
        found.push_back({i, length});
      }
      above = i;
    }
    return found;
  }

 private:
  std::string_view text(std::size_t i) const { return (*decoded_)[lines_[i]]; }

  bool may_begin(std::size_t i, std::size_t above, bool above_found) const {
    if (above == lines_.size()) return false;
    if (!goes_on(end_of(text(above)))) return true;
    if (above_found && text(above)[0] == text(i)[0]) return true;
    return lines_[i].indent > lines_[above].indent &&
           (above_found || numbering::bullet_at_start(text(above)));
  }

  // Is there another item a few lines above or below?
  bool has_fellow(std::size_t i) const {
    constexpr std::size_t kReach = 6;
    const std::size_t first = i > kReach ? i - kReach : 0;
    const std::size_t last = std::min(i + kReach + 1, lines_.size());
    for (std::size_t at = first; at < last; ++at) {
      if (at == i || lines_[at].blank()) continue;
      if (numbering::bullet_at_start(text(at))) return true;
      if (sign_length(text(at)) > 0 && text(at)[0] == text(i)[0]) return true;
    }
    return false;
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
};

}  // namespace

std::vector<LetterBullet> find_letter_bullets(const DecodedText& decoded,
                                              std::span<const Line> lines) {
  return LetterBulletFinder(decoded, lines).run();
}

}  // namespace svod::import

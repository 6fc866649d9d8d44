#pragma once

// Items of a clause -> mentions by names of the registry that stand without quotes, each
// under the policy of its entry.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mentions/choose_name.h"
#include "mentions/found_names.h"
#include "mentions/heads.h"
#include "mentions/name_tables.h"

namespace svod::mentions {

// Reads one clause into `names`; what it is made of must outlive it.
class BareNames {
 public:
  BareNames(const Reading& reading, const std::vector<Item>& items, const NameIndex::Tables& tables,
            const NameChooser& chooser, NameLedger& names)
      : reading_(reading),
        items_(items),
        tables_(tables),
        chooser_(chooser),
        heads_(reading),
        names_(names) {}

  // `with_quotes`: only names that hold quotes themselves («мобильный технопарк «…»»), which
  // go before what stands in the quotes.
  void read(bool with_quotes);

 private:
  const WordInfo& word(std::size_t at) const { return reading_.word(at); }
  bool whole_words(std::size_t first, std::size_t last) const;
  bool bare_allowed(std::uint32_t node, std::size_t first, std::size_t last,
                    bool with_quotes) const;
  bool cuts_quotes(std::size_t first, std::size_t last) const;
  bool bare_policy(const Name& name, std::size_t first, std::size_t last) const;
  bool inside_sentence(std::size_t at) const;
  bool shouts(std::size_t first, std::size_t last) const;
  bool governed_by_list(std::size_t at) const;
  bool bare(std::uint32_t node, std::size_t first, std::size_t last);
  bool list_goes_on(std::size_t at) const;

  const Reading& reading_;
  const std::vector<Item>& items_;
  const NameIndex::Tables& tables_;
  const NameChooser& chooser_;
  HeadReader heads_;
  NameLedger& names_;
  HeadContext bare_last_;  // of the name before
  std::uint32_t bare_end_ = 0;
};

}  // namespace svod::mentions

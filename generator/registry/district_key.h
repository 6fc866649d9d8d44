#pragma once

// The key under which names of one district are equal, whatever order and office words a
// document uses: «Тихвинский район», «Тихвинский муниципальный район», «муниципальный район
// Тихвинский»; «город Сызрань», «городской округ Сызрань». A муниципальный округ is another
// thing than a район unless the registry says that it is its new name.

#include <string>
#include <string_view>

namespace svod::registry {

// Requires: `name` is in the nominative.
std::string district_key(std::string_view name);

}  // namespace svod::registry

#pragma once

// pieces -> pieces whose damaged numbers are read: «З. Администрациям» behind «2.», «l.l.» under
// «1.», «1 .2.» behind «1.1.», «I. Управлению» before «2.».
//
//   1. A letter that a scan or a hand set for a digit (З, l, I) and a space inside count only where
//      the number so read follows the one above: 3 after 2, 1.2 after 1.1, 1.1 under 1.
//   2. A Roman one is an Arabic one where the next number of one part is «2.».
//   3. The text stays as printed; each reading but that of a space alone is told as a doubt.

#include <vector>

#include "import/heal_lines.h"

namespace svod::import {

void read_damaged_numbers(Healed& healed);

}  // namespace svod::import

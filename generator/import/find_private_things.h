#pragma once

// blocks -> what should not be published without a person's leave.
//
//   telephone      «8 (84676) 2-17-48», «+7 917 123-45-67», «тел. 2-17-48»; an institution's too
//   e-mail         an address at a service that gives mailboxes to anybody
//   snils          by its shape and check digits, or by its word
//   passport       a series and a number behind «паспорт» or «серия»
//   date of birth  a day beside «рождения», «г.р.», «родилась»
//   pupils         several full names with a class or a year of birth
//
// Nothing here is an error: a file has it, and a person decides.

#include <string_view>
#include <vector>

#include "import/block_reader.h"
#include "import/note.h"

namespace svod::import {

// In the order of the blocks; `what` is one of the names above, `text` as printed.
std::vector<Note> find_private_things(const BlockReader& reader);

// Do the last two of eleven digits check the first nine?
bool is_insurance_number(std::string_view digits);

}  // namespace svod::import

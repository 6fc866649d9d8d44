#pragma once

// blocks -> the school years that they name, and whether each is past or to come.
//
// Past is the one whose results are summed up («итоги 2017-2018 учебного года», «за 2017/2018
// учебный год», «отмечает, что в 2017-2018 учебном году …»); a document that names no other was
// written at its end.

#include <string>
#include <vector>

#include "import/block_reader.h"

namespace svod::import {

struct NamedYear {
  int start = 0;
  std::string words;      // as printed, with what tells that it is past or coming
  bool coming = false;    // «новому 2023/2024 учебному году»
  bool of_tasks = false;  // «на 2012/2013 учебный год»
  bool past = false;

  // The school year that a document which names it looks to.
  int next() const { return past ? start + 1 : start; }
};

std::vector<NamedYear> named_school_years(const BlockReader& reader);

// The coming one; else the one that tasks are set for; else the one that is named most, the
// later of equals. Null if there is none.
const NamedYear* likeliest(const std::vector<NamedYear>& years);

}  // namespace svod::import

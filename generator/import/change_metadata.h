#pragma once

// What a ground outside the text does to metadata.

#include <string>
#include <string_view>

#include "base/partial_date.h"
#include "import/find_metadata.h"
#include "import/find_places.h"
#include "registry/registry.h"

namespace svod::import {

// `key` has now the reason `why`, whatever reason it had.
void infer(std::string_view key, std::string why, Metadata& metadata);

// What was doubted of `key` is no longer.
void settle(std::string_view key, Metadata& metadata);

// The date, as inferred by `basis`, and the school year that follows where no words name one.
void take_date(const PartialDate& date, std::string basis, Metadata& metadata);

// Whether the two are not one date, told less exactly in one of them.
bool contradict(const PartialDate& a, const PartialDate& b);

// The places that a short text names, as a title would.
Places places_of_name(const std::string& name, const registry::Registry& registry);

}  // namespace svod::import

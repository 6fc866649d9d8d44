#pragma once

// Nouns of gatherings: whose documents svod publishes are conferences, councils, forums.
// Forms are given and asked for as text::fold makes them.

#include <string_view>

namespace svod::tokens {

enum class Gender { Masculine, Feminine, Neuter, Plural };

// «конференции» → «конференция», feminine.
struct Gathering {
  std::string_view genitive;
  std::string_view nominative;
  Gender gender = Gender::Feminine;
  // «секции»: a part of a gathering, which a title may name, but which in a text is not its own.
  bool part = false;
};

const Gathering* find_gathering_genitive(std::string_view form);
const Gathering* find_gathering_nominative(std::string_view form);
// The noun in any case: «конференцией», «совещании»; never a part of a gathering.
const Gathering* find_gathering_by_stem(std::string_view stem);
// «участники», «августовского»: the gathering named right after it is the document's own.
bool names_own_gathering(std::string_view form);

}  // namespace svod::tokens

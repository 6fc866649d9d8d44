#include "clauses/clauses.h"

namespace svod::clauses {

std::string_view name(Type type) {
  switch (type) {
    case Type::Title:
      return "title";
    case Type::Heading:
      return "heading";
    case Type::Paragraph:
      return "paragraph";
    case Type::Item:
      return "item";
    case Type::Row:
      return "row";
    case Type::Note:
      return "note";
  }
  return "paragraph";
}

std::string_view name(Part part) {
  switch (part) {
    case Part::None:
      return "";
    case Part::Preamble:
      return "preamble";
    case Part::Result:
      return "result";
    case Part::Problem:
      return "problem";
    case Part::Task:
      return "task";
    case Part::Closing:
      return "closing";
  }
  return "";
}

}  // namespace svod::clauses

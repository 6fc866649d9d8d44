#pragma once

// A document -> what would be published of it and may be private.
//
//   1. Private things of its text, where no source is published: import found some and a person has
//      not decided. `publish: yes` of a source is the decision that they may be read.
//   2. Redactions of its text, where a source that is published still holds the words: what import
//      wrote from it has fewer.
//
// All of it is warnings of one kind, Kind::PrivateThing.

#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "pipeline/load_content.h"

namespace svod::pipeline {

diagnostics::Diagnostics check_private_things(const Content& content,
                                              const documents::Document& document);

}  // namespace svod::pipeline

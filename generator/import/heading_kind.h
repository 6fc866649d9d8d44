#pragma once

// What makes a piece a heading; headings of one kind stand at one level.

namespace svod::import {

enum class HeadingKind { Section, LeadIn, Addressee, Roman, Numbered, Subnumbered };

}  // namespace svod::import

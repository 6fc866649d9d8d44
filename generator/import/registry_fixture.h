#pragma once

// A small registry for the tests of this room.

#include "registry/registry.h"

namespace svod::import {

registry::Registry make_test_registry();

}  // namespace svod::import

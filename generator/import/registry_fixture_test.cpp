#include "import/registry_fixture.h"

#include <string>
#include <utility>

namespace svod::import {
namespace {

registry::Region region(std::string code, std::string name, std::string genitive) {
  registry::Region out;
  out.code = std::move(code);
  out.name = std::move(name);
  out.genitive = std::move(genitive);
  return out;
}

registry::District district(std::string region_code, std::string name, std::string genitive) {
  registry::District out;
  out.region = std::move(region_code);
  out.name = std::move(name);
  out.genitive = std::move(genitive);
  return out;
}

}  // namespace

registry::Registry make_test_registry() {
  registry::Registry out;
  out.regions = {
      region("28", "Амурская область", "Амурской области"),
      region("47", "Ленинградская область", "Ленинградской области"),
      region("59", "Пермский край", "Пермского края"),
      region("63", "Самарская область", "Самарской области"),
      region("68", "Тамбовская область", "Тамбовской области"),
      region("78", "Санкт-Петербург", "Санкт-Петербурга"),
  };
  out.districts = {
      district("28", "город Тында", "города Тынды"),
      district("28", "Октябрьский район", ""),
      district("47", "Тихвинский район", ""),
      district("59", "Октябрьский район", ""),
      district("59", "город Елец", "города Ельца"),
      district("63", "город Сызрань", "города Сызрани"),
      district("68", "Рассказовский район", ""),
      district("25", "Хасанский муниципальный округ", ""),
  };
  out.build_indexes();
  return out;
}

}  // namespace svod::import

#include "inventory/russian_headings.h"

#include <array>

namespace svod::inventory {
namespace {

struct Heading {
  std::string_view text;
  Column column;
};

constexpr auto kHeadings = std::to_array<Heading>({
    {"№", Column::Ignored},
    {"№ п/п", Column::Ignored},
    {"№п/п", Column::Ignored},
    {"п/п", Column::Ignored},
    {"n", Column::Ignored},
    {"номер", Column::Ignored},
    {"файл", Column::File},
    {"имя файла", Column::File},
    {"имя", Column::File},
    {"название файла", Column::File},
    {"наименование файла", Column::File},
    {"файл документа", Column::File},
    {"исходный файл", Column::File},
    {"file", Column::File},
    {"filename", Column::File},
    {"file name", Column::File},
    {"original_name", Column::File},
    {"район", Column::District},
    {"район или город", Column::District},
    {"район, город", Column::District},
    {"район/город", Column::District},
    {"город", Column::District},
    {"округ", Column::District},
    {"район/округ", Column::District},
    {"район, округ", Column::District},
    {"район или округ", Column::District},
    {"муниципалитет", Column::District},
    {"муниципальный район", Column::District},
    {"муниципальный округ", Column::District},
    {"городской округ", Column::District},
    {"муниципальное образование", Column::District},
    {"название района", Column::District},
    {"наименование района", Column::District},
    {"наименование муниципалитета", Column::District},
    {"наименование муниципального образования", Column::District},
    {"мо", Column::District},
    {"территория", Column::District},
    {"district", Column::District},
    {"регион", Column::Region},
    {"субъект", Column::Region},
    {"субъект рф", Column::Region},
    {"субъект федерации", Column::Region},
    {"субъект российской федерации", Column::Region},
    {"регион рф", Column::Region},
    {"область", Column::Region},
    {"край", Column::Region},
    {"республика", Column::Region},
    {"region", Column::Region},
    {"дата", Column::Date},
    {"дата документа", Column::Date},
    {"дата резолюции", Column::Date},
    {"дата решения", Column::Date},
    {"дата принятия", Column::Date},
    {"дата проведения", Column::Date},
    {"дата конференции", Column::Date},
    {"дата совещания", Column::Date},
    {"дата мероприятия", Column::Date},
    {"date", Column::Date},
    {"получено", Column::From},
    {"получен", Column::From},
    {"получено от", Column::From},
    {"получен от", Column::From},
    {"от кого", Column::From},
    {"от кого получено", Column::From},
    {"от кого получен", Column::From},
    {"кто прислал", Column::From},
    {"кем прислан", Column::From},
    {"прислал", Column::From},
    {"отправитель", Column::From},
    {"поступил от", Column::From},
    {"поступило от", Column::From},
    {"откуда", Column::From},
    {"откуда получен", Column::From},
    {"источник", Column::From},
    {"from", Column::From},
    {"адрес", Column::Url},
    {"ссылка", Column::Url},
    {"url", Column::Url},
    {"сайт", Column::Url},
    {"адрес страницы", Column::Url},
    {"адрес публикации", Column::Url},
    {"адрес в интернете", Column::Url},
    {"интернет-адрес", Column::Url},
    {"где опубликован", Column::Url},
    {"где опубликовано", Column::Url},
    {"опубликован", Column::Url},
    {"ссылка на документ", Column::Url},
    {"ссылка на источник", Column::Url},
    {"дата получения", Column::Received},
    {"дата поступления", Column::Received},
    {"когда получен", Column::Received},
    {"когда получено", Column::Received},
    {"received", Column::Received},
});

}  // namespace

Column column_of(std::string_view heading) {
  for (const Heading& known : kHeadings) {
    if (known.text == heading) return known.column;
  }
  return Column::Unknown;
}

}  // namespace svod::inventory

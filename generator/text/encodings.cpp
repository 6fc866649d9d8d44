#include "text/encodings.h"

#include <unicode/ucnv.h>

#include <memory>
#include <vector>

#include "text/text.h"

namespace svod::text {
namespace {

struct Known {
  Encoding encoding;
  std::string_view name;  // of IANA
  const char* converter;  // ICU's
};
constexpr std::array kKnown = std::to_array<Known>({
    {Encoding::Utf8, "UTF-8", "UTF-8"},
    {Encoding::Utf16LittleEndian, "UTF-16LE", "UTF-16LE"},
    {Encoding::Utf16BigEndian, "UTF-16BE", "UTF-16BE"},
    {Encoding::Windows1251, "windows-1251", "ibm-5347_P100-1998"},
    {Encoding::Koi8R, "KOI8-R", "KOI8-R"},
    {Encoding::Ibm866, "IBM866", "ibm-866_P100-1995"},
    {Encoding::Iso8859Part5, "ISO-8859-5", "ISO-8859-5"},
    {Encoding::Windows1252, "windows-1252", "ibm-5348_P100-1997"},
});

const Known& known(Encoding encoding) {
  return kKnown[static_cast<std::size_t>(encoding)];
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// One that stops at what it cannot convert.
Converter open(Encoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(known(encoding).converter, &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

// From one encoding into another through ICU's pivot; nothing at the first fault.
std::optional<std::string> convert(std::string_view bytes, Encoding from, Encoding to) {
  const Converter source = open(from);
  const Converter target = open(to);
  if (!source || !target) return std::nullopt;
  std::string out;
  std::array<char, 8192> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by ICU
  std::array<UChar, 4096> pivot;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  UChar* pivot_read = pivot.data();
  UChar* pivot_write = pivot.data();
  const char* at = bytes.data();
  UErrorCode status = U_ZERO_ERROR;
  do {
    status = U_ZERO_ERROR;
    char* write = buffer.data();
    ucnv_convertEx(target.get(), source.get(), &write, buffer.data() + buffer.size(), &at,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_read, &pivot_write,
                   pivot.data() + pivot.size(), 0, 1, &status);
    out.append(buffer.data(), static_cast<std::size_t>(write - buffer.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) return std::nullopt;
  return out;
}

}  // namespace

std::string_view name(Encoding encoding) {
  return known(encoding).name;
}

std::optional<Encoding> find_encoding(std::string_view name) {
  for (const Known& one : kKnown) {
    if (ucnv_compareNames(std::string(name).c_str(), std::string(one.name).c_str()) == 0) {
      return one.encoding;
    }
  }
  return std::nullopt;
}

std::optional<std::string> decode(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::Utf8) {
    if (find_invalid_utf8(bytes)) return std::nullopt;
    return std::string(bytes);
  }
  return convert(bytes, encoding, Encoding::Utf8);
}

std::optional<std::string> encode(std::string_view utf8, Encoding encoding) {
  if (encoding == Encoding::Utf8) return std::string(utf8);
  return convert(utf8, Encoding::Utf8, encoding);
}

}  // namespace svod::text

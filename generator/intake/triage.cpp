#include "intake/triage.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "import/read_source.h"
#include "intake/russian_other_documents.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::intake {
namespace {

constexpr std::size_t kFirstBlocks = 4;  // where a document says what it is
constexpr std::size_t kFirstWords = 12;  // where a letter greets and an order orders

constexpr std::array kServiceNames =
    std::to_array<std::string_view>({"thumbs.db", "desktop.ini", "ehthumbs.db"});
constexpr std::array kServiceEndings =
    std::to_array<std::string_view>({".tmp", ".bak", ".lnk", ".url", ".crdownload", ".part"});
constexpr std::array kSignatureEndings =
    std::to_array<std::string_view>({".sig", ".sgn", ".p7s", ".p7m", ".cer", ".crt"});
constexpr std::array kArchiveEndings =
    std::to_array<std::string_view>({".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"});

// «Доклад», «Список награждённых», «СОГЛАСОВАНО Программа»: the first word of a block.
std::string_view other_document_at_start(std::span<const tokens::Token> tokens) {
  for (const tokens::Token& token : tokens) {
    if (token.kind == tokens::TokenKind::Word) return find_other_document(token.form);
    if (token.kind == tokens::TokenKind::Number) return {};
  }
  return {};
}

// «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ПРИКАЗ», «ПРИКАЗ 15.08.2018 № 245»: the word in capitals that ends the
// words of a short block, below the letterhead.
std::string_view other_document_at_end(std::span<const tokens::Token> tokens) {
  const tokens::Token* last = nullptr;
  for (const tokens::Token& token : tokens) {
    if (token.kind == tokens::TokenKind::Word) last = &token;
  }
  return last != nullptr && last->all_capitals ? find_other_document(last->form)
                                               : std::string_view();
}

// «… на 2018 год ПРИКАЗЫВАЮ:», «Уважаемые коллеги!»
std::string_view other_document_by_words(std::span<const tokens::Token> tokens) {
  if (const std::string_view letter = find_greeting(tokens); !letter.empty()) return letter;
  for (const tokens::Token& token : tokens) {
    const std::string_view order = find_order_verb(token.form);
    if (!order.empty()) return order;
  }
  return {};
}

}  // namespace

FileKind classify_name(std::string_view name) {
  const std::string lower = text::to_lower(name);
  // Word and LibreOffice hold an open document by a file of these names beside it; programs hide
  // theirs behind a dot.
  if (lower.starts_with("~$") || lower.starts_with('.') || lower.ends_with("~")) {
    return FileKind::Service;
  }
  if (std::find(kServiceNames.begin(), kServiceNames.end(), lower) != kServiceNames.end() ||
      text::ends_with_any(lower, kServiceEndings)) {
    return FileKind::Service;
  }
  if (text::ends_with_any(lower, kSignatureEndings)) return FileKind::Signature;
  if (text::ends_with_any(lower, kArchiveEndings)) return FileKind::Archive;
  // Without an ending only the bytes can tell.
  const bool plain = lower.find('.') == std::string::npos;
  return plain || import::has_readable_name(lower) ? FileKind::Document : FileKind::Other;
}

std::string name_other_document(const import::Imported& imported) {
  if (imported.front.basis_of("kind").empty()) return {};  // it says that it is a resolution
  const std::size_t count = std::min(imported.blocks.size(), kFirstWords);
  std::string_view by_words;
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<tokens::Token> tokens = tokens::tokenise(imported.blocks[i].text);
    std::string_view found;
    if (i < kFirstBlocks) {
      found = find_other_beginning(tokens);
      if (found.empty()) found = other_document_at_start(tokens);
      if (found.empty()) found = other_document_at_end(tokens);
    }
    if (!found.empty()) return std::string(found);
    if (by_words.empty()) by_words = other_document_by_words(tokens);
  }
  return std::string(by_words);
}

}  // namespace svod::intake

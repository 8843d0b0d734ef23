#pragma once
// TextBuilder: copies pieces of the archived bytes into a document's text, keeps the offset map
// and accounts for every byte in the ledger. Each reader walks its input once through it.

#include <string_view>

#include "model/document.h"
#include "read/ledger.h"
#include "read/letters.h"

namespace vigil::read {

class TextBuilder {
 public:
  TextBuilder(std::string_view bytes, Encoding encoding, Document& document, Ledger& ledger)
      : bytes_(bytes), encoding_(encoding), document_(document), ledger_(ledger) {}

  // The text so far ends here.
  std::uint32_t at() const { return static_cast<std::uint32_t>(document_.text.size()); }

  void keep(SourceSpan span);                              // As it is, decoded.
  void put(std::string_view text, SourceSpan instead_of);  // `text` stands for those bytes.
  // Text that was decoded before; `verbatim` when it is those very bytes.
  void put_decoded(std::string_view text, SourceSpan from, bool verbatim);
  void drop_markup(SourceSpan span) { ledger_.markup += span.size(); }
  void drop_furniture(SourceSpan span);
  void drop_furniture(std::uint32_t bytes, std::string_view line);  // Decoded before.
  void end_block(std::uint32_t source_at);                          // The line break after a block.

 private:
  std::string_view bytes_;
  Encoding encoding_;
  Document& document_;
  Ledger& ledger_;
};

}  // namespace vigil::read

#pragma once
// Extraction: from a paragraph to its statements. Pure: the same paragraph and pack give the same
// statements. All that a statement says is a proposal until a person confirms it.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/passage.h"
#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::extract {

struct Paragraph {
  std::string_view text;
  std::span<const NoteMark> marks;
  std::string_view country;  // Code of the country that the report is about.
  std::string_view section;  // The title of the section that it stands in; may be empty.
};

// Compiles the pack's lexicon and patterns once; then safe to use from several threads. Keeps a
// reference to the pack.
class Extractor {
 public:
  explicit Extractor(const Pack& pack);
  Extractor(Extractor&&) noexcept;
  ~Extractor();

  // In text order; spans are in the paragraph. Linear in the paragraph.
  std::vector<Statement> statements(const Paragraph& paragraph) const;

  // Its sentences, a line each, as the patterns see them: for writing patterns.
  std::string shown(const Paragraph& paragraph) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace vigil::extract

#pragma once
// Claims: the statements of a report's document, named and ready to be kept.

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "model/document.h"
#include "model/statement_record.h"
#include "pack/lookup.h"

namespace vigil::pipeline {

// Compiles the pack's patterns once; then safe to use from several threads. Keeps a reference to
// the pack.
class ClaimReader {
 public:
  explicit ClaimReader(const Pack& pack);

  // What the paragraphs, list items and quotations of the document claim, as proposals, in text
  // order. In a report of several countries a paragraph is about the country whose heading it
  // stands under, else about the first.
  std::vector<StatementRecord> claims(std::string_view report_key,
                                      const std::vector<std::string>& countries,
                                      const Document& document) const;

  const Pack& pack() const { return pack_; }

 private:
  const std::vector<std::string>& required_of(std::string_view topic) const;
  const Pack& pack_;
  pack::Lookup lookup_;
  extract::Extractor extractor_;
  std::vector<std::vector<std::string>> required_;  // One for each of the pack's topics.
};

}  // namespace vigil::pipeline

#pragma once
// The archive's sources, for people and for reference managers.

#include <string>

#include "cite/print.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::pipeline {

enum class BibliographyForm { csl_json, bibtex, ris };

// The sources that the snapshot's reports cite, each once.
std::string bibliography(const Snapshot& snapshot, BibliographyForm form);

// Tells sources in the pack's house style: "Interview with Ana Example, Director, Ministry of
// Health, Astana, 12 April 2004".
class SourceWords {
 public:
  explicit SourceWords(const Pack& pack);

  std::string full(const Source& source) const;

 private:
  cite::HouseStyle style_;
};

}  // namespace vigil::pipeline

#pragma once
// The archive's sources, for people and for reference managers.

#include <string>

#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::pipeline {

enum class BibliographyForm { csl_json, bibtex, ris };

// The sources that the snapshot's reports cite, each once.
std::string bibliography(const Snapshot& snapshot, BibliographyForm form);

// In the pack's house style: "Interview with Ana Example, Director, Ministry of Health, Astana, 12
// April 2004".
std::string source_in_words(const Source& source, const Pack& pack);

}  // namespace vigil::pipeline

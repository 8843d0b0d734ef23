#pragma once
// Citing: from a report's notes to the sources that they cite.
//
//   cite::Citer citer(pack);
//   cite::Citing citing = citer.resolve(notes);
//   for (const CitedNote& note : citing.notes) …
//
// A note that cannot be resolved is not lost: its Ibid. stays without a source, and a finding says
// what was tried.

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/citation.h"
#include "model/document.h"
#include "pack/pack.h"

namespace vigil::cite {

// A note as a list of notes has it.
struct NoteText {
  int number{};
  std::string_view text;
  SourceSpan source;  // For findings; may be empty.
};

struct Citing {
  std::vector<CitedNote> notes;  // One for each note given, in order.
  std::vector<Source> sources;   // The distinct sources of the list; Citation::source indexes it.
  Findings findings;
};

// The note grammar with a pack's vocabulary, compiled once. Safe to use from several threads.
class Citer {
 public:
  explicit Citer(const Pack& pack);
  ~Citer();
  Citer(Citer&&) noexcept;
  Citer& operator=(Citer&&) noexcept;

  // One note's citations, in order, Ibid. and short forms not yet resolved. Never fails.
  std::vector<Citation> parse(std::string_view note) const;

  // The whole list: parse, then resolve Ibid. (to the note before; to its last source where it
  // has several, which is also a finding) and short forms (by person + institution + date, not by
  // spelling). Linear in the notes. `file` names the places of findings.
  Citing resolve(std::span<const NoteText> notes, std::string_view file = {}) const;

 private:
  struct Grammar;
  std::unique_ptr<const Grammar> grammar_;
};

// The notes of a document, for Citer::resolve.
std::vector<NoteText> note_texts(const Document& document);

// The key under which a source is shared across notes, reports and editions: made of person,
// event, title and date, not of spelling.
std::string source_key(const Description& description);

// Whether two descriptions, from different reports or editions, name one source.
bool same_source(const Description& a, const Description& b);

// The fuller of both: fields that only one of them has, and the longer role and organization.
Description merged(const Description& a, const Description& b);

}  // namespace vigil::cite

#pragma once
// Reading: from the bytes as received to a Document, with all that is wrong with them.
//
//   read::Reader reader(pack);
//   Reading reading = reader.read({.file = "ardenia-2004.txt", .bytes = bytes});
//
// Never fails: any bytes give a document (perhaps empty) of valid UTF-8 and findings. The ledger
// accounts for every byte that came in.

#include <memory>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/document.h"
#include "pack/pack.h"
#include "read/ledger.h"

namespace vigil::read {

struct Input {
  std::string file;  // As the user named it; its ending helps to tell the format.
  std::string_view bytes;
};

struct Reading {
  Document document;
  Ledger ledger;
  Findings findings;
};

// Told by content first (zip magic, <html), by ending where content leaves it open.
Format detect_format(const Input& input);

// All formats with a pack's knowledge of pages, compiled once. Safe to use from several threads.
class Reader {
 public:
  explicit Reader(const Pack& pack);  // Keeps a reference: the pack must outlive it.
  ~Reader();

  // Linear in the size of the input.
  Reading read(const Input& input) const;
  // Where the format is known, whatever the content looks like.
  Reading read_as(Format format, const Input& input) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace vigil::read

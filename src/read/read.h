#pragma once
// Reading: from the bytes as received to a Document, with all that is wrong with them.
//
//   Reading reading = read::read({.file = "kazakhstan-2004.txt", .bytes = bytes}, pack);
//
// Never fails: any bytes give a document (perhaps empty) of valid UTF-8 and findings. The ledger
// accounts for every byte that came in.

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/document.h"
#include "pack/pack.h"
#include "read/ledger.h"

namespace vigil::read {

struct Input {
  std::string file;            // As the user named it; its ending helps to tell the format.
  std::string_view bytes;
};

struct Reading {
  Document document;
  Ledger ledger;
  Findings findings;
};

// Told by content first (zip magic, <html), by ending where content leaves it open.
Format detect_format(const Input& input);

// Linear in the size of the input.
Reading read(const Input& input, const Pack& pack);

}  // namespace vigil::read

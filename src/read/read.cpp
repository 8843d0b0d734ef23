#include "read/read.h"

#include <algorithm>

#include "base/unicode.h"
#include "pack/lookup.h"
#include "read/finish.h"
#include "read/furniture.h"
#include "read/html.h"
#include "read/plain_text.h"

namespace vigil::read {
namespace {

bool ends_with_any(std::string_view file, std::initializer_list<std::string_view> endings) {
  const std::string lower = fold(file);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool looks_like_html(std::string_view bytes) {
  const std::string head = fold(bytes.substr(0, 1024));
  return head.find("<html") != std::string::npos || head.find("<!doctype html") != std::string::npos;
}

}  // namespace

Format detect_format(const Input& input) {
  if (input.bytes.starts_with("PK\x03\x04") || ends_with_any(input.file, {".docx"})) {
    return Format::docx;
  }
  if (ends_with_any(input.file, {".html", ".htm"}) || looks_like_html(input.bytes)) {
    return Format::html;
  }
  if (ends_with_any(input.file, {".md", ".markdown"})) return Format::markdown;
  return Format::plain_text;
}

namespace {

// One line for each format. Each reader accounts for its own bytes in its ledger.
Reading read_as(Format format, const Input& input, const PageRules& rules) {
  switch (format) {
    case Format::html: return read_html(input, rules);
    case Format::docx:
    case Format::markdown:
    case Format::table:
    case Format::plain_text: break;
  }
  return read_plain_text(input, rules);
}

}  // namespace

struct Reader::Parts {
  explicit Parts(const Pack& its_pack) : pack(its_pack), rules(its_pack), lookup(its_pack) {}
  const Pack& pack;
  PageRules rules;
  pack::Lookup lookup;
};

Reader::Reader(const Pack& pack) : parts_(std::make_unique<Parts>(pack)) {}
Reader::~Reader() = default;

Reading Reader::read(const Input& input) const {
  Reading reading;
  if (trim(input.bytes).empty()) {
    reading.findings.push_back({"empty-file", Severity::error, {std::string(input.file), {}},
                                "This file is empty.", "Look whether it was copied whole.", {}});
  }
  Findings before = std::move(reading.findings);
  reading = read_as(detect_format(input), input, parts_->rules);
  reading.findings.insert(reading.findings.begin(), before.begin(), before.end());
  finish(input, parts_->pack, parts_->rules, parts_->lookup, reading);
  return reading;
}

}  // namespace vigil::read

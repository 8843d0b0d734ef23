#include "read/read.h"

#include <algorithm>
#include <limits>

#include "base/unicode.h"
#include "pack/lookup.h"
#include "read/content.h"
#include "read/docx.h"
#include "read/finish.h"
#include "read/furniture.h"
#include "read/html.h"
#include "read/markdown.h"
#include "read/plain_text.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

bool ends_with_any(std::string_view file, std::initializer_list<std::string_view> endings) {
  const std::string lower = fold(file);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

Format format_of(const Input& input, const ContentSeen& seen) {
  if (seen.content == Content::zip) return Format::docx;
  if (seen.content == Content::html) return Format::html;
  if (ends_with_any(input.file, {".md", ".markdown"})) return Format::markdown;
  return Format::plain_text;
}

// One line for each format. Each reader accounts for its own bytes in its ledger.
Reading read_by(Format format, const Input& input, const PageRules& rules) {
  switch (format) {
    case Format::html:
      return read_html(input, rules);
    case Format::docx:
      return read_docx(input, rules);
    case Format::markdown:
      return read_markdown(input, rules);
    case Format::table:
    case Format::plain_text:
      break;
  }
  return read_plain_text(input, rules);
}

// What cannot be read is refused as a whole: half a text would be worse.
Reading refused(const Input& input, const ContentSeen& seen) {
  Reading reading;
  reading.ledger.bytes_in = input.bytes.size();
  reading.ledger.refused = input.bytes.size();
  if (seen.content == Content::blank) {
    reading.findings.push_back(finding("empty-file", Severity::error, input, std::nullopt,
                                       "This file is empty.", "Look whether it was copied whole."));
  } else {
    reading.findings.push_back(finding("unreadable-format", Severity::error, input, std::nullopt,
                                       "This file is " + std::string(seen.what) +
                                           ", which is not read. Nothing was taken from it.",
                                       std::string(seen.remedy)));
  }
  return reading;
}

}  // namespace

Format detect_format(const Input& input) {
  return format_of(input, look_at_content(input.bytes));
}

struct Reader::Parts {
  explicit Parts(const Pack& its_pack) : pack(its_pack), rules(its_pack), lookup(its_pack) {}
  const Pack& pack;
  PageRules rules;
  pack::Lookup lookup;
};

Reader::Reader(const Pack& pack) : parts_(std::make_unique<Parts>(pack)) {}
Reader::~Reader() = default;

Reading Reader::read(const Input& input) const {
  ContentSeen seen = look_at_content(input.bytes);
  if (input.bytes.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
    seen = {Content::foreign, "above 2 GB", "Cut it in several files, a report each."};
  }
  if (seen.content == Content::foreign || seen.content == Content::blank) {
    Reading reading = refused(input, seen);
    finish(input, parts_->pack, parts_->rules, parts_->lookup, reading);
    return reading;
  }
  const Format format = format_of(input, seen);
  Reading reading = read_as(format, input);
  if (auto wrong = misnamed(input, format)) {
    reading.findings.insert(reading.findings.begin(), std::move(*wrong));
  }
  return reading;
}

Reading Reader::read_as(Format format, const Input& input) const {
  Reading reading = read_by(format, input, parts_->rules);
  finish(input, parts_->pack, parts_->rules, parts_->lookup, reading);
  return reading;
}

}  // namespace vigil::read

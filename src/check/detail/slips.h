#pragma once
// Slips against house style, said once a kind and report: the first place, how many, and where
// the others are.

#include <string>
#include <vector>

#include "check/check.h"

namespace vigil::check {

struct Slip {
  TextSpan where;
  std::string instead;  // What the house writes; empty when it depends.
};

// `what` completes "… is not how the house writes a": "date". Nothing when there are no slips.
void say_slips(const Subject& subject, Reporter& out, const std::vector<Slip>& slips,
               std::string_view what, const std::string& hint);

// The running text of the report: paragraphs, items, quotations and headings, by block.
std::vector<TextSpan> running_text(const Subject& subject);

// Runs of a note outside of quotation marks and web addresses.
std::vector<TextSpan> plain_words_of_notes(const Subject& subject);

}  // namespace vigil::check

#pragma once
// From the tags of a page to a draft: where blocks begin and end, what they are called, how their
// text looks, where its links lead. No tree is built: what is open is a short stack, and an end
// tag that fits nothing changes nothing.

#include <map>

#include "read/draft.h"
#include "read/html_tokens.h"
#include "read/letters.h"

namespace vigil::read {

struct HtmlDraft {
  Draft draft;
  std::map<HtmlTrouble, TroubleSeen> troubles;
  bool too_deep = false;  // Nested beyond what is told apart; the text is all there.
  bool ended = false;     // "</body>" or "</html>" was there.
};

// `from`: where the page begins, behind a byte order mark.
HtmlDraft draft_html(std::string_view bytes, std::uint32_t from, Encoding encoding);

}  // namespace vigil::read

#include "check/detail/slips.h"

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/say.h"

namespace vigil::check {

void say_slips(const Subject& subject, Reporter& out, const std::vector<Slip>& slips,
               std::string_view what, const std::string& hint) {
  constexpr std::size_t most_places = 20;
  if (slips.empty()) return;
  const Slip& first = slips.front();
  std::vector<Place> related;
  for (std::size_t i = 1; i < std::min(slips.size(), most_places); ++i) {
    related.push_back(place_of(subject, slips[i].where));
  }
  std::string message = in_quotes(text_of(subject.record.document, first.where)) +
                        " is not how the house writes " + std::string(what);
  if (!first.instead.empty()) message += "; it writes \"" + first.instead + "\"";
  if (slips.size() > 1) {
    message += " (" + count(slips.size(), "place") + " in this report)";
  }
  out.say(place_of(subject, first.where), message + ".", hint, std::move(related));
}

std::vector<TextSpan> running_text(const Subject& subject) {
  std::vector<TextSpan> spans;
  const auto& blocks = subject.record.document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockRole role = subject.layout.roles[i];
    if (role == BlockRole::opener || role == BlockRole::body) spans.push_back(blocks[i].text);
  }
  return spans;
}

std::vector<TextSpan> plain_words_of_notes(const Subject& subject) {
  std::vector<TextSpan> spans;
  for (const Note& note : subject.record.document.notes) {
    const std::string_view text = text_of(subject.record.document, note.text);
    std::size_t begin = 0;
    bool in_quotation = false;
    bool in_address = false;
    const auto close = [&](std::size_t end) {
      if (end > begin) {
        spans.push_back({note.text.begin + static_cast<std::uint32_t>(begin),
                         note.text.begin + static_cast<std::uint32_t>(end)});
      }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::string_view rest = text.substr(i);
      if (in_quotation) {
        const bool closes = rest.starts_with("\u201D") || rest[0] == '"';
        if (!closes) continue;
        in_quotation = false;
        begin = i + (rest[0] == '"' ? 1 : 3);
      } else if (in_address) {
        if (rest[0] != ' ') continue;
        in_address = false;
        begin = i;
      } else if (rest.starts_with("\u201C") || rest[0] == '"') {
        close(i);
        in_quotation = true;
      } else if (rest.starts_with("http") || rest.starts_with("www.")) {
        close(i);
        in_address = true;
      }
    }
    if (!in_quotation && !in_address) close(text.size());
  }
  return spans;
}

}  // namespace vigil::check

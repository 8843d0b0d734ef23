// Any bytes, read for statements: never a crash, each span within the text, each note among its
// marks.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "extract/extract.h"
#include "pack/pack.h"

namespace {

using vigil::extract::NoteMark;

const vigil::Pack& pack() {
  static const vigil::pack::Loading loading =
      vigil::pack::load(vigil::Path(VIGIL_SOURCE_DIR) / "packs" / "landmine");
  return *loading.pack;
}

void check(bool holds, const char* promise) {
  if (holds) return;
  (void)std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

void check(const vigil::Statement& statement, std::string_view text,
           const std::vector<NoteMark>& marks) {
  const auto inside = [&](vigil::TextSpan where) {
    return where.begin <= where.end && where.end <= text.size();
  };
  check(inside(statement.where), "the statement's words are in the text");
  check(inside(statement.speaker_where), "the speaker is in the text");
  check(inside(statement.date_where), "the date is in the text");
  for (const vigil::Field& field : statement.fields)
    check(inside(field.where), "a field's words are in the text");
  for (const int note : statement.notes) {
    check(std::any_of(marks.begin(), marks.end(),
                      [&](const NoteMark& mark) { return mark.note == note; }),
          "a note is among the marks");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vigil::extract::Extractor extractor(pack());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::vector<NoteMark> marks = vigil::extract::marks_in(text);
  for (const vigil::Statement& statement :
       extractor.statements({text, marks, "AF", "Mine Ban Policy"}))
    check(statement, text, marks);
  return 0;
}

#pragma once
// Source form: a source in full, as a reader sees it: "Interview with Ana Oru, Director, River
// Authority, Port Ardo, 12 April 2004". Composed from what is known of it, in the order of the
// house; titles of works stand out.

#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "pack/pack.h"

namespace vigil::publish {

enum class Look { plain, work };  // work: the title of a book, a journal, a law.

struct Run {
  std::string text;
  Look look = Look::plain;
  friend bool operator==(const Run&, const Run&) = default;
};

enum class Form {
  full,   // Without pages, except those of an article: where to look is the citation's matter.
  entry,  // In a list under its person or body: what it is, its title and its day.
};

// Without a final stop. Never empty: a source of which nothing is known is named by its kind.
std::vector<Run> source_form(const Description& description, const Pack& pack,
                             Form form = Form::full);

// The same as one text.
std::string source_text(const Description& description, const Pack& pack, Form form = Form::full);

// "Telephone interview", "UN document".
std::string_view kind_label(SourceKind kind);

// "p. 8", "pp. 34-36".
std::string pages_in_words(std::string_view pages);

}  // namespace vigil::publish

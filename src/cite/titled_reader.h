#pragma once
// The reader of works with a quoted title. Its parts: who wrote and who printed
// (`titled_parts.cpp`), what stands behind the title (`titled_behind.cpp`), and what kind of work
// it is (`titled.cpp`).

#include <span>
#include <string_view>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// "Flood Office press release", "Flood Office press release A41" → "Flood Office".
std::string_view without_release(std::string_view text, const std::vector<Word>& words,
                                 const Vocabulary& vocabulary);

class TitledReader {
 public:
  TitledReader(std::span<const ReadPiece> pieces, std::size_t title, const Vocabulary& vocabulary)
      : pieces_(pieces), title_(title), vocabulary_(vocabulary) {}

  Citation read();

 private:
  bool is_further_body(std::string_view text) const;
  void read_author(const Piece& piece);
  bool read_people(std::string_view text, const std::vector<Word>& words);
  bool is_printed_first() const;
  bool read_author_behind(std::size_t i);
  void read_quoted(const ReadPiece& read);
  bool read_release(std::string_view text, const std::vector<Word>& words);
  bool read_sort_behind(const ReadPiece& read, const std::vector<Word>& words);
  void read_after(const ReadPiece& read);
  void read_sort(std::string_view text);
  void read_maker(std::string_view text);
  bool read_data(std::string_view text);
  bool is_paper() const;
  void settle_release();
  void settle_said();
  void settle_kind();

  std::span<const ReadPiece> pieces_;
  std::size_t title_;
  const Vocabulary& vocabulary_;
  Citation citation_;
  bool release_ = false;    // "Press release" stands beside the title.
  bool presented_ = false;  // So does "slide presentation".
  bool authored_ = false;   // So does "report prepared for …".
};

}  // namespace vigil::cite

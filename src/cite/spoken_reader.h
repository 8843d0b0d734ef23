#pragma once
// The reader of what stands behind an opening. Its parts: who spoke (`spoken_who.cpp`), for whom
// and where (`spoken_where.cpp`), and the walk over the pieces (`people.cpp`).

#include <string>
#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/speaker.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Adds a part behind a comma.
inline void join(std::string& to, std::string_view part) {
  if (part.empty()) return;
  if (!to.empty()) to += ", ";
  to += part;
}

// What stands after the opening, gathered piece by piece.
class SpokenReader {
 public:
  SpokenReader(SourceKind kind, const Vocabulary& vocabulary)
      : kind_(kind), vocabulary_(vocabulary) {}

  // `named` is whether the text begins with a speaker for sure.
  std::vector<Citation> read(std::string_view rest, bool named);

 private:
  void read_first(const Piece& first);
  void read_piece(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool starts_speaker(const ReadPiece& piece);
  bool starts_other(std::string_view text);
  bool starts_alias(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_name(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_place(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_body(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_role(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_words(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_date(const ReadPiece& read);
  bool is_signatory(std::string_view text);
  bool last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_venue(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_region(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_holder(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_home(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_town_of_region(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_workplace(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool read_record(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool is_researcher(const std::vector<ReadPiece>& pieces) const;
  bool is_aside(const ReadPiece& read) const;
  bool read_office(std::string_view text);
  bool is_title(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool read_way(std::string_view text);
  bool read_rank(std::string_view text);
  void read_spot(std::string_view text);
  bool is_met() const {
    return kind_ == SourceKind::interview || kind_ == SourceKind::telephone_interview;
  }
  bool is_sent() const { return kind_ == SourceKind::letter || kind_ == SourceKind::email; }
  Speaker& speaker() { return speakers_.back(); }
  const Speaker& speaker() const { return speakers_.back(); }
  std::vector<Citation> citations() const;

  SourceKind kind_;
  const Vocabulary& vocabulary_;
  std::vector<Speaker> speakers_;
  std::string title_, url_;
  std::string publication_, pages_;  // Of a statement: the record that prints it.
  std::size_t begun_ = 0;            // The piece in which the speaker was named.
  bool aside_ = false;               // The date so far is only when it came in.
  bool undated_ = false;             // It says that it bears none.
  bool signed_ = false;              // The speaker signed for the body before.
  bool own_parts_ = false;           // Each speaker has a role or body of his own.
};

}  // namespace vigil::cite

#pragma once
// Clauses: how a sentence hangs together: where clauses end, what begins one, which words only
// plan or doubt. English, and nothing of any subject.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/slot.h"

namespace vigil::extract {

class Clauses {
 public:
  explicit Clauses(std::string_view text);  // A sentence with its slots; kept as a view.

  // The clause between two hard breaks (";", "but", "while") that holds a place.
  std::size_t hard_begin(std::size_t at) const;
  std::size_t hard_end(std::size_t at) const;
  bool same_hard_clause(std::size_t a, std::size_t b) const {
    return hard_begin(a) == hard_begin(b);
  }
  // Nothing between them but words of one clause.
  bool same_clause(std::size_t a, std::size_t b) const;

  bool begins_subject(std::size_t slot) const;  // A name that is who does it: not "of Ardenia".
  bool follows_town(std::size_t slot) const;    // "in Elmstadt, Ardenia".
  bool acts(std::size_t slot) const;            // "…, and Brezia gave": a verb of its own.
  bool is_side(std::size_t begin, std::size_t end) const;  // "on the <DEMONYM> side".
  bool is_of_those_sent() const;                           // "The troops …", "the contingent".
  bool is_place(std::size_t slot) const;                   // "in Ardenia".
  bool is_seat(std::size_t slot) const;  // "the Ministry in Ardenia": where a speaker has a desk.
  // "In Brezia a bill was drafted", "No bill exists in Brezia": a place that the clause is about.
  bool is_theme(std::size_t begin, std::size_t end) const;
  bool begins_with_pronoun() const;  // "It …", "The country …".
  // "like <COUNTRY>, " before the subject, ", like <COUNTRY>," behind it.
  bool is_companion(std::size_t begin, std::size_t end, std::size_t subject) const;
  bool is_body(std::size_t begin, std::size_t end) const;  // "the <DEMONYM> government".
  int which_of_two(std::size_t before) const;  // "the former" 1, "the latter" 2; else 0.
  int several_subjects(
      std::size_t before) const;               // "Both states" 2, "None of the three" 3; else 0.
  bool names_a_thing(std::size_t date) const;  // "the law of <DATE>".
  std::size_t comparison(std::size_t from) const;  // Where "down from", "compared with" begins.
  bool is_respective(std::size_t from) const;      // ", respectively": the n-th of each list.
  bool is_of_itself() const;  // "The country itself …": whom the report is about.
  // "…, two months before the <match>": at another time than the clause that it depends on.
  bool is_at_another_time(std::size_t at) const;
  // "no <match>", "none of the <match>": the words before turn it into its opposite.
  bool is_negated(std::size_t at) const;
  // "since the cease-fire of <DATE>", "until the agreement of <DATE>". Words that begin at `from`,
  // behind the one that ties, date themselves: "before its <match: signature of <DATE>>".
  std::optional<DateTie> tie_before(std::size_t date, std::size_t from = 0) const;
  bool continues() const;  // "another", "of this", "also": goes on with the sentence before.
  bool continues_subject() const;              // "It also", "Its teams": the one before goes on.
  bool opens(std::size_t slot) const;          // Begins a clause: "…, in <DATE> it".
  bool opens_another(std::size_t slot) const;  // "…, and in <DATE> it": a new clause.
  bool opens_sentence(std::size_t slot) const;

  bool is_plan(std::size_t at) const;     // "will", "should", "if", just before.
  bool is_aside(std::size_t date) const;  // "(40 in <DATE>)": of another figure.
  bool is_estimated(std::size_t begin, std::size_t end) const;
  bool is_alleged(std::size_t begin, std::size_t end) const;

  // "and", ", ", "as well as": only a link.
  static bool is_several(std::string_view speaker);  // "states", "both": more than one.
  static bool is_country(std::string_view words);    // "country", "government".
  static bool are_forces(std::string_view words);    // "<People> forces", no rebels.
  // "spokesman for the Front": the Front; any other speaker himself.
  static std::string whom_he_speaks_for(const std::string& speaker);
  static bool is_pronoun(std::string_view words);
  // Where a name begins the sentence: "Hollmark Trust is …"; its ends.
  std::optional<std::pair<std::size_t, std::size_t>> leading_name() const;
  static bool leads_on(std::string_view words);  // From a name to its verb: ", which has".
  static std::vector<std::string> each_of(const std::string& words);  // "both A and B": A, B.
  static bool ends_in_number_of(std::string_view words);              // "Law No. 60-".
  // "…, all bought before": what follows dates that, and not what stands before.
  static bool ends_in_participle(std::string_view words);
  static bool lists(std::string_view words);  // Between two dates of a list.
  static bool joins(std::string_view words);
  static bool goes_on(std::string_view words);  // The subject does another thing: ", submitted".
  static bool begins_clause(std::string_view words);  // A subject comes first: " the army …".

 private:
  std::string_view text_;
  std::vector<std::size_t> breaks_;  // Where a hard clause begins; ascending.
};

}  // namespace vigil::extract

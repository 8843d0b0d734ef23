#pragma once
// What a report's statements say that the record knows too, and how far each can be held against
// it. Only what stands and is said for sure counts; what a speaker said is a note at most.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/detail/layout.h"
#include "model/statement.h"

namespace vigil::check {

// The statements of the report on that topic that stand and are said for sure, in text order.
std::vector<const Statement*> told(const Subject& subject, std::string_view topic);

// A step towards a treaty, as a statement tells it.
struct ToldStep {
  const Statement* statement{};
  const Treaty* treaty{};
  Step step;
  std::optional<Edtf> day;  // A day, month or year; nothing for spans, and for "about" or "by" one.
  bool began = false;       // "since", "became": the day is the step's own, not any later one.
};

// Of treaties of which the record has something; in text order.
std::vector<ToldStep> told_steps(const Subject& subject);

// The last day that the report can speak of: the edition closes then, or its year ends.
Date last_day(const Subject& subject);

// Whether states sign the treaty at all: a protocol may have nothing but consent.
bool is_signed_by_states(const Subject& subject, const Treaty& treaty);

// Whether what the depositary did not have by the report's last day can be told from the record:
// it reaches that far, and knows the state and the treaty.
bool is_known_absent(const Subject& subject, std::string_view country, std::string_view treaty);

// The words of a statement, and those of the sentence in which it begins, in lower case.
std::string words_told(const Subject& subject, const Statement& statement);
std::string sentence_told(const Subject& subject, const Statement& statement);

// Whether one of the steps is told by words of the sentence.
bool is_told(const std::vector<ToldStep>& steps, const Sentence& sentence);

// "Ardenia"; the code where the pack does not have it.
std::string name_of_state(const Subject& subject, std::string_view code);

// A warning in the report's own voice, a note where somebody is said to have said it.
void say_or_remark(const Subject& subject, Reporter& out, const Statement& statement,
                   std::string message, std::string hint, std::vector<Place> related = {});

// A single date, or the day on which an open one begins.
std::optional<Edtf> day_told(const Statement& statement);

}  // namespace vigil::check

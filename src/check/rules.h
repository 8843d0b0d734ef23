#pragma once
// Every rule's function, by family; each has a file of its own name. rules.cpp says what each is
// for.

#include "check/check.h"

namespace vigil::check {

// notes/
void mark_without_note(const Subject& subject, Reporter& out);
void note_without_mark(const Subject& subject, Reporter& out);
void note_order(const Subject& subject, Reporter& out);
void duplicate_note_number(const Subject& subject, Reporter& out);
void empty_note(const Subject& subject, Reporter& out);
void ibid_without_antecedent(const Subject& subject, Reporter& out);
void ibid_ambiguous(const Subject& subject, Reporter& out);
void short_form_before_full(const Subject& subject, Reporter& out);
void full_form_repeated(const Subject& subject, Reporter& out);
void note_not_checkable(const Subject& subject, Reporter& out);

// people/
void person_two_titles(const Subject& subject, Reporter& out);
void person_two_spellings(const Subject& subject, Reporter& out);
void person_two_institutions(const Subject& subject, Reporter& out);

// dates/
void source_after_closing(const Subject& subject, Reporter& out);
void claim_later_than_source(const Subject& subject, Reporter& out);
void interview_outside_period(const Subject& subject, Reporter& out);
void impossible_date(const Subject& subject, Reporter& out);
void since_does_not_follow(const Subject& subject, Reporter& out);
void table_of_another_year(const Subject& subject, Reporter& out);

// text/
void paragraph_without_note(const Subject& subject, Reporter& out);
void quotation_without_speaker(const Subject& subject, Reporter& out);
void section_missing(const Subject& subject, Reporter& out);
void section_out_of_order(const Subject& subject, Reporter& out);
void section_not_in_plan(const Subject& subject, Reporter& out);
void opener_without_body(const Subject& subject, Reporter& out);
void style_date(const Subject& subject, Reporter& out);
void style_number(const Subject& subject, Reporter& out);
void style_currency(const Subject& subject, Reporter& out);
void style_spelling(const Subject& subject, Reporter& out);

// knowledge/
void statement_without_support(const Subject& subject, Reporter& out);
void sensitive_single_origin(const Subject& subject, Reporter& out);
void conflict(const Subject& subject, Reporter& out);
void opener_contradicts_body(const Subject& subject, Reporter& out);
void sum_of_parts(const Subject& subject, Reporter& out);
void restated_without_cause(const Subject& subject, Reporter& out);
void carried_over(const Subject& subject, Reporter& out);

// record/
void status_against_record(const Subject& subject, Reporter& out);
void party_too_early(const Subject& subject, Reporter& out);
void states_counted(const Subject& subject, Reporter& out);
void mode_of_joining(const Subject& subject, Reporter& out);
void dates_out_of_order(const Subject& subject, Reporter& out);
void deadline_against_record(const Subject& subject, Reporter& out);
void meeting_on_other_days(const Subject& subject, Reporter& out);
void vote_against_record(const Subject& subject, Reporter& out);
void vote_confirmed(const Subject& subject, Reporter& out);
void vote_count(const Subject& subject, Reporter& out);
void resolution_not_recorded(const Subject& subject, Reporter& out);
void received_before_sent(const Subject& subject, Reporter& out);
void report_of_another_day(const Subject& subject, Reporter& out);
void received_long_after(const Subject& subject, Reporter& out);
void period_of_report(const Subject& subject, Reporter& out);
void period_not_stated(const Subject& subject, Reporter& out);
void later_than_updated(const Subject& subject, Reporter& out);
void figure_against_record(const Subject& subject, Reporter& out);
void attendance_against_record(const Subject& subject, Reporter& out);
void fact_against_record(const Subject& subject, Reporter& out);
void filing_overdue(const Subject& subject, Reporter& out);
void filing_copied(const Subject& subject, Reporter& out);
void filing_backwards(const Subject& subject, Reporter& out);
void filing_blank(const Subject& subject, Reporter& out);

}  // namespace vigil::check

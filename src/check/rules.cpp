// The table of rules: run, printed, documented and tested from here, in this order.

#include "check/rules.h"

#include <array>

namespace vigil::check {
namespace {

constexpr auto note = Severity::note;
constexpr auto warning = Severity::warning;
constexpr auto error = Severity::error;

constexpr std::array table{
    // Notes.
    Rule{"mark-without-note", "notes", error, "A mark in the text has no note.",
         "The reader is sent to a source that is not there, and the page has a link to nowhere.",
         "The last paragraph ends with mark [18], and the notes end with 17.",
         "Write the note, or take the mark out.", mark_without_note},
    Rule{"note-without-mark", "notes", warning, "No mark in the text leads to a note.",
         "The fact that the note supported was cut or lost its mark; the note now supports "
         "nothing, and every later \"Ibid.\" may lean on it.",
         "Note 24 stands in the list; the text has marks 1 to 23 and 25.",
         "Put its mark where the fact stands that it supports, or take the note out.",
         note_without_mark},
    Rule{"note-order", "notes", warning, "Marks or notes do not count upwards.",
         "\"Ibid.\" means the note before: in a wrong order it means another source.",
         "Note 10 stands before note 9 in the list; or mark [7] comes before mark [6] in the text; "
         "or note 12 is followed by note 14, and nothing has the number 13.",
         "Number marks and notes in the order of the text, without gaps.", note_order},
    Rule{"duplicate-note-number", "notes", error, "Two notes have one number.",
         "A mark can lead to one note only; which of the two supports the fact nobody can tell.",
         "Two notes are numbered 15, and none 16.",
         "Give each note a number of its own, and its mark the same.", duplicate_note_number},
    Rule{"empty-note", "notes", error, "A note has no text.",
         "The mark promises a source, and there is none.", "\"[13]\" and nothing behind it.",
         "Name the source, or take the note and its mark out.", empty_note},
    Rule{"ibid-without-antecedent", "notes", error, "\"Ibid.\" with nothing before it.",
         "It names the source of the note before, and that note is missing or cites nothing.",
         "Note 1 says \"Ibid.\", or the note before was replaced by an explanation.",
         "Name the work again.", ibid_without_antecedent},
    Rule{"ibid-ambiguous", "notes", warning, "\"Ibid.\" after a note with several sources.",
         "Readers cannot tell which of them is meant.",
         "Note 8 cites a resolution and a report; note 9 says \"Ibid.\"", "Name the work again.",
         ibid_ambiguous},
    Rule{"short-form-before-full", "notes", warning, "A source is cited in short before in full.",
         "The first mention is where a reader learns who spoke, in which office, and where. "
         "Sections that change places often leave the full form behind.",
         "Note 4 has \"Interview with Ana Berg, 3 May 2004\"; only note 9 says that she is "
         "Director of the Water Department, and where they met.",
         "Exchange the two forms.", short_form_before_full},
    Rule{"full-form-repeated", "notes", note, "A source is cited in full again.",
         "House style gives an interview, a letter or a statement in full once, and in short "
         "after that; the full form makes the reader look for a second conversation.",
         "Notes 2 and 9 both give name, office, institution, city and day of one interview.",
         "Write the short form: name, institution and date.", full_form_repeated},
    Rule{"note-not-checkable", "notes", warning, "A note cites nothing that can be looked up.",
         "A place and a day, or the name of a newspaper and a day, leave nothing to find: the "
         "fact rests on trust alone.",
         "A note reads \"Ardenburg (South Ardenia), 13 January 2003.\"",
         "Name the work (author, title, publication, page), or who said it to whom.",
         note_not_checkable},

    // People and bodies.
    Rule{"person-two-titles", "people", warning, "One person has two titles on one day.",
         "One of them is wrong, or there are two persons; either way a reader may misjudge the "
         "weight of what was said. A rank of a service before the name counts, and what the "
         "sentence says that has the note's mark. \"General\" for \"Brigadier General\" is only a "
         "note.",
         "Note 2 has \"First Vice-Minister\" and note 8 \"Vice-Minister\" for one interview.",
         "Find out which title was right on that day, and use it throughout.", person_two_titles},
    Rule{"person-two-spellings", "people", warning, "One person's name is written in two ways.",
         "Index and search make two persons of one.",
         "Note 3 has \"Kai Bergen\" and note 7 \"Kai Bergan\", of one ministry.",
         "Find out how the name is written, and write it so throughout.", person_two_spellings},
    Rule{"person-two-institutions", "people", warning,
         "One person speaks for two institutions on one day.",
         "For whom somebody speaks is part of the fact.",
         "Of one day, note 3 has \"Ana Berg, Ministry of Rivers\" and note 5 \"Ana Berg, River "
         "Campaign\".",
         "Find out which is right; two persons of one name need their titles.",
         person_two_institutions},

    // Dates.
    Rule{"source-after-closing", "dates", warning, "A source is later than the edition.",
         "What is dated after the day on which the edition closed cannot have been used for it: "
         "the date is wrong, or the fact belongs to the next edition.",
         "The edition of 2004 closed in October 2004 and cites a letter of March 2005.",
         "Correct the date, or move the fact to the next edition.", source_after_closing},
    Rule{"claim-later-than-source", "dates", warning,
         "A source cannot support what happened after it.",
         "The fact has another source, which the note should name, or it was a plan and is told "
         "as if it had happened. Where a second source of the note is late enough, this is only "
         "a note. The day on which a letter came, a vote of the roll calls and an entry into force "
         "need no later source.",
         "\"By July 2004, the dam was gone.[15]\", and note 15 is an interview of April 2004.",
         "Find the later source, or say of the fact that it was planned.", claim_later_than_source},
    Rule{"interview-outside-period", "dates", note,
         "An interview is older than the period that the edition covers.",
         "Old talks say what was so then. Carried over from an earlier edition, they easily pass "
         "for news.",
         "The period begins in May 2003, and a note cites an interview of March 2002.",
         "Say in the text that the fact is of that time, or cite the earlier edition.",
         interview_outside_period},
    Rule{"impossible-date", "dates", error, "No calendar has a date.", "It is certainly false.",
         "\"31 June 2001\".", "Look the date up in the source.", impossible_date},
    Rule{"since-does-not-follow", "dates", warning,
         "An opener does not take up where the edition before stopped.",
         "\"Key developments since May 2002\" in the edition whose period begins in May 2003 was "
         "copied from last year, and so perhaps were its facts.",
         "The edition of 2004 opens with \"Key developments since May 2002\".",
         "Write the month in which the period begins, and look whether the developments are of "
         "this period.",
         since_does_not_follow},
    Rule{"table-of-another-year", "dates", warning,
         "A table is headed by one year and shows another.",
         "It was copied from the edition before, or its title was. It shows another year where its "
         "rows or columns name one, or where its figures are those that the text nearby gives for "
         "one. A table of several years is let be, and a title that names the edition.",
         "\"Casualties in 2002\", above a table whose only column is 2003.",
         "Correct the title, or the year in the table.", table_of_another_year},

    // Text.
    Rule{"paragraph-without-note", "text", warning, "A paragraph of claims has no note.",
         "Days, numbers and what people said need a source that a reader can follow.",
         "A paragraph lists the meetings of five years that a state attended, without a mark.",
         "Add a note that names the source.", paragraph_without_note},
    Rule{"quotation-without-speaker", "text", warning, "Words are quoted and nobody said them.",
         "A quotation is evidence of what one speaker said, and of nothing without the speaker.",
         "The dam \"will never be taken down while we live.\" follows on a sentence about its "
         "height.",
         "Name the speaker or the document in the sentence.", quotation_without_speaker},
    Rule{"section-missing", "text", warning, "A section that the plan requires is missing.",
         "Readers compare states section by section; a missing one reads as nothing known.",
         "A report of 2004 has no section \"Policy\".",
         "Write it, even if only to say that there is nothing to report, or give its heading the "
         "name that the plan has.",
         section_missing},
    Rule{"section-out-of-order", "text", warning, "A section stands where the plan has another.",
         "Readers look for the same thing in the same place in every report.",
         "\"Casualties\" stands before \"Funding\".", "Move the section to its place in the plan.",
         section_out_of_order},
    Rule{"section-not-in-plan", "text", note, "The plan has no section of that name.",
         "Pages and tables that gather one section from all reports do not find it.",
         "A heading \"Various Matters\" stands between two sections of the plan.",
         "Use the plan's title, or make it a heading below one of its sections.",
         section_not_in_plan},
    Rule{"opener-without-body", "text", warning, "The opener has a fact that the body lacks.",
         "The opener carries no notes because the body gives each of its facts again with one; "
         "what only the opener says has no source. A different day or number in both is found "
         "the same way. In an opener over many years it is only a note.",
         "The opener says 23 July, the body 28 July; or a treaty of which the body does not speak.",
         "Give the fact in the body, with its note, or correct the opener.", opener_without_body},
    Rule{"style-date", "text", note, "A date is not in the house's form.",
         "\"04/05/2003\" is two days; one form leaves no doubt.",
         "\"2003-11-27\", \"November 27, 2003\" or \"27th November 2003\".",
         "Write \"27 November 2003\".", style_date},
    Rule{"style-number", "text", note, "A number is not in the house's form.",
         "Long runs of digits are misread.", "\"28342 people\", \"1500 wells\", \"20.000 wells\".",
         "Set off thousands by commas.", style_number},
    Rule{"style-currency", "text", note, "A sum of money is not in the house's form.",
         "One form makes sums comparable and findable.",
         "\"USD 3 million\", \"Euro 500\", \"$ 3 million\".",
         "Put the sign before the number, without a blank.", style_currency},
    Rule{"style-spelling", "text", note, "The house spells a word differently.",
         "One spelling makes words findable. Quotations and names keep their own.",
         "\"per cent\" where the house writes \"percent\".",
         "Use the house's spelling outside of quotations and names.", style_spelling},
    // Statements.
    Rule{"statement-without-support", "knowledge", warning,
         "A statement that needs a note rests on none.",
         "Figures and accusations are quoted without the paragraph around them; each needs its own "
         "way back to who said it. The pack says which topics do.",
         "\"Five people fell ill.\" at the end of a paragraph whose last note stands before it.",
         "Give the sentence its note, or say that nobody confirms it.", statement_without_support},
    Rule{"sensitive-single-origin", "knowledge", warning, "An accusation rests on one origin only.",
         "Two notes that lead to one interview, one agency story or one ministry are one voice. "
         "The pack says which statements need a second. What a government admits of itself does "
         "not.",
         "Notes 3 and 4 of the accusation are an interview and a letter of one person, one day.",
         "Find a second, independent source, or say in the text that there is only this one.",
         sensitive_single_origin},
    Rule{
        "conflict", "knowledge", warning, "Two statements cannot both hold.",
        "One of them is wrong, or a time, a place or a speaker is missing that would reconcile "
        "them. Where the text gives both to named speakers it is only a note: the reader is to see "
        "them side by side.",
        "The report has the treaty ratified on 21 July and on 14 September; or says of 2002 what "
        "the edition before denied.",
        "Correct one, or say in the text why both are told; `vigil conflicts` lists them all.",
        conflict},
    Rule{"opener-contradicts-body", "knowledge", warning, "The opener says what the body denies.",
         "Most readers take the opener's word for it, and it carries no note.",
         "The opener has the report submitted on 23 July, the body on 28 July.",
         "Correct the one that is wrong.", opener_contradicts_body},
    Rule{"sum-of-parts", "knowledge", warning, "A total is less than its parts.",
         "One of the numbers is wrong, and both will be quoted.",
         "\"In 2003 there were 19 casualties\" and \"7 were killed and 14 fell ill\".",
         "Ask the source which number is right.", sum_of_parts},
    Rule{"restated-without-cause", "knowledge", warning,
         "A figure differs from the edition before, and nothing says why.",
         "Readers who compare editions must know whether the past changed or the knowledge of it.",
         "The edition of 2003 has 31 people harmed in 2002, the edition of 2004 has 16.",
         "Say that the figure was revised, and by whom; or correct it.", restated_without_cause},
    Rule{"carried-over", "knowledge", note, "Paragraphs stand word for word in the edition before.",
         "What is carried over ages: its sources are those of another year, and readers take them "
         "for new.",
         "Nine of thirty paragraphs stood there before; the oldest rests on a letter of 1998.",
         "Ask again, or say as of when it holds.", carried_over},
    // The published record.
    Rule{"status-against-record", "record", warning,
         "A step towards a treaty is not what the depositary has.",
         "The day of the deposit decides from when the treaty binds a state, and every deadline "
         "follows from it. That a state ratified before it deposited is no fault.",
         "The report has a treaty signed on 3 December 1998, the depositary on 3 December 1997.",
         "Look the day up at the depositary, and say which act the text means.",
         status_against_record},
    Rule{"party-too-early", "record", warning,
         "A state is called a party before the treaty bound it.",
         "Between the deposit and the entry into force lie months in which nothing is due. The "
         "deposit's own day, in brackets or behind a word of consent, is let be.",
         "\"A State Party since 1 June 1998\", where nobody was one before 1 March 1999.",
         "Give the day of entry into force, or say that the state had deposited by then.",
         party_too_early},
    Rule{
        "states-counted", "record", note,
        "A number of signatories or parties is not the depositary's.",
        "It is printed in every edition, and readers add it to others. Only a number by a day, and "
        "one that comes near, is taken for a count of all states. A month's signatures are those "
        "by "
        "its end, or one less. Two counts of one thing in one report must agree in any case.",
        "\"On 3 September 1996, 41 states signed\", where the depositary has 40 signatures.",
        "Count at the depositary, or say who counts otherwise.", states_counted},
    Rule{"mode-of-joining", "record", warning, "A state that acceded is said to have ratified.",
         "Only who signed can ratify. Whoever takes one for the other looks for a signature that "
         "was never given. What is promised or was said is only a note.",
         "Officials promise \"ratification\" by a state that did not sign in time.",
         "Use the depositary's word for what the state did.", mode_of_joining},
    Rule{"dates-out-of-order", "record", warning, "Steps towards a treaty are in an odd order.",
         "One of the days is wrong, and with it what is counted from it. The order is signed, "
         "ratified or deposited, in force, due. Where the record has another day for one of them, "
         "the message says so, and no other rule says it again.",
         "Signed on 3 December 1998 and ratified on 29 June 1998.",
         "Look both days up at the depositary.", dates_out_of_order},
    Rule{"deadline-against-record", "record", warning,
         "A deadline is not the day that the treaty's clock gives.",
         "Whether a state is late depends on it. Where the clock counts days, one more or less is "
         "let be, but two in one report are worth a note.",
         "Four years after 1 August 2000 are given as 1 August 2005.",
         "Count again from the entry into force, or say who moved the day.",
         deadline_against_record},
    Rule{"meeting-on-other-days", "record", warning, "A meeting was not held on these days.",
         "Readers look for its papers by its days and its number. Another treaty's meeting of that "
         "number, years apart and elsewhere, is let be.",
         "The second meeting, of 10 to 14 September 2001, is said to have lasted to November.",
         "Correct the days, or the meeting's number.", meeting_on_other_days},
    Rule{"vote-against-record", "record", warning, "The roll calls have another vote.",
         "How a state voted is on record, and states are held to it.",
         "\"Voted in favor each year since 2000\", where it abstained in 2002.",
         "Look the vote up in the record of the sitting, and name the text.", vote_against_record},
    Rule{"vote-confirmed", "record", note, "The roll calls bear the report's votes out.",
         "No fault: an editor need not look these up again.",
         "\"Abstained each year from 1997 to 2003\", and so it did.",
         "Nothing: the claims may stand. `vigil check` counts them, and lists them with "
         "`--confirmed`.",
         vote_confirmed, true},
    Rule{"vote-count", "record", warning, "A count of votes is not the plenary's.",
         "A committee votes on the same text before the plenary does, with another count. By one "
         "vote the counts may differ, because a state can announce its vote afterwards: a note.",
         "\"Adopted by 1-0-2\", which is the committee's count.",
         "Give the plenary's count, or say which body's count it is.", vote_count},
    Rule{"resolution-not-recorded", "record", warning,
         "There is no roll call on a resolution, but one on the text that was meant.",
         "A wrong number leads readers to another text. Meant is the text whose number is one off, "
         "or has other figures or another letter and was adopted on the day that the report gives; "
         "and a text with the day of another is reported, too.",
         "\"54/55B\" for \"54/54B\"; \"59/48, adopted on 3 December 2004\" for 59/84.",
         "Look the number of the resolution up.", resolution_not_recorded},
    Rule{
        "received-before-sent", "record", warning,
        "A letter came before it was written, or answers a later one.",
        "One of the dates is wrong, and the note leads to the wrong letter. The two days may stand "
        "in one sentence or note, in two sentences, or in a sentence and its note.",
        "\"Letter dated 31 August 2001, received 30 August 2001.\"",
        "Look at both dates on the letter.", received_before_sent},
    Rule{"report-of-another-day", "record", warning,
         "The text gives a report another day than the note that cites it.",
         "Reports to a treaty are told apart by the day on which they came: one of the two is a "
         "slip, or they are the days of writing and of receipt.",
         "\"It submitted its second report on 29 March 2004.[2]\", and note 2 is \"Article 7 "
         "Report, 31 March 2004\".",
         "Look the day up in the register; where both are true, say what each is.",
         report_of_another_day},
    Rule{"received-long-after", "record", note,
         "A report or letter was received months after it was sent.",
         "Lateness is counted from one of the two days. An edition that repeats the other alone "
         "contradicts this one.",
         "Sent on 3 August 2002 by the one, received on 23 April 2003 by the other.",
         "Keep both days, and say from which of them lateness is counted.", received_long_after},
    Rule{"period-of-report", "record", warning,
         "A reporting period runs backwards, or over many whole years.",
         "A yearly report covers about a year: a digit is wrong.",
         "\"For the period 1 January 2001 to 1 January 2011.\"", "Look at the report's first page.",
         period_of_report},
    Rule{
        "period-not-stated", "record", note,
        "A state's report does not say which period it covers, as the text remarks.",
        "Its figures belong to no year for certain, and a yearly report cannot be told from a late "
        "one.",
        "\"River Report, 7 August 2002, which does not state its period.\"",
        "Ask the state which period it covers, and print the answer.", period_not_stated},
    Rule{"later-than-updated", "record", warning,
         "A page tells what was so after its own last update, or after the day as of which it "
         "holds.",
         "Nobody can know what had not come yet: one of the days is wrong.",
         "Updated on 19 October 2003, a page counts the ill \"through the end of 2003\".",
         "Say as of which day it holds, or correct the day of the update.", later_than_updated},
    Rule{
        "figure-against-record", "record", warning, "No dataset of the record has this figure.",
        "Readers meet both numbers, and must be told why they differ. A figure that one dataset "
        "bears out is let be: \"at least 10\" agrees with 15, \"about 300\" with 290, 14.5 million "
        "with 14,512,345. So is one of a place or of part of a year, and what the sentence tells "
        "as one event of several.",
        "\"Seven people were killed in 2003\", where the register counts three.",
        "Look both up; print both figures with their sources, or correct one.",
        figure_against_record},
    Rule{"attendance-against-record", "record", warning,
         "A meeting's list says otherwise of who was there.",
         "Coming to a treaty's meetings is how states show that they care. Whom no list names may "
         "have been there: only a row says that a state was, or was not.",
         "\"Did not attend the Second Meeting\", where the list has its delegation.",
         "Look at the meeting's list of participants, and at its number.",
         attendance_against_record},
    Rule{"fact-against-record", "record", warning, "A row of the record excludes what is told.",
         "An imported register has another day for one event, or some where the report has none. A "
         "day within the month that the report names is no other day.",
         "\"Handed its report in on 28 July\", where the depositary received it on 23 July.",
         "Look both up; correct the one that is wrong, or say why both are told.",
         fact_against_record},
    Rule{"filing-overdue", "record", note, "The state's own report came late, or not at all.",
         "Transparency is what the treaty asks for. Only a register that is whole up to the day "
         "(its dataset says until when) can lack a report.",
         "The yearly report for 2003 was due on 30 April 2004, and the register ends in December.",
         "Say so in the report, with the day on which the register was read.", filing_overdue},
    Rule{"filing-copied", "record", note,
         "The state's report gives every figure as the one before.",
         "Either nothing was done for a year, or an old form was sent again. Where all is none, a "
         "state rightly says the same each year.",
         "Nine weirs left and three removed, in the report for 1999 and in that for 2000.",
         "Look whether anything was done in that year, and ask the state.", filing_copied},
    Rule{"filing-backwards", "record", warning, "A figure of the state's report ran backwards.",
         "What was removed so far can only grow, and what is left only fall: one of the two "
         "reports is wrong. The pack says which figures do so.",
         "Seven weirs removed so far in the report for 2001, six in that for 2002.",
         "Look both reports up; print both figures, and ask the state which holds.",
         filing_backwards},
    Rule{"filing-blank", "record", note,
         "The state's report leaves blank what was none, or the other way round.",
         "A blank form is no zero, and a zero after a blank is news.",
         "\"None\" in the report for 2000, an empty box in that for 2001.",
         "Print \"not reported\" for the one and \"none\" for the other.", filing_blank},
};

}  // namespace

std::span<const Rule> rules() {
  return table;
}

}  // namespace vigil::check

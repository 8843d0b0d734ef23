// Notes of a sentence or two each, read with the tests' own pack: what the grammar tells apart.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "cite/cite.h"
#include "model/citation.h"
#include "pack/testing.h"

namespace vigil::cite {
namespace {

// "letter by Ana Berg | role Director | date 2004-05-03", one after another for each source.
std::string shown(const Citation& citation) {
  const Description& d = citation.as_written;
  std::string line(to_string(d.kind));
  for (const std::string& name : d.people) line += " by " + name;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) line += " | " + std::string(key) + " " + value;
  };
  add("role", d.role);
  add("of", d.organization);
  add("title", d.title);
  add("in", d.publication);
  add("at", d.place);
  add("edition", d.edition == 0 ? "" : std::to_string(d.edition));
  add("country", d.country);
  add("date", d.date ? d.date->to_string() : "");
  add("pages", d.pages);
  add("url", d.url);
  return line;
}

// The note's sources, one behind another with " + ".
std::string sources_of(std::string_view note) {
  static const Pack pack = vigil::testing::river_pack(VIGIL_SOURCE_DIR);
  static const Citer citer(pack);
  const std::vector<NoteText> notes{{1, note, {}}};
  const Citing citing = citer.resolve(notes);
  std::string lines;
  for (const Citation& citation : citing.notes[0].citations) {
    lines += (lines.empty() ? "" : " + ") + shown(citation);
  }
  return lines;
}

TEST_CASE("a word that laws and papers share is told by what stands beside it") {
  CHECK(sources_of("“Boats Sink,” Costa Gazette, 3 May 2004, p. 4.") ==
        "article | title Boats Sink | in Costa Gazette | date 2004-05-03 | pages 4");
  CHECK(sources_of("Official Gazette, No. 12, 3 May 2004.") ==
        "law | in Official Gazette | date 2004-05-03");
  CHECK(sources_of("Law No. 635 (Water Act), 3 May 2004.") ==
        "law | title Law No. 635 (Water Act) | date 2004-05-03");
  CHECK(sources_of("“Agreement between Ardenia and Brezia on Boats,” Ardenia, 3 May 2004.") ==
        "law | title Agreement between Ardenia and Brezia on Boats | at Ardenia | date 2004-05-03");
}

TEST_CASE("what printed or sent a title is told by its letters, its bracket and its number") {
  CHECK(sources_of("“Boats Sink,” rpd, 3 May 2004.") ==
        "wire | title Boats Sink | in rpd | date 2004-05-03");
  CHECK(sources_of("“Boats Sink,” RPA-CB (Port Brez), 3 May 2004.") ==
        "wire | title Boats Sink | in RPA-CB | at Port Brez | date 2004-05-03");
  CHECK(sources_of("RDV (Radio Diffusion Velde), “Boats Sink,” 3 May 2004.") ==
        "article | title Boats Sink | in RDV (Radio Diffusion Velde) | date 2004-05-03");
  CHECK(sources_of("“Boats Sink,” Evening Journal no. 1356, Port Brez, 3 May 2004.") ==
        "article | title Boats Sink | in Evening Journal | at Port Brez | date 2004-05-03");
  CHECK(sources_of("Radio Ardenia, Smalltown, Brezian news, 3 May 2004.") ==
        "broadcast | in Radio Ardenia | at Smalltown | date 2004-05-03");
  CHECK(sources_of("Costania Television, Channel Two, 3 May 2004.") ==
        "broadcast | in Costania Television, Channel Two | date 2004-05-03");
}

TEST_CASE("a word for the sort of work is no author, publisher or title") {
  CHECK(sources_of(
            "Clean River Campaign, press release No. 16, “Boats Sink,” Port Brez, 3 May 2004.") ==
        "statement | of Clean River Campaign | title Boats Sink | at Port Brez | date 2004-05-03");
  CHECK(sources_of("FFR, Rosa Lake, press statement, “Boats Sink,” 3 May 2004.") ==
        "statement | of FFR, Rosa Lake | title Boats Sink | date 2004-05-03");
  CHECK(sources_of("Mission of Ardenia, Brezia, Press Release, 3 May 2004.") ==
        "statement | of Mission of Ardenia | at Brezia | date 2004-05-03");
  CHECK(sources_of("Press briefing, Minister of Rivers, Brezia, 3 May 2004.") ==
        "statement | role Minister of Rivers | at Brezia | date 2004-05-03");
  CHECK(sources_of("Clean River Campaign, “Ten Years of Boats,” Slide presentation, 3 May 2004.") ==
        "presentation | of Clean River Campaign | title Ten Years of Boats | date 2004-05-03");
  CHECK(sources_of("Ministry of Rivers Fact Sheet, “Boats,” 3 May 2004.") ==
        "report | of Ministry of Rivers | title Boats | date 2004-05-03");
  CHECK(
      sources_of("“The Water Rises,” blog of the Ferry Project, www.ferry.example, 3 May 2004.") ==
      "web | of Ferry Project | title The Water Rises | date 2004-05-03 | url www.ferry.example");
  CHECK(sources_of("“Statement by Ardenia,” UN Third Committee, Brezia, 3 May 2004.") ==
        "statement | title Statement by Ardenia | at Brezia | date 2004-05-03");
  CHECK(sources_of("Clean River Campaign, “Boats in figures,” www.crc.example, 3 May 2004.") ==
        "web | of Clean River Campaign | title Boats in figures | date 2004-05-03 | url "
        "www.crc.example");
  CHECK(sources_of("Boat Council, Questions, Bulletin 1-62, 3 May 2004, p. 7.") ==
        "report | of Boat Council | title Questions | date 2004-05-03 | pages 7");
}

TEST_CASE("a body is told from a person by its list, its country and its page's name") {
  CHECK(sources_of("Ministry of Rivers, Lakes and Dams (MoRLaD), “Boats,” May 2004.") ==
        "report | of Ministry of Rivers, Lakes and Dams (MoRLaD) | title Boats | date 2004-05");
  CHECK(sources_of("White Heron Brezia, “Boats,” May 2004, p. vi.") ==
        "report | of White Heron Brezia | title Boats | date 2004-05 | pages vi");
  CHECK(sources_of("River Alliance Landing.example, “Boats,” May 2004, p. 3.") ==
        "report | of River Alliance Landing.example | title Boats | date 2004-05 | pages 3");
  CHECK(sources_of("Le Van Example, “Boats Sink,” Evening Journal, 3 May 2004.") ==
        "article by Le Van Example | title Boats Sink | in Evening Journal | date 2004-05-03");
  CHECK(sources_of("Letter from the Bureau du Lac, Ministry of Rivers, 3 May 2004.") ==
        "letter | of Bureau du Lac, Ministry of Rivers | date 2004-05-03");
}

TEST_CASE("a title goes on up to a list's end, and a translation of it is left out") {
  CHECK(sources_of("FRC, River Training, Lock Keeping, Boat Building and Dam Programme: Report, "
                   "May 2004.") ==
        "report | of FRC | title River Training, Lock Keeping, Boat Building and Dam Programme: "
        "Report | date 2004-05");
  CHECK(sources_of("FRC, Annual Report 2010, Ig, Brezia, 2011, p. 44.") ==
        "report | of FRC | title Annual Report 2010 | at Ig, Brezia | date 2011 | pages 44");
  CHECK(sources_of("FRC, “Boats,” Ig (Brezia), May 2004.") ==
        "report | of FRC | title Boats | at Ig (Brezia) | date 2004-05");
  CHECK(sources_of("“Ríos” [“Rivers”], Evening Journal, 3 May 2004.") ==
        "article | title Ríos | in Evening Journal | date 2004-05-03");
  CHECK(
      sources_of("Ana Berg, Los Ríos [The Rivers] (Port Brez: Heron Press, 2004), p. 3.") ==
      "report by Ana Berg | title Los Ríos | in Heron Press | at Port Brez | date 2004 | pages 3");
  CHECK(sources_of("“RRO” is the River Rescue Office, “BB” the Boat Board.") == "explanation");
}

TEST_CASE("a body of states is told from the part of it that wrote and from its paper") {
  CHECK(sources_of("UN River Office, Costa Bureau, River Prices and Tolls, Brezia, May 2004.") ==
        "un-document | of UN River Office, Costa Bureau | title River Prices and Tolls | at Brezia "
        "| date 2004-05");
  CHECK(sources_of("River Forum, RC/1487, Brezia, 3 May 2004.") ==
        "un-document | of River Forum | title RC/1487 | at Brezia | date 2004-05-03");
  CHECK(sources_of("UN Secretary, Depositary Notification C.N.13.2004, 3 May 2004.") ==
        "un-document | of UN Secretary | title Depositary Notification C.N.13.2004 | date "
        "2004-05-03");
  CHECK(sources_of("River Monitor 2003, Ardenia country profile.") ==
        "edition | edition 2003 | country XA");
  CHECK(sources_of("See the country profile of Ardenia in River Monitor 2003.") ==
        "edition | edition 2003 | country XA");
}

TEST_CASE("notes of a meeting name the meeting, not who took them") {
  CHECK(sources_of("Notes by the FRC, Conference on Rivers, Brezia, 3 May 2004.") ==
        "meeting-notes | title Conference on Rivers | at Brezia | date 2004-05-03");
  CHECK(sources_of(
            "Notes from the mission’s boat team during the Third Meeting, Brezia, 3 May 2004.") ==
        "meeting-notes | title Third Meeting | at Brezia | date 2004-05-03");
  CHECK(sources_of("Statement by Ardenia, Port Brez, 3 May 2004. Notes by the FRC.") ==
        "statement | of Ardenia | at Port Brez | date 2004-05-03");
}

TEST_CASE("a letter has its own day, its own writer and its own number") {
  CHECK(sources_of("Note verbale from the Embassy of Ardenia, undated, received 3 May 2004.") ==
        "letter | of Embassy of Ardenia");
  CHECK(sources_of("Letter RE. (B-7) No. 4 from Ana Berg, Director, 3 May 2004.") ==
        "letter by Ana Berg | role Director | date 2004-05-03");
  CHECK(sources_of("Berg letter of 3 May 2004.") == "letter by Berg | date 2004-05-03");
  CHECK(sources_of("Law No. 5, Official Gazette, 3 May 2004, and Embassy of Ardenia, Note Verbale "
                   "of 4 May 2004.") ==
        "law | title Law No. 5 | in Official Gazette | date 2004-05-03 + letter | of Embassy of "
        "Ardenia | date 2004-05-04");
  CHECK(sources_of("A second letter, sent in April, received no reply.") == "explanation");
  CHECK(sources_of("Boat Council, Debates, 3 May 2004, p. 33, answer to the question no. 7.") ==
        "report | of Boat Council | title Debates | date 2004-05-03 | pages 33");
}

TEST_CASE("what somebody said in public may have its title or its office behind it") {
  CHECK(
      sources_of("Statement by Ana Berg, Adviser, Port Brez, 3 May 2004, “Ten Years of Boats.”") ==
      "statement by Ana Berg | role Adviser | title Ten Years of Boats | at Port Brez | date "
      "2004-05-03");
  CHECK(sources_of("Statement by Ana Berg, Adviser, Port Brez, 3 May 2004: “We were never asked "
                   "and never told.”") ==
        "statement by Ana Berg | role Adviser | at Port Brez | date 2004-05-03");
  CHECK(sources_of("Statement by the Minister of Rivers in the boat debate, 3 May 2004.") ==
        "statement | role Minister of Rivers | date 2004-05-03");
  CHECK(sources_of("Ana Berg, Minister of Rivers, Statement to the Conference, 3 May 2004.") ==
        "statement by Ana Berg | role Minister of Rivers | date 2004-05-03");
}

TEST_CASE("several speakers of one sentence each have their own parts") {
  CHECK(sources_of("Emails from Ana Berg, Director, FRC, 3 May 2004, and from Ben Cole, Manager, "
                   "BPA, 4 May 2004.") ==
        "email by Ana Berg | role Director | of FRC | date 2004-05-03 + email by Ben Cole | role "
        "Manager | of BPA | date 2004-05-04");
  CHECK(sources_of("Interviews with Ana Berg, spokesperson, Boat Council, 3 May 2004, with “Rosa,” "
                   "baker, Smalltown, 4 May 2004.") ==
        "interview by Ana Berg | role spokesperson | of Boat Council | date 2004-05-03 + interview "
        "by Rosa | role baker | at Smalltown | date 2004-05-04");
  CHECK(sources_of("Interview with Ana Berg, baker, Brezia, 3 May 2004, and with Rosa, boatman, "
                   "Brezia, 4 May 2004.") ==
        "interview by Ana Berg | role baker | at Brezia | date 2004-05-03 + interview by Rosa | "
        "role boatman | at Brezia | date 2004-05-04");
  CHECK(sources_of("Interviews with camp leader, Lower camp, 3 May 2004; camp leader, Upper camp, "
                   "4 May 2004.") ==
        "interview | role camp leader | at Lower camp | date 2004-05-03 + interview | role camp "
        "leader | at Upper camp | date 2004-05-04");
  CHECK(sources_of("Radio Ardenia, 3 May 2004; confirmed by phone by the duty officer, River "
                   "Police, 4 May 2004.") ==
        "broadcast | in Radio Ardenia | date 2004-05-03 + telephone-interview | role duty officer "
        "| of River Police | date 2004-05-04");
}

TEST_CASE("who was met, and where, is told without a list of either") {
  CHECK(sources_of("Medic, Skype interview, 3 May 2004.") ==
        "telephone-interview by Medic | date 2004-05-03");
  CHECK(
      sources_of(
          "Interview with Ana Berg, survivor and council member, Boat Association, 3 May 2004.") ==
      "interview by Ana Berg | role survivor and council member | of Boat Association | date "
      "2004-05-03");
  CHECK(sources_of(
            "Interview with Ana Berg, Commander, Boat Police, Smalltown, Lowland, 3 May 2004.") ==
        "interview by Ana Berg | role Commander | of Boat Police | at Smalltown, Lowland | date "
        "2004-05-03");
  CHECK(sources_of("Interview with woman at the ferry, Brezia, 3 May 2004.") ==
        "interview | role woman at the ferry | at Brezia | date 2004-05-03");
  CHECK(sources_of("Ana Berg, “Boats Sink,” Evening Vision, 3 May 2004. Berg, “Boats Sink,” "
                   "Evening Vision, 3 May 2004.") ==
        "article by Ana Berg | title Boats Sink | in Evening Vision | date 2004-05-03 + article by "
        "Berg | title Boats Sink | in Evening Vision | date 2004-05-03");
}

}  // namespace
}  // namespace vigil::cite

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

}  // namespace
}  // namespace vigil::cite

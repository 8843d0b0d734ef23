#include "publish/site/vote_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "publish/site/atlas.h"
#include "publish/site/record_parts.h"

namespace vigil::publish {
namespace {

// In the order of the legend; nothing: not in the roll call.
constexpr std::array<std::optional<Vote>, 4> votes{Vote::yes, Vote::no, Vote::abstain,
                                                   std::nullopt};
constexpr std::array fills{Fill::full, Fill::crossed, Fill::hatched, Fill::plain};

std::size_t kind_of(const std::optional<Vote>& vote) {
  return static_cast<std::size_t>(std::find(votes.begin(), votes.end(), vote) - votes.begin());
}

}  // namespace

void write_vote_map(Page& page, const VotedText& text) {
  if (text.votes.empty()) return;
  std::map<std::string, std::optional<Vote>, std::less<>> cast;
  for (const CastVote& vote : text.votes) cast[vote.country] = vote.vote;
  for (const std::string& code : text.absent) cast[code] = std::nullopt;
  std::vector<MapKind> kinds;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    kinds.push_back({fills[i], std::string(vote_in_words(votes[i]).text), 0});
  }
  for (const auto& [code, vote] : cast) ++kinds[kind_of(vote)].count;
  page.html.raw(
      "<section id=\"map\" aria-labelledby=\"where\">\n<h2 id=\"where\">On the map</h2>\n");
  write_atlas(
      page, text.year, std::move(kinds),
      [&](const Country& country) -> std::optional<CountryMark> {
        const auto found = cast.find(country.code);
        if (found == cast.end()) return std::nullopt;
        return CountryMark{kind_of(found->second), std::string(vote_in_words(found->second).text),
                           true};
      },
      "no member, or disputed: filled for nobody");
  page.html.raw("</section>\n");
}

}  // namespace vigil::publish

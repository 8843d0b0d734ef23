#include "pipeline/profile.h"

#include <algorithm>
#include <set>

#include "pack/wording.h"
#include "publish/facts.h"

namespace vigil::pipeline {
namespace {

using publish::Fact;
using publish::Facts;

class Profiler {
 public:
  Profiler(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge)
      : snapshot_(snapshot),
        knowledge_(knowledge),
        words_(pack),
        facts_(publish::gather_facts(snapshot, pack, knowledge)) {
    for (const ReportRecord& record : snapshot.reports) {
      newest_ = std::max(newest_, record.report.edition);
    }
  }

  std::vector<ProfileTopic> of(std::string_view country) const {
    std::vector<ProfileTopic> out;
    const auto found = facts_.countries.find(std::string(country));
    if (found == facts_.countries.end()) return out;
    for (const publish::TopicLines& topic : found->second) {
      ProfileTopic& made = out.emplace_back();
      made.name = facts_.topics[topic.topic].name;
      for (const publish::Line& line : topic.lines) {
        ProfileLine& answers = made.lines.emplace_back();
        answers.latest = fact(line.facts.front());
        for (std::size_t i = 1; i < line.facts.size(); ++i) {
          answers.earlier.push_back(fact(line.facts[i]));
        }
      }
    }
    return out;
  }

 private:
  ProfileFact fact(std::uint32_t index) const {
    const Fact& of = facts_.facts[index];
    const StatementRecord& newest = publish::record_of(snapshot_, of.tellings.front());
    ProfileFact out;
    out.claim = words_.claim(newest.statement);
    out.confirmed = state_of(newest) == ReviewState::confirmed;
    if (of.holds) out.age = std::max(0, newest_ - static_cast<int>(of.holds->year()));
    for (std::size_t i = 0; i < of.tellings.size();) {
      const std::uint32_t report = of.tellings[i].report;
      std::set<int> notes;
      for (; i < of.tellings.size() && of.tellings[i].report == report; ++i) {
        const auto& more = publish::record_of(snapshot_, of.tellings[i]).statement.notes;
        notes.insert(more.begin(), more.end());
        for (const std::uint32_t c : facts_.conflicts_of(of.tellings[i])) add_conflict(out, c);
      }
      const std::string words = pack::notes_in_words({notes.begin(), notes.end()});
      out.told_in.push_back(snapshot_.reports[report].report.key +
                            (words.empty() ? "" : " " + words));
    }
    return out;
  }

  void add_conflict(ProfileFact& fact, std::uint32_t conflict) const {
    const std::string& sentence = knowledge_.conflicts[conflict].sentence;
    const auto& known = fact.conflicts;
    if (std::find(known.begin(), known.end(), sentence) == known.end()) {
      fact.conflicts.push_back(sentence);
    }
  }

  const Snapshot& snapshot_;
  const Knowledge& knowledge_;
  pack::Wording words_;
  Facts facts_;
  int newest_ = 0;
};

}  // namespace

std::vector<ProfileTopic> profile_of(const Snapshot& snapshot, const Pack& pack,
                                     const Knowledge& knowledge, std::string_view country) {
  return Profiler(snapshot, pack, knowledge).of(country);
}

}  // namespace vigil::pipeline

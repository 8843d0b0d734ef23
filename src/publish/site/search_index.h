#pragma once
// Search index: files from which web/site/search.js answers without a server. They are scripts
// that call vigil(…), for a page opened from a disk may load scripts but nothing else.
//
//   search/reports.js    vigil("reports", {"letters": 2, "reports": [["Ardenia", 2004,
//                        "2004/ardenia/index.html"], …]}): the reports, and how many first letters
//                        of a word name its file: 1, or 2 where words are many
//   search/words/ar.js   vigil("words/ar", {"ardenia": [[0,3,2,1], [5,1]], …}): all words that
//                        begin so; for each, steps from report to report, each followed by how
//                        often it stands there; then the same for sources
//   search/text/0.js     vigil("text/0", [["p1", "words …"], ["n1", …], …]): a report's passages
//   search/sources/0.js  vigil("sources/0", [["address", "Interview …", 3], …]): 128 sources, each
//                        with the number of citations of it
//
// Reports are numbered in the order of the book, sources in that of the snapshot.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/site.h"
#include "publish/site/plan.h"

namespace vigil::publish {

// The words of a text, folded as base/unicode.h folds. A word is a run of ASCII letters, digits
// and of whatever is not ASCII, blocks of punctuation aside. web/site/search.js has the same rule.
std::vector<std::string> search_words(std::string_view text);

// The file of words that a folded word is in, by its first `letters`: "ar", or "u435" (the number
// of the first character where that is not ASCII).
std::string search_shard(std::string_view word, std::size_t letters);

// Writes all files of the index.
Result<> write_search_index(const Plan& plan, const Sink& sink);

}  // namespace vigil::publish

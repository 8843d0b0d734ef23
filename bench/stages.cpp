// Measures reading, citing and extracting by themselves, on one core, in one run:
//
//     stages PACK FILE…
//
// Prints how many megabytes of each file's bytes go through each stage in a second of processor
// time, and through the three together: the least time of three rounds.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "base/files.h"
#include "cite/cite.h"
#include "extract/extract.h"
#include "pack/pack.h"
#include "read/read.h"

namespace {

using namespace vigil;

struct Times {
  double read = 0, cite = 0, extract = 0;
  std::size_t statements = 0;
};

double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Stages {
  explicit Stages(const Pack& pack) : reader(pack), citer(pack), extractor(pack) {}
  read::Reader reader;
  cite::Citer citer;
  extract::Extractor extractor;
};

std::size_t extracted(const extract::Extractor& extractor, const Document& document) {
  std::size_t statements = 0;
  std::string section;
  auto mark = document.marks.begin();
  for (const Block& block : document.blocks) {
    const std::string_view text =
        std::string_view(document.text).substr(block.text.begin, block.text.size());
    std::vector<extract::NoteMark> marks;
    for (; mark != document.marks.end() && mark->at <= block.text.end; ++mark) {
      if (mark->at < block.text.begin) continue;
      const std::uint32_t at = mark->at - block.text.begin;
      marks.push_back({{at, at}, mark->number});
    }
    if (block.kind == BlockKind::heading) section = text;
    if (block.kind != BlockKind::paragraph) continue;
    statements += extractor.statements({text, marks, "", section}).size();
  }
  return statements;
}

Times run(const Stages& stages, const std::vector<std::string>& files) {
  Times times;
  for (const std::string& bytes : files) {
    const double begin = now();
    const read::Reading reading = stages.reader.read({"page.txt", bytes});
    const double have_read = now();
    (void)stages.citer.resolve(cite::note_texts(reading.document));
    const double cited = now();
    times.statements += extracted(stages.extractor, reading.document);
    times.read += have_read - begin;
    times.cite += cited - have_read;
    times.extract += now() - cited;
  }
  return times;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  const pack::Loading loading = pack::load(Path(words[1]));
  if (!loading.pack) return 2;
  const Stages stages(*loading.pack);
  std::vector<std::string> files;
  double megabytes = 0;
  for (int i = 2; i < count; ++i) {
    auto bytes = read_file(Path(words[i]));
    if (!bytes) return 2;
    megabytes += static_cast<double>(bytes->size()) / 1e6;
    files.push_back(*std::move(bytes));
  }
  Times best = run(stages, files);
  for (int i = 0; i < 2; ++i) {
    const Times times = run(stages, files);
    best.read = std::min(best.read, times.read);
    best.cite = std::min(best.cite, times.cite);
    best.extract = std::min(best.extract, times.extract);
  }
  std::printf("reading: %.1f MB/s a core\nciting: %.1f MB/s a core\nextracting: %.1f MB/s a core\n",
              megabytes / best.read, megabytes / best.cite, megabytes / best.extract);
  std::printf("reading + citing + extracting: %.1f MB/s a core, %zu statements\n",
              megabytes / (best.read + best.cite + best.extract), best.statements);
  return 0;
}

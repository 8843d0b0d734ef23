#include "publish/site/search_index.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

constexpr std::size_t sources_in_a_file = 128;
constexpr std::size_t longest_word = 64;
constexpr std::size_t many_words = 30'000;  // Above, files go by two letters instead of one.

void append_number(std::string& out, std::size_t value, int base = 10) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
  out.append(digits.data(), end);
}

// A string of JavaScript, which JSON's are.
void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else {
      out += c;
    }
  }
  out += '"';
}

// The character at i and the number of its bytes. The text is UTF-8.
std::pair<std::uint32_t, std::size_t> character(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) -> std::uint32_t {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const std::uint32_t lead = byte(i);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6U | (byte(i + 1) & 0x3FU), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0FU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU), 3};
  }
  return {(lead & 0x07U) << 18U | (byte(i + 1) & 0x3FU) << 12U | (byte(i + 2) & 0x3FU) << 6U |
              (byte(i + 3) & 0x3FU),
          4};
}

bool is_word_character(std::uint32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool punctuation = c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x2E00 && c < 0x2E80) ||
                           (c >= 0x3000 && c < 0x3040);
  return !punctuation;
}

// Numbers in a row, each given as the step from the one before, with how often.
class Steps {
 public:
  void add(std::size_t id, std::size_t times) {
    if (!text_.empty()) text_ += ',';
    append_number(text_, id - last_);
    text_ += ',';
    append_number(text_, times);
    last_ = id;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t last_ = 0;
};

struct Places {
  Steps reports, sources;
};

class IndexWriter {
 public:
  IndexWriter(const Plan& plan, const Sink& sink) : plan_(plan), sink_(sink) {
    for (const BookEdition& edition : plan.book.editions) {
      for (const Group& group : edition.regions) {
        order_.insert(order_.end(), group.reports.begin(), group.reports.end());
      }
    }
  }

  Result<> write() {
    for (std::size_t i = 0; i < order_.size(); ++i) TRY(write_text(i));
    TRY(write_sources());
    const std::size_t letters = words_.size() > many_words ? 2 : 1;
    TRY(write_words(letters));
    return write_reports(letters);
  }

 private:
  using Counts = std::unordered_map<std::string, std::size_t>;

  Result<> write_reports(std::size_t letters);
  Result<> write_text(std::size_t position);
  Result<> write_sources();
  Result<> write_words(std::size_t letters);
  // Hands `vigil("name", body);` to the sink.
  Result<> put(std::string_view name, std::string_view body) {
    std::string bytes = "vigil(\"";
    bytes.append(name).append("\",").append(body).append(");\n");
    return sink_({"search/" + std::string(name) + ".js", std::move(bytes)});
  }

  const Plan& plan_;
  const Sink& sink_;
  std::vector<std::uint32_t> order_;
  std::unordered_map<std::string, Places> words_;
};

Result<> IndexWriter::write_reports(std::size_t letters) {
  std::string body = "{\"letters\":";
  append_number(body, letters);
  body += ",\"reports\":[";
  bool first = true;
  for (const std::uint32_t report : order_) {
    const Report& of = plan_.record(report).report;
    body += first ? "[" : ",\n[";
    first = false;
    append_quoted(body, of.title);
    body += ',';
    append_number(body, static_cast<std::size_t>(of.edition));
    body += ',';
    append_quoted(body, plan_.report_page(report));
    body += ']';
  }
  return put("reports", body + "]}");
}

Result<> IndexWriter::write_text(std::size_t position) {
  const std::uint32_t report = order_[position];
  const Document& document = plan_.record(report).document;
  const Outline& outline = plan_.outlines[report];
  std::string body = "[";
  Counts counts;
  const auto add = [&](std::string_view anchor, TextSpan span) {
    const std::string_view text = text_of(document, span);
    body += body.size() > 1 ? ",\n[" : "[";
    append_quoted(body, anchor);
    body += ',';
    append_quoted(body, text);
    body += ']';
    for (std::string& word : search_words(text)) ++counts[std::move(word)];
  };
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (!outline.blocks[i].empty()) add(outline.blocks[i], document.blocks[i].text);
  }
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    add(outline.notes[i], document.notes[i].text);
  }
  for (std::string& word : search_words(plan_.record(report).report.title)) {
    counts[std::move(word)] += 10;  // A report is first of all about what its title names.
  }
  for (const auto& [word, times] : counts) words_[word].reports.add(position, times);
  return put("text/" + std::to_string(position), body + "]");
}

Result<> IndexWriter::write_sources() {
  const std::vector<Source>& sources = plan_.snapshot.sources;
  for (std::size_t begin = 0; begin < sources.size(); begin += sources_in_a_file) {
    std::string body = "[";
    const std::size_t end = std::min(begin + sources_in_a_file, sources.size());
    for (std::size_t i = begin; i < end; ++i) {
      const std::string text = source_text(sources[i].description, plan_.pack);
      body += i > begin ? ",\n[" : "[";
      append_quoted(body, plan_.source_page[i]);
      body += ',';
      append_quoted(body, text);
      body += ',';
      append_number(body, plan_.book.mentions[i].size());
      body += ']';
      Counts counts;
      for (std::string& word : search_words(text)) ++counts[std::move(word)];
      for (const auto& [word, times] : counts) words_[word].sources.add(i, times);
    }
    TRY(put("sources/" + std::to_string(begin / sources_in_a_file), body + "]"));
  }
  return {};
}

Result<> IndexWriter::write_words(std::size_t letters) {
  std::map<std::string, std::vector<std::string_view>> shards;
  for (const auto& [word, places] : words_) shards[search_shard(word, letters)].push_back(word);
  for (auto& [shard, words] : shards) {
    std::sort(words.begin(), words.end());
    std::string body = "{";
    for (const std::string_view word : words) {
      const Places& places = words_.find(std::string(word))->second;
      if (body.size() > 1) body += ",\n";
      append_quoted(body, word);
      body.append(":[[").append(places.reports.text()).append("],[");
      body.append(places.sources.text()).append("]]");
    }
    TRY(put("words/" + shard, body + "}"));
  }
  return {};
}

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    if (end > begin && end - begin <= longest_word) {
      std::string word = fold(text.substr(begin, end - begin));
      if (!word.empty()) words.push_back(std::move(word));
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, bytes] = character(text, i);
    if (!is_word_character(c)) {
      take(i);
      begin = std::min(i + bytes, text.size());
    }
    i += bytes;
  }
  take(text.size());
  return words;
}

std::string search_shard(std::string_view word, std::size_t letters) {
  const auto [first, bytes] = character(word, 0);
  if (first >= 0x80) {
    std::string name = "u";
    append_number(name, first, 16);
    return name;
  }
  const bool second = letters > 1 && word.size() > 1 && static_cast<unsigned char>(word[1]) < 0x80;
  return std::string(word.substr(0, second ? 2 : 1));
}

Result<> write_search_index(const Plan& plan, const Sink& sink) {
  return IndexWriter(plan, sink).write();
}

}  // namespace vigil::publish

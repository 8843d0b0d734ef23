#include "pipeline/lines.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "pipeline/parallel.h"

namespace vigil::pipeline {

Result<std::vector<std::string>> answer_lines(
    std::string_view lines, const std::function<Result<std::string>(std::string_view)>& answer) {
  struct Job {
    std::size_t number;
    std::string_view line;
    std::optional<Result<std::string>> answer;
  };
  std::vector<Job> jobs;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (!trim(lines.substr(0, end)).empty()) jobs.push_back({number, lines.substr(0, end), {}});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  parallel_for(jobs.size(), [&](std::size_t i) { jobs[i].answer = answer(jobs[i].line); });
  std::vector<std::string> answers;
  answers.reserve(jobs.size());
  for (Job& job : jobs) {
    if (!*job.answer) {
      const Error& error = job.answer->error();
      return Error{error.code, "line " + std::to_string(job.number) + ": " + error.message};
    }
    answers.push_back(**std::move(job.answer));
  }
  return answers;
}

}  // namespace vigil::pipeline

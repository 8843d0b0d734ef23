#include "cli/calendar_text.h"

#include "cli/record_text.h"
#include "cli/wording.h"

namespace vigil::cli {

std::string in_line(const pack::Wording& words, const Obligation& obligation,
                    const std::optional<FiledReport>& filed) {
  std::string name = obligation.name;
  if (obligation.year) name += " for " + std::to_string(*obligation.year);
  if (!obligation.extensions.empty()) {
    name += ", extended from " + to_string(obligation.first_due) + " " +
            in_words(obligation.extensions);
  }
  if (filed && !filed->key.empty()) name += ", by " + filed->key;
  std::string status(status_of(obligation, filed ? &*filed : nullptr));
  if (filed && filed->days_late > 0) status += " by " + lateness(*filed);
  return to_string(obligation.due) + "  " + padded(std::move(status), 16) + "  " +
         padded(words.country_name(obligation.country), 24) + "  " +
         padded(obligation.treaty + " " + obligation.article, 11) + "  " + name + "\n";
}

}  // namespace vigil::cli

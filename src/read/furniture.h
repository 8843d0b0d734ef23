#pragma once
// What the pack knows of pages: which lines are furniture, and what a title line says.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pack/pack.h"
#include "read/draft.h"

namespace vigil::read {

struct PageTitle {
  std::string country;
  int edition = 0;
};

// Compiled once a pack. Safe to use from several threads.
class PageRules {
 public:
  explicit PageRules(const Pack& pack);
  ~PageRules();

  // A whole line, without its line break: a menu entry, a row of signs, links to neighbours.
  bool is_furniture(std::string_view line) const;
  std::optional<PageTitle> title(std::string_view line) const;
  // The whole line is the name of a country, or the title of a section in some era's plan.
  bool names_country(std::string_view line) const;
  bool names_section(std::string_view line) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

// The stage of a draft: gives blocks of furniture and the title line their roles, cutting blocks
// in which furniture stands on lines of its own. Sets the document's title and edition.
void find_furniture(const PageRules& rules, Draft& draft, Document& document);

}  // namespace vigil::read

#pragma once
// Money in running text, with its bounds: "US$28.6 million", "2 to 3 million euros", "more than $10
// billion", "between $3 and $4 million".

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/expression.h"
#include "extract/literals.h"
#include "extract/slot_text.h"

namespace vigil::extract {

class MoneyReader {
 public:
  // How money is written, each with its ISO 4217 code: "US$" USD.
  explicit MoneyReader(const std::map<std::string, std::string>& words);

  // Puts MONEY where it stands, its bounds included; before its figures become numbers. Linear.
  void put(SlotText& sentence) const;

 private:
  struct Sum {
    std::size_t begin = 0, end = 0;
    double amount = 0;  // As written, times its scale.
    double scale = 1;   // 1e6 of "million".
    std::string currency;
    bool leads = false;  // The currency stands before the figures.
  };
  bool may_be_in(std::string_view text) const;
  std::optional<Sum> sum_of(std::string_view text, const Fit& fit, bool leads) const;
  std::optional<Sum> second(std::string_view text, const Sum& first) const;
  Slot slot_of(std::string_view text, Sum& sum) const;

  std::map<std::string, std::string> codes_;
  Literals names_;
  std::unique_ptr<Expression> before_, after_, bare_;
};

}  // namespace vigil::extract

#pragma once
// What the log says of datasets; keeping writes it and verifying asks it.

#include <string>
#include <string_view>

namespace vigil::store {

// {"original":"…","dataset":"…"}
std::string dataset_detail(std::string_view original, std::string_view description,
                           std::string_view rows);

}  // namespace vigil::store

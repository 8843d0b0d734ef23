#pragma once
// What the log says of a kept revision; keeping writes it and verifying asks it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vigil::store {

// "2004/ardenia revision 1"
std::string subject_of(std::string_view key, std::int64_t number);

// {"original":"…","reading":"…"}: the digests of the bytes and of what was understood of them.
std::string detail_of(std::string_view original, std::string_view document, std::string_view notes,
                      std::string_view findings);

// The SHA-256 of several texts, lengths first, so that no two lists have the same.
std::string sealed(std::span<const std::string_view> parts);

}  // namespace vigil::store

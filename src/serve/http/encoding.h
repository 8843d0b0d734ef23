#pragma once
// Encoding: what addresses and headers look like on the wire.

#include <ctime>
#include <string>
#include <string_view>

namespace vigil::http {

// "%41" → "A". A percent sign that begins no code stays as it is; any byte can come out.
std::string decode(std::string_view text);

// For one step of a path or one value of a query: every byte but letters, digits and "-._~" as %XX.
std::string encode(std::string_view text);

// As headers write it: "Thu, 18 Nov 2004 09:00:00 GMT".
std::string http_date(std::time_t moment);

}  // namespace vigil::http

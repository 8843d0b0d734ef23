// Addresses and headers on the wire.

#include "serve/http/encoding.h"

#include <doctest/doctest.h>

namespace vigil::http {
namespace {

TEST_CASE("codes become their bytes, in either case of letters") {
  CHECK(decode("%41%7a%7A") == "Azz");
  CHECK(decode("%C5%81oma") == "\xC5\x81oma");
  CHECK(decode("a%00b") == std::string("a\0b", 3));
}

TEST_CASE("a percent sign that begins no code stays, and so does a plus") {
  CHECK(decode("100%") == "100%");
  CHECK(decode("%4") == "%4");
  CHECK(decode("%zz%4x") == "%zz%4x");
  CHECK(decode("a+b") == "a+b");
  CHECK(decode("%2541") == "%41");  // Once only.
}

TEST_CASE("every byte that is encoded comes back") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  const std::string encoded = encode(all);
  CHECK(decode(encoded) == all);
  for (const char c : std::string_view("\r\n\"<>&/?#% ")) {
    const bool stands_plain = c != '%' && encoded.find(c) != std::string::npos;
    CHECK_FALSE(stands_plain);
  }
  CHECK(encode("2004-x_y.z~") == "2004-x_y.z~");
}

TEST_CASE("a date is written as headers write it") {
  CHECK(http_date(1100768400) == "Thu, 18 Nov 2004 09:00:00 GMT");
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(http_date(-1) == "Wed, 31 Dec 1969 23:59:59 GMT");
  CHECK(http_date(951782400) == "Tue, 29 Feb 2000 00:00:00 GMT");
}

}  // namespace
}  // namespace vigil::http

#include "base/digest.h"

#include <doctest/doctest.h>

#include "base/digest_sum.h"

namespace vigil {
namespace {

// FIPS 180-4's own examples, and the empty message.
TEST_CASE("SHA-256 gives the published digests") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(to_hex(sha256(std::string(1'000'000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a text in pieces has the digest that it has in one piece") {
  Sha256Sum sum;
  for (const char* const piece : {"a", "", "bc"}) sum.add(piece);
  CHECK(sum.finish() == sha256("abc"));
  CHECK(Sha256Sum().finish() == sha256(""));
}

TEST_CASE("a digest is read back from its own form, and from no other") {
  const Sha256 digest = sha256("abc");
  const std::string hex = to_hex(digest);
  CHECK(sha256_from_hex(hex) == digest);
  CHECK(!sha256_from_hex(hex.substr(1)));
  CHECK(!sha256_from_hex(hex + "0"));
  CHECK(!sha256_from_hex("B" + hex.substr(1)));
  CHECK(!sha256_from_hex("g" + hex.substr(1)));
  CHECK(!sha256_from_hex(""));
}

}  // namespace
}  // namespace vigil

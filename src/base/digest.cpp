#include "base/digest.h"

#include <algorithm>

#include <sodium.h>

#include "base/digest_sum.h"

namespace vigil {

Sha256 sha256(std::string_view bytes) {
  Sha256 digest;
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  crypto_hash_sha256(digest.bytes.data(), data, bytes.size());
  return digest;
}

struct Sha256Sum::State {
  crypto_hash_sha256_state sum;
};

Sha256Sum::Sha256Sum() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->sum);
}
Sha256Sum::~Sha256Sum() = default;

void Sha256Sum::add(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  crypto_hash_sha256_update(&state_->sum, data, bytes.size());
}

Sha256 Sha256Sum::finish() {
  Sha256 digest;
  crypto_hash_sha256_final(&state_->sum, digest.bytes.data());
  return digest;
}

std::string to_hex(const Sha256& digest) {
  std::string hex(digest.bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.bytes.data(), digest.bytes.size());
  hex.pop_back();  // libsodium writes a final zero.
  return hex;
}

std::optional<Sha256> sha256_from_hex(std::string_view hex) {
  const bool lower = std::all_of(hex.begin(), hex.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  Sha256 digest;
  if (!lower || hex.size() != digest.bytes.size() * 2) return std::nullopt;
  sodium_hex2bin(digest.bytes.data(), digest.bytes.size(), hex.data(), hex.size(), nullptr, nullptr,
                 nullptr);
  return digest;
}

}  // namespace vigil

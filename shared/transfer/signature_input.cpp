#include "transfer/signature_input.h"

#include <algorithm>

namespace foyer::transfer {
namespace {

using base::Code;

constexpr std::string_view member = "foyer=";
constexpr std::string_view components =
    R"(("@method" "@authority" "@path" "@query" "content-digest"))";
constexpr std::size_t header_bytes_max = 600;
constexpr std::size_t nonce_size_min = 22;  // 16 bytes as b64u
constexpr std::size_t nonce_size_max = 64;

auto refuse() {
  return base::fail(Code::malformed, "The Signature-Input header is not what this relay takes.");
}

bool is_nonce(std::string_view text) {
  return text.size() >= nonce_size_min && text.size() <= nonce_size_max &&
         std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_';
         });
}

// The quoted text of a parameter that holds no escapes, or nothing.
bool unquote(std::string_view value, std::string& out) {
  if (value.size() < 2 || !value.starts_with('"') || !value.ends_with('"')) return false;
  out = value.substr(1, value.size() - 2);
  return out.find_first_of("\"\\") == out.npos;
}

// Reads `;name=value` after `;name=value`; each known name exactly once at most.
class Parameters {
 public:
  bool read(std::string_view text) {
    while (!text.empty()) {
      if (!text.starts_with(';')) return false;
      const std::size_t end = std::min(text.find(';', 1), text.size());
      if (!take(text.substr(1, end - 1))) return false;
      text.remove_prefix(end);
    }
    return alg == "ed25519" && tag == "foyer" && !keyid.empty() && !created.empty();
  }

  std::string created, keyid, nonce, alg, tag;

 private:
  bool take(std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (equals == pair.npos) return false;
    const std::string_view name = pair.substr(0, equals);
    const std::string_view value = pair.substr(equals + 1);
    if (name == "created") {
      if (!created.empty()) return false;
      created = value;
      return true;
    }
    std::string* place = name == "keyid"   ? &keyid
                         : name == "nonce" ? &nonce
                         : name == "alg"   ? &alg
                         : name == "tag"   ? &tag
                                           : nullptr;
    return place != nullptr && place->empty() && unquote(value, *place) && !place->empty();
  }
};

// Digits as RFC 8941 writes an integer, without sign or leading zero.
base::Result<base::UnixSeconds> parse_created(std::string_view text) {
  constexpr std::size_t digits_max = 12;
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > digits_max || !digits || text.front() == '0') return refuse();
  base::UnixSeconds value = 0;
  for (char c : text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

SignatureInput make_signature_input(const keys::PublicKey& key, base::UnixSeconds created,
                                    std::string_view nonce) {
  SignatureInput input{key, created, std::string(nonce), std::string(components)};
  input.params += ";created=" + std::to_string(created) + ";keyid=\"" + base::to_b64u(key) + '"';
  if (!nonce.empty()) input.params += ";nonce=\"" + input.nonce + '"';
  input.params += ";alg=\"ed25519\";tag=\"foyer\"";
  return input;
}

std::string write_signature_input(const SignatureInput& input) {
  return std::string(member) + input.params;
}

base::Result<SignatureInput> parse_signature_input(std::string_view header) {
  if (header.size() > header_bytes_max || !header.starts_with(member)) return refuse();
  const std::string_view params = header.substr(member.size());
  Parameters read;
  if (!params.starts_with(components) || !read.read(params.substr(components.size()))) {
    return refuse();
  }
  const auto key = base::parse_b64u(read.keyid, 32);
  const auto created = parse_created(read.created);
  if (!key || !created || (!read.nonce.empty() && !is_nonce(read.nonce))) return refuse();
  SignatureInput input{{}, *created, read.nonce, std::string(params)};
  std::ranges::copy(*key, input.key.begin());
  return input;
}

}  // namespace foyer::transfer

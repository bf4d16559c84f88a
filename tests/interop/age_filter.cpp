// Our side of the interoperability suite: standard input to standard output through foyer::seal.
//   age_filter new                 a fresh identity
//   age_filter recipient           the recipient of the identity on standard input
//   age_filter seal RECIPIENT...   padded when the text ends with LF and PAD=1 is set
//   age_filter open IDENTITY       an identity as text: these keys protect nothing
//   age_filter share IDENTITY RECIPIENT   the same file with a header for this reader in its place
//   age_filter lock PASSPHRASE, unlock PASSPHRASE, key-file PASSPHRASE

#include <cstdio>
#include <cstdlib>

#include "seal/key_file.h"
#include "seal/keyring.h"

using namespace foyer;

namespace {

base::Bytes read_all() {
  base::Bytes out;
  std::uint8_t piece[65536];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, stdin)) > 0;) {
    out.insert(out.end(), piece, piece + got);
  }
  return out;
}

int write_all(base::ByteSpan bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() ? 0 : 1;
}

template <typename Sealed>
int finish(const base::Result<Sealed>& result) {
  if (!result) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(result.error().text.size()),
                 result.error().text.data());
    return 1;
  }
  if constexpr (requires { result->span(); }) {
    return write_all(result->span());
  } else {
    return write_all(*result);
  }
}

int seal_input(const std::vector<std::string>& recipients) {
  base::SystemRandom random;
  base::Bytes text = read_all();
  if (std::getenv("PAD") != nullptr) seal::pad(text);
  return finish(seal::seal_to(recipients, text, random));
}

int open_input(const std::string& text) {
  const auto identity = seal::parse_identity(text);
  if (!identity) return 1;
  return finish(seal::open_with({&*identity}, read_all()));
}

int share_input(const std::string& text, const std::string& recipient) {
  const auto identity = seal::parse_identity(text);
  if (!identity) return 1;
  base::SystemRandom random;
  const base::Bytes file = read_all();
  const auto header = seal::Keyring({&*identity}).make_header(file, {recipient}, random);
  if (!header) return finish(header);
  return finish(seal::replace_header(file, *header));
}

int write_key_file(const std::string& passphrase) {
  base::SystemRandom random;
  const seal::WorkerKeys worker{"w-1", base::hash_name(base::as_bytes("root")),
                                keys::make_signing_key(random), seal::make_identity(random)};
  return finish(seal::write_worker_key_file(worker, passphrase, random));
}

int read_recipient() {
  const auto identity = seal::parse_identity(base::to_text(read_all()));
  return identity ? write_all(base::as_bytes(identity->recipient)) : 1;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  const std::string verb = given.empty() ? "" : given[0];
  const std::string word = given.size() < 2 ? "" : given[1];
  base::SystemRandom random;
  if (verb == "new") return write_all(seal::write_identity(seal::make_identity(random)).span());
  if (verb == "recipient") return read_recipient();
  if (verb == "seal") return seal_input({given.begin() + 1, given.end()});
  if (verb == "open") return open_input(word);
  if (verb == "share" && given.size() == 3) return share_input(word, given[2]);
  if (verb == "lock") return finish(seal::seal_with_passphrase(word, read_all(), random));
  if (verb == "unlock") return finish(seal::open_with_passphrase(word, read_all()));
  if (verb == "key-file") return write_key_file(word);
  std::fprintf(stderr, "age_filter: what to do?\n");
  return 2;
}

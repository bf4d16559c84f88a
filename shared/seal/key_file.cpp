#include "seal/key_file.h"

#include "base/secret_json.h"
#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t key_text_bytes_max = 128;

using Text = base::Result<base::SecretBytes>;

Text name_passphrase(Text text) {
  if (!text && text.error().code == Code::wrong_key) {
    return fail(Code::wrong_key, "The passphrase does not open this key file.");
  }
  return text;
}

Text open_text(base::ByteSpan file, std::string_view passphrase) {
  return name_passphrase(open_with_passphrase(passphrase, file));
}

base::Result<WorkerKeys> read_worker(const Text& text) {
  if (!text) return std::unexpected(text.error());
  auto parsed = base::parse_json(text->text());
  if (!parsed) return fail(Code::malformed, "This is not a worker's key file.");
  const base::SecretJson body(std::move(*parsed));
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  if ((*body)["kind"].text() != "worker") {
    return fail(Code::mismatch, "This key file is for another purpose.");
  }
  keys::Fields fields(*body);
  WorkerKeys worker;
  worker.id = fields.required("id", id_bytes_max);
  worker.agency = fields.hash("agency");
  const base::SecretBytes seed(fields.bytes("signSeed", 32));
  std::string age_secret = fields.text("ageSecret", key_text_bytes_max);
  auto age = parse_identity(age_secret);
  base::wipe(age_secret);
  if (!fields.good()) return std::unexpected(fields.status().error());
  if (!age) return std::unexpected(age.error());
  if (seed.span().size() != 32) return fail(Code::malformed, "This is not a worker's key file.");
  worker.sign = keys::signing_key_from_seed(base::Secret32(seed.span()));
  worker.age = std::move(*age);
  return worker;
}

}  // namespace

base::Result<base::Bytes> write_worker_key_file(const WorkerKeys& worker,
                                                std::string_view passphrase, base::Random& random) {
  const base::SecretBytes age_secret = write_identity(worker.age);
  base::Json body;
  body.set("v", 1).set("kind", "worker").set("id", worker.id).set("agency", worker.agency);
  body.set("signSeed", base::to_b64u(worker.sign.seed.span()));
  body.set("ageSecret", age_secret.text());
  const base::SecretJson secret(std::move(body));
  return seal_with_passphrase(passphrase, secret.to_jcs().span(), random);
}

base::Result<WorkerKeys> open_worker_key_file(base::ByteSpan file, std::string_view passphrase) {
  return read_worker(open_text(file, passphrase));
}

base::Result<WorkerKeys> open_worker_key_file(base::ByteSpan file,
                                              const base::Secret32& stretched) {
  return read_worker(name_passphrase(open_with_stretched(stretched, file)));
}

base::Result<base::Bytes> write_seed_key_file(keys::SeedKind kind, const keys::SigningKey& key,
                                              std::string_view passphrase, base::Random& random) {
  return seal_with_passphrase(passphrase, keys::write_seed_file(kind, key).span(), random);
}

base::Result<keys::SigningKey> open_seed_key_file(keys::SeedKind kind, base::ByteSpan file,
                                                  std::string_view passphrase) {
  const auto text = open_text(file, passphrase);
  if (!text) return std::unexpected(text.error());
  return keys::parse_seed_file(text->text(), kind);
}

}  // namespace foyer::seal

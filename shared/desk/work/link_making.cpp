#include "work/link_making.h"

#include <algorithm>
#include <ranges>

#include "work/escrow.h"

namespace foyer::work {
namespace {

using base::Json;
using CodeWanted = link::PublicManifest::CodeWanted;

struct Sealed {
  base::Bytes public_bytes, private_bytes;
  base::Digest h{};
};

base::Result<Sealed> seal_manifests(const LinkWish& wish, const link::LinkSecrets& secrets,
                                    const base::Secret32& k, const seal::WorkerKeys& maker,
                                    base::Random& random) {
  const link::PublicManifest manifest{
      maker.agency,   secrets.link_id, link::derive_link_sign(k).public_key,
      wish.languages, wish.code,       wish.expiry};
  const std::string public_text = link::write_public(manifest);
  const std::string private_text = link::write_private(wish.manifest, public_text, maker.sign);
  Sealed out;
  out.public_bytes = link::seal(secrets.public_key, "public", secrets.link_id,
                                base::as_bytes(public_text), random);
  out.private_bytes = link::seal(link::derive_private_key(k), "private", secrets.link_id,
                                 base::as_bytes(private_text), random);
  out.h = link::hash_manifests(out.public_bytes, out.private_bytes);
  // What the client's page will read must read here.
  if (const auto open = link::parse_public(public_text); !open) {
    return std::unexpected(open.error());
  }
  if (const auto hidden = link::parse_private(private_text, public_text); !hidden) {
    return std::unexpected(hidden.error());
  }
  return out;
}

base::Result<std::string> make_code(bool of_words, const std::vector<std::string>& words,
                                    base::Random& random) {
  if (of_words) return link::make_words_code(words, random);
  return link::make_digits_code(random);
}

Json write_request(const LinkWish& wish, const link::LinkSecrets& secrets, const base::Secret32& k,
                   const base::Secret32& r, const Sealed& sealed, const std::string& code,
                   const base::Bytes& escrow) {
  Json uploads = Json::array();
  const int turns = static_cast<int>(wish.manifest.turns.size());
  for (int turn = 0; turn < turns; ++turn) {
    uploads.push(link::token_hash(link::derive_upload_token(k, turn)));
  }
  Json out = Json::object().set("v", 1).set("linkId", secrets.link_id);
  out.set("openHash", link::token_hash(secrets.open_token)).set("uploadHashes", std::move(uploads));
  out.set("codeProof", code.empty()
                           ? std::string()
                           : base::to_b64u(link::derive_code_proof(secrets.code_key, code)));
  out.set("r", base::to_b64u(r.span())).set("public", base::to_b64u(sealed.public_bytes));
  out.set("private", base::to_b64u(sealed.private_bytes)).set("expiry", wish.expiry);
  out.set("bytesMax", wish.manifest.bytes_max).set("turns", turns);
  return out.set("escrow", base::to_b64u(escrow));
}

}  // namespace

base::Result<MadeLink> make_link(const LinkWish& wish, const seal::WorkerKeys& maker,
                                 const std::string& team, base::Random& random) {
  link::Escrow escrow{wish.label, random.secret<32>(), random.secret<32>(), {}, {}};
  const link::LinkSecrets secrets = link::derive_link(escrow.s);
  const base::Secret32 k = link::derive_k(escrow.s, escrow.r);
  const auto sealed = seal_manifests(wish, secrets, k, maker, random);
  if (!sealed) return std::unexpected(sealed.error());
  escrow.h = sealed->h;
  if (wish.code != CodeWanted::waived) {
    auto code = make_code(wish.code == CodeWanted::words, wish.code_words, random);
    if (!code) return std::unexpected(code.error());
    escrow.code = std::move(*code);
  }

  const auto age = seal_escrow(escrow, maker, team, random);
  if (!age) return std::unexpected(age.error());
  MadeLink out{secrets.link_id, link::write_fragment(escrow.s, escrow.h), escrow.code, {}};
  out.request = write_request(wish, secrets, k, escrow.r, *sealed, escrow.code, *age);
  return out;
}

std::vector<std::string> words_like(const pack::Pack& pack, std::string_view code) {
  const auto holds = [&](const std::vector<std::string>& words) {
    return std::ranges::all_of(std::views::split(code, ' '), [&](const auto& one) {
      return std::ranges::find(words, std::string_view(one.begin(), one.end())) != words.end();
    });
  };
  for (const pack::Language& language : pack.languages)
    if (holds(language.code_words)) return language.code_words;
  return {};
}

base::Result<NewCode> make_new_code(const link::Escrow& kept,
                                    const std::vector<std::string>& code_words,
                                    const seal::WorkerKeys& maker, const std::string& team,
                                    base::Random& random) {
  auto code = make_code(!code_words.empty(), code_words, random);
  if (!code) return std::unexpected(code.error());
  const link::Escrow next{kept.label, kept.s.clone(), kept.r.clone(), std::move(*code), kept.h};
  const auto sealed = seal_escrow(next, maker, team, random);
  if (!sealed) return std::unexpected(sealed.error());
  const base::Digest proof = link::derive_code_proof(link::derive_link(next.s).code_key, next.code);
  return NewCode{
      next.code,
      Json::object().set("codeProof", base::to_b64u(proof)).set("escrow", base::to_b64u(*sealed))};
}

}  // namespace foyer::work

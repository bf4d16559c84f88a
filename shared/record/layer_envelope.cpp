#include "record/layers.h"
#include "record/lines.h"

namespace foyer::record {

base::Result<OpenedRecord> open_record(const base::Bytes& body,
                                       const std::vector<const seal::Identity*>& identities) {
  auto plaintext = seal::open_with(identities, body);
  if (!plaintext) return std::unexpected(plaintext.error());
  const auto lines = split_padded(plaintext->text(), 3);
  if (!lines) return std::unexpected(lines.error());
  auto document = parse_document((*lines)[0]);
  if (!document) return std::unexpected(document.error());
  const auto proofs = parse_proofs((*lines)[2]);
  if (!proofs) return std::unexpected(proofs.error());
  // Moving the plaintext keeps its memory in place, so the lines stay good.
  return OpenedRecord{std::move(*plaintext), (*lines)[0], (*lines)[1], std::move(*document),
                      *proofs};
}

}  // namespace foyer::record

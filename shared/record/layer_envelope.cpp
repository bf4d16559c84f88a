#include "record/layers.h"
#include "record/lines.h"

namespace foyer::record {

base::Result<OpenedRecord> open_record(const base::Bytes& body, const seal::Keyring& keyring) {
  auto opened = keyring.open(body);
  if (!opened) return std::unexpected(opened.error());
  const auto lines = split_padded(opened->plaintext.text(), 3);
  if (!lines) return std::unexpected(lines.error());
  auto document = parse_document((*lines)[0]);
  if (!document) return std::unexpected(document.error());
  const auto proofs = parse_proofs((*lines)[2]);
  if (!proofs) return std::unexpected(proofs.error());
  // Moving the plaintext keeps its memory in place, so the lines stay good.
  return OpenedRecord{std::move(opened->plaintext),
                      std::move(opened->by),
                      (*lines)[0],
                      (*lines)[1],
                      std::move(*document),
                      *proofs};
}

}  // namespace foyer::record

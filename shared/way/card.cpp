#include "way/card.h"

#include <algorithm>

#include "base/utf8.h"
#include "keys/fields.h"
#include "keys/signed_document.h"
#include "link/link.h"
#include "way/words.h"

namespace foyer::way {
namespace {

using base::Code;
using base::fail;
using base::Json;
namespace limits = base::limits;

constexpr std::string_view label = "way-card";

Json write_rows(const std::vector<Row>& rows) {
  Json out = Json::array();
  for (const Row& row : rows) {
    out.push(Json::object()
                 .set("about", row.about)
                 .set("id", row.id)
                 .set("label", row.label)
                 .set("choice", row.choice));
  }
  return out;
}

Row read_row(keys::Fields& item) {
  Row row{item.required("about", name_bytes_max), item.required("id", name_bytes_max),
          item.required("label", limits::short_answer_bytes_max),
          item.required("choice", name_bytes_max)};
  if (row.choice != "permit" && row.choice != "deny" && row.choice != "undecided") {
    item.refuse(Code::malformed, "A row of the card is neither yes, no nor open.");
  }
  if (base::has_hidden_characters(row.label)) {
    item.refuse(Code::malformed, "A row of the card has hidden characters.");
  }
  return row;
}

}  // namespace

base::Result<base::Bytes> seal_card(const Card& card, const WayKeys& keys, std::string_view id,
                                    base::Random& random) {
  if (card.rows.size() > limits::way_rows_max) {
    return fail(Code::too_large, "There are too many choices for one card.");
  }
  base::Bytes plain = base::to_bytes(to_jcs(Json::object()
                                                .set("v", 1)
                                                .set("agency", card.agency)
                                                .set("submission", card.submission)
                                                .set("keyset", card.keyset)
                                                .set("lang", card.lang)
                                                .set("rows", write_rows(card.rows))) +
                                     '\n');
  seal::pad_small(plain);
  base::Bytes sealed = link::seal(keys.card_key, label, id, plain, random);
  if (sealed.size() > limits::way_card_bytes_max) {
    return fail(Code::too_large, "The choices are too long for one card.");
  }
  return sealed;
}

base::Result<Card> open_card(base::ByteSpan sealed, const WayKeys& keys, std::string_view id) {
  auto plain = link::open(keys.card_key, label, id, sealed);
  if (!plain) return std::unexpected(plain.error());
  const base::SecretBytes kept(std::move(*plain));
  const auto line = seal::unpad_small(kept.text());
  if (!line) return std::unexpected(line.error());
  const auto body = base::parse_json(*line, limits::way_card_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  Card card{fields.hash("agency"),
            fields.hash("submission"),
            fields.hash("keyset"),
            fields.required("lang", name_bytes_max),
            {}};
  fields.each("rows", limits::way_rows_max,
              [&](keys::Fields& item) { card.rows.push_back(read_row(item)); });
  return finish(fields, std::move(card));
}

}  // namespace foyer::way

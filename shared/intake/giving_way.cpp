#include "intake/giving_way.h"

#include "intake/declared.h"
#include "intake/state.h"
#include "way/card.h"

namespace foyer::intake {
namespace {

// As the page named it when she decided; empty for what the pack does not know.
std::string label_of(const State& state, const base::Json& decision, const base::Json& document) {
  const std::string_view about = decision["about"].text(), id = decision["id"].text();
  if (about == "channel")
    for (const pack::Channel& channel : state.content()->channels)
      if (channel.id == id) return pack_word(state, channel.name).text;
  for (const pack::Purpose& purpose : state.content()->purposes)
    if (about == "purpose" && purpose.id == id) return pack_word(state, purpose.name).text;
  for (const base::Json& release : document["releases"].items())
    if (about == "release" && release["id"].text() == id)
      return std::string(release["recipient"].text());
  return {};
}

// A card takes short labels; a row is named by its id rather than left out.
way::Row row_of(const State& state, const base::Json& decision, const base::Json& document) {
  way::Row row{.about = std::string(decision["about"].text()),
               .id = std::string(decision["id"].text()),
               .label = label_of(state, decision, document),
               .choice = std::string(decision["choice"].text())};
  const bool fits = !row.label.empty() && row.label.size() <= base::limits::short_answer_bytes_max;
  if (!fits) row.label = row.id;
  return row;
}

}  // namespace

bool may_have_way(const State& state) {
  const bool takes_it =
      state.answers.is("send.copyRoute", "print") || state.answers.is("send.copyRoute", "download");
  return takes_it && !refuses_all(state);
}

std::optional<way::NewWay> make_way_back(State& state, record::Answers& answers) {
  if (!may_have_way(state) || !state.answers.is("send.wayPin", "pin")) return std::nullopt;
  // More rows than a card takes: then withdrawal is by phone, rather than no sending at all.
  if (answers.decisions.size() > base::limits::way_rows_max) return std::nullopt;
  const auto pin = way::normalise_pin(state.answers.get(pin_answer));
  if (!pin) return std::nullopt;
  way::NewWay made = way::make_way(*pin, *state.random);
  answers.way_back = {.id = made.kept.id,
                      .sign_key = base::to_b64u(made.keys.sign.public_key),
                      .age_key = made.keys.age.recipient};
  return made;
}

base::Status add_card(State& state, std::string_view document, way::NewWay& way) {
  const auto json = base::parse_json(document);
  if (!json) return std::unexpected(json.error());
  way::Card card{.agency = state.arrival.agency->id,
                 .submission = base::hash_name(base::as_bytes(document)),
                 .keyset = state.opened->newest_hash,
                 .lang = std::string(state.words.tag()),
                 .rows = {}};
  for (const base::Json& decision : (*json)["decisions"].items())
    card.rows.push_back(row_of(state, decision, *json));
  const auto sealed = way::seal_card(card, way.keys, way.kept.id, *state.random);
  if (!sealed) return std::unexpected(sealed.error());
  way.kept.card = base::to_b64u(*sealed);
  return {};
}

std::string way_address(const State& state) {
  if (!state.sending.w) return {};
  return state.origin + "/#" + way::write_fragment(*state.sending.w);
}

}  // namespace foyer::intake

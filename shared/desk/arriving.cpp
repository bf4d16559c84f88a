#include "desk/arriving.h"

#include <algorithm>

#include "desk/asking.h"
#include "desk/fetching.h"
#include "desk/leaving.h"
#include "desk/opener.h"
#include "keys/agency.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

namespace limits = base::limits;

constexpr std::size_t keysets_max = 1000;

// The keys go with the attempt: nobody works at a desk whose agency cannot be told.
void give_up(State& state, const Word& why) {
  state.desk.reset();
  state.place.trouble = why;
  turn_to(state, Screen::unlock);
}

std::string seq_row(const std::string& agency) {
  return "seen-agency/" + agency;
}

std::int64_t seen_seq(const State& state, const work::DeskFile& file) {
  const auto row = state.rows.find(seq_row(file.agency));
  if (row == state.rows.end()) return file.agency_seq;
  const auto json = base::parse_json(base::as_text(row->second));
  return std::max(file.agency_seq, json ? (*json)["seq"].integer() : 0);
}

void open_desk(State& state, Effects& effects) {
  state.unlocking = {};
  turn_to(state, Screen::inbox);
  watch_idle(state, effects);
  const Desk& desk = *state.desk;
  const base::Json setup =
      opener_setup(desk.identities(), desk.evidence, "/v1/packs/" + desk.pack.hash);
  effects.push_back(Hire{base::to_bytes(base::to_jcs(setup))});
  fetch_mail(state, effects);
}

void ask_pack(State& state, const std::string& hash, Effects& effects) {
  get_public(
      state, "/v1/packs/" + hash, effects, [hash](State& then, Answer answer, Effects& more) {
        if (!answer.good()) return give_up(then, trouble_of(answer));
        auto pack = pack::open_pack(base::as_text(answer.body));
        const bool fits = pack && pack->hash == hash &&
                          std::ranges::any_of(then.desk->keysets, [&](const keys::Keyset& keyset) {
                            return keys::may_publish(keyset, pack->by);
                          });
        if (!fits) return give_up(then, "arrive.pack"_w);
        then.desk->texts["/v1/packs/" + hash] = base::to_text(answer.body);
        then.desk->pack = std::move(*pack);
        open_desk(then, more);
      });
}

// All are there: they must lead from the first to the newest without a gap.
bool take_keysets(Desk& desk, const std::string& newest) {
  std::vector<std::string>& all = desk.evidence.keysets;
  std::ranges::reverse(all);
  const std::string first = base::hash_name(base::as_bytes(all.front()));
  if (!keys::verify_chain(all, first, newest, desk.evidence.root)) return false;
  for (const std::string& text : all) {
    auto keyset = keys::parse_keyset(text, desk.evidence.root);
    if (!keyset) return false;
    desk.keysets.push_back(std::move(*keyset));
  }
  desk.keyset_hash = newest;
  return true;
}

void ask_keyset(State& state, const std::string& newest, const std::string& hash,
                const std::string& pack, Effects& effects) {
  get_public(state, "/v1/keysets/" + hash, effects,
             [newest, hash, pack](State& then, Answer answer, Effects& more) {
               if (!answer.good()) return give_up(then, trouble_of(answer));
               Desk& desk = *then.desk;
               const auto keyset =
                   keys::parse_keyset(base::as_text(answer.body), desk.evidence.root);
               if (!keyset || base::hash_name(answer.body) != hash)
                 return give_up(then, "arrive.keyset"_w);
               desk.evidence.keysets.push_back(base::to_text(answer.body));
               if (!keyset->prev.empty() && desk.evidence.keysets.size() < keysets_max &&
                   work::is_plain_name(keyset->prev))
                 return ask_keyset(then, newest, keyset->prev, pack, more);
               if (!take_keysets(desk, newest)) return give_up(then, "arrive.keyset"_w);
               if (keys::find_worker(desk.keysets.back(), desk.worker.sign.public_key, "reader") ==
                   nullptr)
                 return give_up(then, "arrive.noWorker"_w);
               ask_pack(then, pack, more);
             });
}

}  // namespace

void arrive(State& state, const work::DeskFile& file, Effects& effects) {
  turn_to(state, Screen::arriving);
  get_public(state, "/agency.json", effects,
             [agency = file.agency, pack = file.pack, seen = seen_seq(state, file)](
                 State& then, Answer answer, Effects& more) {
               if (!answer.good()) return give_up(then, trouble_of(answer));
               const auto fresh = keys::parse_agency(base::as_text(answer.body), then.clock.now());
               if (!fresh) return give_up(then, "arrive.agency"_w.with(fresh.error().text));
               if (fresh->id != agency) return give_up(then, "arrive.other"_w);
               if (fresh->seq < seen) return give_up(then, "arrive.older"_w);
               keep_row(then, seq_row(agency),
                        base::to_bytes(base::to_jcs(base::Json::object().set("seq", fresh->seq))),
                        more);
               then.desk->evidence.root = fresh->root;
               then.desk->evidence.readings = record::make_readings();
               then.desk->agency_name = fresh->name;
               ask_keyset(then, fresh->keyset, fresh->keyset, pack, more);
             });
}

}  // namespace foyer::desk

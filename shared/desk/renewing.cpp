#include "desk/renewing.h"

#include <algorithm>

#include "desk/asking.h"
#include "desk/entering.h"
#include "desk/making.h"
#include "desk/said.h"
#include "work/link_making.h"
#include "work/renewal.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;
using view::Kind;

namespace {

using base::Json;

constexpr std::int64_t days_usual = 14;

// What ended or changed, and what the worker names besides.
work::Again again_in(const State& state, const Case& one, const std::vector<std::string>& also) {
  return work::find_again(one.open, state.desk->pack.pack, also, state.clock.now())
      .value_or(work::Again{});
}

std::string names_of(const State& state, const Case& one, const std::set<std::string>& rows) {
  std::vector<std::string> out;
  for (const std::string& row : rows) out.push_back(row_name(state, one, row));
  return join(state, out);
}

work::LinkWish wish_for(const State& state, link::PrivateManifest asks) {
  work::LinkWish out;
  out.label = state.say("renew.label"_w);
  for (const pack::Language& language : state.desk->pack.pack.languages)
    out.languages.push_back(language.tag);
  out.expiry = state.clock.now() + days_usual * base::day_s;
  out.manifest = std::move(asks);
  out.manifest.worker = state.desk->profile;
  out.manifest.pack = state.desk->pack.hash;
  out.manifest.keyset = state.desk->keyset_hash;
  out.manifest.bytes_max = base::limits::link_bytes_max;
  return out;
}

// A link that no entry speaks of is taken back: the case would not know what it asks.
void record_link(State& state, const std::string& unit, Json body, const LinkCard& card,
                 Effects& effects) {
  enter(
      state, {unit, record::EntryKind::renew, std::move(body.set("link", card.link_id))},
      [card](State& then, Effects&) {
        entry_kept(then, "renew");
        show_card(then, card);
      },
      effects,
      [id = card.link_id](State& then, Effects& more) {
        post_signed(then, "/v1/links/" + id + "/revoke", {}, more, [](State&, Answer, Effects&) {});
      });
}

void place_link(State& state, const std::string& unit, const work::LinkWish& wish, Json body,
                Effects& effects) {
  const auto made =
      work::make_link(wish, state.desk->worker, state.desk->keysets.back().team, *state.random);
  if (!made) {
    state.place.trouble = "trouble.said"_w.with(made.error().text);
    return;
  }
  const LinkCard card{state.desk->kiosk + "/#" + made->fragment, made->code, wish.label,
                      made->link_id, wish.expiry};
  post_signed(state, "/v1/links", base::to_jcs(made->request), effects,
              [unit, body = std::move(body), card](State& then, Answer answer, Effects& more) {
                if (!answer.good()) {
                  then.place.trouble = trouble_of(answer);
                  return;
                }
                record_link(then, unit, body, card, more);
              });
}

}  // namespace

void build_renew(const State& state, const Case& one, Sheet& sheet) {
  const work::Again again = again_in(state, one, {});
  sheet.heading("act.renew"_w);
  sheet.say("renew.lead"_w);
  sheet.row("rows", "renew.rows"_w,
            again.asks.empty() ? state.say("renew.nothing"_w) : names_of(state, one, again.rows));
  if (!again.gone.empty()) sheet.row("gone", "renew.gone"_w, names_of(state, one, again.gone));
  std::vector<Choice> also;
  for (const record::Row& row : one.open.state.rows) {
    if (!again.rows.contains(row.id)) also.push_back({row.id, row_name(state, one, row.id)});
  }
  sheet.choices("renew.also", "renew.also"_w, also);
  std::vector<Choice> reasons;
  for (std::string_view why : {"term", "pack", "vendor", "age", "move", "request"})
    reasons.push_back({std::string(why), id_word(state, "renewal."_f, why)});
  sheet.choice("renew.why", "renew.why"_w, reasons);
  sheet.field(Kind::text_area, "renew.note", "form.note"_w);
  sheet.button("record", "renew.make"_w, view::Variant::primary);
  sheet.button("part", "form.back"_w, view::Variant::quiet, "");
}

void send_renewal(State& state, Effects& effects) {
  const auto found = state.mail.cases.find(state.place.unit);
  if (found == state.mail.cases.end()) return;
  const Case& one = found->second;
  const work::Again again = again_in(state, one, chosen(state.value("renew.also")));
  if (again.asks.empty()) {
    state.place.trouble = "renew.nothing"_w;
    return;
  }
  const std::string why = must(state, "renew.why");
  if (!state.problems.empty()) {
    state.place.trouble = "form.missing"_w;
    return turn_to_problem(state);
  }
  auto asks = work::renewal_manifest(one.open, again, state.desk->pack.pack);
  if (!asks) {
    state.place.trouble = "trouble.said"_w.with(asks.error().text);
    return;
  }
  if (!may_declare(state, asks->channels)) return;
  Json body = work::renewal_body(again, why, typed(state, "renew.note"));
  place_link(state, one.open.unit_id, wish_for(state, std::move(*asks)), std::move(body), effects);
}

}  // namespace foyer::desk

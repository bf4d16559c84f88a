// A link: what its form declares is held against what the worker must have in order, made here, and
// handed out once the relay has it.

#include "desk/making.h"

#include <algorithm>

#include "desk/acts.h"
#include "desk/asking.h"
#include "desk/fetching.h"
#include "desk/link_form.h"
#include "desk/said.h"
#include "work/link_kept.h"
#include "work/link_making.h"
#include "work/promises.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;

namespace {

using base::Json;

// One of which the escrow can be opened here; null where there is none.
const Link* link_with(const State& state, const std::string& id) {
  const auto found = std::ranges::find_if(
      state.mail.links, [&](const Link& link) { return link.listed.link_id == id && link.escrow; });
  return found == state.mail.links.end() ? nullptr : &*found;
}

void show_made(State& state) {
  state.card = state.cards.front();
  turn_to(state, Screen::card);
}

// One after the other. What the relay refuses stays, and can be asked for again; what it has is
// shown.
void place_links(State& state, Effects& effects) {
  if (state.orders.empty()) {
    clear_link_form(state);
    show_made(state);
    return fetch_mail(state, effects);
  }
  state.ordering = true;
  post_signed(state, "/v1/links", state.orders.front().body, effects,
              [](State& then, Answer answer, Effects& more) {
                then.ordering = false;
                if (answer.good()) {
                  then.cards.push_back(std::move(then.orders.front().card));
                  then.orders.pop_front();
                  return place_links(then, more);
                }
                if (!then.cards.empty()) show_made(then);
                then.place.trouble = trouble_of(answer);
              });
}

bool take_order(State& state, const SignersLink& link) {
  auto made = work::make_link(link.wish, state.desk->worker, state.desk->keysets.back().team,
                              *state.random);
  if (!made) {
    state.place.trouble = "trouble.said"_w.with(made.error().text);
    return false;
  }
  LinkCard card{state.desk->kiosk + "/#" + made->fragment,
                made->code,
                link.wish.label,
                made->link_id,
                link.wish.expiry,
                link.signer};
  state.orders.push_back({std::move(card), base::to_jcs(made->request)});
  return true;
}

void make(State& state, const std::string&, Effects& effects) {
  if (state.ordering) return;
  state.problems.clear();
  state.place.trouble = {};
  state.cards.clear();
  state.orders.clear();
  const std::vector<SignersLink> links = links_typed(state);
  if (!state.problems.empty()) {
    state.place.trouble = "form.missing"_w;
    turn_to_problem(state);
    return;
  }
  if (!may_declare(state, links.front().wish.manifest.channels)) return;
  for (const SignersLink& link : links) {
    if (!take_order(state, link)) return;
  }
  place_links(state, effects);
}

void make_rest(State& state, const std::string&, Effects& effects) {
  if (state.ordering || state.orders.empty()) return;
  state.place.trouble = {};
  place_links(state, effects);
}

void show_signer(State& state, const std::string& id, Effects&) {
  const auto found = std::ranges::find(state.cards, id, &LinkCard::link_id);
  if (found == state.cards.end()) return;
  state.card = *found;
  turn_to(state, Screen::card);
}

void copy(State& state, const std::string& what, Effects& effects) {
  if (!state.card) return;
  effects.push_back(Copy{what == "message" ? state.say(message_of(state)) : state.card->url});
  state.place.done = "card.copied"_w;
}

void share(State& state, const std::string&, Effects& effects) {
  if (state.card) effects.push_back(Share{state.say(message_of(state))});
}

void print(State& state, const std::string&, Effects& effects) {
  if (state.card) effects.push_back(intake::Effect(intake::Print{}));
}

LinkCard card_of(const State& state, const Link& link, const std::string& code) {
  const link::Escrow& kept = link.escrow->escrow;
  return {state.desk->kiosk + "/#" + link::write_fragment(kept.s, kept.h), code, kept.label,
          link.listed.link_id, link.listed.expiry};
}

constexpr Button buttons[] = {
    {"make", open_link_form}, {"make-now", make}, {"make-rest", make_rest}, {"signer", show_signer},
    {"copy", copy},           {"share", share},   {"print", print}};

}  // namespace

std::span<const Button> make_buttons() {
  return buttons;
}

bool may_declare(State& state, const std::vector<link::ChannelUse>& channels) {
  std::vector<std::string> said;
  for (const work::Hindrance& one :
       work::hindrances(state.desk->profile, channels, state.desk->pack.pack, state.clock.now())) {
    static constexpr std::string_view kinds[] = {"licence", "promise", "channel", "purpose",
                                                 "noPurpose"};
    const Word word = "hindrance."_f + kinds[static_cast<std::size_t>(one.kind)];
    said.push_back(state.say(word.with(one.what, one.more)));
  }
  if (!said.empty()) state.place.trouble = "make.refused"_w.with(join(said, " "));
  return said.empty();
}

Word message_of(const State& state) {
  const Word word = state.card->code.empty() ? "card.messageWaived"_w : "card.message"_w;
  return word.with(state.desk->agency_name, state.card->url);
}

void show_card(State& state, LinkCard card) {
  state.cards.clear();
  state.card = std::move(card);
  turn_to(state, Screen::card);
}

void show_kept_link(State& state, const std::string& id, Effects& effects) {
  const Link* found = link_with(state, id);
  if (found == nullptr) return;
  const link::LinkSecrets secrets = link::derive_link(found->escrow->escrow.s);
  get_with(state, "/v1/links/" + id, link::bearer(secrets.open_token), effects,
           [id](State& then, Answer answer, Effects&) {
             const auto json = base::parse_json(base::as_text(answer.body));
             const Link* at = link_with(then, id);
             if (!answer.good() || !json || at == nullptr) {
               then.place.trouble = trouble_of(answer);
               return;
             }
             if (const auto held = work::read_kept_link(*json, at->escrow->escrow); !held) {
               then.place.trouble = "trouble.said"_w.with(held.error().text);
               return;
             }
             show_card(then, card_of(then, *at, at->escrow->escrow.code));
           });
}

void reopen_link(State& state, const std::string& id, Effects& effects) {
  const Link* found = link_with(state, id);
  if (found == nullptr) return;
  auto made = work::make_new_code(
      found->escrow->escrow, work::words_like(state.desk->pack.pack, found->escrow->escrow.code),
      state.desk->worker, state.desk->keysets.back().team, *state.random);
  if (!made) {
    state.place.trouble = "trouble.said"_w.with(made.error().text);
    return;
  }
  post_signed(
      state, "/v1/links/" + id + "/reopen", base::to_jcs(made->request), effects,
      [card = card_of(state, *found, made->code)](State& then, Answer answer, Effects& more) {
        if (!answer.good()) {
          then.place.trouble = trouble_of(answer);
          return;
        }
        show_card(then, card);
        fetch_mail(then, more);
      });
}

}  // namespace foyer::desk

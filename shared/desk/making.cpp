// A link: what it declares is gathered from the form, held against what the worker must have in
// order, made here, and handed out once the relay has it.

#include "desk/making.h"

#include <algorithm>

#include "desk/acts.h"
#include "desk/asking.h"
#include "desk/said.h"
#include "work/link_kept.h"
#include "work/link_making.h"
#include "work/promises.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;

namespace {

using base::Json;
using CodeWanted = link::PublicManifest::CodeWanted;

constexpr std::int64_t days_usual = 14;

template <typename Items, typename IdOf>
std::string all_of(const Items& items, IdOf id_of) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : "\n") + std::string(id_of(item));
  return out;
}

// As a worker mostly needs it: everything that the agency does, from afar, for one person. Who gets
// the link is never filled in.
void open_form(State& state, const std::string&, Effects&) {
  const pack::Pack& pack = state.desk->pack.pack;
  const auto id = [](const auto& item) { return item.id; };
  if (state.value("make.channels").empty()) {
    state.values["make.services"] = all_of(pack.services, id);
    state.values["make.channels"] = all_of(pack.channels, id);
    state.values["make.languages"] =
        all_of(pack.languages, [](const pack::Language& one) { return one.tag; });
    for (const pack::Channel& channel : pack.channels)
      state.values["make.purposes." + channel.id] =
          all_of(channel.purposes, [](const std::string& one) { return one; });
    state.values["make.mode"] = "remote";
    state.values["make.unit"] = "individual";
    state.values["make.days"] = std::to_string(days_usual);
  }
  state.problems.clear();
  turn_to(state, Screen::make);
}

std::vector<link::ChannelUse> channels_typed(const State& state) {
  std::vector<link::ChannelUse> out;
  for (const std::string& id : chosen(state.value("make.channels")))
    out.push_back({id, chosen(state.value("make.purposes." + id))});
  return out;
}

std::int64_t days_typed(State& state) {
  const std::string text = must(state, "make.days");
  const bool digits =
      !text.empty() && text.size() < 3 && text.find_first_not_of("0123456789") == std::string::npos;
  const std::int64_t days = digits ? std::stoll(text) : 0;
  if (days < 1 || days > base::limits::link_days_max)
    state.problems["make.days"] =
        state.say("make.daysRange"_w.with(std::to_string(base::limits::link_days_max)));
  return days;
}

std::vector<std::string> signers_typed(State& state) {
  if (state.value("make.unit") == "individual") return {"client"};
  std::vector<std::string> out = chosen(must(state, "make.signers"));
  const bool plain = std::ranges::all_of(out, work::is_plain_name);
  if (!plain || out.size() > base::limits::turns_max)
    state.problems["make.signers"] = state.say("make.signersForm"_w);
  return out;
}

void check_hindrances(State& state, const std::vector<link::ChannelUse>& channels) {
  std::vector<std::string> said;
  for (const work::Hindrance& one :
       work::hindrances(state.desk->profile, channels, state.desk->pack.pack, state.clock.now())) {
    static constexpr std::string_view kinds[] = {"licence", "promise", "channel", "purpose",
                                                 "noPurpose"};
    const Word word = "hindrance."_f + kinds[static_cast<std::size_t>(one.kind)];
    said.push_back(state.say(word.with(one.what, one.more)));
  }
  if (!said.empty()) state.place.trouble = "make.refused"_w.with(join(said, " "));
}

work::LinkWish wish_typed(State& state) {
  work::LinkWish out;
  link::PrivateManifest& manifest = out.manifest;
  out.label = typed(state, "make.label");
  out.languages = chosen(must(state, "make.languages"));
  out.expiry = state.clock.now() + days_typed(state) * base::day_s;
  out.code = state.value("make.code") == "waived" ? CodeWanted::waived : CodeWanted::digits;
  if (must(state, "make.code") == "waived")
    out.label = join({out.label, "(no code: " + must(state, "make.waive") + ")"}, " ");
  if (must(state, "make.to") == "other") must(state, "make.toWhom");
  manifest.worker = state.desk->profile;
  manifest.services = chosen(must(state, "make.services"));
  must(state, "make.channels");
  manifest.channels = channels_typed(state);
  manifest.mode = must(state, "make.mode");
  manifest.unit_id = base::to_b64u(state.random->bytes(16));
  manifest.unit_type = must(state, "make.unit");
  manifest.required_signers = signers_typed(state);
  manifest.turns = manifest.required_signers;
  manifest.pack = state.desk->pack.hash;
  manifest.keyset = state.desk->keyset_hash;
  manifest.bytes_max = base::limits::link_bytes_max;
  return out;
}

void show_card(State& state, LinkCard card) {
  state.card = std::move(card);
  turn_to(state, Screen::card);
}

// The form is kept until the relay has the link; after that the next one begins anew.
void clear_form(State& state) {
  std::erase_if(state.values, [](const auto& one) { return one.first.starts_with("make."); });
}

void make(State& state, const std::string&, Effects& effects) {
  state.problems.clear();
  state.place.trouble = {};
  const work::LinkWish wish = wish_typed(state);
  if (!state.problems.empty()) {
    state.place.trouble = "form.missing"_w;
    turn_to_problem(state);
    return;
  }
  check_hindrances(state, wish.manifest.channels);
  if (!state.place.trouble.empty()) return;
  auto made =
      work::make_link(wish, state.desk->worker, state.desk->keysets.back().team, *state.random);
  if (!made) {
    state.place.trouble = "trouble.said"_w.with(made.error().text);
    return;
  }
  const std::string body = base::to_jcs(made->request);
  LinkCard card{state.desk->kiosk + "/#" + made->fragment, made->code, wish.label, made->link_id,
                wish.expiry};
  post_signed(state, "/v1/links", body, effects, [card](State& then, Answer answer, Effects& more) {
    if (!answer.good()) {
      then.place.trouble = trouble_of(answer);
      return;
    }
    clear_form(then);
    show_card(then, card);
    fetch_mail(then, more);
  });
}

void copy(State& state, const std::string& what, Effects& effects) {
  if (!state.card) return;
  const bool message = what == "message";
  effects.push_back(
      Copy{message ? state.say("card.message"_w.with(state.desk->agency_name, state.card->url))
                   : state.card->url});
  state.place.done = "card.copied"_w;
}

// One of which the escrow can be opened here; null where there is none.
const Link* link_with(const State& state, const std::string& id) {
  const auto found = std::ranges::find_if(
      state.mail.links, [&](const Link& link) { return link.listed.link_id == id && link.escrow; });
  return found == state.mail.links.end() ? nullptr : &*found;
}

LinkCard card_of(const State& state, const Link& link, const std::string& code) {
  const link::Escrow& kept = link.escrow->escrow;
  return {state.desk->kiosk + "/#" + link::write_fragment(kept.s, kept.h), code, kept.label,
          link.listed.link_id, link.listed.expiry};
}

constexpr Button buttons[] = {{"make", open_form}, {"make-now", make}, {"copy", copy}};

}  // namespace

std::span<const Button> make_buttons() {
  return buttons;
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
  auto made = work::make_new_code(found->escrow->escrow, state.desk->worker,
                                  state.desk->keysets.back().team, *state.random);
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

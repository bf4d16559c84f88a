// The form of a link, and a link as it is handed on.

#include <algorithm>
#include <iterator>

#include "desk/making.h"
#include "desk/said.h"
#include "desk/screens.h"
#include "record/law.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;
using view::Kind;
using view::Variant;

namespace {

template <typename Items, typename NameOf>
std::vector<Choice> choices_of(const Items& items, NameOf name_of) {
  std::vector<Choice> out;
  for (const auto& item : items) out.push_back({item.id, std::string(name_of(item))});
  return out;
}

// For each channel that is chosen, what it is used for.
void build_channels(const State& state, Sheet& sheet) {
  const pack::Pack& pack = state.desk->pack.pack;
  const auto name = [&](const auto& item) { return pack.text(item.name, state.words.tag()); };
  sheet.choices("make.channels", "make.channels"_w, choices_of(pack.channels, name));
  const auto card = sheet.card("make.purposes", "make.purposesCard"_w);
  for (const std::string& id : chosen(state.value("make.channels"))) {
    const pack::Channel* channel = pack.channel(id);
    if (channel == nullptr) continue;
    std::vector<Choice> purposes;
    for (const std::string& one : channel->purposes)
      purposes.push_back({one, std::string(pack.text(one, state.words.tag()))});
    sheet.choices("make.purposes." + id, "make.purposes"_w.with(std::string(name(*channel))),
                  purposes);
  }
}

void build_who(const State& state, Sheet& sheet) {
  sheet.choice("make.unit", "make.unit"_w,
               words_of(state, "unit."_f,
                        {"individual", "couple", "family", "group", "organization", "community"}),
               Kind::select);
  const std::string_view unit = state.value("make.unit");
  if (!unit.empty() && unit != "individual") {
    sheet.field(Kind::text_area, "make.signers", "make.signers"_w, "make.signersHint"_w);
    sheet.choice("make.each", "make.each"_w, words_of(state, "each."_f, {"together", "apart"}));
    if (state.value("make.each") == "apart") return;
  }
  sheet.choice("make.to", "make.to"_w, words_of(state, "to."_f, {"client", "signers", "other"}));
  if (state.value("make.to") == "other")
    sheet.field(Kind::text_field, "make.toWhom", "make.toWhom"_w);
}

void build_declared(const State& state, Sheet& sheet) {
  std::vector<std::string> licences;
  for (const link::Licence& licence : state.desk->profile.licences) {
    const bool good = record::in_force(licence, state.clock.now());
    const Word word = good ? "make.licence"_w : "make.licenceOver"_w;
    licences.push_back(
        state.say(word.with(licence.type, place_name(state, licence.state), licence.expires_on)));
  }
  const auto card = sheet.card("make.declared", "make.declared"_w);
  sheet.row("place", "make.place"_w, place_name(state, state.desk->profile.state));
  sheet.row("licences", "make.licences"_w, join(state, licences));
  for (const link::Attestation& made : state.desk->profile.attestations)
    sheet.row("promise." + made.id, "make.promise"_w.with(made.id), made.on);
}

std::vector<Choice> kinds_of_code(const State& state) {
  std::vector<Choice> out = words_of(state, "spoken."_f, {"digits"});
  for (const pack::Language& one : state.desk->pack.pack.languages)
    if (!one.code_words.empty())
      out.push_back({"words." + one.tag, state.say("spoken.words"_w.with(one.name))});
  std::ranges::copy(words_of(state, "spoken."_f, {"waived"}), std::back_inserter(out));
  return out;
}

}  // namespace

void build_make(const State& state, Sheet& sheet) {
  const pack::Pack& pack = state.desk->pack.pack;
  const auto name = [&](const auto& item) { return pack.text(item.name, state.words.tag()); };
  sheet.field(Kind::text_field, "make.label", "make.label"_w, "make.labelHint"_w);
  build_who(state, sheet);
  sheet.choices("make.services", "make.services"_w, choices_of(pack.services, name));
  build_channels(state, sheet);
  sheet.choice("make.mode", "make.mode"_w, words_of(state, "mode."_f, {"remote", "in-person"}));
  std::vector<Choice> languages;
  for (const pack::Language& one : pack.languages) languages.push_back({one.tag, one.name});
  sheet.choices("make.languages", "make.languages"_w, languages);
  sheet.field(Kind::text_field, "make.days", "make.days"_w).input = view::Input::digits;
  sheet.choice("make.code", "make.code"_w, kinds_of_code(state));
  if (state.value("make.code") == "waived")
    sheet.field(Kind::text_field, "make.waive", "make.waive"_w, "make.waiveHint"_w);
  build_declared(state, sheet);
  sheet.button("make-now", "make.now"_w, Variant::primary);
}

namespace {

// What is said and never sent; it is not printed with the rest.
void build_spoken(const State& state, const LinkCard& card, Sheet& sheet) {
  const std::string& code = card.code;
  if (!card.signer.empty()) sheet.row("signer", "card.signer"_w, role_name(state, card.signer));
  if (!card.label.empty()) sheet.row("label", "card.label"_w, card.label);
  sheet.row("code", "card.code"_w,
            code.empty()       ? state.say("card.noCode"_w)
            : code.size() == 6 ? code.substr(0, 3) + " " + code.substr(3)
                               : code);
  sheet.say(code.empty() ? "card.waived"_w : "card.apart"_w);
}

void build_missing(const State& state, Sheet& sheet) {
  if (state.orders.empty()) return;
  std::vector<std::string> missing;
  for (const LinkOrder& order : state.orders)
    missing.push_back(role_name(state, order.card.signer));
  sheet.notice("card.missing"_w.with(join(state, missing)), Variant::caution);
  sheet.button("make-rest", "card.makeRest"_w, Variant::primary);
}

// One at a time, so that nobody gets the link of another.
void build_others(const State& state, const LinkCard& card, Sheet& sheet) {
  if (state.cards.size() < 2) return;
  sheet.heading("card.others"_w);
  const auto group = sheet.group("others");
  for (const LinkCard& other : state.cards) {
    if (other.link_id != card.link_id)
      sheet.button("signer", "card.showFor"_w.with(role_name(state, other.signer)),
                   Variant::secondary, other.link_id);
  }
}

}  // namespace

void build_card(const State& state, Sheet& sheet) {
  if (!state.card) return;
  const LinkCard& card = *state.card;
  if (!card.signer.empty()) build_missing(state, sheet);
  build_spoken(state, card, sheet);
  sheet.row("url", "card.url"_w, card.url);
  sheet.row("until", "card.until"_w, day(state, card.expiry));
  {
    const auto ways = sheet.group("ways");
    if (state.can_share) sheet.button("share", "card.share"_w);
    sheet.button("copy", "card.copyMessage"_w, Variant::secondary, "message");
    sheet.button("copy", "card.copyLink"_w, Variant::secondary, "link");
    sheet.button("print", "card.print"_w);
  }
  build_others(state, card, sheet);
  sheet.heading("card.messageHeading"_w);
  sheet.say(message_of(state));
  sheet.add(Kind::live, "qr", sheet.said("card.qr"_w)).value = "qr " + card.url;
}

}  // namespace foyer::desk

// What the form of a link declares, and what is wrong with it.

#include "desk/link_form.h"

#include <algorithm>

#include "desk/acts.h"
#include "desk/said.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using CodeWanted = link::PublicManifest::CodeWanted;

constexpr std::int64_t days_usual = 14;

template <typename Items, typename IdOf>
std::string all_of(const Items& items, IdOf id_of) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : "\n") + std::string(id_of(item));
  return out;
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

bool has_link_for_each(const State& state) {
  return state.value("make.unit") != "individual" && state.value("make.each") == "apart";
}

// The language of whose words the code is made; null where it is not.
const pack::Language* words_chosen(const State& state) {
  const std::string_view code = state.value("make.code");
  if (!code.starts_with("words.")) return nullptr;
  return state.desk->pack.pack.language(code.substr(std::string_view("words.").size()));
}

work::LinkWish wish_typed(State& state) {
  work::LinkWish out;
  link::PrivateManifest& manifest = out.manifest;
  out.label = typed(state, "make.label");
  out.languages = chosen(must(state, "make.languages"));
  out.expiry = state.clock.now() + days_typed(state) * base::day_s;
  if (const auto* language = words_chosen(state)) {
    out.code = CodeWanted::words;
    out.code_words = language->code_words;
  }
  if (must(state, "make.code") == "waived") {
    out.code = CodeWanted::waived;
    out.label =
        join({out.label, state.say("make.labelWaived"_w.with(must(state, "make.waive")))}, " ");
  }
  if (!has_link_for_each(state) && must(state, "make.to") == "other")
    out.label =
        join({out.label, state.say("make.labelTo"_w.with(must(state, "make.toWhom")))}, " ");
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

}  // namespace

void open_link_form(State& state, const std::string&, Effects&) {
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

std::vector<SignersLink> links_typed(State& state) {
  if (state.value("make.unit") != "individual") must(state, "make.each");
  const work::LinkWish wish = wish_typed(state);
  if (!has_link_for_each(state)) return {{"", wish}};
  std::vector<SignersLink> out;
  std::map<std::string, int> times;
  for (const std::string& role : wish.manifest.required_signers) {
    const int number = ++times[role];
    const std::string signer = number == 1 ? role : role + "-" + std::to_string(number);
    out.push_back({signer, wish});
    out.back().wish.manifest.turns = {role};
    out.back().wish.label =
        join({wish.label, state.say("make.labelTo"_w.with(role_name(state, signer)))}, " ");
  }
  return out;
}

void clear_link_form(State& state) {
  std::erase_if(state.values, [](const auto& one) { return one.first.starts_with("make."); });
}

}  // namespace foyer::desk

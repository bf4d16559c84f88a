#include "desk/said.h"

#include <algorithm>

#include "base/date.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;

namespace {

constexpr base::UnixSeconds minute_s = 60, hour_s = 3'600;

std::string number(base::UnixSeconds count) {
  return std::to_string(count);
}

}  // namespace

std::string day(const State& state, base::UnixSeconds time) {
  return state.say(intake::plain(base::to_date(time)));
}

std::string ago(const State& state, base::UnixSeconds time) {
  const base::UnixSeconds now = state.clock.now(), past = now - time;
  if (past < minute_s) return state.say("ago.now"_w);
  if (past < hour_s) return state.say("ago.minutes"_w.with(number(past / minute_s)));
  if (past < base::day_s) return state.say("ago.hours"_w.with(number(past / hour_s)));
  const base::UnixSeconds days = now / base::day_s - time / base::day_s;
  if (days < 14) return state.say("ago.days"_w.with(number(days)));
  return day(state, time);
}

std::string role_name(const State& state, std::string_view role) {
  const std::size_t dash = std::min(role.rfind('-'), role.size());
  const std::string_view number = role.substr(std::min(dash + 1, role.size()));
  const bool numbered = !number.empty() && number.find_first_not_of("0123456789") == role.npos;
  if (!numbered) return id_word(state, "role."_f, role);
  return state.say(
      "card.numbered"_w.with(id_word(state, "role."_f, role.substr(0, dash)), std::string(number)));
}

std::string signer_name(const State& state, const Case& one, std::string_view signer) {
  const std::string name = name_of(one, signer);
  return name.empty() ? role_name(state, signer) : name;
}

std::string title_said(const State& state, const Gist& line) {
  if (!line.names.empty()) return join(state, line.names);
  return line.role.empty() ? line.unit : role_name(state, line.role);
}

Word link_word(const std::string& label, const std::string& link_id) {
  constexpr std::size_t enough = 8;
  if (!label.empty()) return intake::plain(label);
  return "links.unnamed"_w.with(link_id.substr(0, enough));
}

std::string channel_name(const State& state, std::string_view channel) {
  const pack::Pack& pack = state.desk->pack.pack;
  const pack::Channel* found = pack.channel(channel);
  return std::string(found == nullptr ? channel : pack.text(found->name, state.words.tag()));
}

std::string place_name(const State& state, std::string_view place) {
  const pack::Jurisdiction* found = state.desk->pack.pack.jurisdiction(place);
  return std::string(found == nullptr ? place : std::string_view(found->name));
}

std::string row_name(const State& state, const Case& one, const std::string& row) {
  const std::size_t dot = row.find('.');
  const std::string about = row.substr(0, dot), id = row.substr(std::min(dot + 1, row.size()));
  const pack::Pack& pack = state.desk->pack.pack;
  if (about == "channel") return channel_name(state, id);
  if (const pack::Purpose* purpose = pack.purpose(id); about == "purpose" && purpose != nullptr)
    return std::string(pack.text(purpose->name, state.words.tag()));
  for (const record::CaseSubmission& sent : one.open.submissions) {
    for (const record::Release& release : sent.unit.releases) {
      if (about == "release" && release.id == id)
        return state.say("row.release"_w.with(release.recipient));
    }
  }
  return row;
}

std::string about_name(const State& state, const Case& one, const std::string& about) {
  constexpr std::string_view checks = "check.";
  if (about.starts_with(checks)) return id_word(state, "tested."_f, about.substr(checks.size()));
  return about.empty() ? about : row_name(state, one, about);
}

std::string point_name(const State& state, std::string_view id) {
  const pack::Pack& pack = state.desk->pack.pack;
  for (const pack::Point& point : pack.points)
    if (point.id == id) return std::string(pack.text(point.name, state.words.tag()));
  return std::string(id);
}

std::string row_state(const State& state, const record::Row& row) {
  const std::string said = id_word(state, "state."_f, record::name(row.state));
  if (row.state != record::RowState::active || row.until == 0) return said;
  return state.say("row.until"_w.with(said, day(state, row.until)));
}

std::string reason(const State& state, const Case& one, const std::string& why) {
  const std::size_t colon = std::min(why.find(':'), why.size());
  const std::string signer = colon < why.size() ? why.substr(colon + 1) : "";
  Word word = "why."_f + why.substr(0, colon);
  if (!state.words.has(word.key)) return why;
  return state.say(word.with(signer.empty() ? signer : signer_name(state, one, signer)));
}

std::string id_word(const State& state, intake::Family family, std::string_view member) {
  const Word word = family + member;
  return state.words.has(word.key) ? state.say(word) : std::string(member);
}

std::vector<Choice> words_of(const State& state, intake::Family family,
                             std::initializer_list<std::string_view> ids) {
  std::vector<Choice> out;
  for (std::string_view id : ids) out.push_back({std::string(id), id_word(state, family, id)});
  return out;
}

std::string join(const State& state, const std::vector<std::string>& pieces) {
  return join(pieces, state.say("list.and"_w));
}

std::string named(const State& state, const std::string& name, const std::string& said) {
  if (name.empty() || said.empty()) return name + said;
  return state.say("list.named"_w.with(name, said));
}

std::string join(const std::vector<std::string>& pieces, std::string_view by) {
  std::string out;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    out.append(out.empty() ? "" : by).append(piece);
  }
  return out;
}

}  // namespace foyer::desk

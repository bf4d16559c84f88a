// The links that are out: how each stands, newest end last, and what can be done with it.

#include "desk/asking.h"
#include "desk/attention.h"
#include "desk/fetching.h"
#include "desk/making.h"
#include "desk/said.h"
#include "desk/screens.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;
using view::Variant;

namespace {

// Said twice before it is done: a link that was revoked cannot come back.
void ask_revoke(State& state, const std::string& id, Effects&) {
  state.place.about = id;
}

void revoke(State& state, const std::string& id, Effects& effects) {
  post_signed(state, "/v1/links/" + id + "/revoke", {}, effects,
              [](State& then, Answer answer, Effects& more) {
                then.place.about.clear();
                if (!answer.good()) {
                  then.place.trouble = trouble_of(answer);
                  return;
                }
                then.place.done = "links.revoked"_w;
                fetch_mail(then, more);
              });
}

constexpr Button buttons[] = {{"revoke", ask_revoke},
                              {"revoke-now", revoke},
                              {"show-link", show_kept_link},
                              {"reopen-link", reopen_link}};

void build_link(const State& state, const Link& link, Sheet& sheet) {
  const work::ListedLink& at = link.listed;
  const std::string label = link.escrow ? link.escrow->escrow.label : "";
  std::vector<std::string> said{
      id_word(state, "link."_f, at.state), state.say("links.until"_w.with(day(state, at.expiry))),
      state.say("links.signed"_w.with(std::to_string(at.committed), std::to_string(at.turns)))};
  if (at.misses > 0) said.push_back(state.say("links.misses"_w.with(std::to_string(at.misses))));
  const auto row =
      sheet.row_with("link." + at.link_id, link_word(label, at.link_id), join(state, said));
  if (at.state == "expired" || at.state == "revoked")
    sheet.button("make", "links.again"_w, Variant::secondary, at.link_id);
  if (at.state != "open" && at.state != "locked") return;
  if (link.escrow && at.state == "locked")
    sheet.button("reopen-link", "links.reopen"_w, Variant::secondary, at.link_id).hint = label;
  else if (link.escrow)
    sheet.button("show-link", "links.show"_w, Variant::secondary, at.link_id).hint = label;
  if (state.place.about == at.link_id)
    sheet.button("revoke-now", "links.revokeNow"_w, Variant::leave, at.link_id);
  else
    sheet.button("revoke", "links.revoke"_w, Variant::secondary, at.link_id);
}

}  // namespace

std::span<const Button> link_buttons() {
  return buttons;
}

void build_links(const State& state, Sheet& sheet) {
  const std::vector<Link>& all = state.mail.links;
  const auto shown = page_of(all, state.place.page);
  for (const Link& link : shown) build_link(state, link, sheet);
  build_pages(state, all.size(), shown.size(), sheet);
  if (state.mail.links.empty()) sheet.say("links.none"_w);
}

}  // namespace foyer::desk

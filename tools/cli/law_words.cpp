#include "cli/law_words.h"

#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using Outcome = record::Jurisdiction::Outcome;

std::string_view sentence(Outcome outcome) {
  switch (outcome) {
    case Outcome::covered:
      return "Covered: your licences reach both places.";
    case Outcome::needs_basis:
      return "Needs a basis: your licences do not plainly cover both places.";
    case Outcome::not_covered:
      return "Not covered: you have no licence where the client is.";
    case Outcome::unknown:
      return "Needs review: the pack does not know the law of one of the places.";
  }
  return {};
}

void say_place(std::string_view label, const std::string& state, const pack::Pack& pack) {
  const pack::Jurisdiction* place = pack.jurisdiction(state);
  say(std::string(label) + ": " + (place == nullptr ? state : place->name));
  if (place == nullptr) return;
  for (const pack::Body& board : place->boards) {
    say("  " + board.name + (board.url.empty() ? "" : ", " + board.url));
  }
  if (place->reviewed_on.empty()) say("  These rules are a draft that nobody has reviewed.");
}

}  // namespace

void say_law(const record::Law& law, const pack::Pack& pack) {
  std::string licences;
  for (const std::string& state : law.facts.licence_states) licences += " " + state;
  say("Your licences in force:" + (licences.empty() ? " none" : licences));
  say_place("You are in", law.facts.worker_state, pack);
  say_place("The client is in", law.facts.client_state, pack);
  say(sentence(law.facts.outcome));
}

}  // namespace foyer::cli

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "record/answers_json.h"
#include "record/people_json.h"

namespace foyer::record {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;
using base::Status;

// Texts that an agency wrote may be long; what a client writes may not.
Status check_texts(const Json& value, std::size_t bytes_max) {
  if (value.is_string()) {
    if (value.text().size() > bytes_max) return fail(Code::too_large, "An answer is too long.");
    if (!base::is_valid_utf8(value.text())) {
      return fail(Code::malformed, "An answer is not valid text.");
    }
  }
  for (const Json& item : value.items()) {
    if (auto ok = check_texts(item, bytes_max); !ok) return ok;
  }
  for (const auto& [key, member] : value.members()) {
    const bool by_agency = key == "shown" || key == "manifest";
    if (auto ok = check_texts(member, by_agency ? limits::json_string_bytes_max : bytes_max); !ok) {
      return ok;
    }
  }
  return {};
}

Status check_shown(const Shown& shown) {
  if (shown.id.empty() || shown.version.empty() || shown.lang.empty() || shown.text.empty()) {
    return fail(Code::malformed, "A text that was shown lacks its id, version, language or words.");
  }
  if (base::has_hidden_characters(shown.text)) {
    return fail(Code::malformed, "A text that was shown has hidden characters.");
  }
  if (shown.closed_at < shown.opened_at) {
    return fail(Code::malformed, "A text was closed before it was opened.");
  }
  return {};
}

Status check_decisions(const std::vector<Decision>& decisions) {
  std::set<std::pair<Decision::About, std::string>> seen;
  for (const Decision& decision : decisions) {
    if (decision.id.empty()) return fail(Code::malformed, "A decision does not say about what.");
    if (!seen.emplace(decision.about, decision.id).second) {
      return fail(Code::conflict, "There are two decisions about one thing.");
    }
  }
  return {};
}

// A release that lacks a recipient, a limit or its decision would let more out than was meant.
Status check_releases(const Answers& answers) {
  for (const Release& release : answers.releases) {
    const bool whole = !release.id.empty() && !release.recipient.empty() && !release.what.empty() &&
                       !release.purpose.empty();
    if (!whole) return fail(Code::malformed, "A release does not say what goes to whom, and why.");
    if (release.until <= answers.session.submitted) {
      return fail(Code::malformed, "A release does not say until when.");
    }
    const bool decided = std::ranges::any_of(answers.decisions, [&](const Decision& one) {
      return one.about == Decision::About::release && one.id == release.id;
    });
    if (!decided) return fail(Code::mismatch, "A release has no decision of its own.");
  }
  for (const Decision& decision : answers.decisions) {
    const bool about_release = decision.about == Decision::About::release;
    const bool there = std::ranges::count(answers.releases, decision.id, &Release::id) == 1;
    if (about_release && !there) {
      return fail(Code::mismatch, "A decision names a release that is not there.");
    }
  }
  return {};
}

}  // namespace

Status check_answers(const Answers& answers, const Json& document) {
  if (answers.session.submitted < answers.session.started) {
    return fail(Code::malformed, "The intake ended before it began.");
  }
  for (const Shown& shown : answers.shown) {
    if (auto ok = check_shown(shown); !ok) return ok;
  }
  if (auto ok = check_decisions(answers.decisions); !ok) return ok;
  if (auto ok = check_releases(answers); !ok) return ok;
  if (auto ok = check_people(answers); !ok) return ok;
  return check_texts(document, limits::long_answer_bytes_max);
}

}  // namespace foyer::record

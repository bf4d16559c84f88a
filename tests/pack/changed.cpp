#include "changed.h"

#include <algorithm>

namespace foyer::pack::test {
using base::Json;

Lint after(const std::function<void(Json&)>& change, Mode mode) {
  Json body = default_body();
  change(body);
  return lint(body, clauses(), mode, today);
}

bool found(const Lint& lint, std::string_view id, std::string_view part_of_sentence,
           std::string_view clause) {
  return std::ranges::any_of(lint.findings, [&](const Finding& f) {
    return f.id == id && f.clause == clause && f.sentence.contains(part_of_sentence);
  });
}

void set_text(Json& body, std::string_view id, std::string_view text) {
  body.member("texts").member("en").set(id, text);
}

std::string all(const Lint& lint) {
  std::string out;
  for (const Finding& f : lint.findings) {
    out += f.id + " [" + f.clause + "] " + f.sentence + "\n";
  }
  return out;
}

Json only_english() {
  Json body = default_body();
  const Json english = body["languages"].at(0), states = body["jurisdictions"];
  const Json texts = body["texts"]["en"];
  body.set("draft", false);
  body.set("languages", Json::array().push(english));
  body.set("texts", Json::object().set("en", texts));
  for (const Json& state : states.items()) {
    item(body, "jurisdictions", "state", state["state"].text())
        .set("reviewedBy", "Test Person")
        .set("reviewedOn", "2026-01-01")
        .set("staleAfter", "2027-01-01");
  }
  return body;
}

}  // namespace foyer::pack::test

// Questionnaire and QuestionnaireResponse: every text that was shown, exactly, and every answer,
// each under the path that it has in the document. Both are made in one walk, so that they cannot
// disagree.

#include <algorithm>
#include <array>
#include <limits>

#include "exports/fhir_parts.h"

namespace foyer::exports {
namespace {

using base::Json;

// Members of a document that somebody said, chose or was shown, in the order of the intake. The
// others are keys, hashes and manifests.
constexpr auto members = std::to_array<std::string_view>({"session",
                                                          "unit",
                                                          "requiredSigners",
                                                          "role",
                                                          "eRecords",
                                                          "parties",
                                                          "signers",
                                                          "signerRule",
                                                          "support",
                                                          "identity",
                                                          "location",
                                                          "jurisdiction",
                                                          "access",
                                                          "checks",
                                                          "shown",
                                                          "understanding",
                                                          "acknowledgements",
                                                          "decisions",
                                                          "releases",
                                                          "needs",
                                                          "commPrefs",
                                                          "questionsForWorker",
                                                          "alternatives",
                                                          "copyRoute",
                                                          "kind",
                                                          "at",
                                                          "contact"});
constexpr auto times = std::to_array<std::string_view>(
    {"at", "started", "submitted", "device", "relay", "openedAt", "closedAt", "until"});
constexpr auto choices = std::to_array<std::string_view>({"permit", "deny", "undecided"});

// "openedAt" as "opened at".
std::string label(std::string_view name) {
  std::string out;
  for (char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper) out += ' ';
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

Json choice_coding(std::string_view choice) {
  return coding(std::string(own) + "CodeSystem/choice", choice);
}

struct Items {
  Json asked = Json::array(), answered = Json::array();

  void add(const std::string& id, std::string_view name, const Json& value);

 private:
  void add_answer(const std::string& id, std::string_view name, std::string_view type,
                  std::string_view key, Json value, Json options = {});
  void add_shown(const std::string& id, std::string_view text);
  void add_choice(const std::string& id, std::string_view name, std::string_view choice);
  void add_group(const std::string& id, std::string_view name, Items inside);
  void add_number(const std::string& id, std::string_view name, std::int64_t value);
  void add_members(const std::string& id, std::string_view name, const Json& value);
};

void Items::add_answer(const std::string& id, std::string_view name, std::string_view type,
                       std::string_view key, Json value, Json options) {
  Json question = Json::object().set("linkId", id).set("text", label(name)).set("type", type);
  put(question, "answerOption", std::move(options));
  asked.push(std::move(question));
  const Json answer = Json::object().set("value" + std::string(key), std::move(value));
  answered.push(Json::object().set("linkId", id).set("answer", list_of({answer})));
}

// A text that was shown is asked nothing; the response says when it was open, and how.
void Items::add_shown(const std::string& id, std::string_view text) {
  asked.push(Json::object().set("linkId", id).set("text", text).set("type", "display"));
}

void Items::add_choice(const std::string& id, std::string_view name, std::string_view choice) {
  Json options = Json::array();
  for (std::string_view each : choices) {
    options.push(Json::object().set("valueCoding", choice_coding(each)));
  }
  add_answer(id, name, "choice", "Coding", choice_coding(choice), std::move(options));
}

void Items::add_group(const std::string& id, std::string_view name, Items inside) {
  if (inside.asked.items().empty()) return;
  Json group = Json::object().set("linkId", id).set("text", label(name)).set("type", "group");
  asked.push(group.set("item", std::move(inside.asked)));
  if (inside.answered.items().empty()) return;
  answered.push(Json::object().set("linkId", id).set("item", std::move(inside.answered)));
}

void Items::add_number(const std::string& id, std::string_view name, std::int64_t value) {
  if (std::ranges::count(times, name) > 0) {
    const Json time = instant(value);
    if (!time.is_null()) add_answer(id, name, "dateTime", "DateTime", time);
  } else if (value >= 0 && value <= std::numeric_limits<std::int32_t>::max()) {
    add_answer(id, name, "integer", "Integer", value);
  } else {  // FHIR's integers have 32 bits
    add_answer(id, name, "text", "String", std::to_string(value));
  }
}

void Items::add_members(const std::string& id, std::string_view name, const Json& value) {
  Items inside;
  for (const auto& [key, member] : value.members()) {
    const std::string at = id + "." + key;
    const bool is_text = name == "shown" && key == "text" && !member.text().empty();
    const bool is_choice =
        name == "decisions" && key == "choice" && std::ranges::count(choices, member.text()) > 0;
    if (is_text) {
      inside.add_shown(at, member.text());
    } else if (is_choice) {
      inside.add_choice(at, key, member.text());
    } else {
      inside.add(at, key, member);
    }
  }
  add_group(id, name, std::move(inside));
}

void Items::add(const std::string& id, std::string_view name, const Json& value) {
  if (value.is_object()) {
    add_members(id, name, value);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.items().size(); ++i) {
      add(id + "." + std::to_string(i + 1), name, value.at(i));
    }
  } else if (value.is_bool()) {
    add_answer(id, name, "boolean", "Boolean", value);
  } else if (value.is_integer()) {
    add_number(id, name, value.integer());
  } else if (!value.text().empty()) {
    add_answer(id, name, "text", "String", value);
  }
}

Json questionnaire(const Signing& signing, Json items) {
  const Json& document = signing.sent.submission.document;
  Json out = Json::object().set("url", "urn:uuid:" + signing.questionnaire.id);
  const std::string_view pack = document["packRef"]["sha256"].text();
  if (!pack.empty()) {
    put(out, "identifier", list_of({identifier("urn:ietf:rfc:3986", hash_uri(pack))}));
  }
  put(out, "version", texts(document["packRef"]["version"].text()));
  put(out, "language", code(document["session"]["lang"].text()));
  out.set("status", "active").set("subjectType", list_of({Json("Patient")}));
  out.set("title", "What was shown and asked");
  return out.set("item", std::move(items));
}

Json response(const Signing& signing, Json items) {
  const record::CaseSubmission& one = signing.sent.submission;
  Json out = Json::object().set("status", "completed");
  const Json made = signatures_of(signing);
  Json signatures = Json::array();
  for (const Json& signature : made.items()) {
    signatures.push(
        Json::object()
            .set("url", "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-signature")
            .set("valueSignature", signature));
  }
  put(out, "extension", std::move(signatures));
  put(out, "identifier", identifier(std::string(own) + "record", one.document["recordId"].text()));
  put(out, "language", code(one.document["session"]["lang"].text()));
  out.set("questionnaire", "urn:uuid:" + signing.questionnaire.id);
  out.set("subject", signing.patient.reference()).set("author", signing.signer.reference());
  put(out, "authored", instant(one.signed_at));
  return out.set("source", signing.signer.reference()).set("item", std::move(items));
}

}  // namespace

void add_form(const Signing& signing, Bundle& bundle) {
  Items items;
  for (std::string_view member : members) {
    const Json& value = signing.sent.submission.document[member];
    if (!value.is_null()) items.add(std::string(member), member, value);
  }
  bundle.add(signing.questionnaire, questionnaire(signing, std::move(items.asked)));
  bundle.add(signing.response, response(signing, std::move(items.answered)));
}

}  // namespace foyer::exports

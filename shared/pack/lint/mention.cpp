#include "pack_lint/mention.h"

namespace foyer::pack {
using base::Json;

namespace {

using Mentions = std::vector<Mention>;

std::string dotted(std::string_view list, const Json& id, std::string_view member) {
  std::string out(list);
  out.append(".").append(id.text()).append(".").append(member);
  return out;
}

void add(Mentions& to, const Json& id, std::string place, Role role, bool statement) {
  if (id.is_string()) to.push_back({std::string(id.text()), std::move(place), role, statement});
}

void add_channel(Mentions& to, const Json& channel) {
  const Json& id = channel["id"];
  const auto place = [&](std::string_view member) { return dotted("channels", id, member); };
  add(to, channel["name"], place("name"), Role::name, false);
  add(to, channel["gist"], place("gist"), Role::gist, true);
  for (const char* part : {"risk", "consequence", "ours", "yours", "alternative"}) {
    add(to, channel[part], place(part), Role::part, true);
  }
  for (const Json& text : channel["purposes"].items()) {
    add(to, text, place("purposes"), Role::note, false);
  }
  for (const Json& text : channel["challenges"].items()) {
    add(to, text, place("challenges"), Role::note, true);
  }
}

// Lists whose items have a short text and a statement, and perhaps more.
void add_list(Mentions& to, const Json& body, std::string_view list, std::string_view key,
              std::string_view title, Role role) {
  for (const Json& item : body[list].items()) {
    add(to, item[title], dotted(list, item[key], title), Role::name, false);
    add(to, item["statement"], dotted(list, item[key], "statement"), role, true);
    add(to, item["more"], dotted(list, item[key], "more"), Role::more, true);
  }
}

// What a purpose has besides.
void add_purpose(Mentions& to, const Json& purpose) {
  const auto place = [&](std::string_view member) {
    return dotted("purposes", purpose["id"], member);
  };
  add(to, purpose["notice"], place("notice"), Role::more, true);
  for (const char* limit : {"what", "where", "why", "tool"}) {
    add(to, purpose[limit], place(limit), Role::note, false);
  }
}

void add_question(Mentions& to, const Json& question) {
  const auto place = [&](std::string_view member) {
    return dotted("questions", question["id"], member);
  };
  for (const Json& id : question["statements"].items()) {
    add(to, id, place("statements"), Role::again, true);
  }
  for (const Json& variant : question["variants"].items()) {
    add(to, variant["text"], place("variants"), Role::question, false);
    for (const Json& option : variant["options"].items()) {
      add(to, option["text"], place("options"), Role::option, false);
      add(to, option["feedback"], place("feedback"), Role::feedback, false);
    }
  }
}

}  // namespace

std::vector<Mention> find_mentions(const Json& body) {
  Mentions to;
  for (const Json& channel : body["channels"].items()) add_channel(to, channel);
  add_list(to, body, "policies", "kind", "title", Role::lead);
  add_list(to, body, "services", "id", "name", Role::lead);
  add_list(to, body, "notices", "place", "name", Role::place);
  add_list(to, body, "purposes", "id", "name", Role::lead);
  for (const Json& purpose : body["purposes"].items()) add_purpose(to, purpose);
  add_list(to, body, "assents", "id", "name", Role::more);
  for (const Json& promise : body["promises"].items()) {
    add(to, promise["text"], dotted("promises", promise["id"], "text"), Role::more, false);
  }
  for (const Json& point : body["points"].items()) {
    add(to, point["name"], dotted("points", point["id"], "name"), Role::name, false);
  }
  for (const Json& statement : body["statements"].items()) {
    add(to, statement["easy"], dotted("statements", statement["id"], "easy"), Role::easy, false);
  }
  for (const Json& question : body["questions"].items()) add_question(to, question);
  for (const Json& field : body["fields"].items()) {
    add(to, field["purpose"], dotted("fields", field["name"], "purpose"), Role::note, false);
  }
  return to;
}

}  // namespace foyer::pack

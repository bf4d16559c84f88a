#include "schema.h"

#include <catch2/catch_test_macros.hpp>

#include "pack/pack.h"
#include "source.h"

namespace foyer::pack::test {
using base::Json;

namespace {

std::string breach(const Json& body) {
  const Json schema = read_tree("shared/pack/pack.schema.json");
  return schema_breach(schema, schema, body);
}

}  // namespace

SCENARIO("The default pack follows the schema") {
  CHECK(breach(default_body()) == "");
}

SCENARIO("What the schema refuses, the parser refuses, and the other way round") {
  // A list, a member of its first item, and a value that neither takes.
  const struct {
    const char* list;
    const char* member;
    Json value;
  } slips[] = {{"channels", "id", "fax"},
               {"channels", "encrypted", "no"},
               {"channels", "risk", "a b"},
               {"policies", "kind", "tip"},
               {"policies", "effective", ""},
               {"policies", "more", "a b"},
               {"policies", "service", "fun"},
               {"policies", "channels", Json::array().push("fax")},
               {"purposes", "more", 1},
               {"services", "channels", Json::array()},
               {"services", "needsConsent", 1},
               {"points", "channel", "fax"},
               {"questions", "kind", "riddle"},
               {"questions", "variants", Json::array()},
               {"notices", "place", "cellar"},
               {"purposes", "id", "fun"},
               {"purposes", "checks", Json::array().push("telepathy")},
               {"promises", "id", "silence"},
               {"promises", "version", 0},
               {"fields", "sensitivity", "hot"},
               {"fields", "required", "yes"},
               {"languages", "dir", "up"},
               {"jurisdictions", "boards", Json::array()},
               {"jurisdictions", "breachDeadlineDays", -1}};
  for (const auto& slip : slips) {
    INFO(slip.list << "." << slip.member);
    Json body = default_body();
    Json items = body[slip.list];
    Json first = items.at(0);
    Json changed = Json::array().push(first.set(slip.member, slip.value));
    for (std::size_t i = 1; i < items.items().size(); ++i) changed.push(items.at(i));
    body.set(slip.list, changed);
    CHECK_FALSE(breach(body).empty());
    CHECK_FALSE(parse_pack(body));
  }
}

}  // namespace foyer::pack::test

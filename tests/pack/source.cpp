#include "source.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "pack_lint/lint.h"

namespace foyer::pack::test {
using base::Json;

namespace {

std::string read_file(const std::string& path) {
  std::string out;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) std::abort();
  char block[4096];
  while (const std::size_t size = std::fread(block, 1, sizeof block, file)) out.append(block, size);
  std::fclose(file);
  return out;
}

// A list as a value of its own, altered by `change` and put back.
template <typename F>
void change_list(Json& body, std::string_view list, F change) {
  Json::Array items = body[list].items();
  change(items);
  body.set(list, std::move(items));
}

}  // namespace

Json read_tree(std::string_view path) {
  const auto read = base::parse_json(read_file(FOYER_SOURCE_DIR "/" + std::string(path)));
  if (!read) std::abort();
  return *read;
}

std::string text_of_asset(std::string_view path) {
  return read_file(FOYER_SOURCE_DIR "/assets/" + std::string(path));
}

Json read_asset(std::string_view path) {
  return read_tree("assets/" + std::string(path));
}

Json default_body() {
  Json body = read_asset("packs/default/pack.json");
  for (const Json& language : body["languages"].items()) {
    const std::string tag(language["tag"].text());
    merge_texts(body, tag, read_asset("packs/default/" + tag + ".json"));
  }
  return body;
}

Json clauses() {
  return read_asset("clauses.json");
}

Json& item(Json& body, std::string_view list, std::string_view key, std::string_view value) {
  for (const Json& each : body[list].items()) {
    if (each[key].text() == value) return const_cast<Json&>(each);
  }
  std::abort();
}

void remove(Json& body, std::string_view list, std::string_view key, std::string_view value) {
  change_list(body, list, [&](Json::Array& items) {
    std::erase_if(items, [&](const Json& each) { return each[key].text() == value; });
  });
}

Json without(const Json& value, std::string_view text) {
  if (value.is_array()) {
    Json out = Json::array();
    for (const Json& each : value.items()) {
      if (each.text() != text) out.push(without(each, text));
    }
    return out;
  }
  if (!value.is_object()) return value;
  Json out = Json::object();
  for (const auto& [key, member] : value.members()) {
    if (member.text() != text) out.set(key, without(member, text));
  }
  return out;
}

void erase(Json& object, std::string_view key) {
  Json::Object members = object.members();
  members.erase(std::string(key));
  object = Json(std::move(members));
}

}  // namespace foyer::pack::test

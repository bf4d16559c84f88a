#include "pack_lint/place.h"

#include "pack/vocabulary.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

// list.item.member; the member of a list whose items have one statement may be left out.
struct Parts {
  std::string_view list, item, member;
};

Parts split(std::string_view pattern) {
  Parts parts;
  const std::size_t first = pattern.find('.');
  parts.list = pattern.substr(0, first);
  if (first == std::string_view::npos) return parts;
  const std::size_t second = pattern.find('.', first + 1);
  parts.item = pattern.substr(first + 1, second - first - 1);
  parts.member = second == std::string_view::npos ? "statement" : pattern.substr(second + 1);
  return parts;
}

std::string_view key_of(std::string_view list) {
  if (list == "policies") return "kind";
  if (list == "notices") return "place";
  if (list == "fields") return "name";
  return "id";
}

std::vector<std::string> items_of(const Json& body, const Parts& parts) {
  if (parts.item != "*") return {std::string(parts.item)};
  std::vector<std::string> out;
  if (parts.list == "channels") {
    out.assign(channel_ids.begin(), channel_ids.end());
  } else {
    for (const Json& item : body[parts.list].items()) {
      out.emplace_back(item[key_of(parts.list)].text());
    }
  }
  return out;
}

}  // namespace

std::vector<Place> find_places(const Json& body, std::string_view pattern) {
  const Parts parts = split(pattern);
  const Json& list = body[parts.list];
  if (!list.is_array()) {
    return {{std::string(pattern), parts.item.empty() ? &list : &list[parts.item]}};
  }
  if (parts.item.empty()) return {{std::string(pattern), &list}};
  std::vector<Place> out;
  for (const std::string& item : items_of(body, parts)) {
    std::string name = std::string(parts.list) + "." + item;
    if (parts.member != "statement") name += "." + std::string(parts.member);
    out.push_back({std::move(name), &find_item(list, key_of(parts.list), item)[parts.member]});
  }
  return out;
}

}  // namespace foyer::pack

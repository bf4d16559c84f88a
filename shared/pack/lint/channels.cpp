#include <map>

#include "pack/vocabulary.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

// Risk and consequence are two things: what may happen to the message, and to the person.
void check_consequence(Report& report, const Json& channel, const std::string& place) {
  const std::string_view id = channel["consequence"].text();
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    const std::string_view text = report.text(tag, id);
    if (!text.empty() && text == report.text(tag, channel["risk"].text())) {
      report.error(place + ".consequence", "R-C1x",
                   "The consequence repeats the risk. Say what could really happen to the person.");
    }
  }
}

void check_channel(Report& report, const Json& channel) {
  const std::string place = "channels." + std::string(channel["id"].text());
  for (const char* part : {"gist", "risk", "consequence", "ours", "yours", "alternative"}) {
    if (channel[part].is_string()) continue;
    report.error(place + "." + part, std::string_view(part) == "consequence" ? "R-C1x" : "",
                 "The card of this channel lacks this part.");
  }
  if (channel["purposes"].items().empty()) {
    report.error(place + ".purposes", "N10", "The channel does not say what it is used for.");
  }
  if (channel["challenges"].items().empty()) {
    report.error(place + ".challenges", "N7a", "The channel does not say what is hard about it.");
  }
  const Json& time = channel["responseTime"];
  if (time["value"].integer() < 1 || time["unit"].text().empty()) {
    report.error(place + ".responseTime", "N7b",
                 "The channel does not promise a response time as a number and a unit.");
  }
  check_consequence(report, channel, place);
}

void check_doubled_consequences(Report& report) {
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    std::map<std::string_view, std::string_view> first;
    for (const Json& channel : report.body["channels"].items()) {
      const std::string_view text = report.text(tag, channel["consequence"].text());
      const auto [other, fresh] = first.emplace(text, channel["id"].text());
      if (text.empty() || fresh) continue;
      report.error("channels." + std::string(channel["id"].text()) + ".consequence", "R-C1x",
                   "It has the same consequence as " + std::string(other->second) +
                       ". Say what could happen with this channel.");
    }
  }
}

}  // namespace

void check_channels(Report& report) {
  for (const Word id : channel_ids) {
    if (find_item(report.body["channels"], "id", id).is_object()) continue;
    report.error("channels." + std::string(id), "R-A2ch",
                 "The pack has no card for this channel. Also a channel that is not in use must "
                 "be explained.");
  }
  for (const Json& channel : report.body["channels"].items()) check_channel(report, channel);
  check_doubled_consequences(report);
}

}  // namespace foyer::pack

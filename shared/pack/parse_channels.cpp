#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

Channel read_channel(Reader& r, const Json& item) {
  const Json& time = item["responseTime"];
  return {.id = r.word(item, "id", channel_ids),
          .name = r.text_id(item, "name"),
          .encrypted = r.truth(item, "encrypted"),
          .purposes = r.text_ids(item, "purposes", 0),
          .gist = r.statement_id(item, "gist"),
          .risk = r.statement_id(item, "risk"),
          .consequence = r.statement_id(item, "consequence"),
          .ours = r.statement_id(item, "ours"),
          .yours = r.statement_id(item, "yours"),
          .alternative = r.statement_id(item, "alternative"),
          .challenges = r.statement_ids(item, "challenges", 0),
          .response_time = {r.number(time, "value", 1, 1000), r.word(time, "unit", response_units)},
          .scene = r.spare_line(item, "scene")};
}

Policy read_policy(Reader& r, const Json& item) {
  Policy out;
  out.kind = r.word(item, "kind", policy_kinds);
  out.title = r.text_id(item, "title");
  out.statement = r.statement_id(item, "statement");
  if (item.has("more")) out.more = r.statement_id(item, "more");
  if (item.has("service")) out.service = r.word(item, "service", service_ids);
  out.channels = r.words(item, "channels", 0, channel_ids);
  out.effective = r.line(item, "effective");
  return out;
}

Service read_service(Reader& r, const Json& item) {
  return {.id = r.word(item, "id", service_ids),
          .letter = r.id(item, "letter"),
          .name = r.text_id(item, "name"),
          .statement = r.statement_id(item, "statement"),
          .needs_consent = r.truth(item, "needsConsent"),
          .channels = r.words(item, "channels", 1, channel_ids)};
}

Purpose read_purpose(Reader& r, const Json& item) {
  const auto spare_text = [&](Word key) {
    return item.has(key) ? r.text_id(item, key) : std::string();
  };
  Purpose out;
  out.id = r.word(item, "id", purpose_ids);
  out.name = r.text_id(item, "name");
  out.statement = r.statement_id(item, "statement");
  if (item.has("more")) out.more = r.statement_id(item, "more");
  if (item.has("notice")) out.notice = r.statement_id(item, "notice");
  out.what = spare_text("what");
  out.where = spare_text("where");
  out.why = spare_text("why");
  if (item.has("months")) out.months = r.number(item, "months", 1, 120);
  out.regime = r.spare_line(item, "regime");
  out.protocol = r.spare_line(item, "protocol");
  if (item.has("tool")) out.tool = r.text_id(item, "tool");
  out.checks = r.words(item, "checks", 0, check_ids);
  if (out.id == "research" && out.protocol.empty())
    r.refuse("protocol", "Research needs the reference of its approved protocol.");
  return out;
}

}  // namespace

void read_channels(Reader& r, const Json& body, Pack& pack) {
  pack.policies =
      r.list(body, "policies", 0, [&](const Json& item) { return read_policy(r, item); });
  pack.channels =
      r.list(body, "channels", 1, [&](const Json& item) { return read_channel(r, item); });
  pack.services =
      r.list(body, "services", 0, [&](const Json& item) { return read_service(r, item); });
  pack.notices = r.list(body, "notices", 0, [&](const Json& item) {
    return Notice{r.word(item, "place", notice_places), r.statement_id(item, "statement")};
  });
  pack.purposes =
      r.list(body, "purposes", 0, [&](const Json& item) { return read_purpose(r, item); });
  pack.fields = r.list(body, "fields", 0, [&](const Json& item) {
    return Field{r.id(item, "name"), r.text_id(item, "purpose"), r.truth(item, "required"),
                 r.word(item, "sensitivity", sensitivities)};
  });
}

}  // namespace foyer::pack

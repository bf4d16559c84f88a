#include "fake_way.h"

#include "base/limits.h"
#include "fake_relay.h"
#include "transfer/entry.h"

namespace foyer::scenario {
namespace {

using base::Json;

Json list(const std::vector<base::Bytes>& files) {
  Json out = Json::array();
  for (const base::Bytes& file : files)
    out.push(Json::object().set("note", base::to_b64u(file)).set("time", start));
  return out;
}

}  // namespace

std::optional<Answer> FakeWay::serve(const intake::Http& request, base::UnixSeconds now) {
  const std::string prefix = "/v1/ways/";
  if (!request.path.starts_with(prefix)) return std::nullopt;
  const std::string rest = request.path.substr(prefix.size());
  if (!kept || !rest.starts_with(kept->id)) return error(401, base::Code::denied);
  const std::string what = rest.substr(kept->id.size());
  const std::string hash = token_hash(request);
  const bool by_token = what == "/box" || what == "/notes";
  if (hash != (by_token ? kept->token_hash : kept->try_hash)) return error(401, base::Code::denied);
  const bool locked = misses >= base::limits::code_misses_max;
  if (what.empty())
    return Answer{
        200, base::to_jcs(
                 Json::object().set("state", locked ? "locked" : "open").set("misses", misses))};
  if (what == "/code") return locked ? error(423, base::Code::locked) : try_pin(request);
  return what == "/box" ? box() : post_note(request, now);
}

Answer FakeWay::try_pin(const intake::Http& request) {
  const auto body = base::parse_json(base::as_text(request.body));
  const std::string code((*body)["code"].text());
  if (code == kept->code_proof) return {200, base::to_jcs(Json::object().set("r", kept->r))};
  if (wrong_.insert(code).second) ++misses;
  if (misses >= base::limits::code_misses_max) return error(423, base::Code::locked);
  return {403, base::to_jcs(Json::object()
                                .set("error", "denied")
                                .set("left", base::limits::code_misses_max - misses))};
}

Answer FakeWay::box() const {
  return {200, base::to_jcs(Json::object()
                                .set("v", 1)
                                .set("card", kept->card)
                                .set("notes", list(notes))
                                .set("answers", list(answers)))};
}

Answer FakeWay::post_note(const intake::Http& request, base::UnixSeconds now) {
  const auto post =
      transfer::parse_note_post(base::as_text(request.body), base::limits::way_note_bytes_max);
  if (!post) return error(400, base::Code::malformed);
  const std::string receipt = transfer::write_note_receipt(
      {post->id, post->seq, base::hash_name(post->file), now}, agency_.key("relay"));
  const auto at = static_cast<std::size_t>(post->seq - 1);
  if (at < notes.size() && notes[at] == post->file) return {200, receipt};
  const std::string prev =
      notes.empty() ? transfer::first_prev(post->id) : base::hash_name(notes.back());
  if (at != notes.size() || post->prev != prev) return error(409, base::Code::conflict);
  notes.push_back(post->file);
  return {201, receipt};
}

}  // namespace foyer::scenario

// visitor ADDRESS PIN withdraw ROW | ask TEXT | read: comes back by the address on a copy, as the
// page does. Prints the relay's receipt, or every answer that verifies.

#include <cstdio>

#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/http.h"
#include "keys/agency.h"
#include "link/link.h"
#include "way/box.h"

namespace {

using namespace foyer;
using base::Json;
using cli::need;

struct Visit {
  std::string origin;
  way::WaySecrets secrets;
  way::WayKeys keys;
  keys::Keyset keyset;
  way::SealedBox sealed;
  way::Card card;
};

std::string ask(const std::string& origin, const std::string& method, const std::string& path,
                const base::Secret32* token, const std::string& body = {}) {
  cli::HttpRequest request{
      method, origin + path, {}, base::to_bytes(body), base::limits::json_bytes_max};
  if (token != nullptr) request.headers.emplace_back("Authorization", link::bearer(*token));
  if (!body.empty()) request.headers.emplace_back("Content-Type", "application/json");
  const cli::HttpAnswer answer = cli::send(request);
  if (answer.status >= 300) cli::stop(std::to_string(answer.status) + base::to_text(answer.body));
  return base::to_text(answer.body);
}

Visit come_in(const std::string& address, const std::string& pin) {
  const std::size_t hash = address.find("/#");
  Visit out;
  out.origin = address.substr(0, hash);
  const base::Secret32 w = need(way::parse_fragment(address.substr(hash + 2)));
  out.secrets = way::derive_way(w);
  const std::string path = "/v1/ways/" + out.secrets.id;
  const Json code = Json::object().set("code", way::pin_proof(out.secrets, pin));
  const Json released = need(base::parse_json(
      ask(out.origin, "POST", path + "/code", &out.secrets.try_token, base::to_jcs(code))));
  out.keys = way::derive_keys(w, base::Secret32(need(released.get_bytes("r", 32))));
  const auto agency =
      need(keys::parse_agency(ask(out.origin, "GET", "/agency.json", nullptr), cli::now()));
  out.keyset = need(keys::parse_keyset(
      ask(out.origin, "GET", "/v1/keysets/" + agency.keyset, nullptr), agency.root));
  out.sealed = need(way::parse_box(ask(out.origin, "GET", path + "/box", &out.keys.token)));
  out.card = need(way::open_card(out.sealed.card, out.keys, out.secrets.id));
  return out;
}

void write(const Visit& visit, way::Note note) {
  const way::Head head = way::next_note(visit.sealed, visit.secrets.id);
  note.id = visit.secrets.id;
  note.seq = head.seq;
  note.prev = head.prev;
  note.submission = visit.card.submission;
  note.lang = visit.card.lang;
  note.at = cli::now();
  base::SystemRandom random;
  const transfer::NotePost post{note.id, note.seq, note.prev,
                                need(way::seal_note(note, visit.keys, visit.keyset, random))};
  const std::string receipt = ask(visit.origin, "POST", "/v1/ways/" + note.id + "/notes",
                                  &visit.keys.token, transfer::write_note_post(post));
  need(transfer::verify_note_receipt(receipt, post, {&visit.keyset}));
  std::fputs(receipt.c_str(), stdout);
}

void read(const Visit& visit) {
  const way::Box box = way::open_box(visit.sealed, visit.keys, visit.secrets.id,
                                     visit.card.submission, {&visit.keyset});
  for (const auto& got : box.answers) std::printf("%s\n", got.proved.answer.text.c_str());
  std::printf("unread %d\n", box.unread);
}

void run(const std::string& address, const std::string& pin, const std::string& act,
         const std::string& what) {
  const Visit visit = come_in(address, pin);
  if (act == "read") return read(visit);
  way::Note note;
  if (act == "withdraw") {
    note.kind = way::Note::Kind::withdraw;
    note.rows = {{"channel", what}};
  } else {
    note.text = what;
  }
  write(visit, std::move(note));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 4) cli::stop("visitor ADDRESS PIN withdraw ROW | ask TEXT | read");
    run(argv[1], argv[2], argv[3], argc > 4 ? argv[4] : "");
  } catch (const cli::Failure& failure) {
    std::fprintf(stderr, "visitor: %s\n", failure.text.c_str());
    return 1;
  }
}

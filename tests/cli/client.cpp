// client URL CODE [NAME [TURN]] [KEY=VALUE ..]: opens the link with the code, as the page does,
// answers, signs and sends. NAME stands in every answer that a person would write, so that tests
// can put anything there. The keys change single answers:
//   deny=CHANNEL  unsafe=CHANNEL  state=US-XX  talk=POINT  need=FACTOR  check=ID  search=permit
//   callback=PHONE  refuse-plan=WHY  breach=CHANNEL  question= (none is asked)
//   pin=PIN (she takes a way back)
// Prints the relay's receipt, and the address of her way back.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "base/random.h"
#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/http.h"
#include "keys/agency.h"
#include "link/opening.h"
#include "pack/pack.h"
#include "record/submission.h"
#include "way/card.h"

namespace {

using namespace foyer;
using base::Json;
using cli::need;

struct Line {
  std::string origin;
  cli::HttpAnswer ask(cli::HttpRequest request) const {
    request.url = origin + request.url;
    request.answer_bytes_max = base::limits::json_bytes_max;
    cli::HttpAnswer answer = cli::send(request);
    if (answer.status >= 300) cli::stop(std::to_string(answer.status) + base::to_text(answer.body));
    return answer;
  }
  Json json(cli::HttpRequest request) const {
    return need(base::parse_json(base::as_text(ask(std::move(request)).body)));
  }
  std::string text(const std::string& path) const {
    return base::to_text(ask({"GET", path, {}, {}, 0}).body);
  }
};

struct Opened {
  link::OpenedPublic open;
  link::OpenedPrivate closed;
  base::Bytes sealed_public, sealed_private;
  link::LinkSecrets secrets;
  base::Secret32 k;
};

Opened open_link(const Line& line, const std::string& fragment_text, const std::string& code) {
  const link::Fragment fragment = need(link::parse_fragment(fragment_text));
  Opened out{{}, {}, {}, {}, link::derive_link(fragment.s), {}};
  const std::string path = "/v1/links/" + out.secrets.link_id;
  const std::string bearer = link::bearer(out.secrets.open_token);
  const Json state = line.json({"GET", path, {{"Authorization", bearer}}, {}, 0});
  out.sealed_public = need(base::parse_b64u(state["public"].text()));
  out.sealed_private = need(base::parse_b64u(state["private"].text()));
  out.open = need(link::open_public(fragment, out.secrets, out.sealed_public, out.sealed_private));
  const base::Digest proof =
      link::derive_code_proof(out.secrets.code_key, need(link::normalise_code(code)));
  const Json released =
      line.json({"POST",
                 path + "/code",
                 {{"Authorization", bearer}, {"Content-Type", "application/json"}},
                 base::to_bytes(base::to_jcs(Json::object().set("code", base::to_b64u(proof)))),
                 0});
  const base::Secret32 r(need(released.get_bytes("r", 32)));
  out.k = link::derive_k(fragment.s, r);
  out.closed = need(link::open_private(out.k, out.open, out.sealed_private));
  return out;
}

record::Shown shown(const pack::Pack& pack, const std::string& id) {
  record::Shown out;
  out.id = id;
  out.version = std::to_string(pack.statement(id)->version);
  out.lang = pack.language_of(id, "en");
  out.text = pack.text(id, "en");
  out.opened_at = cli::now() - 20;
  out.closed_at = cli::now() - 5;
  return out;
}

using Wishes = std::multimap<std::string, std::string>;

std::string wish(const Wishes& wishes, const std::string& key, std::string stand_in = {}) {
  const auto found = wishes.find(key);
  return found == wishes.end() ? std::move(stand_in) : found->second;
}

bool wants(const Wishes& wishes, const std::string& key, const std::string& value) {
  const auto [from, to] = wishes.equal_range(key);
  return std::any_of(from, to, [&](const auto& one) { return one.second == value; });
}

// authority=guardian for=.. scope=.. proof=seen assent=no: who signs for somebody else.
void sign_for(const Wishes& wishes, record::Signer& out) {
  out.authority = wish(wishes, "authority", "self");
  if (out.authority == "self") return;
  out.proof_status = wish(wishes, "proof", "pending");
  out.decides_for = wish(wishes, "for", "somebody");
  out.scope = wish(wishes, "scope");
  out.wishes = wish(wishes, "wishes");
  using Answer = record::Assent::Answer;
  out.assent.answer = wants(wishes, "assent", "no") ? Answer::no : Answer::yes;
}

void follow(const Wishes& wishes, record::Answers& out) {
  sign_for(wishes, out.signers.front());
  out.location.now_state = wish(wishes, "state", "US-MS");
  if (const auto point = wish(wishes, "talk"); !point.empty()) {
    out.understanding = {{point, 2, record::Understanding::Outcome::talk}};
  }
  if (const auto factor = wish(wishes, "need"); !factor.empty()) out.needs = {{factor, "please"}};
  if (const auto check = wish(wishes, "check"); !check.empty()) {
    out.checks = {{check, "not-enough", "phone"}};
  }
  for (const auto& [wished, purpose] :
       {std::pair{"search", "online-search"}, std::pair{"study", "evaluation"}}) {
    if (!wants(wishes, wished, "permit")) continue;
    out.decisions.push_back({record::Decision::About::purpose,
                             purpose,
                             record::Decision::Choice::permit,
                             {},
                             0,
                             false});
  }
  if (const auto recipient = wish(wishes, "release"); !recipient.empty()) {
    record::Decision release;
    release.about = record::Decision::About::release;
    release.id = "release-1";
    release.choice = record::Decision::Choice::permit;
    release.until = cli::now() + 30 * base::day_s;
    out.decisions.push_back(release);
    out.releases = {{"release-1", recipient, "visit days", "care", release.until, "Part2"}};
  }
  if (wishes.contains("question")) out.questions_for_worker.clear();
  if (const auto route = wish(wishes, "refuse"); !route.empty()) {
    out.refusal = {cli::now(), route, "7 Oak Street"};
    out.alternatives = {{"paper-mail later", "paper-mail"}};
  }
}

record::Answers answer(const pack::Pack& pack, const link::PrivateManifest& manifest,
                       const std::string& name, const std::string& role, const Wishes& wishes) {
  record::Answers out;
  out.session = {"remote", "en", cli::now() - 60, cli::now(), cli::now(), 60'000, cli::now()};
  out.agency_name = pack.agency.name;
  out.pack_id = pack.id;
  out.pack_version = std::to_string(pack.version);
  out.app_version = "client";
  out.signers = {{role, "self", "none"}};
  out.identity.legal_name = name;
  out.location.now_address = name;
  for (const pack::Channel& channel : pack.channels) {
    const auto& asked = manifest.channels;
    if (std::ranges::find(asked, channel.id, &link::ChannelUse::id) == asked.end()) continue;
    out.shown.push_back(shown(pack, channel.risk));
    out.decisions.push_back({record::Decision::About::channel,
                             channel.id,
                             wants(wishes, "deny", channel.id) ? record::Decision::Choice::deny
                                                               : record::Decision::Choice::permit,
                             {},
                             0,
                             !channel.encrypted});
  }
  out.questions_for_worker = {{"channel.text", name}};
  follow(wishes, out);
  return out;
}

record::Duty duty(const std::string& name, const Wishes& wishes) {
  record::Duty out;
  if (wishes.contains("refuse")) return out;
  out.name = name;
  const auto safe = wants(wishes, "unsafe", "text") ? record::SafeContact::Safe::no
                                                    : record::SafeContact::Safe::yes;
  out.safe_contacts.push_back({"text", name, safe, "", "", record::SafeContact::Voicemail::no,
                               record::SafeContact::Content::appointment_only});
  out.safe_word = name;
  out.breach_contact = wish(wishes, "breach", "text");
  out.emergency.callback = wish(wishes, "callback");
  out.emergency.refused_because = wish(wishes, "refuse-plan");
  return out;
}

void send(const Line& line, const Opened& link, const record::Made& made) {
  const std::string bearer = link::bearer(link::derive_upload_token(link.k, made.commit.turn));
  for (std::size_t i = 0; i < made.bodies.size(); ++i) {
    const std::string digest = base::to_b64(base::sha256(made.bodies[i]));
    line.ask({"PUT",
              "/v1/parts/" + made.commit.parts[i].digest,
              {{"Authorization", bearer},
               {"Content-Type", "application/octet-stream"},
               {"Content-Digest", "sha-256=:" + digest + ":"}},
              made.bodies[i],
              0});
  }
  const cli::HttpAnswer receipt =
      line.ask({"POST",
                "/v1/submissions",
                {{"Authorization", bearer}, {"Content-Type", "application/json"}},
                base::to_bytes(transfer::write_commit(made.commit)),
                0});
  std::fwrite(receipt.body.data(), 1, receipt.body.size(), stdout);
}

way::Card card_of(const std::string& document, const keys::Agency& agency) {
  way::Card card{agency.id, base::hash_name(base::as_bytes(document)), agency.keyset, "en", {}};
  const Json json = need(base::parse_json(document));
  for (const Json& row : json["decisions"].items()) {
    const std::string id(row["id"].text());
    card.rows.push_back(
        {std::string(row["about"].text()), id, id, std::string(row["choice"].text())});
  }
  return card;
}

void run(const std::string& url, const std::string& code, const std::string& name, int turn,
         const Wishes& wishes) {
  const std::size_t hash = url.find("/#");
  const Line line{url.substr(0, hash)};
  const Opened link = open_link(line, url.substr(hash + 2), code);
  const link::PrivateManifest& manifest = link.closed.proved.manifest;
  const auto agency = need(keys::parse_agency(line.text("/agency.json"), cli::now()));
  const keys::Keyset keyset =
      need(keys::parse_keyset(line.text("/v1/keysets/" + agency.keyset), agency.root));
  const pack::SignedPack pack = need(pack::open_pack(line.text("/v1/packs/" + manifest.pack)));
  const std::string role = manifest.turns.at(static_cast<std::size_t>(turn));
  const record::Mark mark{role, record::Mark::Method::typed, "Maria", "I agree.", cli::now(), {}};
  base::SystemRandom random;
  const record::LinkFacts facts{link.open.text,
                                link.closed.text,
                                link.sealed_public,
                                link.sealed_private,
                                link.secrets.public_key,
                                link.k,
                                turn};
  const auto wished = wishes.find("pin");
  const std::string pin = wished == wishes.end() ? "" : wished->second;
  record::Answers answers = answer(pack.pack, manifest, name, role, wishes);
  way::NewWay back = way::make_way(pin.empty() ? "000000" : pin, random);
  if (!pin.empty()) {
    answers.way_back = {back.kept.id, base::to_b64u(back.keys.sign.public_key),
                        back.keys.age.recipient};
  }
  record::Draft draft = need(
      record::draft_submission(answers, duty(name, wishes), facts, keyset, agency.keyset, random));
  back.kept.card = base::to_b64u(
      need(way::seal_card(card_of(draft.document, agency), back.keys, back.kept.id, random)));
  std::vector<record::Mark> marks;
  if (!answers.refusal) marks.push_back(mark);
  record::Made made = need(record::seal_submission(std::move(draft), marks, facts, keyset, random));
  if (!pin.empty()) made.commit.way = back.kept;
  send(line, link, made);
  if (!pin.empty()) {
    std::printf("%s/#%s\n", line.origin.c_str(), way::write_fragment(back.w).c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) cli::stop("client URL CODE [NAME [TURN]] [KEY=VALUE ..]");
    Wishes wishes;
    int turn = 0;
    for (int i = 4; i < argc; ++i) {
      const std::string word = argv[i];
      const std::size_t equals = word.find('=');
      if (equals == std::string::npos) {
        turn = std::atoi(word.c_str());
      } else {
        wishes.emplace(word.substr(0, equals), word.substr(equals + 1));
      }
    }
    run(argv[1], argv[2], argc > 3 ? argv[3] : "Maria Okafor", turn, wishes);
  } catch (const cli::Failure& failure) {
    std::fprintf(stderr, "client: %s\n", failure.text.c_str());
    return 1;
  }
}

// client URL CODE [NAME [TURN]] [KEY=VALUE ..]: opens the link with the code, as the page does,
// answers, signs and sends. NAME stands in every answer that a person would write, so that tests
// can put anything there. The keys change single answers:
//   deny=CHANNEL  unsafe=CHANNEL  state=US-XX  talk=POINT  need=FACTOR  check=ID  search=permit
//   callback=PHONE  refuse-plan=WHY  breach=CHANNEL  question= (none is asked)
//   pin=PIN (she takes a way back)
// Prints the relay's receipt, and the address of her way back.

#include <cstdio>
#include <cstdlib>

#include "answering.h"
#include "base/random.h"
#include "cli/clock.h"
#include "cli/failure.h"
#include "keys/agency.h"
#include "line.h"
#include "pack/pack.h"
#include "way/card.h"

namespace {

using namespace foyer;
using base::Json;
using cli::need;

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
         const stand_in::Wishes& wishes) {
  const std::size_t hash = url.find("/#");
  const stand_in::Line line{url.substr(0, hash)};
  const stand_in::Opened link = stand_in::open_link(line, url.substr(hash + 2), code);
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
  record::Answers answers = stand_in::answer(pack.pack, manifest, name, role, wishes);
  way::NewWay back = way::make_way(pin.empty() ? "000000" : pin, random);
  if (!pin.empty()) {
    answers.way_back = {back.kept.id, base::to_b64u(back.keys.sign.public_key),
                        back.keys.age.recipient};
  }
  record::Draft draft = need(record::draft_submission(answers, stand_in::duty(name, wishes), facts,
                                                      keyset, agency.keyset, random));
  back.kept.card = base::to_b64u(
      need(way::seal_card(card_of(draft.document, agency), back.keys, back.kept.id, random)));
  std::vector<record::Mark> marks;
  if (!answers.refusal) marks.push_back(mark);
  record::Made made = need(record::seal_submission(std::move(draft), marks, facts, keyset, random));
  if (!pin.empty()) made.commit.way = back.kept;
  std::fputs(stand_in::send(line, link, made).c_str(), stdout);
  if (!pin.empty()) {
    std::printf("%s/#%s\n", line.origin.c_str(), way::write_fragment(back.w).c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) cli::stop("client URL CODE [NAME [TURN]] [KEY=VALUE ..]");
    stand_in::Wishes wishes;
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

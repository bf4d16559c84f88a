#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

base::Bytes sealed(const sample::Client& client, const way::Note& note, std::string_view name) {
  auto draws = sample::random(name);
  const auto file = way::seal_note(note, client.made.keys, client.keyset, draws);
  REQUIRE(file);
  return *file;
}

std::string first(const sample::Client& client) {
  return transfer::first_prev(client.made.kept.id);
}

}  // namespace

SCENARIO("N15: a note opens for the team, for recovery and for the client, and for nobody else") {
  const sample::Client client, other("other");
  const base::Bytes file = sealed(client, client.note(), "note");
  for (const seal::Identity* reader : {&client.team, &client.recovery, &client.made.keys.age}) {
    const auto note = way::open_note({reader}, file, client.whose, 1, first(client));
    REQUIRE(note);
    CHECK(note->kind == way::Note::Kind::withdraw);
    CHECK(note->rows == std::vector<way::RowName>{{"channel", "text"}});
  }
  CHECK(way::open_note({&other.team}, file, client.whose, 1, first(client)).error().code ==
        Code::wrong_key);
}

SCENARIO("attack: a withdrawal that the client did not write is never hers") {
  const sample::Client client, other("other");
  way::Note forged = client.note();
  auto draws = sample::random("forged");
  // The other client, or the relay with a key of its own, writes in her name.
  const auto file = way::seal_note(forged, other.made.keys, client.keyset, draws);
  REQUIRE(file);
  CHECK(way::open_note({&client.team}, *file, client.whose, 1, first(client)).error().code ==
        Code::bad_proof);
}

SCENARIO("attack: a note is replayed at another place, for another record, or on another way") {
  const sample::Client client;
  const base::Bytes file = sealed(client, client.note(), "note");
  CHECK(way::open_note({&client.team}, file, client.whose, 2, first(client)).error().code ==
        Code::mismatch);
  CHECK(way::open_note({&client.team}, file, client.whose, 1, base::hash_name(file)).error().code ==
        Code::mismatch);
  way::Whose renewed = client.whose;
  renewed.submission = base::hash_name(base::as_bytes("a later record"));
  CHECK(way::open_note({&client.team}, file, renewed, 1, first(client)).error().code ==
        Code::mismatch);
  way::Whose moved = client.whose;
  moved.id = base::hash_name(base::as_bytes("another way"));
  CHECK(way::open_note({&client.team}, file, moved, 1, first(client)).error().code ==
        Code::mismatch);
}

SCENARIO("attack: every changed byte of a note is refused") {
  const sample::Client client;
  const base::Bytes file = sealed(client, client.note(), "note");
  for (std::size_t at = 0; at < file.size(); at += 37) {
    base::Bytes changed = file;
    changed[at] ^= 0x20;
    CHECK_FALSE(way::open_note({&client.team}, changed, client.whose, 1, first(client)));
  }
}

SCENARIO("a note that says nothing, says it twice or says too much is not sealed") {
  const sample::Client client;
  auto draws = sample::random("bad");
  const auto refuses = [&](const std::function<void(way::Note&)>& change) {
    way::Note note = client.note();
    change(note);
    return !way::seal_note(note, client.made.keys, client.keyset, draws);
  };
  CHECK(refuses([](way::Note& note) { note.rows.clear(); }));
  CHECK(refuses([](way::Note& note) { note.rows.push_back(note.rows.front()); }));
  CHECK(refuses([](way::Note& note) { note.kind = way::Note::Kind::question; }));
  CHECK(refuses([](way::Note& note) { note.text = std::string(4001, 'a'); }));
  CHECK(refuses([](way::Note& note) { note.text = "a\u202Eb"; }));
  CHECK(refuses([](way::Note& note) { note.seq = 65; }));
  CHECK(refuses([](way::Note& note) { note.rows.assign(65, {"channel", "x"}); }));
}

SCENARIO("the longest question fits what the relay takes, and sizes tell little") {
  const sample::Client client;
  way::Note note = client.note();
  note.kind = way::Note::Kind::question;
  note.rows.clear();
  note.text = std::string(base::limits::way_question_bytes_max, '"');  // escaped in JSON
  CHECK(sealed(client, note, "long").size() <= base::limits::way_note_bytes_max);
  note.text = "a";
  const std::size_t small = sealed(client, note, "short").size();
  note.text = std::string(2000, 'a');
  CHECK(sealed(client, note, "longer").size() == small);
  CHECK(sealed(client, client.note(), "withdraw").size() == small);
}

SCENARIO("an answer opens for the client alone, and only a reader's") {
  const sample::Client client, other("other");
  auto draws = sample::random("answer");
  const auto file = way::seal_answer(client.answer(), client.whose, sample::key("reader"), draws);
  REQUIRE(file);
  const auto open = [&](const seal::Identity& who, std::int64_t seq) {
    return way::open_answer(who, *file, client.made.kept.id, seq, first(client), {&client.keyset});
  };
  const auto answer = open(client.made.keys.age, 1);
  REQUIRE(answer);
  CHECK(answer->worker == "w-1");
  CHECK(answer->answer.text == "We have stopped.");
  CHECK(open(client.team, 1).error().code == Code::wrong_key);
  CHECK(open(client.made.keys.age, 2).error().code == Code::mismatch);
  for (const char* stranger : {"maker", "nobody"}) {
    const auto by = way::seal_answer(client.answer(), client.whose, sample::key(stranger), draws);
    REQUIRE(by);
    CHECK(way::open_answer(client.made.keys.age, *by, client.made.kept.id, 1, first(client),
                           {&client.keyset})
              .error()
              .code == Code::denied);
  }
}

SCENARIO("a box shows what verifies, counts the rest, and knows what is taken back") {
  const sample::Client client;
  auto draws = sample::random("box");
  const base::Bytes one = sealed(client, client.note(), "one");
  way::Note asked = client.note(2, base::hash_name(one));
  asked.kind = way::Note::Kind::question;
  asked.rows.clear();
  asked.text = "May I say yes again?";
  const base::Bytes two = sealed(client, asked, "two");
  const auto said = way::seal_answer(client.answer(), client.whose, sample::key("reader"), draws);
  const auto forged = way::seal_answer(client.answer(2, base::hash_name(*said)), client.whose,
                                       sample::key("nobody"), draws);
  way::SealedBox box{{},
                     {{one, sample::start}, {two, sample::start}},
                     {{*said, sample::start}, {*forged, sample::start}}};
  const auto open = [&] {
    return way::open_box(box, client.made.keys, client.made.kept.id, client.card.submission,
                         {&client.keyset});
  };
  const way::Box whole = open();
  CHECK(whole.notes.size() == 2);
  CHECK(whole.answers.size() == 1);
  CHECK(whole.unread == 1);
  CHECK(whole.is_withdrawn({"channel", "text"}));
  CHECK_FALSE(whole.is_withdrawn({"purpose", "text"}));
  CHECK(way::next_note(box, client.made.kept.id).seq == 3);
  CHECK(way::next_note(box, client.made.kept.id).prev == base::hash_name(two));

  SECTION("attack: the relay swaps her notes") {
    std::swap(box.notes[0], box.notes[1]);
    CHECK(open().notes.empty());
    CHECK(open().unread == 3);
  }
  SECTION("attack: the relay drops the first one") {
    box.notes.erase(box.notes.begin());
    CHECK(open().notes.empty());
  }
}

SCENARIO("attack: a box with too much in it is refused before anything is opened") {
  std::string many = R"({"answers":[],"card":"AAAA","notes":[)";
  for (int i = 0; i < 65; ++i)
    many += std::string(i == 0 ? "" : ",") + R"({"note":"AAAA","time":1})";
  many += R"(],"v":1})";
  CHECK(way::parse_box(many).error().code == Code::too_large);
  CHECK_FALSE(way::parse_box(R"({"answers":[],"card":"AAAA","notes":[],"v":2})"));
  CHECK_FALSE(way::parse_box(R"({"card":"AAAA","notes":[],"v":1})"));
  CHECK_FALSE(way::parse_box("nonsense"));
}

SCENARIO("whose a note must be is read from the verified record only") {
  const sample::Client client;
  const std::string line = "{}";
  base::Json document;
  CHECK(way::find_whose(document, line).error().code == Code::not_found);
  base::Json back = base::Json::object().set("id", client.whose.id);
  back.set("signKey", base::to_b64u(client.whose.sign_key)).set("ageKey", client.whose.age_key);
  document.set("wayBack", back);
  const auto whose = way::find_whose(document, line);
  REQUIRE(whose);
  CHECK(whose->sign_key == client.whose.sign_key);
  CHECK(whose->submission == base::hash_name(base::as_bytes(line)));
  back.set("ageKey", "age1nothing");
  document.set("wayBack", back);
  CHECK_FALSE(way::find_whose(document, line));
}

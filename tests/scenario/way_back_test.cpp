// A client comes back by the address on her copy.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "way/answer.h"

using namespace foyer::scenario;
using foyer::view::Kind;
namespace way = foyer::way;

namespace {

constexpr const char* pin = "402918";

// What stands after '#' in the address on the copy that is on the page.
std::string fragment_on_copy(World& world) {
  world.client.opens_card("Show my copy");
  const std::string address = world.client.node(Kind::row, "Address").value;
  REQUIRE(address.starts_with("https://kiosk.example/#w1."));
  return address.substr(address.find('#') + 1);
}

// Signed, sent, left; then the copy's address is opened on the same device.
std::string comes_back(World& world) {
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends_with_way(pin);
  world.client.sees("Sent.");
  const std::string fragment = fragment_on_copy(world);
  world.client.presses(word("send.end.now"));
  world.client.opens_fragment(fragment).is_on("waypin");
  return fragment;
}

way::Note read_note(const World& world, std::size_t at) {
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  const auto whose = way::find_whose(report.document, report.document_line);
  REQUIRE(whose);
  const auto& notes = world.relay.way.notes;
  REQUIRE(at < notes.size());
  const std::string prev = at == 0 ? foyer::base::hash_name(foyer::base::as_bytes(whose->id))
                                   : foyer::base::hash_name(notes[at - 1]);
  const auto note = way::open_note({&world.agency.team()}, notes[at], *whose,
                                   static_cast<std::int64_t>(at) + 1, prev);
  REQUIRE(note);
  return *note;
}

void worker_writes(World& world, way::Answer::Kind kind, std::string_view text) {
  const auto report = open_stored(world);
  const auto whose = way::find_whose(report.document, report.document_line);
  foyer::base::SeededRandom random{foyer::base::Secret32(foyer::base::sha256(text))};
  way::Answer answer;
  answer.kind = kind;
  answer.text = text;
  auto& answers = world.relay.way.answers;
  answer.id = whose->id;
  answer.seq = static_cast<std::int64_t>(answers.size()) + 1;
  answer.prev = answers.empty() ? foyer::base::hash_name(foyer::base::as_bytes(whose->id))
                                : foyer::base::hash_name(answers.back());
  answer.lang = "en";
  const auto file = way::seal_answer(answer, *whose, world.agency.key("reader"), random);
  REQUIRE(file);
  answers.push_back(*file);
}

}  // namespace

SCENARIO(
    "N2: a client takes one choice back by her way back, with a receipt, and the worker can prove "
    "it") {
  World world;
  comes_back(world);
  world.client.does_not_see("Text messages").does_not_see("Ada");
  world.client.types("Your PIN", pin).presses("Continue").is_on("wayhome");
  CHECK(world.client.node(Kind::row, "Text messages").value == "Yes");
  world.client.presses("Take back a choice").is_on("waywithdraw");
  world.client.presses("Take back now").sees_error("Choose what you want to take back");
  world.client.ticks("What do you want to take back?", {"Text messages"});
  world.client.presses("Take back now").is_on("wayhome");
  world.client.sees("You took back: Text messages.").sees("Receipt number 1");
  CHECK(world.client.node(Kind::row, "Text messages").value.starts_with("You took this back"));
  CHECK(world.client.node(Kind::row, "Email").value == "Yes");

  const way::Note note = read_note(world, 0);
  CHECK(note.kind == way::Note::Kind::withdraw);
  CHECK(note.rows == std::vector<way::RowName>{{"channel", "text"}});
  CHECK(world.relay.seen.find("Text messages") == std::string::npos);
}

SCENARIO("N2: a client takes everything back at once, and nothing is left to take back") {
  World world;
  comes_back(world);
  world.client.types("Your PIN", "402 918").presses("Continue").presses("Take back a choice");
  world.client.presses("Choose all of them").presses("Take back now").is_on("wayhome");
  CHECK_FALSE(world.client.has(Kind::button, "Take back a choice"));
  world.client.sees("There is no Yes left");
  CHECK(read_note(world, 0).rows.size() >= 4);
}

SCENARIO("a client asks a question by her way back, and reads the worker's answer there") {
  World world;
  const std::string fragment = comes_back(world);
  world.client.types("Your PIN", pin).presses("Continue");
  world.client.sees("Nobody has written to you").presses("Ask us something").is_on("wayask");
  world.client.presses("Lock and send").sees_error("Type your question");
  world.client.types("Your question", "May I say yes again?").presses("Lock and send");
  world.client.is_on("wayhome").sees("Your question is sent.");
  CHECK(read_note(world, 0).text == "May I say yes again?");
  CHECK(world.relay.seen.find("say yes again") == std::string::npos);

  worker_writes(world, way::Answer::Kind::answer, "Yes, on any day.\n\nCall me.");
  worker_writes(world, way::Answer::Kind::notice, "A phone of ours was lost.");
  world.client.opens_fragment(fragment).types("Your PIN", pin).presses("Continue");
  world.client.opens_card("Answer from your worker, January 1, 2026").sees("Call me.");
  world.client.opens_card("Notice for you, January 1, 2026").sees("A phone of ours was lost.");
  world.client.opens_card("You asked on January 1, 2026").sees("May I say yes again?");
}

SCENARIO("a wrong PIN opens nothing, five lock it, and the page names the phone") {
  World world;
  const std::string fragment = comes_back(world);
  world.client.types("Your PIN", "12345").presses("Continue").sees_error("six numbers");
  for (const char* wrong : {"135790", "135791", "135792", "135793"})
    world.client.types("Your PIN", wrong).presses("Continue").sees_error("That is not the PIN");
  world.client.sees("You can try one more time.");
  world.client.types("Your PIN", "135794").presses("Continue").is_on("waylocked");
  world.client.sees("+1 601 555 0142").sees("by phone");
  world.client.opens_fragment(fragment).is_on("waylocked");
}

SCENARIO("an address that is cut, unknown or of another version leads to the phone") {
  World world;
  const std::string fragment = comes_back(world);
  for (const std::string& bad :
       {fragment.substr(0, 20), "w2." + fragment.substr(3), "w1." + std::string(43, 'A')})
    world.client.opens_fragment(bad).is_on("waynone").sees("+1 601 555 0142");
}

SCENARIO("N15: without a PIN there is no way back, and nothing of one leaves the device") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").presses("Sign");
  world.client.chooses("How do you want your copy?", word("send.route.print"));
  world.client.presses("Lock and send").sees_error("Choose if you want the way back");
  world.client.chooses(word("send.way.want"), word("send.way.none"));
  world.client.presses("Lock and send").sees("Sent.");
  world.client.opens_card("Show my copy").does_not_see("#w1.");
  CHECK_FALSE(world.relay.way.kept);
  CHECK(open_stored(world).document_line.find("wayBack") == std::string::npos);
}

SCENARIO("N15: a copy goes only the way that the client chose, and the record says which") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").presses("Sign");
  world.client.presses("Lock and send").sees_error("Choose how you want your copy");
  world.client.chooses("How do you want your copy?", word("send.route.worker"));
  CHECK_FALSE(world.client.has(Kind::choice, word("send.way.want")));
  world.client.presses("Lock and send").sees("Sent.");
  CHECK_FALSE(world.client.has(Kind::button, "Print my copy"));
  CHECK_FALSE(world.client.has(Kind::card, "Show my copy"));
  const auto report = open_stored(world);
  CHECK(report.document["copyRoute"].text() == "worker");
  CHECK(report.all_hold());
}

SCENARIO("a saved copy is one file with the way back, and nothing of it was sent") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada <b>&\"").presses("Sign");
  world.client.chooses("How do you want your copy?", word("send.route.download"))
      .chooses(word("send.way.want"), word("send.way.pin"))
      .types("Your PIN", "111111")
      .presses("Lock and send")
      .sees_error("the first that someone would try")
      .types("Your PIN", pin)
      .presses("Lock and send")
      .presses("Save my copy");
  const std::string& file = world.device.last_saved;
  CHECK(world.device.saved_files.back() == "my-copy.html");
  CHECK(file.find("<a href=\"https://kiosk.example/#w1.") != std::string::npos);
  CHECK(file.find("Ada &lt;b&gt;&amp;&quot;") != std::string::npos);
  CHECK(file.find("<script") == std::string::npos);
  CHECK(file.find(pin) == std::string::npos);
  const std::size_t at = file.find("#w1.") + 4;
  CHECK(world.relay.seen.find(file.substr(at, 43)) == std::string::npos);
}

SCENARIO("on a shared device no copy is offered first, and nothing is saved or preselected") {
  World world;
  world.client.comes_in(world.link)
      .chooses("Whose device is this?", word("now.device.shared"))
      .presses("Continue")
      .comes_to("sign")
      .signs_by_typing("Ada")
      .presses("Sign");
  const auto& choice = world.client.node(Kind::choice, "How do you want your copy?");
  REQUIRE(choice.children.size() == 3);
  CHECK(choice.children[0].label == word("send.route.none"));
  for (const auto& option : choice.children) {
    CHECK_FALSE(option.checked);
    CHECK(option.label != word("send.route.download"));
  }
  world.client.chooses("How do you want your copy?", word("send.route.print"))
      .chooses(word("send.way.want"), word("send.way.pin"))
      .types("Your PIN", pin);
  CHECK(world.device.rows.empty());
}

SCENARIO("attack: the PIN stands in no draft, and W in no store of the device") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").presses("Sign");
  world.client.chooses("How do you want your copy?", word("send.route.print"))
      .chooses(word("send.way.want"), word("send.way.pin"))
      .types("Your PIN", pin)
      .waits(5000);
  CHECK(world.device.drafts_written > 0);
  world.device.close_tab();
  world.client.opens(world.link).presses("Start").types("Code", world.link.code);
  world.client.presses("Continue").is_on("send");
  CHECK(world.client.node(Kind::text_field, "Your PIN").value.empty());
}

SCENARIO(
    "nothing lost: a withdrawal whose answer was lost is sent again as it was, and counts once") {
  World world;
  comes_back(world);
  world.client.types("Your PIN", pin).presses("Continue").presses("Take back a choice");
  world.client.ticks("What do you want to take back?", {"Email"});
  world.relay.lose_answers = 1;
  world.client.presses("Take back now").sees("It is not sent yet").does_not_see("Receipt");
  world.client.presses("Take back now").is_on("wayhome").sees("Receipt number 1");
  CHECK(world.relay.way.notes.size() == 1);
}

SCENARIO("attack: a receipt that the agency's relay did not sign is no receipt") {
  World world;
  comes_back(world);
  world.client.types("Your PIN", pin).presses("Continue").presses("Ask us something");
  Agency other("Other House");
  world.relay.documents["/v1/ways/" + world.relay.way.kept->id + "/notes"] =
      foyer::transfer::write_note_receipt({world.relay.way.kept->id, 1, {}, start},
                                          other.key("relay"));
  world.client.types("Your question", "Hello?").presses("Lock and send");
  world.client.is_on("wayask").sees("It is not sent yet");
}

SCENARIO("attack: an answer that no worker of the agency signed is counted and never shown") {
  World world;
  const std::string fragment = comes_back(world);
  worker_writes(world, way::Answer::Kind::answer, "Truly ours.");
  foyer::base::Bytes forged = world.relay.way.answers.back();
  forged[forged.size() - 20] ^= 1;
  world.relay.way.answers.back() = forged;
  world.client.opens_fragment(fragment).types("Your PIN", pin).presses("Continue");
  world.client.sees("could not open").does_not_see("Truly ours");
}

SCENARIO("Leave now wipes a visit, and the way back opens again only with the PIN (P07)") {
  World world;
  const std::string fragment = comes_back(world);
  world.client.types("Your PIN", pin).presses("Continue").is_on("wayhome").presses("Leave now");
  CHECK(world.device.left);
  CHECK(world.device.rows.empty());
  CHECK(world.client.view().nodes.empty());
  world.client.opens_fragment(fragment).is_on("waypin").does_not_see("Text messages");
}

SCENARIO("a client who refuses every way is given no way back, since nothing of hers is kept") {
  World world;
  world.client.comes_in(world.link).comes_to("choices").chooses_for_all("No").is_on("refusal");
  world.client.chooses("Choose a way that is safe for you", "The way that my worker uses now")
      .presses("Send this to my worker")
      .is_on("send")
      .sees("Sent.");
  CHECK_FALSE(world.client.has(Kind::choice, word("send.way.want")));
}

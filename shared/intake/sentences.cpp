// The page as a voice reads it: what a sighted person sees between the bar and the footer, in the
// same order. What is typed into fields is left out: others may hear.

#include "base/sentences.h"

#include <algorithm>

#include "intake/aloud.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;
using view::Node;
using view::Variant;
using Part = Sentence::Part;

constexpr std::string_view unspoken[] = {"**", "\u2068", "\u2069"};

std::string without_marks(std::string text) {
  for (const std::string_view mark : unspoken)
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  return text;
}

class Reader {
 public:
  explicit Reader(const State& state) : state_(state) {}

  void read(const Node& node) {
    const bool frame = node.variant == Variant::bar || node.variant == Variant::footer;
    if (frame || node.kind == Kind::live) return;
    int nth = 0;
    // Quiet buttons are about the page, such as playing a picture again; of a quiet question, its
    // card has just been heard.
    const bool quiet = node.variant == Variant::quiet;
    if (!quiet && node.kind != Kind::group) say(node, Part::label, node.label, node.label_in, nth);
    // What belongs to a button or a card is heard by those who meet it alone.
    const bool unseen = node.kind == Kind::button || node.kind == Kind::card;
    if (!unseen) say(node, Part::hint, node.hint, node.hint_in, nth);
    say(node, Part::error, node.error, node.error_in, nth);
    if (node.kind == Kind::row) say(node, Part::value, node.value, node.value_in, nth);
    const bool closed = (node.kind == Kind::card && !node.open) || node.kind == Kind::select;
    if (closed) return;
    for (const Node& child : node.children) read(child);
  }

  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  bool is_spoken(std::string_view lang) const {
    return std::ranges::any_of(state_.aloud.voices, [&](const VoicesFound::Voice& one) {
      return one.lang == lang && one.where == "device";
    });
  }

  void say(const Node& node, Part part, const std::string& text, const view::Tongue& in, int& nth) {
    const std::string lang(in.lang.empty() ? state_.words.tag() : in.lang);
    const auto recorded = part == Part::label ? state_.audio.find(node.key) : state_.audio.end();
    const std::string audio = recorded != state_.audio.end() ? recorded->second : "";
    if (audio.empty() && !is_spoken(lang)) return;
    const std::string plain = without_marks(text);
    for (const std::string_view sentence : base::split_sentences(plain))
      sentences_.push_back({node.key, part, nth++, std::string(sentence), lang, audio});
  }

  const State& state_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> sentences_of(const State& state) {
  Reader reader(state);
  for (const Node& node : state.current.nodes) reader.read(node);
  return reader.take();
}

}  // namespace foyer::intake

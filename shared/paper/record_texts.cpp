// What was shown: when to whom, and each text once, in its exact words.

#include <algorithm>
#include <array>
#include <map>

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using base::Json;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

// Numbers them from 1, in the order in which they were first shown. Two that differ in anything
// that the records say of them are two.
class Texts {
 public:
  std::size_t number_of(const Json& shown) {
    std::string what;
    for (const char* member : {"id", "version", "lang", "sha256", "text"})
      what += text(shown, member) + '\0';
    const auto [at, is_new] = numbers_.try_emplace(std::move(what), all_.size() + 1);
    if (is_new) all_.push_back(&shown);
    return at->second;
  }
  const std::vector<const Json*>& all() const { return all_; }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::vector<const Json*> all_;
};

// Texts that were open together, as those of one screen are.
struct Together {
  const Json& first;
  std::vector<std::size_t> numbers;
};

bool is_same_time(const Json& a, const Json& b) {
  return std::ranges::all_of(std::array{"openedAt", "closedAt", "how", "altered"},
                             [&](const char* member) { return a[member] == b[member]; });
}

// 1 2 3 5 is 1-3, 5.
std::string ranges_of(const Telling& telling, const std::vector<std::size_t>& numbers) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    const std::string from = std::to_string(numbers[i]);
    out.push_back(last == i ? from : from + "-" + std::to_string(numbers[last]));
    i = last + 1;
  }
  return join(telling, out);
}

std::vector<Text> row_of(const Telling& telling, const Together& together) {
  const Json& shown = together.first;
  const std::int64_t opened = shown["openedAt"].integer();
  std::string how = telling.words.of("how."_f, shown["how"].text());
  if (shown["altered"].truth()) how = join(telling, {how, telling.say("texts.altered"_w)});
  return {Telling::told(ranges_of(telling, together.numbers)), telling.own(std::move(how)),
          telling.own(when(telling, opened)),
          telling.own(std::to_string(shown["closedAt"].integer() - opened))};
}

void tell_shown(Telling& telling, const exports::Sent& sent, Texts& texts) {
  std::vector<Together> all;
  for (const Json& shown : sent.submission.document["shown"].items()) {
    if (all.empty() || !is_same_time(all.back().first, shown)) all.push_back({shown, {}});
    all.back().numbers.push_back(texts.number_of(shown));
  }
  if (all.empty()) return;
  telling.heading(3, Telling::told(telling.say("texts.of"_w.with(name_of(telling, sent)))));
  Table table{{}, {}, {4, 5, 5, 3}, Style::soft};
  for (const auto& word : {"texts.text"_w, "texts.how"_w, "texts.from"_w, "texts.seconds"_w})
    table.head.push_back(telling.own(telling.say(word)));
  for (const Together& together : all) table.rows.push_back(row_of(telling, together));
  telling.paper.blocks.emplace_back(std::move(table));
}

void tell_text(Telling& telling, const Json& shown, std::size_t number) {
  telling.heading(3, Telling::told(std::to_string(number) + ". " + text(shown, "id")));
  Text words = in_language(telling, text(shown, "text"), shown["lang"].text());
  words.prose = true;
  add_prose(telling.paper, words);
  const std::string marks =
      text(shown, "version") + "  " + text(shown, "lang") + "  " + text(shown, "sha256");
  telling.paper.blocks.emplace_back(Paragraph{Telling::told(marks), Style::letters});
}

}  // namespace

void tell_texts(Telling& telling) {
  // Of whoever refused an electronic record nothing is kept that was shown.
  const bool any = std::ranges::any_of(telling.one.sent, [](const exports::Sent& sent) {
    return !sent.submission.document["shown"].items().empty();
  });
  if (!any) return;
  Texts texts;
  telling.paper.blocks.emplace_back(NewPage{});
  telling.heading(2, "texts.when"_w);
  telling.say_paragraph("texts.when.lead"_w);
  for (const exports::Sent& sent : telling.one.sent) tell_shown(telling, sent, texts);
  telling.heading(2, "texts.title"_w);
  telling.say_paragraph("texts.lead"_w);
  for (std::size_t i = 0; i < texts.all().size(); ++i) tell_text(telling, *texts.all()[i], i + 1);
}

}  // namespace foyer::paper

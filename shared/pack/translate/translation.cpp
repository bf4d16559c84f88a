#include "pack_translate/translation.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "base/plural.h"
#include "base/utf8.h"
#include "pack_translate/marks.h"

namespace foyer::pack {
namespace {

std::string one_of(const Translation& translation, const std::string& key) {
  return std::string(translation.english.text(key + "#one"));
}

bool counts(const Translation& translation, const std::string& key) {
  const std::string variant = key + "#";
  const auto begins = [&](const std::string& other) { return other.starts_with(variant); };
  return std::ranges::any_of(translation.english.order, begins) ||
         std::ranges::any_of(translation.own.order, begins);
}

class Check {
 public:
  explicit Check(const Translation& translation) : translation_(translation) {}

  std::vector<Complaint> run() {
    for (const std::string& key : translation_.english.order)
      if (is_translated(key)) check(key);
    for (const std::string& key : translation_.own.order)
      if (!known_.contains(key) && (is_translated(key) || key.contains('#')))
        add(Ill::unknown, key, "English has no such text, or this language no such form.");
    return std::move(out_);
  }

 private:
  void check(const std::string& key) {
    bool there = true;
    for (const std::string& form : forms_of(translation_, key)) {
      known_.insert(form);
      there = there && !translation_.own.text(form).empty();
      if (translation_.own.text(form).empty())
        add(Ill::missing, form, "It is not translated.");
      else
        check_form(key, form);
    }
    if (there) check_stamp(key);
  }

  void check_form(const std::string& key, const std::string& form) {
    const std::string_view text = translation_.own.text(form);
    const auto fits = form == key ? Places::all : Places::but_the_count;
    if (!has_same_marks(translation_.english.text(key), text, fits))
      add(Ill::broken, form, "Its places such as {0}, or its strong words, are not English's.");
    const auto note = translation_.notes.find(key);
    const std::size_t most = note == translation_.notes.end() ? 0 : note->second.characters_max;
    const std::size_t size = base::to_code_points(text).size();
    if (most != 0 && size > most)
      add(Ill::too_long, form,
          "It has " + std::to_string(size) + " characters. At most " + std::to_string(most) +
              " fit its place.");
  }

  void check_stamp(const std::string& key) {
    const std::string_view stamp = translation_.stamps.text(key);
    if (stamp.empty())
      add(Ill::unstamped, key, "It is not known which English it translates.");
    else if (stamp != stamp_of(translation_.english.text(key), one_of(translation_, key)))
      add(Ill::stale, key, "English has changed since it was translated.");
  }

  void add(Ill what, const std::string& key, std::string sentence) {
    out_.push_back({what, key, std::move(sentence)});
  }

  const Translation& translation_;
  std::set<std::string, std::less<>> known_;
  std::vector<Complaint> out_;
};

}  // namespace

std::vector<Complaint> find_complaints(const Translation& translation) {
  return Check(translation).run();
}

std::vector<std::string> forms_of(const Translation& translation, const std::string& key) {
  if (!counts(translation, key)) return {key};
  std::vector<std::string> out;
  for (const base::Plural form : base::plurals_of(translation.tag))
    out.push_back(key + "#" + std::string(base::name_of(form)));
  out.back() = key;
  return out;
}

std::string stamp_of(std::string_view english, std::string_view english_one) {
  constexpr std::size_t enough = 12;  // 72 bits: no two texts of a file meet by accident
  const std::string both = std::string(english).append("\n").append(english_one);
  return base::hash_name(base::as_bytes(both)).substr(0, enough);
}

void stamp_all(Translation& translation) {
  for (const std::string& key : translation.english.order)
    if (is_translated(key) && translation.own.has(key))
      translation.stamps.set(key,
                             stamp_of(translation.english.text(key), one_of(translation, key)));
}

TextFile in_order(const Translation& translation, const TextFile& file) {
  TextFile out;
  const auto take = [&](const std::string& key) {
    if (file.has(key) && !out.has(key)) out.set(key, std::string(file.text(key)));
  };
  for (const std::string& key : translation.english.order) {
    take(key);
    for (const std::string& form : forms_of(translation, key)) take(form);
  }
  for (const std::string& key : file.order) take(key);
  return out;
}

}  // namespace foyer::pack

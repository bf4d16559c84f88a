#pragma once
// Inside this folder: what the parts of a record's paper share.

#include "exports/case.h"
#include "paper/paper.h"
#include "paper/words.h"

namespace foyer::paper {

struct Telling {
  const exports::ExportCase& one;
  Words words;
  Paper paper = {};

  std::string say(const intake::Word& word) const { return words.say(word); }
  Text own(std::string text) const { return paper.own(std::move(text)); }
  // In whatever language a person wrote.
  static Text told(std::string_view text) { return {std::string(text), {}, Runs::as_written}; }

  void heading(int level, const intake::Word& word);
  void heading(int level, Text text);
  void say_paragraph(const intake::Word& word, Style style = Style::body);
};

// Facts: what is empty is not told.
class Facts {
 public:
  Facts(Telling& telling, Style style = Style::body) : telling_(telling), style_(style) {}
  void own(const intake::Word& name, std::string value);   // in the paper's language
  void told(const intake::Word& name, std::string value);  // in whatever somebody wrote
  void end();

 private:
  void add(const intake::Word& name, Text value);
  Telling& telling_;
  Style style_;
  std::vector<std::vector<Text>> rows_;
};

// 2026-03-01 12:00:00. Between Arabic words hyphens would turn the year to the day's place, and
// strokes do not (UAX #9, W2 and W4).
std::string when(const Telling& telling, base::UnixSeconds time);
std::string day_of(const Telling& telling, std::string date);  // 2026-03-01
std::string join(const Telling& telling, const std::vector<std::string>& pieces);

// The name that was told; else what the signer is in the case.
std::string name_of(const Telling& telling, std::string_view signer);
std::string name_of(const Telling& telling, const exports::Sent& sent);
std::string role_of(const Telling& telling, std::string_view role);
// Name and id where a submission names this worker, else the id.
std::string worker_name(const Telling& telling, const std::string& worker);
std::string row_name(const Telling& telling, const std::string& row);
std::string language_name(const Telling& telling, std::string_view tag);  // in itself
std::string service_names(const Telling& telling, const std::vector<std::string>& services);
// "<reason>" or "<reason>:<signer>" as a sentence; `signer` where the reason names nobody.
std::string reason(const Telling& telling, const std::string& why, std::string_view signer);

// Of a text that a pack or a person has in this language.
Text in_language(const Telling& telling, std::string text, std::string_view lang);

// The parts, in their order.
void tell_who(Telling& telling);
void tell_now(Telling& telling);
void tell_sent(Telling& telling, const exports::Sent& sent);
void tell_signature(Telling& telling, const exports::Sent& sent);
void tell_texts(Telling& telling);
void tell_history(Telling& telling);
void tell_checks(Telling& telling);

}  // namespace foyer::paper

#pragma once
// What a browser does for a session: runs effects, keeps rows and the tab's text, tells the time.
// Closing the tab forgets the session and the tab's text; rows stay, as on a real device.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fake_relay.h"
#include "intake/session.h"

namespace foyer::scenario {

class Device {
 public:
  using What = decltype(intake::Event::what);
  explicit Device(FakeRelay& relay) : relay_(relay) {}

  void open_tab(const std::string& fragment);  // a fresh session; the tab's text survives a reload
  void close_tab();
  void tell(What what);             // adds time and randomness, runs all that follows
  void reads_sentences(int count);  // of those that it shall read, and tells of the end
  void pass(int ms);                // rings ring in their order
  void sleep(int s);                // only the clocks of device and relay go on

  // As the person understands it.
  const view::View& view() const { return reads ? understood_ : session_->view(); }
  const view::View& page() const { return session_->view(); }
  view::View at_page_load;  // the first View, while nothing has answered

  // How she understands what stands on the page; empty: as it stands.
  std::function<view::View(const view::View&)> reads;

  // Told of each thing that the person did, once all that followed has run.
  std::function<void(const What&)> watched;

  // What can be seen from outside.
  std::map<std::string, base::Bytes> rows;
  std::string tab_text;
  bool left = false, printed = false;
  bool keeps_rows = true;  // storage works
  bool has_random = true;
  bool online = true;
  bool in_a_lobby = false;
  std::vector<std::string> wishes{"en-US"};
  std::map<std::string, std::string> more_words;  // of this site besides the tree's, by language
  std::string words_file = "assets/words/en.json";
  std::map<std::string, intake::CheckDone> finds;  // by check; one that is not here takes long
  std::vector<std::string> checks_running;         // what holds camera or microphone now
  std::map<std::string, std::string> voices;       // by language: device or elsewhere
  std::vector<intake::Sentence> being_read;        // empty: silent
  int read_percent = 0;                            // how fast
  std::vector<std::string> saved_files;
  std::string last_saved;  // what stands in the last one
  int drafts_written = 0;

 private:
  struct Bell {
    int id;
    std::int64_t at_ms;
  };
  void run(const intake::Effects& effects);
  void run_one(const intake::Effect& effect);
  void answer(What what);
  void drain();
  std::string words_of(const std::string& lang) const;  // empty where there are none

  FakeRelay& relay_;
  std::unique_ptr<intake::Session> session_;
  view::View understood_;
  std::vector<intake::Event> waiting_;
  std::vector<Bell> bells_;
  std::int64_t now_ms_ = 1000;
  std::int64_t slept_s_ = 0;
  std::int64_t drawn_ = 0;
};

}  // namespace foyer::scenario

#pragma once
// The one thread that writes. Whatever waits when the disk is free again goes into one
// transaction: each piece of work in a savepoint of its own, one sync for all of them. `done` is
// called after that sync, so an answer never comes before the bytes are safe.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "relay/store/database.h"

namespace foyer::relay {

enum class Verdict { keep, undo };     // what the work itself wants
enum class Outcome { settled, full };  // full: nothing of this work is stored, the disk is full

struct Work {
  std::move_only_function<Verdict(Database&)> run;
  std::move_only_function<void(Outcome)> done;  // on the writer's thread
};

class Writer {
 public:
  // `sweep` runs in a transaction of its own about every `sweep_every_ms`. When anything was
  // written since the last time, the log is emptied too, so that nothing deleted stays in it.
  using Sweep = std::function<void(Database&)>;
  Writer(std::unique_ptr<Database> database, Sweep sweep, int sweep_every_ms);

  // Finishes what was submitted, moves the log into the database and ends the thread.
  ~Writer();

  void submit(Work work);

 private:
  void loop();
  std::deque<Work> wait();
  void run_batch(std::deque<Work> batch);
  void run_sweep();
  void empty_log();

  std::unique_ptr<Database> database_;
  Sweep sweep_;
  int sweep_every_ms_;
  std::mutex mutex_;
  std::condition_variable waiting_;
  std::deque<Work> queue_;
  bool wrote_ = false;
  std::atomic<bool> stopping_ = false;
  std::jthread thread_;  // last: it uses all of the above
};

}  // namespace foyer::relay

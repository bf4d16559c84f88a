#include "relay/store/writer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "relay/clock.h"

namespace foyer::relay {
namespace {

constexpr std::size_t batch_max = 256;

// Runs one piece of work; false when the whole transaction is gone (SQLite gave it up).
bool run_in_savepoint(Database& database, Work& work) {
  database.run("SAVEPOINT work");
  Verdict verdict = work.run(database);
  if (!database.in_transaction()) return false;
  bool full = database.full();
  database.clear_full();
  if (full || verdict == Verdict::undo) database.run("ROLLBACK TO work");
  database.run("RELEASE work");
  return !full;
}

}  // namespace

Writer::Writer(std::unique_ptr<Database> database, Sweep sweep, int sweep_every_ms)
    : database_(std::move(database)),
      sweep_(std::move(sweep)),
      sweep_every_ms_(sweep_every_ms),
      thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  waiting_.notify_one();
  thread_.join();
}

void Writer::submit(Work work) {
  {
    std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
  }
  waiting_.notify_one();
}

void Writer::loop() {
  std::int64_t swept_at = monotonic_ms() - sweep_every_ms_;
  for (;;) {
    if (monotonic_ms() - swept_at >= sweep_every_ms_) {
      run_sweep();
      swept_at = monotonic_ms();
    }
    std::deque<Work> batch = wait();
    if (batch.empty() && stopping_) break;
    if (!batch.empty()) run_batch(std::move(batch));
  }
  empty_log();
}

std::deque<Work> Writer::wait() {
  std::unique_lock lock(mutex_);
  waiting_.wait_for(lock, std::chrono::milliseconds(sweep_every_ms_),
                    [this] { return stopping_ || !queue_.empty(); });
  std::deque<Work> batch;
  while (!queue_.empty() && batch.size() < batch_max) {
    batch.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return batch;
}

void Writer::run_batch(std::deque<Work> batch) {
  std::vector<Outcome> outcomes;
  wrote_ = true;
  auto all_lost = [&] { std::ranges::fill(outcomes, Outcome::full); };
  database_->run("BEGIN IMMEDIATE");
  for (Work& work : batch) {
    bool stored = run_in_savepoint(*database_, work);
    outcomes.push_back(stored ? Outcome::settled : Outcome::full);
    if (!database_->in_transaction()) {
      all_lost();
      database_->clear_full();
      database_->run("BEGIN IMMEDIATE");
    }
  }
  database_->run("COMMIT");
  if (database_->full()) {
    database_->clear_full();
    if (database_->in_transaction()) database_->run("ROLLBACK");
    all_lost();
  }
  for (std::size_t i = 0; i < batch.size(); ++i) batch[i].done(outcomes[i]);
}

void Writer::run_sweep() {
  database_->run("BEGIN IMMEDIATE");
  sweep_(*database_);
  if (database_->in_transaction()) database_->run("COMMIT");
  if (database_->full()) {
    database_->clear_full();
    if (database_->in_transaction()) database_->run("ROLLBACK");
    return;
  }
  if (!std::exchange(wrote_, false)) return;
  {
    Query vacuum(*database_, "PRAGMA incremental_vacuum(4096)");
    while (vacuum.next()) continue;
  }
  empty_log();
}

// A long reader (a backup) may hold the log; then the next sweep tries again.
void Writer::empty_log() {
  Query(*database_, "PRAGMA busy_timeout=500").next();
  Query(*database_, "PRAGMA wal_checkpoint(TRUNCATE)").next();
  Query(*database_, "PRAGMA busy_timeout=10000").next();
  database_->clear_full();
}

}  // namespace foyer::relay

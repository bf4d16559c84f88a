// What the writer answered must be on the disk, whatever the disk does.

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <latch>
#include <set>

#include "failing_disk.h"
#include "relay/store/audit.h"
#include "relay/store/schema.h"
#include "relay/store/writer.h"

namespace foyer::relay {
namespace {

namespace fs = std::filesystem;
using Numbers = std::multiset<int>;

constexpr int works_max = 60;
constexpr int status_storage_failed = 74;

struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "foyer-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string database() const { return path + "/relay.sqlite"; }
  std::string path;
};

std::unique_ptr<Database> open_fresh(const Folder& folder) {
  auto database = std::move(*Database::open(folder.database(), Database::Use::writes));
  (void)prepare_schema(*database);
  return database;
}

// Writes `works_max` rows through a writer, four at a time; tells each outcome as it comes. Each
// four are at least one transaction of their own, so the disk is written and synced often enough.
void write_rows(std::unique_ptr<Database> database, const std::function<void(int, Outcome)>& told) {
  Writer writer(std::move(database), [](Database&) {}, 3'600'000);
  for (int first = 0; first < works_max; first += 4) {
    std::latch all_told(4);
    for (int i = first; i < first + 4; ++i) {
      auto run = [i](Database& writing) {
        append_audit(writing, "key", {"act", std::to_string(i)}, i);
        return Verdict::keep;
      };
      auto done = [i, &told, &all_told](Outcome outcome) {
        told(i, outcome);
        all_told.count_down();
      };
      writer.submit({.run = run, .done = done});
    }
    all_told.wait();
  }
}

Numbers read_rows(const std::string& path) {
  Numbers found;
  auto database = std::move(*Database::open(path, Database::Use::writes));
  auto row = database->query("SELECT time FROM audit ORDER BY seq");
  while (row.next()) found.insert(static_cast<int>(row.integer(0)));
  return found;
}

struct Cut {
  std::set<int> answered;
  std::map<std::string, std::string> files;
};

enum class Sync { as_opened, lazy };

// Power cuts after every few answers: what was answered by then, and what the disk holds for sure.
std::vector<Cut> cut_power(Sync sync) {
  Folder folder;
  FailingDisk disk;
  auto database = open_fresh(folder);
  if (sync == Sync::lazy) database->run("PRAGMA synchronous=NORMAL");
  std::vector<Cut> cuts;
  std::set<int> answered;
  write_rows(std::move(database), [&](int i, Outcome) {
    answered.insert(i);
    if (i % 3 == 0) cuts.push_back({answered, disk.durable()});
  });
  return cuts;
}

// True when all that was answered is found after the cut, exactly once.
bool survives(const Cut& cut) {
  Folder folder;
  for (const auto& [path, bytes] : cut.files) {
    std::FILE* file =
        std::fopen((folder.path + "/" + fs::path(path).filename().string()).c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  const Numbers found = read_rows(folder.database());
  for (int i : cut.answered) {
    if (found.count(i) != 1) return false;
  }
  return true;
}

SCENARIO("a power cut loses nothing that was answered") {
  const std::vector<Cut> cuts = cut_power(Sync::as_opened);
  REQUIRE(cuts.size() == works_max / 3);
  for (const Cut& cut : cuts) CHECK(survives(cut));
}

SCENARIO("without the sync before the answer this test would see the loss") {
  int lost = 0;
  for (const Cut& cut : cut_power(Sync::lazy)) lost += survives(cut) ? 0 : 1;
  CHECK(lost > 0);
}

struct Run {
  int status = 0;
  Numbers answered;
};

// The writer in a process of its own, on a disk that `plan` makes fail; what it answered comes
// back through a pipe.
Run run_apart(const Folder& folder, const std::function<void(FailingDisk&)>& plan) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  pid_t child = fork();
  if (child == 0) {
    FailingDisk disk;
    auto database = open_fresh(folder);
    plan(disk);
    write_rows(std::move(database), [&](int i, Outcome outcome) {
      auto number = static_cast<unsigned char>(i);
      if (outcome == Outcome::settled && write(ends[1], &number, 1) != 1) _exit(1);
    });
    _exit(0);
  }
  close(ends[1]);
  Run run;
  unsigned char number = 0;
  while (read(ends[0], &number, 1) == 1) run.answered.insert(number);
  close(ends[0]);
  waitpid(child, &run.status, 0);
  run.status = WIFEXITED(run.status) ? WEXITSTATUS(run.status) : -1;
  return run;
}

void check_all_there(const Folder& folder, const Run& run) {
  const Numbers found = read_rows(folder.database());
  for (int i : run.answered) CHECK(found.count(i) == 1);
}

SCENARIO("an error of a sync ends the relay at once and nothing answered is lost") {
  for (int after = 0; after < 12; ++after) {
    Folder folder;
    const Run run = run_apart(
        folder, [&](FailingDisk& disk) { disk.fail_syncs(after, 1, SQLITE_IOERR_FSYNC); });
    CHECK(run.status == status_storage_failed);
    check_all_there(folder, run);
  }
}

SCENARIO("an error of a write ends the relay at once and nothing answered is lost") {
  for (int after = 0; after < 27; after += 3) {
    Folder folder;
    const Run run = run_apart(
        folder, [&](FailingDisk& disk) { disk.fail_writes(after, 1, SQLITE_IOERR_WRITE); });
    CHECK(run.status == status_storage_failed);
    check_all_there(folder, run);
  }
}

SCENARIO("52 a full disk refuses what does not fit, keeps what was answered, and goes on") {
  for (int after = 0; after < 27; after += 3) {
    Folder folder;
    const Run run =
        run_apart(folder, [&](FailingDisk& disk) { disk.fail_writes(after, 3, SQLITE_FULL); });
    CHECK(run.status == 0);
    CHECK(run.answered.size() < works_max);
    CHECK(run.answered.contains(works_max - 1));
    CHECK(read_rows(folder.database()) == run.answered);
  }
}

}  // namespace
}  // namespace foyer::relay

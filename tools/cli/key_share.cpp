// foyer key share: what today's team key does not open gets a header for it, so that nobody needs
// an old key or the paper any more.

#include <algorithm>

#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/way_notes.h"

namespace foyer::cli {
namespace {

constexpr std::size_t tell_every = 100;

const seal::Identity& find_newest_team(const Desk& desk, const keys::Keyset& keyset) {
  const auto found = std::ranges::find(desk.shared, keyset.team, &seal::Identity::recipient);
  if (found == desk.shared.end())
    stop("The newest team key is not wrapped to this worker, so she cannot share with it.");
  return *found;
}

// Goes through sealed files, and posts headers for those that today's team key does not open.
class Sharing {
 public:
  explicit Sharing(const Desk& desk)
      : desk_(desk),
        keyset_(desk.shelf().keysets.back()),
        believed_(desk.shelf().headers.believed(desk.shelf().keysets)),
        by_all_(desk.keyring()),
        by_newest_({&find_newest_team(desk, keyset_)}, believed_) {}

  // Whether this worker shared it before with today's key: then it need not be fetched.
  bool is_shared(const std::string& hash) {
    const bool done = std::ranges::any_of(believed_(hash), [&](const seal::AddedHeader& one) {
      return one.by == desk_.worker.id && by_newest_.fits(one.bytes);
    });
    if (done) count(opened_);
    return done;
  }

  // `duty`: for whoever is on duty too.
  void take(base::ByteSpan file, bool duty) {
    if (by_newest_.has_key_of(file)) return count(opened_);
    std::vector<std::string> readers{keyset_.team, keyset_.recovery};
    if (duty) readers.push_back(keyset_.duty);
    auto header = by_all_.make_header(file, readers, random_);
    if (!header) return count(closed_);
    ready_.push_back(
        transfer::prove_header(base::hash_name(file), std::move(*header), desk_.worker.sign));
    count(added_);
    if (ready_.size() == transfer::added_headers_max) post();
  }

  Exit finish(const Arguments& arguments) {
    post();
    if (arguments.has("--json")) {
      say_json(
          base::Json::object().set("added", added_).set("open", opened_).set("closed", closed_));
    } else {
      say("Today's team key opens " + std::to_string(opened_ + added_) + " of " +
          std::to_string(seen()) + " sealed files; " + std::to_string(added_) +
          " of them got a header for it now.");
    }
    if (closed_ == 0) return Exit::done;
    stop(std::to_string(closed_) +
         " do not open with any key at hand. Give the recovery key with --recovery FILE.");
  }

 private:
  void post() {
    if (ready_.empty()) return;
    desk_.relay.signed_json(desk_.worker.sign, "POST", "/v1/headers", {},
                            transfer::write_headers_post(ready_));
    ready_.clear();
  }

  std::int64_t seen() const { return opened_ + added_ + closed_; }

  void count(std::int64_t& one) {
    ++one;
    if (seen() % tell_every == 0) tell(std::to_string(seen()) + " sealed files were looked at.");
  }

  const Desk& desk_;
  const keys::Keyset& keyset_;
  const seal::AddedHeaders believed_;
  const seal::Keyring by_all_, by_newest_;
  base::SystemRandom random_;
  std::vector<transfer::AddedHeader> ready_;
  std::int64_t opened_ = 0, added_ = 0, closed_ = 0;
};

void share_submissions(const Desk& desk, Sharing& sharing) {
  for (const InboxEntry& entry : read_inbox(desk, 0)) {
    if (entry.disposed != 0) continue;
    for (const transfer::Part& part : entry.parts) {
      if (sharing.is_shared(part.digest)) continue;
      sharing.take(fetch_part(desk, entry, part), part.kind == "duty");
    }
  }
}

void share_entries(const Desk& desk, Sharing& sharing) {
  for (const std::string& unit : list_units(desk)) {
    for (const record::KeptEntry& kept : fetch_entries(desk, unit)) {
      if (!kept.sealed.empty()) sharing.take(kept.sealed, false);
    }
  }
}

Exit run(const Arguments& arguments) {
  const Desk desk = open_desk(arguments);
  Sharing sharing(desk);
  share_submissions(desk, sharing);
  share_entries(desk, sharing);
  for (const ListedNote& note : list_notes(desk, 0)) sharing.take(note.file, false);
  return sharing.finish(arguments);
}

}  // namespace

Command key_share() {
  return {"key share",
          "let today's team key open all that came before it",
          "",
          {{"--worker", "ID", "who shares, by the keys that she has; else the only worker here"}},
          "Asks for the worker's passphrase. Adds a header to each sealed file that today's team\n"
          "key does not open: by the worker's older keys, or by the recovery key with --recovery\n"
          "FILE. No byte of what is there changes. It may be broken off, and run again.",
          run};
}

}  // namespace foyer::cli

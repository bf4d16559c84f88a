#include "cli/rotation.h"

#include "cli/failure.h"
#include "cli/key_making.h"
#include "cli/terminal.h"

namespace foyer::cli {

using Kind = NewFiles::Kind;
using If = NewFiles::If;

void rotate_shared(NewFiles& files, const AgencyFolder& folder, keys::Keyset& next,
                   std::int64_t epoch) {
  base::SystemRandom random;
  for (const auto& [name, place] :
       {std::pair("team-", &next.team), std::pair("duty-", &next.duty)}) {
    const seal::Identity identity = seal::make_identity(random);
    *place = identity.recipient;
    files.add(folder.file("keys") / (name + std::to_string(epoch) + ".age"),
              wrap_identity(identity, readers_of(next)), Kind::secret, If::absent);
  }
}

void rewrap_shared(NewFiles& files, const AgencyFolder& folder, const seal::WorkerKeys& granting,
                   const std::vector<std::string>& readers) {
  for (const auto& entry : fs::directory_iterator(folder.file("keys"))) {
    if (entry.path().extension() != ".age") continue;
    const auto plain = seal::open_with({&granting.age}, read_file(entry.path(), 65'536));
    if (!plain) continue;
    const auto identity = need(seal::parse_identity(plain->text()));
    files.add(entry.path(), wrap_identity(identity, readers), Kind::secret, If::any);
  }
}

void say_what_workers_need(std::int64_t epoch) {
  const std::string number = std::to_string(epoch);
  say("Then give every worker team-" + number + ".age and duty-" + number + ".age of keys/, which");
  say("only they can open, and a new desk: foyer worker invite. The old files stay with her,");
  say("to open what came before.");
}

}  // namespace foyer::cli

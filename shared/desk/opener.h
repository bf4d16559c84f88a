#pragma once
// What opens many submissions beside the page: one of these lives in each web worker, holds the
// keys that it was given, and makes of every job one line for the inbox. It keeps nothing of what
// it opened.
//
// Setup: {root, keysets[], identities[], pack}; pack is the path of the pack in force. Job: {now,
// leadDays, sent[], headers[], gathered?}; sent as GET /v1/inbox lists them, headers those that
// were added to anything of the job, and gathered {entries[], notes{}, known} where the relay has
// more than submissions. Answer:
// {"lacks":[paths]} until those texts were taken, {"strange":true} for what does not verify as a
// client's, {"closed":true} for what no key at hand opens, or {"gist":{}, "head":{}}.

#include <optional>

#include "desk/opening.h"
#include "pack/pack.h"
#include "seal/age.h"

namespace foyer::desk {

// What the page hands to each of them: it holds secrets.
base::Json opener_setup(const work::Identities& identities, const record::Evidence& evidence,
                        const std::string& pack);

class Opener {
 public:
  static base::Result<Opener> hire(const base::Json& setup);

  // What is there under a path that was lacking; empty where there is nothing.
  void take_text(std::string path, std::string text);
  // `parts`: of each submission of the job, in their order.
  base::Json work(const base::Json& job, const std::vector<std::vector<record::Received>>& parts);

 private:
  work::Identities identities() const;

  std::vector<seal::Identity> identities_;
  record::Evidence evidence_;
  std::vector<keys::Keyset> keysets_;  // as in the evidence
  std::string pack_path_;
  std::optional<pack::Pack> pack_;
  Texts texts_;
  std::vector<std::string> guess_;
};

}  // namespace foyer::desk

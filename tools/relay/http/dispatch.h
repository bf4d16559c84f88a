#pragma once
// From a request to its answer: guards, the endpoint on the right thread, nonces, the audit chain,
// and the answer only after what it says is on the disk.

#include <boost/asio/thread_pool.hpp>
#include <functional>

#include "relay/http/endpoint.h"
#include "relay/http/newest_keyset.h"

namespace foyer::relay {

class Dispatch {
 public:
  using Done = std::function<void(Answer)>;

  Dispatch(Services services, Store& store) : services_(std::move(services)), store_(store) {}

  // Before the body: a refusal, or an answer with status 100 to go on. Calls `done` on any thread.
  void admit(const Request& request, const Match& match, Done done);

  // With the body. `request` and `match` stay valid until `done` was called, on any thread.
  void answer(const Request& request, const Match& match, Done done);

  // The page with the headers that let the agency's own sites frame it, and nobody else. Calls
  // `done` on any thread.
  void frame(Answer page, Done done);

  // Waits for what runs.
  void join() { pool_.join(); }

 private:
  struct Ready;  // a request whose guards were passed
  Call make_call(const Request& request, const Match& match, Database& database);
  std::optional<Answer> pass_guard(const Match& match, Call& call, Ready& ready);
  void read(const Match& match, const std::shared_ptr<Ready>& ready, Call call, const Done& done);
  void write(const Request& request, const Match& match, const std::shared_ptr<Ready>& ready,
             Done done);
  Answer write_once(const Match& match, Call& call, const Ready& ready);

  Services services_;
  Store& store_;
  NewestKeyset newest_;
  boost::asio::thread_pool pool_{4};
};

}  // namespace foyer::relay

#pragma once
// The listening side: who may connect, how many, and how all of it ends. Everything here runs on
// one thread; endpoints run elsewhere (dispatch.h).

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <set>

#include "relay/http/dispatch.h"
#include "relay/http/headers.h"
#include "relay/http/rate.h"
#include "relay/http/site.h"

namespace foyer::relay {

struct ServerLimits {
  int connections_max = 1024;
  int connections_per_address_max = 64;  // a trusted proxy has no such limit
  int requests_per_second = 50;
  int requests_burst = 300;
  std::int64_t bodies_bytes_max = 256 * std::int64_t{base::limits::MiB};  // received, unanswered
};

// One address to listen on, and so one origin for browsers: the kiosk's, or the desk's. Each has a
// site of its own and the same endpoints.
struct Door {
  const Site& site;
  std::string address;
  int port = 0;           // 0: any that is free
  std::string authority;  // stands in for the Host header where a proxy changes that
  std::string_view trusted_types = kiosk_types;  // the policies that its scripts may make
  // So many times the requests that one address may send: behind a desk are a few workers, of whom
  // each may open thousands of submissions in one go.
  int ease = 1;
};

class Connection;

class Server {
 public:
  Server(Dispatch& dispatch, const ServerLimits& limits,
         std::optional<boost::asio::ip::address> trusted_proxy);

  // Binds; the result is the port.
  base::Result<int> listen(Door door);

  // Serves until SIGTERM or SIGINT, then lets running requests finish.
  void run();

  // For connections:
  Dispatch& dispatch() { return dispatch_; }
  bool stopping() const { return stopping_; }
  // Whose bucket a request counts in. X-Forwarded-For is believed from the trusted proxy only, and
  // only its last entry, which the proxy itself wrote.
  std::string bucket_of(const Request& request, const boost::asio::ip::address& peer) const;
  std::optional<int> wait_for(const Door& door, const std::string& bucket, int cost);
  // False when received bodies already fill their share of memory.
  bool take_memory(std::int64_t bytes);
  void give_memory(std::int64_t bytes) { bodies_bytes_ -= bytes; }
  void enter(Connection& connection) { connections_.insert(&connection); }
  void leave(Connection& connection) { connections_.erase(&connection); }

 private:
  struct OpenDoor {
    Door door;
    boost::asio::ip::tcp::acceptor acceptor;
    Rate rate;
  };
  boost::asio::awaitable<void> accept(OpenDoor& at);
  void welcome(boost::asio::ip::tcp::socket socket, const Door& door);
  void stop();

  Dispatch& dispatch_;
  ServerLimits limits_;
  std::optional<boost::asio::ip::address> trusted_proxy_;
  std::set<Connection*> connections_;
  std::map<std::string, int> per_address_;
  std::int64_t bodies_bytes_ = 0;
  bool stopping_ = false;
  // After what connections use: those that a forced stop left behind end with io_.
  boost::asio::io_context io_{1};
  std::list<OpenDoor> doors_;
  boost::asio::steady_timer patience_{io_};
};

}  // namespace foyer::relay

#pragma once
// The listening side: who may connect, how many, and how all of it ends. Everything here runs on
// one thread; endpoints run elsewhere (dispatch.h).

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <set>

#include "relay/http/dispatch.h"
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

class Connection;

class Server {
 public:
  Server(Dispatch& dispatch, const Site& site, const ServerLimits& limits,
         std::optional<boost::asio::ip::address> trusted_proxy);

  // Binds; the result is the port.
  base::Result<int> listen(const std::string& address, int port);

  // Serves until SIGTERM or SIGINT, then lets running requests finish.
  void run();

  // For connections:
  Dispatch& dispatch() { return dispatch_; }
  const Site& site() const { return site_; }
  bool stopping() const { return stopping_; }
  // Whose bucket a request counts in. X-Forwarded-For is believed from the trusted proxy only, and
  // only its last entry, which the proxy itself wrote.
  std::string bucket_of(const Request& request, const boost::asio::ip::address& peer) const;
  std::optional<int> wait_for(const std::string& bucket);
  // False when received bodies already fill their share of memory.
  bool take_memory(std::int64_t bytes);
  void give_memory(std::int64_t bytes) { bodies_bytes_ -= bytes; }
  void enter(Connection& connection) { connections_.insert(&connection); }
  void leave(Connection& connection) { connections_.erase(&connection); }

 private:
  boost::asio::awaitable<void> accept();
  void welcome(boost::asio::ip::tcp::socket socket);
  void stop();

  Dispatch& dispatch_;
  const Site& site_;
  ServerLimits limits_;
  std::optional<boost::asio::ip::address> trusted_proxy_;
  Rate rate_;
  std::set<Connection*> connections_;
  std::map<std::string, int> per_address_;
  std::int64_t bodies_bytes_ = 0;
  bool stopping_ = false;
  // After what connections use: those that a forced stop left behind end with io_.
  boost::asio::io_context io_{1};
  boost::asio::ip::tcp::acceptor acceptor_{io_};
  boost::asio::steady_timer patience_{io_};
};

}  // namespace foyer::relay

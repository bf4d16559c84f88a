#include "relay/http/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>

#include "relay/clock.h"
#include "relay/http/connection.h"
#include "relay/log.h"

namespace foyer::relay {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::chrono::seconds patience_max{10};
constexpr std::chrono::milliseconds accept_again{100};

}  // namespace

Server::Server(Dispatch& dispatch, const ServerLimits& limits,
               std::optional<asio::ip::address> trusted_proxy)
    : dispatch_(dispatch), limits_(limits), trusted_proxy_(std::move(trusted_proxy)) {}

base::Result<int> Server::listen(Door door) {
  error_code error;
  asio::ip::tcp::endpoint endpoint(asio::ip::make_address(door.address, error),
                                   static_cast<std::uint16_t>(door.port));
  if (error) return base::fail(base::Code::malformed, "--listen needs an IP address and a port.");
  asio::ip::tcp::acceptor acceptor(io_);
  (void)acceptor.open(endpoint.protocol(), error);
  if (!error) (void)acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) (void)acceptor.bind(endpoint, error);
  if (!error) (void)acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return base::fail(base::Code::unavailable, "The address to listen on is not free.");
  const int port = acceptor.local_endpoint(error).port();
  const Rate rate(limits_.requests_per_second * door.ease, limits_.requests_burst * door.ease);
  doors_.push_back({std::move(door), std::move(acceptor), rate});
  return port;
}

void Server::run() {
  asio::signal_set signals(io_, SIGTERM, SIGINT);
  signals.async_wait([this, &signals](error_code error, int) {
    if (error) return;
    signals.cancel();
    stop();
  });
  for (OpenDoor& at : doors_) {
    asio::co_spawn(io_, accept(at), [](const std::exception_ptr& failed) {
      if (failed) std::rethrow_exception(failed);  // a relay that accepts nobody must not live on
    });
  }
  io_.run();
  dispatch_.join();
}

void Server::stop() {
  log(Level::info, "stopping", {{"connections", std::int64_t(connections_.size())}});
  stopping_ = true;
  error_code error;
  for (OpenDoor& at : doors_) (void)at.acceptor.close(error);
  for (Connection* connection : connections_) connection->stop();
  patience_.expires_after(patience_max);
  patience_.async_wait([this](error_code cancelled) {
    if (!cancelled) io_.stop();
  });
  if (connections_.empty()) patience_.cancel();
}

asio::awaitable<void> Server::accept(OpenDoor& at) {
  asio::steady_timer pause(io_);
  while (!stopping_) {
    error_code error;
    asio::ip::tcp::socket socket(io_);
    co_await at.acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
    if (!error) {
      welcome(std::move(socket), at.door);
    } else if (!stopping_) {
      // Out of file handles, most likely: some will be given back.
      log(Level::warning, "accept failed", {{"error", error.value()}});
      pause.expires_after(accept_again);
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
  }
}

void Server::welcome(asio::ip::tcp::socket socket, const Door& door) {
  error_code error;
  auto endpoint = socket.remote_endpoint(error);
  if (error) return;
  bool proxy = trusted_proxy_ == endpoint.address();
  std::string bucket = bucket_name(endpoint.address());
  int& own = per_address_[bucket];
  bool crowded = !proxy && own >= limits_.connections_per_address_max;
  if (crowded || connections_.size() >= static_cast<std::size_t>(limits_.connections_max)) {
    if (own == 0) per_address_.erase(bucket);
    return;  // the socket closes
  }
  ++own;
  (void)socket.set_option(asio::ip::tcp::no_delay(true), error);
  auto connection = std::make_shared<Connection>(std::move(socket), *this, door);
  asio::co_spawn(io_, connection->run(),
                 [this, connection, bucket](const std::exception_ptr&) mutable {
                   if (--per_address_[bucket] == 0) per_address_.erase(bucket);
                   connection.reset();
                   if (stopping_ && connections_.empty()) patience_.cancel();
                 });
}

std::string Server::bucket_of(const Request& request, const asio::ip::address& peer) const {
  if (trusted_proxy_ != peer) return bucket_name(peer);
  std::string_view forwarded = request.header("x-forwarded-for");
  forwarded.remove_prefix(std::min(forwarded.size(), forwarded.rfind(',') + 1));
  while (forwarded.starts_with(' ')) forwarded.remove_prefix(1);
  error_code error;
  auto client = asio::ip::make_address(std::string(forwarded), error);
  return bucket_name(error ? peer : client);
}

std::optional<int> Server::wait_for(const Door& door, const std::string& bucket, int cost) {
  const auto at = std::ranges::find(doors_, &door, [](const OpenDoor& one) { return &one.door; });
  return at == doors_.end() ? std::nullopt : at->rate.wait_for(bucket, monotonic_ms(), cost);
}

bool Server::take_memory(std::int64_t bytes) {
  if (bodies_bytes_ + bytes > limits_.bodies_bytes_max) return false;
  bodies_bytes_ += bytes;
  return true;
}

}  // namespace foyer::relay

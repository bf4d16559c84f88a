#pragma once
// One client's connection: requests one after another, each step with a deadline.

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "relay/http/form.h"
#include "relay/http/server.h"

namespace foyer::relay {

class Connection {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Server& server, const Door& door);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Ends when the client goes, a deadline passes, or the server stops.
  boost::asio::awaitable<void> run();

  // Closes at once when no request is being served.
  void stop();

 private:
  using Wait = boost::asio::awaitable<bool>;  // false: the connection is over
  struct Exchange;

  Wait wait_for_request();
  Wait read_header(HeaderParser& parser);
  Wait serve(Exchange& exchange);
  boost::asio::awaitable<Answer> find_answer(Exchange& exchange);
  boost::asio::awaitable<Answer> ask_endpoint(Exchange& exchange);
  boost::asio::awaitable<std::optional<Answer>> receive_body(Exchange& exchange);
  Wait send(const Exchange& exchange, const Answer& answer);
  boost::asio::awaitable<void> drain();

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  Server& server_;
  const Door& door_;
  boost::asio::ip::address peer_;
  bool idle_ = true;
};

}  // namespace foyer::relay

#include "relay/http/connection.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include "relay/clock.h"
#include "relay/http/later.h"
#include "relay/log.h"

namespace foyer::relay {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::seconds;

// Deadlines: for the next request to begin, for its whole header, for one piece of a body, for the
// farewell. A whole body or answer may take longer by its size, at the pace of a poor phone line.
constexpr seconds idle_max{60};
constexpr seconds header_max{10};
constexpr seconds piece_max{20};
constexpr seconds drain_max{5};
constexpr std::int64_t slowest_bytes_per_second = 8192;
constexpr std::size_t piece_bytes = 64 * base::limits::KiB;

milliseconds time_for(std::size_t bytes) {
  return piece_max +
         milliseconds(static_cast<std::int64_t>(bytes) * 1000 / slowest_bytes_per_second);
}

auto into(error_code& error) {
  return asio::redirect_error(asio::use_awaitable, error);
}

}  // namespace

struct Connection::Exchange {
  explicit Exchange(Server& serving) : server(serving) {}
  ~Exchange() { server.give_memory(static_cast<std::int64_t>(request.body.size())); }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  Server& server;
  Request request;
  Match match;
  std::string_view route = "none";  // for the log
  std::int64_t began_ms = monotonic_ms();
  bool body_received = false;
};

Connection::Connection(asio::ip::tcp::socket socket, Server& server, const Door& door)
    : stream_(std::move(socket)),
      buffer_(base::limits::request_header_bytes_max),
      server_(server),
      door_(door) {
  error_code error;
  auto endpoint = stream_.socket().remote_endpoint(error);
  if (!error) peer_ = endpoint.address();
  server_.enter(*this);
}

Connection::~Connection() {
  server_.leave(*this);
}

void Connection::stop() {
  if (idle_) stream_.cancel();
}

asio::awaitable<void> Connection::run() {
  for (bool on = true; on && !server_.stopping();) {
    on = co_await wait_for_request();
    if (!on) break;
    HeaderParser parser;
    parser.header_limit(base::limits::request_header_bytes_max);
    parser.body_limit(boost::none);
    on = co_await read_header(parser);
    if (!on) break;
    Exchange exchange(server_);
    auto form = check_form(parser);
    if (auto* refused = std::get_if<Answer>(&form)) {
      co_await send(exchange, *refused);
      on = false;
    } else {
      exchange.request = std::move(std::get<Request>(form));
      if (!door_.authority.empty()) exchange.request.authority = door_.authority;
      on = co_await serve(exchange);
    }
  }
  co_await drain();
}

Connection::Wait Connection::wait_for_request() {
  if (buffer_.size() > 0) co_return true;
  idle_ = true;
  stream_.expires_after(idle_max);
  error_code error;
  std::size_t got = co_await stream_.async_read_some(buffer_.prepare(4096), into(error));
  idle_ = false;
  buffer_.commit(got);
  co_return !error;
}

Connection::Wait Connection::read_header(HeaderParser& parser) {
  stream_.expires_after(header_max);
  error_code error;
  co_await http::async_read_header(stream_, buffer_, parser, into(error));
  if (!error) co_return true;
  bool theirs = error.category() == http::make_error_code(http::error::bad_line_ending).category();
  if (!theirs || error == http::error::end_of_stream || error == http::error::partial_message) {
    co_return false;
  }
  Exchange exchange(server_);
  bool large = error == http::error::header_limit || error == http::error::buffer_overflow;
  // Named, because GCC 12 destroys a conditional's temporary twice inside co_await.
  Answer answer = large ? refusal(431, base::Code::too_large, "The headers are too large.")
                        : refusal(400, base::Code::malformed, "This is not an HTTP request.");
  co_await send(exchange, answer);
  co_return false;
}

Connection::Wait Connection::serve(Exchange& exchange) {
  Answer answer = co_await find_answer(exchange);
  co_return co_await send(exchange, answer);
}

asio::awaitable<Answer> Connection::find_answer(Exchange& exchange) {
  Request& request = exchange.request;
  exchange.body_received = request.body_size == 0;
  auto matched = match_endpoint(request);
  auto* match = std::get_if<Match>(&matched);
  const int cost = match != nullptr ? match->endpoint->cost : 1;
  if (auto wait = server_.wait_for(door_, server_.bucket_of(request, peer_), cost)) {
    Answer slower =
        refusal(429, base::Code::unavailable, "Too many requests came from here. Wait a little.");
    co_return slower.with("Retry-After", std::to_string(*wait));
  }
  if (match != nullptr) {
    exchange.match = std::move(*match);
    exchange.route = exchange.match.endpoint->name;
    co_return co_await ask_endpoint(exchange);
  }
  if (auto file = door_.site.find(request)) {
    exchange.route = "site";
    if (request.path != Site::embed_path) co_return *file;
    Dispatch& dispatch = server_.dispatch();
    co_return co_await later<Answer>([&dispatch, &file](Dispatch::Done done) {
      dispatch.frame(std::move(*file), std::move(done));
    });
  }
  co_return std::get<Answer>(matched);
}

asio::awaitable<Answer> Connection::ask_endpoint(Exchange& exchange) {
  Dispatch& dispatch = server_.dispatch();
  Answer admitted = co_await later<Answer>([&dispatch, &exchange](Dispatch::Done done) {
    dispatch.admit(exchange.request, exchange.match, std::move(done));
  });
  if (admitted.status != 100) co_return admitted;
  auto refused = co_await receive_body(exchange);
  if (refused) co_return *refused;
  co_return co_await later<Answer>([&dispatch, &exchange](Dispatch::Done done) {
    dispatch.answer(exchange.request, exchange.match, std::move(done));
  });
}

asio::awaitable<std::optional<Answer>> Connection::receive_body(Exchange& exchange) {
  Request& request = exchange.request;
  error_code error;
  if (request.expects_continue && buffer_.size() == 0 && request.body_size > 0) {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(stream_, asio::buffer(go_on), into(error));
  }
  std::int64_t until_ms = monotonic_ms() + time_for(request.body_size).count();
  std::string& body = request.body;
  while (!error && body.size() < request.body_size) {
    std::size_t wanted = std::min(piece_bytes, request.body_size - body.size());
    if (!server_.take_memory(static_cast<std::int64_t>(wanted))) {
      Answer busy =
          refusal(503, base::Code::unavailable, "The relay is busy. Please try again in a moment.");
      co_return busy.with("Retry-After", "2");
    }
    std::size_t had = body.size();
    body.resize(had + wanted);
    std::size_t got = asio::buffer_copy(asio::buffer(body.data() + had, wanted), buffer_.data());
    buffer_.consume(got);
    if (got < wanted) {
      stream_.expires_after(std::min<milliseconds>(
          piece_max, milliseconds(std::max<std::int64_t>(1, until_ms - monotonic_ms()))));
      co_await asio::async_read(stream_, asio::buffer(body.data() + had + got, wanted - got),
                                into(error));
    }
  }
  if (error)
    co_return refusal(408, base::Code::unavailable, "The body did not come whole in time.");
  exchange.body_received = true;
  co_return std::nullopt;
}

Connection::Wait Connection::send(const Exchange& exchange, const Answer& answer) {
  const Request& request = exchange.request;
  bool keeps = exchange.body_received && request.keep_alive && !server_.stopping();
  std::string head =
      write_head(answer, keeps ? After::keeps_open : After::closes, door_.trusted_types);
  std::string_view bytes = answer.bytes();
  if (request.method == "HEAD" || answer.status == 304) bytes = {};
  std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(bytes)};
  error_code error;
  stream_.expires_after(time_for(bytes.size()));
  co_await asio::async_write(stream_, both, into(error));
  log(Level::info, "request",
      {{"route", exchange.route},
       {"status", answer.status},
       {"ms", monotonic_ms() - exchange.began_ms},
       {"in", static_cast<std::int64_t>(request.body.size())},
       {"out", static_cast<std::int64_t>(bytes.size())}});
  co_return !error && keeps;
}

// Takes what is still on its way for a moment, or the client's system would throw our last answer
// away with the connection.
asio::awaitable<void> Connection::drain() {
  idle_ = true;
  error_code error;
  (void)stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
  stream_.expires_after(drain_max);
  std::array<char, 16384> waste;
  while (!error && !server_.stopping()) {
    co_await stream_.async_read_some(asio::buffer(waste), into(error));
  }
  stream_.close();
}

}  // namespace foyer::relay

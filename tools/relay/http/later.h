#pragma once
// Waiting in a coroutine for an answer that another thread gives by a callback.

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>

namespace foyer::relay {

// `start(done)` begins the work; done(value) may be called once, from any thread. The coroutine
// goes on in its own.
template <typename Value, typename Start>
boost::asio::awaitable<Value> later(Start start) {
  namespace asio = boost::asio;
  auto initiate = [](auto handler, Start begin) {
    auto executor = asio::get_associated_executor(handler);
    auto work = asio::make_work_guard(executor);
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    begin(std::function<void(Value)>([kept, executor, work](Value value) {
      asio::post(executor,
                 [kept, work, value = std::move(value)]() mutable { (*kept)(std::move(value)); });
    }));
  };
  return asio::async_initiate<const asio::use_awaitable_t<>, void(Value)>(
      initiate, asio::use_awaitable, std::move(start));
}

}  // namespace foyer::relay

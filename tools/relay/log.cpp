#include "relay/log.h"

#include <unistd.h>

#include "relay/clock.h"

namespace foyer::relay {
namespace {

std::string_view name(Level level) {
  switch (level) {
    case Level::info:
      return "info";
    case Level::warning:
      return "warning";
    case Level::fatal:
      return "fatal";
  }
  return "";
}

}  // namespace

void log(Level level, std::string_view event, LogFields fields) {
  base::Json line = base::Json::object();
  line.set("time", base::to_rfc3339(unix_now()));
  line.set("level", name(level));
  line.set("event", event);
  for (const auto& [key, value] : fields) line.set(key, value);
  std::string text = base::to_jcs(line) + "\n";
  // One write, so that lines of several threads never mix. A closed stderr is no reason to stop.
  [[maybe_unused]] ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace foyer::relay

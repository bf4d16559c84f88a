#include "cli/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

constexpr std::size_t line_bytes_max = 1024;

int terminal_fd = -1;
termios terminal_before{};

// Only what POSIX allows in a signal handler: give the person back a terminal that echoes.
void on_interrupt(int signal) {
  tcsetattr(terminal_fd, TCSANOW, &terminal_before);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

class EchoOff {
 public:
  EchoOff() : fd_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (fd_ < 0 || tcgetattr(fd_, &terminal_before) != 0) {
      if (fd_ >= 0) close(fd_);
      stop("There is no terminal to type a passphrase on. Use --passphrase-fd.");
    }
    terminal_fd = fd_;
    for (int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, on_interrupt);
    termios quiet = terminal_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(fd_, TCSAFLUSH, &quiet);
  }
  ~EchoOff() {
    tcsetattr(fd_, TCSAFLUSH, &terminal_before);
    for (int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
    close(fd_);
  }
  EchoOff(const EchoOff&) = delete;
  EchoOff& operator=(const EchoOff&) = delete;

  void write(std::string_view text) const {
    if (::write(fd_, text.data(), text.size()) < 0) stop("The terminal does not answer.");
  }
  base::SecretBytes read_line() const {
    base::Bytes line;
    line.reserve(line_bytes_max);  // so that no half-typed copy is left behind by growing
    std::uint8_t byte = 0;
    while (line.size() < line_bytes_max && ::read(fd_, &byte, 1) == 1 && byte != '\n') {
      line.push_back(byte);
    }
    return base::SecretBytes(std::move(line));
  }

 private:
  int fd_;
};

void print(std::FILE* to, std::string_view line) {
  const std::string text = neutralise(line) + '\n';
  std::fwrite(text.data(), 1, text.size(), to);
}

}  // namespace

void say(std::string_view line) {
  print(stdout, line);
}
void tell(std::string_view line) {
  print(stderr, line);
}
void say_json(const base::Json& json) {
  say(json_text(json));
}

base::SecretBytes ask_secret(std::string_view prompt) {
  const EchoOff terminal;
  terminal.write(std::string(prompt) + " ");
  auto line = terminal.read_line();
  terminal.write("\n");
  return line;
}

}  // namespace foyer::cli

#include "cli/passphrase.h"

#include <fcntl.h>
#include <unistd.h>

#include "cli/failure.h"
#include "cli/terminal.h"
#include "seal/key_file.h"

namespace foyer::cli {
namespace {

constexpr std::size_t line_bytes_max = 1024;

}  // namespace

Passphrases::Passphrases(const Arguments& arguments) {
  fd_ = arguments.number("--passphrase-fd", -1, 0, 1023);
  if (fd_ >= 0 && fcntl(fd_, F_GETFD) < 0) stop("That file descriptor is not open.");
}

// Byte by byte: what comes after the line belongs to the next question.
base::SecretBytes Passphrases::next_line() {
  base::Bytes line;
  line.reserve(line_bytes_max);
  std::uint8_t byte = 0;
  bool any = false;
  while (line.size() < line_bytes_max && read(fd_, &byte, 1) == 1) {
    any = true;
    if (byte == '\n') break;
    line.push_back(byte);
  }
  if (!any) stop("The file descriptor holds fewer passphrases than this command asks for.");
  return base::SecretBytes(std::move(line));
}

base::SecretBytes Passphrases::ask(std::string_view whose) {
  return fd_ >= 0 ? next_line() : ask_secret("Passphrase of " + std::string(whose) + ":");
}

base::SecretBytes Passphrases::ask_new(std::string_view whose) {
  auto first = fd_ >= 0 ? next_line() : ask_secret("New passphrase of " + std::string(whose) + ":");
  need(seal::check_passphrase(first.text()));
  if (fd_ >= 0) return first;
  const auto second = ask_secret("The same again:");
  if (first.text() != second.text()) stop("The two passphrases differ. Nothing was made.");
  return first;
}

}  // namespace foyer::cli

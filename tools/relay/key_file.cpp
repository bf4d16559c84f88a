#include "relay/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "keys/seed_file.h"

namespace foyer::relay {

base::Result<keys::SigningKey> read_relay_key(const std::string& path) {
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return base::fail(base::Code::not_found, "The relay's key file does not open.");
  struct stat about{};
  bool own = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && (about.st_mode & 077) == 0;
  base::Bytes bytes(1024);
  ssize_t got = ::read(file, bytes.data(), bytes.size());
  ::close(file);
  if (!own) {
    return base::fail(base::Code::denied,
                      "Others may read the relay's key file. Use chmod 600 on it.");
  }
  if (got < 0) return base::fail(base::Code::unavailable, "The relay's key file cannot be read.");
  bytes.resize(static_cast<std::size_t>(got));
  base::SecretBytes text(std::move(bytes));
  return keys::parse_seed_file(text.text(), keys::SeedKind::relay);
}

}  // namespace foyer::relay

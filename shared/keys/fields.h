#pragma once
// Reads the members of a document in one go: the first thing that is wrong is kept, every later
// read gives an empty value, and status() tells at the end. So a parser has one way out.

#include <functional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "keys/proof.h"

namespace foyer::keys {

class Fields {
 public:
  explicit Fields(const base::Json& body) : body_(body) {}

  std::string text(std::string_view name, std::size_t bytes_max);      // may be empty
  std::string required(std::string_view name, std::size_t bytes_max);  // may not
  std::int64_t integer(std::string_view name, std::int64_t from, std::int64_t to);
  base::UnixSeconds time(std::string_view name);  // 0 to 2^53 - 1
  bool truth(std::string_view name);
  PublicKey key(std::string_view name);     // b64u of 32 bytes
  std::string hash(std::string_view name);  // b64u of 32 bytes, kept as text
  std::string hash_or_empty(std::string_view name);
  base::Bytes bytes(std::string_view name, std::size_t bytes_max);  // b64u of any length

  // A list of texts, none empty, none twice.
  std::vector<std::string> texts(std::string_view name, std::size_t count_max,
                                 std::size_t bytes_max);
  // A list of public keys, none twice.
  std::vector<PublicKey> keys(std::string_view name, std::size_t count_max);
  // A member object, or each object of a member list, read by the given function.
  void object(std::string_view name, const std::function<void(Fields&)>& read);
  void each(std::string_view name, std::size_t count_max, const std::function<void(Fields&)>& read);

  void refuse(base::Code code, std::string_view text);  // the first refusal stays
  bool good() const { return status_.has_value(); }
  const base::Status& status() const { return status_; }

 private:
  template <typename T>
  T take(base::Result<T> result);

  const base::Json& body_;
  base::Status status_;
};

base::Json write_texts(const std::vector<std::string>& texts);

// status().error() or the value, as a parser's last line.
template <typename T>
base::Result<T> finish(const Fields& fields, T value) {
  if (!fields.good()) return std::unexpected(fields.status().error());
  return value;
}

}  // namespace foyer::keys

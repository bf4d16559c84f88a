#pragma once
// What a worker sends back over a client's way: an answer, a copy, or a notice. An age file to the
// client alone, proved by the worker; the client's page shows it only when that worker stands in
// the agency's keysets.

#include <string>
#include <vector>

#include "base/time.h"
#include "keys/keyset.h"
#include "way/note.h"

namespace foyer::way {

struct Answer {
  enum class Kind { answer, copy, notice };
  std::string id;  // of the way
  std::int64_t seq = 0;
  std::string prev;  // hash name of the worker's file before; transfer::first_prev for the first
  Kind kind = Kind::answer;
  std::int64_t about = 0;  // answer: seq of the client's note; else 0
  std::string text;        // plain text in paragraphs
  std::string lang;
  base::UnixSeconds at = 0;  // a claim of the worker's machine
};
std::string_view name(Answer::Kind kind);
base::Result<Answer::Kind> parse_answer_kind(std::string_view name);

base::Result<base::Bytes> seal_answer(const Answer& answer, const Whose& to,
                                      const keys::SigningKey& worker, base::Random& random);

struct ProvedAnswer {
  Answer answer;
  std::string worker;  // id, as in the keyset
};
// Code::denied when no keyset lists who signed it as a reader.
base::Result<ProvedAnswer> open_answer(const seal::Identity& own, base::ByteSpan file,
                                       std::string_view id, std::int64_t seq, std::string_view prev,
                                       const std::vector<const keys::Keyset*>& keysets);

}  // namespace foyer::way

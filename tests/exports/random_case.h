#pragma once
// Cases drawn by chance from a seed: units of every type, signers with every authority and kind of
// mark, choices of every kind, renewals, refusals, acts of workers, and texts that attack whoever
// reads them. Each submission is sealed, opened and verified like a real one.

#include <cstdint>
#include <string>

#include "exports/case.h"
#include "world.h"

namespace foyer::exports::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::size_t below(std::size_t count);
  bool once_in(std::size_t count) { return below(count) == 0; }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

// Something that a person could have written to do harm, or in a script that needs care.
std::string hostile_text(Dice& dice);

// The agency is shared by many cases, since making one reads the whole pack.
ExportCase random_case(record::test::Agency& agency, std::uint64_t seed);

}  // namespace foyer::exports::test

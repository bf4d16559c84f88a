#include "intake/lengths.h"

#include "base/limits.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void check(const State& state, Problems& problems, std::string_view name, std::size_t bytes_max) {
  if (state.answers.get(name).size() > bytes_max)
    problems.push_back({std::string(name), "answer.tooLong"_w});
}

}  // namespace

void check_lengths(const State& state, Problems& problems,
                   std::initializer_list<std::string_view> short_answers) {
  for (std::string_view name : short_answers)
    check(state, problems, name, base::limits::short_answer_bytes_max);
}

void check_long(const State& state, Problems& problems, std::string_view long_answer) {
  check(state, problems, long_answer, base::limits::long_answer_bytes_max);
}

}  // namespace foyer::intake

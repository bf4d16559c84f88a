#include "intake/until.h"

#include "intake/state.h"

namespace foyer::intake {

base::UnixSeconds until_of(const State& state, std::string_view answer, base::UnixSeconds limit) {
  const auto day = base::parse_date(state.answers.get(answer));
  if (!day) return 0;
  const base::UnixSeconds end = *day + base::day_s - 1;
  return *day > state.clock.now() && *day <= limit ? end : 0;
}

base::UnixSeconds limit_of(const State& state, const pack::Purpose& purpose) {
  const int months = purpose.months > 0 ? purpose.months : state.content()->terms.consent_months;
  return base::add_months(state.clock.now(), months);
}

}  // namespace foyer::intake

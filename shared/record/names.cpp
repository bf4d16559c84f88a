#include "record/names.h"

#include <array>

namespace foyer::record {
namespace {

template <typename Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name(Identity::Code code) {
  static constexpr std::array<std::string_view, 2> names{"right", "waived"};
  return pick(names, code);
}

std::string_view name(Jurisdiction::Outcome outcome) {
  static constexpr std::array<std::string_view, 4> names{"covered", "needs-basis", "not-covered",
                                                         "unknown"};
  return pick(names, outcome);
}

std::string_view name(Shown::Source source) {
  static constexpr std::array<std::string_view, 2> names{"pack", "words"};
  return pick(names, source);
}

std::string_view name(Shown::Level level) {
  static constexpr std::array<std::string_view, 2> names{"usual", "easy"};
  return pick(names, level);
}

std::string_view name(Shown::How how) {
  static constexpr std::array<std::string_view, 3> names{"read", "heard", "printed"};
  return pick(names, how);
}

std::string_view name(Understanding::Outcome outcome) {
  static constexpr std::array<std::string_view, 3> names{"understood", "talk", "unanswered"};
  return pick(names, outcome);
}

std::string_view name(Decision::About about) {
  static constexpr std::array<std::string_view, 3> names{"channel", "purpose", "release"};
  return pick(names, about);
}

std::string_view name(Decision::Choice choice) {
  static constexpr std::array<std::string_view, 3> names{"permit", "deny", "undecided"};
  return pick(names, choice);
}

std::string_view name(Acknowledgement::Answer answer) {
  static constexpr std::array<std::string_view, 2> names{"yes", "talk"};
  return pick(names, answer);
}

std::string_view name(SafeContact::Safe safe) {
  static constexpr std::array<std::string_view, 3> names{"yes", "no", "ask-first"};
  return pick(names, safe);
}

std::string_view name(SafeContact::Voicemail voicemail) {
  static constexpr std::array<std::string_view, 3> names{"", "yes", "no"};
  return pick(names, voicemail);
}

std::string_view name(SafeContact::Content content) {
  static constexpr std::array<std::string_view, 3> names{"", "appointment-only", "details"};
  return pick(names, content);
}

std::string_view name(Mark::Method method) {
  static constexpr std::array<std::string_view, 5> names{"typed", "drawn", "mark", "spoken",
                                                         "paper"};
  return pick(names, method);
}

std::string_view name(Support::Qualified qualified) {
  static constexpr std::array<std::string_view, 3> names{"no", "yes", "unsure"};
  return pick(names, qualified);
}

std::string_view name(Assent::Answer answer) {
  static constexpr std::array<std::string_view, 4> names{"", "yes", "no", "not-asked"};
  return pick(names, answer);
}

}  // namespace foyer::record

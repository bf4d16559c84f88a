#pragma once
// Inside this folder: the words that stand in documents for the values of each enum.

#include <string_view>

#include "record/answers.h"
#include "record/duty.h"
#include "record/mark.h"

namespace foyer::record {

std::string_view name(Identity::Code code);
std::string_view name(Jurisdiction::Outcome outcome);
std::string_view name(Shown::Source source);
std::string_view name(Shown::How how);
std::string_view name(Shown::Level level);
std::string_view name(Understanding::Outcome outcome);
std::string_view name(Decision::About about);
std::string_view name(Decision::Choice choice);
std::string_view name(Acknowledgement::Answer answer);
std::string_view name(SafeContact::Safe safe);
std::string_view name(SafeContact::Voicemail voicemail);
std::string_view name(SafeContact::Content content);
std::string_view name(Mark::Method method);
std::string_view name(Support::Qualified qualified);
std::string_view name(Assent::Answer answer);

}  // namespace foyer::record

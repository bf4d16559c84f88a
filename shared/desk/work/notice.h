#pragma once
// Telling clients of a breach, or of somebody who saw what he should not have: whom, in which
// language, by which safe way, and until when (R-C4b, R-C4c, N16, N17).

#include <optional>
#include <string>
#include <vector>

#include "work/open_case.h"

namespace foyer::work {

// What a notice says in each language: what happened, what it is about, what the person can do,
// what the agency does, whom to ask.
inline constexpr std::string_view notice_elements[] = {"happened", "information", "steps", "doing",
                                                       "contact"};

// The shortest time that the pack or the law of the client's place gives; nothing where neither
// names one.
std::optional<base::UnixSeconds> notice_deadline(const OpenCase& one, const pack::Pack& pack,
                                                 base::UnixSeconds discovered);

// The languages in which somebody of this case must read it.
std::vector<std::string> notice_languages(const OpenCase& one);

// How somebody is told: empty where no safe way is known.
struct NoticeWay {
  std::string by;       // id of a channel; or person, call, mail, visit, known
  std::string address;  // where `by` needs one
  bool ask_first = false;
  std::string sender, hours, voicemail;  // whose name to say; when; yes, no or nothing
};
NoticeWay notice_way(const OpenCase& one, std::string_view signer);
// As an entry keeps it, in English.
std::string text_of(const NoticeWay& way);

// {role, language, contact?, reason?} for each who must sign, whoever sent nothing or wants paper
// among them; what came of it is not in it yet.
std::vector<base::Json> notice_rows(const OpenCase& one);

// The notice's last entry in this case, and all that this case has; null and none where there is
// none.
const record::Entry* last_notice(const OpenCase& one, std::string_view notice);
std::vector<std::string> notices_of(const OpenCase& one);

}  // namespace foyer::work

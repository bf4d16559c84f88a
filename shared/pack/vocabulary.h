#pragma once
// The closed vocabularies of a content pack. A word outside of them is refused, never ignored: a
// channel or policy that no screen knows would silently not be shown.

#include <array>
#include <string_view>

namespace foyer::pack {

using Word = std::string_view;

// In the order in which screens list them.
inline constexpr std::array<Word, 8> channel_ids{"video",  "text",     "email",  "chat",
                                                 "mobile", "landline", "social", "web"};

inline constexpr std::array<Word, 6> service_ids{"information", "services", "contact",
                                                 "records",     "storage",  "payment"};

inline constexpr std::array<Word, 15> policy_kinds{
    "deliver",   "communicate",        "search",    "store",       "gather",    "pay",
    "breach",    "unauthorizedAccess", "retention", "socialMedia", "recording", "vendors",
    "emergency", "commitments",        "contacts"};

// Statements that a screen shows beside its questions, by the screen's subject.
inline constexpr std::array<Word, 18> notice_places{
    "unit",     "location",      "identity",     "licence",   "checks",        "needs",
    "yourPart", "yourPartGroup", "choices",      "refusal",   "understanding", "signing",
    "copy",     "papers",        "papersDevice", "emergency", "dropped",       "onPaper"};

// Decisions besides the channels, each asked by itself.
inline constexpr std::array<Word, 7> purpose_ids{
    "online-search", "recording", "release", "evaluation", "support-person", "research", "part2"};

// What the browser can try on the client's tap, for a purpose to name what its tool rests on.
inline constexpr std::array<Word, 9> check_ids{
    "speed", "camera", "microphone", "sound", "screen", "keyboard", "storage", "clock", "embedded"};

// What each worker promises before she makes links, and again when the promise is too old.
inline constexpr std::array<Word, 3> promise_ids{"conduct", "training", "storage"};

inline constexpr std::array<Word, 3> response_units{"minutes", "hours", "workdays"};

inline constexpr std::array<Word, 4> sensitivities{"plain", "personal", "health", "safety"};

}  // namespace foyer::pack

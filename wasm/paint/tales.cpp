#include "paint/tale.h"

// Stage: 320 x 180. The person's own device stands at the left, the agency's at the right; what
// lies between are other people's machines. Someone who may look on stands behind a device. Eyes
// are other people's: the two who write to each other have none.

namespace foyer::paint {
namespace {

using enum Sign::What;

// A text message is not locked on its way: the phone company's machine reads and keeps it, and
// whoever picks up the phone can read it.
constexpr Place text_places[] = {{&props::watcher, 30, 92, 1.2F},
                                 {&props::phone, 62, 112},
                                 {&props::tower, 126, 76},
                                 {&props::machine, 196, 76},
                                 {&props::phone, 264, 112}};
constexpr Stop text_stops[] = {{62, 108, 0},     {62, 108, 900},  {126, 54, 2300},
                               {126, 54, 2700},  {196, 54, 4000}, {196, 54, 5200},
                               {264, 108, 6700}, {264, 108, 7600}};
constexpr Sign text_signs[] = {{eye, 30, 38, 500}, {copy, 196, 134, 4200}, {eye, 196, 24, 4400}};

// A video call is locked between the two devices. Who sits beside either of them sees and hears.
constexpr Place video_places[] = {{&props::watcher, 32, 74, 1.2F},
                                  {&props::laptop, 68, 116},
                                  {&props::machine, 160, 76},
                                  {&props::laptop, 252, 116}};
constexpr Stop video_stops[] = {{68, 110, 0},     {68, 110, 800},   {160, 76, 2200},
                                {252, 110, 3600}, {252, 110, 4200}, {160, 76, 5500},
                                {68, 110, 6800},  {68, 110, 7600}};
constexpr Sign video_signs[] = {{lock, 114, 70, 1300}, {lock, 206, 70, 2700}, {eye, 32, 22, 4600}};

// An e-mail passes two mail companies; each can read it and keeps a copy.
constexpr Place email_places[] = {{&props::laptop, 48, 122},
                                  {&props::machine, 122, 76},
                                  {&props::machine, 198, 76},
                                  {&props::laptop, 272, 122}};
constexpr Stop email_stops[] = {{48, 116, 0},     {48, 116, 700},  {122, 54, 2000},
                                {122, 54, 2900},  {198, 54, 4100}, {198, 54, 5000},
                                {272, 116, 6400}, {272, 116, 7400}};
constexpr Sign email_signs[] = {
    {copy, 122, 134, 2100}, {eye, 122, 24, 2200}, {copy, 198, 134, 4200}, {eye, 198, 24, 4300}};

// A chat is locked on its way; its company still knows who wrote to whom, and the words stay
// readable on the device for whoever uses it next.
constexpr Place chat_places[] = {{&props::watcher, 30, 92, 1.2F},
                                 {&props::phone, 62, 112},
                                 {&props::machine, 160, 76},
                                 {&props::phone, 258, 112}};
constexpr Stop chat_stops[] = {{62, 108, 0},    {62, 108, 800},   {160, 76, 2600},
                               {160, 76, 3400}, {258, 108, 5200}, {258, 108, 6600}};
constexpr Sign chat_signs[] = {{lock, 111, 66, 1500}, {lock, 209, 66, 4100}, {eye, 30, 38, 5600}};

// A call on a mobile phone passes towers; who stands near hears it, and the bill lists it.
constexpr Place mobile_places[] = {{&props::watcher, 30, 92, 1.2F},
                                   {&props::phone, 62, 112},
                                   {&props::tower, 128, 80},
                                   {&props::tower, 192, 80},
                                   {&props::phone, 258, 112}};
constexpr Stop mobile_stops[] = {{62, 108, 0},    {62, 108, 700},   {128, 58, 2100},
                                 {192, 58, 3300}, {258, 108, 4600}, {258, 108, 6600}};
constexpr Sign mobile_signs[] = {{eye, 30, 38, 1000}, {copy, 160, 134, 2900}};

// A call on a landline: anyone on another phone of the house hears it, and voice mail keeps it.
constexpr Place landline_places[] = {{&props::watcher, 34, 76, 1.2F},
                                     {&props::desk_phone, 70, 126},
                                     {&props::machine, 160, 80},
                                     {&props::desk_phone, 252, 126}};
constexpr Stop landline_stops[] = {
    {70, 112, 0}, {70, 112, 800}, {160, 80, 2400}, {252, 112, 4000}, {252, 112, 6600}};
constexpr Sign landline_signs[] = {{eye, 34, 24, 1100}, {copy, 160, 138, 2800}};

// What is posted stays with the company, and everyone may see it.
constexpr Place social_places[] = {{&props::phone, 58, 112},
                                   {&props::machine, 150, 76},
                                   {&props::crowd, 256, 64, 1.1F},
                                   {&props::crowd, 256, 128, 1.1F}};
constexpr Stop social_stops[] = {{58, 108, 0},    {58, 108, 800},  {150, 54, 2400},
                                 {150, 54, 3400}, {256, 96, 5000}, {256, 96, 6600}};
constexpr Sign social_signs[] = {
    {copy, 150, 134, 2600}, {eye, 150, 24, 2700}, {eye, 228, 32, 5200}, {eye, 284, 32, 5500}};

// A web site sees who came and from where, and the device itself remembers the visit.
constexpr Place web_places[] = {{&props::watcher, 32, 74, 1.2F},
                                {&props::laptop, 68, 116},
                                {&props::tower, 168, 80},
                                {&props::machine, 262, 84}};
constexpr Stop web_stops[] = {{68, 110, 0},    {68, 110, 700},  {168, 58, 2200}, {262, 84, 3500},
                              {262, 84, 4300}, {168, 58, 5400}, {68, 110, 6600}, {68, 110, 7200}};
constexpr Sign web_signs[] = {
    {eye, 168, 24, 2300}, {eye, 262, 32, 3700}, {copy, 68, 158, 6700}, {eye, 32, 22, 6900}};

constexpr Tale tales[] = {
    {"text", &props::envelope, text_places, text_stops, text_signs, 8200},
    {"video", &props::picture, video_places, video_stops, video_signs, 8000},
    {"email", &props::envelope, email_places, email_stops, email_signs, 8000},
    {"chat", &props::bubble, chat_places, chat_stops, chat_signs, 7200},
    {"mobile", &props::voice, mobile_places, mobile_stops, mobile_signs, 7200},
    {"landline", &props::voice, landline_places, landline_stops, landline_signs, 7200},
    {"social", &props::page, social_places, social_stops, social_signs, 7200},
    {"web", &props::page, web_places, web_stops, web_signs, 7800},
};

}  // namespace

bool was_gone(std::span<const Stop> stops, std::size_t leg) {
  for (std::size_t i = 1; i < leg; ++i) {
    const bool back = stops[i - 1].x == stops[leg].x && stops[i - 1].y == stops[leg].y;
    if (back && stops[i].x == stops[leg - 1].x && stops[i].y == stops[leg - 1].y) return true;
  }
  return false;
}

const Tale* find_tale(std::string_view name) {
  for (const Tale& tale : tales)
    if (tale.name == name) return &tale;
  return nullptr;
}

std::span<const Tale> all_tales() {
  return tales;
}

}  // namespace foyer::paint

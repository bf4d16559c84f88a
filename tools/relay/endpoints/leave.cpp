// GET /leave: the safety exit. The browser drops everything it keeps for this site and goes on to
// a page that tells nobody what was here. No script and no other site is needed for it.

#include "relay/endpoints/endpoints.h"

namespace foyer::relay {

Answer get_leave(Call&) {
  Answer answer{.status = 200,
                .type = "text/html; charset=utf-8",
                .body =
                    "<!doctype html><html lang=en><meta charset=utf-8><title>Weather</title>"
                    "<meta http-equiv=refresh content=\"0;url=/weather\">"
                    "<p><a href=/weather>Weather</a></p></html>\n"};
  return answer.with("Clear-Site-Data", "\"*\"");
}

Answer get_weather(Call&) {
  return {.status = 200,
          .type = "text/html; charset=utf-8",
          .body =
              "<!doctype html><html lang=en><meta charset=utf-8>"
              "<meta name=viewport content=\"width=device-width\"><title>Weather</title>"
              "<h1>How to read the sky</h1>"
              "<p>High thin clouds that look like feathers often come a day before rain.</p>"
              "<p>Small white clouds with flat bases mean that the day stays fair.</p>"
              "<p>Clouds that grow tall before noon can bring a storm in the afternoon.</p>"
              "<p>A red evening sky in the west often means a dry day tomorrow.</p>"
              "<p>Fog in the morning goes when the sun has warmed the ground.</p></html>\n"};
}

}  // namespace foyer::relay

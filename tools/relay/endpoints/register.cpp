#include <array>

#include "relay/endpoints/endpoints.h"
#include "transfer/join_order.h"

namespace foyer::relay {
namespace {

namespace limits = base::limits;
constexpr auto open = Guard::none;
constexpr auto token = Guard::token;
constexpr auto worker = Guard::worker;
constexpr auto writes = Runs::writes;

constexpr Takes small_json{Body::json, limits::KiB};
constexpr Takes json{Body::json, limits::request_json_bytes_max};
constexpr Takes entry{Body::json, limits::sealed_entry_bytes_max * 2};
constexpr Takes headers{Body::json, limits::request_json_bytes_max, nullptr, check_headers};
constexpr Takes note{Body::json, 128 * limits::KiB};
constexpr Takes agency{Body::document, limits::agency_bytes_max, nullptr, check_agency};
constexpr Takes keyset{Body::document, limits::keyset_bytes_max, nullptr, check_keyset};
constexpr Takes pack{Body::document, limits::pack_bytes_max, nullptr, check_pack};
constexpr Takes manifest{Body::document, limits::manifest_bytes_max, nullptr, check_walk_in};
constexpr Takes order{Body::json, limits::KiB, nullptr, check_walk_in_order};
constexpr Takes join{Body::document, transfer::join_order_bytes_max, nullptr, check_join};
// A tenth of what one address may send at once is one walk-in, so a queue of people behind one
// address passes, and a flood does not.
constexpr int walk_in_cost = 30;
constexpr Takes weight{Body::bytes, weight_bytes_max};
constexpr Takes part{Body::bytes, limits::part_bytes_max, admit_part, check_part};

// clang-format off
constexpr auto endpoints = std::to_array<Endpoint>({
    {"health",     "GET",  "/healthz",                 get_health},
    {"leave",      "GET",  "/leave",                   get_leave},
    {"weather",    "GET",  "/weather",                 get_weather},
    {"call",       "GET",  "/call",                    get_call},
    {"weigh down", "GET",  "/v1/weight/{}",            get_weight},
    {"weigh up",   "POST", "/v1/weight",               post_weight, open, "", Runs::reads, weight},
    {"agency",     "GET",  "/agency.json",             get_agency},
    {"keyset",     "GET",  "/v1/keysets/{}",           get_keyset},
    {"pack",       "GET",  "/v1/packs/{}",             get_pack},
    {"put agency", "PUT",  "/v1/agency",               put_agency, open, "", writes, agency},
    {"put keyset", "PUT",  "/v1/keysets",              put_keyset, open, "", writes, keyset},
    {"put pack",   "PUT",  "/v1/packs",                put_pack, open, "", writes, pack},
    {"walk-in",    "GET",  "/v1/walk-in-manifests/{}", get_walk_in},
    {"put walk-in", "PUT", "/v1/walk-in-manifests",    put_walk_in, open, "", writes, manifest},
    {"walk in",    "POST", "/v1/walk-ins",             post_walk_in, open, "", writes, order,
     walk_in_cost},

    {"link",       "GET",  "/v1/links/{}",             get_link, token},
    {"code",       "POST", "/v1/links/{}/code",        post_code, token, "", writes, small_json},
    {"receipt",    "GET",  "/v1/links/{}/receipts/{}", get_receipt, token},
    {"put part",   "PUT",  "/v1/parts/{}",             put_part, token, "", writes, part},
    {"submit",     "POST", "/v1/submissions",          post_submission, token, "", writes, json},

    {"put join",   "PUT",  "/v1/joins",                put_join, open, "", writes, join},
    {"take join",  "POST", "/v1/joins/{}/take",        take_join, token, "", writes},

    {"make link",  "POST", "/v1/links",                post_link, worker, "maker", writes, json},
    {"links",      "GET",  "/v1/links",                get_links, worker, "maker reader admin"},
    {"revoke",     "POST", "/v1/links/{}/revoke",      post_revoke, worker, "maker admin", writes},
    {"reopen",     "POST", "/v1/links/{}/reopen",      post_reopen, worker, "maker", writes,
     small_json},
    {"inbox",      "GET",  "/v1/inbox",                get_inbox, worker, "reader"},
    {"part",       "GET",  "/v1/links/{}/parts/{}",    get_part, worker, "reader"},
    {"units",      "GET",  "/v1/units",                get_units, worker, "reader"},
    {"entries",    "GET",  "/v1/units/{}/entries",     get_entries, worker, "reader"},
    {"add entry",  "POST", "/v1/units/{}/entries",     post_entry, worker, "reader", writes, entry},
    {"headers",    "GET",  "/v1/headers",              get_headers, worker, "reader"},
    {"add headers", "POST", "/v1/headers",             post_headers, worker, "reader", writes,
     headers},

    {"way",        "GET",  "/v1/ways/{}",              get_way, token},
    {"pin",        "POST", "/v1/ways/{}/code",         post_pin, token, "", writes, small_json},
    {"box",        "GET",  "/v1/ways/{}/box",          get_box, token},
    {"note",       "POST", "/v1/ways/{}/notes",        post_note, token, "", writes, note},
    {"answer",     "POST", "/v1/ways/{}/answers",      post_answer, worker, "reader", writes, note},
    {"way notes",  "GET",  "/v1/ways/{}/notes",        get_way_notes, worker, "reader"},
    {"notes",      "GET",  "/v1/notes",                get_notes, worker, "reader"},
    {"reopen way", "POST", "/v1/ways/{}/reopen",       post_way_reopen, worker, "reader", writes},
});
// clang-format on

}  // namespace

std::span<const Endpoint> all_endpoints() {
  return endpoints;
}

}  // namespace foyer::relay

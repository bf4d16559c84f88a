#pragma once
// The headers that stand with every answer: web/headers.json, as it was when this program was
// built. The policy in them lets a site's own script and wasm run and nothing else, and keeps
// the page out of every frame. Those for TLS are the proxy's that ends it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foyer::relay {

using Headers = std::vector<std::pair<std::string, std::string>>;

// `trusted_types`: the policies that the scripts of this site may make.
inline constexpr std::string_view kiosk_types = "lit-html release";
Headers security_headers(std::string_view trusted_types);

// What differs for the one page that may stand in a frame: whose. A header without a value is left
// out. Nothing differs when nobody may.
Headers frame_headers(const std::vector<std::string>& embedders);

}  // namespace foyer::relay

#include "cli/agency_folder.h"

#include <algorithm>

#include "base/json.h"
#include "cli/clock.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;
using base::Json;

constexpr int version = 1;

Settings parse_settings(const std::string& text) {
  const Json json = need(base::parse_json(text), "settings.json");
  if (json["v"].integer() != version) stop("settings.json has a version that is not known here.");
  Settings out;
  const auto root = need(json.get_bytes("root", out.root.size()), "settings.json");
  std::ranges::copy(root, out.root.begin());
  out.agency = need(json.get_text("agency"), "settings.json");
  out.relay = json["relay"].text();
  out.kiosk = json["kiosk"].text();
  if (keys::agency_id(out.root) != out.agency) stop("settings.json contradicts itself.");
  return out;
}

}  // namespace

std::string write_settings(const Settings& settings) {
  Json out = Json::object().set("v", version).set("agency", settings.agency);
  out.set("root", base::to_b64u(settings.root));
  out.set("relay", settings.relay).set("kiosk", settings.kiosk);
  return base::to_jcs(out) + '\n';
}

AgencyFolder::AgencyFolder(const Arguments& arguments) : path_(arguments.get("--agency", ".")) {
  if (!fs::exists(path_ / "settings.json")) {
    stop("\"" + path_.string() +
         "\" is not an agency's folder. Name one with --agency, or make "
         "one with foyer agency new.");
  }
  settings_ = parse_settings(read_text(path_ / "settings.json", limits::agency_bytes_max));
}

std::string AgencyFolder::relay(const Arguments& arguments) const {
  const std::string relay = arguments.get("--relay", settings_.relay);
  if (relay.empty()) stop("No relay is known yet. Name it with --relay https://...");
  return check_origin(relay);
}

std::string AgencyFolder::kiosk(const Arguments& arguments) const {
  const std::string kiosk = arguments.get("--kiosk", settings_.kiosk);
  return kiosk.empty() ? relay(arguments) : check_origin(kiosk);
}

std::vector<NamedKeyset> AgencyFolder::keysets() const {
  std::vector<NamedKeyset> out;
  for (std::int64_t epoch = 1;; ++epoch) {
    const fs::path file = path_ / "keysets" / (std::to_string(epoch) + ".jsonl");
    if (!fs::exists(file)) break;
    std::string text = read_text(file, limits::keyset_bytes_max);
    auto keyset = need(keys::parse_keyset(text, settings_.root), file.string());
    std::string hash = base::hash_name(base::as_bytes(text));
    out.push_back({std::move(text), std::move(hash), std::move(keyset)});
  }
  if (out.empty()) stop("This agency's folder holds no keyset.");
  return out;
}

NamedKeyset AgencyFolder::newest_keyset() const {
  return std::move(keysets().back());
}

std::string AgencyFolder::agency_text() const {
  return read_text(path_ / "agency.json", limits::agency_bytes_max);
}

// Its own dates stand in for the clock: an agency.json that ran out is renewed, not lost.
keys::Agency AgencyFolder::agency() const {
  const std::string text = agency_text();
  const auto document =
      need(keys::parse_signed(text, keys::ProofKind::agency, limits::agency_bytes_max));
  auto agency = need(keys::parse_agency(text, document.body["notBefore"].integer()));
  if (agency.root != settings_.root) stop("agency.json is another agency's.");
  return agency;
}

std::string AgencyFolder::pack_text() const {
  const fs::path newest = path_ / "packs" / "newest";
  return fs::exists(newest) ? pack_text(read_text(newest, 64)) : std::string();
}

std::string AgencyFolder::pack_text(std::string_view hash) const {
  if (!is_file_name(hash)) return {};
  const fs::path file = path_ / "packs" / (std::string(hash) + ".jsonl");
  return fs::exists(file) ? read_text(file, limits::pack_bytes_max) : std::string();
}

std::string check_origin(std::string_view text) {
  if (!keys::is_origin(text)) {
    stop("\"" + std::string(text) +
         "\" is not an address like https://kiosk.example. Only this machine itself may be "
         "http://127.0.0.1.");
  }
  return std::string(text);
}

}  // namespace foyer::cli

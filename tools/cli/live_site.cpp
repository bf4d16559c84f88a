#include "cli/live_site.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "cli/agency_folder.h"
#include "cli/clauses.h"
#include "cli/http.h"

namespace foyer::cli {
namespace {

constexpr long seconds_max = 120;
constexpr std::string_view page = "index.html";
constexpr std::string_view desk_script = "stretch.js";  // only a desk has it

using Headers = std::vector<std::pair<std::string, std::string>>;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return out;
}

// All values under one name, as a browser joins them.
std::string value_of(const Headers& headers, std::string_view name) {
  std::string out;
  for (const auto& [have, value] : headers) {
    if (have == name) out += (out.empty() ? "" : ", ") + value;
  }
  return out;
}

class Comparison {
 public:
  Comparison(const std::string& origin, bool is_desk) : origin_(origin) {
    const auto told = need(base::parse_json(site_headers_json()), "The list of headers");
    expect(told["everywhere"]);
    if (is_desk) expect_types(told["desk"]["trusted-types"].text());
    if (origin.starts_with("https://")) expect(told["tls"]);
    for (const base::Json& name : told["never"].items()) never_.push_back(lower(name.text()));
  }

  void hold(const std::string& path, const keys::ReleasedFile& file, const std::string& encoding) {
    const std::string shown =
        "/" + path + (encoding.empty() ? "" : " (asked for as " + encoding + ")");
    try {
      const HttpAnswer answer = send({.method = "GET",
                                      .url = origin_ + "/" + path,
                                      .headers = {},
                                      .body = {},
                                      .answer_bytes_max = static_cast<std::size_t>(file.size),
                                      .encoding = encoding,
                                      .seconds_max = seconds_max});
      judge(shown, answer, file);
    } catch (const TooLarge&) {
      differs(shown + " is not the released file: it is longer.");
    }
  }

  std::vector<std::string> take() { return {differences_.begin(), differences_.end()}; }

 private:
  void expect(const base::Json& headers) {
    for (const auto& [name, value] : headers.members()) {
      expected_.emplace_back(name, value.text());
    }
  }

  // The desk's scripts make web workers, by a policy that the kiosk does not have.
  void expect_types(std::string_view types) {
    constexpr std::string_view before = "; trusted-types ";
    for (auto& [name, value] : expected_) {
      const std::size_t at = value.find(before);
      if (at != std::string::npos) value = value.substr(0, at + before.size()).append(types);
    }
  }

  void judge(const std::string& shown, const HttpAnswer& answer, const keys::ReleasedFile& file) {
    if (answer.status != 200) {
      return differs(shown + " is missing: the server answers " + std::to_string(answer.status) +
                     ".");
    }
    if (base::hash_name(answer.body) != file.sha256) {
      differs(shown + " is not the released file: its bytes differ.");
    }
    judge_headers(answer.headers);
  }

  // Once for all files: a header that is wrong is mostly wrong everywhere.
  void judge_headers(const Headers& headers) {
    for (const auto& [name, value] : expected_) {
      if (value_of(headers, lower(name)) != value) {
        differs("The header " + name + " is missing or not as released on some answers.");
      }
    }
    for (const std::string& name : never_) {
      if (!value_of(headers, name).empty()) {
        differs("Some answers carry the header " + name + ", which no release has.");
      }
    }
  }

  void differs(std::string sentence) { differences_.insert(std::move(sentence)); }

  const std::string& origin_;
  Headers expected_;
  std::vector<std::string> never_;
  std::set<std::string> differences_;
};

}  // namespace

LiveSite::LiveSite(std::string_view address)
    : origin_(
          check_origin(address.ends_with('/') ? address.substr(0, address.size() - 1) : address)) {}

std::string LiveSite::manifest() const {
  const HttpAnswer answer = send({.method = "GET",
                                  .url = origin_ + "/" + std::string(keys::release_path),
                                  .headers = {},
                                  .body = {},
                                  .answer_bytes_max = base::limits::release_bytes_max,
                                  .seconds_max = seconds_max});
  if (answer.status != 200) {
    stop("The site holds no release manifest. Say --manifest FILE to compare it with yours.");
  }
  return base::to_text(answer.body);
}

std::vector<std::string> LiveSite::compare(const keys::Release& release) const {
  const auto is_packed = [&](const std::string& path) {
    return std::ranges::binary_search(release.files, path, {}, &keys::ReleasedFile::path);
  };
  const bool is_desk =
      std::ranges::binary_search(release.files, desk_script, {}, &keys::ReleasedFile::path);
  Comparison comparison(origin_, is_desk);
  for (const keys::ReleasedFile& file : release.files) {
    if (file.path.ends_with(".br")) continue;
    comparison.hold(file.path, file, "");
    comparison.hold(file.path, file, "gzip");
    if (is_packed(file.path + ".br")) comparison.hold(file.path, file, "br");
    if (file.path == page) comparison.hold("", file, "br");
  }
  return comparison.take();
}

}  // namespace foyer::cli

#pragma once
// What the relay says back, and how every answer is made safe and written.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "relay/store/audit.h"

namespace foyer::relay {

struct Answer {
  int status = 200;
  std::string type{};  // media type; empty without body
  std::string body{};
  std::shared_ptr<const std::string>
      shared_body{};  // instead of body: kept by its owner, not copied
  std::vector<std::pair<std::string, std::string>> headers{};
  bool keeps_writes = false;  // what the endpoint wrote is committed although the status refuses
  std::optional<Act> act{};   // lands in the audit chain before the answer goes out

  std::string_view bytes() const { return shared_body ? *shared_body : body; }
  Answer& with(std::string_view name, std::string_view value) {
    headers.emplace_back(name, value);
    return *this;
  }
};

Answer json_answer(int status, const base::Json& body);
Answer document_answer(int status, std::string text);  // application/jsonl

// {"error": name of the code, "text": sentence}; `text` is a literal.
Answer refusal(int status, base::Code code, std::string_view text);

// The same with the status that fits the code. Unauthorised requests have one face: unauthorised().
Answer refusal(const base::Error& error);
Answer unauthorised();
Answer disk_full();

// Status line and headers with Date, lengths and the security headers. What the answer says itself
// stands instead of what all say; without a value it is left out.
enum class After { keeps_open, closes };
std::string write_head(const Answer& answer, After after, std::string_view trusted_types);

}  // namespace foyer::relay

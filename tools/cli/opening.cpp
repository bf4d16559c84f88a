#include "cli/opening.h"

#include <algorithm>

#include "cli/evidence.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 10 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// record.age and duty.age by their names; others are the main part first, then duty parts.
std::vector<record::Received> read_parts(const std::vector<std::string>& files) {
  std::vector<record::Received> out;
  for (const fs::path path : files) {
    const std::string stem = path.stem().string();
    const bool named = stem == "record" || stem == "duty";
    out.push_back({named         ? stem
                   : out.empty() ? "record"
                                 : "duty",
                   read_file(path, limits::part_bytes_max + limits::MiB)});
  }
  return out;
}

record::Report verify_all(const Opened& opened, const seal::Keyring& keyring,
                          const Sources& sources) {
  record::Evidence evidence = gather_keysets(sources);
  evidence.receipt = opened.receipt;
  evidence.way = opened.way;
  const record::Report first = record::open_submission(opened.parts, keyring, evidence);
  if (!first.is_clients()) return first;
  // Only a document that is the client's decides what is asked for next.
  gather_texts(sources, first.document, evidence);
  return record::open_submission(opened.parts, keyring, evidence);
}

// What whoever keeps the files needs to open them again with the keys at hand.
void keep_headers(Opened& out, const seal::Keyring& keyring, const work::AddedHeaders& listed) {
  if (out.report.headers_by.empty()) return;
  for (const record::Received& part : out.parts) {
    const auto added = keyring.added_to(part.body);
    if (!added) continue;
    for (const transfer::AddedHeader& one : listed.of(base::hash_name(part.body))) {
      if (one.header == added->bytes) out.headers.push_back(one);
    }
    out.shared.push_back({part.kind, need(seal::replace_header(part.body, added->bytes))});
  }
}

work::AddedHeaders read_headers(const Arguments& arguments) {
  work::AddedHeaders out;
  const auto file = arguments.get("--headers");
  if (!file) return out;
  const std::string text = read_text(*file, limits::request_json_bytes_max);
  for (auto& one : need(transfer::parse_headers_post(text), "The headers")) out.put(std::move(one));
  return out;
}

Opened open_from_relay(const Arguments& arguments) {
  const Desk desk = open_desk(arguments);
  const InboxEntry entry = find_entry(desk, std::stoll(arguments.operands().front()));
  return open_entry(desk, entry, arguments.get("--words"));
}

Opened open_from_files(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Opened out{read_parts(arguments.operands()), {}, {}, {}, {}, {}};
  if (const auto receipt = arguments.get("--receipt")) {
    out.receipt = read_text(*receipt, limits::manifest_bytes_max);
  }
  Passphrases passphrases(arguments);
  const auto worker = unlock_worker(folder, worker_id(folder, arguments), passphrases);
  const auto shared = unlock_openers(arguments, folder, worker);
  const work::AddedHeaders headers = read_headers(arguments);
  const Sources sources{folder, nullptr, arguments.get("--words")};
  const auto keysets = read_keysets(gather_keysets(sources));
  const seal::Keyring keyring(pointers(shared), headers.believed(keysets));
  out.report = verify_all(out, keyring, sources);
  keep_headers(out, keyring, headers);
  return out;
}

}  // namespace

const std::vector<Option>& opening_options() {
  static const std::vector<Option> options{
      {"--worker", "ID", "who opens it; else the only worker of this folder"},
      {"--receipt", "FILE", "the relay's receipt, when files are opened"},
      {"--headers", "FILE", "headers that were added to the files, as --save keeps them"},
      {"--words", "DIR", "the kiosk's own words, as <language>.json; else the relay is asked"}};
  return options;
}

Opened open_parts(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (operands.empty()) {
    throw Failure{"Say which: a number of the inbox, or the files of a submission.", Exit::usage};
  }
  return operands.size() == 1 && is_number(operands.front()) ? open_from_relay(arguments)
                                                             : open_from_files(arguments);
}

Opened open_entry(const Desk& desk, const InboxEntry& entry, const std::optional<fs::path>& words) {
  Opened out{fetch_parts(desk, entry), entry.receipt, entry.way, {}, {}, {}};
  const seal::Keyring keyring = desk.keyring();
  out.report = verify_all(out, keyring, {desk.folder, &desk.relay, words});
  if (!out.report.headers_by.empty()) keep_headers(out, keyring, desk.shelf().headers);
  return out;
}

bool any_failed(const record::Report& report) {
  return std::ranges::any_of(report.verdicts, [](const record::Verdict& verdict) {
    return verdict.state == record::State::failed;
  });
}

base::Json verdicts_json(const record::Report& report) {
  base::Json out = base::Json::array();
  for (const record::Verdict& verdict : report.verdicts) {
    base::Json one = base::Json::object().set("layer", record::name(verdict.layer));
    out.push(one.set("state", record::name(verdict.state)).set("text", verdict.text));
  }
  return out;
}

void say_verdicts(const record::Report& report) {
  for (const record::Verdict& verdict : report.verdicts) {
    const std::string state = verdict.state == record::State::ok       ? "holds      "
                              : verdict.state == record::State::failed ? "FAILED     "
                                                                       : "not checked";
    std::string layer(record::name(verdict.layer));
    layer.resize(9, ' ');
    say(state + "  " + layer + "  " + std::string(verdict.text));
  }
  for (const std::string& by : report.headers_by) {
    say(by + " let newer keys open this, by an added header. What was sent has not changed.");
  }
}

}  // namespace foyer::cli

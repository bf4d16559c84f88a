// Who must decide, and what counts now: each choice by each signer, with the reasons.

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using exports::Counted;
using exports::ExportCase;
using exports::Sent;

// The worker's last word on who this is.
std::string identity_of(const Telling& telling, const std::string& signer) {
  std::string out;
  for (const record::Entry& entry : telling.one.entries) {
    if (entry.kind != record::EntryKind::identity || entry.body["role"].text() != signer) continue;
    const intake::Word word = "identity."_f + entry.body["result"].text();
    out = telling.say(word.with(entry.by, when(telling, entry.at),
                                telling.words.of("method."_f, entry.body["method"].text())));
  }
  return out.empty() ? telling.say("identity.none"_w) : out;
}

const Sent* newest_of(const ExportCase& one, const std::string& signer) {
  const std::string* digest = one.state.newest_of(signer);
  for (const Sent& sent : one.sent) {
    if (digest != nullptr && sent.submission.digest == *digest) return &sent;
  }
  return nullptr;
}

std::vector<Text> who_row(const Telling& telling, const std::string& signer) {
  const Sent* sent = newest_of(telling.one, signer);
  const std::string authority = sent == nullptr ? "" : sent->submission.unit.signer.authority;
  std::vector<Text> out{Telling::told(name_of(telling, signer)),
                        telling.own(role_of(telling, signer))};
  out.push_back(telling.own(telling.words.of("authority."_f, authority)));
  out.push_back(telling.own(identity_of(telling, signer)));
  out.push_back(telling.own(sent == nullptr ? telling.say("record.who.never"_w)
                                            : when(telling, sent->submission.signed_at)));
  return out;
}

std::vector<Text> heads(const Telling& telling, std::initializer_list<intake::Word> words) {
  std::vector<Text> out;
  for (const intake::Word& word : words) out.push_back(telling.own(telling.say(word)));
  return out;
}

// What was told of one row by one signer, as `decisions_of` counts it.
const Counted* counted(const std::vector<Counted>& all, const std::string& row) {
  for (const Counted& one : all) {
    if (one.id == row && one.row != nullptr) return &one;
  }
  return nullptr;
}

std::string why_of(const Telling& telling, const record::Row& row, const std::string& signer) {
  std::vector<std::string> why = row.why;
  const std::string caution = exports::caution_of(telling.one, signer, row.id);
  if (!caution.empty()) why.push_back(caution);
  std::string out;
  const auto add = [&out](const std::string& sentence) {
    out += (out.empty() ? "" : " ") + sentence;
  };
  for (const std::string& one : why) add(reason(telling, one, signer));
  if (!row.except_services.empty())
    add(telling.say("record.row.except"_w.with(service_names(telling, row.except_services))));
  if (row.state == record::RowState::active && row.until != 0 && caution != "not-safe")
    add(telling.say("record.row.until"_w.with(when(telling, row.until).substr(0, 10))));
  return out;
}

// A yes that is in use permits nothing where the way is not safe: here it must not look as if.
std::string state_of(const Telling& telling, const record::Row& row, const std::string& signer) {
  const std::string caution = exports::caution_of(telling.one, signer, row.id);
  const bool careful = row.state == record::RowState::active && !caution.empty();
  return telling.words.of("state."_f, careful ? caution : record::name(row.state));
}

std::string said_by(const Telling& telling, const record::Row& row,
                    const record::RowSigner& signer) {
  for (const Sent& sent : telling.one.sent) {
    if (sent.submission.digest != signer.submission) continue;
    const auto all = exports::decisions_of(telling.one, sent);
    const Counted* one = counted(all, row.id);
    if (one == nullptr || one->said.empty()) return telling.say("choice.refused"_w);
    const std::string said = telling.words.of("choice."_f, one->said);
    return signer.paper == 0 ? said : telling.say("record.row.paper"_w.with(said));
  }
  return telling.words.of("choice."_f, signer.choice);
}

void add_row(const Telling& telling, const record::Row& row, Table& table) {
  for (const record::RowSigner& signer : row.signers) {
    table.rows.push_back({telling.own(row_name(telling, row.id)),
                          Telling::told(name_of(telling, signer.signer)),
                          telling.own(said_by(telling, row, signer)),
                          telling.own(state_of(telling, row, signer.signer)),
                          telling.own(why_of(telling, row, signer.signer))});
  }
}

}  // namespace

void tell_who(Telling& telling) {
  telling.heading(2, "record.who"_w);
  Table table{heads(telling, {"record.who.name"_w, "record.who.role"_w, "record.who.authority"_w,
                              "record.who.identity"_w, "record.who.sent"_w}),
              {},
              {4, 3, 3, 5, 3},
              Style::soft};
  for (const std::string& signer : telling.one.state.signers)
    table.rows.push_back(who_row(telling, signer));
  telling.paper.blocks.emplace_back(std::move(table));
}

void tell_now(Telling& telling) {
  telling.heading(2, "record.now"_w);
  telling.say_paragraph("record.now.lead"_w);
  Table table{heads(telling, {"record.row"_w, "record.row.signer"_w, "record.row.said"_w,
                              "record.row.state"_w, "record.row.why"_w}),
              {},
              {4, 3, 2, 3, 7},
              Style::soft};
  for (const record::Row& row : telling.one.state.rows) add_row(telling, row, table);
  if (table.rows.empty()) return telling.say_paragraph("record.row.none"_w);
  telling.paper.blocks.emplace_back(std::move(table));
}

}  // namespace foyer::paper

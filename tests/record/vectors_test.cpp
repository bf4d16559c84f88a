#include <catch2/catch_test_macros.hpp>

#include "record/part.h"
#include "record/unit.h"
#include "vectors/read_vectors.h"
#include "world.h"

namespace foyer::record::test {
namespace {

base::Bytes padded(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  base::Bytes out = base::to_bytes(text);
  seal::pad(out);
  return out;
}

std::string line(const base::Json& told, std::string_view name) {
  return std::string(told[name].text());
}

}  // namespace

SCENARIO("A submission that an independent program wrote holds") {
  const base::Json told = vectors::read("record");
  const base::Json keys = vectors::read("keys")["keysets"];
  Agency agency;
  const base::Bytes plain =
      padded({line(told, "document"), line(told, "marks"), line(told, "proofs")});
  const std::vector<Received> parts{
      {"record", *seal::seal_to({agency.team.recipient}, plain, agency.random)}};
  Evidence evidence;
  evidence.root = vectors::array<32>(keys["root"]);
  for (const base::Json& text : keys["chain"].items()) evidence.keysets.emplace_back(text.text());
  const Report report = open(agency, parts, evidence);
  for (Layer layer :
       {Layer::envelope, Layer::session, Layer::link, Layer::manifest, Layer::hash, Layer::marks}) {
    INFO(name(layer));
    CHECK(report.state(layer) == State::ok);
  }
  REQUIRE(report.is_clients());
  CHECK(report.document_line == line(told, "document"));
  CHECK(report.marks.at(0).name == "Đặng Thị Hoa");
  CHECK(report.marks.at(0).assisted == "Minh");
  const auto unit = read_unit_submission(report);
  REQUIRE(unit);
  CHECK(unit->releases.at(0).recipient == "Dr. Lee");
  CHECK(who_signed(unit->unit_id, {*unit}).find("client")->why.at(0) == "signer-rule-worker");
  CHECK(report.document["copyRoute"].text() == "download");
  CHECK(report.document["eRecords"]["demo"].truth());
  const base::Json way = vectors::read("way");
  for (const char* half : {"id", "signKey", "ageKey"}) {
    CHECK(report.document["wayBack"][half].text() == way[half].text());
  }
  CHECK(report.state(Layer::shown) == State::not_checked);
  CHECK(report.state(Layer::parts) == State::not_checked);
}

SCENARIO("A refusal that an independent program wrote holds without a mark") {
  const base::Json told = vectors::read("record");
  const base::Json keys = vectors::read("keys")["keysets"];
  Agency agency;
  const base::Bytes plain = padded({line(told, "refusal"), "[]", line(told, "refusalProofs")});
  const std::vector<Received> parts{
      {"record", *seal::seal_to({agency.team.recipient}, plain, agency.random)}};
  Evidence evidence;
  evidence.root = vectors::array<32>(keys["root"]);
  for (const base::Json& text : keys["chain"].items()) evidence.keysets.emplace_back(text.text());
  const Report report = open(agency, parts, evidence);
  REQUIRE(report.is_clients());
  CHECK(report.state(Layer::marks) == State::not_applicable);
  CHECK(report.document["contact"]["route"].text() == "mail");
}

SCENARIO("A duty part that an independent program wrote proves where it came from") {
  const base::Json told = vectors::read("record");
  const base::Bytes plain = padded({line(told, "duty"), line(told, "dutyProofs")});
  const auto part = read_part(base::as_text(plain));
  REQUIRE(part);
  CHECK(part->head.kind == "duty");
  CHECK(part->content["safeWord"].text() == "heron");
}

}  // namespace foyer::record::test

// foyer recovery print: the recovery key as a page to print; and foyer recovery try: the paper is
// typed back, and counts from then on.

#include "cli/agency_dates.h"
#include "cli/html.h"
#include "cli/qr.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "seal/paper_words.h"

namespace foyer::cli {
namespace {

using Kind = NewFiles::Kind;

constexpr std::size_t recovery_bytes_max = 4096;

// One word to a box, so that none is passed over.
std::string word_list(std::string_view words) {
  std::string out = "<ol>";
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out.append("<li>").append(words.substr(0, end)).append("</li>");
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out + "</ol>";
}

base::SecretBytes page_of(const AgencyFolder& folder, const seal::Identity& key) {
  const base::SecretBytes text = seal::write_identity(key);
  std::string out =
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Recovery key</title>"
      "<style>body{font:14pt serif;margin:2cm}ol{columns:2;font:16pt monospace}"
      "li{margin:.3em}svg{width:7cm}code{word-break:break-all}</style>"
      "<h1>Recovery key of ";
  out += escape_html(folder.agency().name);
  out +=
      "</h1><p>It opens everything that clients sent. Lock this paper away. Whoever finds it "
      "can read all.</p>";
  out += svg_qr(text.text());
  out += "<p><code>" + std::string(text.text()) + "</code></p>";
  out += word_list(seal::write_paper_words(key.secret).text());
  out += "<p>Made for the key " + key.recipient + "</p></html>\n";
  return base::SecretBytes(base::to_bytes(out));
}

Exit print(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const fs::path place = arguments.need("--out");
  must_be_absent(place);
  const base::SecretBytes text(read_file(folder.file("keys") / "recovery.txt", recovery_bytes_max));
  const auto key = need(seal::parse_identity(text.text()), "keys/recovery.txt");
  NewFiles files;
  files.add(place, page_of(folder, key).span(), Kind::secret, NewFiles::If::absent);
  files.commit();
  say("Print " + place.string() +
      " and delete the file. Then type the paper's words: foyer recovery try");
  return Exit::done;
}

Exit try_back(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  Passphrases passphrases(arguments);
  const base::SecretBytes typed = passphrases.ask("the paper: its 17 words");
  auto secret = need(seal::read_paper_words(typed.text()), "The paper");
  const seal::Identity key = seal::identity_from_secret(std::move(secret));
  if (key.recipient != folder.newest_keyset().keyset.recovery)
    stop("These words are a key, but not the one that this agency's keyset names.");
  const base::Json tried = base::Json::object()
                               .set("v", 1)
                               .set("recovery", key.recipient)
                               .set("on", base::to_rfc3339(now()).substr(0, 10));
  NewFiles files;
  files.add(folder.file("recovery.json"), base::to_bytes(base::to_jcs(tried) + "\n"), Kind::open,
            NewFiles::If::any);
  files.commit();
  say("The paper is right. Delete keys/recovery.txt now: the paper is the recovery key.");
  return Exit::done;
}

}  // namespace

Command recovery_print() {
  return {"recovery print",
          "write the recovery key as a page to print",
          "",
          {{"--out", "FILE", "where to, as recovery.html; a file that is there is not replaced"}},
          "The page has a QR code, and the same key as 17 words. It is a secret like no other.",
          print};
}

Command recovery_try() {
  return {"recovery try",
          "type the recovery key's paper back, so that it counts",
          "",
          {},
          "Asks for the 17 words of the paper, and holds them against the newest keyset.",
          try_back};
}

}  // namespace foyer::cli

// gettext's PO format: read strictly, by line, and written so that it reads the same.

#include "pack_translate/po.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::pack::test {
namespace {

const std::string header = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\n";

base::Result<PoFile> read(std::string_view text) {
  std::size_t line = 0;
  return parse_po(text, line);
}

// Where this text is refused; 0: it is not.
std::size_t refused_at(std::string_view text) {
  std::size_t line = 0;
  return parse_po(text, line) ? 0 : line;
}

}  // namespace

SCENARIO("an entry has a key, English, a translation or one for each form") {
  const auto file =
      read(header +
           "# by hand\n#. told\n#: a.cpp:1\n#, c-format, fuzzy\n"
           "msgctxt \"a\"\nmsgid \"One \"\n\"more\"\nmsgstr \"\"\n\"Una\\n\"\n\"m\\\"\\\\\"\n"
           "\nmsgctxt \"b\"\nmsgid \"one\"\nmsgid_plural \"many\"\n"
           "msgstr[0] \"uno\"\nmsgstr[1] \"\\tx\"\n#~ msgid \"old\"\n");
  REQUIRE(file);
  CHECK(file->header.find("Language")->second == "es");
  REQUIRE(file->entries.size() == 2);
  const PoEntry &a = file->entries[0], &b = file->entries[1];
  CHECK(a.fuzzy);
  CHECK(a.context == "a");
  CHECK(a.id == "One more");
  CHECK(a.texts == std::vector<std::string>{"Una\nm\"\\"});
  CHECK(a.line == 9);
  CHECK_FALSE(b.fuzzy);
  CHECK(b.plural == "many");
  CHECK(b.texts == std::vector<std::string>{"uno", "\tx"});
}

SCENARIO("what is written reads the same") {
  PoFile file;
  file.header["Language"] = "ar";
  file.entries.push_back({.comments = {"told"},
                          .fuzzy = true,
                          .context = "a.b",
                          .id = "Line\n\nline \"x\" \\",
                          .plural = {},
                          .texts = {"سطر\n"}});
  file.entries.push_back(
      {.comments = {}, .context = "c", .id = "", .plural = "{0}", .texts = {"", "y", "z"}});
  const auto read_again = read(write_po(file));
  REQUIRE(read_again);
  CHECK(read_again->header == file.header);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(read_again->entries[i].fuzzy == file.entries[i].fuzzy);
    CHECK(read_again->entries[i].context == file.entries[i].context);
    CHECK(read_again->entries[i].id == file.entries[i].id);
    CHECK(read_again->entries[i].plural == file.entries[i].plural);
    CHECK(read_again->entries[i].texts == file.entries[i].texts);
  }
}

SCENARIO("line ends of Windows and a byte order mark are taken") {
  CHECK(read("\xEF\xBB\xBFmsgid \"\"\r\nmsgstr \"Language: es\\n\"\r\n")->header.size() == 1);
}

SCENARIO("what is not understood is refused by its line") {
  const std::string entry = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n";
  CHECK(refused_at(header + entry) == 0);
  CHECK(refused_at("") != 0);
  CHECK(refused_at(entry) == 3);                          // no header
  CHECK(refused_at(header + "msgid \"A\n") == 5);         // no closing mark
  CHECK(refused_at(header + "msgid \"A\\\"\n") == 5);     // the same, escaped
  CHECK(refused_at(header + "msgid \"A\\x41\"\n") == 5);  // an escape that nobody needs
  CHECK(refused_at(header + "msgid \"A\" B\n") == 5);
  CHECK(refused_at(header + "msgid \"a \" b\"\n") == 5);
  CHECK(refused_at(header + "\"floating\"\n") == 5);
  CHECK(refused_at(header + "msgstr \"B\"\n") == 5);  // out of order
  CHECK(refused_at(header + "msgid \"A\"\nmsgctxt \"a\"\n") == 6);
  CHECK(refused_at(header + "msgid \"A\"\nmsgstr[0] \"B\"\n") == 6);
  CHECK(refused_at(header + "msgid \"A\"\nmsgid_plural \"B\"\nmsgstr[1] \"C\"\n") == 7);
  CHECK(refused_at(header + "msgid \"A\"\nmsgid_plural \"B\"\nmsgstr[x] \"C\"\n") == 7);
  CHECK(refused_at(header + "msgid \"A\"\n\nmsgstr \"B\"\n") == 6);  // cut in two
  CHECK(refused_at(header + "msgid \"A\"\n") != 0);
  CHECK(refused_at(header + entry + "\n" + entry) == 11);  // the same key twice
  CHECK(refused_at(header + "domain \"x\"\n") == 5);
  CHECK(refused_at(header + "msgid \"\xFF\"\n") != 0);
  CHECK(refused_at(header + header) == 8);  // two headers
}

SCENARIO("a file, and a text, beyond all measure is refused") {
  CHECK(refused_at(header + std::string(5 << 20, '#')) != 0);
  CHECK(refused_at(header + "msgid \"" + std::string(300 << 10, 'a') + "\"\n") == 5);
}

}  // namespace foyer::pack::test

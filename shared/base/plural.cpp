#include "base/plural.h"

#include <algorithm>
#include <array>

namespace foyer::base {
namespace {

using enum Plural;
using Count = std::uint64_t;

constexpr bool within(Count n, Count from, Count to) {
  return from <= n && n <= to;
}

// One per set of rules in CLDR's plurals.xml, without its operands for decimals.
Plural single(Count) {
  return other;
}
Plural one_only(Count n) {
  return n == 1 ? one : other;
}
Plural none_or_one(Count n) {
  return n <= 1 ? one : other;
}
Plural slavic(Count n) {
  const Count tens = n % 100, ones = n % 10;
  if (ones == 1 && tens != 11) return one;
  return within(ones, 2, 4) && !within(tens, 12, 14) ? few : many;
}
Plural south_slavic(Count n) {
  const Plural form = slavic(n);
  return form == many ? other : form;
}
Plural polish(Count n) {
  if (n == 1) return one;
  const Plural form = slavic(n);
  return form == few ? few : many;
}
Plural czech(Count n) {
  return n == 1 ? one : within(n, 2, 4) ? few : other;
}
Plural romanian(Count n) {
  if (n == 1) return one;
  return n == 0 || within(n % 100, 1, 19) ? few : other;
}
Plural hebrew(Count n) {
  return n == 1 ? one : n == 2 ? two : other;
}
Plural arabic(Count n) {
  if (n <= 2) return n == 0 ? zero : n == 1 ? one : two;
  const Count tens = n % 100;
  return within(tens, 3, 10) ? few : within(tens, 11, 99) ? many : other;
}

constexpr Plural of_single[] = {other};
constexpr Plural of_one[] = {one, other};
constexpr Plural of_slavic[] = {one, few, many};
constexpr Plural of_few[] = {one, few, other};
constexpr Plural of_hebrew[] = {one, two, other};
constexpr Plural of_arabic[] = {zero, one, two, few, many, other};

struct Rule {
  std::string_view languages;  // each between spaces
  Plural (*form)(Count);
  std::span<const Plural> forms;
  std::string_view gettext;
};

constexpr std::string_view one_rule = "nplurals=2; plural=(n != 1);";
constexpr std::string_view slavic_rule =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);";

// The first one is for languages without a rule here.
constexpr auto rules = std::to_array<Rule>({
    {" bo dz id ig ja jv km ko lo ms my su th to vi wo yo yue zh ", single, of_single,
     "nplurals=1; plural=0;"},
    {" af az bg ca da de el en eo es et eu fi gl ha ht hu it ka kk ky ml mn mr nb ne nl nn no om "
     "ps "
     "sd so sq sv sw ta te tk tr ug ur uz yi ",
     one_only, of_one, one_rule},
    {" am as bn fa fr gu hi hy kn ln mg pa pt ti zu ", none_or_one, of_one,
     "nplurals=2; plural=(n > 1);"},
    {" be ru uk ", slavic, of_slavic, slavic_rule},
    {" bs hr sr ", south_slavic, of_few, slavic_rule},
    {" pl ", polish, of_slavic,
     "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"},
    {" cs sk ", czech, of_few, "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"},
    {" mo ro ", romanian, of_few,
     "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);"},
    {" he ", hebrew, of_hebrew, "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"},
    {" ar ", arabic, of_arabic,
     "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
     "n%100>=11 ? 4 : 5);"},
});

const Rule& rule_of(std::string_view lang) {
  const std::string_view primary = lang.substr(0, lang.find('-'));
  const auto has = [&](const Rule& rule) {
    const std::size_t at = primary.empty() ? std::string_view::npos : rule.languages.find(primary);
    return at != std::string_view::npos && rule.languages[at - 1] == ' ' &&
           rule.languages[at + primary.size()] == ' ';
  };
  const auto found = std::ranges::find_if(rules, has);
  return found == rules.end() ? rules.front() : *found;
}

}  // namespace

std::string_view name_of(Plural form) {
  constexpr std::string_view names[] = {"zero", "one", "two", "few", "many", "other"};
  return names[static_cast<std::size_t>(form)];
}

Plural plural_of(std::string_view lang, std::uint64_t count) {
  return rule_of(lang).form(count);
}

std::span<const Plural> plurals_of(std::string_view lang) {
  return rule_of(lang).forms;
}

std::string_view gettext_rule(std::string_view lang) {
  return rule_of(lang).gettext;
}

}  // namespace foyer::base

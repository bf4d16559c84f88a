#pragma once
// Which form of a word goes with a count: the cardinal rules of Unicode CLDR, for whole numbers.
// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html

#include <cstdint>
#include <span>
#include <string_view>

namespace foyer::base {

enum class Plural : std::uint8_t { zero, one, two, few, many, other };

std::string_view name_of(Plural form);  // as CLDR writes it: "few"

// By the primary language of a BCP 47 tag. A language without a rule here has one form.
Plural plural_of(std::string_view lang, std::uint64_t count);

// The forms that counts below a million meet. The last one is that of the text without variants:
// `other`, or `many` where only fractions are `other`. CLDR has one more for whole millions in some
// languages (es, fr, it, pt); no count here comes near.
std::span<const Plural> plurals_of(std::string_view lang);

// The rule as gettext's header writes it: "nplurals=2; plural=(n != 1);", its forms in the order of
// plurals_of().
std::string_view gettext_rule(std::string_view lang);

}  // namespace foyer::base

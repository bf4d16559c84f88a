#pragma once
// What a client who only exists in tests answers: her name stands in every answer that a person
// would write, and wishes change single ones, as client.cpp lists them.

#include <map>
#include <string>

#include "link/manifest.h"
#include "pack/pack.h"
#include "record/submission.h"

namespace foyer::stand_in {

using Wishes = std::multimap<std::string, std::string>;

record::Answers answer(const pack::Pack& pack, const link::PrivateManifest& manifest,
                       const std::string& name, const std::string& role, const Wishes& wishes);
record::Duty duty(const std::string& name, const Wishes& wishes);

}  // namespace foyer::stand_in

#pragma once
// What a task is about, in the worker's language: join_tasks.cpp names it by ids.

#include "desk/state.h"

namespace foyer::desk {

std::string task_words(const State& state, const Case& one, const record::Task& task);

}  // namespace foyer::desk

#pragma once
// A table as JSON, on one line: {"table","title","scope","columns","rows":[{"name","code",
// "cells":[{"text","rests_on"}]}],"totals","notes"}.

#include <string>

#include "publish/tables/table.h"

namespace vigil::publish {

std::string to_json_line(const Table& table);

}  // namespace vigil::publish

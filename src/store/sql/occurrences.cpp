#include "store/sql/occurrences.h"

#include <sqlite3.h>

#include "store/sql/connection.h"

namespace vigil::sql {
namespace {

constexpr const char* kind_of_pointer = "occurrences";

int count_row(const Fts5ExtensionApi*, Fts5Context*, void* rows) {
  ++*static_cast<std::int64_t*>(rows);
  return SQLITE_OK;
}

// What is asked once for the whole search.
int begin(const Fts5ExtensionApi* index, Fts5Context* context, Occurrences& all) {
  all.phrases = static_cast<std::size_t>(index->xPhraseCount(context));
  all.holding.assign(all.phrases, 0);
  sqlite3_int64 rows = 0, words = 0;
  int code = index->xRowCount(context, &rows);
  if (code == SQLITE_OK) code = index->xColumnTotalSize(context, -1, &words);
  all.rows = rows;
  all.words = words;
  for (std::size_t i = 0; all.phrases > 1 && i < all.phrases && code == SQLITE_OK; ++i)
    code = index->xQueryPhrase(context, static_cast<int>(i), &all.holding[i], &count_row);
  return code;
}

int add_row(const Fts5ExtensionApi* index, Fts5Context* context, Occurrences& all) {
  int code = all.phrases == 0 ? begin(index, context, all) : SQLITE_OK;
  for (std::size_t i = 0; i < all.phrases && code == SQLITE_OK; ++i) {
    Fts5PhraseIter place{};
    int column = 0, offset = 0;
    std::uint32_t times = 0;
    code = index->xPhraseFirst(context, static_cast<int>(i), &place, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; index->xPhraseNext(context, &place, &column, &offset))
      ++times;
    all.times.push_back(times);
  }
  all.found.push_back(index->xRowid(context));
  return code;
}

void occurrences(const Fts5ExtensionApi* index, Fts5Context* context, sqlite3_context* answer,
                 int count, sqlite3_value** arguments) {
  void* all = count == 1 ? sqlite3_value_pointer(arguments[0], kind_of_pointer) : nullptr;
  if (all == nullptr) {
    sqlite3_result_error(answer, "occurrences() lacks what it adds to", -1);
    return;
  }
  const int code = add_row(index, context, *static_cast<Occurrences*>(all));
  if (code != SQLITE_OK) sqlite3_result_error_code(answer, code);
}

fts5_api* full_text(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

bool add_occurrences_function(void* database) {
  fts5_api* api = full_text(static_cast<sqlite3*>(database));
  return api != nullptr &&
         api->xCreateFunction(api, "occurrences", nullptr, &occurrences, nullptr) == SQLITE_OK;
}

Statement& Statement::bind(int parameter, Occurrences& all) {
  sqlite3_bind_pointer(static_cast<sqlite3_stmt*>(handle_), place_of(parameter), &all,
                       kind_of_pointer, nullptr);
  return *this;
}

}  // namespace vigil::sql

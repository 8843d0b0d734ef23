// Tables of the record that the workspace imported: each import that changes something is a
// revision, and no revision is ever lost.

#include "store/datasets.h"

#include <array>

#include "store/archive_json.h"
#include "store/impl.h"
#include "store/keep.h"
#include "store/log.h"

namespace vigil::store {
namespace {

struct NewestRow {
  int number = 0;
  std::string original, description, rows;
};

Result<std::optional<NewestRow>> newest_of(const sql::Connection& connection,
                                           std::string_view key) {
  sql::Statement row = TRY(
      connection.prepare("select number, original, description, rows from dataset where key = $1 "
                         "order by number desc limit 1"));
  row.bind(1, key);
  if (!TRY(row.step())) return std::optional<NewestRow>{};
  return std::optional(
      NewestRow{static_cast<int>(row.number(0)), row.text(1), row.text(2), row.text(3)});
}

Result<Dataset> dataset_of(std::string_view key, std::string_view description, std::string rows) {
  Dataset dataset;
  const std::size_t slash = key.find('/');
  dataset.table = key.substr(0, slash);
  if (slash != std::string_view::npos) dataset.name = key.substr(slash + 1);
  TRY(parse_dataset(description, dataset));
  dataset.rows = std::move(rows);
  return dataset;
}

Result<> insert(const sql::Connection& connection, const Dataset& dataset, int number,
                const std::string& digest, std::string_view original) {
  sql::Statement kept = TRY(connection.prepare(
      "insert into original (digest, size, bytes) values ($1, $2, $3) on conflict do nothing"));
  kept.bind(1, digest).bind(2, static_cast<std::int64_t>(original.size())).bind_bytes(3, original);
  TRY(kept.run());
  sql::Statement row =
      TRY(connection.prepare("insert into dataset (key, number, original, description, rows) "
                             "values ($1, $2, $3, $4, $5)"));
  row.bind(1, key_of(dataset))
      .bind(2, number)
      .bind(3, digest)
      .bind(4, print_dataset(dataset))
      .bind(5, dataset.rows);
  return row.run();
}

}  // namespace

std::string dataset_detail(std::string_view original, std::string_view description,
                           std::string_view rows) {
  const std::array parts{description, rows};
  return R"({"original":")" + std::string(original) + R"(","dataset":")" + sealed(parts) + R"("})";
}

Result<KeptRevision> Store::keep_dataset(const Dataset& dataset, std::string_view original,
                                         Moment at, std::string_view actor) {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  const std::string key = key_of(dataset);
  const std::string description = print_dataset(dataset);
  const auto before = TRY(newest_of(connection, key));
  KeptRevision kept{Change::added, 1, {}};
  if (before) {
    kept.before = TRY(dataset_of(key, before->description, before->rows));
    const bool same = before->description == description && before->rows == dataset.rows;
    kept.change = same ? Change::unchanged : Change::revised;
    kept.revision = before->number + (same ? 0 : 1);
    if (same) return kept;
  }
  const std::string digest = to_hex(sha256(original));
  TRY(insert(connection, dataset, kept.revision, digest, original));
  TRY(append_log(connection, at, actor, before ? "dataset-revised" : "dataset-added",
                 subject_of(key, kept.revision),
                 dataset_detail(digest, description, dataset.rows)));
  TRY(change.commit());
  return kept;
}

Result<std::vector<KeptDataset>> Store::datasets() const {
  sql::Statement rows = TRY(impl_->connection.prepare(
      "select key, number, original, description, rows from dataset where number = "
      "(select max(number) from dataset as newer where newer.key = dataset.key) order by key"));
  std::vector<KeptDataset> all;
  while (TRY(rows.step())) {
    KeptDataset kept;
    kept.dataset = TRY(dataset_of(rows.text(0), rows.text(3), rows.text(4)));
    kept.revision = static_cast<int>(rows.number(1));
    kept.original = rows.text(2);
    all.push_back(std::move(kept));
  }
  return all;
}

}  // namespace vigil::store

// The exports of statements: the table is what its descriptor says, by the Data Package
// specification's own reader, and all exports hold the same statements.
import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { Package } from "datapackage";
import { files, read, site } from "./site.mjs";

const skip = files.includes("data/datapackage.json") ? false : "this site states nothing";

test("the table of statements is a valid data package", { skip }, async () => {
  const folder = path.join(site, "data");
  const descriptor = JSON.parse(read("data/datapackage.json"));
  const table = await Package.load({ ...descriptor, resources: [descriptor.resources[0]] },
    { basePath: folder, strict: true });
  assert.deepEqual(table.errors, []);
  assert.ok(table.valid);
  const rows = await table.resources[0].read({ keyed: true });
  assert.ok(rows.length > 0);
  const lines = read("data/statements.jsonl").trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(rows.map((row) => row.key), lines.map((line) => line.key));
});

test("the descriptor itself keeps to the specification", { skip }, async () => {
  const whole = await Package.load(JSON.parse(read("data/datapackage.json")),
    { basePath: path.join(site, "data") });
  assert.deepEqual(whole.errors, []);
});

test("each address in the data leads to words on the site", { skip }, () => {
  for (const line of read("data/statements.jsonl").trim().split("\n")) {
    const { address, key } = JSON.parse(line);
    const [page, anchor] = address.replace(/^https?:\/\/[^/]+\//, "").split("#");
    assert.ok(read(page + "index.html").includes(` id="${anchor}"`), key);
  }
});

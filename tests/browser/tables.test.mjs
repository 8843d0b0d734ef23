// Printed tables: each number leads to what it rests on, each sum to its parts; the CSV says the
// same; charts and maps fit a phone.
import assert from "node:assert/strict";
import path from "node:path";
import test, { after, before } from "node:test";
import { files, launch, open, pages, read, samples } from "./site.mjs";

const tables = pages.filter((page) => /^tables\/[^/]+\/(?:index|\d{4})\.html$/.test(page));
const skip = tables.length > 0 ? false : "this site prints no tables";
const phone = { viewport: { width: 390, height: 844 } };
const { by_year, treaty, votes, year } = samples();

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

test("each figure of each table is a link, and leads somewhere", { skip }, () => {
  let figures = 0;
  for (const file of tables) {
    for (const [, inside] of read(file).matchAll(/<td class="figure" data-n="\d+">(.*?)<\/td>/g)) {
      const words = inside.replace(/<[^>]*>/g, "");
      if (words === "0" || words === "none") continue;
      ++figures;
      // How many parties there are at the end of a year follows from all rows before it.
      const counted = /adherence|by-year/.test(file) && /^\d+$/.test(words);
      assert.ok(counted || inside.startsWith("<a href="), `${file}: ${words}`);
    }
  }
  assert.ok(figures > 0);
});

test("each table has its CSV, with as many rows", { skip }, () => {
  for (const file of tables) {
    const [, csv] = read(file).match(/<a href="([^"]*\.csv)">/);
    const at = path.posix.join(path.posix.dirname(file), csv);
    assert.ok(files.includes(at), at);
    const body = read(file).match(/<tbody>\n(.*?)<\/tbody>/s);
    const rows = body ? body[1].trim().split("\n").filter((line) => line.startsWith("<tr")).length : 0;
    assert.equal(read(at).trim().split("\n").length - 1, rows, file);
  }
});

test("a mark of a chart leads to the list of what it adds up", { skip }, async () => {
  const { page, trouble, close } = await open(browser, by_year);
  const marks = await page.locator(".chart:not(.narrow) a").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")));
  assert.ok(marks.length > 1);
  for (const mark of marks) {
    if (mark.startsWith("#")) assert.ok(await page.locator(`[id="${mark.slice(1)}"] + p a`).count() > 1);
  }
  assert.deepEqual(trouble, []);
  await close();
});

for (const [name, file] of Object.entries({ by_year, treaty, votes, year })) {
  for (const [screen, options] of Object.entries({ phone, desktop: { viewport: { width: 1280, height: 900 } } })) {
    test(`${name}: every picture is whole on a ${screen}`, { skip: skip || !file }, async () => {
      const { page, close } = await open(browser, file, options);
      const pictures = await page.locator("svg.chart, svg.map:not(.sample)").evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).filter((box) => box.width > 0)
          .map((box) => [box.left, box.right]));
      assert.ok(pictures.length > 0);
      for (const [left, right] of pictures) {
        assert.ok(left >= 0 && right <= options.viewport.width, `${left} to ${right}`);
      }
      const letters = await page.locator("svg.chart text").evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect().height).filter((height) => height > 0));
      for (const height of letters) assert.ok(height >= 11, `letters ${height} px high`);
      await close();
    });
  }
}

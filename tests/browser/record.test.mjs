// The pages of the treaty record: tables that sort, marks of charts that lead to their rows, votes
// that are told by words, and all of it on paper.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { launch, open, samples } from "./site.mjs";

const { treaty, votes, country } = samples();
const skip = treaty ? false : "this site has no record";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

test("the table of states sorts by the day of deposit, empty cells last", { skip }, async () => {
  const { page, trouble, close } = await open(browser, treaty);
  await page.locator(".sortable thead button", { hasText: "Deposited" }).click();
  const days = await page.locator(".sortable tbody tr td:nth-child(4)")
    .evaluateAll((cells) => cells.map((cell) => cell.dataset.d ?? "none"));
  const known = days.filter((day) => day !== "none");
  assert.ok(known.length > 1);
  assert.deepEqual(known, [...known].sort());
  assert.deepEqual(days.slice(0, known.length), known);
  assert.deepEqual(trouble, []);
  await close();
});

for (const [name, file] of Object.entries({ treaty, votes })) {
  test(`${name}: each mark of the chart leads to a row with its number`, { skip }, async () => {
    const { page, close } = await open(browser, file);
    const marks = await page.locator(".chart a").evaluateAll((links) => links.map((link) => ({
      words: link.querySelector("title").textContent,
      row: document.querySelector(link.getAttribute("href"))?.textContent,
    })));
    assert.ok(marks.length > 1);
    for (const { words, row } of marks) {
      const numbers = words.slice(words.indexOf(":")).match(/\d+/g);
      for (const number of numbers) assert.ok(row.includes(number), `${words}: ${row}`);
    }
    await close();
  });
}

test("no mark of a chart is a stop for the keyboard: the table beside it is", { skip }, async () => {
  const { page, close } = await open(browser, votes);
  assert.equal(await page.locator('.chart a:not([tabindex="-1"])').count(), 0);
  assert.ok(await page.locator("tbody th a").count() > 1);
  await close();
});

test("a vote is told by its year and its words", { skip }, async () => {
  const { page, close } = await open(browser, country, { viewport: { width: 390, height: 844 } });
  for (const words of await page.locator(".strip li").allInnerTexts()) {
    assert.match(words, /\d{4}\s+(in favour|against|abstained|not in the roll call)/);
  }
  assert.ok(await page.locator(".strip li").count() > 0);
  await close();
});

test("on paper a chart keeps within the page", { skip }, async () => {
  const { page, close } = await open(browser, treaty, { viewport: { width: 640, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const inside = await page.locator(".chart").first().evaluate((chart) =>
    chart.getBoundingClientRect().right <= document.documentElement.clientWidth);
  assert.ok(inside);
  await close();
});

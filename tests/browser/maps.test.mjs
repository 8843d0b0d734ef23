// Maps: what a mark says stands in the table below, small states can be met, years can be turned,
// and all of it without a keyboard stop on the picture.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { launch, open, read, samples, views } from "./site.mjs";

const { year, treaty, text } = samples();
const skip = year && read(year).includes('<svg class="map"') ? false : "this site has no maps";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const marks = (page) => page.locator("figure .wide .map a").evaluateAll((links) =>
  links.map((link) => link.querySelector("title").textContent));

test("what the map says of a state, the table says too", { skip }, async () => {
  const { page, trouble, close } = await open(browser, year);
  const rows = new Map(await page.locator("#states + thead + tbody tr").evaluateAll((all) =>
    all.map((row) => [row.cells[0].textContent, row.cells[1].textContent])));
  let compared = 0;
  for (const words of await marks(page)) {
    const at = words.indexOf(": ");
    if (at < 0) continue;  // Land that is filled for nobody.
    const standing = rows.get(words.slice(0, at));
    assert.ok(words.slice(at + 2).startsWith(standing), `${words} / ${standing}`);
    compared += 1;
  }
  assert.ok(compared > 150, `${compared} states on the map`);
  assert.deepEqual(trouble, []);
  await close();
});

test("the legend counts the rows of the table", { skip }, async () => {
  const { page, close } = await open(browser, year);
  const counts = await page.locator(".key .count").allInnerTexts();
  const sum = counts.reduce((total, count) => total + Number(count), 0);
  assert.equal(sum, await page.locator("#states + thead + tbody tr").count());
  await close();
});

for (const [name, file] of Object.entries({ year, text })) {
  test(`${name}: no mark of the map is a stop for the keyboard, and each leads somewhere`, { skip }, async () => {
    const { page, close } = await open(browser, file);
    assert.equal(await page.locator('.map a:not([tabindex="-1"])').count(), 0);
    assert.equal(await page.locator('.map a[href=""]').count(), 0);
    assert.equal(await page.locator('.map[aria-hidden="true"]').count(),
      await page.locator(".map").count());
    await close();
  });
}

test("small states are circles that do not cover each other", { skip }, async () => {
  const { page, close } = await open(browser, year, views[2]);
  const circles = await page.locator(".map a circle").evaluateAll((all) => all.map((circle) =>
    ["cx", "cy", "r"].map((key) => Number(circle.getAttribute(key)))));
  assert.ok(circles.length > 30);
  for (const [i, [x, y, r]] of circles.entries()) {
    for (const [u, v] of circles.slice(i + 1)) assert.ok(Math.hypot(x - u, y - v) >= 2 * r - 2);
  }
  await close();
});

test("a year leads to the next, and the map stays where it was", { skip }, async () => {
  const { page, trouble, close } = await open(browser, treaty, views[2]);
  await page.locator(".turning a").first().click();
  await page.waitForURL(/\d{4}\.html#map$/);
  const top = () => page.locator("figure .wide .map").evaluate((map) => map.getBoundingClientRect().top);
  const before = await top();
  await page.locator(".turning [aria-current] >> xpath=../following-sibling::li[1]/a").click();
  await page.waitForURL(/\d{4}\.html#map$/);
  assert.ok(Math.abs(await top() - before) < 2);
  assert.deepEqual(trouble, []);
  await close();
});

test("on paper a map keeps within the page, and years are left out", { skip }, async () => {
  const { page, close } = await open(browser, year, { viewport: { width: 640, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const inside = await page.locator("figure .wide .map").evaluate((map) =>
    map.getBoundingClientRect().right <= document.documentElement.clientWidth);
  assert.ok(inside);
  assert.equal(await page.locator(".turning").isVisible(), false);
  await close();
});

// What words state, beside the words: by mouse, keyboard and touch, and without scripts; tables of
// topics that sort and filter.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { launch, open, pages, read, samples } from "./site.mjs";

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const count = (file, piece) => read(file).split(piece).length - 1;
const report = [...pages].sort((a, b) => count(b, "class=\"says") - count(a, "class=\"says"))[0];
const { topic } = samples();
const skip = count(report, "class=\"says") === 0 ? "this site states nothing" : false;

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const underlined = (claim) => claim.evaluate((element) =>
  !/rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(element).textDecorationColor));

// A place on a claim's words: its box may take several lines and hold other words.
const on = (claim) => claim.evaluate((element) => {
  const { left, top, height } = element.getClientRects()[0];
  return { x: left + 4, y: top + height / 2 };
});

test("at rest no words are underlined and no sign is seen", { skip }, async () => {
  const { page, close } = await open(browser, report, desk);
  await page.mouse.move(2, 2);
  assert.equal(await underlined(page.locator(".claim").first()), false);
  assert.equal(await page.locator(".says").first().evaluate((sign) => getComputedStyle(sign, "::before").opacity), "0");
  await close();
});

test("a pointer that rests on words underlines them and brings their card, and leaving ends it", { skip }, async () => {
  const { page, trouble, close } = await open(browser, report, desk);
  const claim = page.locator(".claim").first();
  await claim.scrollIntoViewIfNeeded();
  const { x, y } = await on(claim);
  await page.mouse.move(x, y);
  const box = page.locator("#beside");
  await box.waitFor({ state: "visible" });
  assert.ok(await underlined(claim));
  assert.match(await box.textContent(), /machine reading|confirmed/);
  await box.hover();
  await page.waitForTimeout(500);
  assert.ok(await box.isVisible(), "the card stays while the pointer is on it");
  await page.mouse.move(2, 2);
  await box.waitFor({ state: "hidden" });
  assert.deepEqual(trouble, []);
  await close();
});

test("a click keeps the card until Escape", { skip }, async () => {
  const { page, close } = await open(browser, report, desk);
  const claim = page.locator(".claim").first();
  await claim.scrollIntoViewIfNeeded();
  const { x, y } = await on(claim);
  await page.mouse.click(x, y);
  const box = page.locator("#beside");
  assert.ok(await box.isVisible());
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  assert.ok(await box.isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await box.isVisible(), false);
  await close();
});

test("by keyboard the sign opens the card, Tab goes into it, Escape leads back", { skip }, async () => {
  const { page, trouble, close } = await open(browser, report, desk);
  const sign = page.locator(".says").first();
  await sign.focus();
  assert.ok(await underlined(page.locator(".claim").first()), "words underlined while their sign has the focus");
  await page.keyboard.press("Enter");
  const box = page.locator("#beside");
  assert.ok(await box.isVisible());
  assert.equal(await sign.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Tab");
  assert.ok(await box.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press("Escape");
  assert.ok(await sign.evaluate((element) => element === document.activeElement));
  assert.deepEqual(trouble, []);
  await close();
});

test("by touch the words bring the card at the foot of the window", { skip }, async () => {
  const { page, close } = await open(browser, report, phone);
  const claim = page.locator(".claim").first();
  await claim.scrollIntoViewIfNeeded();
  const { x, y } = await on(claim);
  await page.touchscreen.tap(x, y);
  const box = page.locator("#beside");
  assert.ok(await box.isVisible());
  const at = await box.boundingBox();
  assert.ok(at.y + at.height >= 840, "at the foot");
  await box.getByRole("button", { name: "Close" }).tap();
  assert.equal(await box.isVisible(), false);
  await close();
});

test("the card shows the sources of the notes that the words rest on", { skip }, async () => {
  const { page, close } = await open(browser, report, desk);
  const entry = page.locator(".stated li:has(p:first-child a)").first();
  const id = await entry.getAttribute("id");
  await page.locator(`.says[href="#${id}"], .says[data-and~="${id}"]`).first().focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#beside").textContent(), /Sources, as read by machine\s*Note \d+/);
  await close();
});

test("without scripts the sign leads to the list, and the list back to the words", { skip }, async () => {
  const { page, close } = await open(browser, report, { ...desk, javaScriptEnabled: false });
  const sign = page.locator(".says").first();
  await sign.focus();
  await page.keyboard.press("Enter");
  const hash = new URL(page.url()).hash;
  assert.equal(hash, await sign.getAttribute("href"));
  await page.locator(hash + " .to-words").click();
  assert.match(new URL(page.url()).hash, /^#s-/);
  await close();
});

test("a topic's table sorts by a column, both ways, empty cells last", { skip: skip || !topic }, async () => {
  const { page, trouble, close } = await open(browser, topic, desk);
  const head = page.locator("thead th", { hasText: "Edition" });
  const column = await head.evaluate((cell) => cell.cellIndex);
  const values = () => page.locator("tbody tr").evaluateAll(
    (rows, at) => rows.map((row) => row.cells[at].textContent.trim()), column);
  await head.getByRole("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  assert.deepEqual(await values(), [...(await values())].sort());
  await head.getByRole("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.deepEqual(await values(), [...(await values())].sort().reverse());
  assert.deepEqual(trouble, []);
  await close();
});

test("a topic's table shows only the rows that are asked for, and says how many", { skip: skip || !topic }, async () => {
  const { page, close } = await open(browser, topic, desk);
  const rows = page.locator("tbody tr");
  const all = await rows.count();
  await page.getByLabel("Rows with").fill("no such words anywhere");
  assert.equal(await page.locator("tbody tr:visible").count(), 0);
  const name = await rows.first().locator("th").textContent();
  await page.getByLabel("Rows with").fill(name);
  const shown = await page.locator("tbody tr:visible").count();
  assert.ok(shown >= 1 && shown <= all);
  assert.match(await page.locator("[role=status]").textContent(), /row/);
  await close();
});

test("without scripts a topic's table is whole", { skip: skip || !topic }, async () => {
  const { page, close } = await open(browser, topic, { ...desk, javaScriptEnabled: false });
  assert.equal(await page.locator("tbody tr:visible").count(), await page.locator("tbody tr").count());
  assert.equal(await page.locator("form").count(), 0);
  await close();
});

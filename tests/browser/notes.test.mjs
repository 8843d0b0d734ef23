// Notes beside their marks: by mouse, keyboard and touch; and without scripts.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { launch, open, samples } from "./site.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const { report } = samples();

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const focused = (page) => page.evaluate(() => document.activeElement.id);

test("by keyboard a note opens beside its mark, and Escape leads back to the mark", async () => {
  const { page, trouble, close } = await open(browser, report);
  const mark = page.locator(".mark a").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const box = page.locator("#beside");
  assert.ok(await box.isVisible());
  assert.equal(await focused(page), "beside");
  assert.equal(await mark.getAttribute("aria-expanded"), "true");
  const note = page.locator((await mark.getAttribute("href")) + " > p");
  assert.ok((await box.textContent()).includes(await note.textContent()));
  await page.keyboard.press("Tab");
  assert.ok(await box.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press("Escape");
  assert.equal(await box.isVisible(), false);
  assert.equal(await focused(page), await mark.getAttribute("id"));
  assert.equal(await mark.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("Space");
  assert.ok(await box.isVisible());
  assert.deepEqual(trouble, []);
  await close();
});

test("by mouse another mark opens its own note, and the same mark closes it", async () => {
  const { page, close } = await open(browser, report, { viewport: { width: 1280, height: 900 } });
  const marks = page.locator(".mark a");
  const box = page.locator("#beside");
  await marks.nth(0).click();
  const first = await box.textContent();
  await page.mouse.click(5, 5);
  assert.equal(await box.isVisible(), false);
  await marks.nth(1).click();
  assert.notEqual(await box.textContent(), first);
  const inside = await box.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
  });
  assert.ok(inside, "the box stands within the window");
  await marks.nth(1).click();
  assert.equal(await box.isVisible(), false);
  await close();
});

test("a note that is longer than the room beside its mark scrolls within the window", async () => {
  const { page, close } = await open(browser, report, { viewport: { width: 1280, height: 420 } });
  await page.addStyleTag({ content: ".beside > p { padding-bottom: 30rem; }" });
  const mark = page.locator(".mark a").nth(3);
  for (const from of ["start", "center", "end"]) {
    await mark.evaluate((element, block) => element.scrollIntoView({ block }), from);
    await mark.click();
    const { box, inner } = await page.evaluate(() => ({
      box: document.getElementById("beside").getBoundingClientRect().toJSON(),
      inner: innerHeight,
    }));
    assert.ok(box.top >= 0 && box.bottom <= inner, `${from}: ${box.top} to ${box.bottom}`);
    await page.keyboard.press("Escape");
  }
  await close();
});

test("by touch the note comes up at the foot, the mark stays in sight, and it can be closed", async () => {
  const { page, close } = await open(browser, report, phone);
  const mark = page.locator(".mark a").nth(2);
  await mark.scrollIntoViewIfNeeded();
  await mark.tap();
  const box = page.locator("#beside");
  assert.ok(await box.isVisible());
  const [top, bottom] = await Promise.all([box.boundingBox(), mark.boundingBox()]);
  assert.ok(bottom.y + bottom.height <= top.y, "the mark is above the note");
  await box.getByRole("button", { name: "Close" }).tap();
  assert.equal(await box.isVisible(), false);
  await close();
});

test("the note beside its mark leads on to its source and to the list of notes", async () => {
  const { page, close } = await open(browser, report);
  const withSource = page.locator(".notes li:has(.reading)").first();
  const id = await withSource.getAttribute("id");
  await page.locator(`.mark a[href="#${id}"]`).first().click();
  await page.locator("#beside a", { hasText: "Among the notes" }).click();
  assert.equal(new URL(page.url()).hash, "#" + id);
  assert.equal(await page.locator("#beside").isVisible(), false);
  await page.locator(`.mark a[href="#${id}"]`).first().click();
  await page.locator("#beside ul a").first().click();
  await page.waitForURL(/\/sources\//);
  await close();
});

test("without scripts a mark is a link to its note, the note leads back, sources unfold", async () => {
  const { page, close } = await open(browser, report, { javaScriptEnabled: false });
  const mark = page.locator(".mark a").first();
  const target = await mark.getAttribute("href");
  await mark.click();
  assert.equal(new URL(page.url()).hash, target);
  assert.ok(await page.locator(target).isVisible());
  await page.locator(target + " .back").first().click();
  assert.equal(new URL(page.url()).hash, "#" + (await mark.getAttribute("id")));
  const reading = page.locator(".reading").first();
  await reading.locator("summary").click();
  assert.ok(await reading.locator("a").first().isVisible());
  await close();
});

// One page of each kind, on a phone and a desk, by day and by night: axe finds nothing, nothing
// scrolls sideways, the console is silent and nothing is asked of another host.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import test, { after, before } from "node:test";
import { launch, open, samples, views } from "./site.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

async function violations(page) {
  await page.evaluate(axe);
  // Without preload: a page opened from a disk may not read its own style sheet as text.
  const result = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, preload: false }), rules);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes.length})`);
}

const overflow = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [kind, file] of Object.entries(samples())) {
  for (const view of views) {
    test(`${kind}, ${view.name}: readable by all, silent, within the window`, async () => {
      const { page, trouble, close } = await open(browser, file, view);
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflow(page), 0, "scrolls sideways");
      assert.equal(await page.locator("h1").count(), 1);
      assert.deepEqual(trouble, []);
      await close();
    });
  }
}

test("a report reads at twice the size of letters without scrolling sideways", async () => {
  const { page, close } = await open(browser, samples().report, { viewport: { width: 640, height: 480 } });
  await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
  assert.equal(await overflow(page), 0);
  await close();
});

test("on a phone a report's text begins in the first half of the window", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await open(browser, samples().report, { ...views[0], javaScriptEnabled });
    const { y } = await page.locator("article p").first().boundingBox();
    assert.ok(y < views[0].viewport.height / 2, `begins at ${y}`);
    const section = page.locator(".sections li a").first();
    assert.equal(await section.isVisible(), false);
    await page.locator(".sections summary").click();
    assert.equal(await section.isVisible(), true);
    await close();
  }
});

test("at a desk a report's sections lie open beside it, without scripts too", async () => {
  const { page, close } = await open(browser, samples().report, { ...views[2], javaScriptEnabled: false });
  const sections = await page.locator(".sections li a").first().boundingBox();
  const text = await page.locator("article p").first().boundingBox();
  assert.ok(sections.x + sections.width < text.x);
  assert.equal(await page.locator(".sections summary").isVisible(), false);
  await close();
});

test("at a desk the menu and the way here keep to one line each", async () => {
  for (const file of [samples().report, samples().source]) {
    const { page, close } = await open(browser, file, views[2]);
    for (const bar of [".masthead nav.menu > ul > li", ".crumbs li"]) {
      const tops = await page.locator(bar).evaluateAll((items) =>
        items.map((item) => Math.round(item.getBoundingClientRect().top)));
      assert.equal(new Set(tops).size, 1, `${bar} of ${file}`);
    }
    await close();
  }
});

test("on paper a report is its text and notes, without menus", async () => {
  // As wide as a sheet between its margins.
  const { page, close } = await open(browser, samples().report, { viewport: { width: 612, height: 900 } });
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".masthead nav", ".sections", ".neighbours"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.ok(await page.locator("article p").first().isVisible());
  assert.ok(await page.locator("header.title .kicker").isVisible(), "says of which edition it is");
  assert.ok(await page.locator(".notes > ol > li p").first().isVisible());
  await close();
});

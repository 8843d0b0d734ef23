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

test("on paper a report is its text and notes, without menus", async () => {
  const { page, close } = await open(browser, samples().report);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".masthead nav", ".sections", ".neighbours"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.ok(await page.locator("article p").first().isVisible());
  assert.ok(await page.locator(".notes > ol > li p").first().isVisible());
  await close();
});

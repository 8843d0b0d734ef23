// Search on the static site, opened from a disk: words are found however they are written.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { files, launch, open, read, samples } from "./site.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

async function ask(page, words) {
  await page.locator("#words").fill(words);
  await page.locator("#search button").click();
  await page.waitForFunction(() => document.getElementById("status").textContent !== "");
  return page.locator("#status").textContent();
}

// The same list as in src/publish/site/search_index_test.cpp.
test("the script folds words as the index does", async () => {
  const { page, close } = await open(browser, "search/index.html");
  const words = (text) => page.evaluate((given) => wordsOf(given), text);
  assert.deepEqual(await words("Łódź, “Ёлка” – ß!"), ["lodz", "елка", "ss"]);
  assert.deepEqual(await words("Vice-Minister’s 1,683,860"),
    ["vice", "minister", "s", "1", "683", "860"]);
  assert.deepEqual(await words("ÆON ﬁsh Å ς"), ["aeon", "fish", "a", "σ"]);
  assert.equal((await words("河、川")).length, 2);
  assert.deepEqual(await words("..."), []);
  assert.deepEqual(await page.evaluate(() => [shardOf("ardenia", 1), shardOf("ardenia", 2),
    shardOf("a", 2), shardOf("елка", 1)]), ["a", "ar", "a", "u435"]);
  await close();
});

test("the first word of every report finds that report", async () => {
  const { page, trouble, close } = await open(browser, "search/index.html");
  const { reports } = JSON.parse(read("search/reports.js").match(/^vigil\("reports",([^]*)\);\n$/)[1]);
  for (const [title, edition] of reports.slice(0, 5)) {
    await ask(page, title);
    await page.locator("#results h2 a", { hasText: `${title} ${edition}` }).first().waitFor();
  }
  assert.deepEqual(trouble, []);
  await close();
});

test("a word with accents is found with and without them, in any case", async () => {
  const { page, close } = await open(browser, "search/index.html");
  const accented = files.filter((file) => file.startsWith("search/text/"))
    .map((file) => read(file).match(/(?<![\p{L}\p{M}])(?=\p{L}{4})\p{L}*[À-ÖØ-öø-ſ]\p{L}*/u)?.[0]).find(Boolean);
  assert.ok(accented, "the sample has a word with an accent");
  const plain = await page.evaluate((word) => fold(word), accented);
  assert.match(plain, /^[a-z]+$/);
  for (const written of [accented, plain, accented.toUpperCase()]) {
    assert.match(await ask(page, written), /^Found/, written);
    const marked = await page.locator("#results mark").first().textContent();
    assert.equal(await page.evaluate((word) => fold(word), marked), plain);
  }
  await close();
});

test("a result leads to the passage with the words", async () => {
  const { page, close } = await open(browser, "search/index.html");
  const title = samples().report.split("/")[1].split("_")[0].split("-")[0];
  await ask(page, title);
  await page.locator("#results ul a").first().click();
  await page.waitForURL(/index\.html#/);
  assert.ok(await page.locator(new URL(page.url()).hash).isVisible());
  await close();
});

test("what is nowhere is said to be nowhere, and an edition can be chosen", async () => {
  const { page, close } = await open(browser, "search/index.html");
  assert.match(await ask(page, "xyzzyqwerty"), /^Nothing found/);
  await page.locator("#edition").selectOption({ index: 1 });
  const year = await page.locator("#edition").inputValue();
  await ask(page, "the");
  await page.waitForFunction(() => document.querySelector("#results h2"));
  for (const heading of await page.locator("#results h2").allTextContents()) {
    assert.ok(heading.endsWith(year), heading);
  }
  await close();
});

test("without scripts the page says so and leads on", async () => {
  const { page, close } = await open(browser, "search/index.html", { javaScriptEnabled: false });
  assert.ok(await page.getByText("needs scripts").isVisible());
  assert.ok(await page.locator("#without-scripts a").first().isVisible());
  await close();
});

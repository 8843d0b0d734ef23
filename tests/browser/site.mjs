// What the tests share: the site under test, a browser, and an eye on what it asks for.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));

// The sample, published by ./run --once; another site by VIGIL_SITE.
export const site = path.resolve(process.env.VIGIL_SITE ?? path.join(here, "../../build/demo/site"));
if (!fs.existsSync(path.join(site, "index.html"))) {
  throw new Error(`No site in ${site}. Publish it first: ./run --once`);
}

export const files = fs.readdirSync(site, { recursive: true })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => fs.statSync(path.join(site, file)).isFile())
  .sort();
export const pages = files.filter((file) => file.endsWith(".html"));
export const read = (file) => fs.readFileSync(path.join(site, file), "utf8");
export const address = (file) => pathToFileURL(site).href + "/" + file;

export const views = [
  { name: "phone, light", viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
  { name: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true },
  { name: "desktop, light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desktop, dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
];

// One page of each kind, taken from what the site has: the report with most notes, its source…
export function samples() {
  const count = (file, piece) => read(file).split(piece).length - 1;
  const most = (list, piece) => [...list].sort((a, b) => count(b, piece) - count(a, piece))[0];
  const report = most(pages.filter((page) => /^\d{4}\/[^/]+\/index\.html$/.test(page)), "<li id=\"n");
  const found = {
    home: "index.html",
    edition: pages.filter((page) => /^\d{4}\/index\.html$/.test(page)).at(-1),
    report,
    source: most(pages.filter((page) => page.startsWith("sources/")), "<blockquote>"),
    people: "people/index.html",
    documents: "documents/index.html",
    changes: most(pages.filter((page) => page.endsWith("/changes.html")), "<ins>"),
    country: most(pages.filter((page) => /^countries\/[^/]+\/index\.html$/.test(page)), "<tr"),
    contents: "contents/index.html",
    countries: "countries/index.html",
    search: "search/index.html",
    missing: "404.html",
    topics: "topics/index.html",
    topic: most(pages.filter((page) => /^topics\/[^/]+\/index\.html$/.test(page)), "<tr>"),
    conflicts: "conflicts/index.html",
    ledger: "ledger/index.html",
    data: "data/index.html",
    treaties: "treaties/index.html",
    treaty: most(pages.filter((page) => /^treaties\/[^/]+\/index\.html$/.test(page)), "<tr"),
    year: pages.filter((page) => /^treaties\/[^/]+\/\d{4}\.html$/.test(page)).at(-1),
    votes: "votes/index.html",
    text: most(pages.filter((page) => /^votes\/[^/]+\/index\.html$/.test(page)), "<tr"),
    calendar: "calendar/index.html",
    record: "record/index.html",
    rows: "record/resolutions/index.html",
    tables: "tables/index.html",
    table: "tables/casualties/index.html",
    by_year: "tables/mine-ban-adherence/index.html",
  };
  return Object.fromEntries(Object.entries(found).filter(([, file]) => pages.includes(file)));
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.VIGIL_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],  // In containers Chromium cannot make its own.
  });
}

// A page that remembers what went wrong: console errors, failed and foreign requests.
export async function open(browser, file, options = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("requestfailed", (request) => trouble.push("failed: " + request.url()));
  page.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(site).href)) trouble.push("outside: " + request.url());
  });
  await page.goto(address(file));
  return { page, trouble, close: () => context.close() };
}

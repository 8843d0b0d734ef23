// Every internal link and every fragment of the site leads somewhere.
import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { files, pages, read } from "./site.mjs";

const known = new Set(files);
const anchors = new Map();

function idsOf(file) {
  if (!anchors.has(file)) {
    anchors.set(file, new Set([...read(file).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])));
  }
  return anchors.get(file);
}

test("every link of every page leads somewhere", () => {
  const dead = [];
  let checked = 0;
  for (const page of pages) {
    for (const [, link] of read(page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?:|mailto:)/.test(link)) continue;
      ++checked;
      const [file, fragment] = link.split("#");
      const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      const found = known.has(target) && (fragment === undefined || idsOf(target).has(fragment));
      if (!found) dead.push(`${page} -> ${link}`);
    }
  }
  assert.ok(checked > pages.length, "pages have links");
  assert.deepEqual(dead, []);
});

test("no id stands twice on a page", () => {
  for (const page of pages) {
    const ids = [...read(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length, page);
  }
});

test("every page but the start page is reached by a link", () => {
  const reached = new Set(["index.html", "404.html"]);
  for (const page of pages) {
    for (const [, link] of read(page).matchAll(/ href="([^"#]+)/g)) {
      reached.add(path.posix.join(path.posix.dirname(page), link));
    }
  }
  assert.deepEqual(pages.filter((page) => !reached.has(page)), []);
});

test("style sheet and scripts ask for nothing outside", () => {
  for (const file of files.filter((name) => /^assets\/.*\.(?:css|js|svg)$/.test(name))) {
    const outside = read(file).replaceAll("http://www.w3.org/2000/svg", "");
    assert.doesNotMatch(outside, /https?:\/\/|url\(["']?\/\//, file);
  }
});

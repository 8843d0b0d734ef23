// Search without a server: words are looked up in the files that src/publish/site/search_index.h
// describes. They are scripts, for a page opened from a disk may load nothing else.
"use strict";

document.getElementById("without-scripts").hidden = true;

// --- Words: the same rule as search_words() in src/publish/site/search_index.cpp ---

const wordPattern =
  /(?:[0-9A-Za-z]|(?![\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f])[\u00c0-\u{10ffff}])+/gu;
const wholeLetters = {
  "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
  "ə": "a", "ŧ": "t", "ß": "ss", "ς": "σ",
};

function fold(text) {
  const apart = text.normalize("NFKC").toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
  return apart.replace(/[łøđðħıæœþəŧßς]/gu, (letter) => wholeLetters[letter]);
}

function wordsOf(text) {
  return (text.match(wordPattern) ?? []).map(fold).filter((word) => word !== "");
}

function shardOf(word, letters) {
  const first = word.codePointAt(0);
  if (first >= 0x80) return "u" + first.toString(16);
  const second = letters > 1 && word.length > 1 && word.charCodeAt(1) < 0x80;
  return word.slice(0, second ? 2 : 1);
}

// --- Files ---

const files = new Map();    // Name → promise of its contents.
const waiting = new Map();  // Name → who takes them.

globalThis.vigil = (name, contents) => waiting.get(name)?.(contents);

function load(name) {
  if (!files.has(name)) {
    files.set(name, new Promise((resolve) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = new URL(name + ".js", root).href;
      script.onerror = () => resolve(null);
      document.head.append(script);
    }));
  }
  return files.get(name);
}

// --- Looking up ---

const sourcesInAFile = 128;
const shown = 20;

// Steps and counts in a row → id → count, added to `found`.
function addSteps(found, steps) {
  let id = 0;
  for (let i = 0; i < steps.length; i += 2) {
    id += steps[i];
    found.set(id, (found.get(id) ?? 0) + steps[i + 1]);
  }
}

// Where a word stands; the last of a query may be the beginning of a word.
async function placesOf(word, isBeginning, letters) {
  const shard = (await load("words/" + shardOf(word, letters))) ?? {};
  const reports = new Map();
  const sources = new Map();
  for (const known of isBeginning ? Object.keys(shard) : [word]) {
    if (!Object.hasOwn(shard, known) || !known.startsWith(word)) continue;
    addSteps(reports, shard[known][0]);
    addSteps(sources, shard[known][1]);
  }
  return { reports, sources };
}

// Ids that stand in all maps, best first: rare words weigh more, repeated ones a little more.
function ranked(maps, total) {
  if (maps.length === 0) return [];
  const scores = [];
  for (const id of maps[0].keys()) {
    if (!maps.every((map) => map.has(id))) continue;
    let score = 0;
    for (const map of maps) score += Math.log(1 + map.get(id)) * Math.log(1 + total / map.size);
    scores.push([id, score]);
  }
  return scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

// --- Showing ---

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function linkTo(address, ...children) {
  const link = element("a", ...children);
  link.href = new URL("../" + address, root).href;
  return link;
}

function isHit(piece, words) {
  const folded = fold(piece);
  return words.some((word, i) => (i === words.length - 1 ? folded.startsWith(word) : folded === word));
}

// Some words around the first hit, hits marked; null when there is none.
function snippet(text, words) {
  const pieces = [...text.matchAll(wordPattern)];
  const first = pieces.findIndex((match) => isHit(match[0], words));
  if (first < 0) return null;
  const from = pieces[Math.max(0, first - 12)].index;
  const last = pieces[Math.min(pieces.length - 1, first + 22)];
  const end = last.index + last[0].length;
  const out = element("span", from > 0 ? "… " : "");
  let at = from;
  for (const match of pieces) {
    if (match.index < from || match.index >= end || !isHit(match[0], words)) continue;
    out.append(text.slice(at, match.index), element("mark", match[0]));
    at = match.index + match[0].length;
  }
  out.append(text.slice(at, end), end < text.length ? " …" : "");
  return out;
}

function hitsIn(text, words) {
  const folded = wordsOf(text);
  return words.filter((word, i) =>
    folded.some((one) => (i === words.length - 1 ? one.startsWith(word) : one === word))).length;
}

async function reportResult(id, reports, words) {
  const [title, edition, address] = reports[id];
  const item = element("li", element("h2", linkTo(address, title + " " + edition)));
  const passages = (await load("text/" + id)) ?? [];
  const best = passages
    .map(([anchor, text], i) => ({ anchor, text, i, hits: hitsIn(text, words) }))
    .filter((passage) => passage.hits > 0)
    .sort((a, b) => b.hits - a.hits || a.i - b.i)
    .slice(0, 3);
  const list = element("ul");
  for (const { anchor, text } of best) {
    const label = /^n\d/.test(anchor) ? "Note " + anchor.slice(1)
      : /^p\d/.test(anchor) ? "¶ " + anchor.slice(1) : "Section";
    list.append(element("li", linkTo(address + "#" + anchor, label), ": ", snippet(text, words) ?? ""));
  }
  item.append(list);
  return item;
}

async function sourceResult(id, words) {
  const file = (await load("sources/" + Math.floor(id / sourcesInAFile))) ?? [];
  const [address, text, citations] = file[id % sourcesInAFile];
  const kind = element("p", "Source, cited " + (citations === 1 ? "once" : citations + " times"));
  kind.className = "kind";
  return element("li", element("h2", linkTo(address, snippet(text, words) ?? text)), kind);
}

let current = 0;  // The newest query; answers to older ones are dropped.

async function search(query, edition) {
  const run = ++current;
  const words = wordsOf(query);
  if (words.length === 0) {
    results.replaceChildren();
    status.textContent = "";
    return;
  }
  const { letters, reports } = (await load("reports")) ?? { letters: 1, reports: [] };
  const isLast = (i) => i === words.length - 1;
  const places = await Promise.all(words.map((word, i) => placesOf(word, isLast(i), letters)));
  const inReports = ranked(places.map((place) => place.reports), reports.length)
    .filter(([id]) => edition === "" || String(reports[id][1]) === edition);
  const inSources = edition === "" ? ranked(places.map((place) => place.sources), 1000) : [];
  const items = await Promise.all([
    ...inReports.slice(0, shown).map(([id]) => reportResult(id, reports, words)),
    ...inSources.slice(0, shown).map(([id]) => sourceResult(id, words)),
  ]);
  if (run !== current) return;
  results.replaceChildren(...items);
  const count = (n, one, many) => n + " " + (n === 1 ? one : many);
  const all = inReports.length + inSources.length;
  const limit = Math.max(inReports.length, inSources.length) > shown ? " The first are shown." : "";
  status.textContent = all === 0
    ? "Nothing found. Try fewer words, or the beginning of one."
    : "Found in " + count(inReports.length, "report", "reports") + " and " +
      count(inSources.length, "source", "sources") + "." + limit;
}

// --- The page ---

const form = document.getElementById("search");
const results = document.getElementById("results");
const status = document.getElementById("status");
const root = new URL(".", document.baseURI);

if (form) {
  const words = form.elements.q;
  const edition = form.elements.edition;
  const asked = new URLSearchParams(location.search);
  words.value = asked.get("q") ?? "";
  edition.value = asked.get("edition") ?? "";
  const go = () => search(words.value, edition.value);
  let pause = 0;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(go, 150);
  });
  edition.addEventListener("change", go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = new URLSearchParams({ q: words.value });
    if (edition.value !== "") query.set("edition", edition.value);
    if (location.protocol !== "file:") history.replaceState(null, "", "?" + query);
    go();
  });
  if (words.value !== "") go();
}

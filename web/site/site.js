// Notes beside their marks, and what words state beside the words. Without this script a mark is a
// link to its note, the sign behind a claim one to the list at the end, and all is there.
"use strict";

(() => {
  // Addresses as people pass them on: ".../ardenia/", not ".../ardenia/index.html".
  if (location.protocol.startsWith("http") && location.pathname.endsWith("/index.html")) {
    const path = location.pathname.slice(0, -"index.html".length);
    history.replaceState(history.state, "", path + location.search + location.hash);
  }

  if (!("popover" in HTMLElement.prototype)) return;
  const gap = 8;
  const least = 160;  // Pixels that a box is high where there is no room for it.
  const dwell = 450;  // Milliseconds that a pointer rests on words before their card comes…
  const grace = 300;  // … and may be away before it goes.
  const openers = ".mark a, .says";
  let box = null;     // The one box, made at first use.
  let opener = null;  // The mark or sign that it belongs to.
  let pinned = false; // Opened on purpose: it stays until it is closed.
  let timer = 0;

  function makeBox() {
    const made = document.createElement("div");
    made.className = "beside";
    made.id = "beside";
    made.popover = "manual";
    made.setAttribute("role", "dialog");
    made.setAttribute("aria-labelledby", "beside-title");
    made.tabIndex = -1;
    made.addEventListener("pointerenter", () => clearTimeout(timer));
    made.addEventListener("pointerleave", leave);
    document.body.append(made);
    return made;
  }

  // Closes the box; who was in it, or nowhere, is back at what opened it.
  function close() {
    clearTimeout(timer);
    if (!opener) return;
    const inside = box.contains(document.activeElement);
    const nowhere = pinned && document.activeElement === document.body;
    box.hidePopover();
    opener.setAttribute("aria-expanded", "false");
    wordsOf(opener)?.classList.remove("open");
    if (inside || nowhere) opener.focus({ preventScroll: true });
    opener = null;
  }

  function element(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  function link(words, address) {
    const made = element("a", words);
    made.href = address;
    made.addEventListener("click", close);
    return made;
  }

  // The claim before a sign, which stands right behind it.
  function wordsOf(sign) {
    const before = sign.matches(".says") ? sign.previousElementSibling : null;
    return before?.matches(".claim") ? before : null;
  }

  function signOf(claim) {
    const next = claim.nextElementSibling;
    return next?.matches(".says") ? next : null;
  }

  function noteParts(note, number) {
    const parts = [element("h2", "Note " + number), note.querySelector("p").cloneNode(true)];
    const sources = note.querySelector(".reading ul");
    if (sources) {
      parts.push(element("h3", "In full, as proposed by machine"), sources.cloneNode(true));
    }
    return parts;
  }

  // The notes that claims rest on, each once: its sources in full, or else its words.
  function sourceParts(entries) {
    const links = entries.flatMap((entry) => [...entry.querySelectorAll("p:first-child a")]);
    const notes = new Set(links.map((to) => document.getElementById(to.hash.slice(1))));
    notes.delete(null);
    if (notes.size === 0) return [];
    const list = document.createElement("ul");
    for (const note of notes) {
      const item = element("li", "Note " + note.querySelector(".num").textContent + ": ");
      const sources = note.querySelectorAll(".reading li");
      const from = sources.length > 0 ? [...sources] : [note.querySelector("p")];
      from.forEach((source, i) => {
        if (i > 0) item.append("; ");
        item.append(...source.cloneNode(true).childNodes);
      });
      list.append(item);
    }
    return [element("h3", "Sources, as read by machine"), list];
  }

  function claimParts(sign) {
    const ids = [sign.hash.slice(1), ...(sign.dataset.and ?? "").split(" ")];
    const entries = ids.map((id) => id && document.getElementById(id)).filter(Boolean);
    const parts = [element("h2", entries.length === 1 ? "Stated here" : "Stated here, " + entries.length + " claims")];
    const list = document.createElement("ul");
    list.className = "claims";
    for (const entry of entries) {
      const item = document.createElement("li");
      item.append(...entry.cloneNode(true).childNodes);
      item.querySelector(".to-words")?.remove();
      list.append(item);
    }
    return [...parts, list, ...sourceParts(entries)];
  }

  function fill(target) {
    const isNote = opener.matches(".mark a");
    const parts = isNote ? noteParts(target, opener.textContent) : claimParts(opener);
    parts[0].id = "beside-title";
    const foot = document.createElement("p");
    foot.className = "foot";
    const button = element("button", "Close");
    button.type = "button";
    button.addEventListener("click", close);
    foot.append(link(isNote ? "Among the notes" : "In the list", opener.hash), button);
    box.replaceChildren(...parts, foot);
    box.scrollTop = 0;
  }

  // Beside the mark; where the style sheet makes a sheet at the foot of it, the mark stays in sight.
  function place() {
    // Of words that take several lines, the last line, where their sign stands.
    const lines = wordsOf(opener)?.getClientRects() ?? [opener.getBoundingClientRect()];
    const at = lines[lines.length - 1];
    box.style.maxHeight = "";
    if (getComputedStyle(box).position === "fixed") {
      const hidden = at.bottom + gap - box.getBoundingClientRect().top;
      if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
      return;
    }
    const width = box.offsetWidth;
    const right = document.documentElement.clientWidth - width - gap;
    const aside = opener.matches(".says") ? 0 : width / 3;
    const left = Math.max(gap, Math.min(at.left - aside, right));
    const under = window.innerHeight - at.bottom - 2 * gap;
    const over = at.top - 2 * gap;
    const below = box.offsetHeight <= under || under >= over;
    // Where it fits on neither side it takes the larger one, and what is in it scrolls.
    box.style.maxHeight = Math.max(below ? under : over, least) + "px";
    const top = below ? at.bottom + gap : at.top - gap - box.offsetHeight;
    box.style.left = left + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function open(by, onPurpose) {
    const target = document.getElementById(by.hash.slice(1));
    if (!target || !target.querySelector("p")) return false;
    box ??= makeBox();
    close();
    opener = by;
    pinned = onPurpose;
    fill(target);
    box.showPopover();
    place();
    opener.setAttribute("aria-expanded", "true");
    wordsOf(opener)?.classList.add("open");
    if (onPurpose) box.focus({ preventScroll: true });
    return true;
  }

  function leave() {
    clearTimeout(timer);
    if (opener && !pinned) timer = setTimeout(close, grace);
  }

  for (const each of document.querySelectorAll(openers)) {
    each.setAttribute("aria-haspopup", "dialog");
    each.setAttribute("aria-expanded", "false");
    each.setAttribute("role", "button");
    each.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        each.click();
      }
    });
  }
  for (const claim of document.querySelectorAll(".claim")) {
    claim.addEventListener("pointerenter", (event) => {
      const sign = signOf(claim);
      if (event.pointerType !== "mouse" || !sign || (opener && pinned)) return;
      clearTimeout(timer);
      if (sign !== opener) timer = setTimeout(() => open(sign, false), dwell);
    });
    claim.addEventListener("pointerleave", leave);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const words = event.target.closest?.("a, button") ? null : event.target.closest?.(".claim");
    const selecting = words && !getSelection().isCollapsed;
    const by = event.target.closest?.(openers) ?? (words && !selecting ? signOf(words) : null);
    if (!by) {
      if (opener && !box.contains(event.target)) close();
      return;
    }
    const again = opener === by && pinned;
    if (again) close();
    if (again || open(by, true)) event.preventDefault();
  });
})();

// Notes beside their marks. Without this script a mark is a link to its note, and all is there.
"use strict";

(() => {
  // Addresses as people pass them on: ".../ardenia/", not ".../ardenia/index.html".
  if (location.protocol.startsWith("http") && location.pathname.endsWith("/index.html")) {
    const path = location.pathname.slice(0, -"index.html".length);
    history.replaceState(history.state, "", path + location.search + location.hash);
  }

  if (!("popover" in HTMLElement.prototype)) return;
  const gap = 8;
  let box = null;   // The one box, made at first use.
  let mark = null;  // The mark that it belongs to.

  function makeBox() {
    const made = document.createElement("div");
    made.className = "beside";
    made.id = "beside";
    made.popover = "manual";
    made.setAttribute("role", "dialog");
    made.tabIndex = -1;
    document.body.append(made);
    return made;
  }

  // Closes the box; who was in it, or nowhere, is back at the mark.
  function close() {
    const inside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.hidePopover();
    mark.setAttribute("aria-expanded", "false");
    if (inside) mark.focus({ preventScroll: true });
    mark = null;
  }

  function element(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  function fill(note, number) {
    const title = element("h2", "Note " + number);
    title.id = "beside-title";
    box.setAttribute("aria-labelledby", title.id);
    const parts = [title, note.querySelector("p").cloneNode(true)];
    const sources = note.querySelector(".reading ul");
    if (sources) {
      parts.push(element("h3", "In full, as proposed by machine"), sources.cloneNode(true));
    }
    const foot = document.createElement("p");
    foot.className = "foot";
    const there = element("a", "Among the notes");
    there.href = "#" + note.id;
    there.addEventListener("click", close);
    const button = element("button", "Close");
    button.type = "button";
    button.addEventListener("click", close);
    foot.append(there, button);
    box.replaceChildren(...parts, foot);
    box.scrollTop = 0;
  }

  // Beside the mark; where the style sheet makes a sheet at the foot of it, the mark stays in sight.
  function place() {
    const at = mark.getBoundingClientRect();
    if (getComputedStyle(box).position === "fixed") {
      const hidden = at.bottom + gap - box.getBoundingClientRect().top;
      if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
      return;
    }
    const width = box.offsetWidth;
    const right = document.documentElement.clientWidth - width - gap;
    const left = Math.max(gap, Math.min(at.left - width / 3, right));
    const below = at.bottom + gap;
    const fits = below + box.offsetHeight <= window.innerHeight;
    const above = at.top - gap - box.offsetHeight;
    const top = fits || above < 0 ? below : above;
    box.style.left = left + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function open(link) {
    const note = document.getElementById(link.hash.slice(1));
    if (!note || !note.querySelector("p")) return false;
    box ??= makeBox();
    if (mark) close();
    mark = link;
    fill(note, link.textContent);
    box.showPopover();
    place();
    mark.setAttribute("aria-expanded", "true");
    box.focus({ preventScroll: true });
    return true;
  }

  for (const link of document.querySelectorAll(".mark a")) {
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("role", "button");
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        link.click();
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mark) close();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".mark a");
    if (!link) {
      if (mark && !box.contains(event.target)) close();
    } else if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      const again = mark === link;
      if (again) close();
      if (again || open(link)) event.preventDefault();
    }
  });
})();

// Tables that sort and filter. Without this script they are whole, in the order of the page.
"use strict";

(() => {
  const table = document.querySelector("table.sortable");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = rows.map((row) => fold(row.textContent));

  // What a cell is sorted by: its number, its date, else its words; null where it has nothing.
  function key(row, column) {
    const cell = row.cells[column];
    if (cell.dataset.n !== undefined) return Number(cell.dataset.n);
    const words = cell.dataset.d ?? cell.textContent.trim();
    return words === "" ? null : words;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
    return collator.compare(a, b);
  }

  // Empty cells come last, whichever way.
  function sort(column, down) {
    const keyed = rows.map((row, place) => ({ row, place, key: key(row, column) }));
    keyed.sort((x, y) => {
      if (x.key === null || y.key === null) return (x.key === null) - (y.key === null) || x.place - y.place;
      return (down ? compare(y.key, x.key) : compare(x.key, y.key)) || x.place - y.place;
    });
    body.append(...keyed.map((each) => each.row));
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort(column, down);
    });
  });

  function field(label, control) {
    const made = document.createElement("p");
    made.className = "field";
    const name = document.createElement("label");
    name.textContent = label;
    name.htmlFor = control.id;
    made.append(name, control);
    return made;
  }

  function select(label, column) {
    const made = document.createElement("select");
    made.id = "by-" + column;
    const value = (row) => (row.cells[column].querySelector(".review") ?? row.cells[column]).textContent.trim();
    const values = [...new Set(rows.map(value))];
    if (values.length < 2) return null;
    values.sort(collator.compare);
    made.append(new Option("all", ""), ...values.map((each) => new Option(each)));
    form.append(field(label, made));
    return (row) => made.value === "" || value(row) === made.value;
  }

  const form = document.createElement("form");
  form.className = "filter";
  form.addEventListener("submit", (event) => event.preventDefault());
  const words = document.createElement("input");
  words.type = "search";
  words.id = "words-in-rows";
  words.autocomplete = "off";
  form.append(field("Rows with", words));
  const tests = [(row, i) => fold(words.value).split(/\s+/).every((word) => texts[i].includes(word))];
  for (const name of ["Edition", "Review"]) {
    const column = heads.findIndex((head) => head.textContent === name);
    const made = column < 0 ? null : select(name, column);
    if (made) tests.push(made);
  }
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "hint";

  function filter() {
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !tests.every((test) => test(row, i));
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = shown === rows.length
      ? rows.length.toLocaleString("en") + (rows.length === 1 ? " row" : " rows")
      : shown.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " rows";
  }

  form.append(status);
  form.addEventListener("input", filter);
  table.closest(".wide").before(form);
  filter();
})();

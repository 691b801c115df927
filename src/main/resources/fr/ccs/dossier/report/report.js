"use strict";
(function () {
  const form = document.getElementById("filtre");
  if (!form) {
    return;
  }
  const words = document.getElementById("mots");
  const found = document.getElementById("compte");
  const reset = form.querySelector("button");
  const entries = Array.from(document.querySelectorAll("[data-entry]"));
  const groups = Array.from(document.querySelectorAll("[data-group]"));
  const boxes = new Set(Array.from(form.querySelectorAll("input[type=checkbox]"), (box) => box.name));
  const lists = Array.from(form.querySelectorAll("select"));
  const texts = new Map();

  /* As people type: without accents, in any case, the apostrophe as on the keyboard. */
  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").toLowerCase();
  }

  /* An entry is found by its own words and by those of the heading above it. */
  function text(entry) {
    if (!texts.has(entry)) {
      const group = entry.closest("[data-group]");
      const heading = group ? group.querySelector("h3").textContent + " " : "";
      texts.set(entry, plain(heading + entry.textContent));
    }
    return texts.get(entry);
  }

  function wanted() {
    const all = [];
    for (const name of boxes) {
      const values = Array.from(form.querySelectorAll('input[name="' + name + '"]:checked'), (box) => box.value);
      if (values.length) {
        all.push([name, values]);
      }
    }
    for (const list of lists) {
      if (list.value) {
        all.push([list.name, [list.value]]);
      }
    }
    return all;
  }

  function filter() {
    const asked = plain(words.value).split(" ").filter(Boolean);
    const chosen = wanted();
    const all = !asked.length && !chosen.length;
    let count = 0;
    for (const entry of entries) {
      const shown = chosen.every(([name, values]) => values.includes(entry.dataset[name])) && asked.every((word) => text(entry).includes(word));
      entry.hidden = !shown;
      count += shown && entry.dataset.entry === "1" ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !all && !group.querySelector("[data-entry]:not([hidden])");
    }
    found.value = count === 0 ? found.dataset.none : count === 1 ? found.dataset.one : found.dataset.many.replace("#", String(count));
    reset.hidden = all;
  }

  /* A link leads to its target even when the filter has hidden it. */
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  window.addEventListener("hashchange", follow);
  filter();
})();

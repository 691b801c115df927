"use strict";
(function () {
  const form = document.getElementById("filtre");
  const words = document.getElementById("mots");
  const found = document.getElementById("compte");
  const reset = form.querySelector("button");
  const plan = document.getElementById("plan");
  const rules = Array.from(document.querySelectorAll("article.rule"));
  const chapters = Array.from(document.querySelectorAll("section.chapter"));
  const entries = new Map(Array.from(document.querySelectorAll("nav [data-rule]"), (link) => [link.dataset.rule, link.parentNode]));

  /* As people type: without accents, in any case, the apostrophe as on the keyboard. */
  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").toLowerCase();
  }

  const texts = new Map(rules.map((rule) => [rule, plain(rule.id + " " + rule.textContent)]));

  function chosen(name) {
    return Array.from(form.querySelectorAll('input[name="' + name + '"]:checked'), (box) => box.value);
  }

  function filter() {
    const asked = plain(words.value).split(" ").filter(Boolean);
    const kinds = chosen("kind");
    const severities = chosen("severity");
    const phases = chosen("phase");
    let count = 0;
    for (const rule of rules) {
      const own = rule.dataset.phases ? rule.dataset.phases.split(" ") : phases;
      const shown = asked.every((word) => texts.get(rule).includes(word))
        && (!kinds.length || kinds.includes(rule.dataset.kind))
        && (!severities.length || severities.includes(rule.dataset.severity))
        && (!phases.length || phases.some((phase) => own.includes(phase)));
      rule.hidden = !shown;
      entries.get(rule.id).hidden = !shown;
      count += shown ? 1 : 0;
    }
    for (const chapter of chapters) {
      chapter.hidden = !chapter.querySelector("article:not([hidden])");
    }
    for (const section of document.querySelectorAll("nav .plan")) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    found.value = count === 0 ? found.dataset.none : count === 1 ? found.dataset.one : found.dataset.many.replace("#", String(count));
    reset.hidden = count === rules.length;
  }

  /* A link to a rule leads there even when the filter has hidden it. */
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const rule = target && target.closest("article.rule, section.chapter");
    if (rule && rule.hidden) {
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
  if (matchMedia("(max-width: 62rem)").matches) {
    plan.open = false;
  }
  filter();
})();

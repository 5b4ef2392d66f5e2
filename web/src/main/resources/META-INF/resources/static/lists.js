/*
 * Lists, on top of pages that work without it: what is selected, and what goes on by itself.
 *
 * Selecting: the rows of a list have a checkbox of the form [data-selection-bar], which appears once something is ticked;
 * [data-select-page] ticks all that is shown, x the row that one is at, and a click with the shift key all in between.
 *
 * A part [data-refresh] is fetched from that address each second, and takes the new one's place until that is not refreshed.
 */
(() => {
  "use strict";

  /* --- what is selected --- */

  const bar = document.querySelector("[data-selection-bar]");

  if (bar) {
    const boxes = () => [...document.querySelectorAll(`input[name=claim][form=${bar.id}]`)];
    const all = bar.querySelector("input[name=all]");
    const pages = [...document.querySelectorAll("[data-select-page]")];
    let last = null;

    const of = (page) => boxes().filter((box) => page.closest("table").contains(box));

    const show = () => {
      const ticked = boxes().filter((box) => box.checked).length;
      bar.querySelector("[data-count]").textContent = ticked;
      bar.querySelector("[data-counted]").hidden = all?.checked || ticked === 0;
      bar.hidden = ticked === 0;
      if (ticked === 0 && all) all.checked = false;
      pages.forEach((page) => {
        const here = of(page);
        const some = here.filter((box) => box.checked).length;
        const input = page.querySelector("input");
        input.checked = some > 0 && some === here.length;
        input.indeterminate = some > 0 && some < here.length;
      });
    };

    pages.forEach((page) => {
      page.hidden = false;
      page.previousElementSibling?.remove();
      page.addEventListener("change", ({ target }) => {
        of(page).forEach((box) => { box.checked = target.checked; });
        show();
      });
    });

    document.addEventListener("change", ({ target }) => boxes().concat(all ?? []).includes(target) && show());

    document.addEventListener("click", ({ target, shiftKey }) => {
      const here = boxes();
      if (!here.includes(target)) return;
      if (shiftKey && here.includes(last)) {
        const [from, to] = [here.indexOf(last), here.indexOf(target)].sort((one, other) => one - other);
        here.slice(from, to + 1).forEach((box) => { box.checked = target.checked; });
        show();
      }
      last = target;
    });

    document.addEventListener("keydown", (event) => {
      if (document.body.dataset.keys === "off" || event.key !== "x") return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox])")) return;
      const box = document.querySelector("[data-row].at input[name=claim]");
      if (!box) return;
      event.preventDefault();
      box.click();
    });

    /* the browser may have kept the ticks of before */
    window.addEventListener("pageshow", show);
    document.addEventListener("htmx:afterSettle", show);
    show();
  }

  /* --- what goes on by itself --- */

  const EVERY = 1000;

  const refresh = async (part) => {
    if (!document.hidden) {
      try {
        const answer = await fetch(part.dataset.refresh, { headers: { "HX-Request": "true" }, redirect: "manual" });
        if (answer.status === 200) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const next = page.getElementById(part.id);
          const focused = part.contains(document.activeElement);
          if (next && !focused) {
            part.replaceWith(next);
            part = next;
          } else if (next && next.dataset.refresh === undefined) {
            location.reload();
            return;
          }
        }
      } catch {
        /* no connection: the next second may have one */
      }
    }
    if (part.dataset.refresh !== undefined) setTimeout(() => refresh(part), EVERY);
  };

  document.querySelectorAll("[data-refresh]").forEach((part) => setTimeout(() => refresh(part), EVERY));
})();

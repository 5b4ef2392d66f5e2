/*
 * Triage by key and without waiting, on top of a page that works without it. A form or link [data-in-place] inside #triage or
 * the toasts is sent from here; its answer is the page's changing part, which takes the place of the present one.
 *
 * Keys: j k move; a accepts; d opens the reasons, then the number of one dismisses; m merges, e edits; x selects; A and D do
 * the same with what is selected; u undoes. What is pressed while something is being sent waits its turn. None of them while
 * something is typed, or for whoever has switched them off.
 */
(() => {
  "use strict";

  const triage = () => document.getElementById("triage");
  const toasts = document.getElementById("toasts");
  const current = () => triage().querySelector(".candidate.at");
  const boxes = () => [...triage().querySelectorAll(".candidate .box input")];

  if (!triage()) return;

  /* --- the claim that one is at --- */

  const markOf = (row) => triage().querySelector(`.text mark a[href="#${row.id}"]`)?.parentElement;

  const goTo = (row) => {
    const before = current();
    if (!row || row === before) return;
    before?.classList.remove("at");
    before?.removeAttribute("aria-current");
    triage().querySelectorAll(".text mark.on").forEach((mark) => mark.classList.remove("on"));
    row.classList.add("at");
    row.setAttribute("aria-current", "true");
    markOf(row)?.classList.add("on");
  };

  const show = (row) => {
    row.querySelector(".words").focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    const text = document.getElementById("text");
    const mark = markOf(row);
    if (mark && getComputedStyle(text).position === "sticky") {
      const into = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
      if (into < 0 || into > text.clientHeight - 60) text.scrollTop += into - text.clientHeight / 3;
    }
  };

  const moveBy = (step) => {
    const rows = [...triage().querySelectorAll(".candidate")];
    const next = rows[Math.min(Math.max(rows.indexOf(current()) + step, 0), rows.length - 1)];
    if (!next) return;
    goTo(next);
    show(next);
  };

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(".candidate .words:focus-visible")) goTo(target.closest(".candidate"));
  });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest?.(".candidate .words, .text mark a");
    const row = link?.closest(".candidate") ?? (link && document.getElementById(link.hash.slice(1)));
    if (!row?.matches(".candidate")) return;
    event.preventDefault();
    document.getElementById("text").matches(":popover-open") && document.getElementById("text").hidePopover();
    goTo(row);
    show(row);
  });

  /* --- what is selected --- */

  const count = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    const dock = triage().querySelector(".dock");
    if (!dock) return;
    dock.querySelector("[data-count]").textContent = chosen;
    dock.querySelector("p").hidden = chosen === 0;
    dock.querySelector("[data-accept-several]").hidden = chosen === 0;
    dock.querySelector("[data-drop-several]").hidden = chosen === 0;
  };

  document.addEventListener("change", ({ target }) => target.matches(".candidate .box input") && count());

  /* --- sending --- */

  let sending = false;
  const waiting = [];

  const replace = (text) => {
    const answer = document.createElement("template");
    answer.innerHTML = text;
    const next = answer.content.getElementById("triage");
    if (!next) return false;
    const chosen = new Set(boxes().filter((box) => box.checked).map((box) => box.value));
    const scrolled = document.getElementById("text").scrollTop;
    const happened = next.querySelector("#happened");
    if (happened.childElementCount > 0) toasts.replaceChildren(...happened.children);
    happened.remove();
    triage().replaceWith(next);
    boxes().forEach((box) => { box.checked = chosen.has(box.value); });
    document.getElementById("text").scrollTop = scrolled;
    count();
    const attention = triage().querySelector("[data-focus]")
      ?? current()?.querySelector(".deciding textarea, .deciding select");
    if (attention) attention.focus();
    else if (current()) show(current());
    triage().dispatchEvent(new CustomEvent("stet:replaced", { bubbles: true }));
    return true;
  };

  const say = (words) => {
    const toast = document.createElement("div");
    toast.className = "toast";
    toast.textContent = words;
    toasts.replaceChildren(toast);
  };

  const send = async (address, request) => {
    if (sending) return;
    sending = true;
    triage().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { ...request, headers: { "HX-Request": "true" } });
      if (!replace(await answer.text())) location.reload();
    } catch {
      say(triage().dataset.notSaved);
      waiting.length = 0;
    } finally {
      sending = false;
      triage().removeAttribute("aria-busy");
    }
    while (waiting.length > 0 && !sending) press(waiting.shift());
  };

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!form.matches("[data-in-place]")) return;
    event.preventDefault();
    const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
    send(address, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-in-place]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send(link.href, {});
  });

  /* --- keys --- */

  const opened = () => triage().querySelector(".drop[open]:has(.reason)");

  const open = (drop) => {
    if (!drop || drop.hidden) return;
    drop.open = true;
    drop.querySelector("summary").focus({ preventScroll: true });
  };

  const keys = {
    j: () => moveBy(1),
    k: () => moveBy(-1),
    a: () => current()?.querySelector("[data-accept]")?.click(),
    d: () => open(current()?.querySelector(".drop")),
    m: () => current()?.querySelector("[data-key=m]")?.click(),
    e: () => current()?.querySelector("[data-key=e]")?.click(),
    x: () => current()?.querySelector(".box input")?.click(),
    u: () => (toasts.querySelector("[data-undo]") ?? triage().querySelector("[data-undo]"))?.click(),
    A: () => triage().querySelector("[data-accept-several]:not([hidden])")?.click(),
    D: () => open(triage().querySelector("[data-drop-several]")),
    Escape: () => opened()?.removeAttribute("open"),
  };

  const press = (key) => {
    if (sending) waiting.push(key);
    else if (/^[1-9]$/.test(key)) opened()?.querySelectorAll(".reason")[Number(key) - 1]?.click();
    else keys[key]();
  };

  const isTyping = (target) =>
    target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox])") !== null;

  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys === "off") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    if (!(event.key in keys) && !(/^[1-9]$/.test(event.key) && (sending || opened()))) return;
    event.preventDefault();
    press(event.key);
  });

  /* one list of reasons at a time, gone once one clicks elsewhere */
  document.addEventListener("click", ({ target }) => {
    triage().querySelectorAll(".drop[open]").forEach((drop) => {
      if (!drop.contains(target)) drop.removeAttribute("open");
    });
  });

  count();
})();

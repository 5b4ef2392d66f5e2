/*
 * Small helps on top of pages that work without them: moving by key, and the place of a selection in an article.
 *
 * Keys: j k move among [data-row]; Enter opens the row's [data-open] (or first link); t presses its [data-take];
 * / goes to [data-search]; ? opens the page of keys. None of them while something is typed.
 *
 * Selecting: inside [data-article], every [data-start] element holds text that begins at that code point of the article.
 * A form [data-selection] gets the selection into its fields "start", "end" and its [data-selected] preview; where that
 * is a field, typing into it lets the place go, so that the words typed count.
 */
(() => {
  "use strict";

  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
  const current = () => document.querySelector("[data-row].at");

  const moveBy = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    current()?.classList.remove("at");
    next.classList.add("at");
    (opener(next) ?? next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const opener = (row) => row?.querySelector("[data-open]") ?? row?.querySelector("a[href]");

  const keys = {
    j: () => moveBy(1),
    k: () => moveBy(-1),
    t: () => current()?.querySelector("[data-take]")?.click(),
    "/": () => document.querySelector("[data-search]")?.focus(),
    "?": () => document.querySelector("[data-keys]")?.click(),
  };

  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    } else if (event.key === "Enter" && event.target === document.body) {
      opener(current())?.click();
    }
  });

  /* --- a selection as code points of the article --- */

  const codePoints = (text) => [...text].length;

  /** The offset of a point in the article, or null where it lies outside any [data-start] element. */
  const offsetOf = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const holder = element?.closest("[data-start]");
    if (!holder) return null;
    const before = document.createRange();
    before.setStart(holder, 0);
    before.setEnd(node, offset);
    return Number(holder.dataset.start) + codePoints(before.toString());
  };

  const takeSelection = () => {
    const form = document.querySelector("form[data-selection]");
    const selection = document.getSelection();
    if (!form || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.commonAncestorContainer.parentElement?.closest("[data-article]")
        && !range.commonAncestorContainer.querySelector?.("[data-start]")) return;
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    const preview = form.querySelector("[data-selected]");
    if (preview) preview["value" in preview ? "value" : "textContent"] = range.toString();
    form.dispatchEvent(new CustomEvent("stet:selected", { bubbles: true }));
  };

  document.addEventListener("selectionchange", takeSelection);

  document.addEventListener("input", ({ target }) => {
    if (!target.matches("form[data-selection] [data-selected]")) return;
    target.form.elements.start.value = "";
    target.form.elements.end.value = "";
  });

  /* what waits to be selected for opens once something is */
  document.addEventListener("stet:selected", ({ target }) => target.closest("details")?.setAttribute("open", ""));

  /* --- what a page cannot say in HTML alone --- */

  /* the browser reads an error summary out when it gets the focus */
  document.querySelector("[data-focus]")?.focus();

  /* so it does with what comes in the place of a piece of the page */
  document.addEventListener("htmx:afterSettle", ({ detail }) => detail.elt.querySelector("[data-focus]")?.focus());

  /* an answer that is a whole page (signed out, stale, not theirs) replaces the page, not a piece of it */
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (xhr.status >= 400) event.detail.shouldSwap = true;
    if (/^\s*<!doctype html/i.test(xhr.responseText)) {
      event.detail.target = document.body;
      event.detail.swapOverride = "innerHTML";
    }
  });

  /* a form that keeps what is typed is never replaced by another page, such as the sign-in's: it says so instead */
  const keepsTyping = (event) => {
    const { xhr } = event.detail;
    const form = event.target.closest?.("[data-keeps]") ?? event.detail.requestConfig?.elt.closest("[data-keeps]");
    if (!form || (xhr.status === 200 && !/^\s*<!doctype html/i.test(xhr.responseText))) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    document.getElementById("kept").textContent = form.dataset.keeps;
  };

  document.addEventListener("htmx:beforeSwap", keepsTyping, { capture: true });
  document.addEventListener("htmx:sendError", keepsTyping, { capture: true });

  /* such a form is sent only after what is being kept has arrived, and keeps nothing more: else it would contradict itself */
  const leaving = new Set();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-keeps]")) return;
    if (form.classList.contains("htmx-request")) {
      const { submitter } = event;
      event.preventDefault();
      form.addEventListener("htmx:afterRequest", () => form.requestSubmit(submitter), { once: true });
    } else {
      leaving.add(form);
    }
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (leaving.has(event.target)) event.preventDefault();
  });

  window.addEventListener("pageshow", () => leaving.clear());
})();

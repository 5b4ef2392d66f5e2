/*
 * Small helps on top of pages that work without them: moving by key, and the place of a selection in an article.
 *
 * Keys: j k move among [data-row]; Enter opens the row's [data-open] (or first link); t presses its [data-take];
 * / goes to [data-search], else to the search of every page; ? opens the keys: those of this page, where it lists them, else the page of keys. None of them
 * while something is typed, or for whoever has switched them off.
 *
 * Files: a form [data-files] takes a file that is dropped on it, or pasted while it is open, into its file field, and says so
 * in its [data-drop].
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
    "/": () => (document.querySelector("[data-search]") ?? document.getElementById("find"))?.focus(),
    "?": () => {
      const here = document.getElementById("keys");
      here ? here.togglePopover() : document.querySelector("a[data-keys]")?.click();
    },
  };

  /* what is folded away in the navigation closes as a menu does */
  const unfolded = () => document.querySelector(".seldom[open]");
  document.addEventListener("click", ({ target }) => {
    const open = unfolded();
    if (open && !open.contains(target)) open.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && unfolded();
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys === "off") return;
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

  /* --- a form that takes a file takes one that is dropped on it, or pasted while it is open --- */

  const helpWithFiles = () => document.querySelectorAll("form[data-files] [data-drop][hidden]").forEach((hint) => { hint.hidden = false; });

  const takeFile = (form, files) => {
    const field = form.querySelector("input[type=file]");
    const one = new DataTransfer();
    one.items.add(files[0]);
    field.files = one.files;
    const hint = form.querySelector("[data-drop]");
    hint.textContent = `${hint.dataset.drop} ${files[0].name}`;
    form.querySelector("input[name=description]").focus();
  };

  const openFileForm = (target) => target.closest?.("form[data-files]")
    ?? (isTyping(target) ? null : [...document.querySelectorAll("details[open] > form[data-files]")].at(-1));

  document.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files ?? [];
    const form = files.length > 0 ? openFileForm(event.target) : null;
    if (!form) return;
    event.preventDefault();
    takeFile(form, files);
  });

  for (const [name, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    document.addEventListener(name, (event) => {
      const form = event.target.closest?.("form[data-files]");
      if (!form || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("over", over);
      if (name === "drop" && event.dataTransfer.files.length > 0) takeFile(form, event.dataTransfer.files);
    });
  }

  helpWithFiles();
  document.addEventListener("htmx:afterSettle", helpWithFiles);

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

  /* --- drafts: long texts are kept as they are typed, and come back to their writer --- */

  const drafts = document.querySelector("[data-drafts]");

  if (drafts) {
    const PAUSE = 1500;
    const MOST_WHILE_LEAVING = 60000;
    const waiting = new Map();
    const keepable = (form) => form?.matches("form[method=post]:not([data-keeps])")
      && form.querySelector("textarea:not([readonly])") !== null
      && form.querySelector("input[type=password]") === null;
    const nameOf = (form) => new URL(form.action).pathname;
    const fieldsOf = (form) => new URLSearchParams(new FormData(form));
    const address = (form) => "/drafts?as=" + drafts.dataset.drafts + "&form=" + encodeURIComponent(nameOf(form));
    const original = new WeakMap();
    const sent = new WeakSet();

    const say = (form, text, bad) => {
      let line = form.querySelector(".draft");
      if (!line) {
        line = document.createElement("p");
        line.className = "draft hint";
        line.setAttribute("role", "status");
        form.append(line);
      }
      line.classList.toggle("error", bad === true);
      line.textContent = text;
    };

    const keep = async (form) => {
      waiting.delete(form);
      const body = fieldsOf(form);
      try {
        const answer = await fetch(address(form), {
          method: "POST", body, headers: { "HX-Request": "true" }, redirect: "manual",
          keepalive: body.toString().length < MOST_WHILE_LEAVING,
        });
        if (sent.has(form)) return;
        say(form, answer.status === 204 ? drafts.dataset.kept : drafts.dataset.notKept, answer.status !== 204);
      } catch {
        if (!sent.has(form)) say(form, drafts.dataset.notKept, true);
      }
    };

    document.addEventListener("input", ({ target }) => {
      const form = target.form;
      if (!keepable(form)) return;
      clearTimeout(waiting.get(form));
      waiting.set(form, setTimeout(() => keep(form), PAUSE));
    });

    document.addEventListener("submit", ({ target }) => {
      clearTimeout(waiting.get(target));
      waiting.delete(target);
      sent.add(target);
    });

    /* whoever leaves within the pause loses nothing */
    window.addEventListener("pagehide", () => {
      for (const form of waiting.keys()) navigator.sendBeacon(address(form), fieldsOf(form));
      waiting.clear();
    });

    const fill = (form, fields) => {
      const seen = new Map();
      for (const [name, value] of fields) {
        const at = seen.get(name) ?? 0;
        seen.set(name, at + 1);
        const all = [...form.elements].filter((field) => field.name === name);
        if (all[0]?.type === "radio" || all[0]?.type === "checkbox") {
          all.forEach((field) => { if (field.value === value) field.checked = true; });
        } else if (all[at]) {
          all[at].value = value;
        }
      }
    };

    const differs = (form, fields) => {
      const now = [...fieldsOf(form)].filter(([name]) => name !== "csrf" && name !== "version");
      const then = fields.filter(([name]) => name !== "version");
      const text = (all) => all.map(([name, value]) => name + "=" + value.replaceAll("\r\n", "\n")).sort().join("&");
      return text(now) !== text(then);
    };

    const discard = async (form) => {
      await fetch("/drafts/removal", {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: new URLSearchParams({ form: nameOf(form), csrf: form.elements.csrf.value }),
      });
      form.reset();
      form.elements.version && (form.elements.version.value = original.get(form) ?? form.elements.version.value);
      form.querySelector(".draft-back")?.remove();
      form.querySelector(".draft")?.remove();
    };

    const back = (form, draft) => {
      original.set(form, form.elements.version?.value);
      fill(form, draft.fields);
      form.closest("details")?.setAttribute("open", "");
      const told = document.createElement("div");
      told.className = "notice info draft-back";
      told.dataset.sign = "i";
      told.setAttribute("role", "status");
      const words = document.createElement("div");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "small";
      button.textContent = drafts.dataset.discard;
      button.addEventListener("click", () => discard(form));
      words.append(drafts.dataset.back + " " + draft.at + ". ", button);
      told.append(words);
      form.prepend(told);
    };

    /* a form that was just refused shows what was typed already, and so needs nothing back */
    const restore = async (within) => {
      const forms = [...within.querySelectorAll("form[method=post]")]
        .filter((form) => keepable(form) && !form.querySelector(".draft-back"));
      if (forms.length === 0 || document.querySelector(".error-summary")) return;
      const asked = new URLSearchParams(forms.map((form) => ["form", nameOf(form)]));
      const answer = await fetch("/drafts?" + asked, { headers: { "HX-Request": "true" }, redirect: "manual" });
      if (answer.status !== 200) return;
      for (const draft of await answer.json()) {
        const form = forms.find((each) => nameOf(each) === draft.form);
        if (form && !waiting.has(form) && differs(form, draft.fields)) back(form, draft);
      }
    };

    restore(document);
    document.addEventListener("htmx:afterSettle", ({ detail }) => restore(detail.elt));
    document.addEventListener("stet:replaced", ({ target }) => restore(target));
  }
})();

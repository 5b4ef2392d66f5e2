/*
 * What happens elsewhere, on top of pages that work without it. A page in sight listens to /live: what is unread, who else
 * has this claim open ([data-readers]), and that something happened to a claim. A list with [data-live] then asks for itself
 * again and compares its rows, [data-key]: more of them are told of with a way to show them; a row of a table that
 * says something else by now says so in place; nothing moves, and what is ticked, in hand or under the pointer stays as it is.
 */
(() => {
  "use strict";

  if (!document.querySelector("[data-drafts]")) return;

  /* asked for each time: a part of the page may have been replaced */
  const live = () => document.querySelector("[data-live]");
  const readers = document.querySelector("[data-readers]");
  const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { timeStyle: "short" });

  /* --- a list --- */

  const BETWEEN = 3000;
  let asked = 0;
  let waiting = null;
  let before = null;

  const rows = (within) => new Map([...within.querySelectorAll("[data-key]")].map((row) => [row.dataset.key, row]));
  const words = (row) => [...row.children].filter((cell) => !cell.matches(".act, .box"))
    .map((cell) => cell.textContent.replace(/\s+/g, " ").trim()).join("|");
  const inHand = (row) => row.contains(document.activeElement) || row.matches(":hover, .at") || row.querySelector(":checked, [open]");

  const say = (count) => {
    const said = live()?.querySelector("[data-live-said]");
    if (!said) return;
    if (count === 0) {
      said.replaceChildren();
      return;
    }
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = live().dataset.show;
    said.replaceChildren((count === 1 ? live().dataset.newOne : live().dataset.newMany.replace("#", count)) + " ", link);
  };

  const compare = (page) => {
    if (!live()) return;
    const then = rows(document);
    const now = rows(page);
    before ??= new Set(then.keys());
    then.forEach((row, key) => {
      const next = now.get(key);
      if (!next) {
        if (row.classList.contains("gone") || inHand(row)) return;
        row.classList.add("gone");
        const left = document.createElement("small");
        left.className = "left";
        left.textContent = live().dataset.gone;
        row.querySelector(".what, .said")?.append(left);
      } else if (row.matches("tr") && words(next) !== words(row) && !inHand(row)) {
        row.replaceWith(next);
        next.classList.add("changed");
        globalThis.htmx?.process(next);
      }
    });
    say([...now.keys()].filter((key) => !before.has(key)).length);
  };

  const ask = async () => {
    waiting = null;
    asked = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { "HX-Request": "true" }, redirect: "manual" });
      if (answer.status === 200) compare(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      /* the stream tells when there is a connection again */
    }
  };

  const soon = () => {
    if (live() && waiting === null) waiting = setTimeout(ask, Math.max(300, asked + BETWEEN - Date.now()));
  };

  /* --- who else is here --- */

  const showReaders = (all) => {
    if (!readers) return;
    readers.replaceChildren();
    if (all.length === 0) return;
    readers.append(readers.dataset.words + " ");
    all.forEach(({ name, since }, place) => {
      const who = document.createElement("bdi");
      who.textContent = name;
      const when = document.createElement("small");
      when.textContent = ` (${readers.dataset.since} ${time.format(new Date(since))})`;
      readers.append(...(place > 0 ? [", "] : []), who, when);
    });
  };

  /* --- how much is unread --- */

  const showUnread = async () => {
    const place = document.getElementById("unread");
    if (!place) return;
    try {
      const answer = await fetch("/notifications/unread", { headers: { "HX-Request": "true" }, redirect: "manual" });
      if (answer.status === 200) place.innerHTML = await answer.text();
    } catch {
      /* the next one says it */
    }
  };

  /* --- the stream, while the page is in sight --- */

  const AGAIN = 20000;
  let stream = null;
  let first = true;
  let unread = null;

  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/live" + (readers ? "?claim=" + readers.dataset.readers : ""));
    stream.addEventListener("open", () => {
      if (!first) soon();
      first = false;
    });
    stream.addEventListener("change", soon);
    stream.addEventListener("readers", ({ data }) => showReaders(JSON.parse(data).readers));
    stream.addEventListener("unread", ({ data }) => {
      const { count } = JSON.parse(data);
      if (unread !== null && unread !== count) showUnread();
      unread = count;
    });
    stream.addEventListener("error", () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      stream = null;
      setTimeout(listen, AGAIN);
    });
  };

  const stop = () => {
    stream?.close();
    stream = null;
    showReaders([]);
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  const keepsItself = () => live()?.querySelector("[data-live-read]")?.remove();
  document.addEventListener("stet:replaced", keepsItself);
  keepsItself();
  listen();
})();

// @ts-check
/**
 * The page's side of what a browser keeps for when there is no network: it brings the service worker
 * after the first search or on the second page, so that a first visit does not pay for it, and says
 * of a page that was kept of when it is.
 */
(() => {
  "use strict";
  const { offline, opgeslagen } = document.documentElement.dataset;
  const SEEN = "wijkboek-bezoek";

  if (opgeslagen) {
    /** @type {NodeListOf<HTMLElement>} */
    const [{ dataset: words }] = document.querySelectorAll(".teksten");
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "Europe/Amsterdam" });
    const note = Object.assign(document.createElement("p"), { className: "let-op" });
    note.setAttribute("role", "status");
    document.querySelector("main > .vak")?.prepend(note);
    // Words that come into a status that is there are read out.
    setTimeout(() => (note.textContent = (words.opgeslagen ?? "").replace("{dag}", date.format(new Date(opgeslagen)))));
  }

  /** Only what is kept. @type {HTMLElement | null} */
  const shelf = document.querySelector("[data-als-bewaard]");
  const sift = async () => {
    for (const link of shelf?.querySelectorAll("a") ?? []) {
      if (!(await caches.match(link.href))) link.parentElement?.remove();
    }
    if (shelf) shelf.hidden = !shelf.querySelector("a");
  };
  if (shelf) sift().catch(() => {});

  /** Brings the worker, and has it keep what this page is part of. */
  async function keep() {
    try {
      const { serviceWorker } = navigator;
      if (serviceWorker.controller) return;
      await serviceWorker.register(offline ?? "");
      (await serviceWorker.ready).active?.postMessage("bewaar");
    } catch {
      // Not over http, not in a private window, not where the storage is full: then nothing is kept.
    }
  }
  if (!offline || !location.protocol.startsWith("http")) return;
  document.addEventListener("wijkboek-gezocht", keep, { once: true });
  try {
    if (sessionStorage.getItem(SEEN)) addEventListener("load", keep);
    sessionStorage.setItem(SEEN, "1");
  } catch {
    // Without a session there is no second page; a search still brings it.
  }
})();

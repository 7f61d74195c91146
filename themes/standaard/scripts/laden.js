// @ts-check
/**
 * Brings the search when it is wanted: at the first focus of the box, at the key `/`, and on the
 * search page when its address holds a question. Until then a page does not pay for it.
 */
(() => {
  "use strict";
  /** @type {HTMLInputElement | null} */
  const input = document.querySelector("form.zoek input");
  const { zoek, motor, zoekstijl = "" } = document.documentElement.dataset;
  if (!input || !zoek || !motor) return;
  /** The page with all results has a script of its own. */
  /** @type {HTMLElement | null} */
  const page = document.querySelector("[data-uitkomst]");
  /** Those that are on their way or there, by address. @type {Map<string, Promise<unknown>>} */
  const scripts = new Map();

  /** Loads styles once; without them what is found can be read as well. */
  const dress = () =>
    document.querySelector(`link[href="${zoekstijl}"]`) ??
    new Promise((resolve) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: zoekstijl, onload: resolve, onerror: resolve });
      document.head.append(link);
    });

  /** Loads a script once, in the order of asking; after a failure the next call tries again. @param {string} src */
  function bring(src) {
    const promise =
      scripts.get(src) ??
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src, async: false, onload: resolve, onerror: reject });
        document.head.append(script);
      });
    scripts.set(src, promise);
    promise.catch(() => scripts.delete(src));
    return promise;
  }

  const load = () => Promise.all([dress(), ...[motor, page?.dataset.uitkomst ?? ""].filter(Boolean).map(bring)]);

  Object.assign(window, { wijkboekLaden: load });
  const prepare = () => void load().catch(() => {});
  input.addEventListener("focus", prepare);
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (page && new URLSearchParams(location.search).get("q")) {
    // Answers come in the place of what to go on from.
    const further = document.querySelector("[data-verder]");
    further?.toggleAttribute("hidden", true);
    load().catch(() => further?.toggleAttribute("hidden", false));
  } else if (document.activeElement === input) {
    prepare();
  }
})();

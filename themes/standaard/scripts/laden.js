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
  /** @type {Window & {wijkboekBreng?: (address: string) => Promise<unknown>}} */
  const { wijkboekBreng: bring } = window;
  /** Without its styles what is found can be read as well. */
  const dress = async () => document.querySelector(`link[href="${zoekstijl}"]`) ?? bring?.(zoekstijl).catch(() => {});
  const load = () => Promise.all([dress(), bring?.(motor), page?.dataset.uitkomst && bring?.(page.dataset.uitkomst)]);

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

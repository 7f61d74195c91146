// @ts-check
/**
 * Brings the search when it is wanted: at the first focus of the box, at the key `/`, and on the
 * search page when its address holds a question. Until then a page does not pay for it.
 */
(() => {
  "use strict";
  /** @type {HTMLInputElement | null} */
  const input = document.querySelector("form.zoek input");
  const { zoek, motor } = document.documentElement.dataset;
  if (!input || !zoek || !motor) return;
  /** @type {Promise<unknown> | undefined} */
  let loading;

  /** Loads the script of the search, once; after a failure the next call tries again. */
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: motor, onload: resolve, onerror: reject });
      document.head.append(script);
    });
    loading.catch(() => (loading = undefined));
    return loading;
  }

  Object.assign(window, { wijkboekLaden: load });
  input.addEventListener("focus", load);
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (document.activeElement === input || (location.search && document.querySelector("[data-uitkomst]"))) load();
})();

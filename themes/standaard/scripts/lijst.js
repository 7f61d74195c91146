// @ts-check
/**
 * Brings the list of this visit (bewaren.js) when it is wanted: at the first press of "Bewaar", and on
 * every page once something is kept. Where a browser keeps nothing, there are no buttons.
 */
(() => {
  "use strict";
  const html = document.documentElement;
  /** @type {Window & {wijkboekBreng?: (address: string) => Promise<unknown>, wijkboekLijst?: object}} */
  const home = window;
  const load = async () => home.wijkboekBreng?.(html.dataset.lijst ?? "");

  try {
    sessionStorage.setItem("wijkboek-proef", "");
    sessionStorage.removeItem("wijkboek-proef");
    if (sessionStorage.getItem("wijkboek-meegeven") || document.querySelector(".meegeven")) load().catch(() => {});
  } catch {
    html.classList.add("zonder-lijst");
    if (document.querySelector(".meegeven")) load().catch(() => {});
  }
  // Whoever is quicker than the script is served when it is there, in the order of asking.
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(".bewaar");
    if (!(button instanceof HTMLElement) || home.wijkboekLijst) return;
    load().then(() => button.click(), () => {});
  });
})();

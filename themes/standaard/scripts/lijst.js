// @ts-check
/**
 * Brings the list of this visit (bewaren.js) when it is wanted: at the first press of "Bewaar", and on
 * every page once something is kept. Where a browser keeps nothing, there are no buttons.
 */
(() => {
  "use strict";
  const html = document.documentElement;
  let asked = false;

  /** @param {() => void} [then] */
  function load(then) {
    if (asked) return;
    asked = true;
    const script = Object.assign(document.createElement("script"), { src: html.dataset.lijst, onload: then, onerror: () => (asked = false) });
    document.head.append(script);
  }

  try {
    sessionStorage.setItem("wijkboek-proef", "");
    sessionStorage.removeItem("wijkboek-proef");
    if (sessionStorage.length > 0 || document.querySelector(".meegeven")) load();
  } catch {
    html.classList.add("zonder-lijst");
    if (document.querySelector(".meegeven")) load();
  }
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(".bewaar");
    if (button instanceof HTMLElement) load(() => button.click());
  });
})();

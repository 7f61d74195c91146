// @ts-check
/**
 * Small help on every page: copying a number, leaving quickly, the skip link of the page for a
 * wrong address. Every page works without it.
 */
(() => {
  "use strict";
  /** @type {NodeListOf<HTMLElement>} */
  const [{ dataset: words }] = document.querySelectorAll(".teksten");

  /** What was done, for eyes and for screen readers; it goes away by itself. */
  const status = document.createElement("p");
  status.className = "melding";
  status.setAttribute("role", "status");
  document.body.append(status);
  let timer = 0;

  /** @param {string} text */
  function say(text) {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), 4000);
  }

  /**
   * Copies by selection, for browsers that do not let a page near the clipboard. Where that fails
   * too, the number stays selected.
   * @param {Element | null | undefined} link
   */
  function select(link) {
    if (!link) return false;
    getSelection()?.selectAllChildren(link);
    return document.execCommand("copy");
  }

  document.addEventListener("click", async (event) => {
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    /** @type {HTMLElement | null} */
    const button = target.closest(".kopieer");
    /** @type {HTMLAnchorElement | null} */
    const away = target.closest("[data-snel-weg]");
    const skip = document.querySelector("base") && target.closest(".overslaan");
    if (button) {
      const number = button.dataset.nummer ?? "";
      const copied = await (navigator.clipboard?.writeText(number).then(() => true, () => false));
      const done = copied || select(button.parentElement?.querySelector(".nummer"));
      say(done ? (words.gekopieerd ?? "").replace("{nummer}", number) : (words.selecteer ?? ""));
    } else if (away) {
      // Without an entry in the history, so that "back" does not lead here again.
      event.preventDefault();
      location.replace(away.href);
    } else if (skip) {
      // With a <base> the link would lead to the first page.
      event.preventDefault();
      document.querySelector("main")?.focus();
    }
  });
})();

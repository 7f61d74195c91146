// @ts-check
/**
 * Of all wijken and their teams on the page, leaves those of a postcode, and says which they are. What is
 * typed goes nowhere: the page holds every answer.
 */
(() => {
  "use strict";
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector(".postcode input");
  /** @type {HTMLElement | null} */
  const status = document.querySelector(".postcode ~ .aantal");
  if (!field || !status) return;
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll("[data-postcodes]");

  /** The digits and letters of what was typed; nothing when it is no postcode yet. */
  const typed = () => field.value.toUpperCase().match(/^\s*([1-9]\d{3})\s*([A-Z]{2})?\s*$/)?.slice(1) ?? [];

  /** Whether a part is for a postcode, or for one with these digits. @param {HTMLElement} part @param {string} digits @param {string} [letters] */
  function serves(part, digits, letters) {
    const [from, to] = [digits + (letters ?? "AA"), digits + (letters ?? "ZZ")];
    return (part.dataset.postcodes ?? "").split(" ").some((stretch) => {
      const [first, last] = stretch.split("-");
      return first <= to && from <= last;
    });
  }

  /** The names of those that are left: teams, and wijken that have none. */
  function left() {
    const within = [...parts].filter((part) => !part.hidden && !part.querySelector("[data-postcodes]") && !part.closest("section[hidden]"));
    return [...new Set(within.map((part) => part.querySelector("h3 a, h2 a")?.textContent ?? ""))];
  }

  function answer() {
    const [digits, letters] = typed();
    for (const part of parts) part.hidden = Boolean(digits) && !serves(part, digits, letters);
    // A wijk whose teams are all for other postcodes has nothing to say here.
    for (const part of parts) {
      const teams = [...part.querySelectorAll("[data-postcodes]")];
      if (teams.length > 0 && teams.every((one) => one.matches("[hidden]"))) part.hidden = true;
    }
    const names = digits ? left() : [];
    const words = status?.dataset ?? {};
    const said = names.length > 1 ? (letters ? words.meer : words.letters) : names.length ? words.een : words.geen;
    const shown = letters ? `${digits} ${letters}` : digits;
    const text = digits ? (said ?? "").replace("{postcode}", shown).replace("{naam}", names.join(", ")) : "";
    if (status && status.textContent !== text) status.textContent = text;
  }

  field.addEventListener("input", answer);
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
    const [digits, letters = ""] = typed();
    if (digits) history.replaceState(null, "", `?pc=${digits}${letters}`);
    else status.textContent = status.dataset.fout ?? "";
    status.focus();
  });
  field.value = new URLSearchParams(location.search).get("pc") ?? "";
  answer();
})();

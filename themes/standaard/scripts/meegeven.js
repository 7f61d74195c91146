// @ts-check
/**
 * The page of the meegeeflijst: of all that a patient could take home it shows what was kept, in the
 * order of keeping. What has no text here is named, with the way to its page.
 *
 * @typedef {{read(): Kept[], put(list: Kept[]): void}} List
 */
(() => {
  "use strict";
  /** @type {Window & {wijkboekLijst?: List}} */
  const { wijkboekLijst: list } = window;
  /** @type {HTMLElement | null} */
  const status = document.querySelector(".meegeven .aantal");
  const sheets = document.querySelector(".handouts");
  const choices = document.querySelector(".meegeven-keuzes");
  const elsewhere = document.querySelector(".elders");
  if (!list || !status || !sheets || !choices || !elsewhere) return;
  /** @type {Map<string, HTMLElement>} */
  const handouts = new Map();
  for (const one of sheets.querySelectorAll("article")) handouts.set(one.dataset.handout ?? "", one);

  /** "2 op de lijst" @param {number} n */
  function counted(n) {
    const { leeg = "", een = "", aantal = "", zonderOpslag = "" } = status?.dataset ?? {};
    if (document.documentElement.classList.contains("zonder-lijst")) return zonderOpslag;
    return n === 0 ? leeg : n === 1 ? een : aantal.replace("{n}", String(n));
  }

  /** A line for what has no text here. @param {Kept} kept */
  function named({ naam, adres }) {
    const link = document.createElement("a");
    link.textContent = naam;
    // Only pages of this site were kept; whatever else stands there is no link.
    if (URL.parse?.(adres)?.protocol === location.protocol) link.href = adres;
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  function show() {
    const kept = list?.read() ?? [];
    const known = kept.flatMap(({ sleutel }) => handouts.get(sleutel) ?? []);
    const unknown = kept.filter(({ sleutel }) => !handouts.has(sleutel));
    for (const one of handouts.values()) one.hidden = !known.includes(one);
    sheets?.append(...known);
    if (status) status.textContent = counted(kept.length);
    choices?.toggleAttribute("hidden", kept.length === 0);
    elsewhere?.toggleAttribute("hidden", unknown.length === 0);
    elsewhere?.querySelector("ul")?.replaceChildren(...unknown.map(named));
  }

  document.addEventListener("wijkboek-lijst", show);
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest("[data-nieuw]")) {
      list.put([]);
      // The next one asks something new.
      document.querySelector("input")?.focus();
    } else if (target.closest(".handout .bewaar")) {
      status.focus();
    }
  });
  show();
})();

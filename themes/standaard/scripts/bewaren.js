// @ts-check
/**
 * The list of this visit (meegeeflijst): what is kept for the patient at the counter. It lives in the
 * session of this tab only; "Nieuwe patiënt" empties it, and so do ten minutes without use.
 *
 * @typedef {{sleutel: string, naam: string, adres: string}} Kept a provider: key, name, address of its page
 */
(() => {
  "use strict";
  const NAME = "wijkboek-meegeven";
  const IDLE = 10 * 60 * 1000;
  /** @type {NodeListOf<HTMLElement>} */
  const [{ dataset: words }] = document.querySelectorAll(".teksten");
  /** @type {HTMLElement | null} */
  const counter = document.querySelector(".kop-lijst");

  /** @param {Kept[]} list */
  function write(list) {
    if (list.length > 0) sessionStorage.setItem(NAME, JSON.stringify({ op: Date.now(), lijst: list }));
    else sessionStorage.removeItem(NAME);
  }

  /** What was kept; nothing when that is too long ago, or is not what this script wrote. @returns {Kept[]} */
  function read() {
    try {
      const { op, lijst } = JSON.parse(sessionStorage.getItem(NAME) ?? "{}");
      const fresh = Date.now() - op < IDLE && Array.isArray(lijst);
      return fresh ? lijst.filter((one) => typeof one?.sleutel === "string") : [];
    } catch {
      return [];
    }
  }

  /** The provider that a button is for. @param {HTMLElement} button @returns {Kept} */
  function kept(button) {
    const row = button.closest("li");
    const name = row ? row.querySelector(".rij-naam a, .treffer-naam") : button.closest("article")?.querySelector("h1, h2");
    const page = name instanceof HTMLAnchorElement ? name.href : location.href;
    return { sleutel: button.dataset.sleutel ?? "", naam: name?.textContent ?? "", adres: page };
  }

  /** Shows the buttons of a part of the page, and the counter, as the list is. @param {ParentNode} [within] */
  function draw(within = document) {
    const list = read();
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = within.querySelectorAll(".bewaar");
    for (const button of buttons) {
      const { sleutel, naam } = kept(button);
      const pressed = list.some((one) => one.sleutel === sleutel);
      button.setAttribute("aria-pressed", String(pressed));
      button.textContent = (pressed ? words.bewaard : words.bewaar) ?? "";
      button.setAttribute("aria-label", `${button.textContent}: ${naam}`);
    }
    const count = counter?.querySelector("span");
    if (!counter || !count) return;
    counter.hidden = list.length === 0;
    count.textContent = String(list.length);
    document.dispatchEvent(new CustomEvent("wijkboek-lijst"));
  }

  /** @param {Kept[]} list */
  function put(list) {
    write(list);
    draw();
  }

  /** The way to the list, beside what was kept last: the one in the header may be a screen away. @type {HTMLElement | null} */
  let near = null;
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement | null} */
    const button = target instanceof Element ? target.closest(".bewaar") : null;
    if (!button) return;
    const list = read();
    const own = kept(button);
    const others = list.filter((one) => one.sleutel !== own.sleutel);
    const isNew = others.length === list.length;
    put(isNew ? [...list, own] : others);
    near?.remove();
    if (!isNew || !counter || !button.closest(".rij, .treffer")) return;
    near = /** @type {HTMLElement} */ (counter.cloneNode(true));
    near.className = "naar-lijst";
    button.after(near);
  });

  // Ten minutes without use: what was left behind is nobody's to read.
  let used = 0;
  const use = () => {
    const list = read();
    if (Date.now() - used < 5000 || list.length === 0) return;
    used = Date.now();
    write(list);
  };
  /** Throws away what is too old. */
  const tidy = () => {
    if (counter && !counter.hidden && read().length === 0) put([]);
  };
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, use);
  for (const kind of ["pageshow", "focus"]) addEventListener(kind, () => draw());
  setInterval(tidy, 10000);

  draw();
  Object.assign(window, { wijkboekLijst: { read, put, draw } });
})();

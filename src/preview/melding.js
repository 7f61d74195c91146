// @ts-check
/**
 * What the preview has to say: <wijk-melding>, a dialog over the page while there are errors, and
 * <wijk-let-op>, a quiet button for what can wait.
 *
 * Both live in a shadow root, so that neither the theme nor they change each other's looks, and
 * beside <body>, so that the page is exactly as it was sent. Texts come from files that somebody
 * is typing in: they are only ever set as text.
 *
 * @typedef {object} Melding
 * @property {string} code
 * @property {string} ernst "fout", "let op" or "tip"
 * @property {string} ernsttekst the same in the language of the preview
 * @property {string} tekst
 * @property {string | null} bestand
 * @property {number | null} regel
 * @property {number | null} kolom
 * @property {string} fragment lines of the file with a pointer below
 * @property {string | null} hulp
 * @property {boolean} vorige the site shows the former version of the file
 *
 * @typedef {{samenvatting: string, fouten: number, meldingen: Melding[]}} Stand
 */
(() => {
  "use strict";
  const SEEN = "wijkboek-gezien";
  const english = document.currentScript?.dataset.taal === "en";
  const words = english
    ? { name: "Messages about the site", of: "of", count: "messages", previous: "Previous", next: "Next", copy: "Copy", copied: "Copied", close: "Close", former: "The site still shows the former version of this file." }
    : { name: "Meldingen over de site", of: "van", count: "meldingen", previous: "Vorige", next: "Volgende", copy: "Kopieer", copied: "Gekopieerd", close: "Sluiten", former: "De site toont nog de vorige versie van dit bestand." };

  // A sheet that is made here is no inline style, which the policy of the pages forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; z-index: 2147483647; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
    :host(wijk-melding) { inset: 0; }
    :host(wijk-let-op) { inset-block-end: 1rem; inset-inline-end: 1rem; }
    @media print { :host { display: none; } }
    .veil { block-size: 100%; box-sizing: border-box; display: grid; place-items: center; padding: 1rem; background: rgb(20 24 32 / 55%); }
    .card { box-sizing: border-box; inline-size: min(48rem, 100%); max-block-size: 90vh; overflow: auto; padding: 1.5rem; border-radius: 0.5rem; border-block-start: 0.375rem solid; border-color: #b3261e; background: light-dark(#fff, #20242c); color: light-dark(#1b1f27, #f1f3f7); }
    .card[data-ernst="let op"] { border-color: #a15c00; }
    .card[data-ernst="tip"] { border-color: #1f5fa8; }
    .head { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; margin: 0; color: light-dark(#4a5261, #b9c0cd); }
    h2 { margin-block: 0.5rem; font-size: 1.25rem; line-height: 1.35; overflow-wrap: anywhere; }
    p { margin-block: 0.5rem; overflow-wrap: anywhere; }
    pre, .place { font-family: ui-monospace, monospace; font-size: 0.875rem; }
    pre { margin-block: 0.75rem; padding: 0.75rem; overflow-x: auto; border-radius: 0.25rem; background: light-dark(#f1f3f7, #14171d); line-height: 1.4; }
    [hidden] { display: none; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 1rem; }
    button { min-block-size: 2.75rem; padding: 0.375rem 0.875rem; border: 0.0625rem solid light-dark(#6a7280, #8d95a3); border-radius: 0.25rem; background: light-dark(#fff, #2b303a); color: inherit; font: inherit; cursor: pointer; }
    button:focus-visible { outline: 0.1875rem solid light-dark(#1f5fa8, #8fbdf5); outline-offset: 0.125rem; }
    .last { margin-inline-start: auto; }
    .pill { border-radius: 1.5rem; background: light-dark(#fff4e0, #3a2d14); color: light-dark(#5c3500, #ffdca3); }
  `);

  /** @param {string} name @param {string} [text] @param {string} [kind] */
  const element = (name, text = "", kind = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  /** What makes a message the same one after an edit: not its line. @param {Melding} it */
  const key = (it) => [it.code, it.bestand, it.tekst].join("\n");

  /** @param {Melding} it */
  const place = (it) => [it.bestand, it.regel, it.kolom].filter((part) => part != null).join(":");

  class Dialog extends HTMLElement {
    /** @type {Melding[]} */
    items = [];
    at = 0;
    /** @type {Element | null} */
    before = null;
    onclose = () => {};

    connectedCallback() {
      this.before = document.activeElement;
      this.setAttribute("role", "alertdialog");
      this.setAttribute("aria-modal", "true");
      this.setAttribute("aria-label", words.name);
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        root.addEventListener("keydown", (event) => this.press(/** @type {KeyboardEvent} */ (event)));
      }
      // The page below can be seen, not used: the focus stays here.
      document.body.inert = true;
    }

    disconnectedCallback() {
      document.body.inert = false;
      if (this.before instanceof HTMLElement && this.before.isConnected) {
        this.before.focus({ preventScroll: true });
      }
    }

    /** Shows messages; the one that is read stays, if it is still there. @param {Melding[]} items */
    show(items) {
      const current = this.items[this.at];
      const same = current ? items.findIndex((it) => key(it) === key(current)) : -1;
      this.at = same >= 0 ? same : Math.min(this.at, items.length - 1);
      this.items = items;
      this.draw();
    }

    draw() {
      const root = /** @type {ShadowRoot} */ (this.shadowRoot);
      const it = this.items[this.at];
      const focused = root.activeElement?.getAttribute("name") ?? "dicht";
      const head = element("p", "", "head");
      const several = this.items.length > 1;
      const count = several ? `${this.at + 1} ${words.of} ${this.items.length} ${words.count}` : "";
      const counter = element("span", count);
      counter.setAttribute("role", "status");
      head.append(element("strong", `${it.ernsttekst} [${it.code}]`), counter);
      const parts = [head, element("h2", it.tekst), element("p", place(it), "place"), element("pre", it.fragment), element("p", it.hulp ?? ""), element("p", it.vorige ? words.former : "")];
      for (const part of parts) part.hidden = !part.textContent;
      const row = element("div", "", "row");
      if (several) row.append(this.button("terug", words.previous, () => this.step(-1)), this.button("verder", words.next, () => this.step(1)));
      row.append(this.button("kopie", words.copy, () => this.copy()), this.button("dicht", words.close, () => this.onclose()));
      row.lastElementChild?.classList.add("last");
      const card = element("div", "", "card");
      card.dataset.ernst = it.ernst;
      card.append(...parts, row);
      const veil = element("div", "", "veil");
      veil.append(card);
      root.replaceChildren(veil);
      this.setAttribute("aria-label", `${it.ernsttekst}: ${it.tekst}`);
      const target = /** @type {HTMLElement | null} */ (root.querySelector(`[name="${focused}"]`) ?? root.querySelector('[name="dicht"]'));
      target?.focus();
    }

    /** @param {string} name @param {string} text @param {() => void} act */
    button(name, text, act) {
      const made = /** @type {HTMLButtonElement} */ (element("button", text));
      made.type = "button";
      made.name = name;
      made.addEventListener("click", act);
      return made;
    }

    /** @param {number} by */
    step(by) {
      this.at = (this.at + by + this.items.length) % this.items.length;
      this.draw();
    }

    /** @param {KeyboardEvent} event */
    press(event) {
      if (event.key === "Escape") {
        event.preventDefault();
        this.onclose();
      } else if (event.key === "Tab") {
        const all = [.../** @type {ShadowRoot} */ (this.shadowRoot).querySelectorAll("button")];
        const at = all.findIndex((it) => it === this.shadowRoot?.activeElement);
        all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length].focus();
        event.preventDefault();
      }
    }

    async copy() {
      const it = this.items[this.at];
      const text = [`${it.ernsttekst}[${it.code}]: ${it.tekst}`, place(it), it.fragment, it.hulp].filter(Boolean).join("\n");
      const button = this.shadowRoot?.querySelector('[name="kopie"]');
      await navigator.clipboard.writeText(text).then(
        () => button && (button.textContent = words.copied),
        // Where the clipboard is closed, the excerpt can still be copied by hand.
        () => getSelection()?.selectAllChildren(/** @type {Node} */ (this.shadowRoot?.querySelector("pre"))),
      );
    }
  }

  class Pill extends HTMLElement {
    onopen = () => {};

    /** @param {string} text */
    show(text) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const button = element("button", text, "pill");
      button.setAttribute("type", "button");
      button.addEventListener("click", () => this.onopen());
      root.replaceChildren(button);
    }
  }

  customElements.define("wijk-melding", Dialog);
  customElements.define("wijk-let-op", Pill);
  const dialog = /** @type {Dialog} */ (document.createElement("wijk-melding"));
  const pill = /** @type {Pill} */ (document.createElement("wijk-let-op"));
  /** @type {Stand} */
  let now = { samenvatting: "", fouten: 0, meldingen: [] };

  /** The errors that somebody closed the dialog on. @returns {string[]} */
  const seen = () => JSON.parse(sessionStorage.getItem(SEEN) ?? "[]");

  /** @param {number} [at] the message to begin with */
  const open = (at = 0) => {
    pill.remove();
    if (!dialog.isConnected) {
      document.documentElement.append(dialog);
      dialog.items = [];
      dialog.at = at;
    }
    dialog.show(now.meldingen);
  };

  const close = () => {
    dialog.remove();
    const errors = now.meldingen.filter((it) => it.ernst === "fout");
    sessionStorage.setItem(SEEN, JSON.stringify(errors.map(key)));
    if (!now.samenvatting) return pill.remove();
    pill.show(now.samenvatting);
    if (!pill.isConnected) document.documentElement.append(pill);
  };

  dialog.onclose = close;
  pill.onopen = () => open();

  /** Shows what there is to say. The dialog opens by itself for a new error only. @param {Stand} next */
  const show = (next) => {
    now = next;
    const errors = now.meldingen.filter((it) => it.ernst === "fout").map(key);
    const known = seen().filter((it) => errors.includes(it));
    sessionStorage.setItem(SEEN, JSON.stringify(known));
    const fresh = errors.findIndex((it) => !known.includes(it));
    // Opened for warnings, it stays; opened for errors, it goes with the last of them.
    const reading = dialog.isConnected && !dialog.items.some((it) => it.ernst === "fout") && now.meldingen.length > 0;
    if (fresh >= 0 || reading) open(Math.max(fresh, 0));
    else close();
  };

  Object.assign(window, { wijkboekMelding: show });
})();

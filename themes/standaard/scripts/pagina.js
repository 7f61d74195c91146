// @ts-check
/**
 * Small help on every page: copying a number or a text, printing, leaving quickly, the skip link of
 * the page for a wrong address. Every page works without it.
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

  /** @param {string} [text] */
  function say(text = "") {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), 4000);
  }

  /**
   * Copies a text. Where a browser lets no page near the clipboard, it is copied by selecting it;
   * where that fails too, it stays selected.
   * @param {string} text @param {Element | null | undefined} place where it stands
   */
  async function copy(text, place) {
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (copied || !place) return Boolean(copied);
    // What is folded away cannot be selected.
    const details = place.closest("details");
    if (details) details.open = true;
    getSelection()?.selectAllChildren(place);
    return document.execCommand("copy");
  }

  /** @type {Record<string, (found: HTMLElement, event: Event) => unknown>} */
  const actions = {
    async ".kopieer"(button) {
      const link = button.parentElement?.querySelector(".nummer");
      const number = link?.textContent?.trim() ?? "";
      const copied = await copy(number, link);
      say(copied ? (words.gekopieerd ?? "").replace("{nummer}", number) : words.selecteer);
    },
    async ".kopieer-tekst"(button) {
      const text = button.parentElement?.querySelector("pre");
      say((await copy(text?.textContent ?? "", text)) ? words.tekstGekopieerd : words.tekstGeselecteerd);
    },
    ".afdrukken": () => print(),
    "[data-snel-weg]"(_, event) {
      event.preventDefault();
      leave();
    },
    // With a <base> the link would lead to the first page.
    "html:has(base) .overslaan"(_, event) {
      event.preventDefault();
      document.querySelector("main")?.focus();
    },
  };

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    for (const [selector, act] of Object.entries(actions)) {
      const found = event.target.closest(selector);
      if (found instanceof HTMLElement) return act(found, event);
    }
  });

  /**
   * Nothing of the page stays in sight while the other one comes, and none of it in the history, so
   * that "back" does not lead here again.
   */
  function leave() {
    const exit = document.querySelector("[data-snel-weg]");
    if (!(exit instanceof HTMLAnchorElement)) return;
    document.documentElement.hidden = true;
    document.title = exit.hostname;
    location.replace(exit.href);
  }

  /** When Escape was pressed last. */
  let escaped = -Infinity;
  document.addEventListener("keydown", ({ key, timeStamp, repeat }) => {
    if (key !== "Escape" || repeat) return;
    if (timeStamp - escaped < 1000) leave();
    escaped = timeStamp;
  });

  // At the foot of each sheet: what it is, of when, and where to find it again.
  addEventListener("beforeprint", () => {
    const { blad = "", adres = "" } = document.body.dataset;
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "Europe/Amsterdam" });
    const lines = [blad, [(words.afgedrukt ?? "").replace("{dag}", date.format(new Date())), adres].filter(Boolean).join(" · ")];
    // A text of CSS, which writes a new line as `\a `.
    document.documentElement.style.setProperty("--wijk-blad", lines.map((line) => JSON.stringify(line)).join(' "\\a" '));
  });
})();

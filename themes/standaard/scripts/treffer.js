// @ts-check
/**
 * What an answer of the search looks like: rows, counts, whom to call when it cannot wait. Shared by
 * the list below the box (zoek.js) and the page with all results (uitkomst.js).
 *
 * @typedef {{relatie: string, woord: string}} Why
 * @typedef {{doc: number, groep: string, waarom: Why}} Hit
 * @typedef {Hit & {id: string, soort: string, wijk: string, titel: string, url: string, samenvatting: string,
 *   telefoon: string, soortnaam: string, themas: string[], week: string, afwijkend: string,
 *   vol: boolean, taal: string}} Result
 * @typedef {Record<"groep" | "soort" | "thema" | "wijk", Map<string, number>>} Counts
 * @typedef {{id: string, titel: string, nummers: string[]}} Acute
 * @typedef {{resultaten: Result[], aantal: number, meer: boolean, tellingen: Counts | null,
 *   bedoeldeU: string | null, eenvoudig: boolean, acuut: Acute[]}} Answer
 * @typedef {{laad(): Promise<void>, zoek(question: string, options: object): Promise<Answer>}} Engine
 * @typedef {{tokens: string[], long: boolean}} Look how rows are shown: what is marked, and whether in full
 */
const wijkboekTreffer = (() => {
  "use strict";
  const html = document.documentElement;
  /** @type {HTMLElement | null} */
  const page = document.querySelector("[data-uitkomst]");
  /** @type {NodeListOf<HTMLElement>} */
  const [{ dataset }] = document.querySelectorAll(".teksten");
  /** @type {DOMStringMap} */
  const words = { ...dataset, ...page?.dataset };
  /** @param {string} [text] @param {string} [between] @returns {Map<string, string>} */
  const pairs = (text = "", between = ",") =>
    new Map(text.split(between).filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  const kinds = pairs(words.soorten);
  const wijken = pairs(words.wijken, "\n");
  let simpleWasTold = false;

  const status = make("p", { className: "onzichtbaar" });
  status.setAttribute("role", "status");
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form.zoek");
  form?.append(status);
  let timer = 0;

  /** Tells a screen reader, when the typing pauses. @param {string} text */
  function say(text) {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = text), 300);
    // Whoever searches comes back: the site may be kept now.
    document.dispatchEvent(new Event("wijkboek-gezocht"));
  }

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {object} [properties] @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[T]}
   */
  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  /** A text of the theme, filled in. @param {string} name @param {Record<string, string>} [values] */
  const text = (name, values = {}) => (words[name] ?? "").replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

  /** The engine, when it has come. @returns {Promise<Engine>} */
  async function load() {
    /** @type {Window & {wijkboekLaden?: () => Promise<unknown>, wijkboekZoek?: Engine}} */
    const home = window;
    await home.wijkboekLaden?.();
    if (!home.wijkboekZoek) throw new Error("zoek: geen zoekmotor");
    await home.wijkboekZoek.laad();
    return home.wijkboekZoek;
  }

  /** Says of new rows whether somebody answers now, and whether they are kept. @param {ParentNode} within */
  function hours(within) {
    /** @type {Window & {wijkboekUren?: (within: ParentNode) => void, wijkboekLijst?: {draw(within: ParentNode): void}}} */
    const home = window;
    home.wijkboekUren?.(within);
    home.wijkboekLijst?.draw(within);
  }

  /** "14 resultaten" @param {Answer} answer */
  const count = ({ aantal, meer }) => text(aantal === 1 ? "een" : "aantal", { n: `${aantal}${meer ? "+" : ""}` });

  /** What a screen reader hears of an answer. @param {Answer} answer @param {string} counted */
  function spoken({ acuut, eenvoudig }, counted) {
    const first = eenvoudig && !simpleWasTold;
    simpleWasTold ||= eenvoudig;
    return [...acuut.map(({ titel }) => text("acuut", { naam: titel })), counted, first ? text("eenvoudig") : ""].filter(Boolean).join(". ");
  }

  /** Lower case without accents. @param {string} shown */
  const fold = (shown) => shown.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** What is marked in the rows of an answer. @param {string} question @param {Answer} answer */
  function tokens(question, { bedoeldeU }) {
    patterns.clear();
    return fold(`${question} ${bedoeldeU ?? ""}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  }

  /** What is marked in one row besides: the word that it was found by. @param {Result} result @param {string[]} asked */
  function tokensOf({ waarom }, asked) {
    const found = waarom.relatie === "begin" ? [] : fold(waarom.woord).match(/[\p{L}\p{N}]{4,}/gu);
    return [...asked, ...(found ?? [])];
  }

  /** What marks words, by these words. @type {Map<string, {begins?: RegExp, parts?: RegExp}>} */
  const patterns = new Map();

  /**
   * What matches words at the beginning of others, and within them. Of more words a short one only
   * counts as a whole.
   * @param {string[]} asked
   */
  function patternsOf(asked) {
    const key = asked.join(" ");
    const known = patterns.get(key);
    if (known) return known;
    const longest = [...new Set(asked)].sort((a, b) => b.length - a.length);
    const begins = longest.map((one) => (one.length < 4 && longest.length > 1 ? `${one}(?![\\p{L}\\p{N}])` : one)).join("|");
    const parts = longest.filter((one) => one.length > 3).join("|");
    const made = {
      begins: begins ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${begins})`, "gu") : undefined,
      parts: parts ? new RegExp(parts, "gu") : undefined,
    };
    patterns.set(key, made);
    return made;
  }

  /** Lower case without accents, as long as the text: places in the one are places in the other. @param {string} own */
  function flattened(own) {
    const flat = fold(own);
    if (flat.length === own.length) return flat;
    return Array.from({ length: own.length }, (_, at) => fold(own[at])[0] ?? own[at]).join("");
  }

  /**
   * A text with what was typed marked in it, at the beginning of words; within them if it is nowhere
   * else.
   * @param {string} shown @param {string[]} asked
   */
  function marked(shown, asked) {
    const own = shown.normalize("NFC");
    const flat = flattened(own);
    const { begins, parts } = patternsOf(asked);
    let places = begins ? [...flat.matchAll(begins)] : [];
    if (places.length === 0 && parts) places = [...flat.matchAll(parts)];
    /** @type {(Node | string)[]} */
    const out = [];
    let end = 0;
    for (const { index, 0: match } of places) {
      out.push(own.slice(end, index), make("mark", {}, own.slice(index, index + match.length)));
      end = index + match.length;
    }
    return [...out, own.slice(end)];
  }

  /** Why a row was found, if that is not plain to see. @param {Result} result @param {Look} look @param {boolean} seen */
  function why({ waarom: { relatie, woord } }, { tokens: asked }, seen) {
    // Another form of what was typed tells nothing new.
    const typed = fold(woord).match(/[\p{L}\p{N}]+/gu)?.every((part) => asked.some((one) => part === one || (one.length > 3 && part.startsWith(one))));
    if (!woord || (["synoniem", "typfout"].includes(relatie) && typed) || (relatie === "samenstelling" && (seen || typed))) return "";
    return text(relatie, { woord });
  }

  /** @param {Result} result @param {Look} look */
  function about({ soort, soortnaam, themas, wijk }, { tokens: asked, long }) {
    const hit = (/** @type {string} */ theme) => marked(theme, asked).length > 1;
    // Below the box there is room for some topics: those that were asked for.
    const topics = long ? themas : [...themas.filter(hit), ...themas.filter((theme) => !hit(theme))].slice(0, 3);
    const lines = [soortnaam.toLowerCase() === soort ? "" : soortnaam, topics.join(", "), wijken.get(wijk) ?? ""];
    return lines.filter(Boolean).join(" · ");
  }

  /** @param {Result} result @param {number} rank @param {Look} look */
  function row(result, rank, look) {
    const own = { ...look, tokens: tokensOf(result, look.tokens) };
    const name = marked(result.titel, own.tokens);
    const body = make("div", { lang: result.taal || html.lang }, make("a", { className: "treffer-naam", href: result.url }, ...name));
    const reason = why(result, look, name.length > 1);
    const lines = { bij: about(result, own), kort: look.long ? result.samenvatting : "", letop: result.vol ? text("vol") : "", waarom: reason };
    for (const [kind, line] of Object.entries(lines)) {
      if (line) body.append(make("p", { className: `treffer-${kind}` }, ...(kind === "bij" ? marked(line, own.tokens) : [line])));
    }
    const item = make("li", { className: "treffer" }, body, ...reach(result, look.long));
    Object.assign(item.dataset, { id: result.id, soort: result.soort, rang: String(rank + 1) });
    return item;
  }

  /** A button that puts a provider on the list of this visit. @param {Result} result */
  function keep({ soort, wijk, id, titel }) {
    if (soort !== "aanbieder") return [];
    const button = make("button", { className: "bewaar", type: "button", ariaPressed: "false", ariaLabel: `${text("bewaar")}: ${titel}` }, text("bewaar"));
    button.dataset.sleutel = wijk ? `${wijk}/${id}` : id;
    return [button];
  }

  /** Its number, and whether somebody answers now. @param {Result} result @param {boolean} copy */
  function reach(result, copy) {
    const { telefoon, week, afwijkend } = result;
    const kept = keep(result);
    if (!telefoon && !week && kept.length === 0) return [];
    const open = make("p", { className: "nu" });
    Object.assign(open.dataset, { week, kort: "", ...(afwijkend && { afwijkend }) });
    return [make("div", { className: "treffer-bel" }, ...(telefoon ? [number(telefoon, copy)] : []), ...kept, ...(week ? [open] : []))];
  }

  /** A number to call, as parts/nummer.html has it. @param {string} shown @param {boolean} [copy] @param {string} [name] */
  function number(shown, copy, name) {
    const digits = shown.replace(/\D/g, "");
    const href = `tel:${digits.replace(/^0(?!800|90)(?=\d{9}$)/, "+31")}`;
    const link = make("a", { className: "nummer", href }, icon(), name ? `${name} ${shown.replaceAll(" ", "\u00a0")}` : shown);
    if (!copy) return link;
    const button = make("button", { className: "kopieer", type: "button" }, text("kopieer"));
    button.setAttribute("aria-label", text("kopieerNummer", { nummer: shown }));
    return make("span", { className: "bel" }, link, button);
  }

  function icon() {
    const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    svg.setAttribute("class", "icoon");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#bel");
    svg.append(use);
    return svg;
  }

  /**
   * A name among the numbers to call, as the footer of the page has it: a line that begins with it, or
   * a part of one, as in "Spoed buiten kantooruren, huisartsenspoedpost".
   * @param {string} name @returns {{name: string, shown?: string | null}}
   */
  function known(name) {
    for (const line of document.querySelectorAll(".spoed li")) {
      const said = line.querySelector("span")?.firstChild?.textContent ?? "";
      const own = said.split(", ").find((part) => new RegExp(`^\\p{L}*${fold(name)}(?!\\p{L})`, "u").test(fold(part)));
      if (own) return { name: own, shown: line.querySelector("a")?.textContent };
    }
    return { name };
  }

  /** Whom to call when it cannot wait. @param {Acute} acute */
  function urgent({ titel, nummers }) {
    const calls = nummers.map((one) => {
      if (/\d/.test(one)) return number(one);
      const { name, shown } = known(one);
      const title = name[0].toUpperCase() + name.slice(1);
      return shown ? number(shown, false, title) : make("span", { className: "acuut-naam" }, title);
    });
    const title = make("h2", {}, text("acuut", { naam: titel }));
    return make("section", { className: "acuut" }, title, make("div", { className: "knoppen" }, ...calls));
  }

  /** That only the simple search runs. */
  function simple() {
    return make("p", { className: "zoek-melding" }, text("eenvoudig"));
  }

  /** @param {string} question @param {string} href @param {(event: Event) => void} follow */
  function meant(question, href, follow) {
    const [before, after] = (words.bedoelde ?? "").split("{vraag}");
    const link = make("a", { href, className: "bedoelde" }, question);
    link.addEventListener("click", follow);
    return make("p", { className: "zoek-melding" }, before ?? "", link, after ?? "");
  }

  /** For a postcode the way to who belongs to it, where the site says so. @param {string} question @returns {Node[]} */
  function postcode(question) {
    const [, digits, letters] = question.toUpperCase().match(/^([1-9]\d{3})\s*([A-Z]{2})?$/) ?? [];
    /** @type {HTMLAnchorElement | null} */
    const link = document.querySelector(".voet-meer [href*='postcode/']");
    if (!digits || !link) return [];
    const href = `${link.href}?pc=${digits}${letters ?? ""}`;
    return [make("a", { className: "zoek-alle", href }, text("postcode", { postcode: [digits, letters].filter(Boolean).join(" ") }))];
  }

  /** Where else to look: the lists, and the editors. */
  function waysOut() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(".menu a:not([aria-current]), .voet-redactie a[href^=mailto]");
    const others = [...links].filter((link) => link.href !== form?.action);
    const items = others.map((link) => make("li", {}, link.cloneNode(true)));
    return make("div", {}, make("p", {}, text("uitweg")), make("ul", { className: "regels" }, ...items));
  }

  /** Rows of a kind under its name. @param {HTMLElement} heading @param {Node[]} rows */
  function section(heading, rows) {
    const items = make("ul", { className: "treffers" }, ...rows);
    items.setAttribute("aria-labelledby", heading.id);
    return [heading, items];
  }

  /**
   * Hits by kind, in the order of the best of each.
   * @template {{groep: string}} T
   * @param {T[]} hits @returns {Map<string, T[]>}
   */
  function grouped(hits) {
    /** @type {Map<string, T[]>} */
    const groups = new Map();
    for (const hit of hits) {
      const group = groups.get(hit.groep);
      if (group) group.push(hit);
      else groups.set(hit.groep, [hit]);
    }
    return groups;
  }

  return { page, words, kinds, wijken, make, text, load, hours, count, spoken, say, tokens, row, section, grouped, urgent, simple, meant, postcode, waysOut };
})();

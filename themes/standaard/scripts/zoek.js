// @ts-check
/**
 * The search box: results below it from the first letter on, and all of them on the search page.
 * Works wherever it is loaded: with the page, or with the engine at the first focus of the box.
 * Without this script the box is a form that leads to the search page.
 *
 * @typedef {{id: string, soort: string, titel: string, url: string, samenvatting: string,
 *   telefoon: string, soortnaam: string, themas: string[], letop: string, taal: string,
 *   waarom: {relatie: string, woord: string}}} Result
 * @typedef {{resultaten: Result[], bedoeldeU: string | null, eenvoudig: boolean,
 *   acuut: {id: string, titel: string, nummers: string[]}[]}} Answer
 * @typedef {{laad(): Promise<void>, zoek(question: string, options: object): Promise<Answer>}} Engine
 */
(() => {
  "use strict";
  const html = document.documentElement;
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form.zoek");
  const input = form?.querySelector("input");
  if (!form || !input || !html.dataset.zoek) return;
  /** @type {NodeListOf<HTMLElement>} */
  const [{ dataset: words }] = document.querySelectorAll(".teksten");

  /** The place for all results, on the search page only. */
  /** @type {HTMLElement | null} */
  const page = document.querySelector("[data-uitkomst]");
  const further = document.querySelector("[data-verder]");
  const kinds = Object.fromEntries((words.soorten ?? "").split(",").map((pair) => pair.split("=")));
  const [GROUPS, ROWS, MOST] = page ? [99, 999, 200] : [3, 5, 40];

  /** @param {string} tag @param {object} [properties] @param {...(Node | string)} children */
  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  const list = page ?? make("div", { className: "zoek-lijst", hidden: true });
  const status = make("p", { className: "onzichtbaar" });
  status.setAttribute("role", "status");
  if (!page) form.append(list);
  form.append(status);

  /** The engine, when it has come. @returns {Promise<Engine>} */
  async function load() {
    /** @type {Window & {wijkboekLaden?: () => Promise<unknown>, wijkboekZoek?: Engine}} */
    const home = window;
    await home.wijkboekLaden?.();
    if (!home.wijkboekZoek) throw new Error("zoek: geen zoekmotor");
    await home.wijkboekZoek.laad();
    return home.wijkboekZoek;
  }

  /** The number of the last question: an answer to an earlier one comes too late. */
  let turn = 0;
  let timer = 0;

  async function ask() {
    const question = input?.value.trim() ?? "";
    const mine = (turn += 1);
    if (page) remember(question);
    if (!question) return show([]);
    /** @type {Answer | null} */
    let answer = null;
    try {
      const engine = await load();
      answer = await engine.zoek(question, { limiet: MOST, wijk: html.dataset.wijk });
    } catch (error) {
      console.warn(error);
    }
    if (mine !== turn) return;
    show(answer ? found(question, answer) : [make("p", {}, words.kapot ?? ""), waysOut()]);
    const ids = answer?.resultaten.map((one) => one.id) ?? [];
    list.dataset.ids = ids.slice(0, 10).join(" ");
    say(answer ? count(ids.length) : (words.kapot ?? ""));
  }

  /** @param {Node[]} nodes */
  function show(nodes) {
    list.replaceChildren(...nodes);
    if (page) further?.toggleAttribute("hidden", nodes.length > 0);
    else list.hidden = nodes.length === 0;
  }

  /** Tells a screen reader, when the typing pauses. @param {string} text */
  function say(text) {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = text), 300);
  }

  /** @param {number} n */
  function count(n) {
    return (n === 1 ? words.een : words.aantal)?.replace("{n}", n < MOST ? String(n) : `${n}+`) ?? "";
  }

  /** Keeps the question in the address, so that going back finds it. @param {string} question */
  function remember(question) {
    const address = new URL(location.href);
    if (question) address.searchParams.set("q", question);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  /** The address of all results. @param {string} question */
  function address(question) {
    const target = new URL(form?.action ?? "");
    target.searchParams.set("q", question);
    return target.href;
  }

  /** @param {string} question @param {Answer} answer @returns {Node[]} */
  function found(question, { resultaten, bedoeldeU, acuut, eenvoudig }) {
    const tokens = [question, bedoeldeU ?? ""].flatMap((text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
    /** @type {Map<string, Node[]>} in the order of their best result */
    const groups = new Map();
    resultaten.forEach((result, rank) => {
      const group = groups.get(result.soort) ?? [];
      groups.set(result.soort, group);
      if (group.length < ROWS) group.push(row(result, rank, tokens));
    });
    const nodes = acuut.map(urgent);
    if (eenvoudig) nodes.push(make("p", {}, words.eenvoudig ?? ""));
    if (bedoeldeU) nodes.push(meant(bedoeldeU));
    if (page && resultaten.length > 0) nodes.push(make("p", { className: "aantal" }, count(resultaten.length)));
    [...groups].slice(0, GROUPS).forEach(([kind, rows], at) => nodes.push(...section(kind, rows, at)));
    if (resultaten.length === 0) {
      nodes.push(make("p", {}, words.geen?.replace("{vraag}", question) ?? ""), waysOut());
    } else if (!page) {
      const text = resultaten.length < MOST ? words.alle?.replace("{n}", String(resultaten.length)) : words.alleMeer;
      if (resultaten.length > 1) nodes.push(make("a", { className: "zoek-alle", href: address(question) }, text ?? ""));
    }
    return nodes;
  }

  /** Results of a kind under its name. @param {string} kind @param {Node[]} rows @param {number} at */
  function section(kind, rows, at) {
    const name = kinds[kind] ?? kind;
    const heading = make(page ? "h2" : "p", { className: "zoek-groep", id: `zoek-groep-${at}` }, page ? `${name} (${rows.length})` : name);
    const items = make("ul", { className: "treffers" }, ...rows);
    items.setAttribute("aria-labelledby", heading.id);
    return [heading, items];
  }

  /** @param {Result} result @param {number} rank @param {string[]} tokens */
  function row(result, rank, tokens) {
    const text = make("div", { lang: result.taal || html.lang }, make("a", { className: "treffer-naam", href: result.url }, ...marked(result.titel, tokens)));
    const why = { synoniem: words.synoniem, typfout: words.typfout }[result.waarom.relatie];
    const lines = [
      [result.soortnaam.toLowerCase() === result.soort ? "" : result.soortnaam, result.themas.join(", ")].filter(Boolean).join(" · "),
      page ? result.samenvatting : "",
      result.letop,
      why?.replace("{woord}", result.waarom.woord) ?? "",
    ];
    text.append(...lines.filter(Boolean).map((line) => make("p", {}, line)));
    const item = make("li", { className: "treffer" }, text, ...(result.telefoon ? [number(result.telefoon)] : []));
    Object.assign(item.dataset, { id: result.id, soort: result.soort, rang: String(rank + 1) });
    return item;
  }

  /** @param {string} shown */
  function number(shown) {
    const digits = shown.replace(/\D/g, "");
    const href = `tel:${digits.replace(/^0(?!800|90)(?=\d{9}$)/, "+31")}`;
    return make("a", { className: "nummer", href }, shown);
  }

  /** Whom to call when it cannot wait. @param {Answer["acuut"][number]} acute */
  function urgent({ titel, nummers }) {
    const calls = nummers.map((one) => (/\d/.test(one) ? number(one) : make("span", {}, one)));
    const title = make("p", {}, words.acuut?.replace("{naam}", titel) ?? titel);
    return make("div", { className: "acuut" }, title, make("div", { className: "knoppen" }, ...calls));
  }

  /** @param {string} question */
  function meant(question) {
    const [before, after] = (words.bedoelde ?? "").split("{vraag}");
    const link = make("a", { href: address(question), className: "bedoelde" }, question);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (!input) return;
      input.value = question;
      input.focus();
      ask();
    });
    return make("p", {}, before ?? "", link, after ?? "");
  }

  /** Where else to look: the lists, and the editors. */
  function waysOut() {
    const links = document.querySelectorAll(".menu a:not([aria-current]), .voet-redactie a[href^=mailto]");
    const items = [...links].map((link) => make("li", {}, link.cloneNode(true)));
    return make("div", {}, make("p", {}, words.uitweg ?? ""), make("ul", { className: "regels" }, ...items));
  }

  /** Lower case without accents. @param {string} text */
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** A name with what was typed marked in it. @param {string} name @param {string[]} tokens */
  function marked(name, tokens) {
    const text = name.normalize("NFC");
    // As long as the text, so that places in the one are places in the other.
    const flat = Array.from({ length: text.length }, (_, at) => fold(text[at])[0] ?? text[at]).join("");
    const longest = [...new Set(tokens)].sort((a, b) => b.length - a.length);
    /** @type {(Node | string)[]} */
    const parts = [];
    let end = 0;
    if (longest.length > 0) {
      for (const match of flat.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join("|")})`, "gu"))) {
        parts.push(text.slice(end, match.index), make("mark", {}, text.slice(match.index, match.index + match[0].length)));
        end = match.index + match[0].length;
      }
    }
    return [...parts, text.slice(end)];
  }

  /** Moves between the box and the rows. @param {number} step */
  function move(step) {
    /** @type {NodeListOf<HTMLElement>} */
    const links = list.querySelectorAll(".treffer-naam, .zoek-alle");
    const rows = [...links];
    const here = document.activeElement;
    const at = rows.findIndex((one) => one === here || one.closest("li")?.contains(here));
    const to = at < 0 && here !== input ? -1 : at + step;
    (rows[Math.min(to, rows.length - 1)] ?? input)?.focus();
  }

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (target === input || list.contains(target)) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.childElementCount === 0 || list.hidden) return;
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape" && !page && !list.hidden) {
        event.preventDefault();
        list.hidden = true;
        input.focus();
      }
    }
  });

  // From the first focus on, so that the first letter need not wait.
  const prepare = () => void load().catch(() => {});
  input.addEventListener("focus", prepare);
  input.addEventListener("input", ask);
  if (page) {
    const read = () => {
      input.value = new URLSearchParams(location.search).get("q") ?? "";
      if (input.value || list.childElementCount > 0) ask();
    };
    addEventListener("popstate", read);
    // Words that were typed before this script came count more than the address.
    if (input.value && document.activeElement === input) ask();
    else read();
  } else {
    input.addEventListener("click", () => list.hidden && ask());
    if (document.activeElement === input) input.value ? ask() : prepare();
    // The focus or the pointer went elsewhere; a press on the list itself is for selecting text.
    for (const kind of ["focusin", "pointerdown"]) {
      document.addEventListener(kind, ({ target }) => {
        if (target instanceof Node && !form.contains(target)) list.hidden = true;
      });
    }
  }
})();

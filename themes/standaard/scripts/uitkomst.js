// @ts-check
/**
 * The page with all results: what is asked and by what it is narrowed stand in its address, so that
 * an answer is a link and going back finds it. Typing replaces the address, a choice makes a new one.
 * Only the texts of rows that are shown are loaded: of each kind some, of one kind a portion.
 *
 * @typedef {"groep" | "soort" | "thema" | "wijk"} Sort
 * @typedef {Record<Sort, string[]>} Filter
 */
(() => {
  "use strict";
  const { page, words, kinds, wijken, make, text, load, hours, count, spoken, say } = wijkboekTreffer;
  const { tokens, row, section, grouped, urgent, simple, meant, postcode, waysOut } = wijkboekTreffer;
  const form = document.querySelector("form.zoek");
  const input = form?.querySelector("input");
  if (!page || !form || !input) return;
  /** @type {readonly Sort[]} */
  const SORTS = ["groep", "soort", "thema", "wijk"];
  const FACETS = SORTS.slice(1);
  /** Rows at first and with each press, rows of a kind among others, options at first. */
  const [PORTION, OF_KIND, OPTIONS] = [20, 5, 8];
  const { wijk } = document.documentElement.dataset;
  const wide = matchMedia("(min-width: 60rem)");
  const further = document.querySelector("[data-verder]");
  const title = document.title;

  /** @type {Filter} */
  let filter = { groep: [], soort: [], thema: [], wijk: [] };
  let portion = PORTION;
  /** Whether the filters are unfolded, and of which all options are. */
  let open = wide.matches;
  /** @type {Set<string>} */
  const unfolded = new Set();
  /** The number of the last question: an answer to an earlier one comes too late. */
  let turn = 0;
  let timer = 0;

  const question = () => input.value.trim();

  /** @param {string} asked @param {Filter} [chosen] */
  function address(asked, chosen = filter) {
    const target = new URL(location.href);
    target.search = "";
    target.hash = "";
    if (asked) target.searchParams.set("q", asked);
    for (const sort of SORTS) for (const name of chosen[sort]) target.searchParams.append(sort, name);
    return target.href;
  }

  /** Puts what is asked in the address. @param {"pushState" | "replaceState"} how */
  function write(how) {
    clearTimeout(timer);
    const target = address(question());
    try {
      if (how === "replaceState" || target !== location.href) history[how]({ portion }, "", target);
    } catch {
      // Too many changes, or a browser that lets no page on disk do so: the results come anyway.
    }
  }

  /** Asks what the address says. */
  function read() {
    clearTimeout(timer);
    const asked = new URLSearchParams(location.search);
    if (input) input.value = asked.get("q") ?? "";
    for (const sort of SORTS) filter[sort] = asked.getAll(sort);
    portion = history.state?.portion ?? PORTION;
    return ask();
  }

  /** Follows a link to other results of this page. @param {Event} event @param {string} href */
  function follow(event, href) {
    event.preventDefault();
    write("replaceState");
    const asked = new URL(href).searchParams;
    if (input) input.value = asked.get("q") ?? "";
    for (const sort of SORTS) filter[sort] = asked.getAll(sort);
    portion = PORTION;
    write("pushState");
    return ask();
  }

  /** The hits whose rows are shown: a portion of one kind, some of each of more. @param {Hit[]} hits */
  function pick(hits) {
    const groups = grouped(hits);
    if (groups.size < 2) return hits.slice(0, portion);
    const picked = new Set([...groups.values()].flatMap(shownOf));
    return hits.filter((hit) => picked.has(hit));
  }

  /** Some of a kind; one more is shown rather than told. @template T @param {T[]} hits */
  const shownOf = (hits) => (hits.length === OF_KIND + 1 ? hits : hits.slice(0, OF_KIND));

  async function ask() {
    const asked = question();
    const mine = (turn += 1);
    document.title = asked ? `${asked} · ${title}` : title;
    if (!asked) return show([], true);
    /** @type {Answer | null} */
    let answer = null;
    try {
      const engine = await load();
      answer = await engine.zoek(asked, { kies: pick, wijk, filter, tellen: true, kort: true });
    } catch (error) {
      console.warn(error);
    }
    if (mine !== turn) return;
    if (!answer) {
      show([make("p", {}, text("kapot")), waysOut()], false);
      return say(text("kapot"));
    }
    const line = summary(asked, answer);
    show(found(asked, answer, line), answer.aantal === 0 && !narrowed());
    if (page) page.dataset.ids = answer.resultaten.map((one) => one.id).join(" ");
    say(spoken(answer, line));
  }

  const narrowed = () => SORTS.some((sort) => filter[sort].length > 0);

  /** "14 resultaten voor ‘eenzaam’" @param {string} asked @param {Answer} answer */
  function summary(asked, answer) {
    if (answer.aantal > 0) return text("voor", { n: count(answer), vraag: asked });
    return narrowed() ? text("geenFilter") : text("geen", { vraag: asked });
  }

  /** Puts the answer on the page; the focus stays where it was. @param {Node[]} nodes @param {boolean} more */
  function show(nodes, more) {
    const held = /** @type {HTMLElement | null} */ (page?.contains(document.activeElement) ? document.activeElement : null);
    page?.replaceChildren(...nodes);
    further?.toggleAttribute("hidden", !more);
    if (page) hours(page);
    /** @type {HTMLElement | null | undefined} */
    const tab = page?.querySelector(".tabs [aria-current]");
    if (tab?.offsetParent) tab.offsetParent.scrollLeft = tab.offsetLeft - tab.offsetWidth;
    if (!held) return;
    const key = held.dataset.keuze ?? "";
    const same = key && page?.querySelector(`[data-keuze="${CSS.escape(key)}"]`);
    focus(same || page?.querySelector(".aantal"));
  }

  /** @param {Element | null | undefined} element */
  function focus(element) {
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  }

  /** @param {string} asked @param {Answer} answer @param {string} line @returns {Node[]} */
  function found(asked, answer, line) {
    const { acuut, eenvoudig, bedoeldeU, tellingen } = answer;
    /** @type {Node[]} */
    const nodes = [...acuut.map(urgent), ...postcode(asked)];
    if (eenvoudig) nodes.push(simple());
    if (bedoeldeU) nodes.push(meant(bedoeldeU, address(bedoeldeU), (event) => follow(event, address(bedoeldeU))));
    const heading = make("p", { className: answer.aantal ? "aantal" : "aantal geen", tabIndex: -1 }, line);
    const print = make("button", { className: "knop knop-stil afdrukken", type: "button" }, text("afdrukken"));
    const rows = answer.aantal > 0 ? [...results(asked, answer), print] : [];
    const body = make("div", { className: "uitkomst-lijst", id: "lijst", tabIndex: -1 }, heading, ...chips(), ...rows);
    if (tellingen) nodes.push(make("a", { className: "overslaan", href: "#lijst" }, text("naarLijst")), ...tabs(tellingen.groep));
    nodes.push(make("div", { className: "kies-vak" }, ...(tellingen ? panel(answer, tellingen) : []), body));
    return nodes;
  }

  /** The rows, by kind. @param {string} asked @param {Answer} answer */
  function results(asked, answer) {
    const look = { tokens: tokens(asked, answer), long: true };
    const rows = answer.resultaten.map((result, rank) => ({ groep: result.groep, item: row(result, rank, look) }));
    const groups = [...grouped(rows)];
    const nodes = groups.flatMap(([kind, group], at) => {
      const name = kinds.get(kind) ?? kind;
      const total = groups.length > 1 || filter.groep.length > 0 ? (answer.tellingen?.groep.get(kind) ?? group.length) : answer.aantal;
      const heading = make("h2", { className: "zoek-groep", id: `zoek-groep-${at}` }, `${name} `, make("span", { className: "zacht" }, `(${total})`));
      const hidden = make("span", { className: "onzichtbaar" }, `: ${name}`);
      const whole = make("p", {}, option("groep", kind, "zoek-alle", text("alleVan", { n: String(total) }), hidden));
      return [...section(heading, group.map(({ item }) => item)), ...(groups.length > 1 && group.length < total ? [whole] : [])];
    });
    return groups.length === 1 && rows.length < answer.aantal ? [...nodes, more(rows.length, answer)] : nodes;
  }

  /** Shows the next portion. @param {number} shown @param {Answer} answer */
  function more(shown, answer) {
    const button = make("button", { className: "knop knop-stil", type: "button" }, text("meer"));
    button.addEventListener("click", async () => {
      portion = shown + PORTION;
      write("replaceState");
      await ask();
      focus(page?.querySelectorAll(".treffer-naam")[shown]);
    });
    return make("p", { className: "meer" }, button, " ", make("span", { className: "zacht" }, text("deel", { m: String(shown), n: count(answer) })));
  }

  /** The filter with a name in it, or without it if it was. @param {Sort} sort @param {string} name @returns {Filter} */
  function toggled(sort, name) {
    const had = filter[sort].includes(name);
    const others = sort === "groep" ? [] : filter[sort].filter((one) => one !== name);
    return { ...filter, [sort]: had || !name ? others : [...others, name] };
  }

  /** A link that narrows by a name. @param {Sort} sort @param {string} name @param {string} className @param {...(Node | string)} children */
  function option(sort, name, className, ...children) {
    const chosen = sort === "groep" ? filter.groep[0] === (name || undefined) : filter[sort].includes(name);
    // A kind that is chosen stays so; "Alles" is the way out.
    const target = sort === "groep" && chosen ? filter : toggled(sort, name);
    const link = make("a", { className, href: address(question(), target) }, ...children);
    link.dataset.keuze = `${sort}:${name}`;
    if (chosen) link.setAttribute("aria-current", "true");
    return link;
  }

  const number = (/** @type {number} */ n) => make("span", { className: "zacht" }, String(n));

  /** All kinds, and each with what it would leave. @param {Map<string, number>} counts */
  function tabs(counts) {
    const names = [...new Set([...kinds.keys(), ...counts.keys()])].filter((name) => counts.has(name) || filter.groep.includes(name));
    if (names.length < 2 && filter.groep.length === 0) return [];
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const items = names.map((name) => make("li", {}, option("groep", name, "", kinds.get(name) ?? name, " ", number(counts.get(name) ?? 0))));
    const all = make("li", {}, option("groep", "", "", text("alles"), " ", number(total)));
    const nav = make("nav", { className: "tabs" }, make("ul", {}, all, ...items));
    nav.setAttribute("aria-label", text("tabs"));
    return [nav];
  }

  /** What a filter of a sort is called. @param {Sort} sort @param {string} name */
  const called = (sort, name) => (sort === "wijk" ? (wijken.get(name) ?? name) : name);
  const label = (/** @type {Sort} */ sort) => words[`label${sort[0].toUpperCase()}${sort.slice(1)}`] ?? sort;

  /** The chosen filters; each leads to the results without it. */
  function chips() {
    const chosen = FACETS.flatMap((sort) => filter[sort].map((name) => /** @type {const} */ ([sort, name])));
    if (chosen.length === 0) return [];
    const items = chosen.map(([sort, name]) => {
      const shown = `${label(sort)}: ${called(sort, name)}`;
      const link = make("a", { href: address(question(), toggled(sort, name)) }, `${shown} `, make("span", { ariaHidden: "true" }, "×"));
      link.setAttribute("aria-label", text("verwijder", { filter: shown }));
      link.dataset.keuze = `weg:${sort}:${name}`;
      return make("li", {}, link);
    });
    const clear = make("a", { href: address(question(), { groep: [], soort: [], thema: [], wijk: [] }), className: "wis" }, text("wis"));
    clear.dataset.keuze = "wis";
    return [make("ul", { className: "chips" }, ...items, make("li", {}, clear))];
  }

  /** The names that would narrow the results, most first. @param {Sort} sort @param {Map<string, number>} counts @param {number} total */
  function names(sort, counts, total) {
    const chosen = filter[sort];
    // Records without a kind of their own are called by their type, and that has tabs.
    const apart = (/** @type {string} */ name) => sort !== "soort" || !kinds.has(name.toLowerCase());
    const useful = (/** @type {[string, number]} */ [name, n]) => chosen.includes(name) || (n > 0 && apart(name) && (chosen.length > 0 || n < total));
    const gone = chosen.filter((name) => !counts.has(name)).map((name) => /** @type {[string, number]} */ ([name, 0]));
    return [...counts, ...gone].filter(useful).sort((a, b) => b[1] - a[1] || called(sort, a[0]).localeCompare(called(sort, b[0])));
  }

  /** @param {Answer} answer @param {Counts} counts */
  function panel(answer, counts) {
    const sorts = FACETS.filter((sort) => sort !== "wijk" || (!wijk && wijken.size > 1));
    const facets = sorts.flatMap((sort) => facet(sort, names(sort, counts[sort], answer.aantal)));
    if (facets.length === 0) return [];
    const chosen = FACETS.flatMap((sort) => filter[sort]).length;
    const head = make("summary", {}, `${text("filters")}${chosen ? ` (${chosen})` : ""}`, " ", make("span", { className: "zacht" }, count(answer)));
    const done = make("button", { className: "knop filters-klaar", type: "button" }, text("toon", { n: count(answer) }));
    const details = make("details", { className: "filters", open }, head, ...facets, done);
    details.addEventListener("toggle", () => (open = details.open));
    done.addEventListener("click", () => {
      details.open = false;
      page?.querySelector(".uitkomst-lijst")?.scrollIntoView();
      focus(page?.querySelector(".aantal"));
    });
    return [details];
  }

  /** @param {Sort} sort @param {[string, number][]} options */
  function facet(sort, options) {
    if (options.length === 0) return [];
    const items = options.map(([name, n]) => make("li", {}, option(sort, name, "keuze", make("span", {}, called(sort, name)), " ", number(n))));
    const heading = make("h2", { className: "filter-kop", id: `filter-${sort}` }, label(sort));
    const list = make("ul", { className: "keuzes" }, ...items.slice(0, OPTIONS));
    list.setAttribute("aria-labelledby", heading.id);
    if (items.length <= OPTIONS + 1) {
      list.append(...items.slice(OPTIONS));
      return [heading, list];
    }
    const others = make("ul", { className: "keuzes" }, ...items.slice(OPTIONS));
    const head = make("summary", {}, text("overige", { n: String(items.length - OPTIONS) }));
    const rest = make("details", { open: unfolded.has(sort) }, head, others);
    rest.addEventListener("toggle", () => (rest.open ? unfolded.add(sort) : unfolded.delete(sort)));
    return [heading, list, rest];
  }

  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-keuze]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link instanceof HTMLAnchorElement && !elsewhere) follow(event, link.href);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    write("replaceState");
    await ask();
    focus(page.querySelector(".aantal"));
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(write, 300, "replaceState");
    portion = PORTION;
    ask();
  });
  // What was typed must stand in the address before one leaves.
  input.addEventListener("blur", () => write("replaceState"));
  wide.addEventListener("change", () => {
    open = wide.matches;
    page.querySelector(".filters")?.toggleAttribute("open", open);
  });
  addEventListener("popstate", read);
  // Words that were typed before this script came count more than the address.
  if (input.value && document.activeElement === input) ask();
  else read();
})();

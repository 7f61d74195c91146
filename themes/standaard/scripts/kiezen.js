// @ts-check
/**
 * Narrows the rows of a list where they stand: each choice is a link that says what it would leave, and
 * the address holds what was chosen. Without this script the links lead to pages of their own.
 */
(() => {
  "use strict";
  /** @type {HTMLDetailsElement | null} */
  const panel = document.querySelector(".filters[data-kies]");
  const list = panel && document.querySelector(".rijen");
  const status = document.querySelector(".aantal");
  if (!panel || !list || !status) return;
  const words = panel.dataset;
  const wide = matchMedia("(min-width: 60rem)");
  /** A choice, the bit of its sort, and how many rows it would leave. @typedef {{key: string, sort: string, bit: number, name: string, left: number, link: HTMLAnchorElement, item: HTMLElement | null, count: Element | null}} Choice */
  /** @type {string[]} */
  const sorts = [];
  const choices = [...panel.querySelectorAll("a")].map((link) => {
    // `thema/eenzaamheid/` or `?thema=eenzaamheid`: the address changes later, the key stays.
    const [, sort, value] = link.getAttribute("href")?.match(/([\w-]+)[/=]([\w-]+)(\/(index\.html)?)?$/) ?? ["", "", ""];
    const key = (link.dataset.keuze = `${sort}:${value}`);
    if (!sorts.includes(sort)) sorts.push(sort);
    const [name, count] = [link.querySelector("span")?.textContent, link.querySelector(".zacht")];
    return /** @type {Choice} */ ({ key, sort, bit: 1 << sorts.indexOf(sort), name, left: 0, link, item: link.parentElement, count });
  });
  const now = choices.find(({ sort }) => sort === "nu");
  /** The choices by their numbers: what is open now has none. */
  const numbered = choices.filter((one) => one !== now);
  const rows = [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(":scope > li"))].map((item) => ({
    item,
    own: (item.dataset.kies ?? "").split(" ").flatMap((number) => (number && numbered[Number(number)]) || []),
    hours: /** @type {HTMLElement | null} */ (item.querySelector(".nu")),
  }));
  /** More rows are shown when one asks for them: laying out hundreds takes longer than the choosing. */
  const PORTION = 60;
  let most = PORTION;
  const all = Object.assign(document.createElement("button"), { className: "knop knop-stil", type: "button" });
  list.after(all);
  /** The rows that are not on the page: what is there costs no layout. */
  const shelf = document.createDocumentFragment();
  /** @type {Window & {wijkboekUren?: (within: ParentNode) => void, wijkboekLijst?: {draw(within: ParentNode): void}}} */
  const home = window;
  /** @type {Set<Choice>} */
  let chosen = new Set();
  let settling = 0;

  const text = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) =>
    Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, String(value)), words[name] ?? "");

  /** The address with other choices. @param {Iterable<Choice>} picked */
  function address(picked) {
    const others = location.search.slice(1).split("&").filter((one) => one && !sorts.includes(one.split("=")[0]));
    return `?${[...others, ...Array.from(picked, ({ key }) => key.replace(":", "="))].join("&")}`;
  }

  /** What is chosen when a choice is made, or taken back. @param {Choice} choice */
  function toggled(choice) {
    const picked = new Set(chosen);
    if (!picked.delete(choice)) picked.add(choice);
    return choices.filter((one) => picked.has(one));
  }

  /** Shows the rows that were chosen, and at each choice how many it would leave. */
  function show() {
    let asked = 0;
    for (const { bit } of chosen) asked |= bit;
    for (const choice of choices) choice.left = 0;
    /** @type {HTMLElement[]} */
    const shown = [];
    let left = 0;
    for (const { item, own, hours } of rows) {
      const has = now && /open|bijna/.test(hours?.dataset.nu ?? "") ? [...own, now] : own;
      let missing = asked;
      for (const one of has) if (chosen.has(one)) missing &= ~one.bit;
      if (missing === 0 && ++left <= most) shown.push(item);
      // A choice adds the rows that lack nothing, or only something of its own sort.
      for (const one of has) if (missing === 0 || missing === one.bit) one.left += 1;
    }
    place(shown);
    for (const choice of choices) mark(choice);
    all.hidden = left <= most;
    all.textContent = text("toon", { n: left });
    for (const folded of panel?.querySelectorAll("details") ?? []) folded.hidden = !folded.querySelector("li:not([hidden])");
    say(choices.filter((one) => chosen.has(one)), left);
    clearTimeout(settling);
    settling = setTimeout(settle, 400);
  }

  /** Leaves these rows in the list, and no others. @param {HTMLElement[]} shown */
  function place(shown) {
    const stay = new Set(shown);
    for (const { item } of rows) if (item.parentNode === list && !stay.has(item)) shelf.append(item);
    let next = list?.firstElementChild ?? null;
    for (const item of shown) {
      if (item === next) next = next.nextElementSibling;
      else list?.insertBefore(item, next);
    }
  }

  /** @param {Choice} choice */
  function mark(choice) {
    const { left, link, item, count } = choice;
    const isChosen = chosen.has(choice);
    if (count && count.textContent !== String(left)) count.textContent = String(left);
    if (item) item.hidden = left === 0 && !isChosen;
    if (isChosen) {
      link.setAttribute("aria-current", "true");
      const folded = link.closest("details");
      if (folded && folded !== panel) folded.open = true;
    } else link.removeAttribute("aria-current");
  }

  /**
   * What can wait until the rows are seen: the layout of those below, what was kept meanwhile, and
   * where each choice leads when it is opened elsewhere.
   */
  function settle() {
    if (most <= PORTION) list?.classList.remove("rijen-lang");
    if (list) home.wijkboekLijst?.draw(list);
    for (const choice of choices) choice.link.href = address(toggled(choice));
  }

  /** @param {Choice[]} picked @param {number} left */
  function say(picked, left) {
    const values = { n: left, totaal: rows.length };
    if (status) status.textContent = picked.length === 0 ? (words.alle ?? "") : text(left ? "van" : "geen", values);
    const [head] = panel?.getElementsByTagName("summary") ?? [];
    if (head) head.textContent = picked.length ? `${words.filters} (${picked.length})` : (words.filters ?? "");
    const done = panel?.querySelector(".filters-klaar");
    if (done) done.textContent = text("toon", values);
    document.querySelector(".gekozen")?.remove();
    if (picked.length === 0) return;
    const chips = Object.assign(document.createElement("ul"), { className: "chips gekozen" });
    const add = (/** @type {string} */ name, /** @type {Iterable<Choice>} */ rest, /** @type {string} */ label) => {
      const link = Object.assign(document.createElement("a"), { href: address(rest), textContent: name, ariaLabel: label });
      const item = document.createElement("li");
      item.append(link);
      chips.append(item);
      return link;
    };
    for (const choice of picked) add(`${choice.name} ×`, toggled(choice), text("verwijder", { filter: choice.name }));
    add(words.wis ?? "", [], words.wis ?? "").className = "wis";
    status?.after(chips);
  }

  /** Chooses what an address says. @param {string} href */
  function read(href) {
    const asked = new URL(href).searchParams;
    chosen = new Set(choices.filter(({ key, sort }) => asked.getAll(sort).includes(key.slice(sort.length + 1))));
    show();
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".filters a, .gekozen a");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const isChip = link.closest(".gekozen");
    const choice = choices.find((one) => one.link === link);
    const href = choice ? new URL(address(toggled(choice)), location.href).href : link.href;
    // What is below the window is laid out when the answer stands.
    list.classList.add("rijen-lang");
    read(href);
    // Afterwards, for the rows are what one waits for.
    setTimeout(() => {
      try {
        if (href !== location.href) history.pushState(null, "", href);
      } catch {
        // A browser that lets no page on disk change its address: the rows change anyway.
      }
    });
    if (isChip && status instanceof HTMLElement) status.focus({ preventScroll: true });
  });
  panel.querySelector(".filters-klaar")?.addEventListener("click", () => {
    panel.open = false;
    status.scrollIntoView();
    if (status instanceof HTMLElement) status.focus({ preventScroll: true });
  });
  /** Every row that was chosen. */
  function unfold() {
    most = Infinity;
    show();
  }
  all.addEventListener("click", () => {
    const last = list.lastElementChild;
    unfold();
    const next = last?.nextElementSibling?.querySelector("a");
    if (next instanceof HTMLElement) next.focus();
  });
  setInterval(() => home.wijkboekUren?.(shelf), 30000);
  // Paper has every row.
  addEventListener("beforeprint", unfold);
  const fold = () => (panel.open = wide.matches);
  wide.addEventListener("change", fold);
  addEventListener("popstate", () => read(location.href));
  // By then what is open now is known.
  addEventListener("DOMContentLoaded", () => {
    fold();
    read(location.href);
  });
})();

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
  /** @typedef {{sort: string, id: string, name: string, link: HTMLAnchorElement, item: HTMLElement | null, count: Element | null}} Choice */
  const choices = [...panel.querySelectorAll("a")].map((link) => {
    const [sort, id] = (link.dataset.keuze ?? "").split(":");
    return /** @type {Choice} */ ({ sort, id, link, item: link.parentElement, name: link.querySelector("span")?.textContent, count: link.querySelector(".zacht") });
  });
  const sorts = [...new Set(choices.map(({ sort }) => sort))];
  /** The choices by their numbers: what is open now has none. */
  const numbered = choices.filter(({ sort }) => sort !== "nu");
  const rows = [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(":scope > li"))].map((item) => {
    const own = (item.dataset.kies ?? "").split(" ").filter(Boolean).map((number) => numbered[Number(number)]);
    const marks = sorts.map((sort) => own.filter((one) => one?.sort === sort).map(({ id }) => id));
    return { item, marks, hours: /** @type {HTMLElement | null} */ (item.querySelector(".nu")) };
  });
  /** More rows are shown when one asks for them: laying out hundreds takes longer than the choosing. */
  const PORTION = 100;
  let most = PORTION;
  const all = Object.assign(document.createElement("button"), { className: "knop knop-stil", type: "button" });
  list.after(all);
  /** What was chosen, by sort. @type {Set<string>[]} */
  let chosen = sorts.map(() => new Set());

  const text = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) =>
    Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, String(value)), words[name] ?? "");

  /** The address with other choices. @param {Set<string>[]} picked */
  function address(picked) {
    const others = location.search.slice(1).split("&").filter((one) => one && !sorts.includes(one.split("=")[0]));
    const ours = sorts.flatMap((sort, at) => [...picked[at]].map((id) => `${sort}=${id}`));
    return `?${[...others, ...ours].join("&")}`;
  }

  /** What is chosen when a choice is made, or taken back. @param {Choice} choice */
  const toggled = ({ sort, id }) =>
    chosen.map((ids, at) => {
      if (sorts[at] !== sort) return ids;
      const others = new Set(ids);
      if (!others.delete(id)) others.add(id);
      return others;
    });

  /** Shows the rows that were chosen, and at each choice how many it would leave. */
  function show() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const now = sorts.indexOf("nu");
    let left = 0;
    for (const { item, marks, hours } of rows) {
      if (now >= 0) marks[now] = /open|bijna/.test(hours?.dataset.nu ?? "") ? ["1"] : [];
      const against = sorts.flatMap((_, at) => (chosen[at].size === 0 || marks[at].some((id) => chosen[at].has(id)) ? [] : [at]));
      if (item.hidden !== against.length > 0) item.hidden = against.length > 0;
      left += Number(against.length === 0);
      item.toggleAttribute("data-later", against.length === 0 && left > most);
      if (against.length > 1) continue;
      marks.forEach((ids, at) => {
        if (against.length > 0 && against[0] !== at) return;
        for (const id of ids) counts.set(`${sorts[at]}:${id}`, (counts.get(`${sorts[at]}:${id}`) ?? 0) + 1);
      });
    }
    const picked = choices.filter(({ sort, id }) => chosen[sorts.indexOf(sort)].has(id));
    for (const choice of choices) {
      const { sort, id, link, item, count } = choice;
      const n = counts.get(`${sort}:${id}`) ?? 0;
      const isChosen = picked.includes(choice);
      if (count && count.textContent !== String(n)) count.textContent = String(n);
      link.setAttribute("href", address(toggled(choice)));
      if (item) item.hidden = n === 0 && !isChosen;
      if (isChosen) {
        link.setAttribute("aria-current", "true");
        const folded = link.closest("details");
        if (folded && folded !== panel) folded.open = true;
      } else link.removeAttribute("aria-current");
    }
    all.hidden = left <= most;
    all.textContent = text("toon", { n: left });
    for (const folded of panel?.querySelectorAll("details") ?? []) folded.hidden = !folded.querySelector("li:not([hidden])");
    say(picked, left);
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
    const add = (/** @type {string} */ name, /** @type {Set<string>[]} */ rest, /** @type {string} */ label) => {
      const link = Object.assign(document.createElement("a"), { href: address(rest), textContent: name, ariaLabel: label });
      const item = document.createElement("li");
      item.append(link);
      chips.append(item);
      return link;
    };
    for (const choice of picked) add(`${choice.name} ×`, toggled(choice), text("verwijder", { filter: choice.name }));
    add(words.wis ?? "", sorts.map(() => new Set()), words.wis ?? "").className = "wis";
    status?.after(chips);
  }

  /** Chooses what an address says. @param {string} href */
  function read(href) {
    const asked = new URL(href).searchParams;
    chosen = sorts.map((sort) => new Set(asked.getAll(sort).filter((id) => choices.some((one) => one.sort === sort && one.id === id))));
    show();
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".filters a, .gekozen a");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href } = link;
    const isChip = link.closest(".gekozen");
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
  all.addEventListener("click", () => {
    const next = list.querySelector("[data-later] a");
    most = Infinity;
    list.classList.add("rijen-lang");
    show();
    if (next instanceof HTMLElement) next.focus();
  });
  const fold = () => (panel.open = wide.matches);
  wide.addEventListener("change", fold);
  addEventListener("popstate", () => read(location.href));
  // By then what is open now is known.
  addEventListener("DOMContentLoaded", () => {
    fold();
    read(location.href);
    // Few enough rows are left to lay them out for good.
    list.classList.remove("rijen-lang");
  });
})();

// @ts-check
/**
 * The search box: results below it from the first letter on, and the arrow keys between the box and
 * the rows, on the page with all results too. Without this script the box is a form that leads there.
 */
(() => {
  "use strict";
  const html = document.documentElement;
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form.zoek");
  const input = form?.querySelector("input");
  if (!form || !input || !html.dataset.zoek) return;
  const { page, kinds, make, text, load, hours, count, spoken, say } = wijkboekTreffer;
  const { tokens, row, section, grouped, urgent, simple, meant, postcode, waysOut } = wijkboekTreffer;
  /** Kinds below the box, and rows of each; on a phone fewer, so that all three are seen. */
  const GROUPS = 3;
  const ROWS = matchMedia("(min-width: 40rem)").matches ? 5 : 3;

  const list = page ?? make("div", { className: "zoek-lijst", hidden: true });
  if (!page) form.append(list);

  /** The number of the last question: an answer to an earlier one comes too late. */
  let turn = 0;

  /** The best rows of the best kinds, in their order. @param {Hit[]} hits */
  function best(hits) {
    const picked = new Set([...grouped(hits).values()].slice(0, GROUPS).flatMap((group) => group.slice(0, ROWS)));
    return hits.filter((hit) => picked.has(hit));
  }

  async function ask() {
    const question = input?.value.trim() ?? "";
    const mine = (turn += 1);
    if (!question) return show([]);
    /** @type {Answer | null} */
    let answer = null;
    try {
      const engine = await load();
      answer = await engine.zoek(question, { kies: best, wijk: html.dataset.wijk });
    } catch (error) {
      console.warn(error);
    }
    if (mine !== turn) return;
    show(answer ? found(question, answer) : [make("p", {}, text("kapot")), waysOut()]);
    list.dataset.ids = answer?.resultaten.map((one) => one.id).join(" ") ?? "";
    say(answer ? spoken(answer, answer.aantal ? count(answer) : text("geen", { vraag: question })) : text("kapot"));
  }

  /** @param {(Node | string)[]} nodes */
  function show(nodes) {
    list.replaceChildren(...nodes);
    list.hidden = nodes.length === 0;
    hours(list);
  }

  /** The address of all results. @param {string} question */
  function address(question) {
    const target = new URL(form?.action ?? "");
    target.searchParams.set("q", question);
    return target.href;
  }

  /** @param {string} question @param {Answer} answer @returns {Node[]} */
  function found(question, answer) {
    const { resultaten, aantal, meer, bedoeldeU, acuut, eenvoudig } = answer;
    const look = { tokens: tokens(question, answer), long: false };
    const rows = resultaten.map((result, rank) => ({ groep: result.groep, item: row(result, rank, look) }));
    /** @type {Node[]} */
    const nodes = [...acuut.map(urgent), ...postcode(question)];
    if (eenvoudig) nodes.push(simple());
    if (bedoeldeU) nodes.push(meant(bedoeldeU, address(bedoeldeU), (event) => again(event, bedoeldeU)));
    [...grouped(rows)].forEach(([kind, group], at) => {
      const heading = make("p", { className: "zoek-groep", id: `zoek-groep-${at}` }, kinds.get(kind) ?? kind);
      nodes.push(...section(heading, group.map(({ item }) => item)));
    });
    if (aantal === 0) nodes.push(make("p", {}, text("geen", { vraag: question })), waysOut());
    const all = meer ? text("alleMeer") : text("alle", { n: String(aantal) });
    if (aantal > 1) nodes.push(make("a", { className: "zoek-alle", href: address(question) }, all));
    return nodes;
  }

  /** @param {Event} event @param {string} question */
  function again(event, question) {
    event.preventDefault();
    if (!input) return;
    input.value = question;
    input.focus();
    ask();
  }

  /** Moves between the box and the rows. @param {number} step */
  function move(step) {
    /** @type {NodeListOf<HTMLElement>} */
    const links = list.querySelectorAll(".treffer-naam, .zoek-alle");
    const rows = [...links];
    const here = document.activeElement;
    const at = rows.findIndex((one) => one === here || one.closest("li")?.contains(here));
    const to = at < 0 && here !== input && step < 0 ? -1 : at + step;
    (rows[Math.min(to, rows.length - 1)] ?? input)?.focus();
  }

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (target === input || (page ? target.closest(".treffers, .aantal") : list.contains(target))) {
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
  if (page) return;
  input.addEventListener("input", ask);
  input.addEventListener("click", () => list.hidden && ask());
  if (document.activeElement === input) input.value ? ask() : prepare();
  // The focus or the pointer went elsewhere; a press on the list itself is for selecting text.
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, ({ target }) => {
      if (target instanceof Node && !form.contains(target)) list.hidden = true;
    });
  }
})();

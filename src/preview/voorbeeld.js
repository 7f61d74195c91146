// @ts-check
/**
 * Shows an edit in the page that is open, without losing the place.
 *
 * Of all tabs one holds the stream, since a browser allows few connections; it tells the others.
 * When this page is another now, it is fetched and only what differs from what the server sent
 * before is changed, so that scroll, focus, typed text and opened parts stay. Whatever the page's
 * own scripts might depend on is not patched: then the page is loaded again, with its place kept.
 *
 * @typedef {object} Bericht
 * @property {"alles" | "stijl" | "pagina" | "fout" | "ok"} soort
 * @property {string} versie "run-number"
 * @property {string[]} paden addresses that show something else: "/sociale-kaart/x/"
 * @property {boolean} alles every page may be another
 * @property {string | null} stijl address of the new stylesheet
 *
 * @typedef {{x: number, y: number, focus: string, fields: [string, string, boolean][], open: number[]}} Place
 */
(() => {
  "use strict";
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const isFound = own.dataset.stand === "gevonden";
  const memory = `wijkboek-plek:${location.pathname}${location.search}`;
  let version = own.dataset.versie ?? "";

  /** The page as the server sent it, and of each of its nodes the one in the page. */
  let sent = /** @type {Element} */ (document.body.cloneNode(true));
  /** @type {WeakMap<Node, Node>} */
  const live = new WeakMap();

  /** Remembers which node of the page a node of a copy stands for. @param {Node} copy @param {Node} node */
  const pair = (copy, node) => {
    live.set(copy, node);
    copy.childNodes.forEach((child, at) => pair(child, node.childNodes[at]));
  };
  pair(sent, document.body);

  /** The same nodes for another copy of the same page. @param {Node} from @param {Node} to */
  const inherit = (from, to) => {
    const node = live.get(from);
    if (node) live.set(to, node);
    // Within <noscript> a parser without scripts sees elements, one with scripts a text.
    if (from.nodeName !== "NOSCRIPT") from.childNodes.forEach((child, at) => inherit(child, to.childNodes[at]));
  };

  /** @param {Node} a @param {Node} b */
  const equal = (a, b) => a.isEqualNode(b) || (a.nodeName === "NOSCRIPT" && b.nodeName === "NOSCRIPT");

  /** The nodes of a body before the script of the preview. @param {Node} body */
  const content = (body) => {
    const all = [...body.childNodes];
    const end = all.findIndex((it) => it instanceof Element && it.getAttribute("src")?.startsWith("/__wijkboek/"));
    return end < 0 ? all : all.slice(0, end);
  };

  /** What has to be done to a page, and whether that is safe to do beneath its scripts. */
  class Patch {
    /** @type {(() => void)[]} */
    steps = [];
    safe = true;

    /** @param {Node} before @param {Node} after */
    node(before, after) {
      const node = live.get(before);
      if (!node?.isConnected) {
        this.safe = false;
      } else if (equal(before, after)) {
        inherit(before, after);
      } else if (before instanceof Element && after instanceof Element) {
        live.set(after, node);
        this.attributes(before, after, /** @type {Element} */ (node));
        this.children(before, [...before.childNodes], [...after.childNodes]);
      } else {
        live.set(after, node);
        this.steps.push(() => (node.nodeValue = after.nodeValue));
      }
    }

    /** @param {Element} before @param {Element} after @param {Element} node */
    attributes(before, after, node) {
      for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
        const value = after.getAttribute(name);
        if (value === before.getAttribute(name)) continue;
        // Scripts read such attributes once, when the page is loaded.
        if (name.startsWith("data-") || before.matches("script, input, select, textarea")) this.safe = false;
        this.steps.push(() => (value === null ? node.removeAttribute(name) : node.setAttribute(name, value)));
      }
    }

    /** @param {Node} parent @param {Node[]} before @param {Node[]} after */
    children(parent, before, after) {
      let start = 0;
      while (start < before.length && start < after.length && equal(before[start], after[start])) start += 1;
      let end = 0;
      const most = Math.min(before.length, after.length) - start;
      while (end < most && equal(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
      const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
      before.slice(0, start).forEach((it, at) => inherit(it, after[at]));
      for (let i = 1; i <= end; i += 1) inherit(before[before.length - i], after[after.length - i]);
      if (old.length === fresh.length && old.every((it, at) => it.nodeName === fresh[at].nodeName)) {
        old.forEach((it, at) => this.node(it, fresh[at]));
      } else {
        this.replace(parent, old, fresh, before[before.length - end]);
      }
    }

    /** @param {Node} parent @param {Node[]} old @param {Node[]} fresh @param {Node | undefined} next */
    replace(parent, old, fresh, next) {
      const node = /** @type {Element} */ (live.get(parent));
      const place = next ? live.get(next) ?? null : null;
      const controls = "input, select, textarea, button, form, script, template";
      const busy = [...old, ...fresh].some((it) => it instanceof Element && (it.matches(controls) || it.querySelector(controls)));
      // Where scripts added something of their own, they would have to do so again.
      const touched = !node.isEqualNode(parent);
      if (busy || touched || (next && !place)) this.safe = false;
      this.steps.push(() => {
        for (const it of old) /** @type {ChildNode} */ (live.get(it)).remove();
        for (const it of fresh) {
          const made = document.importNode(it, true);
          pair(it, made);
          node.insertBefore(made, place);
        }
      });
    }
  }

  /** What can be found again after a change. @param {Element} it */
  const mark = (it) => (it.id ? `#${CSS.escape(it.id)}` : it.getAttribute("name") ? `[name="${CSS.escape(it.getAttribute("name") ?? "")}"]` : "");

  /** @returns {Place} */
  const remember = () => {
    const fields = [...document.querySelectorAll("input, textarea, select")].map((it) => /** @type {HTMLInputElement} */ (it));
    const typed = fields.filter((it) => mark(it) && !["password", "file"].includes(it.type));
    const details = [...document.querySelectorAll("details")];
    return {
      x: scrollX,
      y: scrollY,
      focus: document.activeElement ? mark(document.activeElement) : "",
      fields: typed.map((it) => [mark(it), it.value, it.checked]),
      open: details.flatMap((it, at) => (it.open ? [at] : [])),
    };
  };

  /** @param {Place} place */
  const restore = (place) => {
    for (const [name, value, checked] of place.fields) {
      const field = /** @type {HTMLInputElement | null} */ (document.querySelector(name));
      if (field && field.value !== value) field.value = value;
      if (field && field.checked !== checked) field.checked = checked;
    }
    const details = document.querySelectorAll("details");
    for (const at of place.open) if (details[at]) details[at].open = true;
    const focus = place.focus && document.querySelector(place.focus);
    if (focus instanceof HTMLElement && focus !== document.activeElement) focus.focus({ preventScroll: true });
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  };

  const reload = () => {
    sessionStorage.setItem(memory, JSON.stringify(remember()));
    location.reload();
  };

  addEventListener("load", () => {
    const place = sessionStorage.getItem(memory);
    sessionStorage.removeItem(memory);
    if (place) restore(JSON.parse(place));
  });

  /** Fetches this page and changes what differs. */
  const renew = async () => {
    const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
    if (!answer.ok || !isFound) return reload();
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const patch = new Patch();
    patch.attributes(sent, next.body, document.body);
    live.set(next.body, document.body);
    patch.children(sent, content(sent), content(next.body));
    if (!patch.safe || next.documentElement.lang !== document.documentElement.lang) return reload();
    const place = remember();
    for (const step of patch.steps) step();
    sent = next.body;
    document.title = next.title;
    if (place.focus && document.activeElement === document.body && !document.body.inert) restore(place);
  };

  /** Puts the new stylesheet beside the old one, which goes when the new one is there. @param {string} href */
  const restyle = (href) => {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].filter((it) => /\/middelen\/stijl\.[^/]+$/.test(/** @type {HTMLLinkElement} */ (it).href));
    if (old.length === 0) return;
    const link = /** @type {HTMLLinkElement} */ (old[0].cloneNode());
    link.href = href;
    link.addEventListener("load", () => old.forEach((it) => it.remove()));
    link.addEventListener("error", reload);
    old[old.length - 1].after(link);
  };

  /** Whether a version is later than the one that is shown. @param {string} other */
  const isNew = (other) => {
    const [run, number] = version.split("-");
    const [otherRun, otherNumber] = other.split("-");
    return run !== otherRun || Number(otherNumber) > Number(number);
  };

  /** @param {Bericht} message */
  const take = async (message) => {
    if (isNew(message.versie)) {
      if (message.alles) return reload();
      if (message.stijl) restyle(message.stijl);
      const here = decodeURI(location.pathname).replace(/index\.html$/, "");
      if (message.paden.includes(here)) await renew();
      version = message.versie;
    }
    /** @type {any} */ (window).wijkboekMelding(message);
  };

  /** One message after the other: two at once would patch the same page. */
  let turn = Promise.resolve();
  /** @param {Bericht} message */
  const queue = (message) => {
    // A server that went away comes back with another message.
    turn = turn.then(() => take(message)).catch(() => {});
  };

  /** Asks for what this tab missed while nobody told it. */
  const ask = () =>
    fetch(`/__wijkboek/stand?versie=${version}`, { cache: "no-store" })
      .then((answer) => answer.json())
      .then(queue, () => {});

  const channel = new BroadcastChannel("wijkboek-voorbeeld");
  channel.onmessage = (event) => queue(event.data);

  const listen = () => {
    const stream = new EventSource(`/__wijkboek/stroom?versie=${version}`);
    stream.onmessage = (event) => {
      const message = JSON.parse(event.data);
      channel.postMessage(message);
      queue(message);
    };
    stream.onerror = () => {
      // A server that is too busy ends the stream for good; a lost one is taken up by the browser.
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
  };

  // The lock is held as long as the tab is there; then another tab gets it.
  if (navigator.locks) navigator.locks.request("wijkboek-stroom", () => (listen(), new Promise(() => {})));
  else listen();
  ask();
  addEventListener("pageshow", (event) => event.persisted && ask());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ask());
})();

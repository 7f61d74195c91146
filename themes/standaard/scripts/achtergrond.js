// @ts-check
/**
 * The service worker: keeps the site for when there is no network. It is published as `offline.js`.
 *
 * Pages come from the network, and only when that is away or slow as they were kept; styles, scripts
 * and the search, which have the print of their content in their names, come as they were kept. What
 * is kept is renewed in the background, and only what changed is fetched: `offline.json` names lists of
 * paths with the print of what is there. Nothing of a question is kept: addresses lose it first.
 *
 * Whatever goes wrong with the storage, a page comes as if there were no worker.
 */
(() => {
  "use strict";
  /** @type {any} */
  const worker = self;
  /** Where the site begins: another one can stand on the same host. @type {string} */
  const SCOPE = worker.registration.scope;
  /** Both workers know the caches of this site by this beginning. */
  const OURS = `wijkboek ${SCOPE} `;
  const STORE = `${OURS}1`;
  /** Most bytes that are kept, before the browser packs them. */
  const LIMIT = 20e6;
  /** Wijken that are kept: those that were used last. */
  const WIJKEN = 3;
  /** Pages that are in no list and stay because somebody saw them, and for how long. */
  const SEEN = 50;
  const SEEN_DAYS = 30;
  /** How long a page may take before it is shown as it was kept, in milliseconds. */
  const PATIENCE = 2500;
  /** How long after a look for something new the next one comes, in milliseconds. */
  const PAUSE = 60000;
  const DAY = 86400000;
  const LANES = 4;
  const STATE = `${SCOPE}offline.json`;
  const OFFLINE = `${SCOPE}offline.html`;
  const PRINTED = /^(middelen|zoek)\/[\w.-]+\.[0-9a-f]{10}\.\w+$/;
  const MANIFEST = /^zoek\/manifest\./;
  const [PRINT, SINCE, BYTES] = ["vingerafdruk", "op", "bytes"].map((name) => `x-wijkboek-${name}`);

  /** An address without question, mark and the name that a page has on disk. @param {string} url */
  const bare = (url) => url.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
  /** @param {string} address */
  const below = (address) => address.slice(SCOPE.length);
  /** @param {number} ms */
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const store = async () => caches.open(STORE);

  /** What is kept of an address, if anything. @param {string} address @returns {Promise<Response | undefined>} */
  const kept = (address) => store().then((cache) => cache.match(address)).catch(() => undefined);

  /**
   * What is known of what is kept: when the lists were looked at last, the wijken that were used, most
   * recent first, and each path with its print.
   * @returns {Promise<{op: number, gebruikt: string[], lijst: [string, string][]}>}
   */
  const known = async () => {
    const nothing = { op: 0, gebruikt: [], lijst: [] };
    return (await kept(STATE))?.json().catch(() => nothing) ?? nothing;
  };

  /**
   * Whether an answer is the page that was asked for. A host may answer with a page to log in, and a
   * site can stand in a folder of another one, whose pages are not ours to keep.
   * @param {string} address @param {string} html
   */
  const isOurs = (address, html) => {
    const [, root] = /<html[^>]* data-wortel="([^"]*)"/.exec(html) ?? [];
    return root !== undefined && new URL(root || ".", address).href === SCOPE;
  };

  /**
   * Keeps an answer, if it is what was asked for, and says how many bytes it has.
   * @param {string} address @param {Response} response @param {string} print
   */
  async function keep(address, response, print) {
    const stem = (/** @type {string} */ url) => bare(url).replace(/\.html$/, "");
    const moved = response.redirected && stem(response.url) !== stem(address);
    const isHtml = (response.headers.get("content-type") ?? "").startsWith("text/html");
    const isPage = !PRINTED.test(below(address));
    if (response.status !== 200 || response.type !== "basic" || moved || isHtml !== isPage) return 0;
    const body = await response.arrayBuffer();
    if (isPage && !isOurs(address, new TextDecoder().decode(body))) return 0;
    const headers = new Headers(response.headers);
    headers.set(PRINT, print);
    headers.set(SINCE, String(Date.now()));
    headers.set(BYTES, String(body.byteLength));
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    await (await store()).put(address, new Response(body, { headers }));
    return body.byteLength;
  }

  /** How many bytes a path takes; it is fetched if it is not kept as it should be. @param {string} path @param {string} print */
  async function fetched(path, print) {
    const address = SCOPE + path;
    const copy = await kept(address);
    const size = Number(copy?.headers.get(BYTES) ?? 0);
    if (copy?.headers.get(PRINT) === print) return size;
    const response = await fetch(address, { cache: print ? "no-cache" : "default" });
    if (response.status === 404 || response.status === 410) await (await store()).delete(address);
    return (await keep(address, response, print)) || size;
  }

  /** The paths of a list, with their prints. @param {string | undefined} path @returns {Promise<[string, string][]>} */
  async function list(path) {
    if (!path) return [];
    const address = SCOPE + path;
    if (!(await kept(address))) await keep(address, await fetch(address), "");
    return (await kept(address))?.json() ?? [];
  }

  /** Fetches what is new since the last look, and lets go of what is no longer needed. @param {string} address */
  async function update(address) {
    const before = await known();
    const [wijk] = /^wijken\/[^/]+\//.exec(below(address)) ?? [];
    const used = [wijk ?? "", ...before.gebruikt.filter((one) => one !== wijk)].filter(Boolean).slice(0, WIJKEN);
    const isSoon = Math.abs(Date.now() - before.op) < PAUSE;
    if (isSoon && (!wijk || before.gebruikt.includes(wijk))) return;
    /** @type {{altijd: [string, string][], mappen: [string, string][]}} */
    const { altijd, mappen } = await (await fetch(STATE, { cache: "no-cache" })).json();
    const folders = new Map(mappen);
    const names = [...used, ""].map((folder) => folders.get(folder));
    const lists = await Promise.all(names.map(list));
    const lijst = new Map([...altijd, ...lists.flat()]);
    const held = new Set([STATE, ...names.map((name) => SCOPE + name)]);
    const rest = lijst.entries();
    let size = 0;
    const lane = async () => {
      for (const [path, print] of rest) {
        if (size > LIMIT) return;
        // Also when it cannot be fetched now: then it stays as it was.
        held.add(SCOPE + path);
        // Not `size += await`: that adds to what it was before the other lanes went on.
        const bytes = await fetched(path, print).catch(() => 0);
        size += bytes;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await tidy(held);
    const state = { op: Date.now(), gebruikt: used, lijst: [...lijst] };
    await (await store()).put(STATE, new Response(JSON.stringify(state)));
  }

  /** Lets go of what is in no list, but for what was seen or searched lately. @param {Set<string>} held */
  async function tidy(held) {
    const cache = await store();
    const manifest = (await (await kept([...held].find((one) => MANIFEST.test(below(one))) ?? ""))?.text()) ?? "";
    /** @type {[number, string][]} */
    const seen = [];
    for (const { url } of await cache.keys()) {
      if (held.has(url)) continue;
      const copy = await kept(url);
      const since = Number(copy?.headers.get(SINCE));
      const name = url.split("/").pop()?.replace(/\.js$/, "") ?? "";
      const isPart = PRINTED.test(below(url)) && manifest.includes(`"${name}"`);
      const isSeen = !PRINTED.test(below(url)) && copy?.headers.get(PRINT) === "" && Date.now() - since < SEEN_DAYS * DAY;
      if (isSeen) seen.push([since, url]);
      else if (!isPart) await cache.delete(url);
    }
    const old = seen.sort(([a], [b]) => b - a).slice(SEEN);
    await Promise.all(old.map(([, url]) => cache.delete(url)));
  }

  /** One after the other: two at a time would fetch everything twice. */
  let running = Promise.resolve();
  /** @param {string} url */
  const renew = (url) => (running = running.then(() => update(bare(url))).catch(() => {}));

  /** Keeps a page that somebody looks at, unless it is kept as it is now; one that is gone is let go. @param {string} address @param {Response} response */
  async function look(address, response) {
    if (response.status === 404 || response.status === 410) {
      await (await store()).delete(address);
      return;
    }
    const [copy, { lijst }] = [await kept(address), await known()];
    const print = new Map(lijst).get(below(address));
    if (!copy || copy.headers.get(PRINT) !== print) await keep(address, response, "");
  }

  /** A page as it was kept, which says of when it is. @param {string} address */
  async function former(address) {
    const copy = await kept(address);
    if (!copy) return undefined;
    const { op, lijst } = await known();
    const isListed = new Map(lijst).get(below(address)) === copy.headers.get(PRINT);
    const since = new Date(Math.max(Number(copy.headers.get(SINCE)), isListed ? op : 0));
    const html = (await copy.text()).replace("<html", `<html data-opgeslagen="${since.toISOString()}"`);
    return new Response(html, { headers: copy.headers });
  }

  /** What is shown when nothing else is there; its links start at the root of the site. */
  async function nothing() {
    const copy = await kept(OFFLINE);
    if (!copy) return undefined;
    const html = (await copy.text()).replace("<head>", `<head>\n<base href="${SCOPE}">`);
    return new Response(html, { status: 503, headers: copy.headers });
  }

  /** @param {any} event @param {string} address */
  async function page(event, address) {
    /** @type {Promise<Response | undefined>} */
    const live = fetch(event.request).catch(() => undefined);
    // Before the browser reads the answer.
    const seen = live.then((response) => response?.clone());
    event.waitUntil(seen.then((response) => response && look(address, response)).catch(() => {}).then(() => renew(address)));
    const answer = await Promise.race([live, wait(PATIENCE).then(() => undefined)]);
    if (answer && answer.status < 500) return answer;
    const copy = await former(address).catch(() => undefined);
    if (copy) return copy;
    const late = await live;
    if (late) return late;
    // A page whose slash was left out: links on it would start a folder too high.
    if (!/(\/|\.\w+)$/.test(address) && (await kept(`${address}/`))) {
      return Response.redirect(`${address}/${new URL(event.request.url).search}`);
    }
    return (await nothing()) ?? Response.error();
  }

  /** @param {any} event @param {string} address */
  async function printed(event, address) {
    const copy = await kept(address);
    if (copy) return copy;
    const response = await fetch(event.request).catch(() => undefined);
    if (response?.ok) {
      event.waitUntil(keep(address, response.clone(), "").catch(() => {}));
      return response;
    }
    // A page of before an update asks for a list of the search that has another name now.
    const [now] = MANIFEST.test(below(address)) ? ((await known()).lijst.find(([path]) => MANIFEST.test(path)) ?? []) : [];
    return (now && (await kept(SCOPE + now))) || response || Response.error();
  }

  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, mode, url, headers } = event.request;
    if (method !== "GET" || !url.startsWith(SCOPE) || headers.has("range")) return;
    const address = bare(url);
    if (mode === "navigate") event.respondWith(page(event, address));
    else if (PRINTED.test(below(address))) event.respondWith(printed(event, address));
  });

  // The page that brought the worker was not loaded through it.
  worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(renew(event.source?.url ?? SCOPE)));

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => {
    const others = async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== STORE);
      await Promise.all(names.map((name) => caches.delete(name)));
    };
    event.waitUntil(others().catch(() => {}).then(() => worker.clients.claim()));
  });
})();

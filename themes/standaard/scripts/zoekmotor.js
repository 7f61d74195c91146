// @ts-check
/**
 * The search engine of the page: loads itself and the index at its first question, and answers.
 *
 * A classic script, because it must also run from a folder on disk: everything below `zoek/` comes
 * as a script too, bytes as a text of which each character is one. Where that lies is said by two
 * attributes of <html>:
 * `data-wortel` (the way to the root of the site, "" or "../../") and `data-zoek`
 * ("zoek/manifest.<hash>.js").
 *
 * @typedef {object} Treffer
 * @property {number} doc number of the document
 * @property {string} groep type of record: "aanbieder"
 * @property {number} score only comparable within one answer
 * @property {{relatie: string, woord: string}} waarom relatie: woord, begin, samenstelling, synoniem, typfout, telefoon
 *
 * @typedef {object} Rij
 * @property {string} id
 * @property {string} soort type of record: "aanbieder"
 * @property {string} wijk id, or "" for a regional record
 * @property {string} titel
 * @property {string} url ready to use from this page
 * @property {string} samenvatting "" unless asked for
 * @property {string} telefoon as shown, or ""
 * @property {string} soortnaam "Fysiotherapie"
 * @property {string[]} themas
 * @property {string} week its hours for uren.js, or ""
 * @property {string} afwijkend other hours for uren.js, or ""
 * @property {boolean} vol it takes no new patients
 * @property {string} taal language of the record if not the site's
 *
 * @typedef {Rij & Treffer} Resultaat
 *
 * @typedef {{soort: Tal, thema: Tal, wijk: Tal, groep: Tal}} Tellingen how many documents have what
 * @typedef {Map<string, number>} Tal
 *
 * @typedef {object} Antwoord
 * @property {Resultaat[]} resultaten best first; only those that were picked
 * @property {number} aantal how many were found
 * @property {boolean} meer there may be more: with filters or counts it stops at 1000
 * @property {Tellingen | null} tellingen if asked for; each counts what the other filters leave
 * @property {string | null} bedoeldeU the question with its typing errors mended
 * @property {{id: string, titel: string, nummers: string[]}[]} acuut to be shown above the results
 * @property {boolean} eenvoudig WebAssembly is blocked: only names, topics, summaries and search words were compared
 *
 * @typedef {object} Opties
 * @property {number} [limiet] most results whose texts are loaded, 10 unless said
 * @property {(treffers: Treffer[]) => Treffer[]} [kies] picks the results whose texts are loaded, instead
 * @property {string} [wijk] only what serves this wijk (id)
 * @property {Partial<Record<"groep" | "soort" | "thema" | "wijk", string[]>>} [filter] one of these, of each: type of record, name of kind, name of topic, id of wijk
 * @property {boolean} [tellen] count by kind, topic and wijk
 * @property {boolean} [kort] with summaries
 *
 * @typedef {{motor: string, wortel: string, delen: string[], nummers: string, rijen: [number, string, string][], kenmerken: string, eenvoudig: string, aantal: number}} Manifest
 * @typedef {{input(length: number): number, root(): number, part(number: number): number, ask(limit: number): number, output(): number, memory: WebAssembly.Memory}} Motor
 * @typedef {{s: string[], r: any[][]}} Rijen
 */
(() => {
  "use strict";
  const PHONES = 0xffffffff;
  /** Most documents that an answer counts by what they have. */
  const MOST = 1000;
  /** Most documents of an answer that counts nothing but how many were found. */
  const SOME = 100;
  const html = document.documentElement;
  const root = html.dataset.wortel ?? "";
  const topicFolder = html.dataset.map ?? "";
  const manifestPath = html.dataset.zoek ?? "";
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf("/") + 1);

  /** Files that are on their way, by name. @type {Map<string, (content: any) => void>} */
  const waiting = new Map();
  /** Files that were asked for, until the engine has them. @type {Map<string, Promise<any>>} */
  const asked = new Map();
  /** @type {Manifest} */
  let manifest;
  /** The engine; null where WebAssembly is blocked. @type {Motor | null} */
  let engine = null;
  /** Numbers of the parts that the engine has. @type {Set<number>} */
  const present = new Set();
  /** @type {Promise<void> | undefined} */
  let loading;

  // Every file below zoek/ calls this with its name and content.
  Object.assign(window, {
    /** @param {string} name @param {any} content */
    wijkboekZoekDeel: (name, content) => waiting.get(name)?.(content),
  });

  /**
   * Loads a script below zoek/ once.
   * @param {string} name @param {string} path @returns {Promise<any>}
   */
  function file(name, path) {
    let promise = asked.get(name);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = root + path;
        script.charset = "utf-8";
        // A file that came whole has called by now, and then this says nothing more.
        script.onload = script.onerror = () => {
          script.remove();
          waiting.delete(name);
          reject(new Error(`zoek: ${path} is niet geladen`));
        };
        document.head.append(script);
      });
      promise.catch(() => asked.delete(name));
      asked.set(name, promise);
    }
    return promise;
  }

  /** Loads the bytes of a file. @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async function bytes(name) {
    const text = await file(name, `${folder}${name}.js`);
    // Of each character only the lowest eight bits count, which is all that fits.
    const out = new Uint8Array(text.length);
    for (let at = 0; at < out.length; at += 1) out[at] = text.charCodeAt(at);
    return out;
  }

  /** Hands bytes to the engine. @param {Motor} motor @param {Uint8Array} content */
  function give(motor, content) {
    const at = motor.input(content.length);
    new Uint8Array(motor.memory.buffer, at, content.length).set(content);
  }

  async function start() {
    manifest = await file("manifest", manifestPath);
    try {
      const [code, base] = await Promise.all([bytes(manifest.motor), bytes(manifest.wortel)]);
      const { instance } = await WebAssembly.instantiate(code, {});
      const motor = /** @type {Motor} */ (/** @type {unknown} */ (instance.exports));
      give(motor, base);
      if (!motor.root()) throw new Error("zoek: de zoekmachine past niet bij deze index");
      engine = motor;
      for (const name of [manifest.motor, manifest.wortel]) asked.delete(name);
    } catch (error) {
      console.warn(error);
      engine = null;
    }
  }

  /** Loads what every question needs; does nothing when that is done. @returns {Promise<void>} */
  function laad() {
    loading ??= start().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /** @param {Motor} motor @param {number} number */
  async function addPart(motor, number) {
    const name = number === PHONES ? manifest.nummers : manifest.delen[number];
    const content = await bytes(name);
    if (present.has(number)) return;
    give(motor, content);
    if (!motor.part(number)) throw new Error("zoek: een deel van de index is beschadigd");
    present.add(number);
    asked.delete(name);
  }

  /**
   * Asks the engine until it has the parts that the question needs.
   * @param {Motor} motor @param {Uint8Array} question @param {number} limit
   */
  async function ask(motor, question, limit) {
    for (let round = 0; round < 50; round += 1) {
      give(motor, question);
      const length = motor.ask(limit);
      const text = new TextDecoder().decode(new Uint8Array(motor.memory.buffer, motor.output(), length));
      const answer = JSON.parse(text);
      if (answer.nodig.length === 0) return answer;
      await Promise.all(answer.nodig.map((/** @type {number} */ number) => addPart(motor, number)));
    }
    throw new Error("zoek: de index is niet volledig");
  }

  /** A file below zoek/ that holds data. @param {string} name @returns {Promise<any>} */
  const data = (name) => file(name, `${folder}${name}.js`);

  /** The row of a document. @param {number} doc @param {boolean} kort @returns {Promise<Rij>} */
  async function row(doc, kort) {
    let at = manifest.rijen.length - 1;
    while (at > 0 && manifest.rijen[at][0] > doc) at -= 1;
    const [first, name, short] = manifest.rijen[at];
    const [{ s, r }, texts] = await Promise.all([data(name), kort ? data(short) : []]);
    return shown(s, r[doc - first], texts[doc - first] ?? "");
  }

  /** @param {string[]} shared @param {any[]} row @param {string} samenvatting @returns {Rij} */
  function shown(shared, row, samenvatting) {
    const [id, soort, wijk, titel, url, telefoon, soortnaam, themas, week, afwijkend, vol = 0, taal = ""] = row;
    const page = typeof url === "number" ? `${shared[url]}${id}/` : url;
    // A topic has a page in every wijk: from a wijk's page one stays there.
    const path = shared[soort] === "thema" ? topicFolder + page : page;
    const onDisk = location.protocol === "file:" && path.endsWith("/") ? "index.html" : "";
    return {
      id,
      soort: shared[soort],
      wijk: shared[wijk],
      titel,
      url: root + path + onDisk,
      samenvatting,
      telefoon,
      soortnaam: shared[soortnaam],
      themas: themas.map((/** @type {number} */ theme) => shared[theme]),
      week: shared[week],
      afwijkend: shared[afwijkend],
      vol: vol === 1,
      taal,
    };
  }

  /** What a document is filtered by, of each sort. @typedef {Record<"groep" | "soort" | "thema" | "wijk", string[]>} Kenmerken */
  const SORTS = /** @type {const} */ (["groep", "soort", "thema", "wijk"]);

  /** @returns {Promise<(treffer: {doc: number, groep: string}) => Kenmerken>} */
  async function features() {
    const { s, d } = await data(manifest.kenmerken);
    const names = (/** @type {number[]} */ places) => places.map((place) => s[place]);
    return ({ doc, groep }) => {
      const [label, wijk, served, topics] = d[doc];
      return { groep: [groep], soort: [s[label]], thema: names(topics), wijk: names([wijk, ...served]).filter((one, at, all) => one && all.indexOf(one) === at) };
    };
  }

  /**
   * What passes the filters, and how many have what.
   * @template {{doc: number, groep: string}} T
   * @param {T[]} found @param {NonNullable<Opties["filter"]>} filter @returns {Promise<[T[], Tellingen]>}
   */
  async function narrowed(found, filter) {
    const of = await features();
    const passes = (/** @type {Kenmerken} */ has, /** @type {keyof Kenmerken} */ sort) => {
      const wanted = filter[sort] ?? [];
      // What belongs to no wijk serves them all.
      const everywhere = sort === "wijk" && has.wijk.length === 0;
      return wanted.length === 0 || everywhere || wanted.some((one) => has[sort].includes(one));
    };
    /** @type {Tellingen} */
    const counts = { groep: new Map(), soort: new Map(), thema: new Map(), wijk: new Map() };
    let ofAll = 0;
    const left = found.filter((one) => {
      const has = of(one);
      const failed = SORTS.filter((sort) => !passes(has, sort));
      if (has.wijk.length === 0 && failed.length === 0) ofAll += 1;
      for (const sort of SORTS) {
        if (failed.some((other) => other !== sort)) continue;
        for (const name of has[sort]) counts[sort].set(name, (counts[sort].get(name) ?? 0) + 1);
      }
      return failed.length === 0;
    });
    for (const [name, n] of counts.wijk) counts.wijk.set(name, n + ofAll);
    return [left, counts];
  }

  /**
   * Answers a question.
   * @param {string} vraag @param {Opties} [opties] @returns {Promise<Antwoord>}
   */
  async function zoek(vraag, opties = {}) {
    const { limiet = 10, wijk = "", filter = {}, tellen = false, kort = false } = opties;
    const { kies = (treffers) => treffers.slice(0, limiet) } = opties;
    await laad();
    if (!engine) return simple(vraag, opties);
    const question = [vraag.toLowerCase().replace(/\s/g, " "), wijk, ""].join("\n");
    const narrow = tellen || Object.keys(filter).length > 0;
    const answer = await ask(engine, new TextEncoder().encode(question), narrow ? MOST : Math.max(limiet, SOME));
    const bits = new DataView(new ArrayBuffer(4));
    /** @type {Treffer[]} */
    const all = answer.treffers.map((/** @type {[number, number, string, string, string]} */ [doc, score, relatie, woord, groep]) => {
      bits.setUint32(0, score);
      return { doc, groep, score: bits.getFloat32(0), waarom: { relatie, woord } };
    });
    const [found, tellingen] = narrow ? await narrowed(all, filter) : [all, null];
    const resultaten = await Promise.all(kies(found).map(async (one) => ({ ...(await row(one.doc, kort)), ...one })));
    const acuut = answer.acuut.map((/** @type {[string, string, string[]]} */ [id, titel, nummers]) => ({ id, titel, nummers }));
    return { resultaten, aantal: narrow ? found.length : answer.aantal, meer: narrow && all.length === MOST, tellingen, bedoeldeU: answer.bedoelde || null, acuut, eenvoudig: false };
  }

  /** Lower case without accents. @param {string} text */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** The words of a text, with a space around each. @param {string} text */
  const spaced = (text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

  /**
   * The simple search: every word must be in the row or in its search words; in the title counts
   * most. Acute needs are known by their phrases as they stand.
   * @param {string} vraag @param {Opties} opties @returns {Promise<Antwoord>}
   */
  async function simple(vraag, { limiet = 10, wijk = "", filter = {}, kies = (treffers) => treffers.slice(0, limiet) }) {
    const words = fold(vraag).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const files = manifest.rijen.map(async ([first, name, short]) => {
      const [{ s, r }, texts] = await Promise.all([data(name), data(short)]);
      return r.map((/** @type {any[]} */ one, /** @type {number} */ at) => ({ ...shown(s, one, texts[at]), doc: first + at }));
    });
    /** @type {{w: string[][], a: [string, string, string[], string[]][]}} */
    const { w: searched, a: acute } = await data(manifest.eenvoudig);
    /** @type {(Rij & {doc: number})[]} */
    const rows = (await Promise.all(files)).flat();
    const matching = rows
      .filter((one) => !wijk || !one.wijk || one.wijk === wijk)
      .map((one) => {
        const title = fold(one.titel);
        const text = fold([one.titel, one.soortnaam, one.samenvatting, one.telefoon, ...one.themas, ...searched[one.doc]].join(" "));
        const all = words.length > 0 && words.every((word) => text.includes(word));
        const score = all ? 1 + words.filter((word) => title.includes(word)).length : 0;
        return { ...one, groep: one.soort, score, waarom: { relatie: "woord", woord: "" } };
      })
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
    const [found, tellingen] = await narrowed(matching, filter);
    const picked = new Set(kies(found).map(({ doc }) => doc));
    const resultaten = found.filter(({ doc }) => picked.has(doc));
    const said = spaced(vraag);
    const acuut = acute
      .filter(([, , , phrases]) => phrases.some((phrase) => said.includes(spaced(phrase))))
      .map(([id, titel, nummers]) => ({ id, titel, nummers }));
    return { resultaten, aantal: found.length, meer: false, tellingen, bedoeldeU: null, acuut, eenvoudig: true };
  }

  Object.assign(window, { wijkboekZoek: { laad, zoek } });
})();

// @ts-check
/**
 * The search engine of the page: loads itself and the index at its first question, and answers.
 *
 * A classic script, because it must also run from a folder on disk: everything below `zoek/` comes
 * as a script too, compressed and in base64. Where that lies is said by two attributes of <html>:
 * `data-wortel` (the way to the root of the site, "" or "../../") and `data-zoek`
 * ("zoek/manifest.<hash>.js").
 *
 * @typedef {object} Resultaat
 * @property {string} id
 * @property {string} soort type of record: "aanbieder"
 * @property {string} wijk id, or "" for a regional record
 * @property {string} titel
 * @property {string} url ready to use from this page
 * @property {number} score only comparable within one answer
 * @property {string} samenvatting
 * @property {string} telefoon as shown, or ""
 * @property {string} soortnaam "Fysiotherapie"
 * @property {string[]} themas
 * @property {{relatie: string, woord: string}} waarom relatie: woord, begin, samenstelling, synoniem, typfout, telefoon
 * @property {string} letop "neemt geen nieuwe cliënten aan", or ""
 * @property {string} taal language of the record if not the site's
 *
 * @typedef {object} Antwoord
 * @property {Resultaat[]} resultaten best first
 * @property {string | null} bedoeldeU the question with its typing errors mended
 * @property {{id: string, titel: string, nummers: string[]}[]} acuut to be shown above the results
 * @property {boolean} eenvoudig WebAssembly is blocked: only names and summaries were compared
 *
 * @typedef {object} Opties
 * @property {number} [limiet] most results, 10 unless said
 * @property {string} [wijk] only what serves this wijk
 * @property {string} [soort] only this type of record
 *
 * @typedef {{motor: string, wortel: string, delen: string[], nummers: string, rijen: [number, string][], aantal: number}} Manifest
 * @typedef {{input(length: number): number, root(): number, part(number: number): number, ask(limit: number): number, output(): number, memory: WebAssembly.Memory}} Motor
 * @typedef {{s: string[], r: any[][]}} Rijen
 */
(() => {
  "use strict";
  const PHONES = 0xffffffff;
  const html = document.documentElement;
  const root = html.dataset.wortel ?? "";
  const topicFolder = html.dataset.map ?? "";
  const manifestPath = html.dataset.zoek ?? "";
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf("/") + 1);

  /** Files that are on their way, by name. @type {Map<string, (content: any) => void>} */
  const waiting = new Map();
  /** Files that were asked for. @type {Map<string, Promise<any>>} */
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
        script.onload = () => script.remove();
        script.onerror = () => {
          asked.delete(name);
          script.remove();
          reject(new Error(`zoek: ${path} is niet geladen`));
        };
        document.head.append(script);
      });
      asked.set(name, promise);
    }
    return promise;
  }

  /** Loads and unpacks a file. @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async function bytes(name) {
    const packed = Uint8Array.from(atob(await file(name, `${folder}${name}.js`)), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
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
    const content = await bytes(number === PHONES ? manifest.nummers : manifest.delen[number]);
    if (present.has(number)) return;
    give(motor, content);
    if (!motor.part(number)) throw new Error("zoek: een deel van de index is beschadigd");
    present.add(number);
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

  /** Unpacked rows, by file. @type {Map<string, Promise<Rijen>>} */
  const unpacked = new Map();

  /** The rows of one file. @param {string} name @returns {Promise<Rijen>} */
  function rows(name) {
    let promise = unpacked.get(name);
    if (!promise) {
      promise = bytes(name).then((content) => JSON.parse(new TextDecoder().decode(content)));
      promise.catch(() => unpacked.delete(name));
      unpacked.set(name, promise);
    }
    return promise;
  }

  /** The row of a document. @param {number} doc @returns {Promise<Resultaat>} */
  async function row(doc) {
    let at = manifest.rijen.length - 1;
    while (at > 0 && manifest.rijen[at][0] > doc) at -= 1;
    const [first, name] = manifest.rijen[at];
    const { s, r } = await rows(name);
    return result(s, r[doc - first]);
  }

  /** @param {string[]} shared @param {any[]} row @returns {Resultaat} */
  function result(shared, row) {
    const [id, soort, wijk, titel, url, samenvatting, telefoon, soortnaam, themas, letop = "", taal = ""] = row;
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
      score: 0,
      samenvatting,
      telefoon,
      soortnaam: shared[soortnaam],
      themas: themas.map((/** @type {number} */ theme) => shared[theme]),
      waarom: { relatie: "woord", woord: "" },
      letop,
      taal,
    };
  }

  /**
   * Answers a question.
   * @param {string} vraag @param {Opties} [opties] @returns {Promise<Antwoord>}
   */
  async function zoek(vraag, { limiet = 10, wijk = "", soort = "" } = {}) {
    await laad();
    if (!engine) return simple(vraag, { limiet, wijk, soort });
    const question = [vraag.replace(/\s/g, " "), wijk, soort].join("\n");
    const answer = await ask(engine, new TextEncoder().encode(question), limiet);
    const bits = new DataView(new ArrayBuffer(4));
    const resultaten = await Promise.all(
      answer.treffers.map(async (/** @type {[number, number, string, string]} */ [doc, score, relatie, woord]) => {
        bits.setUint32(0, score);
        const number = bits.getFloat32(0);
        return { ...(await row(doc)), score: number, waarom: { relatie, woord } };
      }),
    );
    const acuut = answer.acuut.map((/** @type {[string, string, string[]]} */ [id, titel, nummers]) => ({ id, titel, nummers }));
    return { resultaten, bedoeldeU: answer.bedoelde || null, acuut, eenvoudig: false };
  }

  /** Lower case without accents. @param {string} text */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /**
   * The simple search: every word must be in the row; in the title counts most.
   * @param {string} vraag @param {Required<Opties>} opties @returns {Promise<Antwoord>}
   */
  async function simple(vraag, { limiet, wijk, soort }) {
    const words = fold(vraag).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const files = await Promise.all(manifest.rijen.map(([, name]) => rows(name)));
    const found = files
      .flatMap(({ s, r }) => r.map((one) => result(s, one)))
      .filter((one) => (!wijk || !one.wijk || one.wijk === wijk) && (!soort || one.soort === soort))
      .map((one) => {
        const title = fold(one.titel);
        const text = fold([one.titel, one.soortnaam, one.samenvatting, one.telefoon, ...one.themas].join(" "));
        const all = words.length > 0 && words.every((word) => text.includes(word));
        return { ...one, score: all ? 1 + words.filter((word) => title.includes(word)).length : 0 };
      })
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
    return { resultaten: found.slice(0, limiet), bedoeldeU: null, acuut: [], eenvoudig: true };
  }

  Object.assign(window, { wijkboekZoek: { laad, zoek } });
})();

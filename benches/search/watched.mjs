// The search box of a page in Chromium, some times as slow, with a stopwatch in it.

/** Runs in the page before its own scripts. */
function stopwatch() {
  const now = () => performance.now();
  const watch = { keys: [], asks: [], came: {}, answers: 0, shown: 0, began: 0, first: 0, instance: 0, ready: 0, memory: () => 0 };
  Object.assign(window, { stopwatch: watch });
  addEventListener("input", () => {
    watch.began = now();
    watch.first ||= watch.began;
  }, true);
  // An answer has come when the list below the box was filled.
  const seen = new MutationObserver((changes) => {
    const list = changes.find(({ target }) => target.classList?.contains("zoek-lijst"))?.target;
    if (!list || watch.began === 0) return;
    watch.keys.push(now() - watch.began);
    if (list.querySelector(".treffer")) watch.shown ||= now() - watch.first;
    watch.began = 0;
    watch.answers += 1;
  });
  addEventListener("DOMContentLoaded", () => seen.observe(document.querySelector("form.zoek"), { childList: true, subtree: true }));

  // The engine: how long it takes to begin, and to answer.
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const begun = now();
    const made = await instantiate(...given);
    watch.instance = now() - begun;
    const { exports } = made.instance;
    watch.memory = () => exports.memory.buffer.byteLength;
    const ask = (limit) => {
      const start = now();
      const length = exports.ask(limit);
      watch.asks.push(now() - start);
      return length;
    };
    const root = () => {
      const fits = exports.root();
      watch.ready = now();
      return fits;
    };
    return { ...made, instance: { exports: { ...exports, ask, root } } };
  };
  // When the script with a file below zoek/ ran: its bytes are there.
  let hand = () => {};
  Object.defineProperty(window, "wijkboekZoekDeel", {
    set(real) {
      hand = (name, content) => {
        watch.came[name.split(".")[0]] = now();
        real(name, content);
      };
    },
    get: () => hand,
  });
}

/** Opens the start page in a browser that has nothing yet; tells whether it loaded the search unasked. */
async function open({ browser, server, slow }) {
  server.sent.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.addInitScript(stopwatch);
  await page.goto(server.base, { waitUntil: "load" });
  await page.waitForTimeout(300);
  const early = server.sent.filter(({ sort }) => sort !== "page").map(({ name }) => name);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slow });
  const box = page.locator("form.zoek input[type=search]").first();
  return { page, box, early, troubles, close: () => context.close() };
}

/** Puts a text into the box at once and waits for its answer. */
async function put(page, text) {
  const before = await page.evaluate(() => window.stopwatch.answers);
  await page.keyboard.insertText(text);
  await page.waitForFunction((count) => window.stopwatch.answers > count, before, { polling: 10 });
}

/** Types a question letter by letter, each when the answer to the former one is there. */
async function type(page, question, after = () => {}) {
  for (const letter of question) {
    await put(page, letter);
    await after();
  }
}

/** The first question of a page: what was loaded until a row shows, and until the whole question is answered. */
export async function first(stage, question, { letters }) {
  const { server } = stage;
  const { page, box, early, troubles, close } = await open(stage);
  server.sent.length = 0;
  await box.focus();
  let atFirst;
  const look = async () => {
    if (!atFirst && (await page.evaluate(() => window.stopwatch.shown)) > 0) atFirst = server.sent.slice();
  };
  if (letters) await type(page, question, look);
  else await put(page, question).then(look);
  const times = await page.evaluate(() => {
    const { keys, shown, came, instance, ready } = window.stopwatch;
    const arrived = (sort) => {
      const entry = performance.getEntriesByType("resource").find(({ name }) => name.includes(`/zoek/${sort}.`));
      return entry?.responseEnd ?? NaN;
    };
    const bytes = Math.max(arrived("motor"), arrived("wortel"));
    return { keys, shown, instance, ready: ready - bytes, started: ready - Math.max(came.motor, came.wortel) };
  });
  const out = { question, early, troubles, atFirst: atFirst ?? null, atEnd: server.sent.slice(), ...times };
  await close();
  return out;
}

/** What was measured of a text, as the least of several times: the machine does other things too. */
function least(times) {
  const best = new Map();
  for (const one of times) {
    const known = best.get(one.text);
    for (const name of Object.keys(one)) {
      if (known && name !== "text") known[name] = Math.min(known[name], one[name]);
    }
    if (!known) best.set(one.text, { ...one });
  }
  return [...best.values()];
}

/** All questions in one page, typed several times; then asked of the engine. Milliseconds, and bytes of memory. */
export async function session(stage, questions, rounds) {
  const { page, box, troubles, close } = await open(stage);
  await box.focus();
  const typed = [];
  for (let round = 0; round < rounds; round += 1) {
    const keys = [];
    for (const question of questions) {
      await type(page, question);
      keys.push(...(await page.evaluate(() => window.stopwatch.keys.splice(0))).map((ms, at) => ({ ms, text: question.slice(0, at + 1) })));
      await box.fill("");
      await page.waitForFunction(() => document.querySelector(".zoek-lijst").childElementCount === 0, null, { polling: 10 });
      await page.evaluate(() => Object.assign(window.stopwatch, { keys: [], began: 0 }));
    }
    typed.push(keys);
  }
  const texts = [...new Set(typed[0].map(({ text }) => text))];
  const alone = [];
  for (let round = 0; round < rounds; round += 1) alone.push(...(await page.evaluate(ask, texts)));
  const memory = await page.evaluate(() => ({ wasm: window.stopwatch.memory(), heap: performance.memory?.usedJSHeapSize ?? 0 }));
  await close();
  const [once, ...again] = typed;
  return { once, every: again.flat(), keys: least(again.flat()), alone: least(alone), ...memory, troubles, sent: stage.server.sent.slice() };
}

/** In the page: milliseconds of each answer, and of the engine within it. */
async function ask(texts) {
  const out = [];
  for (const text of texts) {
    window.stopwatch.asks.length = 0;
    const start = performance.now();
    await window.wijkboekZoek.zoek(text, { limiet: 40 });
    out.push({ text, ms: performance.now() - start, engine: window.stopwatch.asks.reduce((sum, one) => sum + one, 0) });
    await new Promise((done) => setTimeout(done));
  }
  return out;
}

// The site without a network: what is kept and when, what is shown of it, and how it goes away again.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onDisk } from "./paths.mjs";
import { serve } from "./static.mjs";

const WIJK = "wijken/havenkwartier/";
const PROVIDER = `${WIJK}sociale-kaart/geldpunt-havenkwartier/`;
const NOTE = /U bekijkt een opgeslagen versie van \d+ \w+ \d{4}/;

/** A site of its own on a server that can be stopped. Whatever is started here ends with the run. */
async function hosted(stage, name) {
  const folder = join(stage.temp, `offline-${name}`);
  const out = join(folder, "public");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(stage.repository, "content"), join(folder, "content"), { recursive: true });
  cpSync(join(stage.repository, "site.example.yml"), join(folder, "site.yml"));
  const build = (...more) => stage.run("build", "--site", join(folder, "site.yml"), "--out", out, ...more);
  build();
  let server = await serve(out);
  const { port } = new URL(server.base);
  const edit = (path, change) => writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  const start = async () => (server = await serve(out, Number(port)));
  return { base: server.base, out, build, edit, start, stop: () => server.close() };
}

/** A page of a browser that gets pages wrong on purpose: a network that is away is no trouble. */
async function open(stage, address, options = {}) {
  const page = await stage.open(address, { loose: true, ...options });
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(error.message));
  return page;
}

const registered = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** What the browser knows of what it keeps. */
const state = (page) => page.evaluate(async () => {
  const found = await caches.match(new URL("/offline.json", location.href).href);
  return found ? found.json() : null;
});

/** Waits for something that a page has to wait for itself, which `waitForFunction` does not. */
async function until(page, what) {
  for (let round = 0; round < 200; round += 1) {
    const found = await page.evaluate(what);
    if (found) return found;
    await page.waitForTimeout(100);
  }
  throw new Error(`this does not come: ${what}`);
}

/** Waits until a wijk is kept. */
async function keeps(page, wijk, after = 0) {
  for (let round = 0; round < 200; round += 1) {
    const now = await state(page);
    if (now?.gebruikt.includes(wijk) && now.op > after) return now;
    await page.waitForTimeout(100);
  }
  throw new Error(`${wijk} is not kept: ${JSON.stringify(await state(page)).slice(0, 200)}`);
}

/** A browser that keeps the wijk, on a second page of it. */
async function kept(stage, site) {
  const page = await open(stage, `${site.base}${WIJK}`);
  await page.goto(`${site.base}${WIJK}sociale-kaart/`);
  await keeps(page, WIJK);
  return page;
}

/** Lets the worker think that it looked for something new long ago. */
const longAgo = (page) => page.evaluate(async () => {
  const [name] = await caches.keys();
  const [cache, address] = [await caches.open(name), `${(await navigator.serviceWorker.ready).scope}offline.json`];
  const now = await (await cache.match(address)).json();
  await cache.put(address, new Response(JSON.stringify({ ...now, op: now.op - 3 * 86400000 })));
});

export default [
  {
    name: "a first visit brings no worker, a second page does",
    async run(stage) {
      const page = await stage.open(WIJK);
      await page.waitForTimeout(500);
      assert.equal(await registered(page), 0);
      await page.goto(`${stage.base}${WIJK}thema/`);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      assert.equal(await registered(page), 1);
    },
  },
  {
    name: "a first search brings the worker",
    async run(stage) {
      const page = await stage.open(WIJK);
      await page.locator("input[type=search]").fill("eenzaam");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      await page.waitForFunction(() => navigator.serviceWorker.controller);
    },
  },
  {
    name: "without a network the wijk opens, says of when it is, and answers questions",
    async run(stage) {
      const site = await hosted(stage, "weg");
      const page = await kept(stage, site);
      site.stop();
      for (const path of [WIJK, PROVIDER, `${WIJK}thema/eenzaamheid/`, `${WIJK}sociale-kaart/bellijst/`, `${WIJK}sociale-kaart/?thema=eenzaamheid`, ""]) {
        await page.goto(`${site.base}${path}`);
        await page.getByText(NOTE).waitFor();
        assert.equal(await page.locator("footer a[href='tel:112']").count(), 1, path);
        assert.ok(await page.locator("link[rel=stylesheet]").first().evaluate((one) => one.sheet !== null), "with its styles");
      }
      assert.equal(await page.locator("p[role=status]", { hasText: NOTE }).count(), 1);
      await page.goto(`${site.base}${WIJK}zoeken/?q=eenzaam`);
      await page.locator(".uitkomst .treffer").first().waitFor();
      await page.goto(`${site.base}${WIJK}zoeken/?q=zelfmoord`);
      await page.locator(".acuut a[href^='tel:113']").first().waitFor();
      // The box on a page that was not looked at before.
      await page.goto(`${site.base}${WIJK}overleggen/`);
      await page.locator("input[type=search]").fill("schuld");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      assert.deepEqual(page.wrong, []);
    },
  },
  {
    name: "without a network a postcode is answered",
    async run(stage) {
      const site = await hosted(stage, "postcode");
      const page = await kept(stage, site);
      site.stop();
      await page.goto(`${site.base}postcode/?pc=8961AB`);
      await page.getByText("Bij 8961 AB hoort Wijkteam Havenkwartier.").waitFor();
      assert.deepEqual(page.wrong, []);
    },
  },
  {
    name: "without a network a page that is not kept says so, with what is kept",
    async run(stage) {
      const site = await hosted(stage, "niets");
      const page = await kept(stage, site);
      site.stop();
      for (const path of ["wijken/lindeveen/thema/eenzaamheid/", "wijken/lindeveen/bestaat-niet", "x/y/z/"]) {
        await page.goto(`${site.base}${path}`);
        await page.getByRole("heading", { name: "Geen verbinding" }).waitFor();
        assert.equal(new URL(page.url()).pathname, `/${path}`, "a reload tries again");
        await page.waitForFunction(() => document.querySelectorAll("[data-als-bewaard] li").length === 2);
        assert.ok((await page.locator("footer .spoed a").count()) >= 4);
        assert.match(await page.locator("[data-als-bewaard]").innerText(), /Veldervenne[\s\S]*Havenkwartier/);
        assert.equal(await page.locator("link[rel=stylesheet]").first().evaluate((one) => one.sheet !== null), true);
      }
      await page.getByRole("link", { name: "Havenkwartier" }).click();
      await page.getByText(NOTE).waitFor();
      // A slash that was left out.
      await page.goto(`${site.base}${PROVIDER.slice(0, -1)}`);
      assert.equal(page.url(), `${site.base}${PROVIDER}`);
      // The network is back.
      await site.start();
      await page.goto(`${site.base}wijken/lindeveen/thema/eenzaamheid/`);
      assert.equal(await page.getByText(NOTE).count(), 0);
      assert.deepEqual(page.wrong, []);
      site.stop();
    },
  },
  {
    name: "a new version is fetched quietly, and only what changed",
    async run(stage) {
      const site = await hosted(stage, "nieuw");
      const page = await kept(stage, site);
      const before = new Map((await state(page)).lijst);
      await longAgo(page);
      site.edit(`content/${WIJK}aanbieders/geldpunt-havenkwartier.yml`, (text) => text.replace(/^naam: .*$/m, "naam: Geldpunt Nieuwe Naam"));
      site.build();
      const asked = [];
      page.context().on("request", (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname));
      const marked = await page.evaluate(() => (document.body.dataset.zelfde = "ja"));
      const { op } = await state(page);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active.postMessage("bewaar"));
      const now = await keeps(page, WIJK, op);
      assert.equal(await page.evaluate(() => document.body.dataset.zelfde), marked, "nothing was loaded anew under the user's hands");
      const changed = now.lijst.filter(([path, print]) => before.get(path) !== print || !before.has(path)).map(([path]) => path);
      assert.ok(changed.includes(PROVIDER) && changed.length < before.size / 3, `${changed.length} of ${before.size}`);
      const pages = asked.filter((path) => path.endsWith("/"));
      assert.ok(pages.length > 0 && pages.every((path) => changed.includes(path.slice(1))), pages.join(" "));
      site.stop();
      await page.goto(`${site.base}${PROVIDER}`);
      await page.getByRole("heading", { level: 1, name: "Geldpunt Nieuwe Naam" }).waitFor();
      // A page that did not change asks for the list of the search as it was called before.
      await page.goto(`${site.base}${WIJK}overleggen/`);
      await page.locator("input[type=search]").fill("Geldpunt Nieuwe");
      await page.locator(".zoek-lijst .treffer", { hasText: "Geldpunt Nieuwe Naam" }).first().waitFor();
      const names = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => new URL(url).pathname));
      assert.equal(names.filter((name) => name.startsWith("/zoek/manifest.")).length, 1, "what is old went");
      assert.deepEqual(page.wrong, []);
    },
  },
  {
    name: "what the network says counts: a page that is gone, an error, a page to log in, a slow host",
    async run(stage) {
      const site = await hosted(stage, "zegt");
      const page = await kept(stage, site);
      const answers = new Map();
      // Routes of a context also see what the worker asks.
      await page.context().route("**/*", async (route) => {
        const answer = answers.get(new URL(route.request().url()).pathname);
        if (!answer) return route.continue();
        if (answer.wait) await new Promise((done) => setTimeout(done, answer.wait));
        return answer.wait ? route.continue().catch(() => {}) : route.fulfill(answer);
      });
      const at = `${site.base}${PROVIDER}`;
      answers.set(`/${PROVIDER}`, { status: 500, contentType: "text/html", body: "<h1>Kapot</h1>" });
      await page.goto(at);
      await page.getByText(NOTE).waitFor();
      answers.set(`/${PROVIDER}`, { wait: 6000 });
      const began = Date.now();
      await page.goto(at);
      await page.getByText(NOTE).waitFor();
      assert.ok(Date.now() - began < 5000, `${Date.now() - began} ms`);
      answers.set(`/${PROVIDER}`, { status: 200, contentType: "text/html", body: "<html><h1>Log in</h1>" });
      await page.goto(at);
      await page.getByRole("heading", { name: "Log in" }).waitFor();
      answers.clear();
      site.stop();
      await page.goto(at);
      await page.getByRole("heading", { level: 1, name: /Geldpunt/ }).waitFor();
      await site.start();
      answers.set(`/${PROVIDER}`, { status: 404, contentType: "text/html", body: "<h1>Weg</h1>" });
      await page.goto(at);
      await page.getByRole("heading", { name: "Weg" }).waitFor();
      await page.waitForTimeout(300);
      site.stop();
      answers.clear();
      await page.goto(at);
      await page.getByRole("heading", { name: "Geen verbinding" }).waitFor();
    },
  },
  {
    name: "no question is kept",
    async run(stage) {
      const site = await hosted(stage, "vraag");
      const page = await kept(stage, site);
      await page.goto(`${site.base}${WIJK}zoeken/?q=geheim`);
      await page.goto(`${site.base}${WIJK}sociale-kaart/?q=geheim#x`);
      await page.waitForTimeout(500);
      const all = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());
      assert.deepEqual(all.filter((url) => /[?#]|geheim/.test(url)), []);
      site.stop();
    },
  },
  {
    name: "switched off, the worker goes and takes along what it kept",
    async run(stage) {
      const site = await hosted(stage, "uit");
      const page = await kept(stage, site);
      site.edit("site.yml", (text) => text.replace("offline: ja", "offline: nee"));
      site.build();
      assert.ok(!existsSync(join(site.out, "offline.json")) && !existsSync(join(site.out, "offline.html")));
      await page.goto(`${site.base}${WIJK}`);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
      await page.goto(`${site.base}${WIJK}thema/`);
      await page.goto(`${site.base}${WIJK}overleggen/`);
      await page.waitForTimeout(300);
      assert.equal(await registered(page), 0, "no page brings it back");
      site.stop();
    },
  },
  {
    name: "the preview brings no worker, and heals a browser that has one",
    async run(stage) {
      const page = await stage.open(stage.preview);
      await page.goto(`${stage.preview}${WIJK}`);
      await page.goto(`${stage.preview}${WIJK}thema/`);
      await page.waitForTimeout(300);
      assert.equal(await registered(page), 0);
      const text = await page.evaluate(async () => (await fetch("/offline.js")).text());
      assert.match(text, /unregister\(\)/);
    },
  },
  {
    name: "from disk nothing is kept, and nothing goes wrong",
    async run(stage) {
      const page = await stage.open(`${stage.fileBase}${onDisk(WIJK)}`);
      await page.goto(`${stage.fileBase}${onDisk(`${WIJK}thema/`)}`);
      await page.goto(`${stage.fileBase}${onDisk(PROVIDER)}`);
      assert.ok(!existsSync(join(stage.portable, "_headers")) && !existsSync(join(stage.portable, "offline.json")));
    },
  },
  ...[
    ["knows no workers", () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })],
    ["forbids workers", () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get() { throw new DOMException("no", "SecurityError"); } })],
    ["keeps nothing", () => Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } })],
    ["has no caches", () => Object.defineProperty(window, "caches", { get() { throw new DOMException("no", "SecurityError"); } })],
  ].map(([name, without]) => ({
    name: `a browser that ${name} shows every page`,
    async run(stage) {
      const page = await stage.open(WIJK, { prepare: (one) => one.addInitScript(without) });
      for (const path of [`${WIJK}thema/`, PROVIDER, "offline.html"]) await page.goto(`${stage.base}${path}`);
      await page.locator("input[type=search]").fill("eenzaam");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      await page.waitForTimeout(300);
    },
  })),
  {
    name: "a storage that is full or broken breaks no page",
    async run(stage) {
      const site = await hosted(stage, "vol");
      const worker = join(site.out, "offline.js");
      const broken = `caches.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\ncaches.keys = () => { throw new Error("no"); };\n`;
      writeFileSync(worker, broken + readFileSync(worker, "utf8"));
      const page = await open(stage, `${site.base}${WIJK}`);
      await page.goto(`${site.base}${WIJK}thema/`);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      await page.goto(`${site.base}${PROVIDER}`);
      await page.locator("input[type=search]").fill("eenzaam");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      assert.deepEqual(page.wrong, []);
      site.stop();
    },
  },
  {
    name: "a site that is too large leaves what is needed most, and what was seen",
    async run(stage) {
      const site = await hosted(stage, "groot");
      const worker = join(site.out, "offline.js");
      const script = readFileSync(worker, "utf8");
      assert.match(script, /=2e7\b/, "the limit of the worker");
      writeFileSync(worker, script.replace(/=2e7\b/, "=1.5e6"));
      const page = await open(stage, `${site.base}${WIJK}`);
      await page.goto(`${site.base}${WIJK}sociale-kaart/`);
      await keeps(page, WIJK);
      const last = `${WIJK}wijkscan/`;
      await page.goto(`${site.base}${last}`);
      const { op } = await state(page);
      await longAgo(page);
      await page.goto(`${site.base}${WIJK}`);
      await keeps(page, WIJK, op);
      const bytes = await page.evaluate(async () => {
        const cache = await caches.open((await caches.keys())[0]);
        const all = await Promise.all((await cache.keys()).map((one) => cache.match(one)));
        return all.reduce((sum, one) => sum + Number(one.headers.get("x-wijkboek-bytes")), 0);
      });
      assert.ok(bytes > 1.2e6 && bytes < 1.9e6, `${bytes} bytes`);
      site.stop();
      for (const path of [WIJK, `${WIJK}zoeken/`, last]) {
        await page.goto(`${site.base}${path}`);
        await page.getByText(NOTE).waitFor();
      }
      await page.goto(`${site.base}${WIJK}sociale-kaart/huisartsen-de-kade/waarnemerskaart/`);
      await page.getByRole("heading", { name: "Geen verbinding" }).waitFor();
    },
  },
  {
    name: "what cannot be fetched does not stop the rest",
    async run(stage) {
      const site = await hosted(stage, "gat");
      rmSync(join(site.out, `${WIJK}index.html`));
      const page = await open(stage, `${site.base}${WIJK}thema/`);
      await page.goto(`${site.base}${WIJK}overleggen/`);
      await keeps(page, WIJK);
      site.stop();
      await page.goto(`${site.base}${PROVIDER}`);
      await page.getByText(NOTE).waitFor();
    },
  },
];

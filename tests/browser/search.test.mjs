// The search box answers from the first letter, served and from disk, and ranks as the program does.
import assert from "node:assert/strict";
import { onDisk } from "./paths.mjs";

const HANDLES_LONELINESS = ["welzijn-veldermeer", "welzijn-lindeveen", "welzijnswerk-havenkwartier"];

/** Types a question letter by letter and waits for the answer to the whole of it. */
async function ask(page, question) {
  await page.keyboard.press("/");
  const box = page.locator("input[type=search]");
  assert.ok(await box.evaluate((one) => one === document.activeElement), "/ focuses the box");
  await box.fill("");
  await page.keyboard.type(question);
  await page.waitForFunction(() => document.querySelector(".zoek-lijst .treffer"));
  // The list is the answer to the last letter when it no longer changes.
  let before = "";
  for (let round = 0; round < 40; round += 1) {
    const now = await page.locator(".zoek-lijst").innerHTML();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(50);
  }
}

/** The ids that are shown, best first. */
async function shown(page) {
  const rows = await page.locator(".zoek-lijst .treffer").evaluateAll((all) =>
    all.map((one) => [Number(one.dataset.rang), one.dataset.id]),
  );
  return rows.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
}

/** What the program finds, best first. */
function ranked(stage, question) {
  return JSON.parse(stage.run("search", "--site", "site.example.yml", "--json", question)).results;
}

const where = [
  ["http", (stage) => stage.base],
  ["file", (stage) => stage.fileBase],
];

const start = (stage, base) => stage.open(base.startsWith("file:") ? `${base}${onDisk("")}` : base);

export default where.flatMap(([name, base]) => [
  {
    name: `eenz shows who helps against eenzaamheid, with the number (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      await ask(page, "eenz");
      const row = page.locator(HANDLES_LONELINESS.map((id) => `.treffer[data-id="${id}"]`).join(", ")).first();
      assert.match(await row.locator("a.nummer").getAttribute("href"), /^tel:(\+31\d{9}|0[89]00\d+)$/);
      assert.ok((await page.locator(".treffer mark").first().innerText()).toLowerCase() === "eenz");
    },
  },
  {
    name: `one more letter changes the answer at once (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      await ask(page, "een");
      await page.evaluate(() => {
        const list = document.querySelector(".zoek-lijst");
        window.stopwatch = new Promise((done) => {
          document.querySelector("input[type=search]").addEventListener("input", () => {
            const began = performance.now();
            new MutationObserver(() => done(performance.now() - began)).observe(list, { childList: true });
          }, { once: true, capture: true });
        });
      });
      await page.keyboard.type("z");
      const took = await page.evaluate(() => window.stopwatch);
      assert.ok(took < 400, `${took} ms`);
    },
  },
  {
    name: `typing errors and compounds find theirs (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      await ask(page, "eenzaamhied");
      assert.ok((await shown(page)).includes("eenzaamheid"));
      await ask(page, "schuldhulp");
      assert.ok((await shown(page)).includes("schuldhulp-veldermeer"));
    },
  },
  {
    name: `the first five are the program's first five (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      for (const question of ["eenz", "schuldhulp", "dementie", "geldpunt", "0580002601"]) {
        await ask(page, question);
        const all = ranked(stage, question);
        // Five of each of three kinds are shown; the rest is behind "alle resultaten".
        const kinds = [...new Set(all.map((one) => one.soort))].slice(0, 3);
        const expected = all.filter((one) => kinds.includes(one.soort)).slice(0, 5).map((one) => one.id);
        const ids = (await page.locator(".zoek-lijst").getAttribute("data-ids")).split(" ");
        assert.deepEqual(ids.slice(0, expected.length), expected, question);
        assert.deepEqual(await shown(page), ids, question);
      }
    },
  },
  {
    name: `a question without an answer shows ways out (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      await page.locator("input[type=search]").fill("qqxzzwk");
      await page.locator(".zoek-lijst .regels a").first().waitFor();
      assert.ok((await page.locator(".zoek-lijst .regels a").count()) >= 3);
      assert.match(await page.locator(".zoek-lijst").innerText(), /Geen resultaten voor ‘qqxzzwk’/);
    },
  },
  {
    name: `all results: the question stays in the address (${name})`,
    async run(stage) {
      const page = await start(stage, base(stage));
      await ask(page, "eenzaam");
      await page.locator(".zoek-alle").click();
      await page.locator(".uitkomst .treffer").first().waitFor();
      assert.match(page.url(), /zoeken\/(index\.html)?\?q=eenzaam$/);
      assert.ok((await page.locator(".uitkomst h2").count()) >= 3, "grouped by kind");
      await page.locator("input[type=search]").fill("schulden");
      await page.waitForURL(/q=schulden$/);
      await page.goBack();
      await page.locator("h1").first().waitFor();
      await page.goForward();
      await page.locator(".uitkomst .treffer").first().waitFor();
      assert.equal(await page.locator("input[type=search]").inputValue(), "schulden");
    },
  },
]).concat([
  {
    name: "something acute stands above all results",
    async run(stage) {
      const page = await stage.open("");
      await page.locator("input[type=search]").fill("zelfmoord");
      const card = page.locator(".zoek-lijst .acuut").first();
      await card.waitFor();
      assert.match(await card.innerHTML(), /tel:(113|112|08000113)/);
      assert.ok(await card.evaluate((one) => one === one.parentElement.firstElementChild));
    },
  },
  {
    name: "a wijk's box finds only what serves the wijk",
    async run(stage) {
      const page = await stage.open("wijken/lindeveen/sociale-kaart/");
      await ask(page, "wijkteam");
      const ids = await shown(page);
      assert.ok(ids.includes("wijkteam-lindeveen") && !ids.includes("wijkteam-havenkwartier"), ids.join(" "));
      await ask(page, "eenzaamheid");
      const topic = page.locator('[data-id="eenzaamheid"] a').first();
      assert.match(await topic.evaluate((link) => link.href), /\/wijken\/lindeveen\/thema\/eenzaamheid\/$/);
    },
  },
  {
    name: "nothing is loaded for the search before the box has focus",
    async run(stage) {
      const asked = [];
      const page = await stage.open("", { prepare: (one) => one.on("request", (request) => asked.push(request.url())) });
      await page.waitForTimeout(300);
      assert.ok(!asked.some((url) => /zoek/.test(url)), asked.join(" "));
      await page.locator("input[type=search]").focus();
      await page.waitForFunction(() => "wijkboekZoek" in window);
    },
  },
  {
    name: "a name with markup in it stays text",
    async run(stage) {
      const page = await stage.open("");
      await page.locator("input[type=search]").fill("<img src=x onerror=alert(1)>");
      await page.locator(".zoek-lijst p").first().waitFor();
      assert.equal(await page.locator(".zoek-lijst img").count(), 0);
    },
  },
]);

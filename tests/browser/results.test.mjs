// The page with all results: what is asked and chosen stands in the address, counts are right, and
// what cannot wait comes first; served and from disk.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onDisk } from "./paths.mjs";

const where = [
  ["http", (stage, path) => path],
  ["file", (stage, path) => `${stage.fileBase}${onDisk(path)}`],
];

/** Opens results and waits for them. */
async function results(stage, address, options) {
  const page = await stage.open(address, options);
  await page.locator(".uitkomst .aantal").waitFor();
  return page;
}

const asked = (page) => new URL(page.url()).searchParams;
const number = (text) => Number(text.match(/\d+/)[0]);

/** How many results the page says there are. */
const total = async (page) => number(await page.locator(".uitkomst .aantal").innerText());

/** Follows a choice and waits until the page says that many results. */
async function choose(page, key) {
  const link = page.locator(`[data-keuze="${key}"]`).first();
  const count = number(await link.locator(".zacht").innerText());
  await link.click();
  await page.waitForFunction((n) => Number(document.querySelector(".uitkomst .aantal").innerText.match(/\d+/)) === n, count);
  return count;
}

/** The polite text for screen readers, when it has settled. */
async function heard(page) {
  await page.waitForTimeout(400);
  return page.locator("form.zoek [role=status]").innerText();
}

const waits = (page, pattern) => page.waitForFunction((source) => new RegExp(source).test(location.search), pattern.source);

export default where.flatMap(([name, at]) => [
  {
    name: `a choice narrows by its count, stands in the address, and goes with back (${name})`,
    async run(stage) {
      const page = await results(stage, at(stage, "zoeken/?q=eenzaam"));
      const all = await total(page);
      const tabs = await page.locator(".tabs .zacht").allInnerTexts();
      assert.equal(Number(tabs[0]), all, "Alles");
      assert.equal(tabs.slice(1).reduce((sum, text) => sum + Number(text), 0), all, "the kinds together");
      const services = await choose(page, "groep:aanbieder");
      assert.equal(asked(page).get("groep"), "aanbieder");
      const kinds = await page.locator(".treffer").evaluateAll((rows) => [...new Set(rows.map((row) => row.dataset.soort))]);
      assert.deepEqual(kinds, ["aanbieder"]);
      await choose(page, "thema:Kwetsbare ouderen");
      assert.equal(asked(page).get("thema"), "Kwetsbare ouderen");
      assert.equal(await page.locator(".uitkomst .chips a").first().getAttribute("aria-label"), "Verwijder filter Thema: Kwetsbare ouderen");
      await page.goBack();
      await waits(page, /groep=aanbieder$/);
      await page.waitForFunction(() => !document.querySelector(".uitkomst .chips"));
      assert.equal(await total(page), services);
      await page.goBack();
      await page.waitForFunction((n) => document.querySelector(".aantal").innerText.startsWith(`${n} `), all);
      await page.goForward();
      await page.goForward();
      await page.locator('.chips [data-keuze="weg:thema:Kwetsbare ouderen"]').click();
      await page.waitForFunction((n) => document.querySelector(".aantal").innerText.startsWith(`${n} `), services);
      assert.equal(asked(page).get("thema"), null);
    },
  },
  {
    name: `an address with choices shows them, and all can be cleared (${name})`,
    async run(stage) {
      const page = await results(stage, at(stage, "zoeken/?q=eenzaam&groep=aanbieder&thema=Mantelzorg&wijk=lindeveen"));
      assert.deepEqual(await page.locator(".uitkomst .chips a").allTextContents(), ["Thema: Mantelzorg ×", "Wijk: Lindeveen ×", "Wis alle filters"]);
      assert.match(await page.locator(".tabs [aria-current]").innerText(), /^Aanbod/);
      await page.locator(".chips .wis").click();
      await waits(page, /^\?q=eenzaam$/);
      await page.waitForFunction(() => !document.querySelector(".uitkomst .chips"));
      assert.ok((await page.locator(".uitkomst h2.zoek-groep").count()) > 3);
    },
  },
  {
    name: `where WebAssembly is blocked the simple search answers and says so (${name})`,
    async run(stage) {
      const prepare = (page) => page.addInitScript(() => delete window.WebAssembly);
      const page = await results(stage, at(stage, "zoeken/?q=eenzaam"), { loose: true, prepare });
      assert.match(await page.locator(".uitkomst").innerText(), /eenvoudige zoekfunctie/);
      assert.ok((await total(page)) > 10);
      assert.match(await heard(page), /^\d+ resultaten .*eenvoudige zoekfunctie/);
      await choose(page, "groep:aanbieder");
      const box = await stage.open(at(stage, "wijken/lindeveen/"), { loose: true, prepare });
      await box.locator("input[type=search]").fill("eenzaam");
      await box.locator(".zoek-lijst .treffer").first().waitFor();
      assert.match(await box.locator(".zoek-lijst").innerText(), /eenvoudige zoekfunctie/);
      await box.locator("input[type=search]").fill("hij wil dood");
      await box.locator(".zoek-lijst .acuut").first().waitFor();
      assert.equal(await box.locator(".zoek-lijst .acuut a.nummer").first().getAttribute("href"), "tel:113");
    },
  },
  {
    name: `rows say what they were found by, and whether somebody answers now (${name})`,
    async run(stage) {
      const prepare = (page) => page.clock.setFixedTime(new Date("2026-11-03T10:00:00+01:00"));
      const page = await results(stage, at(stage, "zoeken/?q=alleen+zijn"), { prepare });
      const topic = page.locator('.treffer[data-id="eenzaamheid"]');
      assert.match(await topic.innerText(), /ook gezocht op: eenzaamheid/);
      assert.equal(await topic.locator("mark").first().innerText(), "Eenzaamheid");
      assert.match(await page.locator('.treffer[data-id="welzijn-veldermeer"] .nu').innerText(), /Nu open tot 17\.00 uur/);
      await page.locator("input[type=search]").fill("huisarst");
      await page.locator(".bedoelde", { hasText: "huisarts" }).waitFor();
      // Said once above the rows, so not in each of them.
      assert.equal(await page.locator(".treffer", { hasText: "gezocht op: huisarts" }).count(), 0);
      assert.match((await page.locator(".treffer-naam mark").first().innerText()).toLowerCase(), /^huisarts/);
      const box = await stage.open(at(stage, "wijken/havenkwartier/"), { prepare });
      await box.locator("input[type=search]").fill("geldpunt");
      await box.locator(".zoek-lijst .treffer .nu").first().waitFor();
      assert.match(await box.locator(".zoek-lijst .treffer .nu").first().innerText(), /Nu (open|gesloten)/);
    },
  },
]).concat([
  {
    name: "each wijk has as many results as it says",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=huisarts");
      await choose(page, "wijk:lindeveen");
      const own = await results(stage, "wijken/lindeveen/zoeken/?q=huisarts");
      assert.equal(await own.locator('[data-keuze^="wijk:"]').count(), 0, "a wijk's own page does not ask for the wijk");
    },
  },
  {
    name: "more rows come in portions, and are still there after going back",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=hulp&groep=aanbieder");
      assert.equal(await page.locator(".treffer").count(), 20);
      await page.locator(".meer button").click();
      await page.waitForFunction(() => document.querySelectorAll(".treffer").length === 40);
      const rank = await page.evaluate(() => document.activeElement.closest(".treffer").dataset.rang);
      assert.equal(rank, "21", "the first new row has the focus");
      await page.locator(".treffer-naam").nth(30).click();
      await page.locator(".record-kop").waitFor();
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll(".treffer").length === 40);
    },
  },
  {
    name: "typing makes no history; Enter leads to the count",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=eenzaam");
      const before = await page.evaluate(() => history.length);
      await page.locator("input[type=search]").fill("");
      await page.keyboard.type("dementie");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.matches(".aantal"));
      await waits(page, /q=dementie/);
      assert.equal(await page.evaluate(() => history.length), before);
      assert.match(await page.title(), /^dementie · /);
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.className), "treffer-naam");
    },
  },
  {
    name: "a choice keeps the focus, and is told politely",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=eenzaam");
      assert.match(await heard(page), /^\d+ resultaten voor ‘eenzaam’$/);
      await page.locator('[data-keuze="thema:Mantelzorg"]').focus();
      await page.keyboard.press("Enter");
      await waits(page, /thema=Mantelzorg/);
      await page.locator(".uitkomst .chips").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.dataset.keuze), "thema:Mantelzorg");
      assert.match(await heard(page), new RegExp(`^${await total(page)} resultaten`));
      assert.equal(await page.locator("[role=alert], [aria-live=assertive]").count(), 0);
    },
  },
  {
    name: "on a phone the filters fold, with the number of results",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=eenzaam", { width: 390 });
      const filters = page.locator(".filters");
      assert.equal(await filters.evaluate((one) => one.open), false);
      assert.match(await filters.locator("summary").first().innerText(), /Filters\s+\d+ resultaten/);
      await filters.locator("summary").first().click();
      const count = await choose(page, "thema:Mantelzorg");
      assert.equal(await filters.evaluate((one) => one.open), true, "stays open while choosing");
      await page.getByRole("button", { name: `Toon ${count} resultaten` }).click();
      assert.equal(await filters.evaluate((one) => one.open), false);
      assert.match(await filters.locator("summary").first().innerText(), /Filters \(1\)/);
    },
  },
  {
    name: "something acute stands above all results, and without any",
    async run(stage) {
      for (const address of ["zoeken/?q=zelfmoord", "zoeken/?q=zelfmoord&groep=overleg"]) {
        const page = await results(stage, address);
        const first = page.locator(".uitkomst > :first-child");
        assert.equal(await first.getAttribute("class"), "acuut");
        assert.match(await first.locator("h2").innerText(), /^Acuut: /);
        assert.equal(await first.locator("a.nummer").first().getAttribute("href"), "tel:113");
        assert.match(await heard(page), /^Acuut: .*(resultaten|filters)/);
        await page.emulateMedia({ media: "print" });
        assert.ok(await first.locator("a.nummer").first().isVisible());
        assert.equal(await page.locator(".tabs:visible, .filters:visible").count(), 0);
      }
      const violence = await results(stage, "zoeken/?q=mijn+man+slaat+mij");
      assert.match(await violence.locator(".acuut").innerHTML(), /tel:08002000.*Veilig Thuis/s);
    },
  },
  {
    name: "no results: ways out, and choices can be taken back",
    async run(stage) {
      const page = await results(stage, "zoeken/?q=qqxzzwk");
      assert.match(await page.locator(".aantal").innerText(), /Geen resultaten voor ‘qqxzzwk’\./);
      assert.ok((await page.locator(".verder a:visible").count()) > 5);
      const narrow = await results(stage, "zoeken/?q=eenzaam&thema=Bestaat+niet");
      assert.match(await narrow.locator(".aantal").innerText(), /Geen resultaten met deze filters/);
      await narrow.locator(".chips .wis").click();
      await narrow.locator(".treffer").first().waitFor();
    },
  },
  {
    name: "only the texts that are shown are loaded",
    async run(stage) {
      const loaded = [];
      const page = await stage.open("wijken/lindeveen/", { prepare: (one) => one.on("request", (request) => loaded.push(request.url())) });
      await page.locator("input[type=search]").fill("eenzaam");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      assert.ok(!loaded.some((url) => /\/(kort|kenmerken|uitkomst)\./.test(url)), loaded.join(" "));
    },
  },
  {
    name: "a browser's address bar learns how to search the site",
    async run(stage) {
      const page = await stage.open("wijken/lindeveen/sociale-kaart/");
      const href = await page.locator("link[rel=search]").evaluate((one) => one.href);
      assert.equal(href, new URL("opensearch.xml", stage.base).href);
      const xml = readFileSync(join(stage.site, "opensearch.xml"), "utf8");
      const [, template] = xml.match(/type="text\/html"[^>]* template="([^"]+)"/);
      const target = new URL(template.replace("{searchTerms}", encodeURIComponent("alleen zijn")));
      const there = await results(stage, `${target.pathname.slice(1)}${target.search}`);
      assert.equal(await there.locator("input[type=search]").inputValue(), "alleen zijn");
      const disk = await stage.open(stage.fileBase + onDisk(""));
      assert.equal(await disk.locator("link[rel=search]").count(), 0);
    },
  },
]);

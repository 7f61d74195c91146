// The list of this visit: kept with a press, shown in plain words, printed, and gone afterwards.
import assert from "node:assert/strict";
import { PAGES, onDisk } from "./paths.mjs";
import { foot, sheets } from "./paper.mjs";

const NAME = "wijkboek-meegeven";
const GELDPUNT = "havenkwartier/geldpunt-havenkwartier";

/** The button of a provider. */
const button = (page, key) => page.locator(`.bewaar[data-sleutel="${key}"]`).first();
const counter = (page) => page.locator(".kop-lijst");
const stored = (page) => page.evaluate((name) => sessionStorage.getItem(name), NAME);

/** Puts something in the storage before a page's scripts run. */
const kept = (...keys) => ({
  prepare: (page) =>
    page.addInitScript(
      ([name, list]) => sessionStorage.getItem(name) ?? sessionStorage.setItem(name, JSON.stringify({ op: Date.now(), lijst: list })),
      [NAME, keys.map((sleutel) => ({ sleutel, naam: `<img src=x> ${sleutel}`, adres: "" }))],
    ),
});

const blocked = {
  prepare: (page) =>
    page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(window, "sessionStorage", { get: refuse });
    }),
};

export default [
  {
    name: "who is quicker than the script loses nothing",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/sociale-kaart/");
      await page.route("**/meegeven.*.js", async (route) => {
        await new Promise((done) => setTimeout(done, 400));
        await route.continue();
      });
      for (const at of [0, 1, 2]) await page.locator(".bewaar").nth(at).click();
      await page.locator(".kop-lijst", { hasText: "(3)" }).waitFor();
    },
  },
  {
    name: "kept on a row, on a page and among results, by keyboard; then on the list, in plain words",
    async run(stage) {
      const page = await stage.open(PAGES["sociale-kaart"]);
      assert.ok(await counter(page).isHidden());
      await button(page, GELDPUNT).focus();
      await page.keyboard.press("Enter");
      await counter(page).waitFor();
      const row = button(page, GELDPUNT);
      assert.deepEqual([await row.innerText(), await row.getAttribute("aria-pressed")], ["Bewaard", "true"]);
      assert.equal(await row.getAttribute("aria-label"), "Bewaard: Geldpunt Havenkwartier");

      await page.goto(new URL("wijken/havenkwartier/sociale-kaart/wijkteam-havenkwartier/", stage.base).href);
      await page.locator("article .bewaar").first().focus();
      await page.keyboard.press("Space");
      await page.goto(new URL("wijken/havenkwartier/zoeken/?q=schuldhulp", stage.base).href);
      await button(page, "schuldhulp-veldermeer").waitFor();
      assert.equal(await button(page, GELDPUNT).getAttribute("aria-pressed"), "true", "a row of results knows");
      await button(page, "schuldhulp-veldermeer").press("Enter");
      assert.equal(await counter(page).innerText(), "Meegeeflijst (3)");

      await counter(page).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/havenkwartier\/meegeeflijst\/$/);
      const names = await page.locator(".handout:visible h2").allInnerTexts();
      assert.deepEqual(names, ["Geldpunt Havenkwartier", "Wijkteam Havenkwartier", "Schuldhulp Veldermeer"]);
      const text = await page.locator(".handout:visible").first().innerText();
      assert.match(text, /Kunt u uw rekeningen niet betalen\?[^]*058 000 26 01[^]*Kuipersgang 2[^]*maandag 9\.00–12\.30/);
      assert.equal(await page.locator(".meegeven .aantal").innerText(), "3 op de lijst");
    },
  },
  {
    name: "the list below the box keeps, too, without closing",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/");
      await page.keyboard.press("/");
      await page.keyboard.type("geldpunt");
      await button(page, GELDPUNT).press("Enter");
      await counter(page).waitFor();
      assert.ok(await page.locator(".zoek-lijst").isVisible());
      assert.equal(await button(page, GELDPUNT).innerText(), "Bewaard");
    },
  },
  {
    name: "what is taken off the list goes, and the focus stays on the page",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/meegeeflijst/", kept(GELDPUNT, "schuldhulp-veldermeer"));
      await page.locator(".handout:visible .bewaar").first().press("Enter");
      assert.deepEqual(await page.locator(".handout:visible h2").allInnerTexts(), ["Schuldhulp Veldermeer"]);
      assert.ok(await page.locator(".meegeven .aantal").evaluate((one) => one === document.activeElement));
      assert.equal(await counter(page).innerText(), "Meegeeflijst (1)");
    },
  },
  {
    name: "Nieuwe patiënt empties the list and asks the next question",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/meegeeflijst/", kept(GELDPUNT));
      await page.getByRole("button", { name: "Nieuwe patiënt" }).press("Enter");
      assert.equal(await stored(page), null);
      assert.equal(await page.locator(".handout:visible").count(), 0);
      assert.ok(await counter(page).isHidden());
      assert.match(await page.locator(".meegeven .aantal").innerText(), /De lijst is leeg/);
      assert.ok(await page.locator(".zoek input").evaluate((one) => one === document.activeElement));
    },
  },
  {
    name: "after ten minutes without use it is gone, also when nobody touches the page",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/", { prepare: (one) => one.clock.install({ time: new Date("2026-11-02T10:00+01:00") }) });
      await page.locator(".zoek input").fill("geldpunt");
      await button(page, GELDPUNT).click();
      await counter(page).waitFor();
      await page.clock.runFor(9 * 60000);
      await page.keyboard.press("Tab");
      await page.clock.runFor(9 * 60000);
      assert.ok(await counter(page).isVisible(), "a key press counts as use");
      await page.clock.runFor(2 * 60000);
      assert.ok(await counter(page).isHidden());
      assert.equal(await stored(page), null);
    },
  },
  {
    name: "it lives in this tab only",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/meegeeflijst/", kept(GELDPUNT));
      assert.equal(await page.locator(".handout:visible").count(), 1);
      assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ""]);
      const other = await page.context().newPage();
      await other.goto(page.url());
      assert.equal(await other.locator(".handout:visible").count(), 0);
    },
  },
  {
    name: "where a browser keeps nothing there are no buttons, and the page says so",
    async run(stage) {
      for (const type of ["sociale-kaart", "aanbieder", "zoeken, met vraag"]) {
        const page = await stage.open(PAGES[type], blocked);
        if (type.startsWith("zoeken")) await page.locator(".treffer").first().waitFor();
        assert.ok((await page.locator(".bewaar").count()) > 0 && (await page.locator(".bewaar:visible").count()) === 0, type);
      }
      const page = await stage.open(PAGES.meegeeflijst, blocked);
      await page.getByText("Deze browser bewaart niets").waitFor();
    },
  },
  {
    name: "whatever stands in the storage, the page holds",
    async run(stage) {
      const odd = ["", "{", "null", "7", '{"op":1e99,"lijst":7}', '{"op":"x","lijst":[]}', JSON.stringify({ op: 4e12, lijst: [null, 7, { sleutel: 3 }, { sleutel: "weg", naam: "<b>Weg</b>", adres: "javascript:alert(1)" }] })];
      for (const value of odd) {
        const page = await stage.open(PAGES.meegeeflijst, {
          prepare: (one) => one.addInitScript(([name, text]) => sessionStorage.setItem(name, text), [NAME, value]),
        });
        await page.locator(".meegeven .aantal:not(:empty)").waitFor();
        assert.equal(await page.locator(".elders b, .elders a[href]").count(), 0, value);
        await page.context().close();
      }
    },
  },
  {
    name: "what belongs to another wijk is named, with the way to its page; the portal has them all",
    async run(stage) {
      const page = await stage.open("wijken/lindeveen/sociale-kaart/");
      const other = "lindeveen/welzijn-lindeveen";
      await button(page, other).click();
      await counter(page).waitFor();
      await page.goto(new URL(PAGES.meegeeflijst, stage.base).href);
      await page.locator(".elders").waitFor();
      assert.match(await page.locator(".elders a").getAttribute("href"), /lindeveen\/sociale-kaart\/welzijn-lindeveen\/$/);
      await page.goto(new URL("meegeeflijst/", stage.base).href);
      await page.locator(`.handout[data-handout="${other}"]`).waitFor();
      assert.ok(await page.locator(".elders").isHidden());
    },
  },
  {
    name: "from disk it works the same",
    async run(stage) {
      const page = await stage.open(`${stage.fileBase}${onDisk(PAGES["sociale-kaart"])}`);
      await button(page, GELDPUNT).click();
      await counter(page).click();
      await page.locator(`.handout[data-handout="${GELDPUNT}"]`).waitFor();
      assert.match(page.url(), /meegeeflijst\/index\.html$/);
    },
  },
  {
    name: "on paper: a short list, or one a sheet and in large print, with the numbers for need and the date",
    async run(stage) {
      const list = kept(GELDPUNT, "schuldhulp-veldermeer", "havenkwartier/wijkteam-havenkwartier");
      const page = await stage.open(PAGES.meegeeflijst, list);
      assert.ok((await sheets(page)) <= 2);
      await page.getByLabel("Eén per bladzijde").press("Space");
      assert.equal(await sheets(page), 3);
      const text = page.locator(".handout:visible .tekst").first();
      const size = () => text.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
      const before = await size();
      await page.getByLabel("Grote letters").press("Space");
      assert.ok((await size()) >= 24 && (await size()) > before * 1.4);
      assert.equal(await sheets(page), 3);
      assert.match(await foot(page), /Levensgevaar[^"]*: 112 · [^"]*058\u00a0000\u00a001\u00a012[^]*Afgedrukt op \d+ \w+ \d{4}/);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".meegeven .knop:visible, .bewaar:visible, .kop-lijst:visible, .meegeven label:visible").count(), 0);
      assert.ok(await page.locator(".voet-spoed").isVisible());
    },
  },
  {
    name: "without a script everything is there to print",
    async run(stage) {
      const page = await stage.open(PAGES.meegeeflijst, { javaScriptEnabled: false });
      assert.ok((await page.locator(".handout:visible").count()) > 40);
      assert.equal(await page.locator(".bewaar:visible, .afdrukken:visible").count(), 0);
    },
  },
  {
    name: "in a tree for professionals no number for professionals goes home, nor a record that is not for everyone",
    async run(stage) {
      const { mkdtempSync, readFileSync } = await import("node:fs");
      const { join } = await import("node:path");
      const out = join(mkdtempSync(join(stage.temp, "prof-")), "site");
      stage.run("build", "--site", "site.example.yml", "--voor", "professionals", "--out", out);
      const list = readFileSync(join(out, PAGES.meegeeflijst, "index.html"), "utf8");
      const provider = readFileSync(join(out, "wijken/havenkwartier/sociale-kaart/huisartsen-de-kade/index.html"), "utf8");
      assert.ok(provider.includes("058 000 20 12") && !list.includes("058 000 20 12"));
    },
  },
];

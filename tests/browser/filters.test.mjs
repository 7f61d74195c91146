// Narrowing a list where it stands: choices, counts, address, keyboard, and pages of their own without
// a script.
import assert from "node:assert/strict";
import { onDisk } from "./paths.mjs";

const LIST = "wijken/havenkwartier/sociale-kaart/";
const rows = (page) => page.locator(".rijen > li:visible").count();
const choice = (page, key) => page.locator(`[data-keuze="${key}"]`);
const number = async (page, key) => Number(await choice(page, key).locator(".zacht").innerText());
const status = (page) => page.locator(".aantal").innerText();

export default [
  {
    name: "a choice leaves as many rows as it says, and a second one narrows further",
    async run(stage) {
      const page = await stage.open(LIST);
      const all = await rows(page);
      const lonely = await number(page, "thema:eenzaamheid");
      await choice(page, "thema:eenzaamheid").click();
      assert.equal(await rows(page), lonely);
      assert.equal(await status(page), `${lonely} van ${all} vermeldingen`);
      const both = await number(page, "soort:welzijn");
      await choice(page, "soort:welzijn").click();
      assert.equal(await rows(page), both);
      assert.ok(both > 0 && both < lonely && lonely < all, `${both} < ${lonely} < ${all}`);
      for (const row of await page.locator(".rijen > li:visible").all()) assert.match(await row.textContent(), /Welzijn · .*Eenzaamheid/);
    },
  },
  {
    name: "two choices of one way add up, and one that would leave nothing is not offered",
    async run(stage) {
      const page = await stage.open(LIST);
      const [one, other] = [await number(page, "soort:huisarts"), await number(page, "soort:welzijn")];
      await choice(page, "soort:huisarts").click();
      assert.equal(await number(page, "soort:welzijn"), other, "what it would add");
      await choice(page, "soort:welzijn").click();
      assert.equal(await rows(page), one + other);
      for (const link of await page.locator(".keuze:visible").all()) assert.notEqual(await link.locator(".zacht").innerText(), "0");
    },
  },
  {
    name: "the address holds what was chosen; back and forward walk through it",
    async run(stage) {
      const page = await stage.open(LIST);
      const all = await rows(page);
      await choice(page, "thema:eenzaamheid").click();
      await page.waitForURL(/\?thema=eenzaamheid$/);
      await choice(page, "doelgroep:ouderen").click();
      await page.waitForURL(/\?thema=eenzaamheid&doelgroep=ouderen$/);
      const two = await rows(page);
      await page.goBack();
      assert.equal(await rows(page), Number((await status(page)).match(/^\d+/)[0]));
      assert.ok((await rows(page)) > two);
      await page.goBack();
      assert.equal(await rows(page), all);
      await page.goForward();
      await page.goForward();
      assert.equal(await rows(page), two);
      const again = await stage.open(`${LIST}?thema=eenzaamheid&doelgroep=ouderen&onzin=1&thema=bestaat-niet`);
      assert.equal(await rows(again), two, "and a link leads there");
    },
  },
  {
    name: "what was chosen stands above the list, and is taken away there",
    async run(stage) {
      const page = await stage.open(`${LIST}?thema=eenzaamheid&soort=welzijn`);
      assert.deepEqual(await page.locator(".gekozen a").allInnerTexts(), ["Welzijn ×", "Eenzaamheid ×", "Wis alle filters"]);
      const link = page.getByRole("link", { name: "Verwijder filter Welzijn" });
      await link.click();
      await page.waitForURL(/\?thema=eenzaamheid$/);
      assert.equal(await page.evaluate(() => document.activeElement?.className), "aantal", "the focus is where the number is");
      await page.getByRole("link", { name: "Wis alle filters" }).click();
      await page.waitForURL(/sociale-kaart\/\??$/);
      assert.equal(await page.locator(".gekozen").count(), 0);
      assert.match(await status(page), /^\d+ vermeldingen$/);
    },
  },
  {
    name: "what is open now can be chosen, and is what the rows say",
    async run(stage) {
      const page = await stage.open(LIST, { prepare: (one) => one.clock.setFixedTime(new Date("2026-11-03T10:00:00+01:00")) });
      await choice(page, "nu:1").click();
      const shown = await page.locator(".rijen > li:visible").all();
      assert.ok(shown.length > 5);
      for (const row of shown) assert.match(await row.textContent(), /Nu open|Sluit bijna/);
      const night = await stage.open(LIST, { prepare: (one) => one.clock.setFixedTime(new Date("2026-11-03T03:00:00+01:00")) });
      assert.equal(await number(night, "nu:1").catch(() => 0), await night.locator(".rijen > li:visible", { hasText: "Nu open" }).count());
    },
  },
  {
    name: "of a long list the first sixty stand there, and the others when asked for, or on paper",
    async run(stage) {
      /** The list twice over: 53 is not long. */
      const twice = async (page) =>
        page.route(`**/${LIST}`, async (route) => {
          const answer = await route.fetch();
          const body = await answer.text();
          await route.fulfill({ response: answer, body: body.replace(/(?<=<ul class="rijen">)([\s\S]*?)(?=<\/ul>)/, "$1$1") });
        });
      const page = await stage.open(LIST, { prepare: twice });
      const all = Number((await page.locator(".filters-klaar").textContent()).match(/\d+/)[0]);
      assert.ok(all > 100);
      assert.equal(await rows(page), 60);
      const names = await page.locator(".rij-naam").allTextContents();
      await page.getByRole("button", { name: `Toon ${all} vermeldingen` }).last().click();
      assert.equal(await rows(page), all);
      assert.deepEqual((await page.locator(".rij-naam").allTextContents()).slice(0, 60), names, "in the same order");
      assert.equal(await page.evaluate(() => [...document.querySelectorAll(".rij-naam a")].indexOf(document.activeElement)), 60);

      const paper = await stage.open(LIST, { prepare: twice });
      await choice(paper, "thema:eenzaamheid").click();
      await choice(paper, "thema:eenzaamheid").click();
      assert.equal(await rows(paper), 60);
      await paper.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await rows(paper), all);
    },
  },
  {
    name: "by keyboard the focus stays on the choice",
    async run(stage) {
      const page = await stage.open(LIST);
      await choice(page, "thema:eenzaamheid").focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.dataset.keuze), "thema:eenzaamheid");
      assert.equal(await choice(page, "thema:eenzaamheid").getAttribute("aria-current"), "true");
      await page.keyboard.press("Enter");
      assert.equal(await choice(page, "thema:eenzaamheid").getAttribute("aria-current"), null);
    },
  },
  {
    name: "on a phone the filters fold, and a button leads to the rows",
    async run(stage) {
      const page = await stage.open(LIST, { width: 390 });
      assert.equal(await page.locator(".filters").evaluate((one) => one.open), false);
      await page.locator(".filters > summary").click();
      await choice(page, "thema:eenzaamheid").click();
      assert.equal(await page.locator(".filters > summary").innerText(), "Filters (1)");
      await page.getByRole("button", { name: /^Toon \d+ vermeldingen$/ }).click();
      assert.equal(await page.locator(".filters").evaluate((one) => one.open), false);
      assert.equal(await page.evaluate(() => document.activeElement?.className), "aantal");
    },
  },
  {
    name: "without a script each kind and topic has a page of its own, and nothing else is offered",
    async run(stage) {
      const page = await stage.open(LIST, { javaScriptEnabled: false });
      await page.locator(".filters > summary").click();
      assert.deepEqual(await page.locator(".filters h2:visible").allInnerTexts(), ["Soort", "Thema"]);
      const link = page.locator('.keuze[href="thema/eenzaamheid/"]');
      const count = Number(await link.locator(".zacht").innerText());
      await link.click();
      await page.waitForURL(/thema\/eenzaamheid\/$/);
      assert.equal(await rows(page), count);
    },
  },
  {
    name: "a list from disk is narrowed too",
    async run(stage) {
      const page = await stage.open(`${stage.fileBase}${onDisk(LIST)}`, { loose: true });
      const lonely = await number(page, "thema:eenzaamheid");
      await choice(page, "thema:eenzaamheid").click();
      assert.equal(await rows(page), lonely);
    },
  },
  {
    name: "contacts are found by subject and organisation, and the matrix names them",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/contactpersonen/");
      const cell = page.locator(".matrix tr", { hasText: "Dementie" }).first().locator("td").first();
      assert.match(await cell.innerText(), /Ineke Duinzicht\s+058 000 30 11\s+ma, wo, do, 8:30-16:00/);
      await choice(page, "organisatie:huisartsen-de-kade").click();
      await choice(page, "thema:dementie").click();
      assert.deepEqual(await page.locator(".rijen > li:visible .rij-naam").allInnerTexts(), ["Casemanager dementie voor het Havenkwartier", "Ineke Duinzicht"]);
    },
  },
];

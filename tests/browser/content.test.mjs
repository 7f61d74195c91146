// What people really type: names without end, no number, forty topics, Arabic, emoji, markup. The pages
// hold their layout, and show what was typed.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axe } from "./axe.mjs";
import { serve } from "./static.mjs";

const WIJK = "wijken/havenkwartier/";
const LONG = `Samenwerkingsverband ${"Ouderenwelzijnsorganisaties en Buurtbemiddeling ".repeat(6)}`.padEnd(300, "x").slice(0, 300);
const ONE_WORD = "Ketenzorgwijkverpleegkundigensamenwerking".repeat(8).slice(0, 300);
const ARABIC = "مركز الحي للمسنين (Buurtcentrum)";
const EMOJI = "👩🏽‍⚕️ De 🦋 Vlinder 🏳️‍🌈";
const MARKUP = "<b onclick=aanval()>Vet</b> & \"co\" </title><script>aanval()</script>";
const NAMES = { lang: LONG, woord: ONE_WORD, arabisch: ARABIC, emoji: EMOJI, opmaak: MARKUP };
const FORTY = Array.from({ length: 40 }, (_, at) => `onderwerp-${at + 1}`);

const quoted = (text) => JSON.stringify(text);
const provider = (name, more = "") =>
  `naam: ${quoted(name)}\nsoort: welzijn\nthemas: [eenzaamheid]\nsamenvatting: ${quoted(name)}\n${more}nagekeken: {op: 2026-10-15}\n`;
const PHONE = 'telefoon: "058 000 26 01"\n';

/** The example with records that nobody thought of. */
function build(stage) {
  const root = join(stage.temp, "inhoud");
  cpSync(join(stage.repository, "content"), join(root, "content"), { recursive: true });
  cpSync(join(stage.repository, "site.example.yml"), join(root, "site.yml"));
  const wijk = join(root, "content/wijken/havenkwartier");
  const write = (path, text) => (mkdirSync(join(path, ".."), { recursive: true }), writeFileSync(path, text));
  for (const [id, name] of Object.entries(NAMES)) {
    write(join(wijk, `aanbieders/raar-${id}.yml`), provider(name, PHONE));
    write(
      join(wijk, `contactpersonen/raar-${id}.yml`),
      `rol: ${quoted(name)}\nwerkt_bij: raar-${id}\naanspreekpunt_voor: {organisaties: [huisartsen-de-kade], themas: [eenzaamheid]}\nbereikbaar: {telefoon: "058 000 30 75"}\nzichtbaar_voor: publiek\nnagekeken: {op: 2026-09-03}\n`,
    );
    write(
      join(wijk, `werkafspraken/raar-${id}.md`),
      `---\ntitel: ${quoted(name)}\nsoort: werkafspraak\npartijen: [raar-${id}, huisartsen-de-kade]\nvastgesteld: 2026-02-17\nevaluatie_op: 2027-02-01\nversie: "1.0"\nstatus: vastgesteld\nsamenvatting: ${quoted(name)}\neigenaar: wijkcoordinator-havenkwartier\nthemas: [eenzaamheid]\nzichtbaar_voor: publiek\n---\n## ${id}\n\nTekst.\n`,
    );
    write(
      join(wijk, `thema-avonden/raar-${id}.md`),
      `---\ntitel: ${quoted(name)}\nbegin: 2027-11-24T17:30\neinde: 2027-11-24T20:30\nthemas: [eenzaamheid]\norganisator: raar-${id}\nstatus: gepland\nsamenvatting: ${quoted(name)}\n---\nTekst.\n`,
    );
  }
  write(join(wijk, "aanbieders/raar-kaal.yml"), "naam: Zonder nummer\nsoort: welzijn\n");
  for (const topic of FORTY) write(join(root, `content/themas/${topic}.md`), `---\nnaam: Over ${topic}\n---\nTekst.\n`);
  write(join(wijk, "aanbieders/raar-veertig.yml"), provider("Veertig", PHONE).replace("[eenzaamheid]", `[${FORTY}]`));
  const out = join(root, "uit");
  stage.run("build", "--site", join(root, "site.yml"), "--out", out);
  return out;
}

/** The pages that show them. */
const PATHS = [
  "", "sociale-kaart/", "sociale-kaart/bellijst/", "contactpersonen/", "werkafspraken/", "thema-avonden/", "thema/eenzaamheid/", "thema/", "zoeken/?q=raar",
  ...["lang", "woord", "arabisch", "emoji", "opmaak"].flatMap((id) => ["sociale-kaart", "contactpersonen", "werkafspraken", "thema-avonden"].map((part) => `${part}/raar-${id}/`)),
  "sociale-kaart/raar-kaal/", "sociale-kaart/raar-veertig/",
];

/** The site is built once for all scenarios of this file. */
let built;
async function hosted(stage, test) {
  built ??= build(stage);
  const server = await serve(built);
  try {
    await test(server.base + WIJK);
  } finally {
    server.close();
  }
}

/** What sticks out of the page, or lies outside its own box without a way to scroll there. */
const sticksOut = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg, .tabel"))
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim().slice(0, 40)}`),
  );

export default [
  ...[320, 1280].map((width) => ({
    name: `odd records keep the layout (${width} px)`,
    run: (stage) =>
      hosted(stage, async (base) => {
        await stage.each(PATHS, async (path) => {
          const page = await stage.open(base + path, { width });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${path} is too wide`);
          assert.deepEqual(await sticksOut(page), [], path);
          await page.context().close();
        });
      }),
  })),
  {
    name: "odd names stand in title and heading as they were typed, and nothing of them runs",
    run: (stage) =>
      hosted(stage, async (base) => {
        for (const [id, name] of Object.entries(NAMES)) {
          for (const part of ["sociale-kaart", "contactpersonen", "werkafspraken", "thema-avonden"]) {
            const page = await stage.open(`${base}${part}/raar-${id}/`);
            assert.equal((await page.locator("h1").textContent()).replace(/\s+/g, " ").trim().slice(0, 250), name.trim().slice(0, 250));
            assert.ok((await page.title()).includes(name.slice(0, 40)), `${id}: ${await page.title()}`);
            assert.equal(await page.locator("main b[onclick], main script").count(), 0);
            await page.context().close();
          }
        }
      }),
  },
  {
    name: "axe finds nothing on pages of odd records",
    run: (stage) =>
      hosted(stage, async (base) => {
        const few = PATHS.filter((one) => one.includes("raar-woord") || one.includes("raar-opmaak") || one === "sociale-kaart/");
        await stage.each(few, async (path) => {
          const page = await stage.open(base + path, { width: 390 });
          assert.deepEqual(await axe(page), [], path);
          await page.context().close();
        });
      }),
  },
  {
    name: "an Arabic name runs from right to left within Dutch, and is found",
    run: (stage) =>
      hosted(stage, async (base) => {
        const page = await stage.open(`${base}sociale-kaart/raar-arabisch/`);
        assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).unicodeBidi), "isolate");
        await page.locator("input[type=search]").fill("مركز");
        await page.locator(".zoek-lijst .treffer").first().waitFor();
        assert.match(await page.locator(".zoek-lijst .treffer").first().textContent(), /مركز الحي/);
      }),
  },
  {
    name: "a provider without a number says how else, and has no empty button",
    run: (stage) =>
      hosted(stage, async (base) => {
        const page = await stage.open(`${base}sociale-kaart/raar-kaal/`);
        assert.equal(await page.locator("main a[href^='tel:']").count(), 0);
        assert.match(await page.locator("main").innerText(), /[Gg]een telefoonnummer/);
        const empty = await page.evaluate(() => [...document.querySelectorAll("main :is(a, button, h2, li, dd)")].filter((one) => one.checkVisibility() && !one.textContent.trim() && !one.querySelector("svg, input")).length);
        assert.equal(empty, 0);
      }),
  },
  {
    name: "forty topics stand on the page, and a row shows a few of them",
    run: (stage) =>
      hosted(stage, async (base) => {
        const page = await stage.open(`${base}sociale-kaart/raar-veertig/`);
        assert.equal(await page.locator("main a[href*='/thema/onderwerp-']").count(), 40);
        const list = await stage.open(`${base}sociale-kaart/`, { width: 390 });
        const row = list.locator(".rijen > li", { hasText: "Veertig" });
        assert.ok((await row.boundingBox()).height < 400, `${(await row.boundingBox()).height} px`);
      }),
  },
];

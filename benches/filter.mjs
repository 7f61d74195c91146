// What a click on a filter of the sociale kaart costs: milliseconds with the processor four times as
// slow, and what the page weighs, for a wijk with many providers.
//
//   cargo build --release && (cd tests/browser && npm ci)
//   node benches/filter.mjs [--providers 60,500] [--binary target/release/wijkboek] [--slow 4]
//
// A click counts from its event until rows, counts and layout are done ("work"), and until the browser
// has painted them ("painted", which waits for the next frame too). Half of the clicks follow the one
// before at once, the others a second later. CHROME_PATH: the browser.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";

const ROOT = path.resolve(import.meta.dirname, "..");
const { chromium } = createRequire(path.join(ROOT, "tests/browser/run.mjs"))("playwright-core");
const { serve } = await import("../tests/browser/static.mjs");
const { values } = parseArgs({
  options: {
    providers: { type: "string", default: "60,500" },
    binary: { type: "string", default: path.join(ROOT, "target/release/wijkboek") },
    slow: { type: "string", default: "4" },
  },
});

const KINDS = ["fysiotherapie", "welzijn", "huisarts", "apotheek", "ggz", "thuiszorg", "logopedie", "vrijwilligers", "ouderenzorg", "schuldhulpverlening"];
const TOPICS = ["eenzaamheid", "dementie", "schulden", "valpreventie", "mantelzorg", "opvoeden", "rouw", "verslaving", "wonen", "werk", "slaap", "bewegen", "voeding", "taal", "geweld", "zwangerschap"];
const NAMES = ["De Linde", "Het Anker", "De Brug", "Op Koers", "De Horst", "Het Baken", "De Vliet", "Zonnehof", "De Schakel", "Het Kompas", "De Wende"];
const PEOPLE = ["kinderen", "jongeren", "volwassenen", "ouderen", "mantelzorgers"];
const LINES = ["Denkt mee over wat er nog wel kan, thuis of in de buurt.", "Een eerste gesprek binnen een week, ook in de avond.", "Oefenen in een kleine groep, met koffie na afloop.", "Helpt met formulieren, brieven en het eerste telefoontje."];

/** Writes a wijk with a number of providers that differ as those of a real one do. */
function site(folder, count) {
  const wijk = path.join(folder, "content/wijken/noord");
  mkdirSync(path.join(wijk, "aanbieders"), { recursive: true });
  mkdirSync(path.join(folder, "content/themas"), { recursive: true });
  writeFileSync(path.join(folder, "site.yml"), "titel: Wijk Noord\nvandaag: 2026-11-02\n");
  writeFileSync(path.join(wijk, "wijk.md"), "---\nnaam: Noord\ngemeente: Veldermeer\n---\n");
  for (const topic of TOPICS) writeFileSync(path.join(folder, "content/themas", `${topic}.md`), `---\nnaam: ${topic[0].toUpperCase()}${topic.slice(1)}\n---\n`);
  const at = (list, n) => list[n % list.length];
  for (let n = 0; n < count; n += 1) {
    const topics = [at(TOPICS, n), at(TOPICS, n * 7 + 3), at(TOPICS, n * 5 + 1)].slice(0, 1 + (n % 3));
    const record = [
      `naam: ${at(KINDS, n * 3)[0].toUpperCase()}${at(KINDS, n * 3).slice(1)} ${at(NAMES, n * 5)} ${n}`,
      `soort: ${at(KINDS, n * 3)}`,
      `themas: [${[...new Set(topics)].join(", ")}]`,
      `samenvatting: ${at(LINES, n * 3 + 1)}`,
      `telefoon: [{nummer: 058 000 ${10 + (n % 89)} ${10 + ((n * 7) % 89)}}]`,
      `locaties: [{straat: ${at(NAMES, n * 2).split(" ").at(-1)}straat, huisnummer: "${1 + (n % 190)}", postcode: 896${n % 3} A${at("ABCDEGHK", n)}, plaats: Veldermeer}]`,
      `openingstijden: {ma-vr: "8:${n % 2 ? "30" : "00"}-1${2 + (n % 2)}:00, 13:30-17:00"}`,
      `diensten: [{naam: Gesprek, doelgroep: [${at(PEOPLE, n)}, ${at(PEOPLE, n * 3 + 1)}]}]`,
      ...(n % 4 === 0 ? [`talen: [nl, ${at(["en", "tr", "ar", "pl"], n / 4)}]`] : []),
    ];
    writeFileSync(path.join(wijk, "aanbieders", `aanbieder-${n}.yml`), `${record.join("\n")}\n`);
  }
}

/** Clicks a choice: milliseconds of work, and until it was painted. */
const click = (page, key) =>
  page.evaluate(async (wanted) => {
    const link = document.querySelector(`[data-keuze="${wanted}"]`);
    const start = performance.now();
    link.click();
    void document.body.offsetHeight;
    const work = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { work, painted: performance.now() - start, said: document.querySelector(".aantal").textContent };
  }, key);

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

row(["providers", "page KiB brotli", "clicks", "work ms, median", "most", "painted ms, median", "most"]);
row(["---", "---", "---", "---", "---", "---", "---"]);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const count of values.providers.split(",").map(Number)) {
  const folder = mkdtempSync(path.join(tmpdir(), "wijkboek-filter-"));
  site(folder, count);
  execFileSync(values.binary, ["build", "--site", path.join(folder, "site.yml"), "--out", path.join(folder, "public")], { stdio: "ignore" });
  const weight = brotliCompressSync(readFileSync(path.join(folder, "public/sociale-kaart/index.html"))).length / 1024;
  const server = await serve(path.join(folder, "public"));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slow) });
  await page.goto(new URL("sociale-kaart/", server.base).href);
  await page.waitForTimeout(1000);
  const clicks = [];
  // Each is chosen and taken back: the second brings most rows back.
  for (const key of ["thema:eenzaamheid", "soort:fysiotherapie", "doelgroep:kinderen", "taal:tr", "thema:dementie", "soort:welzijn"]) {
    for (let turn = 0; turn < 8; turn += 1) {
      if (turn > 3) await page.waitForTimeout(1000);
      clicks.push(await click(page, key));
    }
  }
  const two = [await click(page, "thema:schulden"), await click(page, "doelgroep:ouderen"), await click(page, "soort:ggz")];
  clicks.push(...two);
  if (new Set(clicks.map(({ said }) => said)).size < 4) throw new Error("the choices change nothing");
  const [work, painted] = ["work", "painted"].map((name) => sorted(clicks.map((one) => one[name])));
  const shown = (list) => [list[Math.floor(list.length / 2)], list.at(-1)].map((n) => n.toFixed(1));
  row([count, weight.toFixed(1), clicks.length, ...shown(work), ...shown(painted)]);
  await page.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();

// What the search costs in a browser, for sites of several sizes: bytes before the first result,
// milliseconds a letter with the processor four times as slow, and what the site takes to build.
//
//   cargo build --release && (cd tests/browser && npm ci)
//   node benches/search/chromium.mjs [--sizes 250,2000,50000] [--binary target/release/wijkboek] [--folder DIR] [--slow 4]
//
// 250 is the site that the quality of the search is measured with (tests/search/site); larger ones
// are written by portal.mjs. Chromium loads from this machine, from a server that compresses with
// brotli 11: bytes are those of a site, waiting for a network is not in the figures. A letter counts
// from its input event until the list below the box is filled, before Chromium paints it. Sites are
// written below DIR, or into a folder that is taken away again. Needs Linux for the peak of memory.
// CHROME_PATH: the browser (default /usr/bin/chromium).
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { questions, table } from "./figures.mjs";
import { portal } from "./portal.mjs";
import { serve } from "./served.mjs";
import { first, session } from "./watched.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { chromium } = createRequire(path.join(ROOT, "tests/browser/run.mjs"))("playwright-core");
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "250,2000,50000" },
    binary: { type: "string", default: path.join(ROOT, "target/release/wijkboek") },
    folder: { type: "string" },
    slow: { type: "string", default: "4" },
  },
});
/** What is promised before the first result, in KiB: engine, index and rows. */
const PROMISED = { 250: 40, 2000: 60, 50000: 120 };

const kib = (bytes) => (bytes / 1024).toFixed(1);
const ms = (time) => time.toFixed(2);
const total = (list, of) => list.reduce((sum, one) => sum + of(one), 0);

/** The value below which so many of all are. */
function at(numbers, part) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] : NaN;
}

/** Runs the program: seconds by the clock and of the processor, and the peak of its memory in MiB. */
async function run(...words) {
  const start = performance.now();
  const child = spawn(values.binary, words, { stdio: ["ignore", "ignore", "ignore"] });
  let [peak, processor] = [NaN, NaN];
  const look = () => {
    try {
      const found = readFileSync(`/proc/${child.pid}/status`, "utf8").match(/VmHWM:\s*(\d+)/);
      if (found) peak = Number(found[1]) / 1024;
      const times = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
      processor = (Number(times[11]) + Number(times[12])) / 100;
    } catch {
      // It has ended, or this is no Linux.
    }
  };
  const timer = setInterval(look, 5);
  const code = await new Promise((done) => child.on("exit", done));
  clearInterval(timer);
  return { code, seconds: (performance.now() - start) / 1000, processor, peak };
}

/** Builds a site, and measures that. */
async function built(site, out) {
  const build = await run("build", "--site", site, "--out", out);
  if (build.code !== 0) throw new Error(`wijkboek build --site ${site} ended with ${build.code}`);
  const check = await run("check", "--site", site);
  const search = await run("search", "x", "--site", site);
  return { build, check, search };
}

/** The content that a script below zoek/ hands over. */
function content(out, name) {
  const text = readFileSync(path.join(out, "zoek", name), "utf8");
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
}

/** Questions about what the site has: its names, words of them, mistakes in them, a phone number. */
function asked(out) {
  const files = readdirSync(path.join(out, "zoek")).filter((name) => name.startsWith("rijen.")).sort();
  const rows = files.flatMap((name) => content(out, name).r).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const row = (part) => rows[Math.floor((rows.length - 1) * part)];
  const longest = (text) => text.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a)).toLowerCase();
  const swapped = (word) => word.slice(0, 3) + word[4] + word[3] + word.slice(5);
  const words = [0.2, 0.4, 0.6, 0.8].map((part) => longest(row(part)[3]));
  const phone = rows.find((one, place) => place > rows.length / 2 && /\d{2} \d{2}$/.test(one[5]))?.[5] ?? "0580001201";
  const known = questions(path.join(ROOT, "tests/search/vragen-stem.tsv")).map(({ question }) => question);
  const some = Array.from({ length: 12 }, (_, number) => known[Math.floor((known.length * (number + 0.5)) / 12)]);
  const own = [row(0.1)[3], row(0.7)[3], words[0], words[1], swapped(words[2]), `${words[3].slice(0, 4)}${words[3].slice(5)}`];
  return [...some, ...own, phone.replace(/\D/g, "").slice(-6)];
}

const SORTS = ["script", "manifest", "motor", "wortel", "deel", "nummers", "rijen"];
const INDEX = ["manifest", "wortel", "deel", "nummers"];

/** Least, median and most of the bytes that went out, per sort. */
function bytesTable(title, logs) {
  const some = logs.filter(Boolean);
  const sizes = (sorts) => some.map((log) => total(log.filter(({ sort }) => sorts.includes(sort)), ({ bytes }) => bytes));
  const row = (name, numbers, show) => [name, ...[0, 0.5, 1].map((part) => show(at(numbers, part)))];
  const without = SORTS.filter((sort) => sort !== "script");
  return `${title}\n\n${table(["KiB after brotli", "least", "median", "most"], [
    row("engine", sizes(["motor"]), kib),
    row("manifest", sizes(["manifest"]), kib),
    row("root", sizes(["wortel"]), kib),
    row("parts and numbers", sizes(["deel", "nummers"]), kib),
    row("rows", sizes(["rijen"]), kib),
    row("engine + index + rows", sizes(without), kib),
    row("scripts of the search", sizes(["script"]), kib),
    row("files of the index", some.map((log) => log.filter(({ sort }) => INDEX.includes(sort)).length), String),
    row("files of rows", some.map((log) => log.filter(({ sort }) => sort === "rijen").length), String),
  ])}\n`;
}

function timesTable(rows) {
  const line = ([name, numbers]) => [name, String(numbers.length), ...[0, 0.5, 0.95, 1].map((part) => ms(at(numbers, part)))];
  return table([`ms, processor ${values.slow}x as slow`, "n", "least", "p50", "p95", "max"], rows.map(line));
}

/** Measures a site of one size, and prints it. */
async function measure(browser, size, folder) {
  const home = path.join(folder, `site-${size}`);
  const out = path.join(folder, `out-${size}`);
  const own = size === 250;
  if (!own) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    portal(home, size);
  }
  const { build, check, search } = await built(own ? path.join(ROOT, "tests/search/site/site.yml") : path.join(home, "site.yml"), out);
  const server = await serve(out);
  const files = await server.below();
  const manifest = content(out, readdirSync(path.join(out, "zoek")).find((name) => name.startsWith("manifest.")));
  console.log(`## ${size} (${manifest.aantal} documents)\n`);
  const cost = (name, { seconds, processor, peak }) => [name, seconds.toFixed(2), processor.toFixed(2), peak.toFixed(0)];
  console.log(table(["", "wall s", "CPU s", "peak MiB"], [cost("build", build), cost("check", check), cost("search x: check and index", search)]));
  const sorts = [...new Set(files.map(({ sort }) => sort))].sort();
  console.log(`\n${table(["below zoek/", "files", "KiB", "KiB after brotli", "largest"], sorts.map((name) => {
    const some = files.filter(({ sort }) => sort === name);
    return [name, String(some.length), kib(total(some, ({ raw }) => raw)), kib(total(some, ({ bytes }) => bytes)), kib(Math.max(...some.map(({ bytes }) => bytes)))];
  }))}\n`);

  const all = asked(out);
  const stage = { browser, server, slow: Number(values.slow) };
  const letters = [];
  const pasted = [];
  for (const question of all) {
    pasted.push(await first(stage, question, { letters: false }));
    letters.push(await first(stage, question, { letters: true }));
  }
  console.log(bytesTable(`Before the first result, a whole question put in at once (promised: ${PROMISED[size] ?? "-"} KiB):`, pasted.map(({ atFirst }) => atFirst)));
  console.log(bytesTable("Before the first result, typed letter by letter:", letters.map(({ atFirst }) => atFirst)));
  console.log(bytesTable("After the last letter, each letter typed when the former one was answered:", letters.map(({ atEnd }) => atEnd)));

  const { once, every, keys, alone, wasm, heap, troubles, sent } = await session(stage, all, 5);
  server.close();
  const cold = [...pasted, ...letters];
  console.log(timesTable([
    ["engine and root arrived, to ready", cold.map(({ ready }) => ready)],
    ["- of which after their scripts ran", cold.map(({ started }) => started)],
    ["- of which Chromium compiles the engine", cold.map(({ instance }) => instance)],
    ["first letter to first row, new page", letters.filter(({ atFirst }) => atFirst).map(({ shown }) => shown)],
    ["a letter, new page", letters.flatMap((one) => one.keys)],
    ["a letter, first time in a page", once.map((key) => key.ms)],
    ["a letter, all loaded", every.map((key) => key.ms)],
    ["the same, least of four times", keys.map((key) => key.ms)],
    ["wijkboekZoek.zoek, all loaded, least of five", alone.map((one) => one.ms)],
    ["- of which in the engine", alone.map(({ engine }) => engine)],
  ]));
  const slow = (list, of) => list.toSorted((a, b) => of(b) - of(a)).slice(0, 4).map((one) => `${one.text} (${ms(of(one))})`).join(", ");
  console.log(`\nSlowest letters, least of four times: ${slow(keys, (one) => one.ms)}.`);
  console.log(`Slowest in the engine: ${slow(alone, (one) => one.engine)}.`);
  console.log(`Most bytes put in at once: ${pasted.filter(({ atFirst }) => atFirst).map((one) => [one.question, total(one.atFirst.filter(({ sort }) => sort !== "script"), ({ bytes }) => bytes)]).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([text, bytes]) => `${text} (${kib(bytes)})`).join(", ")}.`);
  console.log(`A page that was asked all ${all.length} questions: ${sent.length} requests, ${kib(total(sent, ({ bytes }) => bytes))} KiB, ${kib(wasm)} KiB memory of the engine, ${kib(heap)} KiB of scripts.`);
  const early = cold.flatMap((one) => one.early);
  console.log(`Loaded before the box had focus: ${early.length ? [...new Set(early)].join(", ") : "nothing"}. Load of the machine: ${loadavg()[0].toFixed(1)}.`);
  const said = [...new Set([...cold.flatMap((one) => one.troubles), ...troubles])];
  console.log(said.length ? `Troubles: ${said.join("; ")}\n` : "");
}

const folder = values.folder ? path.resolve(values.folder) : mkdtempSync(path.join(tmpdir(), "wijkboek-chromium-"));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--force-prefers-reduced-motion"] });
console.log(`Chromium ${browser.version()}, node ${process.version}.\n`);
for (const size of values.sizes.split(",").map(Number)) await measure(browser, size, folder);
await browser.close();
if (!values.folder) rmSync(folder, { recursive: true, force: true });

// What a page of every kind weighs on a first visit (bytes after brotli, requests), and how Lighthouse
// judges it as a telephone sees it: performance, accessibility, best practices, SEO; LCP, TBT, CLS.
//
//   cargo build --release && (cd benches/pages && npm ci) && (cd tests/browser && npm ci)
//   node benches/pages/pages.mjs [--binary target/release/wijkboek] [--runs 3] [part of a name ...]
//
// Of the runs of Lighthouse the median of each number counts. CHROME_PATH: the browser.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { PAGES } from "../../tests/browser/paths.mjs";
import { table } from "../search/figures.mjs";
import { serve } from "../search/served.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { chromium } = createRequire(path.join(ROOT, "tests/browser/run.mjs"))("playwright-core");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { binary: { type: "string", default: path.join(ROOT, "target/release/wijkboek") }, runs: { type: "string", default: "3" } },
});
const CHROME = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"];

const temp = mkdtempSync(path.join(tmpdir(), "wijkboek-pages-"));
execFileSync(values.binary, ["build", "--site", "site.example.yml", "--out", temp], { cwd: ROOT, stdio: "ignore" });
const server = await serve(temp);

/** What the server sends for a first visit. Its compressing is over then, so that nothing waits for it. */
async function weight(browser, address) {
  // The worker keeps the wijk after a first search, in its own time.
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  server.sent.length = 0;
  await page.goto(server.base + address, { waitUntil: "networkidle" });
  const sum = (wanted) => server.sent.filter(({ name }) => wanted.test(name)).reduce((all, { bytes }) => all + bytes, 0);
  const found = { requests: server.sent.length, html: sum(/\.html$/), css: sum(/\.css$/), js: sum(/\.js$/), all: sum(/./) };
  await context.close();
  return found;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The medians of a few runs of Lighthouse. */
async function judged(address) {
  const runs = [];
  // A browser that did not record anything says nothing of the page.
  let lost = 0;
  while (runs.length < Number(values.runs)) {
    const chrome = await launch({ chromePath: CHROME, chromeFlags: ["--headless=new", ...FLAGS], logLevel: "silent" });
    const { lhr } = await lighthouse(server.base + address, { port: chrome.port, output: "json", logLevel: "silent", onlyCategories: CATEGORIES });
    chrome.kill();
    if (!lhr.runtimeError) runs.push(lhr);
    else if ((lost += 1) > 2) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  }
  const number = (id) => median(runs.map((one) => one.audits[id].numericValue));
  return {
    scores: CATEGORIES.map((id) => Math.round(median(runs.map((one) => one.categories[id].score)) * 100)).join("/"),
    lcp: Math.round(number("largest-contentful-paint")),
    tbt: Math.round(number("total-blocking-time")),
    cls: number("cumulative-layout-shift").toFixed(3),
  };
}

const browser = await chromium.launch({ executablePath: CHROME, args: FLAGS });
const kb = (bytes) => (bytes / 1000).toFixed(1);
const rows = [];
for (const [name, address] of Object.entries(PAGES)) {
  if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
  const { requests, html, css, js, all } = await weight(browser, address);
  const { scores, lcp, tbt, cls } = await judged(address);
  rows.push([name, kb(all), kb(html), kb(css), kb(js), String(requests), scores, String(lcp), String(tbt), cls]);
  console.error(rows.at(-1).join("  "));
}
await browser.close();
server.close();
rmSync(temp, { recursive: true, force: true });
console.log(table(["page", "KB", "HTML", "CSS", "JS", "requests", "Lighthouse", "LCP ms", "TBT ms", "CLS"], rows));
process.exit(0);

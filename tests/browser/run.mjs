// Runs the scenarios in *.test.mjs on the example site, in Chromium. Prints `N passed, N failed`.
//
//   node run.mjs [part of a name ...]
//
// WIJKBOEK: the program (default target/debug/wijkboek, built when it is not there).
// CHROME_PATH: the browser (default /usr/bin/chromium).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "./preview.mjs";
import { serve } from "./static.mjs";
import { watch } from "./watch.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = resolve(here, "../..");

/** A scenario that takes longer says so, in seconds: the whole run has to stay short. */
const SLOW = 5;

/** The program under test. */
function program() {
  const named = process.env.WIJKBOEK;
  if (named) return resolve(named);
  const built = resolve(repository, process.env.CARGO_TARGET_DIR ?? "target", "debug/wijkboek");
  if (!existsSync(built)) execFileSync("cargo", ["build"], { cwd: repository, stdio: "inherit" });
  return built;
}

/** What a scenario is given. */
class Stage {
  /** @param {object} parts */
  constructor(parts) {
    Object.assign(this, parts);
    this.pages = [];
  }

  /** The output of the program. */
  run(...words) {
    const options = { cwd: repository, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
    return execFileSync(this.program, words, options);
  }

  /**
   * Opens a page. Whatever goes wrong on it (console, policy, requests to elsewhere) fails the
   * scenario, unless `loose`.
   */
  async open(address, { width = 1280, height = 900, loose = false, prepare, ...options } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height }, ...options });
    const page = await context.newPage();
    this.pages.push({ page, troubles: loose ? [] : watch(page) });
    await prepare?.(page);
    await page.goto(new URL(address, this.base).href);
    return page;
  }

  /**
   * Visits many things, two at a time: browsers work on a page on a core of their own.
   * @template T @param {T[]} all @param {(one: T) => Promise<void>} visit
   */
  async each(all, visit) {
    const left = [...all];
    const lane = async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await visit(one);
    };
    await Promise.all([lane(), lane()]);
  }

  /** Closes what was opened, and tells what went wrong there. */
  async close() {
    const troubles = this.pages.flatMap((one) => one.troubles);
    await Promise.all(this.pages.map(({ page }) => page.context().close()));
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
  }
}

async function main() {
  const wanted = process.argv.slice(2);
  const temp = mkdtempSync(join(tmpdir(), "wijkboek-browser-"));
  const parts = { program: program(), repository, temp, site: join(temp, "site"), portable: join(temp, "los") };
  const build = (out, ...more) =>
    execFileSync(parts.program, ["build", "--site", "site.example.yml", "--out", out, ...more], { cwd: repository, stdio: "ignore" });
  build(parts.site);
  build(parts.portable, "--portable");
  const server = await serve(parts.site);
  const shown = await preview(parts, "voorbeeld");
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--force-prefers-reduced-motion"],
  });
  Object.assign(parts, { browser, base: server.base, preview: shown.base, fileBase: `${pathToFileURL(parts.portable).href}/` });

  let passed = 0;
  const failed = [];
  for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) {
    const { default: scenarios } = await import(pathToFileURL(join(here, file)).href);
    for (const { name, run } of scenarios) {
      const title = `${file.replace(".test.mjs", "")}: ${name}`;
      if (wanted.length > 0 && !wanted.some((word) => title.includes(word))) continue;
      const stage = new Stage(parts);
      const start = performance.now();
      const trouble = await run(stage).then(() => stage.close(), async (error) => {
        await stage.close().catch(() => {});
        throw error;
      }).then(() => null, (error) => error);
      if (trouble) failed.push(title);
      else passed += 1;
      const seconds = (performance.now() - start) / 1000;
      const slow = seconds > SLOW ? ` (${Math.round(seconds)} s)` : "";
      console.log(trouble ? `FAIL ${title}\n     ${String(trouble.stack ?? trouble).split("\n").slice(0, 6).join("\n     ")}` : `ok   ${title}${slow}`);
    }
  }
  await browser.close();
  server.close();
  shown.child.kill();
  rmSync(temp, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}

await main();

// Pictures of the gallery, which shows every part of the theme in every state: as a telephone and a desk
// see it, light and dark. Look at them when a part changes.
//
//   node tests/browser/shots.mjs [DIR]        DIR is docs/galerij unless told
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "./preview.mjs";

const repository = resolve(import.meta.dirname, "../..");
const folder = resolve(process.argv[2] ?? join(repository, "docs/galerij"));
const program = resolve(repository, process.env.WIJKBOEK ?? join(process.env.CARGO_TARGET_DIR ?? "target", "debug/wijkboek"));
const temp = mkdtempSync(join(tmpdir(), "wijkboek-shots-"));
const { child, base } = await preview({ program, repository, temp }, "galerij");
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
mkdirSync(folder, { recursive: true });
for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${base}galerij/`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const client = await context.newCDPSession(page);
    const { data } = await client.send("Page.captureScreenshot", {
      format: "webp",
      quality: 25,
      captureBeyondViewport: true,
      // A picture of this kind has at most 16383 pixels a side.
      clip: { x: 0, y: 0, width, height, scale: Math.min(0.5, 16000 / height) },
    });
    const file = join(folder, `${width}-${colorScheme}.webp`);
    writeFileSync(file, Buffer.from(data, "base64"));
    console.log(`${file}: ${width} x ${height} px, ${Math.round(data.length * 0.75 / 1024)} KB`);
    await context.close();
  }
}
await browser.close();
child.kill();
rmSync(temp, { recursive: true, force: true });

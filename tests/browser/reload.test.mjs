// The preview: an edit shows by itself, a mistake shows as a message, and neither leaves anything.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preview } from "./preview.mjs";

const RECORD = "content/wijken/havenkwartier/aanbieders/geldpunt-havenkwartier.yml";
const PAGE = "wijken/havenkwartier/sociale-kaart/geldpunt-havenkwartier/";
const EDITS = 200;

/** The preview of a copy of the example, in which a record can be written. */
async function edited(stage, name) {
  const { child, base, root } = await preview(stage, name);
  const file = join(root, RECORD);
  const text = readFileSync(file, "utf8");
  return { child, base, write: (change) => writeFileSync(file, change(text)), memory: () => resident(child.pid) };
}

/** The memory of a process in KiB; 0 where the system does not tell. */
function resident(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const summary = (words) => (text) => text.replace(/^samenvatting: .*$/m, `samenvatting: ${words}`);

/** Waits until the page says something, and fails with what it says when it does not. */
async function saying(page, words) {
  const lead = page.locator(".inleiding");
  try {
    await page.waitForFunction((expected) => document.querySelector(".inleiding")?.textContent === expected, words, { timeout: 10000 });
  } catch {
    assert.equal(await lead.innerText(), words);
  }
}

export default [
  {
    name: "an edit shows without touching the page, and typed words stay",
    async run(stage) {
      const site = await edited(stage, "edit");
      try {
        const page = await stage.open(site.base + PAGE);
        await page.locator("input[type=search]").fill("dement");
        await page.evaluate(() => (window.stayed = true));
        site.write(summary("Een nieuwe samenvatting."));
        await saying(page, "Een nieuwe samenvatting.");
        assert.equal(await page.locator("input[type=search]").inputValue(), "dement");
      } finally {
        site.child.kill();
      }
    },
  },
  {
    name: "a mistake shows as a message over the page, and mending takes it away",
    async run(stage) {
      const site = await edited(stage, "mistake");
      try {
        const page = await stage.open(site.base + PAGE);
        const before = await page.locator("h1").innerText();
        site.write((text) => text.replace(/^soort: .*$/m, "soort: [schuldhulpverlening"));
        const message = page.locator("wijk-melding");
        await message.waitFor({ timeout: 10000 });
        assert.match(await message.locator(".place").innerText(), /geldpunt-havenkwartier\.yml/);
        assert.equal(await page.locator("h1").innerText(), before, "the last good page stays below");
        site.write(summary("Weer goed."));
        await message.waitFor({ state: "detached", timeout: 10000 });
        await saying(page, "Weer goed.");
      } finally {
        site.child.kill();
      }
    },
  },
  {
    name: `${EDITS} edits leave no old page and no growth`,
    async run(stage) {
      const site = await edited(stage, "many");
      try {
        const page = await stage.open(site.base + PAGE);
        let settled = 0;
        for (let n = 1; n <= EDITS; n += 1) {
          site.write(summary(`Versie ${n}.`));
          // Now and then wait for it; in between the edits come faster than they can be shown.
          if (n % 10 === 0) await saying(page, `Versie ${n}.`);
          else await page.waitForTimeout(20);
          if (n === EDITS / 4) settled = site.memory();
        }
        await saying(page, `Versie ${EDITS}.`);
        assert.equal(await page.locator("wijk-melding, wijk-let-op").count() > 1, false);
        assert.equal(await page.locator('link[rel="stylesheet"]').count(), 1);
        const grown = site.memory() - settled;
        assert.ok(grown < 30 * 1024, `the program grew by ${grown} KiB over ${(EDITS * 3) / 4} edits`);
      } finally {
        site.child.kill();
      }
    },
  },
];

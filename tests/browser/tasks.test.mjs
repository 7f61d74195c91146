// What the people of a wijk come to do, from the start page: counted in keys and in screens. A key is a
// letter, an arrow, Enter or Tab; a screen is a page that is read. The figures stand in docs/taken.md,
// and a task that takes more of them than it says fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const START = "wijken/havenkwartier/";

/** Counts what is pressed on a page, and the pages that one comes to. */
class Hands {
  constructor(page) {
    this.page = page;
    this.keys = 0;
    this.screens = 1;
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && new URL(frame.url()).pathname !== this.path) this.screens += 1;
      this.path = new URL(frame.url()).pathname;
    });
    this.path = new URL(page.url()).pathname;
  }

  async press(...keys) {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  type(text) {
    return this.press(...text);
  }

  /** Takes the skip link, which comes first on every page. */
  skip() {
    return this.press("Tab", "Enter");
  }

  /** Presses a key until something has the focus. */
  async until(key, selector, most = 40) {
    for (let n = 0; n < most; n += 1) {
      await this.press(key);
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached in ${most} times ${key}`);
  }
}

const found = (page) => page.locator(".zoek-lijst .treffer").first().waitFor();

/** Each task, as it is named in docs/taken.md. */
const TASKS = {
  "wie helpt bij eenzaamheid, en het nummer": async ({ page, hands }) => {
    await hands.press("/");
    await hands.type("eenz");
    await found(page);
    const number = page.locator(".zoek-lijst a[href^='tel:']").first();
    assert.ok(await number.isVisible());
    assert.match(await number.innerText(), /^\d/);
  },
  "de liaison van een praktijk voor dementie": async ({ page, hands }) => {
    await hands.press("/");
    await hands.type("liaison dem");
    await found(page);
    const person = page.locator(".zoek-lijst .treffer", { hasText: "Duinzicht" });
    assert.match(await person.first().innerText(), /058 000 30 11/);
  },
  "wat is er afgesproken over terugkoppeling": async ({ page, hands }) => {
    await hands.press("/");
    await hands.type("terugk");
    await found(page);
    await hands.until("ArrowDown", "a[href*='werkafspraken/']");
    await hands.press("Enter");
    await page.waitForURL(/werkafspraken\/[\w-]+\//);
    assert.ok(await page.locator("main h1").isVisible());
    assert.match(await page.locator("main").innerText(), /terugkoppeling/i);
  },
  "de volgende thema-avond in de agenda": async ({ page, hands }) => {
    await hands.press("/");
    await hands.type("avond");
    await found(page);
    await hands.until("ArrowDown", "a[href*='thema-avonden/']");
    await hands.press("Enter");
    await page.waitForURL(/thema-avonden\/[\w-]+\//);
    await hands.skip();
    await hands.until("Tab", "a[href$='.ics']");
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press("Enter")]);
    assert.match(readFileSync(await download.path(), "utf8"), /BEGIN:VEVENT/);
  },
  "drie aanbieders op papier meegeven": async ({ page, hands }) => {
    await hands.press("/");
    await hands.type("eenz");
    await found(page);
    await hands.press("Enter");
    await page.waitForURL(/zoeken\/\?q=eenz/);
    await page.locator(".uitkomst .bewaar").nth(2).waitFor();
    await hands.until("Tab", "a.overslaan[href='#lijst']");
    await hands.press("Enter");
    for (let n = 0; n < 3; n += 1) {
      await hands.until("Tab", ".bewaar[aria-pressed='false'], .bewaar:not([aria-pressed])", 60);
      await hands.press("Enter");
    }
    await page.locator(".kop-lijst").waitFor();
    assert.match(await page.locator(".kop-lijst").innerText(), /\(3\)/);
    await hands.until("Tab", ".naar-lijst");
    await hands.press("Enter");
    await page.locator(".handout:visible").nth(2).waitFor();
    await hands.skip();
    await page.evaluate(() => (window.print = () => (window.printed = true)));
    await hands.until("Tab", ".afdrukken");
    await hands.press("Enter");
    assert.ok(await page.evaluate(() => window.printed));
  },
};

/** What docs/taken.md says of each: keys and screens. */
function promised(stage) {
  const text = readFileSync(join(stage.repository, "docs/taken.md"), "utf8");
  return new Map([...text.matchAll(/^\| ([^|]+?) \| (\d+) \| (\d+) \|/gm)].map(([, name, keys, screens]) => [name, [Number(keys), Number(screens)]]));
}

export default Object.entries(TASKS).flatMap(([name, run]) =>
  [1280, 390].map((width) => ({
    name: `${name} (${width} px)`,
    async run(stage) {
      const page = await stage.open(START, { width, acceptDownloads: true, prepare: (one) => one.clock.setFixedTime(new Date("2026-11-02T10:00:00+01:00")) });
      const hands = new Hands(page);
      await run({ page, hands });
      const counted = [hands.keys, hands.screens];
      if (process.env.TELLEN) console.log(`| ${name} | ${counted.join(" | ")} |`);
      else {
        const most = promised(stage).get(name);
        assert.ok(counted.every((n, at) => n <= most[at]), `${counted} keys and screens, ${most} in docs/taken.md`);
      }
    },
  })),
);

// Every type of page: accessible, readable at 320 px, without a script, on paper, and complete.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { axe } from "./axe.mjs";
import { PAGES, onDisk, pages } from "./paths.mjs";

/** Every HTML file of a folder. */
function files(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => join(folder, name));
}

export default [
  ...[1280, 390].map((width) => ({
    name: `axe finds nothing (${width} px, light and dark)`,
    async run(stage) {
      await stage.each(pages(stage), async ([type, path]) => {
        const page = await stage.open(path, { width });
        if (path.includes("?q=")) await page.locator(".treffer").first().waitFor();
        assert.deepEqual(await axe(page), [], type);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await axe(page, ["color-contrast"]), [], `${type}, dark`);
        await page.context().close();
      });
    },
  })),
  {
    name: "axe finds nothing while results are shown",
    async run(stage) {
      for (const width of [1280, 390]) {
        const page = await stage.open("wijken/havenkwartier/sociale-kaart/", { width });
        await page.locator("input[type=search]").fill("eenzaam");
        await page.locator(".zoek-lijst .treffer").first().waitFor();
        assert.deepEqual(await axe(page), []);
      }
    },
  },
  {
    name: "axe finds nothing on a list of this visit that holds something",
    async run(stage) {
      for (const width of [1280, 390]) {
        const page = await stage.open(PAGES["sociale-kaart"], { width });
        for (const at of [0, 1]) await page.locator(".bewaar").nth(at).click();
        await page.locator(".kop-lijst").click();
        await page.locator(".handout:visible").first().waitFor();
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await axe(page, ["color-contrast"]), [], "dark");
      }
    },
  },
  {
    name: "at 320 px, which is 1280 at 400 %, nothing sticks out or moves, and each page has its h1, main, search box and emergency numbers",
    async run(stage) {
      await stage.each(pages(stage), async ([type, path]) => {
        const page = await stage.open(path, { width: 320 });
        // Results come when the search has been loaded; what is kept, when the browser has looked.
        const comes = path.includes("?q=") || type === "offline";
        if (path.includes("?q=")) await page.locator(".treffer").first().waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${type}: ${width} px`);
        const moved = await page.evaluate(() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 200);
        }));
        assert.ok(comes || moved <= 0.01, `${type}: ${moved}`);
        const counted = await page.evaluate(() =>
          ["h1", "main", "form[role=search] input[name=q]", "footer a[href='tel:112']", "footer a[href='tel:113']"].map((one) => document.querySelectorAll(one).length),
        );
        assert.deepEqual(counted, [1, 1, 1, 1, 1], type);
        await page.context().close();
      });
    },
  },
  {
    name: "with forced colours what can be pressed has an edge or a line, and the focus and charts can be seen",
    async run(stage) {
      for (const type of ["portaal", "start", "sociale-kaart", "aanbieder", "kaart", "wijkscan", "contactpersonen", "postcode"]) {
        const page = await stage.open(PAGES[type], { forcedColors: "active" });
        const bare = await page.evaluate(() => {
          const edge = (one) => {
            const style = getComputedStyle(one);
            return parseFloat(style.borderTopWidth) > 0 || parseFloat(style.borderBottomWidth) > 0 || style.textDecorationLine !== "none";
          };
          const pressed = [...document.querySelectorAll("main :is(button, .knop, .nummer), .menu [aria-current]")].filter((one) => one.checkVisibility());
          const seen = (one) => edge(one) || one.querySelector("svg, rect, circle") || one.closest("svg") || (one.tagName === "SUMMARY") || [...one.children].some(edge);
          return pressed.filter((one) => !seen(one)).map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 30)}`);
        });
        assert.deepEqual([...new Set(bare)], [], type);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.notEqual(outline, "none", `${type}: the focus`);
        const drawn = await page.locator("main svg:visible :is(path, rect, circle)").evaluateAll((all) => all.every((one) => getComputedStyle(one).fill !== getComputedStyle(document.body).backgroundColor || getComputedStyle(one).stroke !== "none"));
        assert.ok(drawn, `${type}: what is drawn`);
        await page.context().close();
      }
    },
  },
  {
    name: "without JavaScript every page answers, and shows no button that does nothing",
    async run(stage) {
      await stage.each(pages(stage), async ([type, path]) => {
        const page = await stage.open(path, { javaScriptEnabled: false });
        assert.ok((await page.locator("main").innerText()).length > 40, type);
        assert.equal(await page.locator(".kopieer:visible, .nu:visible").count(), 0, type);
        await page.context().close();
      });
      const page = await stage.open(PAGES.zoeken, { javaScriptEnabled: false });
      assert.ok(await page.getByText("Zoeken werkt niet zonder JavaScript").isVisible());
      assert.ok((await page.locator("main a").count()) > 20);
      const card = await stage.open(PAGES["sociale-kaart"], { javaScriptEnabled: false });
      assert.ok((await card.locator("main a[href^='tel:']").count()) > 30);
    },
  },
  {
    name: "on paper the numbers stay and the navigation goes",
    async run(stage) {
      for (const type of ["sociale-kaart", "aanbieder", "werkafspraak", "thema"]) {
        const page = await stage.open(PAGES[type]);
        assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10000, type);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".menu:visible, .zoek:visible, .kopieer:visible, .overslaan:visible").count(), 0, type);
        assert.ok(await page.locator("footer a[href='tel:112']").isVisible(), type);
        const numbers = page.locator("main .nummer");
        assert.equal(await numbers.locator("visible=true").count(), await numbers.count(), type);
      }
    },
  },
  {
    name: "no page shows the name of a text instead of the text",
    async run(stage) {
      // The beginnings of the names that the program looks up while it makes a view.
      const stems = "menu|groep|feit|tabel|kolom|rol|stand|let-op|kanaal|nodig|aanname|telefoon|email|sectie|filter|taal|niveau|positieve-gezondheid|regioplan|actie|wachttijd|titel";
      const prefixed = new RegExp(`>\\s*((?:${stems})-[a-z0-9]+(?:-[a-z0-9]+)*)\\s*[<,]`, "g");
      for (const file of files(stage.site)) {
        const found = [...readFileSync(file, "utf8").matchAll(prefixed)].map(([, name]) => name);
        assert.deepEqual(found, [], file);
      }
    },
  },
  {
    name: "both languages have the same texts",
    async run(stage) {
      const names = (lang) => [...readFileSync(join(stage.repository, `themes/standaard/i18n/${lang}.yml`), "utf8").matchAll(/^([a-z0-9-]+): \S/gm)].map(([, name]) => name).sort();
      assert.deepEqual(names("en"), names("nl"));
      assert.equal(new Set(names("nl")).size, names("nl").length, "each once");
    },
  },
  {
    name: "no page has a script, style or handler of its own",
    async run(stage) {
      for (const file of files(stage.site)) {
        // What is said to search engines is data, which no browser runs.
        const html = readFileSync(file, "utf8").replace(/<script type="application\/ld\+json">[^<]*<\/script>/, "");
        assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:/i, file);
      }
    },
  },
  {
    name: "pages open from disk without complaint",
    async run(stage) {
      for (const [type, path] of Object.entries(PAGES).filter(([name]) => !["404", "offline"].includes(name))) {
        const page = await stage.open(`${stage.fileBase}${onDisk(path)}`);
        assert.ok((await page.locator("a").count()) > 5, type);
        await page.context().close();
      }
    },
  },
];

// Whatever is typed and whatever reaches the page: an answer or a clear message, and never a script
// error (which fails any scenario that is not `loose`).
import assert from "node:assert/strict";

const ODD = [
  "   ",
  "?",
  "👩‍⚕️🏥",
  "طبيب الأسرة",
  "\u202emazneee",
  "(a+)+$ [a-z]* \\d{4} ^.*",
  `'; DROP TABLE aanbieders; -- " OR ""="`,
  "<img src=x onerror=alert(1)>",
  "${x} {{ x }} %00 ../../etc",
  "~eenzaamheid schuld+ {doctor |x",
  "a".repeat(10000),
  "eenzaam ".repeat(1250),
];

/** What may happen to a file on its way, by the beginning of its name. */
const DAMAGE = [
  ["deel", "cut in half", (text) => text.slice(0, text.length / 2)],
  ["deel", "changed", (text) => `${text.slice(0, 900)}x${text.slice(901)}`],
  ["wortel", "of another version", (text) => text.replace("WZK3", "WZK9")],
  ["manifest", "missing", null],
];

const shown = (page) => page.waitForFunction(() => document.querySelector(".zoek-lijst")?.childElementCount > 0);

export default [
  {
    name: "whatever is typed is answered",
    async run(stage) {
      const page = await stage.open("wijken/lindeveen/");
      const box = page.locator("form.zoek input[type=search]");
      for (const text of ODD) {
        await box.fill("");
        await box.fill(text);
        if (text.trim()) await shown(page);
        assert.equal(await page.locator(".zoek-lijst img").count(), 0, text);
      }
      await box.fill("eenzaam");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
    },
  },
  ...DAMAGE.map(([sort, what, damage]) => ({
    name: `a file of the search that is ${what} ends in an answer or a message (${sort})`,
    async run(stage) {
      const prepare = (page) =>
        page.route(`**/zoek/${sort}.*`, async (route) => {
          if (!damage) return route.abort();
          const response = await route.fetch();
          return route.fulfill({ response, body: damage(await response.text()) });
        });
      const page = await stage.open("wijken/lindeveen/", { loose: true, prepare });
      await page.locator("form.zoek input[type=search]").fill("eenzaam");
      await shown(page);
      const text = await page.locator(".zoek-lijst").innerText();
      assert.match(text, sort === "wortel" ? /eenvoudige zoekfunctie/ : /[Zz]oeken (lukt|werkt)/, text);
      assert.ok(sort === "wortel" || (await page.locator(".zoek-lijst .regels a").count()) > 0, "ways out");
    },
  })),
];

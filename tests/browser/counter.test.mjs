// Someone at the counter: copy for the record system, leave quickly, print, tell what is wrong.
import assert from "node:assert/strict";
import { PAGES } from "./paths.mjs";
import { foot, sheets } from "./paper.mjs";

const PROVIDER = PAGES.aanbieder;
const AGREEMENT = PAGES.werkafspraak;
const SENSITIVE = PAGES["thema, gevoelig"];

/** A browser that lets no page near the clipboard, in neither way. */
const noClipboard = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });

/** A world in which the neutral site is there. */
const neutral = (page) => page.route("https://www.knmi.nl/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Het weer</h1>" }));

const selected = (page) => page.evaluate(() => String(getSelection()));

/** The part of a mail that was prepared, as its reader sees it. */
async function mail(page) {
  const link = new URL(await page.locator(".nagekeken a").getAttribute("href"));
  const part = (name) => new URLSearchParams(link.search.replaceAll("+", "%2B")).get(name);
  return { to: link.pathname, subject: part("subject"), body: part("body") };
}

export default [
  {
    name: "the text for the record system is copied with a key press, as a whole",
    async run(stage) {
      const page = await stage.open(PROVIDER, { permissions: ["clipboard-read", "clipboard-write"] });
      await page.locator(".kopieer-tekst").last().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "De tekst is gekopieerd" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.locator(".his pre").last().textContent());
      assert.match(copied, /^Verwijzing naar: .*\n[^]*\nToestemming: .*\nBron: .*$/);
      assert.match(await page.locator(".kopieer-tekst").last().getAttribute("aria-label"), /^Kopieer voor HIS: /);
    },
  },
  {
    name: "where the clipboard is blocked, the text is shown and selected",
    async run(stage) {
      for (const path of [PROVIDER, AGREEMENT]) {
        const page = await stage.open(path, { prepare: noClipboard });
        await page.locator(".kopieer-tekst").first().focus();
        await page.keyboard.press("Enter");
        await page.getByRole("status").filter({ hasText: "Kopieer met Ctrl+C" }).waitFor();
        const text = page.locator(".his pre").first();
        assert.ok(await text.isVisible());
        assert.equal((await selected(page)).trim(), (await text.textContent()).trim());
      }
      const page = await stage.open(PROVIDER, { prepare: noClipboard });
      await page.locator(".kopieer").first().click();
      await page.getByRole("status").filter({ hasText: "Nummer geselecteerd" }).waitFor();
      assert.match(await selected(page), /^058 000/);
    },
  },
  {
    name: "without a script the text can be unfolded, and no button does nothing",
    async run(stage) {
      const page = await stage.open(PROVIDER, { javaScriptEnabled: false });
      assert.equal(await page.locator(".kopieer-tekst:visible, .afdrukken:visible, .bewaar:visible").count(), 0);
      await page.locator(".his summary").first().click();
      assert.match(await page.locator(".his pre").first().innerText(), /^Verwijzing naar: /);
    },
  },
  {
    name: "a sensitive page is left with its button, by keyboard and with Escape twice",
    async run(stage) {
      const start = async () => {
        const page = await stage.open(PAGES.themas, { loose: true, prepare: neutral });
        await page.goto(new URL(SENSITIVE, stage.base).href);
        return page;
      };
      const leave = {
        click: (page) => page.locator("[data-snel-weg]").click(),
        async keyboard(page) {
          await page.locator("[data-snel-weg]").focus();
          await page.keyboard.press("Enter");
        },
        async escape(page) {
          await page.locator(".zoek input").focus();
          await page.keyboard.press("Escape");
          await page.keyboard.press("Escape");
        },
      };
      for (const [how, go] of Object.entries(leave)) {
        const page = await start();
        await go(page);
        await page.waitForURL("https://www.knmi.nl/");
        await page.goBack();
        assert.ok(page.url().endsWith(PAGES.themas), `${how}: back leads to ${page.url()}`);
      }
    },
  },
  {
    name: "Escape once stays, and so does twice on any other page or after a while",
    async run(stage) {
      const page = await stage.open(SENSITIVE);
      await page.keyboard.press("Escape");
      await page.waitForTimeout(1100);
      await page.keyboard.press("Escape");
      assert.ok(page.url().endsWith(SENSITIVE) && (await page.locator("h1").isVisible()));
      const other = await stage.open(PAGES.thema);
      await other.keyboard.press("Escape");
      await other.keyboard.press("Escape");
      assert.ok(await other.locator("h1").isVisible());
      assert.equal(await other.locator("[data-snel-weg]").count(), 0);
    },
  },
  {
    name: "the button that leaves stays in sight, covers no focus, and is a link without a script",
    async run(stage) {
      for (const width of [390, 1280]) {
        const page = await stage.open(SENSITIVE, { width });
        await page.locator("footer").scrollIntoViewIfNeeded();
        await page.locator(".groep a").last().focus();
        assert.ok(await page.locator("[data-snel-weg]").isVisible());
        for (let n = 0; n < 12; n += 1) {
          await page.keyboard.press("Shift+Tab");
          const covered = await page.evaluate(() => {
            const box = document.activeElement.getBoundingClientRect();
            const button = document.querySelector("[data-snel-weg]").getBoundingClientRect();
            return box.top < button.bottom && box.left < button.right && box.bottom > button.top;
          });
          assert.ok(!covered, `${width} px, after ${n + 1} steps`);
        }
      }
      const plain = await stage.open(SENSITIVE, { javaScriptEnabled: false });
      assert.equal(await plain.locator("[data-snel-weg]").getAttribute("href"), "https://www.knmi.nl/");
      assert.ok(await plain.getByText("Twee keer op Escape").isHidden());
    },
  },
  {
    name: "every record has a mail ready that says which one it is",
    async run(stage) {
      const page = await stage.open(PROVIDER);
      assert.deepEqual(await mail(page), {
        to: "redactie@veldervenne.example.org",
        subject: "Klopt niet: Geldpunt Havenkwartier",
        body: [
          "Wat klopt er niet, en wat moet het zijn?",
          "",
          "",
          "Geldpunt Havenkwartier",
          "aanbieder havenkwartier/geldpunt-havenkwartier",
          `https://wijken.example.org/${PROVIDER}`,
        ].join("\r\n"),
      });
      const records = ["contactpersoon", "werkafspraak", "thema-avond", "overleg", "programma", "verbeterpunt", "thema", "wijkplan", "pagina"];
      for (const type of records) {
        const { subject, body } = await mail(await stage.open(PAGES[type]));
        assert.ok(subject.length > 15 && body.endsWith(PAGES[type]), `${type}: ${body}`);
      }
    },
  },
  {
    name: "lists, results and agreements have a button that prints",
    async run(stage) {
      for (const type of ["sociale-kaart", "sociale-kaart, soort", "bellijst", "zoeken, met vraag", "werkafspraak", "contactpersonen"]) {
        const page = await stage.open(PAGES[type], { prepare: (one) => one.addInitScript(() => Object.assign(window, { print: () => (document.title = "printed") })) });
        const button = page.locator(".afdrukken").first();
        await button.waitFor();
        await button.focus();
        await page.keyboard.press("Enter");
        assert.equal(await page.title(), "printed", type);
        await page.context().close();
      }
    },
  },
  {
    name: "a bellijst of sixty fits on two sheets, one of a wijk too",
    async run(stage) {
      const page = await stage.open(PAGES.bellijst);
      assert.ok((await page.locator(".bellijst li").count()) > 45);
      assert.ok((await sheets(page)) <= 2);
      const left = await page.evaluate(() => {
        const rows = [...document.querySelectorAll(".bellijst li")];
        for (let n = rows.length; n < 60; n += 1) rows[0].parentElement.append(rows[n % rows.length].cloneNode(true));
        return document.querySelectorAll(".bellijst li").length;
      });
      assert.ok(left >= 60 && (await sheets(page)) <= 2);
      const card = await stage.open(PAGES["sociale-kaart"]);
      await card.getByRole("link", { name: "Bellijst" }).click();
      await card.waitForURL(/bellijst\/$/);
    },
  },
  {
    name: "each sheet of an agreement says of which version it is, of when and where it stands",
    async run(stage) {
      const page = await stage.open(AGREEMENT, { prepare: (one) => one.clock.setFixedTime(new Date("2026-11-02T10:00+01:00")) });
      assert.ok((await sheets(page)) <= 4);
      const text = await foot(page);
      assert.match(text, /Welzijn op recept · Versie 2\.0 · Afgesproken op 10 juni 2025 · Geldig/);
      assert.match(text, /Afgedrukt op 2 november 2026 · https:\/\/wijken\.example\.org\/wijken\/havenkwartier\/werkafspraken\/welzijn/);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".his:visible, .afdrukken:visible, .voet-redactie:visible").count(), 0);
    },
  },
  {
    name: "the waarnemerskaart of each practice is one sheet, reached from practice and wijk",
    async run(stage) {
      const start = await stage.open(PAGES.start);
      const links = await start.locator("[aria-labelledby=waarnemers] a").evaluateAll((all) => all.map((one) => one.href));
      const others = await Promise.all(["lindeveen", "zonnegaarde"].map((wijk) => stage.open(`wijken/${wijk}/`)));
      for (const page of others) links.push(...(await page.locator("[aria-labelledby=waarnemers] a").evaluateAll((all) => all.map((one) => one.href))));
      assert.equal(links.length, 7);
      for (const link of links) {
        const page = await stage.open(link, { prepare: (one) => one.clock.setFixedTime(new Date("2026-11-17T10:00+01:00")) });
        assert.equal(await sheets(page), 1, link);
        assert.match(await foot(page), /Waarnemerskaart .* op 17 november 2026/);
        await page.locator(".kruimels a").last().click();
        await page.getByRole("link", { name: /^Waarnemerskaart/ }).click();
        await page.waitForURL(link);
        await page.context().close();
      }
    },
  },
  {
    name: "the waarnemerskaart says who is away today, on a page that was built before",
    async run(stage) {
      const at = (day, options) => stage.open(PAGES.waarnemerskaart, { prepare: (one) => one.clock.setFixedTime(new Date(`${day}T10:00+01:00`)), ...options });
      const away = (page) => page.locator("[aria-labelledby=afwezig]").innerText();
      assert.match(await away(await at("2026-11-02")), /Niemand, voor zover bekend/);
      const closed = await away(await at("2026-11-17"));
      assert.match(closed, /Huisartsen De Kade, dinsdag 17 november 2026: 8\.00–12\.00, Scholing van het hele team\. Waarneming: Huisartsenpraktijk Visser en Daalder/);
      assert.doesNotMatch(closed, /Niemand|Nieuwjaarsdag/);
      const plain = await away(await at("2026-11-02", { javaScriptEnabled: false }));
      assert.match(plain, /17 november[^]*Nieuwjaarsdag/);
    },
  },
  {
    name: "what is folded is open on paper",
    async run(stage) {
      const page = await stage.open(PAGES.wijkscan);
      const table = page.locator("details table").first();
      await table.waitFor({ state: "attached" });
      assert.ok(await table.isHidden());
      await page.emulateMedia({ media: "print" });
      assert.ok((await table.boundingBox()).height > 20);
    },
  },
];

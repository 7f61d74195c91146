// Which wijkteam belongs to a postcode: from the portal's first page, while typing, with letters, by
// keyboard, from the search box, without a network and without a script.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axe } from "./axe.mjs";
import { onDisk } from "./paths.mjs";
import { serve } from "./static.mjs";

const teams = (page) => page.locator("[data-postcodes] h3:visible").allInnerTexts();
const said = (page) => page.locator(".aantal").innerText();

/** The example with two teams that divide 8961 of the Havenkwartier between them. */
async function divided(stage, test) {
  const root = join(stage.temp, "postcode");
  cpSync(join(stage.repository, "content"), join(root, "content"), { recursive: true });
  cpSync(join(stage.repository, "site.example.yml"), join(root, "site.yml"));
  const path = (name) => join(root, `content/wijken/havenkwartier/aanbieders/${name}.yml`);
  const team = readFileSync(path("wijkteam-havenkwartier"), "utf8");
  const areas = (text, postcodes) => `${text.replace(/^werkgebied:.*\n(?: .*\n)*/m, "")}werkgebied: {wijken: [havenkwartier], postcodes: [${postcodes}]}\n`;
  writeFileSync(path("wijkteam-havenkwartier"), areas(team, '8961 AA-KZ, "8962"'));
  writeFileSync(path("wijkteam-sluis"), areas("naam: Wijkteam Sluis\nsoort: wijkteam\ntelefoon: 058 000 22 99\nsamenvatting: Het andere team.\nnagekeken: {op: 2026-10-15}\n", "8961 LA-ZZ"));
  stage.run("build", "--site", join(root, "site.yml"), "--out", join(root, "uit"));
  const server = await serve(join(root, "uit"));
  try {
    await test(server.base);
  } finally {
    server.close();
  }
}

export default [
  {
    name: "from the first page of the portal to the team and its number, by keyboard",
    async run(stage) {
      for (const width of [390, 1280]) {
        const page = await stage.open("", { width });
        await page.getByRole("textbox", { name: "Postcode" }).focus();
        await page.keyboard.type("8961 ab");
        await page.keyboard.press("Enter");
        await page.waitForURL(/postcode\/\?pc=8961/);
        assert.deepEqual(await teams(page), ["Wijkteam Havenkwartier"]);
        assert.equal(await said(page), "Bij 8961 AB hoort Wijkteam Havenkwartier.");
        assert.equal(await page.locator("[data-postcodes] .nummer:visible").innerText(), "058 000 22 01");
        assert.deepEqual(await axe(page), []);
      }
    },
  },
  {
    name: "while typing: digits leave the teams of an area, letters the one; an ambiguous answer names both",
    run: (stage) =>
      divided(stage, async (base) => {
        const page = await stage.open(`${base}postcode/`);
        const field = page.getByRole("textbox", { name: "Postcode" });
        const all = await teams(page);
        await field.pressSequentially("896");
        assert.deepEqual(await teams(page), all, "half a postcode is no question yet");
        await field.pressSequentially("1");
        assert.deepEqual(await teams(page), ["Wijkteam Havenkwartier", "Wijkteam Sluis"]);
        assert.equal(await said(page), "Bij 8961 horen: Wijkteam Havenkwartier, Wijkteam Sluis. Vul ook de letters in, dan blijft er misschien één over.");
        await field.pressSequentially(" lb");
        assert.deepEqual(await teams(page), ["Wijkteam Sluis"]);
        assert.equal(await said(page), "Bij 8961 LB hoort Wijkteam Sluis.");
        await field.fill("8962 ZZ");
        assert.deepEqual(await teams(page), ["Wijkteam Havenkwartier"]);
        await field.fill("");
        assert.deepEqual(await teams(page), all);
        assert.equal(await said(page), "");
      }),
  },
  {
    name: "a postcode of elsewhere, and what is none, are told",
    async run(stage) {
      const page = await stage.open("postcode/?pc=1011");
      assert.deepEqual(await teams(page), []);
      assert.equal(await said(page), "1011 hoort bij geen enkele wijk van deze site.");
      await page.getByRole("textbox", { name: "Postcode" }).fill("kade 3");
      await page.keyboard.press("Enter");
      assert.match(await said(page), /^Een postcode is vier cijfers en twee letters/);
      assert.equal(await page.evaluate(() => document.activeElement?.className), "aantal");
      assert.ok((await teams(page)).length > 1);
    },
  },
  {
    name: "the search box of any page leads there",
    async run(stage) {
      for (const path of ["", "wijken/lindeveen/", "wijken/lindeveen/zoeken/?q=8961+AB"]) {
        const page = await stage.open(path);
        if (!path.includes("?q=")) await page.locator("input[type=search]").fill("8961 ab");
        await page.getByRole("link", { name: "Wie hoort er bij 8961 AB?" }).click();
        await page.waitForURL(/postcode\/\?pc=8961AB$/);
        assert.deepEqual(await teams(page), ["Wijkteam Havenkwartier"]);
      }
    },
  },
  {
    name: "without a script, and on paper, all of them are there with their postcodes; from disk it answers",
    async run(stage) {
      const page = await stage.open("postcode/", { javaScriptEnabled: false });
      assert.equal(await page.getByRole("textbox", { name: "Postcode" }).count(), 0, "no field that does nothing");
      assert.ok((await teams(page)).length > 1);
      assert.ok(await page.getByText("8961, 8962").first().isVisible());
      const disk = await stage.open(`${stage.fileBase}${onDisk("postcode/?pc=8971")}`, { loose: true });
      assert.equal(await said(disk), "Bij 8971 hoort Wijkteam Lindeveen.");
    },
  },
];

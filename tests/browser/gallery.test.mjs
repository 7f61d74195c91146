// The gallery of a preview: every part in every state, and the colours.
import assert from "node:assert/strict";

export default [
  {
    name: "the footer of a preview leads to it, and no published page does",
    async run(stage) {
      const page = await stage.open(stage.preview);
      await page.locator("footer").getByRole("link", { name: "Galerij" }).click();
      await page.waitForURL("**/galerij/");
      const published = await stage.open("");
      assert.equal(await published.getByRole("link", { name: "Galerij" }).count(), 0);
    },
  },
  {
    name: "it shows the states that a list seldom has",
    async run(stage) {
      const page = await stage.open(`${stage.preview}galerij/`);
      const row = (words) => page.locator("section[aria-labelledby^=lijst] .rij", { has: page.getByRole("heading", { name: words }) });
      assert.match(await row("Altijd open").locator(".nu").innerText(), /Nu open/);
      assert.match(await row("Deze eeuw gesloten").locator(".nu").innerText(), /Nu gesloten/);
      assert.equal(await row("Zonder telefoonnummer").locator("a[href^='tel:']").count(), 0);
      assert.equal((await row("Lange naam").getByRole("heading").innerText()).length, 300);
      assert.match(await row("Veertig onderwerpen").innerText(), /Onderwerp 6 en nog 34/);
      assert.match(await row("evaluatie is voorbij").innerText(), /Evaluatie nodig/);
    },
  },
  {
    name: "a long word and a long name stay off the number",
    async run(stage) {
      for (const width of [390, 640, 1280]) {
        const page = await stage.open(`${stage.preview}galerij/`, { width });
        const overlaps = await page.locator(".rij:has(.rij-bel)").evaluateAll((rows) =>
          rows.filter((row) => {
            const [text, call] = [".rij-naam a", ".rij-bel"].map((one) => row.querySelector(one).getBoundingClientRect());
            return text.right > call.left && text.bottom > call.top;
          }).length,
        );
        assert.equal(overlaps, 0, `${width} px`);
      }
    },
  },
  {
    name: "every pair of colours has the contrast that it needs",
    async run(stage) {
      const page = await stage.open(`${stage.preview}galerij/`);
      const rows = await page.locator("section[aria-labelledby=contrast] tbody tr").evaluateAll((all) =>
        all.map((row) => [...row.children].slice(1).map((cell) => Number(cell.textContent.replace(",", ".")))),
      );
      assert.ok(rows.length > 20);
      for (const [light, dark, least] of rows) assert.ok(light >= least && dark >= least, `${light} ${dark} ${least}`);
    },
  },
];

// The dekking of a regio, in the tree for professionals: readable by everyone who may.
import assert from "node:assert/strict";
import { join } from "node:path";
import { axe } from "./axe.mjs";
import { serve } from "./static.mjs";

export default [
  {
    name: "the page is readable, light and dark, on a telephone and a desk",
    async run(stage) {
      const out = join(stage.temp, "dekking");
      stage.run("build", "--site", "site.example.yml", "--voor", "professionals", "--out", out);
      const server = await serve(out);
      try {
        for (const width of [320, 1280]) {
          const page = await stage.open(server.base, { width });
          await page.locator("footer").getByRole("link", { name: "Dekking" }).click();
          await page.waitForURL("**/dekking/");
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await axe(page), []);
          }
        }
      } finally {
        server.close();
      }
    },
  },
];

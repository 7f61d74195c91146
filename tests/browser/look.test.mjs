// Sites with colours of their own, as a wijk would choose them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axe } from "./axe.mjs";
import { PAGES } from "./paths.mjs";
import { serve } from "./static.mjs";

const PATHS = [PAGES.start, PAGES["sociale-kaart"], PAGES.aanbieder, PAGES.werkafspraak, PAGES.wijkscan];

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="#fff"/></svg>';

/** Builds the example with a look; gives what the program said when it is refused. */
function dressed(stage, name, look) {
  const root = join(stage.temp, name);
  cpSync(join(stage.repository, "content"), join(root, "content"), { recursive: true });
  cpSync(join(stage.repository, "site.example.yml"), join(root, "site.yml"));
  writeFileSync(join(root, "logo.svg"), LOGO);
  appendFileSync(join(root, "site.yml"), `uiterlijk: {${look}}\n`);
  try {
    execFileSync(stage.program, ["build", "--site", join(root, "site.yml"), "--out", join(root, "uit")], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    return { out: join(root, "uit"), said: "" };
  } catch (error) {
    return { out: "", said: error.stderr };
  }
}

export default [
  ...[
    ["red", 'kleur: "#c8102e", ronding: 0'],
    ["indigo", 'kleur: "#1b1464", accent: "#ff8b3d"'],
    ["a light brand with dark words", 'kleur: "#aa9400"'],
  ].map(([name, look]) => ({
    name: `${name}: everything can be read, light and dark`,
    async run(stage) {
      const server = await serve(dressed(stage, `look-${name.slice(0, 5)}`, look).out);
      try {
        for (const path of PATHS) {
          const page = await stage.open(server.base + path);
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await axe(page, ["color-contrast", "link-in-text-block"]), [], `${path}, ${colorScheme}`);
          }
          await page.context().close();
        }
      } finally {
        server.close();
      }
    },
  })),
  {
    name: "a logo stands in the header, with the name of the site, also on paper",
    async run(stage) {
      const server = await serve(dressed(stage, "look-logo", 'kleur: "#1b1464", logo: logo.svg').out);
      try {
        const page = await stage.open(server.base + PAGES.start);
        const logo = page.getByRole("banner").getByRole("img", { name: "Wijkhandboek Veldervenne" });
        for (const media of ["screen", "print"]) {
          await page.emulateMedia({ media });
          const { width, height } = await logo.boundingBox();
          assert.ok(height > 20 && Math.abs(width / height - 3) < 0.5, `${media}: ${width} x ${height}`);
        }
      } finally {
        server.close();
      }
    },
  },
  {
    name: "yellow is refused, with the ratio and a colour that will do",
    async run(stage) {
      const { said } = dressed(stage, "look-yellow", 'kleur: "#ffe000"');
      assert.match(said, /het contrast is 1,31/);
      assert.match(said, /"#aa9400"/);
    },
  },
];

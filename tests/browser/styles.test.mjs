// The rules of the stylesheet, so that a site can change its look in one file.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The lines of the styles that break a rule, but for comments and the conditions of @-rules. */
function lines(stage, rule, skip = () => false) {
  const folder = join(stage.repository, "themes/standaard/styles");
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".css") && !skip(name));
  return names.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const own = text.split("\n").filter((line) => !/^\s*@/.test(line));
    return own.filter((line) => rule.test(line)).map((line) => `${name}: ${line.trim()}`);
  });
}

const rules = [
  ["no selector by id", /^[^:;]*#[a-z][\w-]*[^;]*\{/i],
  ["nothing is forced", /!important/],
  ["directions follow the language", /(^|[\s{;])(margin|padding|border|inset)-(left|right|top|bottom)|(^|[\s{;])(left|right|top|bottom|width|height|max-width|min-width|max-height|min-height)\s*:/],
];

export default [
  ...rules.map(([name, rule]) => ({
    name,
    async run(stage) {
      assert.deepEqual(lines(stage, rule), []);
    },
  })),
  {
    name: "colours and sizes stand in files of tokens alone",
    async run(stage) {
      const literal = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)\(|\b\d*\.?\d+(px|rem|em|ch|pt|mm)\b/i;
      assert.deepEqual(lines(stage, literal, (name) => name.endsWith("tokens.css")), []);
    },
  },
  {
    name: "every token that is used is there, and every one that is there is used",
    async run(stage) {
      const all = lines(stage, /--wijk-/).join("\n");
      const used = new Set([...all.matchAll(/var\((--wijk-[\w-]+)/g)].map(([, name]) => name));
      const known = new Set([...all.matchAll(/(--wijk-[\w-]+)\s*:/g)].map(([, name]) => name));
      assert.deepEqual([...used].filter((name) => !known.has(name)), []);
      assert.deepEqual([...known].filter((name) => !used.has(name)), []);
    },
  },
  {
    name: "styles and the scripts of a page weigh little",
    async run(stage) {
      const { brotliCompressSync } = await import("node:zlib");
      const weight = (path) => brotliCompressSync(readFileSync(path)).length;
      const folder = join(stage.site, "middelen");
      const file = (begin) => join(folder, readdirSync(folder).find((name) => name.startsWith(begin)));
      const [style, script] = [weight(file("stijl.")), weight(file("wijkboek."))];
      const html = (path) => weight(join(stage.site, path, "index.html"));
      assert.ok(style <= 6000 && script <= 6000, `${style} + ${script}`);
      const shared = style + script;
      const start = html("wijken/havenkwartier") + shared;
      assert.ok(start <= 15000, `start ${start}`);
      const list = html("wijken/havenkwartier/sociale-kaart") + shared + weight(file("kiezen."));
      assert.ok(list <= 20000, `sociale kaart ${list}`);
      const providers = readdirSync(join(stage.site, "wijken/havenkwartier/sociale-kaart"), { withFileTypes: true }).filter((one) => one.isDirectory() && !["soort", "thema", "bellijst", "kaart"].includes(one.name));
      const weights = providers.map(({ name }) => html(`wijken/havenkwartier/sociale-kaart/${name}`) + shared).sort((one, other) => one - other);
      assert.ok(weights[weights.length >> 1] <= 12000, `aanbieder ${weights[weights.length >> 1]}`);
    },
  },
];

// The files themselves: valid HTML, and every link leads somewhere.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { HtmlValidate } from "html-validate";

/** Every HTML file of a folder. */
function files(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => join(folder, name));
}

const TASTE = ["no-trailing-whitespace", "long-title", "tel-non-breaking", "require-sri", "void-style", "doctype-style", "attr-quotes", "no-raw-characters"];

const CHECKER = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  // Matters of taste, and what a page without scripts of others does not need.
  rules: Object.fromEntries(TASTE.map((rule) => [rule, "off"])),
});

/** What the checker has against a page. */
async function against(text, name) {
  const { results } = await CHECKER.validateString(text, name);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line, column, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`));
}

/** Links of a page that lead nowhere: to a file that is not there, or to a place that a page has not. */
function dead(file, folder) {
  const html = readFileSync(file, "utf8");
  const [, base] = html.match(/<base href="([^"]+)"/) ?? [];
  const from = base ? folder : dirname(file);
  const links = [...html.matchAll(/\s(?:href|src|xlink:href)="([^"]*)"/g)].map(([, link]) => link.replaceAll("&amp;", "&"));
  return links.filter((link) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link) || link === base) return false;
    const [path, fragment] = link.split("#");
    const [bare] = path.split("?");
    let target = bare === "" ? file : resolve(from, decodeURIComponent(bare));
    if (existsSync(target) && statSync(target).isDirectory()) target = join(target, "index.html");
    if (!existsSync(target) || relative(folder, target).startsWith("..")) return true;
    if (!fragment || !target.endsWith(".html")) return false;
    const id = decodeURIComponent(fragment);
    return !readFileSync(target, "utf8").includes(` id="${id}"`);
  });
}

export default [
  {
    name: "every page of the example is valid HTML",
    async run(stage) {
      const all = files(stage.site);
      assert.ok(all.length > 200);
      const wrong = [];
      for (const file of all) wrong.push(...(await against(readFileSync(file, "utf8"), relative(stage.site, file))));
      assert.deepEqual(wrong.slice(0, 10), []);
    },
  },
  {
    name: "the gallery, with every part in every state, is valid HTML",
    async run(stage) {
      const page = await fetch(`${stage.preview}galerij/`);
      // The preview puts a script of its own into what it serves.
      assert.deepEqual(await against(await page.text(), "galerij"), []);
    },
  },
  ...["site", "portable"].map((tree) => ({
    name: `no link of the example leads nowhere (${tree})`,
    async run(stage) {
      const folder = stage[tree];
      const wrong = files(folder).flatMap((file) => dead(file, folder).map((link) => `${relative(folder, file)}: ${link}`));
      assert.deepEqual(wrong.slice(0, 10), []);
    },
  })),
];

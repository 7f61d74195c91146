// Pagefind: one page per document, in Dutch, asked through its own script with files for a network.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as pagefind from "pagefind";
import { BOOSTS, asAsked, brotli, tokens } from "../words.mjs";

const ENGINE = /^(pagefind\.js|wasm\.nl\.)/;
const INDEX = /^(pagefind-entry\.json|.*\.pf_meta|index\/.*)$/;

/** Pagefind wants all words of a question in a page; what holds this share of them follows behind. */
const SHARE = 0.5;

export async function index(documents) {
  const folder = mkdtempSync(path.join(tmpdir(), "pagefind-"));
  process.once("exit", () => rmSync(folder, { recursive: true }));
  const { index: pages } = await pagefind.createIndex({ forceLanguage: "nl" });
  for (const [key, document] of documents.entries()) {
    const { errors } = await pages.addHTMLFile({ url: `/${key}/`, content: page(document) });
    if (errors.length) throw new Error(errors.join("\n"));
  }
  await pages.writeFiles({ outputPath: folder });
  await pagefind.close();

  const file = (name) => readFileSync(path.join(folder, name));
  const loaded = new Set();
  globalThis.fetch = async (address) => {
    const name = String(address).replace(/^\/pagefind\//, "").replace(/\?.*/, "");
    loaded.add(name);
    return new Response(file(name));
  };
  const engine = await import(pathToFileURL(path.join(folder, "pagefind.js")));
  await engine.options({ basePath: "/pagefind/" });
  const ask = async (words) => (words ? (await engine.search(words)).results : []);
  const names = readdirSync(folder, { recursive: true }).map(String).filter((name) => /\./.test(name));
  const sum = (wanted) => brotli(...names.filter(wanted).map(file));
  const bytes = { engine: sum((name) => ENGINE.test(name)), index: sum((name) => INDEX.test(name)) };
  return {
    async search(question) {
      const words = [...new Set(tokens(asAsked(question)))];
      const together = await ask(words.join(" "));
      const apart = words.length > 1 ? await Promise.all(words.map(ask)) : [];
      // What the first question loads, before the texts of its rows.
      bytes.first ??= sum((name) => name === "pagefind.js" || loaded.has(name));
      const all = new Map([...together, ...best(apart)].map((hit) => [hit.id, hit]));
      const hits = [...all.values()].slice(0, 10);
      const texts = await Promise.all(hits.map((hit) => hit.data()));
      return texts.map((data) => data.meta.id);
    },
    bytes,
  };
}

/** Hits of words asked one by one, those with most words first; each holds its share of the words. */
function best(apart) {
  const known = apart.filter((hits) => hits.length > 0);
  const all = new Map();
  for (const hit of known.flat()) {
    const { words = 0, score = 0 } = all.get(hit.id) ?? {};
    all.set(hit.id, { hit, words: words + 1, score: score + hit.score });
  }
  const enough = [...all.values()].filter(({ words }) => words >= known.length * SHARE);
  return enough.sort((a, b) => b.words - a.words || b.score - a.score).map(({ hit }) => hit);
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function page(document) {
  const { title, ...rest } = BOOSTS;
  const part = ([field, weight]) => {
    const text = escape([document[field]].flat().join(". "));
    return text && `<p data-pagefind-weight="${weight}">${text}</p>`;
  };
  return `<!doctype html><html lang="nl"><head><title>x</title></head><body><main data-pagefind-body>
<h1>${escape(document.title)}</h1><span data-pagefind-meta="id" data-pagefind-ignore>${document.id}</span>
${Object.entries(rest).map(part).join("\n")}</main></body></html>`;
}

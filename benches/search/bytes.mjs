// What a first question costs: the bytes of all that the page loads for it, after brotli.
//
//   wijkboek build --site tests/search/site/site.yml --out DIR
//   node benches/search/bytes.mjs DIR [--questions tests/search/vragen-stem.tsv]
//
// Each question is asked of a page that has nothing yet, by the script and the engine of the site,
// as the list below the search box does: rows are loaded of at most three kinds, five of each.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createContext, runInContext } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import { questions, table } from "./figures.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { questions: { type: "string", default: path.join(ROOT, "tests/search/vragen-stem.tsv") } },
});
const [folder] = positionals;
const zoek = path.join(folder, "zoek");
const manifest = readdirSync(zoek).find((name) => name.startsWith("manifest."));
const script = readFileSync(path.join(ROOT, "themes/standaard/scripts/zoekmotor.js"), "utf8");

const sizes = new Map();
/** Bytes of a file below zoek/ after brotli. */
function size(name) {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(readFileSync(path.join(folder, name))).length);
  return sizes.get(name);
}

/** A page that has nothing yet; tells what it loads. */
function page() {
  const loaded = [];
  const home = createContext({ console, TextEncoder, TextDecoder, WebAssembly, performance });
  Object.assign(home, {
    window: home,
    location: { protocol: "file:" },
    document: {
      documentElement: { dataset: { wortel: "", zoek: `zoek/${manifest}` } },
      createElement: () => ({ remove() {} }),
      head: {
        append(element) {
          loaded.push(element.src);
          queueMicrotask(() => {
            runInContext(readFileSync(path.join(folder, element.src), "utf8"), home);
            element.onload?.();
          });
        },
      },
    },
  });
  runInContext(script, home);
  return { engine: home.wijkboekZoek, loaded };
}

/** What the list below the box shows of the documents that were found. */
function kies(found) {
  const kinds = [...new Set(found.map(({ groep }) => groep))].slice(0, 3);
  return kinds.flatMap((kind) => found.filter(({ groep }) => groep === kind).slice(0, 5));
}

const rows = [];
for (const { kind, question } of questions(values.questions)) {
  const { engine, loaded } = page();
  await engine.zoek(question, { kies });
  const of = (sort) => loaded.filter((name) => name.startsWith(`zoek/${sort}.`)).reduce((sum, name) => sum + size(name), 0);
  const index = of("manifest") + of("wortel") + of("deel") + of("nummers");
  rows.push({ kind, question, files: loaded.length, motor: of("motor"), index, rijen: of("rijen"), all: loaded.reduce((sum, name) => sum + size(name), 0) });
}

const sorted = (name) => rows.map((row) => row[name]).sort((a, b) => a - b);
const at = (name, part) => sorted(name)[Math.min(rows.length - 1, Math.floor(rows.length * part))];
const kib = (bytes) => (bytes / 1024).toFixed(1);
const shown = (name) => [kib(at(name, 0)), kib(at(name, 0.5)), kib(at(name, 0.9)), kib(at(name, 1))];
console.log(`${rows.length} questions, each from nothing; KiB after brotli.\n`);
console.log(
  table(
    ["", "least", "median", "nine in ten", "most"],
    [
      ["engine", ...shown("motor")],
      ["index", ...shown("index")],
      ["rows", ...shown("rijen")],
      ["together", ...shown("all")],
      ["files", ...[0, 0.5, 0.9, 1].map((part) => String(at("files", part)))],
    ],
  ),
);
const worst = rows.toSorted((a, b) => b.all - a.all).slice(0, 5);
console.log(`\nMost: ${worst.map(({ question, all }) => `${question} (${kib(all)})`).join(", ")}.`);

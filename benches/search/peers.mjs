// Asks the same questions to wijkboek and to other search engines, and prints how well they answer.
//
//   npm ci --prefix benches/search
//   node benches/search/peers.mjs [--site tests/search/site] [--questions tests/search/vragen-apart.tsv]
//                                 [--binary target/release/wijkboek] [--only minisearch,lunr] [--misses]
//
// Every engine has the same documents and as good a Dutch set-up as it allows: stems, stop words,
// prefixes, typing errors, weights per field, phone numbers as digits. Where a floor keeps out
// chance hits, the engine's file says which. Their settings were chosen with the questions in
// tests/search/data, as wijkboek's were. Needs Node 20.19 or later; wijkboek takes part
// once `cargo build --release` made it. Sizes are after brotli, without the texts that rows show.
import { parseArgs } from "node:util";
import path from "node:path";
import { documents, settings } from "./documents.mjs";
import { figures, questions, table } from "./figures.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ENGINES = {
  wijkboek: "wijkboek",
  minisearch: "MiniSearch",
  lunr: "lunr",
  pagefind: "Pagefind",
  fuse: "Fuse.js",
};

const { values } = parseArgs({
  options: {
    site: { type: "string", default: path.join(ROOT, "tests/search/site") },
    questions: { type: "string", default: path.join(ROOT, "tests/search/vragen-apart.tsv") },
    binary: { type: "string", default: path.join(ROOT, "target/release/wijkboek") },
    only: { type: "string", default: Object.keys(ENGINES).join(",") },
    misses: { type: "boolean", default: false },
  },
});

const site = settings(values.site);
const records = documents(site);
const asked = questions(values.questions);
const ids = new Set(records.map(({ id }) => id));
const unknown = asked.flatMap(({ wanted }) => [...wanted.keys()]).filter((id) => !ids.has(id));
if (unknown.length) console.error(`Answers that are no record: ${[...new Set(unknown)].join(", ")}`);

const results = [];
for (const name of values.only.split(",")) {
  const { index } = await import(`./engines/${name}.mjs`);
  try {
    const context = { binary: values.binary, site: site.file, questions: asked.map(({ question }) => question) };
    const engine = await index(records, context);
    const answers = [];
    for (const { question } of asked) answers.push((await engine.search(question)) ?? []);
    results.push({ name: ENGINES[name], bytes: engine.bytes, ...figures(asked, answers) });
  } catch (error) {
    console.error(`${ENGINES[name]} is left out: ${error.message}`);
  }
}

const kinds = [...new Set(asked.map(({ kind }) => kind))].filter((kind) => kind !== "geen");
const many = (kind) => asked.filter((question) => question.kind === kind).length;
const kib = (bytes) => (bytes === undefined ? "-" : (bytes / 1024).toFixed(0));

console.log(`${records.length} documents, ${asked.length} questions, of which ${many("geen")} without an answer.\n`);
console.log(
  table(
    [
      "engine", "nDCG@5", "recall@3", "MRR", "nothing found", "false answers",
      "engine KiB", "index KiB", "first question KiB",
    ],
    results.map((one) => [
      one.name, one.ndcg, one.recall, one.reciprocal, one.nothing, one.false,
      kib(one.bytes.engine), kib(one.bytes.index), kib(one.bytes.first ?? one.bytes.engine + one.bytes.index),
    ]),
  ),
);
console.log("\nnDCG@5 per class:\n");
console.log(
  table(
    ["class", "questions", ...results.map(({ name }) => name)],
    kinds.map((kind) => [kind, String(many(kind)), ...results.map(({ perClass }) => perClass.get(kind))]),
  ),
);
if (values.misses) for (const one of results) printMisses(one);

function printMisses({ name, rows }) {
  console.log(`\n${name}, below 0.8:\n`);
  for (const { kind, question, ndcg, answer } of rows.filter((row) => row.ndcg < 0.8)) {
    console.log(`- ${kind}, ${question}: ${ndcg.toFixed(2)} ${[...new Set(answer)].slice(0, 5).join(" ")}`);
  }
}

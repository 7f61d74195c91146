// wijkboek itself, asked through its binary. It reads the site, not the documents of the others.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotli } from "../words.mjs";

const OPTIONS = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] };

export function index(documents, { binary, site, questions }) {
  if (!existsSync(binary)) throw new Error(`${binary} is not there; cargo build --release makes it`);
  const folder = mkdtempSync(path.join(tmpdir(), "wijkboek-"));
  try {
    const run = (...given) => execFileSync(binary, [...given, "--site", site], OPTIONS);
    const asked = path.join(folder, "questions");
    writeFileSync(asked, questions.join("\n"));
    const lines = run("search", "--queries", asked).split("\n").filter(Boolean).map((line) => JSON.parse(line));
    const answers = new Map(lines.map(({ query, results }) => [query, results.map(({ id }) => id)]));
    run("build", "--out", path.join(folder, "site"));
    return { search: (question) => answers.get(question), bytes: sizes(path.join(folder, "site")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Without the texts of the rows, as with the others. A first question loads the root and a part;
 * the largest counts here.
 */
function sizes(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const size = (name) => brotli(readFileSync(path.join(folder, name)));
  const all = (wanted) => names.filter((name) => wanted.test(name)).map(size);
  const sum = (wanted) => all(wanted).reduce((total, one) => total + one, 0);
  const engine = sum(/^middelen\/zoekmotor\.|^zoek\/motor\./);
  const index = sum(/^zoek\/(manifest|wortel|deel|nummers)\./);
  const first = engine + sum(/^zoek\/(manifest|wortel)\./) + Math.max(0, ...all(/^zoek\/deel\./));
  return { engine, index, first };
}

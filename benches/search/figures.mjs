// What the answers of an engine are worth, per class of question and together.
import { readFileSync } from "node:fs";

/** Nobody reads further than this. */
const READ = 10;

/** Lines `class TAB question TAB id=grade id=grade`; `#` begins a comment, `geen` has no answers. */
export function questions(file) {
  const lines = readFileSync(file, "utf8").split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
  return lines.map((line) => {
    const [kind, question, answers = ""] = line.split("\t");
    const pairs = answers.split(" ").filter(Boolean).map((pair) => pair.split("="));
    return { kind, question: question.trim(), wanted: new Map(pairs.map(([id, grade]) => [id, Number(grade)])) };
  });
}

const mean = (numbers) => (numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : NaN);
const gain = (grade, at) => (2 ** grade - 1) / Math.log2(at + 2);
const gains = (grades) => grades.slice(0, 5).reduce((sum, grade, at) => sum + gain(grade, at), 0);

/** One answer against what was wanted. An id counts once, where it first stands. */
function judge({ wanted }, answer) {
  const found = [...new Set(answer)].slice(0, READ);
  const right = found.slice(0, 3).filter((id) => wanted.has(id)).length;
  const first = found.findIndex((id) => wanted.has(id));
  const best = gains([...wanted.values()].sort((a, b) => b - a));
  return {
    ndcg: gains(found.map((id) => wanted.get(id) ?? 0)) / best,
    recall: right / Math.min(3, wanted.size),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    nothing: Number(found.length === 0),
  };
}

/** The figures of one engine; `answers` stand in the order of the questions. */
export function figures(asked, answers) {
  const rows = asked.map((question, at) => ({ ...question, answer: answers[at] }));
  const real = rows.filter(({ kind }) => kind !== "geen").map((row) => ({ ...row, ...judge(row, row.answer) }));
  const none = rows.filter(({ kind }) => kind === "geen");
  const kinds = [...new Set(real.map(({ kind }) => kind))];
  const over = (name, some = real) => mean(some.map((row) => row[name]));
  return {
    ndcg: over("ndcg"),
    recall: over("recall"),
    reciprocal: over("reciprocal"),
    nothing: over("nothing"),
    false: mean(none.map(({ answer }) => Number(answer.length > 0))),
    perClass: new Map(kinds.map((kind) => [kind, over("ndcg", real.filter((row) => row.kind === kind))])),
    rows: real,
  };
}

/** A table in Markdown, its columns as wide as they need to be. */
export function table(head, rows) {
  const texts = [head, ...rows].map((row) => row.map(shown));
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => row[column].length)));
  const pad = (text, column) => (column ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  const line = (cells) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(texts[0]), line(rule), ...texts.slice(1).map(line)].join("\n");
}

function shown(value) {
  if (typeof value === "string") return value;
  if (value === undefined || Number.isNaN(value)) return "-";
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}

// What axe finds on a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page, by all rules or by some. */
export async function axe(page, rules) {
  // From the test's side of the browser, so that the policy of the page stays as it is.
  await page.evaluate(readFileSync(AXE, "utf8"));
  const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly }), rules ?? TAGS);
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

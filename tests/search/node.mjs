// Asks the script of the page, as a browser would, and prints the answers.
//   node node.mjs <zoekmotor.js> <folder with zoek/> <manifest> < questions (question TAB wijk)
// One line per answer: numbers of documents are not known here, so ids with their score.
import { readFileSync } from "node:fs";
import path from "node:path";
import { runInThisContext } from "node:vm";

const [, , script, folder, manifest] = process.argv;
globalThis.window = globalThis;
globalThis.location = { protocol: "file:" };
globalThis.document = {
  documentElement: { dataset: { wortel: "", zoek: `zoek/${manifest}` } },
  createElement: () => ({ remove() {} }),
  head: {
    append(element) {
      queueMicrotask(() => {
        try {
          runInThisContext(readFileSync(path.join(folder, element.src), "utf8"));
        } catch (error) {
          // A browser tells the console, and the file calls nobody.
          console.error(error.message);
        }
        element.onload();
      });
    },
  },
};
runInThisContext(readFileSync(script, "utf8"));
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [vraag, wijk] = line.split("\t");
  try {
    const { resultaten, bedoeldeU, acuut, eenvoudig } = await globalThis.wijkboekZoek.zoek(vraag, { limiet: 50, wijk });
    const hits = resultaten.map(({ id, score, waarom }) => [id, score, waarom.relatie, waarom.woord]);
    console.log((eenvoudig ? "simple:" : "") + JSON.stringify([hits, bedoeldeU, acuut.map(({ id }) => id)]));
  } catch (error) {
    console.log(`error: ${error.message}`);
  }
}

// Fuse.js: word by word, accents folded, anywhere in a text, weights per field. It knows no stems.
import Fuse from "fuse.js";
import { BOOSTS, asAsked, brotli, flat, packaged, tokens } from "../words.mjs";

/**
 * How unlike a word may be. At 0.3 it finds a little more and answers twice as much that it should
 * not. A floor under the score of a hit costs more right answers than it keeps out wrong ones.
 */
const THRESHOLD = 0.2;

export function index(documents) {
  const texts = flat(documents);
  const engine = new Fuse(texts, {
    keys: Object.entries(BOOSTS).map(([name, weight]) => ({ name, weight })),
    useTokenSearch: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  return {
    search(question) {
      const words = tokens(asAsked(question)).join(" ");
      if (!words) return [];
      return engine.search(words).map((hit) => documents[hit.item.key].id);
    },
    bytes: {
      engine: brotli(packaged("fuse.js/dist/fuse.min.mjs")),
      index: brotli(JSON.stringify(texts)),
    },
  };
}

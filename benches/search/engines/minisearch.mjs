// MiniSearch: folded words, Dutch stems and stop words, prefixes, fuzziness, weights per field.
import MiniSearch from "minisearch";
import { BOOSTS, asAsked, brotli, dutchBytes, flat, fold, isStopWord, minified, stem } from "../words.mjs";

/** A hit has to hold this share of the words of the question that the index knows. */
const SHARE = 0.5;

export function index(documents) {
  const engine = new MiniSearch({
    idField: "key",
    fields: Object.keys(BOOSTS),
    processTerm: (term) => {
      const word = fold(term);
      return isStopWord(word) ? null : stem(word);
    },
    searchOptions: {
      boost: BOOSTS,
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  engine.addAll(flat(documents));
  return {
    search(question) {
      const hits = engine.search(asAsked(question));
      const asked = new Set(hits.flatMap((hit) => hit.queryTerms)).size;
      return hits.filter((hit) => hit.queryTerms.length >= asked * SHARE).map((hit) => documents[hit.id].id);
    },
    bytes: {
      engine: brotli(minified("minisearch/dist/es/index.js")) + dutchBytes(),
      index: brotli(JSON.stringify(engine)),
    },
  };
}

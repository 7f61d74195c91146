// lunr with lunr-languages: each word as its stem, as a prefix and with one typing error.
import {
  BOOSTS, asAsked, brotli, dutchBytes, flat, fold, isStopWord, lunr, packaged, stem, tokens,
} from "../words.mjs";

const foldToken = (token) => token.update(fold);
const stop = (token) => (isStopWord(token.toString()) ? undefined : token);
const stemToken = (token) => token.update(stem);
lunr.Pipeline.registerFunction(foldToken, "fold");
lunr.Pipeline.registerFunction(stop, "stop");
lunr.Pipeline.registerFunction(stemToken, "stem");

/** A hit has to hold this share of the words of the question that the index knows. */
const SHARE = 0.5;

export function index(documents) {
  const engine = lunr(function () {
    // Without the trimmer of lunr-languages, which drops every digit.
    this.pipeline.reset();
    this.pipeline.add(lunr.trimmer, foldToken, stop, stemToken);
    this.searchPipeline.reset();
    this.ref("key");
    for (const [field, boost] of Object.entries(BOOSTS)) this.field(field, { boost });
    for (const document of flat(documents)) this.add(document);
  });
  const ask = (words) => engine.query((query) => words.forEach((word) => clauses(query, word)));
  return {
    search(question) {
      const words = [...new Set(tokens(asAsked(question)).map(stem))];
      if (words.length === 0) return [];
      const held = new Map();
      for (const word of words) for (const { ref } of ask([word])) held.set(ref, (held.get(ref) ?? 0) + 1);
      const known = words.filter((word) => ask([word]).length > 0).length;
      return ask(words).filter(({ ref }) => held.get(ref) >= known * SHARE).map(({ ref }) => documents[ref].id);
    },
    bytes: {
      engine: brotli(packaged("lunr/lunr.min.js")) + dutchBytes(),
      index: brotli(JSON.stringify(engine)),
    },
  };
}

function clauses(query, word) {
  query.term(word, { boost: 10 });
  if (word.length > 2) query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
  if (word.length > 3 && !/\d/.test(word)) query.term(word, { boost: 1, editDistance: word.length > 7 ? 2 : 1 });
}

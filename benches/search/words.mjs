// Dutch words, for the engines that leave those to whoever uses them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";
import { minify_sync } from "terser";

const require = createRequire(import.meta.url);
export const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.nl")(lunr);

/** What the list of lunr-languages lacks, as a developer would add it. */
const MORE_STOP_WORDS = new Set(
  (
    "waar wanneer waarom welke welk wel we wij jij jou jouw jullie zijn ons onze hen gaat gaan doe doet mag moeten" +
    " wilt willen kunt weer zit komt krijg krijgt"
  ).split(" "),
);

/** Without accents, in small letters. */
export const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const isStopWord = (word) => MORE_STOP_WORDS.has(word) || lunr.nl.stopWordFilter(word) === undefined;

/** Snowball's stem of a folded word. */
export const stem = (word) => lunr.nl.stemmer({ update: (change) => change(word) });

/** The words of a question or text, folded, without stop words. */
export const tokens = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word && !isStopWord(word));

/** A question that is a phone number, as digits; other questions as they are. */
export const asAsked = (question) => {
  const number = question.trim();
  return /^\+?[\d\s()/.-]{4,}$/.test(number) ? number.replace(/^(\+|00)31/, "0").replace(/\D/g, "") : question;
};

/** Bytes of these texts or files after brotli. */
export const brotli = (...parts) => parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);

/** A file of an installed package. */
export const packaged = (name) => readFileSync(new URL(`node_modules/${name}`, import.meta.url));

/** The same, made small where its package does not. */
export const minified = (name) => minify_sync(packaged(name).toString(), { module: true }).code;

/** The Dutch stemmer and stop words, as sent to a browser. */
export const dutchBytes = () =>
  brotli(
    packaged("lunr-languages/min/lunr.stemmer.support.min.js"),
    packaged("lunr-languages/min/lunr.nl.min.js"),
  );

/** How much a hit in each field says. */
export const BOOSTS = {
  title: 5,
  aliases: 5,
  keywords: 3,
  topics: 3,
  services: 3,
  label: 2,
  summary: 2,
  places: 2,
  phones: 2,
  body: 1,
};

/** The fields of a document as text, with a number to know it by. */
export const flat = (documents) =>
  documents.map((document, key) => ({
    key,
    ...Object.fromEntries(Object.keys(BOOSTS).map((field) => [field, [document[field]].flat().join(". ")])),
  }));

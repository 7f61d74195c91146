// The records of a site as flat documents, as a developer would hand them to a search library.
import { readdirSync, readFileSync, existsSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** The kind that each folder holds. */
const KINDS = {
  aanbieders: "aanbieder",
  contactpersonen: "contactpersoon",
  themas: "thema",
  werkafspraken: "werkafspraak",
  "thema-avonden": "thema-avond",
  overleggen: "overleg",
  programmas: "programma",
  verbeterpunten: "verbeterpunt",
  paginas: "pagina",
};
const AUDIENCES = ["publiek", "professionals", "wijknetwerk"];

/** Fields with a place of their own in a document. */
const APART =
  "naam titel aliassen zoekwoorden synoniemen spreektaal themas samenvatting soort diensten locaties telefoon";
/** No text to find a record by: settings, dates, codes, addresses, and words that it is not about. */
const NO_TEXT =
  "id status zichtbaar_voor nagekeken notitie_intern niet niet_voor niveau fase ids email website url online_url" +
  " openingstijden afwijkend werkgebied bron taal talen positieve_gezondheid grondslag toestemming bezwaar icpc nodig" +
  " kanaal bijlagen materiaal postcodes cbs_wijken cbs_buurten grens wijkscan versie lat lon nummer";
const LEFT_OUT = new Set(`${APART} ${NO_TEXT}`.split(" "));

const list = (value) => (value == null ? [] : [value].flat()).filter((one) => one !== "");
const words = (value) => list(value).map((one) => (typeof one === "object" ? "" : String(one)));

/** Markdown without its marks. */
const plain = (text) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(#+|[-*]|\d+\.|>)\s+/gm, "")
    .replace(/[*`|_]+/g, " ")
    .trim();

/** All records of a site with their kind, wijk and id. `site` is its folder or its settings. */
function records(site) {
  const content = path.join(site.folder, "content");
  const files = readdirSync(content, { recursive: true }).map(String).sort();
  return files.filter((file) => /\.(ya?ml|md)$/.test(file)).flatMap((file) => {
    const parts = file.split(path.sep);
    const wijk = parts[0] === "wijken" ? parts[1] : null;
    const stem = path.parse(file).name;
    const kind = KINDS[parts[wijk ? 2 : 0]] ?? (wijk && parts.length === 3 ? stem : null);
    if (!kind) return [];
    return read(path.join(content, file)).map((record) => {
      return { ...record, kind, wijk, id: record.id ?? (kind === "wijk" ? wijk : stem) };
    });
  });
}

function read(file) {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".md")) return list(parse(text));
  const [, matter, body] = text.match(/^\uFEFF?---\r?\n([\s\S]*?)\r?\n?---\r?\n?([\s\S]*)$/) ?? [];
  return matter === undefined ? [] : [{ ...parse(matter), omschrijving: body }];
}

/** Whom the site is for and where it is: of `site.yml`, or of another file of settings. */
export function settings(given) {
  const file = statSync(given).isDirectory() ? path.join(given, "site.yml") : given;
  const audience = existsSync(file) ? parse(readFileSync(file, "utf8"))?.zichtbaar_voor : undefined;
  return { file, folder: path.dirname(file), level: Math.max(0, AUDIENCES.indexOf(audience ?? "publiek")) };
}

/** The documents that the audience of the site may see. */
export function documents(site) {
  const all = records(site).filter(
    (record) =>
      !["vervallen", "concept"].includes(record.status) && !record.bezwaar && level(record) <= site.level,
  );
  const titles = new Titles(all);
  return all.map((record) => document(record, titles, site.level));
}

function level(record) {
  const own = record.kind === "contactpersoon" ? "professionals" : "publiek";
  return AUDIENCES.indexOf(record.zichtbaar_voor ?? own);
}

/** Names of records by what a reference says: `id`, `wijk/id`, `kind:id`. */
class Titles {
  constructor(all) {
    this.names = new Map();
    const put = (key, name) => this.names.has(key) || this.names.set(key, name);
    for (const { kind, wijk, id, ...record } of all) {
      const name = title(record);
      put(`${kind} ${wijk ?? ""} ${id}`, name);
      put(`${kind} * ${id}`, name);
      put(`* ${wijk ?? ""} ${id}`, name);
      put(`* * ${id}`, name);
    }
  }

  of(reference, wijk, expected = "*") {
    const match = /^(?:([a-z-]+):)?(?:([a-z0-9-]+)\/)?([a-z0-9-]+)$/.exec(reference);
    if (!match) return undefined;
    const [, kind = expected, place, id] = match;
    const places = place ? [place] : [wijk ?? "", "", "*"];
    return places.map((at) => this.names.get(`${kind} ${at} ${id}`)).find(Boolean);
  }
}

const title = (record) => String(record.naam ?? record.titel ?? record.rol ?? "");

function document(record, titles, audience) {
  const { kind, wijk } = record;
  const named = (value, expected) => words(value).map((one) => titles.of(one, wijk, expected)).filter(Boolean);
  const point = record.aanspreekpunt_voor ?? {};
  const services = list(record.diensten).map((service) =>
    [service.naam, service.samenvatting, service.omschrijving, ...words(service.doelgroep)].filter(Boolean).join(" "),
  );
  const served = [record.werkgebied?.wijken, point.wijken].flatMap(list);
  return {
    id: String(record.id),
    kind,
    label: record.soort ? String(record.soort).replaceAll("-", " ") : kind.replaceAll("-", " "),
    wijk,
    title: title(record),
    aliases: [...words(record.aliassen), ...(record.naam ? words(record.rol) : [])],
    keywords: [record.zoekwoorden, record.synoniemen, record.spreektaal].flatMap(words),
    topics: named([record.themas, point.themas].flatMap(list), "thema"),
    summary: plain(String(record.samenvatting ?? "")),
    body: body(record, titles, audience).join("\n"),
    services,
    places: [...list(record.locaties).map(address), ...named(wijk, "wijk"), ...named(served, "wijk")],
    phones: [...new Set(phones(record, audience))].flatMap((shown) => [shown, digits(shown)]),
  };
}

const address = ({ straat, huisnummer, postcode, plaats }) =>
  [straat, huisnummer, postcode, plaats].filter(Boolean).join(" ");

/** All other text, with the names of the records that it refers to. */
function body(record, titles, audience) {
  const texts = [];
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "string" && !/^\d{4}-\d\d-\d\d/.test(value)) {
      texts.push(titles.of(value, record.wijk) ?? plain(value));
    } else if (value && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) if (!LEFT_OUT.has(key)) walk(inner);
    }
  };
  const { kind, wijk, id, omschrijving_professional: professional, ...rest } = record;
  walk(rest);
  if (audience > 0) walk(professional);
  for (const { naam, doelgroep, ...service } of list(record.diensten)) walk(service);
  return texts.filter(Boolean);
}

/** Every phone number in a record, as written. */
function phones(value, audience) {
  if (!value || typeof value !== "object") return [];
  if (value.gebruik === "overleg" && audience === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const texts = words(inner).filter((text) => /^\+?[\d\s()-]{3,}$/.test(text));
    return ["nummer", "telefoon"].includes(key) && texts.length ? texts : phones(inner, audience);
  });
}

/** A number as it is dialled here: `+31 58 000 12 34` is `0580001234`. */
export const digits = (text) => text.replace(/^\s*(\+|00)31(\s*\(0\))?/, "0").replace(/\D/g, "");

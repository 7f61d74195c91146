// Writes a site of as many documents as wanted, to measure with: wijken of some 250 records each.
// Records are made of the sentences of the two example sites. In each, some long words give way to
// compounds of which few come often and most hardly ever, and of which there are more where there is
// more text, so that the dictionary grows with the site as that of a real one does. Names are made of
// parts, and rarely come twice. The same number of documents gives the same site.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PER_WIJK = 250;
/** Of 250 records in a wijk. */
const SHARES = { contactpersonen: 48, werkafspraken: 12, overleggen: 4 };
/** Records in one file. */
const PER_FILE = 100;

const KINDS = {
  huisarts: ["Huisartsenpraktijk", "Huisartsen", "Dokterspraktijk"], apotheek: ["Apotheek"], wijkteam: ["Wijkteam", "Sociaal team"],
  thuiszorg: ["Thuiszorg", "Zorggroep"], fysiotherapie: ["Fysiotherapie", "Fysio en training"], logopedie: ["Logopedie"],
  dietetiek: ["Diëtistenpraktijk"], verloskunde: ["Verloskundigen", "Verloskundig centrum"], tandarts: ["Tandartspraktijk", "Mondzorg"],
  ggz: ["Psychologenpraktijk", "GGZ"], jeugdhulp: ["Jeugdhulp", "Gezinshuis"], jgz: ["Consultatiebureau"],
  "maatschappelijk-werk": ["Maatschappelijk werk"], welzijn: ["Buurthuis", "Dorpshuis", "Stichting"], vrijwilligers: ["Burenhulp", "Vrijwilligers"],
  mantelzorg: ["Steunpunt mantelzorg"], schuldhulpverlening: ["Budgetwinkel", "Schuldhulp"], ouderenzorg: ["Dagbesteding", "Ontmoetingscentrum"],
  verpleeghuis: ["Verpleeghuis", "Woonzorgcentrum"], onderwijs: ["Basisschool", "Taalhuis"], woningcorporatie: ["Woonstichting"], overig: ["Praktijk"],
};
const ROLES = ["Liaison huisartsen", "POH-GGZ", "POH ouderen", "POH jeugd", "Wijkverpleegkundige", "Casemanager dementie", "Apotheker",
  "Praktijkmanager", "Jeugdconsulent", "Schuldhulpverlener", "Mantelzorgconsulent", "Welzijnscoach", "Wijkagent", "Woonconsulent",
  "Specialist ouderengeneeskunde", "Ouderenadviseur", "Jeugdverpleegkundige", "Gezinscoach", "Consulent statushouders", "Dorpscoach"];
const FIRST_NAMES = "Anke Bauke Carla Douwe Esra Femke Geert Hanan Ilse Jelmer Karin Lieuwe Marrit Nynke Omar Petra Rinse Sanne Tjitske Wiebe Yasmina Zeynep".split(" ");
const FRONTS = "Linde Molen Kerk Haven Zonne Berken Wester Ooster Noorder Zuider Veen Terp Meer Rozen Wilgen Kasteel Polder Heide Hertog Graven Klaver Sluis Duin Eiken Vlas Turf Ketel Spoor Brug Dijk Vos Reiger Zwanen Ster Koren Wolven Klok Bron Schans Hof".split(" ");
const BACKS = "veld hof dijk kamp burg zicht wold brink weide plein horst donk drecht rade sluis haven beek stede tuin akker laan veste gaard mond zijl oord kade loo".split(" ");
const SURNAME_ENDS = "stra sma inga ema jans veen huis man mans meijer boer hof bakker kamp berg".split(" ");

/** Numbers from 0 up to 1, always the same ones. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The sentences of the example sites, as lists of words. */
function sentences() {
  const out = [];
  for (const home of ["content", "tests/search/site/content"]) {
    for (const name of readdirSync(path.join(ROOT, home), { recursive: true }).sort()) {
      if (!/\.(md|yml)$/.test(name)) continue;
      for (const line of readFileSync(path.join(ROOT, home, name), "utf8").split(/[\n.!?]/)) {
        const words = line.match(/[a-zà-ÿ]{2,}(?:-[a-z]+)*/gi) ?? [];
        if (words.length >= 6 && !/[{}[\]@|]|^ *[a-z_]+:/.test(line)) out.push(words);
      }
    }
  }
  return out;
}

/** What records are made of; grows with the number of documents. */
class Language {
  random = dice(11);
  names = new Set();

  constructor(documents) {
    this.sentences = sentences();
    const known = [...new Set(this.sentences.flat())].map((word) => word.toLowerCase());
    const parts = known.filter((word) => word.length >= 4 && word.length <= 9 && !word.includes("-"));
    const heads = readFileSync(path.join(ROOT, "src/search/data/delen.txt"), "utf8").match(/^> .*$/gm).flatMap((line) => line.slice(2).split(" "));
    const compounds = new Set();
    const wanted = Math.round(300 * Math.sqrt(documents));
    while (compounds.size < wanted) compounds.add(this.one(parts) + this.one(this.random() < 0.5 ? heads : parts));
    this.compounds = [...compounds];
  }

  one(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  some(list, count) {
    return [...new Set(Array.from({ length: count }, () => this.one(list)))];
  }

  /** A compound: the first ones often, the last ones hardly ever. */
  compound() {
    return this.compounds[Math.floor(this.compounds.length ** this.random()) - 1] ?? this.compounds[0];
  }

  sentence() {
    const words = this.one(this.sentences).map((word) => (word.length > 6 && this.random() < 0.2 ? this.compound() : word));
    return `${capital(words.join(" "))}.`;
  }

  /** Sentences of so many words or a few more. */
  text(words) {
    const out = [];
    for (let count = 0; count < words; count += out.at(-1).split(" ").length) out.push(this.sentence());
    return out.join(" ");
  }

  place() {
    return this.one(FRONTS) + this.one(BACKS);
  }

  person() {
    const front = this.one(FRONTS);
    const surname = this.random() < 0.4 ? `van der ${front}` : front + this.one(SURNAME_ENDS);
    return `${this.one(FIRST_NAMES)} ${surname}`;
  }

  /** A name with an id that nothing has yet. */
  named(make) {
    for (let turn = 0; ; turn += 1) {
      const name = turn < 5 ? make() : `${make()} ${this.place()}`;
      const id = slug(name);
      if (this.names.has(id)) continue;
      this.names.add(id);
      return { name, id };
    }
  }
}

const slug = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const quoted = (text) => JSON.stringify(text);

/** Numbers that nobody has. */
function phone(number) {
  const digits = String(number % 10_000).padStart(4, "0");
  return `0${[58, 50, 38, 26, 24, 40, 13, 70, 10, 20][Math.floor(number / 10_000) % 10]}-000 ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

/** Two codes a wijk, and any letters. */
function postcode({ number, language }) {
  return `${1010 + Math.floor(number / 25) + Math.floor(language.random() * 2)} ${language.one("ABCDEGHJ")}${language.one("KLMNPRTV")}`;
}

/** The topics of the example, with their words but without what they refer to. */
function topics(folder) {
  const home = path.join(ROOT, "content/themas");
  const names = readdirSync(home).sort();
  for (const name of names) {
    const head = readFileSync(path.join(home, name), "utf8").split("\n---")[0];
    const kept = head.match(/^(?:naam|samenvatting|synoniemen|spreektaal|niet|signalen):.*(?:\n {2}-.*)*$/gm);
    write(folder, `content/themas/${name}`, `---\n${kept.join("\n")}\n---\n`);
  }
  return names.map((name) => name.slice(0, -3));
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes a site of `documents` documents into an empty folder. */
export function portal(folder, documents) {
  const language = new Language(documents);
  write(folder, "site.yml", "titel: Portaal\nzichtbaar_voor: professionals\nvandaag: 2026-11-02\n");
  const themes = topics(folder);
  const wijken = Math.max(1, Math.round(documents / PER_WIJK));
  let left = documents - themes.length;
  for (let at = 0; at < wijken; at += 1) {
    const count = Math.round(left / (wijken - at));
    left -= count;
    wijk(folder, language, { themes, count: count - 1, number: documents - left });
  }
}

/** A wijk with `count` records. */
function wijk(folder, language, { themes, count, number }) {
  const { name, id } = language.named(() => language.place());
  const home = `content/wijken/${id}`;
  write(folder, `${home}/wijk.md`, `---\nnaam: ${name}\ngemeente: ${language.place()}\nsamenvatting: ${quoted(language.text(8))}\n---\n${language.text(40)}\n`);
  const part = (share) => Math.round((count * share) / PER_WIJK);
  const counts = Object.fromEntries(Object.entries(SHARES).map(([kind, share]) => [kind, part(share)]));
  const providers = count - Object.values(counts).reduce((sum, one) => sum + one, 0);
  const setting = { language, themes, wijk: name, number, phone: number * 2, ids: [] };
  lists(folder, `${home}/aanbieders`, providers, () => provider(setting));
  lists(folder, `${home}/contactpersonen`, counts.contactpersonen, () => contact(setting));
  lists(folder, `${home}/overleggen`, counts.overleggen, () => meeting(setting));
  for (let at = 0; at < counts.werkafspraken; at += 1) {
    const { id: own, text } = agreement(setting);
    write(folder, `${home}/werkafspraken/${own}.md`, text);
  }
}

/** Files with many records each. */
function lists(folder, home, count, make) {
  for (let at = 0; at < count; at += PER_FILE) {
    const records = Array.from({ length: Math.min(PER_FILE, count - at) }, make);
    write(folder, `${home}/lijst-${at / PER_FILE + 1}.yml`, records.join("\n"));
  }
}

function provider(setting) {
  const { language, themes, wijk } = setting;
  const kind = language.one(Object.keys(KINDS));
  const own = () => (language.random() < 0.3 ? wijk : language.random() < 0.5 ? `De ${language.place()}` : language.person().split(" ").slice(1).join(" "));
  const { name, id } = language.named(() => `${language.one(KINDS[kind])} ${own()}`);
  setting.ids.push(id);
  const hours = language.one(["8:00-17:00", "8:30-17:00", "9:00-16:00", "9:00-17:30"]);
  return `- id: ${id}
  naam: ${quoted(name)}
  soort: ${kind}
  themas: [${language.some(themes, 1 + Math.floor(language.random() * 3)).join(", ")}]
  samenvatting: ${quoted(language.sentence().slice(0, 150))}
  omschrijving: ${quoted(language.text(15 + Math.floor(language.random() ** 2 * 150)))}
  telefoon: [{nummer: ${quoted(phone((setting.phone += 1)))}}]
  locaties: [{straat: ${language.place()}${language.one(["straat", "weg", "laan", ""])}, huisnummer: "${1 + Math.floor(language.random() * 90)}", postcode: ${postcode(setting)}, plaats: ${quoted(wijk)}}]
  openingstijden: {ma-vr: "${hours}"}
`;
}

function contact(setting) {
  const { language, themes, ids } = setting;
  const role = language.one(ROLES);
  const { name, id } = language.named(() => language.person());
  return `- id: ${id}
  rol: ${role}
  naam: ${quoted(name)}
  werkt_bij: ${language.one(ids)}
  samenvatting: ${quoted(language.sentence().slice(0, 150))}
  aanspreekpunt_voor: {themas: [${language.some(themes, 2).join(", ")}], organisaties: [${language.some(ids, 3).join(", ")}]}
  bereikbaar: {dagen: [ma, di, do], telefoon: ${quoted(phone((setting.phone += 1)))}}
  zichtbaar_voor: professionals
  grondslag: gerechtvaardigd-belang
`;
}

function meeting({ language, themes, ids }) {
  const { name, id } = language.named(() => `${language.one(["MDO", "Wijkoverleg", "FTO", "Kernteam"])} ${language.place()}`);
  return `- id: ${id}
  naam: ${quoted(name)}
  soort: wijkoverleg
  frequentie: elke eerste dinsdag van de maand
  themas: [${language.one(themes)}]
  doel: ${quoted(language.sentence())}
  deelnemers: [${language.some(ids, 3).map((one) => `"aanbieder:${one}"`).join(", ")}]
`;
}

function agreement({ language, themes, ids, wijk }) {
  const { name, id } = language.named(() => `${language.compound()} ${language.one(["in", "door het team van", "en terugkoppeling in"])} ${wijk}`);
  const section = (heading) => `## ${heading}\n\n${language.text(20 + Math.floor(language.random() * 80))}`;
  const body = ["Doel", "Voor wie", "Werkwijze", "Taken"].map(section).join("\n\n");
  const text = `---\ntitel: ${quoted(capital(name))}\nsoort: werkafspraak\npartijen: [${language.some(ids, 3).join(", ")}]\n`
    + `vastgesteld: 2026-01-01\nevaluatie_op: 2029-01-01\nthemas: [${language.one(themes)}]\nsamenvatting: ${quoted(language.sentence().slice(0, 150))}\n---\n${body}\n`;
  return { id, text };
}

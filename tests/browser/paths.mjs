// A page of every type, on a wijk's part of the example site.
const WIJK = "wijken/havenkwartier/";

export const PAGES = {
  portaal: "",
  start: WIJK,
  "sociale-kaart": `${WIJK}sociale-kaart/`,
  "sociale-kaart, met filters": `${WIJK}sociale-kaart/?thema=eenzaamheid&soort=welzijn`,
  "sociale-kaart, soort": `${WIJK}sociale-kaart/soort/welzijn/`,
  bellijst: `${WIJK}sociale-kaart/bellijst/`,
  kaart: `${WIJK}sociale-kaart/kaart/`,
  aanbieder: `${WIJK}sociale-kaart/geldpunt-havenkwartier/`,
  waarnemerskaart: `${WIJK}sociale-kaart/huisartsen-de-kade/waarnemerskaart/`,
  meegeeflijst: `${WIJK}meegeeflijst/`,
  contactpersonen: `${WIJK}contactpersonen/`,
  "contactpersonen, portaal": "contactpersonen/",
  contactpersoon: `${WIJK}contactpersonen/welzijnscoach-havenkwartier/`,
  werkafspraken: `${WIJK}werkafspraken/`,
  werkafspraak: `${WIJK}werkafspraken/welzijn-op-recept-havenkwartier/`,
  "thema-avonden": `${WIJK}thema-avonden/`,
  "thema-avond": `${WIJK}thema-avonden/geldzorgen-in-de-spreekkamer/`,
  overleggen: `${WIJK}overleggen/`,
  overleg: `${WIJK}overleggen/mdo-kwetsbare-ouderen-de-kade/`,
  programmas: `${WIJK}programmas/`,
  programma: `${WIJK}programmas/welzijn-op-recept/`,
  verbeterpunten: `${WIJK}verbeterpunten/`,
  verbeterpunt: `${WIJK}verbeterpunten/geen-bericht-na-verwijzing-wijkteam/`,
  themas: `${WIJK}thema/`,
  thema: `${WIJK}thema/eenzaamheid/`,
  "thema, gevoelig": `${WIJK}thema/huiselijk-geweld/`,
  wijkplan: `${WIJK}wijkplan/`,
  wijkscan: `${WIJK}wijkscan/`,
  pagina: `${WIJK}nieuw-in-de-wijk/`,
  zoeken: `${WIJK}zoeken/`,
  "zoeken, met vraag": `${WIJK}zoeken/?q=eenzaam`,
  "zoeken, met filters": "zoeken/?q=eenzaam&groep=aanbieder&thema=Mantelzorg",
  "zoeken, acuut": `${WIJK}zoeken/?q=zelfmoord`,
  over: "over/",
  gegevens: "gegevens/",
  privacy: "privacy/",
  toegankelijkheid: "toegankelijkheid/",
  postcode: "postcode/",
  404: "404.html",
  offline: "offline.html",
};

/** The address of a page of every type: one of them is in a preview only. */
export function pages(stage) {
  return Object.entries({ ...PAGES, galerij: `${stage.preview}galerij/` });
}

/** The same address for a site that is opened from disk. */
export function onDisk(path) {
  const [page, query] = path.split("?");
  const file = page === "" || page.endsWith("/") ? `${page}index.html` : page;
  return query ? `${file}?${query}` : file;
}

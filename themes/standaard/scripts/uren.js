// @ts-check
/**
 * What depends on the hour: "Nu open tot 17.00 uur", and evenings and meetings that are over. A
 * page can be weeks old, so this is worked out here and not by the generator.
 */
(() => {
  "use strict";
  /** @typedef {{from: number, to: number}} Span minutes since midnight */
  /** @type {NodeListOf<HTMLElement>} */
  const [{ dataset: words }] = document.querySelectorAll(".teksten");
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "short",
    timeStyle: "short",
  });
  const DAY = 86400000;

  /** A day some days after another. @param {string} day `2026-12-24` @param {number} n */
  const after = (day, n) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

  /** @param {number} minutes */
  const hour = (minutes) => `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;

  /** @param {string} [list] `510-720,780-1020` @returns {Span[]} */
  const spans = (list) =>
    (list ?? "").split(",").filter(Boolean).map((span) => {
      const [from, to] = span.split("-").map(Number);
      return { from, to };
    });

  /** Easter Sunday, by the rule of Gauss for 1900 to 2099. @param {number} year */
  function easter(year) {
    const d = (19 * (year % 19) + 24) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    const late = d + e === 35 || (d === 28 && e === 6 && year % 19 > 10);
    return after(`${year}-03-22`, d + e - (late ? 7 : 0));
  }

  /**
   * The days off of a year, in the order of the texts `feestdagen`; Goede Vrijdag and a common
   * Bevrijdingsdag are none, so they keep their place only.
   * @param {number} year
   */
  function holidays(year) {
    const sunday = easter(year);
    const king = new Date(`${year}-04-27`).getUTCDay() === 0 ? "04-26" : "04-27";
    return [
      `${year}-01-01`, "", sunday, after(sunday, 1), `${year}-${king}`,
      year % 5 === 0 ? `${year}-05-05` : "",
      after(sunday, 39), after(sunday, 49), after(sunday, 50), `${year}-12-25`, `${year}-12-26`,
    ];
  }

  /** The holiday on which the usual hours say nothing; empty on other days. @param {string} day */
  function holiday(day) {
    const at = holidays(Number(day.slice(0, 4))).indexOf(day);
    return at < 0 ? "" : (words.feestdagen?.split(",")[at] ?? day);
  }

  /**
   * The hours of a day; null when they are not known.
   * @param {DOMStringMap} data @param {string} day @returns {{hours: Span[], other: boolean} | null}
   */
  function hoursOf(data, day) {
    for (const exception of (data.afwijkend ?? "").split(";")) {
      const [range, hours] = exception.split("=");
      const [from, to] = range.split("/");
      if (from && from <= day && day <= to) return { hours: spans(hours), other: true };
    }
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    const usual = spans(data.week?.split(";")[weekday]);
    return usual.length > 0 && holiday(day) ? null : { hours: usual, other: false };
  }

  /** @param {HTMLElement} element @param {string} day @param {number} now */
  function show(element, day, now) {
    const today = hoursOf(element.dataset, day);
    if (!today) {
      element.textContent = (words.feestdag ?? "").replace("{naam}", holiday(day));
      element.dataset.nu = "onbekend";
      return;
    }
    const [state, text] = stateOf(element.dataset, day, now, today.hours);
    element.dataset.nu = state;
    const note = today.other && element.dataset.kort === undefined ? `. ${words.anders}` : "";
    if (element.textContent !== text + note) element.textContent = text + note;
  }

  /** @param {DOMStringMap} data @param {string} day @param {number} now @param {Span[]} hours */
  function stateOf(data, day, now, hours) {
    const put = (text = "", minutes = 0, name = "") =>
      text.replace("{tijd}", hour(minutes)).replace("{dag}", name);
    const open = hours.find((span) => span.from <= now && now < span.to);
    if (open) {
      const goesOn = open.to === 1440 && hoursOf(data, after(day, 1))?.hours[0]?.from === 0;
      if (goesOn) return ["open", words.nu ?? ""];
      const soon = open.to - now <= 30;
      return soon ? ["bijna", put(words.bijna, open.to)] : ["open", put(words.open, open.to)];
    }
    const later = hours.find((span) => span.from > now);
    if (later) return ["dicht", put(words.straks, later.from)];
    for (let n = 1; n < 8; n += 1) {
      const next = hoursOf(data, after(day, n));
      if (!next) break;
      if (next.hours.length === 0) continue;
      const weekday = (new Date(after(day, n)).getUTCDay() + 6) % 7;
      return ["dicht", put(words.later, next.hours[0].from, words.dagen?.split(",")[weekday])];
    }
    return ["dicht", words.dicht ?? ""];
  }

  /** Marks an evening that is over. @param {HTMLElement} element */
  function over(element) {
    if (element.classList.contains("geweest")) return;
    element.classList.add("geweest");
    const place = element.closest("li") ?? document.querySelector(".record-kop");
    /** @type {HTMLElement | null | undefined} */
    let state = place?.querySelector(".stand");
    if (!state) {
      state = document.createElement("span");
      state.className = "stand";
      (place?.querySelector(".rij-naam, h1") ?? element).after(state);
    }
    state.dataset.stand = "geweest";
    state.textContent = words.geweest ?? "";
  }

  /** @param {ParentNode} within */
  function update(within) {
    const [day, time] = clock.format(new Date()).split(" ");
    const [hours, minutes] = time.split(":").map(Number);
    /** @type {NodeListOf<HTMLElement>} */
    const places = within.querySelectorAll(".nu");
    /** @type {NodeListOf<HTMLElement>} */
    const evenings = within.querySelectorAll("[data-einde]");
    /** @type {NodeListOf<HTMLElement>} */
    const passing = within.querySelectorAll("[data-tot]");
    const now = `${day}T${time}`;
    passing.forEach((line) => (line.hidden = (line.dataset.tot ?? "") < now || (line.dataset.van ?? "") > now));
    places.forEach((place) => show(place, day, hours * 60 + minutes));
    evenings.forEach((evening) => (evening.dataset.einde ?? "") < now && over(evening));
  }

  update(document);
  setInterval(update, 30000, document);
  // For rows that come later: results of a search.
  Object.assign(window, { wijkboekUren: update });
})();

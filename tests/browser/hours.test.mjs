// What depends on the hour is worked out in the browser, in Dutch time.
import assert from "node:assert/strict";

const GELDPUNT = "wijken/havenkwartier/sociale-kaart/";

/** A page as it is at a moment, for a visitor far away. */
async function at(stage, moment, path) {
  return stage.open(path, { timezoneId: "America/New_York", prepare: (page) => page.clock.setFixedTime(new Date(moment)) });
}

/** Puts a line with hours on the page before its script runs, and reads what it says. */
async function says(stage, moment, data) {
  const page = await stage.open("", {
    timezoneId: "Asia/Tokyo",
    async prepare(one) {
      await one.clock.setFixedTime(new Date(moment));
      await one.addInitScript((attributes) => {
        document.addEventListener("readystatechange", () => {
          if (document.readyState !== "interactive") return;
          const line = document.createElement("p");
          line.className = "nu proef";
          Object.assign(line.dataset, attributes);
          document.querySelector("main").append(line);
        });
      }, data);
    },
  });
  return page.locator(".nu.proef").innerText();
}

const OFFICE = "510-720,780-1020;510-720,780-1020;510-720;510-720,780-1020;510-720,780-1020;;";

export default [
  {
    name: "open, closing soon, closed, and other days",
    async run(stage) {
      const cases = [
        ["2026-11-02T10:00+01:00", {}, "Nu open tot 12.00 uur"],
        ["2026-11-02T11:45+01:00", {}, "Sluit bijna, om 12.00 uur"],
        ["2026-11-02T12:30+01:00", {}, "Nu gesloten, open om 13.00 uur"],
        ["2026-11-06T17:00+01:00", {}, "Nu gesloten, maandag open om 8.30 uur"],
        ["2026-07-06T10:00+02:00", {}, "Nu open tot 12.00 uur"],
        ["2026-11-02T10:00+01:00", { afwijkend: "2026-11-02/2026-11-02=600-840" }, "Nu open tot 14.00 uur. Vandaag andere tijden"],
        ["2026-11-02T10:00+01:00", { afwijkend: "2026-11-01/2026-11-03=" }, "Nu gesloten, woensdag open om 8.30 uur. Vandaag andere tijden"],
        ["2026-12-25T10:00+01:00", {}, "Mogelijk gesloten: Eerste Kerstdag"],
        ["2026-04-06T10:00+02:00", {}, "Mogelijk gesloten: Tweede Paasdag"],
        ["2026-04-27T10:00+02:00", {}, "Mogelijk gesloten: Koningsdag"],
        ["2030-05-06T10:00+02:00", {}, "Nu open tot 12.00 uur"],
        ["2027-05-05T10:00+02:00", {}, "Nu open tot 12.00 uur"],
        ["2025-05-05T10:00+02:00", {}, "Mogelijk gesloten: Bevrijdingsdag"],
        ["2026-12-26T10:00+01:00", {}, "Nu gesloten, maandag open om 8.30 uur"],
        ["2026-12-25T10:00+01:00", { afwijkend: "2026-12-25/2026-12-25=600-840" }, "Nu open tot 14.00 uur. Vandaag andere tijden"],
      ];
      for (const [moment, more, expected] of cases) {
        assert.equal((await says(stage, moment, { week: OFFICE, ...more })).replace(/^[○●] /, ""), expected, moment);
      }
      assert.equal(await says(stage, "2026-11-02T23:00+01:00", { week: "0-1440;0-1440;0-1440;0-1440;0-1440;0-1440;0-1440" }), "Nu open");
    },
  },
  {
    name: "cards say whether somebody answers now",
    async run(stage) {
      const page = await at(stage, "2026-11-03T10:00:00+01:00", GELDPUNT);
      const said = await page.locator(".nu:not(:empty)").allInnerTexts();
      assert.ok(said.length > 5 && said.some((text) => text.includes("Nu open tot")), said.join(" | "));
    },
  },
  {
    name: "an evening that is over says so, on a page that was built before",
    async run(stage) {
      const path = "wijken/havenkwartier/thema-avonden/";
      const before = await at(stage, "2026-11-02T10:00:00+01:00", path);
      assert.ok((await before.locator("#komend + .rijen .avond.geweest").count()) === 0);
      const after = await at(stage, "2026-11-24T22:30:00+01:00", path);
      const first = after.locator("#komend + .rijen .avond").first();
      assert.match(await first.locator(".stand").innerText(), /Geweest/);
    },
  },
];

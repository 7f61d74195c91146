// Everything can be done with the keyboard alone.
import assert from "node:assert/strict";
import { PAGES } from "./paths.mjs";

const focused = (page) => page.evaluate(() => document.activeElement?.className ?? "");

export default [
  {
    name: "the skip link comes first and leads to the content",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/sociale-kaart/");
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "overslaan");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "MAIN");
    },
  },
  {
    name: "arrows walk through results, Escape closes, Enter opens",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/");
      await page.keyboard.press("/");
      await page.keyboard.type("eenz");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(page), "treffer-naam");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => [...document.querySelectorAll(".treffer-naam")].indexOf(document.activeElement)), 1);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      assert.ok(await page.locator(".zoek-lijst").isHidden());
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT");
      await page.keyboard.type("a");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      await page.keyboard.press("ArrowDown");
      const target = await page.evaluate(() => document.activeElement.href);
      await page.keyboard.press("Enter");
      await page.waitForURL(target);
    },
  },
  {
    name: "Enter in the box leads to all results",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/");
      await page.keyboard.press("/");
      await page.keyboard.type("eenzaam");
      await page.keyboard.press("Enter");
      await page.waitForURL(/zoeken\/\?q=eenzaam$/);
      await page.locator(".uitkomst .treffer").first().waitFor();
    },
  },
  {
    name: "the slash leads to the box from anywhere on every page, and the arrows walk",
    async run(stage) {
      await stage.each(Object.entries(PAGES), async ([type, path]) => {
        const page = await stage.open(path);
        await page.locator("footer a").last().focus();
        await page.keyboard.press("/");
        const box = page.locator(".zoek input");
        assert.ok(await box.evaluate((one) => one === document.activeElement && !one.value.includes("/")), type);
        await box.fill("eenzaam");
        await page.locator(".treffer").first().waitFor();
        await page.keyboard.press("ArrowDown");
        assert.equal(await focused(page), "treffer-naam", type);
        await page.keyboard.press("/");
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT", `${type}: from a row`);
        await page.context().close();
      });
    },
  },
  {
    name: "a slash in a field is a slash",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/");
      await page.locator("input[type=search]").focus();
      await page.keyboard.type("a/b");
      assert.equal(await page.locator("input[type=search]").inputValue(), "a/b");
    },
  },
  {
    name: "leaving the results closes them",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/");
      await page.keyboard.press("/");
      await page.keyboard.type("geldpunt");
      await page.locator(".zoek-lijst .treffer").first().waitFor();
      for (let n = 0; n < 60 && (await page.locator(".zoek-lijst").isVisible()); n += 1) await page.keyboard.press("Tab");
      assert.ok(await page.locator(".zoek-lijst").isHidden());
    },
  },
  {
    name: "a number is copied with a key press",
    async run(stage) {
      const page = await stage.open("wijken/havenkwartier/sociale-kaart/geldpunt-havenkwartier/", {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await page.locator(".kopieer").first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "gekopieerd" }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "058 000 26 01");
    },
  },
];

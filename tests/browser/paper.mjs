// What a page becomes on paper.

/** Prints a page, and counts the sheets. */
export async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g).length;
}

/** What stands at the foot of each sheet, once the page was printed. */
export const foot = (page) => page.evaluate(() => document.documentElement.style.getPropertyValue("--wijk-blad"));

// @ts-check
/**
 * The map of PDOK behind a map of the site, when somebody asks for it: only then does a browser ask
 * anything of another host.
 */
(() => {
  "use strict";
  const names = ["x", "y", "width", "height"];
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tegels]"))) {
    const map = button.parentElement?.parentElement?.querySelector(".kaart");
    const [bron, mislukt] = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bron"));
    button.addEventListener("click", () => {
      const ground = document.createElementNS("http://www.w3.org/2000/svg", "g");
      for (const tile of (button.dataset.tegels ?? "").split(";")) {
        const [path, ...box] = tile.split(" ");
        const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
        names.forEach((name, at) => image.setAttribute(name, box[at] ?? ""));
        image.setAttribute("href", `${button.dataset.dienst}${path}.png`);
        image.addEventListener("error", () => (mislukt.hidden = false));
        ground.append(image);
      }
      map?.prepend(ground);
      map?.classList.add("met-ondergrond");
      bron.hidden = false;
      button.hidden = true;
    });
  }
})();

// @ts-check
/** Brings a script or a stylesheet when it is wanted, once; after a failure the next call tries again. */
(() => {
  "use strict";
  /** Those that are on their way or there, by address. @type {Map<string, Promise<unknown>>} */
  const known = new Map();

  /** Scripts run in the order of asking. @param {string} address */
  function bring(address) {
    const promise =
      known.get(address) ??
      new Promise((onload, onerror) => {
        const isStyle = address.endsWith(".css");
        const which = isStyle ? { rel: "stylesheet", href: address } : { src: address, async: false };
        document.head.append(Object.assign(document.createElement(isStyle ? "link" : "script"), which, { onload, onerror }));
      });
    known.set(address, promise);
    promise.catch(() => known.delete(address));
    return promise;
  }

  Object.assign(window, { wijkboekBreng: bring });
})();

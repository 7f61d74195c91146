// @ts-check
/**
 * The service worker of a site that keeps nothing: takes the place of one that did, lets go of what
 * that kept, and goes. It is published as `offline.js`; without it the other one would stay.
 */
(() => {
  "use strict";
  /** @type {any} */
  const worker = self;
  const { registration } = worker;

  async function leave() {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`wijkboek ${registration.scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => {
    event.waitUntil(leave().catch(() => {}).then(() => registration.unregister()));
  });
})();

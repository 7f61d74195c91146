// What goes wrong on a page: errors and warnings in the console (a blocked policy is one), failed
// requests, and requests to anywhere but the site.

/** A list that fills while the page is used. */
export function watch(page) {
  const troubles = [];
  const own = (address) => /^(file|data|blob):|^http:\/\/127\.0\.0\.1:/.test(address);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()} (${page.url()})`);
  });
  page.on("pageerror", (error) => troubles.push(`script: ${error.message} (${page.url()})`));
  page.on("request", (request) => {
    if (!own(request.url())) troubles.push(`request to elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left breaks off what it was loading.
    const reason = request.failure()?.errorText ?? "";
    if (!reason.includes("ERR_ABORTED")) troubles.push(`failed: ${request.url()} ${reason}`);
  });
  return troubles;
}

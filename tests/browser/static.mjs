// A server for a folder, on loopback, as plain as the hosts that a site is put on.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ics": "text/calendar; charset=utf-8",
  ".json": "application/json",
};

/** Serves a folder, at a port if it has to be that one; a page that is not there gets 404.html. */
export async function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    const wanted = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const there = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
    const file = there ? wanted : join(folder, "404.html");
    response.writeHead(there ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => void (server.close(), server.closeAllConnections()) };
}

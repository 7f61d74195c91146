// A folder on loopback as a good host serves it: brotli at its best, and told what went out.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
// With these a page may read a clock of microseconds, which it may not otherwise.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** What a file is for, by its path: of `zoek/deel.0123.js` that is `deel`; of the script of the search `script`. */
export function sort(name) {
  const found = name.match(/^zoek\/([a-z]+)\./);
  if (found) return found[1];
  return name.startsWith("middelen/zoekmotor.") ? "script" : "page";
}

/** Serves a folder; `sent` fills with `{name, sort, bytes}` of each answer, bytes as they were sent. */
export async function serve(folder) {
  const packed = new Map();
  const sent = [];
  /** Bytes of a file after brotli. */
  function pack(name) {
    if (!packed.has(name)) {
      const bytes = readFileSync(path.join(folder, name));
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      packed.set(name, compress(bytes, { params }));
    }
    return packed.get(name);
  }
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).slice(1);
    const name = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const file = path.join(folder, name);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const bytes = await pack(name);
    sent.push({ name, sort: sort(name), bytes: bytes.length });
    response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream", "content-encoding": "br", ...ISOLATED });
    response.end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  /** Every file below zoek/, compressed ahead so that no answer waits for it: `{sort, raw, bytes}`. */
  async function below() {
    const names = readdirSync(path.join(folder, "zoek")).map((name) => `zoek/${name}`);
    const files = [];
    for (let at = 0; at < names.length; at += 16) {
      files.push(...(await Promise.all(names.slice(at, at + 16).map(async (name) => {
        const bytes = (await pack(name)).length;
        return { sort: sort(name), raw: statSync(path.join(folder, name)).size, bytes };
      }))));
    }
    return files;
  }
  return { base: `http://127.0.0.1:${server.address().port}/`, sent, below, close: () => server.close() };
}

// A copy of the example with the preview running on it.
import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

/** Starts it in a folder of its own; its `child` has to be killed. */
export async function preview({ program, repository, temp }, name) {
  const root = join(temp, name);
  cpSync(join(repository, "content"), join(root, "content"), { recursive: true });
  cpSync(join(repository, "site.example.yml"), join(root, "site.yml"));
  const child = spawn(program, ["serve", "--site", join(root, "site.yml")], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const base = await new Promise((found, failed) => {
    const hear = (piece) => {
      said += piece;
      const address = said.match(/http:\/\/[^\s/]+(?=\/?)/);
      if (address) found(`${address[0].replace(/\.$/, "")}/`);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => failed(new Error(`serve ended: ${said}`)));
  });
  return { child, base, root };
}

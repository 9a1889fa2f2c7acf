// Bundles the pages: each one HTML file with its script and style inside, and marks for the figures.
// Usage: node build.mjs NODE_MODULES OUT_FOLDER
import { readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [modules, folder] = process.argv.slice(2).map((p) => path.resolve(p));
const source = path.join(path.dirname(fileURLToPath(import.meta.url)), "src");
const { build } = createRequire(path.join(modules, "x.js"))("esbuild");

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [path.join(source, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    nodePaths: [modules],
    target: ["es2020"],
    ...options,
  });
  return result.outputFiles[0].text;
}

const style = await bundle("style.css", { loader: { ".css": "css" } });
for (const [name, html, entry] of [["report", "page.html", "main.js"], ["household", "household.html", "household.js"]]) {
  const script = await bundle(entry, { format: "iife" });
  const page = await readFile(path.join(source, html), "utf8");
  // Replacements as functions: the texts hold "$". A script must not hold "</script".
  const whole = page
    .replace("/*style*/", () => style)
    .replace("/*script*/", () => script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--"));
  const out = path.join(folder, `${name}.html`);
  await writeFile(`${out}.new`, whole);
  await rename(`${out}.new`, out);
}

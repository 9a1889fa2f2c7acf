// A page in real Chromium, with all that is wrong with it noted: errors, requests to a network, faults that axe-core finds, sideways scrolling.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const faults = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** @param ready  selector of what the page has drawn last */
export async function open(file, ready, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`${width}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${width}: ${error.message}`));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || faults.push(`${width}: asks the network for ${request.url()}`));
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.waitForSelector(ready);
  return page;
}

export async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const v of violations) faults.push(`${where}: axe: ${v.id}: ${v.help} (${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join("; ")})`);
}

/** At three widths: axe, sideways scrolling, pictures; and on paper. */
export async function widths(file, ready, name, pictures) {
  if (pictures) await mkdir(pictures, { recursive: true });
  for (const width of [390, 1280, 1920]) {
    const page = await open(file, ready, width, width < 600 ? 844 : 1000);
    await accessible(page, String(width));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`${width}: ${wide} pixels to scroll sideways`);
    if (pictures) await page.screenshot({ path: path.join(pictures, `${name}${width}.png`), fullPage: true });
    if (pictures && width === 1280) {
      await page.emulateMedia({ media: "print" });
      await page.pdf({ path: path.join(pictures, `${name || "report"}.pdf`), format: "A4" });
    }
  }
}

/** What a button saves. */
export async function saved(page, button) {
  const download = page.waitForEvent("download");
  await button.click();
  return readFile(await (await download).path(), "utf8");
}

export async function finish() {
  await browser.close();
  for (const fault of faults) console.log(fault);
  console.log(`${faults.length} faults`);
  process.exit(faults.length ? 1 : 0);
}

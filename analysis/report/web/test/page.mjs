// Looks at a report in real Chromium: node page.mjs REPORT.html [FOLDER for pictures]
// Controls by mouse and keyboard, no error, nothing from a network, no fault that axe-core finds, no sideways scrolling.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, pictures] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];

async function open(width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`${width}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${width}: ${error.message}`));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || faults.push(`${width}: asks the network for ${request.url()}`));
  await page.goto(pathToFileURL(path.resolve(report)).href);
  await page.waitForSelector("#map svg");
  return page;
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const v of violations) faults.push(`${where}: axe: ${v.id}: ${v.help} (${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join("; ")})`);
}

async function controls(page) {
  const text = (id) => page.locator(id).innerText();
  const scenarios = await page.locator("#scenario option").count();
  if (scenarios > 1) {
    await page.selectOption("#scenario", "0");
    const before = await text("#headline-words");
    await page.focus("#scenario");
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await text("#headline-words"), before, "the scenario by keyboard");
  }
  await page.selectOption("#year", "0");
  assert.match(await text("#map"), /2024-25/, "the year by choice");
  await page.selectOption("#year", { index: (await page.locator("#year option").count()) - 1 });
  for (const value of await page.locator("#map-measure option").evaluateAll((all) => all.map((o) => o.value))) {
    await page.selectOption("#map-measure", value);
    await page.check("input[name=map-kind][value=change]");
    assert.ok((await page.locator("#map .legend li").count()) > 0, `legend of the change of ${value}`);
    await page.check("input[name=map-kind][value=level]");
  }
  await page.selectOption("#map-measure", "relative_ahc");
  const hexagon = page.locator("#map path[data-code]").nth(0);
  const code = await hexagon.getAttribute("data-code");
  await hexagon.click();
  assert.match(await text("#profile"), new RegExp(code), "an authority by mouse");
  await page.focus("#authority");
  await page.keyboard.press("End");
  const chosen = await page.locator("#authority option:checked").innerText();
  assert.ok((await text("#profile")).includes(chosen.replace(/ \([^(]*\)$/, "")), "an authority by keyboard");
  for (const summary of await page.locator("summary").all()) await summary.click();
  assert.ok((await page.locator("details[open] table tbody tr").count()) > 20, "tables behind charts");
  const saved = page.waitForEvent("download");
  await page.locator("#downloads button").click();
  const file = await readFile(await (await saved).path(), "utf8");
  assert.match(file.split("\r\n")[0], /^scenario,financial_year,authority/, "the saved figures");
}

const started = Date.now();
const page = await open(1280, 900);
console.log(`drawn after ${Date.now() - started} ms`);
await controls(page);
await accessible(page, "everything open");
await page.emulateMedia({ media: "print" });
if (pictures) {
  await mkdir(pictures, { recursive: true });
  await page.pdf({ path: path.join(pictures, "report.pdf"), format: "A4" });
}
for (const width of [390, 1280, 1920]) {
  const fresh = await open(width, width < 600 ? 844 : 1000);
  await accessible(fresh, String(width));
  const wide = await fresh.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) faults.push(`${width}: ${wide} pixels to scroll sideways`);
  if (pictures) await fresh.screenshot({ path: path.join(pictures, `${width}.png`), fullPage: true });
}
await browser.close();
for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults`);
process.exit(faults.length ? 1 : 0);

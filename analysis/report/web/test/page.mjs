// Looks at a report in real Chromium: node page.mjs REPORT.html [FOLDER for pictures]
// Controls by mouse and keyboard, no error, nothing from a network, no fault that axe-core finds, no sideways scrolling.
// With SAVED=FILE the figures that the page saves are kept, for check_report to compare.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { accessible, finish, open, saved, widths } from "./browser.mjs";

const [report, pictures] = process.argv.slice(2);
const ready = "#map svg";

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
  assert.ok((await page.locator("#profile figure.chart").count()) >= ((await page.locator("#profile .note").count()) ? 2 : 5), "trends and who gains");
  for (const summary of await page.locator("summary").all()) await summary.click();
  assert.ok((await page.locator("details[open] table tbody tr").count()) > 20, "tables behind charts");
  const file = await saved(page, page.locator("#downloads button"));
  assert.match(file.split("\r\n")[0], /^scenario,financial_year,authority/, "the saved figures");
  if (process.env.SAVED) await writeFile(process.env.SAVED, file);
}

const started = Date.now();
const page = await open(report, ready, 1280, 900);
console.log(`drawn after ${Date.now() - started} ms`);
await controls(page);
await accessible(page, "everything open");
await widths(report, ready, "", pictures);
await finish();

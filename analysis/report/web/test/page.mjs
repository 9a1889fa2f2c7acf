// Looks at a report in real Chromium: node page.mjs REPORT.html [FOLDER for pictures]
// Controls by mouse and keyboard, no error, nothing from a network, no fault that axe-core finds, no sideways scrolling.
// What it shows of flags is what it saves of them. With SAVED=FOLDER what the page saves is kept, for check_report to compare.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { accessible, finish, open, saved, widths } from "./browser.mjs";
import { flags } from "./flags.mjs";

const [report, pictures] = process.argv.slice(2);
const ready = "#map svg";

/** Places with similar figures lead to their profiles. */
async function neighbours(page) {
  const buttons = page.locator("#profile ul.plain button");
  if (!(await buttons.count())) return; // too few authorities
  for (const press of [() => buttons.first().click(), () => buttons.first().press("Enter")]) {
    const name = await buttons.first().innerText();
    await press();
    assert.ok((await page.locator("#profile h3").first().innerText()).startsWith(name), `${name} chosen among neighbours`);
  }
}

async function byKeyboard(page) {
  const map = () => page.locator("#map").innerText();
  const moves = async (id, key, what) => {
    const before = await map();
    await page.focus(id);
    await page.keyboard.press(key);
    assert.notEqual(await map(), before, `${what} by keyboard`);
  };
  await moves("#year", "Home", "the year");
  await moves("#year", "End", "the year");
  await moves("#map-measure", "ArrowDown", "the measure");
  await moves("input[name=map-kind][value=level]", "ArrowDown", "level or change");
  const details = page.locator("#headline-chart details");
  for (const open of [true, false]) {
    await details.locator("summary").press("Enter");
    assert.equal(await details.evaluate((d) => d.open), open, "a table by keyboard");
  }
}

/** By choice and by keyboard. */
async function nations(page) {
  const values = await page.locator("#nation option").evaluateAll((all) => all.map((o) => o.value));
  if (values.length < 2) return;
  const shown = () => page.locator("#deciles").innerText();
  await page.selectOption("#nation", values[0]);
  const first = await shown();
  await page.selectOption("#nation", values[1]);
  const second = await shown();
  assert.notEqual(second, first, "the nation by choice");
  await page.focus("#nation");
  await page.keyboard.press("Home");
  assert.equal(await shown(), first, "the nation by keyboard");
}

/** What every chart saves, seen where it is made: a browser lets a page start only so many downloads in a row. */
async function charts(page) {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.made = blob), make(blob));
  });
  for (const button of await page.getByRole("button", { name: "Save these figures as CSV" }).all()) {
    await page.evaluate(() => delete window.made);
    await button.press("Enter");
    const text = await page.evaluate(() => window.made.text());
    assert.ok(text.trim().split("\r\n").length > 1, "rows behind every chart");
  }
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
  assert.ok((await page.locator("#profile figure.chart").count()) >= ((await page.locator("#profile .note").count()) ? 2 : 5), "trends and who gains");
  await neighbours(page);
  await byKeyboard(page);
  await nations(page);
  for (const summary of await page.locator("summary").all())
    if (!(await summary.evaluate((s) => s.parentElement.open))) await summary.click();
  assert.ok((await page.locator("details[open] table tbody tr").count()) > 20, "tables behind charts");
  // Tables are filled when they have opened, and move what is below them.
  await page.waitForFunction(() => [...document.querySelectorAll("details[open] .scroll")].every((box) => box.childElementCount > 0));
  const file = await saved(page, page.locator("#downloads button"));
  assert.match(file.split("\r\n")[0], /^scenario,financial_year,authority/, "the saved figures");
  if (process.env.SAVED) await writeFile(path.join(process.env.SAVED, "authorities.csv"), file);
  await charts(page);
  return file;
}

const started = Date.now();
const page = await open(report, ready, 1280, 900);
console.log(`drawn after ${Date.now() - started} ms`);
const file = await controls(page);
await accessible(page, "everything open");
console.log(`flags seen in ${await flags(page, file, process.env.SAVED)} profiles`);
await accessible(page, "flags");
await widths(report, ready, "", pictures);
await finish();

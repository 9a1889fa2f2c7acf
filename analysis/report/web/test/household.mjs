// Looks at a household's page in real Chromium: node household.mjs PAGE.html LAW.json CHANGED.json [FOLDER for pictures]
// LAW and CHANGED are the rows that `household --sweep … --json` gives without and with the scenario.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible, finish, open, saved, widths } from "./browser.mjs";

const [file, lawFile, changedFile, pictures] = process.argv.slice(2);
const [law, changed] = await Promise.all([lawFile, changedFile].map(async (name) => JSON.parse(await readFile(name, "utf8"))));
const ready = "#keep-chart svg";
const started = Date.now();
const page = await open(file, ready, 1280, 900);
console.log(`drawn after ${Date.now() - started} ms`);

const number = (text) => Number(text.replaceAll(",", "").replaceAll("−", "-").replace(/[£+%]/g, ""));
/** Cells of the table behind a chart. */
async function behind(id) {
  const details = page.locator(`${id} details`);
  if (!(await details.evaluate((d) => d.open))) await details.locator("summary").click();
  await details.locator("tbody tr").first().waitFor(); // filled when it has opened
  return details.locator("tbody tr").evaluateAll((rows) => rows.map((r) => [...r.cells].map((c) => c.innerText)));
}
const near = (text, value, what) => assert.ok(Math.abs(number(text) - value) < 0.00501, `${what}: the page has ${text}, the program ${value}`);

// Figures in the page are the program's.
for (const [costs, key] of [["net_income_bhc", "net_income_bhc"], ["net_income_ahc", "net_income_ahc"]]) {
  await page.check(`input[name=costs][value=${costs}]`);
  const rows = await behind("#net-chart");
  assert.equal(rows.length, law.length);
  rows.forEach((row, i) => { near(row[1], law[i][key], `${key} ${i}`); near(row[2], changed[i][key], `${key} ${i} with the scenario`); });
}
for (const [which, rows] of [["law", law], ["changed", changed]]) {
  await page.check(`input[name=which][value=${which}]`);
  const table = await behind("#parts-chart");
  const heads = await page.locator("#parts-chart details thead th").evaluateAll((all) => all.map((c) => c.textContent));
  for (const [head, key, sign] of [["Universal Credit", "universal_credit", 1], ["Child Benefit,", "child_benefit", 1], ["Income tax", "income_tax", -1], ["Net income", "net_income_bhc", 1]]) {
    const at = heads.findIndex((text) => text.startsWith(head));
    assert.ok(at > 0, `a column of ${head}`);
    table.forEach((row, i) => near(row[at], sign * rows[i][key], `${key} ${i}, ${which}`));
  }
  table.forEach((row, i) => assert.ok(Math.abs(row.slice(1, -1).reduce((sum, cell) => sum + number(cell), 0) - number(row.at(-1))) < 0.06, `the parts of row ${i} sum to net income`));
}
const rates = await behind("#keep-chart");
rates.forEach((row, i) => assert.ok(Math.abs(number(row[1]) / 100 - law[i].effective_marginal_rate) < 0.000501, `marginal rate ${i}`));
const changes = await behind("#change-chart");
changes.forEach((row, i) => near(row[3], changed[i].net_income_bhc - law[i].net_income_bhc, `change ${i}`));

// Controls by keyboard.
const text = (id) => page.locator(id).innerText();
const before = await text("#point-table caption");
await page.focus("#at");
await page.keyboard.press("End");
await page.waitForFunction((old) => document.querySelector("#point-table caption").innerText !== old, before);
assert.ok((await page.getAttribute("#at", "aria-valuetext")).startsWith("£"), "the slider says its amount");
const weekly = await text("#point-table tbody tr:last-child td:nth-child(2)");
await page.focus("#period");
await page.keyboard.press("End");
near(await text("#point-table tbody tr:last-child td:nth-child(2)"), law.at(-1).net_income_ahc, "net income of the last point, a year");
assert.ok(Math.abs(number(weekly) - law.at(-1).net_income_ahc / 52) < 0.00501, "the same a week");
await page.focus("input[name=costs][value=net_income_ahc]");
await page.keyboard.press("ArrowUp");
assert.match(await text("#net-chart h3"), /before housing costs/, "the income by keyboard");
await page.focus("input[name=which][value=changed]");
await page.keyboard.press("ArrowUp");
assert.ok(await page.isChecked("input[name=which][value=law]"), "law or scenario by keyboard");

// And by mouse: a point towards the slider's left end, and amounts by the week.
await page.locator("#at").click({ position: { x: 60, y: 5 } });
await page.selectOption("#period", { index: 0 });
const row = law[Number(await page.inputValue("#at"))];
await page.waitForFunction((old) => document.querySelector("#point-table caption").innerText !== old, before);
near(await text("#point-table tbody tr:last-child td:nth-child(2)"), row.net_income_ahc / 52, "the chosen point a week, by mouse");
for (const chart of ["#change-chart", "#net-chart", "#parts-chart", "#keep-chart"]) {
  const csv = await saved(page, page.locator(`${chart} button`));
  const rows = chart === "#keep-chart" ? law.length - 1 : law.length; // rates lie between amounts
  assert.equal(csv.trim().split("\r\n").length, rows + 1, `the saved figures of ${chart}`);
}
await accessible(page, "everything open");
await widths(file, ready, "household_", pictures);
await finish();

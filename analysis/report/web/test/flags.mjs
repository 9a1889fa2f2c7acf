// What the page shows of flags beside what it saves of them (which compare_saved compares with the results file):
// a flag that is saved must be seen as a sign, be heard in words, and be explained.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { saved } from "./browser.mjs";

const grades = ["enough", "few events", "few people", "nobody"];
const few = (words) => grades.indexOf(words) > 0;
const near = (words) => ["not distinguishable from zero", "few children moved"].includes(words);
const spaced = (name) => name.replaceAll("_", " ");

/** Rows of a CSV file as objects; texts may be quoted. */
export function rowsOf(text) {
  const lines = text.trim().split("\r\n").map((line) => [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map((m) => m[1].replace(/^"|"$/g, "").replaceAll('""', '"')));
  return lines.slice(1).map((line) => Object.fromEntries(lines[0].map((name, i) => [name, line[i]])));
}

/** Body cells of a table: what is written, the signs behind it, what a screen reader says of them, and whether it looks different. */
const cells = (table) => table.evaluate((of) => [...of.tBodies[0].rows].map((row) => [...row.cells].map((cell) => ({
  text: [...cell.childNodes].filter((node) => !node.classList?.contains("flag")).map((node) => node.textContent).join(""),
  sign: [...cell.querySelectorAll(".flag [aria-hidden]")].map((s) => s.textContent).join(""),
  heard: [...cell.querySelectorAll(".flag .unseen")].map((s) => s.textContent).join(""),
  near: cell.classList.contains("near-zero"),
}))));

function shows(cell, words, where) {
  assert.equal(cell.sign, few(words) ? "*" : near(words) ? "~" : "", `sign of “${words}”: ${where}`);
  assert.equal(cell.heard, few(words) ? ` (rests on ${words})` : near(words) ? ` (${words})` : "", `words of “${words}”: ${where}`);
  assert.equal(cell.near, near(words), `look of “${words}”: ${where}`);
}

/** Rows that have between them every flag of every figure. */
function telling(rows, columns) {
  const seen = new Set();
  return rows.filter((row) => columns.map((c) => `${c}: ${row[c]}`).filter((what) => !seen.has(what) && seen.add(what)).length > 0);
}

const choose = async (page, row) => {
  await page.selectOption("#scenario", { label: row.scenario });
  await page.selectOption("#year", { label: row.financial_year });
};
const chooseAuthority = (page, row) => page.evaluate(([name]) => {
  const select = document.getElementById("authority");
  select.value = [...select.options].find((o) => o.text.startsWith(`${name} (`)).value;
  select.dispatchEvent(new Event("change"));
}, [row.authority_name]);

async function explained(page, box, signs) {
  const notes = await page.locator(`${box} .footnotes`).allInnerTexts();
  for (const sign of new Set(signs)) assert.ok(notes.some((note) => note.split("\n").some((line) => line.startsWith(`${sign} `))), `${box}: ${sign} is explained`);
}

async function profile(page, row, sources) {
  await choose(page, row);
  await chooseAuthority(page, row);
  const changed = row.scenario !== (await page.locator("#scenario option").first().innerText());
  const measures = Object.keys(row).filter((c) => c.endsWith(" change flag")).map((c) => c.split(" ")[0]).filter((name) => name !== "cost" || changed);
  const where = `${row.authority_name}, ${row.scenario}, ${row.financial_year}`;
  const body = await cells(page.locator("#profile table").first());
  assert.equal(body.length, measures.length, `figures of ${where}`);
  measures.forEach((name, i) => {
    const rests = row[`${name} flag`] ?? "", differs = row[`${name} change flag`];
    shows(body[i][1], rests, `${name}, ${where}`);
    if (changed) shows(body[i][2], differs, `change of ${name}, ${where}`);
    assert.equal(body[i][changed ? 4 : 3].text, rests, `${name} rests on, ${where}`);
    if (changed) assert.equal(body[i][5].text, differs, `whether the change of ${name} differs, ${where}`);
  });
  await explained(page, "#profile", body.flat().map((c) => c.sign).filter(Boolean));
  const text = await page.locator("#profile").innerText(), of = sources.find((s) => s.Code === row.authority);
  for (const [start, list] of Object.entries(of).slice(-2)) {
    const sentence = `${start}: ${list.split(" ").map(spaced).join(", ")}.`;
    assert.equal(text.includes(sentence), list !== "", `“${sentence}” of ${where}`);
  }
  const told = { met: "meets the published figure", "not met": "misses the published figure", "other place": "is calibrated to a neighbour's, as none is published", "": "is not compared" };
  const life = Object.keys(told).find((word) => [of["Life expectancy, female, published figure"], of["Life expectancy, male, published figure"]].includes(word) && word !== "met") ?? "met";
  assert.ok(text.includes(`2024-25: child poverty ${told[of["Child poverty, published target"]]}; life expectancy ${told[life]}.`), `calibration of ${where}`);
}

/** Bars of groups have the signs that the tables behind them have in words. */
async function groups(page, row) {
  const found = [];
  for (const figure of await page.locator("#profile figure.chart").all()) {
    const by = (await figure.locator("h3").innerText()).match(/by (family|tenure|deprivation).*, (\d{4})-\d\d$/);
    if (!by) continue;
    const details = figure.locator("details");
    if (!(await details.evaluate((d) => d.open))) await details.locator("summary").click();
    await details.locator("table").waitFor(); // filled when it has opened
    const body = await cells(details.locator("table")), heads = await details.locator("thead th").allInnerTexts();
    const rests = heads.indexOf("Figures rest on"), differs = heads.indexOf("Whether the change differs from zero");
    const bars = await figure.locator("svg").last().evaluate((svg) => svg.textContent);
    const says = await figure.locator(":scope > p").last().innerText();
    for (const cell of body) {
      shows(cell[2], cell[rests].text, "children in poverty of a group");
      if (differs > 0) shows(cell[4], cell[differs].text, "change of a group");
      const sign = cell[2].sign + (differs > 0 ? cell[4].sign : "");
      const label = (differs > 0 ? cell[4].text : cell[3].text) + sign;
      assert.ok(bars.includes(label), `${label} beside a bar`);
      if (cell[2].sign) assert.match(says, new RegExp(`Rests on few people: [^.]*${cell[0].text.replace("+", "\\+")}`), "groups of few people in words");
      if (differs > 0 && cell[4].sign) assert.match(says, new RegExp(`Not distinguishable from zero: [^.]*${cell[0].text.replace("+", "\\+")}`), "changes near zero in words");
    }
    found.push({ kind: by[1] === "deprivation" ? "decile" : by[1], year: Number(by[2]), scenario: row.scenario, authority: row.authority,
      rows: body.map((cell) => [cell[rests].text, differs > 0 ? cell[differs].text : ""]) });
  }
  return found;
}

/** The table behind the trend of child poverty, of all scenarios and years. */
async function trend(page, rows, row) {
  const figure = page.locator("#profile figure.chart").first();
  await figure.locator("details").evaluate((details) => { details.open = true; });
  await figure.locator("tbody tr").first().waitFor();
  const body = await cells(figure.locator("table")), of = rows.filter((r) => r.authority === row.authority);
  assert.equal(body.length, of.length, "years of a trend");
  for (const line of body) {
    const words = of.find((r) => r.scenario === line[0].text && r.financial_year === line[1].text)["relative_ahc flag"];
    shows(line[2], words, `trend of ${row.authority_name}`);
    assert.equal(line[line.length - 1].text, words, `trend of ${row.authority_name} rests on`);
  }
}

/** The table that needs no script. */
async function baseYear(page, rows, sources) {
  for (const line of await cells(page.locator("#base-year table"))) {
    const code = line[1].text, row = rows.find((r) => r.authority === code), of = sources.find((s) => s.Code === code);
    const life = [row["life_female flag"], row["life_male flag"]].map((words) => grades.indexOf(words));
    assert.deepEqual([line[3].text, grades.indexOf(line[7].text)], [row["relative_ahc flag"], Math.max(...life)], `base year of ${code} rests on`);
    assert.equal(line[4].text, of["Child poverty, published target"] || "–", `child poverty of ${code} and the published figure`);
    assert.ok([of["Life expectancy, female, published figure"], of["Life expectancy, male, published figure"]].includes(line[8].text), `life expectancy of ${code} and the published figure`);
  }
}

/** What levers act through: signs as the words have them. */
async function drivers(page) {
  const table = page.locator("#profile table").last();
  if (!(await table.locator("caption").innerText()).includes("moves")) return;
  for (const cell of await cells(table)) shows(cell[2], cell[3].text, cell[0].text);
}

async function map(page, rows, row) {
  await choose(page, row);
  const shown = rows.filter((r) => r.scenario === row.scenario && r.financial_year === row.financial_year);
  const changed = row.scenario !== (await page.locator("#scenario option").first().innerText());
  for (const name of await page.locator("#map-measure option").evaluateAll((all) => all.map((o) => o.value)))
    for (const kind of changed ? ["level", "change"] : ["level"]) {
      await page.selectOption("#map-measure", name);
      await page.check(`input[name=map-kind][value=${kind}]`);
      const titles = new Map(await page.locator("#map path[data-code]").evaluateAll((all) => all.map((p) => [p.dataset.code, p.textContent])));
      const change = kind === "change" || name === "cost", count = { support: 0, effect: 0 };
      for (const of of shown) {
        const rests = of[`${name} flag`] ?? "", differs = change ? of[`${name} change flag`] : "", title = titles.get(of.authority);
        if (few(rests)) assert.ok(title.includes(`rests on ${rests}`), `${title}: ${name} rests on ${rests}`);
        if (near(differs)) assert.ok(title.includes(differs), `${title}: the change of ${name} is ${differs}`);
        assert.equal(/\((rests|not|few)/.test(title), few(rests) || near(differs), title);
        count.support += few(rests);
        count.effect += near(differs);
      }
      for (const [sign, words] of [["support", "rests on few people"], ["effect", "not distinguishable from zero"]]) {
        const legend = (await page.locator(`#map .legend li.${sign}`).allInnerTexts()).map((text) => text.trim());
        assert.deepEqual(legend, count[sign] ? [`${words}: ${count[sign]} authorit${count[sign] === 1 ? "y" : "ies"}`] : [], `legend of ${name}, ${kind}`);
        const starts = await page.locator("#map .map > div:first-child path.sign").evaluateAll((all) => all.map((p) => p.getAttribute("d")));
        const drawn = starts.filter((d) => d.includes("q") === (sign === "effect")).map((d) => d.split("M").length - 1);
        assert.equal(drawn[0] ?? 0, count[sign], `signs on the map of ${name}, ${kind}`);
      }
      await explained(page, "#map", [...(count.support ? ["*"] : []), ...(count.effect ? ["~"] : [])]);
    }
  await page.selectOption("#map-measure", "relative_ahc");
  await page.check("input[name=map-kind][value=level]");
}

/** All authorities together: the table of scenarios and the cards. */
async function whole(page, folder) {
  for (const year of [0, (await page.locator("#year option").count()) - 1]) {
    await page.selectOption("#year", { index: year });
    const text = await saved(page, page.locator("#comparison > button"));
    if (folder) await writeFile(path.join(folder, `scenarios_${await page.locator("#year option:checked").innerText()}.csv`), text);
    const body = await cells(page.locator("#comparison table").first());
    for (const [i, row] of rowsOf(text).entries()) {
      const flags = Object.entries(row).filter(([name]) => name.endsWith(" flag"));
      const isLevel = ([name]) => /^life_(fe)?male flag$/.test(name); // not in the table
      flags.filter((f) => !isLevel(f)).forEach(([name, words], at) => shows(body[i][at + 1], words, `${name} of ${row.Scenario}`));
      await page.selectOption("#scenario", { index: i });
      const cards = await page.locator("#headline-cards").innerText();
      for (const [name, words] of flags.filter(([name]) => i > 0 && name !== "rate_change flag" && name !== "rate flag"))
        if (near(words)) assert.ok(cards.includes(`~ ${words}`), `${name} of ${row.Scenario} on its card`);
      const said = await page.locator("#headline-words").innerText();
      for (const words of [row["poor_change flag"], row["cost_change flag"]]) if (i > 0 && near(words)) assert.ok(said.includes(`(${words})`), `${words} in the headline`);
      for (const [name, words] of flags.filter((f) => isLevel(f) || f[0] === "rate flag"))
        if (few(words)) assert.ok(cards.includes(`* rests on ${words}`), `${name} of ${row.Scenario} on its card`);
    }
    await explained(page, "#comparison", body.flat().map((c) => c.sign).filter(Boolean));
  }
}

/** The section of method names authorities. */
async function care(page, rows, sources) {
  const last = rows[rows.length - 1];
  await choose(page, last);
  const text = await page.locator("#care").innerText();
  for (const sign of ["* ", "~ "]) assert.ok(text.includes(`\n${sign}`) || text.includes(sign), `${sign} in the legend`);
  const named = (start, holds) => {
    const names = sources.filter(holds).map((s) => s.Authority), line = text.split("\n").find((l) => l.startsWith(start));
    assert.equal(line, names.length ? `${start} ${names.length} of ${sources.length} authorities: ${names.join(", ")}.` : undefined, start);
  };
  named("Child poverty of 2024-25 misses its published target in", (s) => s["Child poverty, published target"] === "not met");
  const life = (word) => (s) => [s["Life expectancy, female, published figure"], s["Life expectancy, male, published figure"]].includes(word);
  named("Life expectancy of 2024-25 misses the published figure in", life("not met"));
  named("No life expectancy is published (a neighbour's stands in) for", life("other place"));
  for (const start of Object.keys(sources[0]).slice(-2))
    for (const table of new Set(sources.flatMap((s) => s[start].split(" ")).filter(Boolean)))
      assert.match(text.split("\n").find((l) => l.startsWith(start)) ?? "", new RegExp(`[:;] ${spaced(table)} \\(`), `${table} among ${start}`);
  const shown = rows.filter((r) => r.scenario === last.scenario && r.financial_year === last.financial_year);
  const few_in = shown.filter((r) => few(r["relative_ahc flag"])).length;
  if (few_in) assert.ok(text.includes(`Child poverty rests on few people in ${few_in} of ${shown.length} authorities`), "authorities of few people");
}

/** @param file  authorities.csv as saved  @param folder  where to keep more of what the page saves, or nothing */
export async function flags(page, file, folder) {
  const rows = rowsOf(file), columns = Object.keys(rows[0]).filter((c) => c.endsWith(" flag"));
  if (!columns.length) {
    assert.match(await page.locator("#care").innerText(), /written by an earlier version/, "a file without flags says so");
    return 0;
  }
  await page.locator("#care details").evaluate((details) => { details.open = true; });
  const text = await saved(page, page.locator("#care details button")), sources = rowsOf(text);
  const calibrated = Object.keys(sources[0]).slice(2, 5);
  const places = telling(sources, calibrated).map((s) => rows.findLast((r) => r.authority === s.Code));
  const chosen = [...telling(rows, columns), ...places], found = [];
  for (const row of chosen) {
    await profile(page, row, sources);
    found.push(...(await groups(page, row)));
    await trend(page, rows, row);
    await drivers(page);
  }
  for (const row of [rows[0], rows[rows.length - 1]]) await map(page, rows, row);
  await care(page, rows, sources);
  await baseYear(page, rows, sources);
  if (folder) {
    await writeFile(path.join(folder, "calibration_and_inputs.csv"), text);
    await writeFile(path.join(folder, "groups.json"), JSON.stringify(found));
  }
  await whole(page, folder);
  return chosen.length;
}

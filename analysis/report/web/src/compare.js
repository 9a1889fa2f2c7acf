// Scenarios side by side: a table and the cost-effectiveness plane.
import * as Plot from "@observablehq/plot";
import { lineColour } from "./colours.js";
import { scenarios, several, whole, years } from "./data.js";
import { chart, fill, h, room, saveButton, table } from "./elements.js";
import { footnotes, known, ofRun, spoken, wordsOf } from "./flags.js";
import { count, decimals, financialYear, million, percent, signed } from "./format.js";

const withRange = (x, show) =>
  show(x.mean) + (x.limits && x.limits.every(Number.isFinite) ? ` (${show(x.limits[0])} to ${show(x.limits[1])})` : "");

export function drawComparison(year) {
  const rows = scenarios.map((sc, i) => ({ i, name: sc.name, x: whole(i, year) }));
  const changed = (row, text) => (row.i === 0 ? "" : text);
  const column = (name, figure, show, raw, changes) => ({
    name, value: (r) => (changes ? changed(r, withRange(r.x[figure], show)) : withRange(r.x[figure], show)), raw: (r) => raw(r.x[figure].mean), flags: (r) => ofRun(figure, r.i, year), figure });
  const plain = (x) => x, hundred = (x) => 100 * x;
  const perChild = (r) => (r.x.poor_change.mean < 0 ? (-1e6 * r.x.cost_change.mean) / r.x.poor_change.mean : NaN);
  const shown = [
    { name: "Scenario", value: (r) => r.name },
    column("Child poverty, %", "rate", percent, hundred),
    column("Change, percentage points", "rate_change", (x) => signed(100 * x, 2), hundred, true),
    column("Change in children in poverty", "poor_change", (x) => signed(x, 0), plain, true),
    column("Change in life expectancy, female, years", "life_female_change", (x) => signed(x, 3), plain, true),
    column("Change in life expectancy, male, years", "life_male_change", (x) => signed(x, 3), plain, true),
    column("Net public cost a year", "cost_change", million, plain, true),
    { name: "Cost per child lifted out of poverty, £ a year", value: (r) => changed(r, Number.isFinite(perChild(r)) ? count(Math.round(perChild(r) / 100) * 100) : "–"), raw: perChild, flags: (r) => ofRun("poor_change", r.i, year) },
  ];
  const flagged = shown.filter((c) => c.flags);
  const flagNames = [...flagged.map((c) => c.figure).filter(Boolean), "life_female", "life_male"];
  const columns = shown.concat(known ? flagNames.map((name) => ({ name: `${name} flag`, value: (r) => wordsOf(ofRun(name, r.i, year)), fileOnly: true })) : []);
  const caption = `All scenarios in ${financialYear(years[year])}${several ? "; in brackets, 95% of simulations" : ""}`;
  const points = rows.slice(1).filter((r) => Number.isFinite(r.x.cost_change.mean)).map((r) => ({ ...r, cost: r.x.cost_change.mean / 1000, fewer: -r.x.poor_change.mean / 1000 }));
  const box = document.getElementById("comparison");
  const width = room(box, 760);
  const plane = Plot.plot({
    width, height: Math.max(300, Math.round(width * 0.5)), marginLeft: 56, marginRight: Math.min(170, width / 3), marginTop: 34, marginBottom: 48, style: { fontSize: "14px", color: "#14213d" },
    x: { label: "Net public cost, £ billion a year", labelOffset: 44, labelAnchor: "left", grid: true, nice: true, ticks: width < 520 ? 4 : 8 },
    y: { label: "Fewer children in poverty, thousands", grid: true, nice: true },
    marks: [
      Plot.ruleX([0], { stroke: "#47536b" }), Plot.ruleY([0], { stroke: "#47536b" }),
      Plot.dot(points, { x: "cost", y: "fewer", r: 7, symbol: (d) => d.name, fill: (d) => lineColour(d.i) }),
      Plot.text(points, { x: "cost", y: "fewer", text: "name", dx: 12, textAnchor: "start", lineWidth: 11, fill: "#14213d" }),
    ],
  });
  const says = points.map((p) => `${p.name}: ${decimals(1000 * Math.abs(p.fewer), 0)} ${p.fewer < 0 ? "more" : "fewer"} children in poverty${spoken(ofRun("poor_change", p.i, year))} ${p.cost < 0 ? "with a saving of" : "for"} ${million(1000 * Math.abs(p.cost))} a year.`).join(" ");
  fill("comparison",
    h("div", { class: "scroll tall", role: "region", "aria-label": caption, tabindex: "0" }, table(caption, columns, rows)),
    footnotes(rows.flatMap((r) => flagged.flatMap((c) => c.flags(r)))),
    saveButton("Save these figures as CSV", "scenarios.csv", columns, () => rows),
    points.length ? chart("Cost and effect", `${says} Further up is more effect, further left less cost. The table above has the figures.`, plane) : null);
}

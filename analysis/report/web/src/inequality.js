import * as Plot from "@observablehq/plot";
import { key, lineColour, s } from "./colours.js";
import { decileLife, decilePoverty, families, familyPoverty, nations, scenarios, slope, years } from "./data.js";
import { behind, chart, fill, h, room } from "./elements.js";
import { decimals, financialYear, percent, signed, words } from "./format.js";

const ten = Array.from({ length: 10 }, (_, i) => i);

const box = (i) => s("rect", { width: 52, height: 18, fill: lineColour(i), "fill-opacity": i ? 0.75 : 1 });
const dot = (i) => s("circle", { cx: 26, cy: 9, r: i ? 5 : 8, fill: i ? lineColour(i) : "none", stroke: lineColour(i), "stroke-width": 3 });

/** Shares as bars from zero; years, which have no sensible zero, as dots. */
function plotOf(rows, shown, x, width, yLabel, isShare) {
  const values = rows.map((d) => d.value).filter(Number.isFinite);
  const groups = [...new Set(rows.map((d) => d.group))];
  const common = { width, height: Math.round(width * 0.5) + 60, marginLeft: 50, marginTop: 34, marginBottom: 48, style: { fontSize: "14px", color: "#14213d" } };
  if (isShare) {
    return Plot.plot({
      ...common,
      fx: { label: x, padding: 0.15, domain: groups, labelOffset: 42 },
      x: { axis: null, domain: shown.map((i) => scenarios[i].name) },
      y: { label: yLabel, grid: true, domain: [0, Math.max(...values)], nice: true, tickFormat: (d) => `${Math.round(100 * d)}%` },
      marks: [Plot.barY(rows, { fx: "group", x: "scenario", y: "value", fill: (d) => lineColour(d.index), fillOpacity: (d) => (d.index ? 0.75 : 1) })],
    });
  }
  return Plot.plot({
    ...common,
    x: { type: "point", label: x, domain: groups, labelOffset: 42 },
    y: { label: yLabel, grid: true, nice: true },
    marks: [Plot.dot(rows, { x: "group", y: "value", r: (d) => (d.index ? 4 : 7), fill: (d) => (d.index ? lineColour(d.index) : "none"), stroke: (d) => lineColour(d.index), strokeWidth: 2.5 })],
  });
}

export function drawInequality({ scenario, year, nation }) {
  const shown = scenario === 0 ? [0] : [0, scenario];
  const space = document.getElementById("deciles").clientWidth;
  const half = space > 900 ? space / 2 - 20 : space;
  const width = room({ clientWidth: half }, 600);
  const list = (group, value) => shown.flatMap((i) => group.map((g, at) => ({ index: i, scenario: scenarios[i].name, group: g, value: value(i, at) })));
  const groups = ten.map((d) => d + 1);
  const draw = (title, rows, x, y, isPercent, file) => {
    const known = rows.filter((d) => Number.isFinite(d.value));
    if (!known.length) return h("p", { class: "note" }, `${title}: the run has nobody in ${nations[nation]}.`);
    const show = isPercent ? percent : (v) => decimals(v, 1);
    const last = known.filter((d) => d.index === shown[shown.length - 1]);
    const says = `${x} ${last[0].group}: ${show(last[0].value)}; ${last[last.length - 1].group}: ${show(last[last.length - 1].value)} (${scenarios[shown[shown.length - 1]].name}).${isPercent ? "" : " The scale does not start at zero."}`;
    const columns = [
      { name: x, value: (d) => String(d.group) },
      { name: "Scenario", value: (d) => d.scenario },
      { name: y, value: (d) => show(d.value), raw: (d) => (isPercent ? 100 * d.value : d.value) }];
    return chart(title, says, plotOf(known, shown, x, width, y, isPercent), key(shown.map((i) => scenarios[i].name), (at) => (isPercent ? box : dot)(shown[at])),
      behind(title, file, columns, () => rows));
  };
  const gap = (sex) => {
    const base = slope(0, year, nation, sex), now = slope(scenario, year, nation, sex);
    return `${decimals(now, 1)} years${scenario ? ` (${signed(now - base, 3)} with the scenario)` : ""}`;
  };
  fill("deciles",
    h("p", {}, `Neighbourhoods in ${nations[nation]} in ten groups of deprivation, 1 the most deprived, in ${financialYear(years[year])}. Between the two ends of the scale, life expectancy differs by ${gap(0)} for girls and ${gap(1)} for boys (slope index of inequality). The nations measure deprivation in their own ways, so that their groups cannot be compared.`),
    h("div", { class: "columns" },
      draw("Child poverty by deprivation", list(groups, (i, d) => decilePoverty(i, year, nation, d)), "Deprivation decile", "Share of children", true, "poverty_by_decile.csv"),
      draw("Life expectancy by deprivation, female", list(groups, (i, d) => decileLife(i, year, nation, 0, d)), "Deprivation decile", "Years", false, "life_expectancy_female_by_decile.csv"),
      draw("Life expectancy by deprivation, male", list(groups, (i, d) => decileLife(i, year, nation, 1, d)), "Deprivation decile", "Years", false, "life_expectancy_male_by_decile.csv"),
      draw("Child poverty by family", list(families.map(familyName), (i, f) => familyPoverty(i, year, nation, f)), "Family", "Share of children", true, "poverty_by_family.csv")));
}

const familyName = (name) => words(name).replace("lone parent", "lone").replace(" children", "").replace(" child", "").replace(" plus", "+");

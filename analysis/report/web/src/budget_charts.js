// Charts over the amount that moves: change, net income, its parts, and what is kept of a little more.
import * as Plot from "@observablehq/plot";
import { about, amount, axis, column, moving, names, parts, points, rows, short, withScenario, xs } from "./budget.js";
import { key, lineColour, lineDash, s } from "./colours.js";
import { behind, chart, fill, h, room } from "./elements.js";
import { decimals, percent, pounds } from "./format.js";

const ink = "#14213d";
const sides = withScenario ? ["law", "changed"] : ["law"];
const last = xs.length - 1;

function frame(id, most, more) {
  const width = room(document.getElementById(id), most);
  return {
    width, height: Math.round(width * 0.42) + 90, marginLeft: 72, marginRight: 20, marginTop: 34, marginBottom: 48,
    style: { fontSize: "14px", color: ink },
    x: { label: axis, labelOffset: 44, ticks: width < 520 ? 4 : 8, tickFormat: short, domain: [xs[0], xs[last]] },
    ...more,
  };
}

/** Where the reader looks: the amount chosen under "Line by line". */
const here = ({ at }) => {
  const x = points[at].x;
  return x >= xs[0] && x <= xs[last] ? [Plot.ruleX([x], { stroke: ink, strokeWidth: 1.5, strokeDasharray: "3 3" })] : [];
};

const amounts = { name: axis, value: (d) => short(d.x), raw: (d) => d.x };
const money = (name, value) => ({ name, value: (d) => pounds(value(d), 2), raw: value });

export function drawNet(state) {
  const figure = state.costs;
  const series = sides.map((side) => ({ side, values: column(side, figure) }));
  const data = (side, i) => xs.map((x, k) => ({ x, y: series[i].values[k] }));
  const plot = Plot.plot(frame("net-chart", 900, {
    y: { label: "Net income, £ a year", grid: true, nice: true, tickFormat: (d) => pounds(d) },
    marks: [Plot.ruleY([0], { strokeOpacity: 0.3 }), ...here(state),
      ...sides.map((side, i) => Plot.line(data(side, i), { x: "x", y: "y", stroke: lineColour(i), strokeWidth: 3, strokeDasharray: lineDash(i) }))],
  }));
  const words = figure.endsWith("ahc") ? "after" : "before";
  const says = series.map(({ side, values }) => `under ${names[side]} from ${pounds(values[0])} a year at ${short(xs[0])} to ${pounds(values[last])} at ${short(xs[last])}`).join("; ").replace("u", "U");
  const list = xs.map((x, i) => ({ x, i }));
  const columns = [amounts, ...series.map(({ side, values }) => money(`Net income ${words} housing costs, ${names[side]}, £ a year`, (d) => values[d.i]))];
  fill("net-chart", chart(`Net income ${words} housing costs by ${moving}`, `${says}. The dotted upright line is the point shown under “Line by line”.`, plot,
    key(sides.map((side) => names[side])), behind(`net income by ${moving}`, `${figure}.csv`, columns, () => list)));
}

const fills = ["#dfe3ea", "#12436d", "#8fc7b8", "#5b3a7a", "#e9c46a", "#2a6f77", "#c7d3e8", "#7a2e4d", "#a9b665", "#3d3d3d", "#f0b6a0", "#4b6b9a", "#d6c7b0", "#1f5a3a", "#b9a0cf", "#6b4e16", "#9fd0e0"];
const taxFills = ["#b85c12", "#f3c9a0", "#7a2410", "#d9a35f"];

/** Taxes hatched one way, every other benefit dotted, so that neighbours differ without colour too. */
function pattern(part, id) {
  const base = s("rect", { width: 8, height: 8, fill: part.fill });
  if (part.tax) return s("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, base, s("rect", { width: 2, height: 8, fill: "#3b1d00" }));
  if (part.order % 3 === 2) return s("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, base, s("circle", { cx: 4, cy: 4, r: 1.6, fill: ink }));
  return s("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, base);
}

/** Parts that are anything at all on the curve, each with its paint. */
function shownParts(list) {
  const used = parts.filter((part) => list.some((row) => Math.abs(part.value(row)) >= 0.005));
  let benefit = 0, tax = 0;
  return used.map((part) => ({ ...part, order: part.tax ? tax : benefit, fill: part.tax ? taxFills[tax++ % taxFills.length] : fills[benefit++ % fills.length] }));
}

export function drawParts(state) {
  const side = withScenario ? state.which : "law";
  const list = rows(side);
  const shown = shownParts(list);
  // A hair instead of nothing keeps every part on its own side of zero.
  const ownSide = (part, y) => (part.tax ? Math.min(y, -1e-9) : Math.max(y, 1e-9));
  const stacked = shown.flatMap((part) => list.map((row) => ({ x: row.x, y: ownSide(part, part.value(row)), part: part.name })));
  const paint = new Map(shown.map((part) => [part.name, `url(#part-${part.key})`]));
  const plot = Plot.plot(frame("parts-chart", 900, {
    y: { label: "£ a year", grid: true, nice: true, tickFormat: (d) => pounds(d) },
    color: { type: "identity" },
    marks: [
      Plot.areaY(stacked, { x: "x", y: "y", z: "part", order: shown.map((p) => p.name), fill: (d) => paint.get(d.part), stroke: "#fff", strokeWidth: 0.7 }),
      Plot.ruleY([0], { stroke: ink }),
      Plot.line(list, { x: "x", y: "net_income_bhc", stroke: "#fff", strokeWidth: 6 }),
      Plot.line(list, { x: "x", y: "net_income_bhc", stroke: "#000", strokeWidth: 3 }),
      ...here(state),
    ],
  }));
  const defs = (where) => s("defs", {}, ...shown.map((part) => pattern(part, `${where}-${part.key}`)));
  plot.prepend(defs("part"));
  const boxes = (i) => (i === shown.length ? s("line", { x1: 0, x2: 52, y1: 9, y2: 9, stroke: "#000", "stroke-width": 4 })
    : s("g", {}, s("defs", {}, pattern(shown[i], `key-${shown[i].key}`)), s("rect", { width: 52, height: 18, fill: `url(#key-${shown[i].key})`, stroke: "#47536b" })));
  const list2 = key([...shown.map((part) => (part.tax ? `${part.name} (taken off)` : part.name)), "Net income before housing costs"], boxes);
  const says = `Above zero what comes in, below zero what is taken off, under ${names[side]}; the black line is what is left: net income before housing costs.`;
  const columns = [amounts, ...shown.map((part) => money(`${part.name}, £ a year`, part.value)), money("Net income before housing costs, £ a year", (d) => d.net_income_bhc)];
  fill("parts-chart", chart(`Incomes, benefits and taxes by ${moving}`, says, plot, list2,
    behind(`incomes, benefits and taxes by ${moving}, ${names[side]}`, `parts_${side}.csv`, columns, () => list)));
}

const lowest = -0.5, highest = 1.5;

/** Places where a step up leaves less than before, joined where they follow on each other. */
function falls(side) {
  const net = column(side, "net_income_bhc");
  const found = [];
  for (let i = 0; i < last; ++i)
    if (net[i + 1] < net[i] - 0.005) {
      const before = found[found.length - 1];
      if (before && before.to === i) { before.to = i + 1; before.by += net[i] - net[i + 1]; }
      else found.push({ from: i, to: i + 1, by: net[i] - net[i + 1] });
    }
  return found;
}

export function drawKeep(state) {
  if (!about.income) return;
  const series = sides.map((side) => ({ side, rates: column(side, "effective_marginal_rate") }));
  const data = ({ rates }) => xs.map((x, i) => ({ x, y: rates[Math.min(i, last - 1)] }));
  const plot = Plot.plot(frame("keep-chart", 900, {
    y: { label: "Taken of each further pound", grid: true, domain: [Math.min(0, Math.max(lowest, ...[Math.min(...series.flatMap((q) => q.rates.slice(0, last)))])), Math.max(1, Math.min(highest, Math.max(...series.flatMap((q) => q.rates.slice(0, last)))))], clamp: true, tickFormat: (d) => `${Math.round(100 * d)}%` },
    marks: [Plot.ruleY([0, 1], { stroke: ink, strokeOpacity: 0.5 }), ...here(state),
      ...series.map((q, i) => Plot.line(data(q), { x: "x", y: "y", curve: "step-after", stroke: lineColour(i), strokeWidth: 2.5, strokeDasharray: lineDash(i) }))],
  }));
  const kept = (q) => {
    const steep = q.rates.slice(0, last).filter((r) => r > 0.6).length / last;
    const where = falls(q.side).map((f) => `${amount(xs[f.from])} (by ${pounds(f.by)} a year)`);
    return `Under ${names[q.side]} more than 60p of a further pound is taken over ${percent(steep)} of the range. ${where.length ? `Net income falls beyond ${where.join(", ")}: ${where.length === 1 ? "a cliff edge" : "cliff edges"}.` : "Nowhere does a step up leave less than before."}`;
  };
  const list = xs.slice(0, last).map((x, i) => ({ x, i }));
  const columns = [amounts, ...series.map((q) => ({ name: `Effective marginal rate up to the next amount, ${names[q.side]}, %`, value: (d) => `${decimals(100 * q.rates[d.i], 1)}%`, raw: (d) => 100 * q.rates[d.i] }))];
  fill("keep-chart",
    h("p", {}, `The effective marginal rate: how much of each further pound goes in tax, National Insurance and lower benefits, in steps of ${amount(about.step)}. What is not taken is kept.`),
    chart(`Effective marginal rate by ${moving}`, series.map(kept).join(" "), plot, key(sides.map((side) => names[side])),
      h("p", {}, "The scale ends at −50% and 150%: at a cliff edge the rate of a step goes beyond. The table has the figures."),
      behind(`effective marginal rate by ${moving}`, "effective_marginal_rate.csv", columns, () => list)));
}

/** Where a change is a gain and where a loss, and how large. */
function changeWords(values) {
  const up = values.filter((y) => y > 0.005).length, down = values.filter((y) => y < -0.005).length;
  const most = pounds(Math.max(...values)), least = pounds(-Math.min(...values));
  const where = (n) => (n === values.length ? "every amount" : `${percent(n / values.length)} of the amounts`);
  if (!up && !down) return "Nothing at any amount shown.";
  if (!down) return `More at ${where(up)} shown, by up to ${most} a year; less nowhere.`;
  if (!up) return `Less at ${where(down)} shown, by up to ${least} a year; more nowhere.`;
  return `More at ${where(up)} shown, by up to ${most} a year, and less at ${where(down)}, by up to ${least}.`;
}

export function drawChange(state) {
  if (!withScenario) return;
  const before = column("law", "net_income_bhc"), after = column("changed", "net_income_bhc");
  const list = xs.map((x, i) => ({ x, i, y: after[i] - before[i] }));
  const values = list.map((d) => d.y);
  const says = changeWords(values);
  const down = values.some((y) => y < -0.005);
  const most = Math.max(1, ...values.map(Math.abs));
  const plot = Plot.plot(frame("change-chart", 900, {
    y: { label: "Change in net income, £ a year", grid: true, nice: true, domain: [Math.min(0, ...values), Math.max(down ? 0 : most, ...values)], tickFormat: (d) => pounds(d) },
    marks: [
      Plot.areaY(list, { x: "x", y1: 0, y2: (d) => Math.max(0, d.y), fill: "#7fb0d3" }),
      Plot.areaY(list, { x: "x", y1: 0, y2: (d) => Math.min(0, d.y), fill: "url(#less)" }),
      Plot.line(list, { x: "x", y: "y", stroke: ink, strokeWidth: 2.5 }), Plot.ruleY([0], { stroke: ink }), ...here(state)],
  }));
  plot.prepend(s("defs", {}, s("pattern", { id: "less", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: 8, height: 8, fill: "#e9a45c" }), s("rect", { width: 2.5, height: 8, fill: "#3b1d00" }))));
  const columns = [amounts, money(`Net income, ${names.law}, £ a year`, (d) => before[d.i]), money(`Net income, ${names.changed}, £ a year`, (d) => after[d.i]),
    { name: "Change, £ a year", value: (d) => pounds(d.y, 2, true), raw: (d) => d.y }];
  fill("change-chart", chart(`Change in net income with ${names.changed}, by ${moving}`, `${says}${down ? " Hatched: less than under current law." : ""}`, plot,
    behind(`change in net income by ${moving}`, "change.csv", columns, () => list)));
}

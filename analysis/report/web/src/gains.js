// Who gains in one authority: change in children in poverty by family, tenure and deprivation.
import * as Plot from "@observablehq/plot";
import { changeBars } from "./bars.js";
import { about, driversOf, groupsOf, nearestHeld, scenarios, years } from "./data.js";
import { behind, chart, h, room, saveButton, table } from "./elements.js";
import { effectColumn, inWords, ofDriver, ofGroup, restsColumn, signs } from "./flags.js";
import { count, decimals, financialYear, percent, signed, words } from "./format.js";

const kinds = [
  ["family", "family and number of children", (group) => words(group).replace(/ (plus )?(children|child)$/, (_, plus) => (plus ? "+" : ""))],
  ["tenure", "tenure of the home", (group) => words(group).replace("temporary accommodation", "temporary")],
  ["decile", "deprivation of the neighbourhood", (group) => (group === "1" ? "1, most deprived" : group === "10" ? "10, least deprived" : group)],
];

/** Shares in poverty, where no scenario is chosen. */
function shareBars(rows, width) {
  return Plot.plot({
    width, height: 66 + 30 * rows.length, marginBottom: 44, marginLeft: Math.min(230, width * 0.4), marginRight: 70, style: { fontSize: "14px", color: "#14213d" },
    x: { label: "Share of children in poverty", labelOffset: 40, grid: true, nice: true, ticks: 4, tickFormat: (d) => `${Math.round(100 * d)}%`, domain: [0, Math.max(0.01, ...rows.map((d) => d.value))] },
    y: { label: null, domain: rows.map((d) => d.label) },
    marks: [Plot.barX(rows, { y: "label", x: "value", fill: "#12436d" }), Plot.ruleX([0]),
      Plot.text(rows, { y: "label", x: "value", text: (d) => percent(d.value) + signs(d.support), dx: 6, textAnchor: "start", fill: "#14213d" })],
  });
}

/** Groups that have children, with their flags. */
function groupsWith(kind, { scenario, year, authority }) {
  const { rows, year: at } = groupsOf(kind, scenario, year, authority.index);
  return { at, groups: rows.filter((d) => d.children > 0).map((d) => ({ ...d, ...ofGroup(kind, d.place, scenario, nearestHeld(year).at, authority.index) })) };
}

const differs = (d, scenario, authority) => ofDriver(d.driver, scenario, d.at, authority.index);

/** All flags of what is drawn here, for the notes of the profile. */
export const flagsOfGains = (state) => [
  ...(groupsOf("family", state.scenario, state.year, state.authority.index) ? kinds.flatMap(([kind]) => groupsWith(kind, state).groups.flatMap((d) => [...d.support, ...d.effect])) : []),
  ...driversOf(state.scenario, state.year, state.authority.index).flatMap((d) => differs(d, state.scenario, state.authority))];

function one([kind, what, named], { scenario, year, authority, box }) {
  const { groups, at } = groupsWith(kind, { scenario, year, authority });
  const rows = groups.map((d) => ({ ...d, label: named(d.group), value: scenario ? d.change : d.poor / d.children }));
  const columns = [
    { name: `Children by ${what}`, value: (d) => d.label },
    { name: "Children, baseline", value: (d) => count(d.children), raw: (d) => d.children },
    { name: "In poverty, baseline", value: (d) => count(d.poor), raw: (d) => d.poor, flags: (d) => d.support },
    { name: "In poverty, baseline, %", value: (d) => percent(d.poor / d.children), raw: (d) => (100 * d.poor) / d.children, flags: (d) => d.support },
    ...(scenario ? [
      { name: "Change in children in poverty", value: (d) => signed(d.change, 0), raw: (d) => d.change, flags: (d) => d.effect },
      { name: "Change, % of the group's children", value: (d) => `${signed((100 * d.change) / d.children, 1)}%`, raw: (d) => (100 * d.change) / d.children, flags: (d) => d.effect }] : []),
    ...restsColumn((d) => d.support), ...(scenario ? effectColumn((d) => d.effect) : [])];
  const width = room(box, 560);
  const moved = rows.filter((d) => Math.abs(d.value) >= 0.5);
  const most = [...moved].sort((a, b) => a.value - b.value)[0];
  const title = `${scenario ? "Change in children in poverty" : "Children in poverty"} by ${what}, ${financialYear(years[at])}`;
  const says = !scenario ? `Highest: ${[...rows].sort((a, b) => b.value - a.value).slice(0, 2).map((d) => `${d.label} (${percent(d.value)})`).join(", ")}.`
    : !most ? "No group changes." : most.value < 0 ? `Most leave poverty in the group “${most.label}”: ${decimals(-most.value, 0)} children.` : "In no group do children leave poverty.";
  const plot = scenario ? changeBars(rows, { width, xLabel: "Children in poverty, change", show: (x) => signed(x, 0), goodIsLow: true }) : shareBars(rows, width);
  return chart(title, says + inWords(rows), plot, behind(`${title}, ${authority.name}`, `${authority.code}_by_${kind}.csv`, columns, () => rows));
}

/** Figures through which levers act here: the baseline's, and what the scenario changes. */
export function whatMoves({ scenario, year, authority }) {
  const at = financialYear(years[nearestHeld(year).year]);
  const show = (d, x, sign) => (d.units === "proportion" ? `${(sign ? signed : decimals)(100 * x, sign ? 2 : 1)}${sign ? " points" : "%"}`
    : d.units.startsWith("£/week") ? (sign ? signed : decimals)(x, 1) : (sign ? signed : decimals)(x, 0));
  const rows = driversOf(scenario, year, authority.index).filter((d) => Number.isFinite(d.level));
  if (!rows.length) return [];
  const flags = (d) => differs(d, scenario, authority);
  const unit = (d) => (d.units === "proportion" ? "" : `, ${d.units}`);
  const columns = [
    { name: "Figure", value: (d) => `${d.label}${unit(d)}` },
    { name: `Baseline, ${at}`, value: (d) => show(d, d.level), raw: (d) => d.level },
    ...(scenario ? [{ name: "Change from the baseline", value: (d) => show(d, d.change, true), raw: (d) => d.change, flags }, ...effectColumn(flags)] : [])];
  const caption = `${authority.name}, ${scenario ? `what “${scenarios[scenario].name}” moves` : "what levers may act through"}, ${at}`;
  return [h("h3", {}, scenario ? "What drives it here" : "What levers may act through here"),
    h("p", {}, "Figures of benefits, work, schools and homes, through which levers reach people’s incomes and health. They are not parts of a sum."),
    h("div", { class: "scroll tall", role: "region", "aria-label": caption, tabindex: "0" }, table(caption, columns, rows)),
    saveButton("Save these figures as CSV", `${authority.code}_drivers.csv`, columns, () => rows)];
}

export function whoGains(state) {
  const title = h("h3", {}, state.scenario ? `Who gains in ${state.authority.name} with “${scenarios[state.scenario].name}”` : `Who is in poverty in ${state.authority.name}`);
  if (!groupsOf("family", state.scenario, state.year, state.authority.index))
    return [title, h("p", { class: "note" }, "This results file holds no groups of children by authority: it was written by an earlier version. The section Inequality shows them by nation.")];
  const { year } = groupsOf("family", state.scenario, state.year, state.authority.index);
  const per = Math.round(1 / about.scale);
  return [title,
    h("p", {}, `${year === state.year ? "" : `The page holds groups for every fifth year: ${financialYear(years[year])} is shown. `}${per > 1 ? `One simulated child stands for ${per} in each simulation: changes of a few times that are noise. ` : ""}${state.scenario ? "Groups are as they stand in each scenario: a family that moves from a private to a social home changes group. Hatched: more children in poverty." : ""}`),
    h("div", { class: "columns" }, ...kinds.map((kind) => one(kind, state)))];
}

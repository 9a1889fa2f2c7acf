// Reads the figures that the program put into the page. Local figures are whole numbers of
// 1/factor, scenario less baseline for all scenarios but the first, [scenario][year · authority],
// packed until they are asked for.
import { unpack } from "./packed.js";

/** The figures as they stand in the page. */
export const raw = JSON.parse(document.getElementById("figures").textContent);

export const about = raw.about;
export const place = raw.place;
export const years = raw.years;
export const scenarios = raw.about.scenarios;
export const nations = raw.nations;
export const accounts = raw.accounts;
export const authorities = raw.authorities.code.map((code, i) => ({
  index: i,
  code,
  name: raw.authorities.name[i],
  nation: raw.authorities.nation[i],
  region: raw.authorities.region[i],
  hexagon: raw.authorities.hexagon[i],
}));
export const several = about.replicates > 1;

const places = authorities.length;
const value = (n, factor) => (n === null || n === undefined ? NaN : n / factor);

const list = (owner, key, width = places) => (typeof owner[key] === "string" ? (owner[key] = unpack(owner[key], width)) : owner[key]);

/** Change from the baseline of a local figure; 0 for the baseline. */
export function change(figure, scenario, year, authority) {
  const { mean, factor } = raw.local[figure];
  return scenario === 0 ? 0 : value(list(mean, scenario)[year * places + authority], factor);
}

/** Level of a local figure. Cost has changes only. */
export function level(figure, scenario, year, authority) {
  const { mean, factor } = raw.local[figure];
  const base = figure === "cost" ? 0 : value(list(mean, 0)[year * places + authority], factor);
  return base + change(figure, scenario, year, authority);
}

/** Limits of the 95% interval of a level or a change, or null. */
export function limits(kind, figure, scenario, year, authority) {
  return ends(kind, figure, scenario, year, authority, 0);
}

/** Limits of the 80% and the 50% interval of a level: [[lower, upper], [lower, upper]], or null. */
export function fan(figure, scenario, year, authority) {
  const both = [2, 4].map((from) => ends("level", figure, scenario, year, authority, from));
  return both.every(Boolean) ? both : null;
}

function ends(kind, figure, scenario, year, authority, from) {
  const found = raw.local[figure][kind === "level" ? "limits" : "changes"][scenario];
  if (!found || found.length < from + 2) return null;
  const middle = (kind === "level" ? level : change)(figure, scenario, year, authority);
  const at = year * places + authority;
  const both = [from, from + 1].map((side) => middle + value(list(found, side)[at], raw.local[figure].factor));
  return both.every(Number.isFinite) ? both : null;
}

const names = ["children", "poor", "rate", "life_female", "life_male", "poor_change", "rate_change",
  "life_female_change", "life_male_change", "cost_change"];

/** Figures of all authorities together: { mean, limits } by name. */
export function whole(scenario, year) {
  const [mean, lower, upper] = raw.whole[scenario][year];
  return Object.fromEntries(names.map((name, i) => [name, {
    mean: value(mean[i], 1),
    limits: lower ? [value(lower[i], 1), value(upper[i], 1)] : null,
  }]));
}

/** 80% and 50% intervals of the child poverty rate of all authorities together, or null. */
export function wholeFan(scenario, year) {
  const found = raw.fan && raw.fan[scenario][year];
  return found && found.every((x) => x !== null) ? [[found[0], found[1]], [found[2], found[3]]] : null;
}

/** Of the years that groups and drivers are held for, the one nearest to a year: its place among them, and the year. */
export function nearestHeld(year) {
  const held = raw.group_years;
  const at = held.reduce((best, y, i) => (Math.abs(y - year) < Math.abs(held[best] - year) ? i : best), 0);
  return { at, year: held[at] };
}

/** Figures of an authority through which levers act, in the year nearest to the one chosen. */
export function driversOf(scenario, year, authority) {
  const { at } = nearestHeld(year), cell = at * places + authority;
  return raw.drivers.map((d, driver) => ({
    driver, at,
    label: d.label, units: d.units,
    level: value(list(d, "level")[cell], d.factor),
    change: scenario === 0 ? 0 : value(list(d.change, scenario - 1)[cell], d.factor),
  }));
}

/** Groups of an authority's children in the year nearest to the one chosen; null where the file holds none. */
export function groupsOf(kind, scenario, year, authority) {
  if (!raw.groups) return null;
  const { at, year: held } = nearestHeld(year);
  const of = raw.groups[kind], width = of.groups.length;
  const read = (owner, key, g) => list(owner, key, places * width)[(at * places + authority) * width + g];
  return {
    year: held,
    rows: of.groups.map((group, g) => ({ group, place: g, children: read(of, "children", g), poor: read(of, "poor", g), change: scenario === 0 ? 0 : read(of.change, scenario - 1, g) })),
  };
}

/** What each lever adds to a scenario's effect; null for a run that was not taken apart. */
export const decomposition = raw.decomposition;

/** By decile of a nation: share of children in poverty, or life expectancy of a sex. */
export const decilePoverty = (scenario, year, nation, decile) =>
  value(raw.deciles.poverty[scenario][(year * nations.length + nation) * 10 + decile], 1);
export const decileLife = (scenario, year, nation, sex, decile) =>
  value(raw.deciles.life[scenario][((year * nations.length + nation) * 2 + sex) * 10 + decile], 1);
export const slope = (scenario, year, nation, sex) =>
  value(raw.deciles.slope[scenario][(year * nations.length + nation) * 2 + sex], 1);

export const families = raw.families;
export const familyPoverty = (scenario, year, nation, type) =>
  value(raw.family[scenario][(year * nations.length + nation) * families.length + type], 1);

/** Change in public cost, £ million: by payer and line. */
export const accountChange = (scenario, year, payer, line) =>
  value(accounts.change[scenario][year][payer * accounts.lines.length + line], 1);

export const hasHexagons = raw.authorities.hexagon.length === places;

// Reads the figures that the program put into the page. Local figures are whole numbers of
// 1/factor, scenario less baseline for all scenarios but the first, [scenario][year · authority].

const raw = JSON.parse(document.getElementById("figures").textContent);

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

/** Change from the baseline of a local figure; 0 for the baseline. */
export function change(figure, scenario, year, authority) {
  const { mean, factor } = raw.local[figure];
  return scenario === 0 ? 0 : value(mean[scenario][year * places + authority], factor);
}

/** Level of a local figure. Cost has changes only. */
export function level(figure, scenario, year, authority) {
  const { mean, factor } = raw.local[figure];
  const base = figure === "cost" ? 0 : value(mean[0][year * places + authority], factor);
  return base + change(figure, scenario, year, authority);
}

/** Limits of the 95% interval of a level or a change, or null. */
export function limits(kind, figure, scenario, year, authority) {
  const found = raw.local[figure][kind === "level" ? "limits" : "changes"][scenario];
  if (!found) return null;
  const middle = (kind === "level" ? level : change)(figure, scenario, year, authority);
  const at = year * places + authority;
  const ends = found.map((side) => middle + value(side[at], raw.local[figure].factor));
  return ends.every(Number.isFinite) ? ends : null;
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

import * as Plot from "@observablehq/plot";
import { lineColour, lineDash, key } from "./colours.js";
import { about as meta, place, scenarios, several, whole, wholeFan, years } from "./data.js";
import { behind, chart, fill, h, look, marks, room } from "./elements.js";
import { footnotes, ofRun, restsColumn } from "./flags.js";
import { about, count, decimals, financialYear, lifeWords, million, percent, signed } from "./format.js";

const between = (limits, show) =>
  (limits && limits.every(Number.isFinite) ? ` (95% of simulations: ${show(limits[0])} to ${show(limits[1])})` : "");
/** Whether the change of children in poverty differs from zero, as the flags of the results have it. */
const differs = ([found]) => (found?.mark ? `The change of children in poverty: ${found.words}.`
  : found?.code === 0 ? "The simulations agree on the direction." : "");
const certainty = (x, flags = []) => {
  if (!several) return "One simulation was run, so that no range can be given; small effects may be noise.";
  if (!x.limits) return "";
  const few = meta.replicates < 20 ? ` Only ${meta.replicates} simulations were run: the true range is wider.` : "";
  if (flags.length) return differs(flags) + few;
  return (x.limits[0] * x.limits[1] > 0
    ? "The simulations agree on the direction."
    : "Simulations disagree on the direction: the effect cannot be told from none.") + few;
};

function words(scenario, year) {
  const now = whole(scenario, year), base = whole(0, 0), current = whole(0, year);
  const start = `In ${financialYear(years[0])}, the model's base year, ${percent(base.rate.mean)}`;
  const who = ` of children in ${place === "United Kingdom" ? "the United Kingdom" : place.toLowerCase()} lived in relative poverty after housing costs.`;
  const then = year > 0 ? [` Under current law it would be ${percent(current.rate.mean)}`, ...marks(ofRun("rate", 0, year)), ` in ${financialYear(years[year])}.`] : [];
  const paragraphs = [h("p", { class: "big" }, start, ...marks(ofRun("rate", 0, 0)), who, ...then)];
  if (scenario > 0) {
    const poor = now.poor_change, name = scenarios[scenario].name;
    const direction = poor.mean < 0 ? "fewer" : "more";
    const sense = (x) => about(x * Math.sign(poor.mean), 3);
    const flags = (figure) => ofRun(figure, scenario, year), life = (figure) => h("span", { class: look(flags(figure)) }, lifeWords(now[figure].mean), ...marks(flags(figure)));
    const ends = poor.limits && (poor.mean < 0 ? [poor.limits[1], poor.limits[0]] : poor.limits);
    paragraphs.push(h("p", { class: "big" },
      `With “${name}”, about ${about(Math.abs(poor.mean))} ${direction} children`, ...marks(flags("poor_change")), ` would be in poverty in ${financialYear(years[year])} than under current law${between(ends, sense)}, ${now.cost_change.mean < 0 ? "with a net saving to" : "at a net cost to"} the public purse of ${million(Math.abs(now.cost_change.mean))}`, ...marks(flags("cost_change")), " a year."));
    const lives = [now.life_female_change, now.life_male_change].every((x) => Number.isFinite(x.mean)) ? ["A girl born then could expect to live ", life("life_female_change"), ` ${now.life_female_change.mean < 0 ? "less" : "longer"}, a boy `, life("life_male_change"), ` ${now.life_male_change.mean < 0 ? "less" : "longer"}, at the death rates of that year. Effects on health build up over decades. `] : [];
    paragraphs.push(h("p", {}, ...lives, certainty(poor, flags("poor_change"))));
    if (scenarios[scenario].description) paragraphs.push(h("p", {}, h("strong", {}, "What the scenario asks: "), scenarios[scenario].description));
  } else {
    paragraphs.push(h("p", {}, "Choose a scenario above to see what it changes. ", certainty(now.rate)));
  }
  return paragraphs;
}

/** @param rests, differs  flags of the level and of the change, which are told in words too  @param lines  texts, of changes as [text] */
const card = (title, figure, { rests = [], differs: change = [] }, ...lines) =>
  h("div", { class: "card" }, h("h3", {}, title), h("p", { class: "figure" }, figure),
    ...lines.filter(Boolean).map((line) => h("p", { class: Array.isArray(line) ? look(change) : null }, line)),
    ...[...rests, ...change].filter((f) => f.mark).map((f) => h("p", { class: "flagged" }, `${f.mark} ${f.says}`)));

function cards(scenario, year) {
  const x = whole(scenario, year), changed = scenario > 0;
  const range = (limits, show) => (limits && limits.every(Number.isFinite) ? `95% range ${show(limits[0])} to ${show(limits[1])}` : null);
  const flags = (level, change) => ({ rests: level ? ofRun(level, scenario, year) : [], differs: ofRun(change, scenario, year) });
  const moves = (text) => text && [text];
  const life = (name, sex) => card(`Life expectancy at birth, ${sex}`, `${decimals(x[name].mean, 2)}${Number.isFinite(x[name].mean) ? " years" : ""}`, flags(name, `${name}_change`),
    changed && Number.isFinite(x[`${name}_change`].mean) ? moves(`${signed(x[`${name}_change`].mean, 3)} years on current law`) : null,
    changed ? moves(range(x[`${name}_change`].limits, (v) => signed(v, 3))) : range(x[name].limits, (v) => decimals(v, 2)));
  return [
    card("Children in poverty", percent(x.rate.mean), flags("rate", "poor_change"), `${count(x.poor.mean)} children`,
      changed ? moves(`${signed(x.poor_change.mean, 0)} on current law (${signed(100 * x.rate_change.mean, 2)} points)`) : range(x.rate.limits, percent),
      changed ? moves(range(x.poor_change.limits, (v) => signed(v, 0))) : null),
    life("life_female", "female"),
    life("life_male", "male"),
    changed ? card("Net public cost", `${million(x.cost_change.mean)}`, flags(null, "cost_change"), "a year, in the prices of the year", moves(range(x.cost_change.limits, million))) : null,
  ].filter(Boolean);
}

/** Lines by scenario; of the baseline and the scenario in focus bands of 95%, of the latter those of 80 and 50% too. */
export function lines(width, series, yLabel, percentAxis, focus = 0) {
  const rows = series.filter((row) => Number.isFinite(row.value));
  const names = scenarios.map((sc) => sc.name);
  const band = rows.filter((row) => row.limits && (row.scenario === names[0] || row.scenario === names[focus]));
  const fans = rows.filter((row) => row.fan && row.scenario === names[focus]);
  return Plot.plot({
    width, height: Math.round(width * 0.46) + 60, marginLeft: 52, marginRight: 24, marginTop: 34, marginBottom: 48,
    style: { fontSize: "14px", color: "#14213d" },
    x: { label: "Financial year", labelOffset: 44, tickFormat: financialYear, ticks: width < 520 ? 4 : 8, interval: 1 },
    y: { label: yLabel, grid: true, nice: true, tickFormat: percentAxis ? (d) => `${Math.round(d * 1000) / 10}%` : undefined },
    marks: [
      Plot.areaY(band, { x: "year", y1: (d) => d.limits[0], y2: (d) => d.limits[1], z: "scenario", fill: (d) => lineColour(names.indexOf(d.scenario)), fillOpacity: 0.13 }),
      ...[0, 1].map((i) => Plot.areaY(fans, { x: "year", y1: (d) => d.fan[i][0], y2: (d) => d.fan[i][1], fill: lineColour(focus), fillOpacity: 0.17 })),
      ...names.map((name, i) => Plot.line(rows.filter((d) => d.scenario === name), { x: "year", y: "value", stroke: lineColour(i), strokeWidth: 2.5, strokeDasharray: lineDash(i) })),
    ],
  });
}

export function drawHeadline(scenario, year) {
  fill("headline-words", ...words(scenario, year));
  fill("headline-cards", ...cards(scenario, year));
  fill("headline-notes", footnotes(["rate", "life_female", "life_male", "poor_change", "life_female_change", "life_male_change", "cost_change"].map((figure) => ofRun(figure, scenario, year))));
  const rows = scenarios.flatMap((sc, s) => years.map((y, i) => ({ scenario: sc.name, year: y, flags: ofRun("rate", s, i), value: whole(s, i).rate.mean, limits: whole(s, i).rate.limits, fan: wholeFan(s, i) })));
  const box = document.getElementById("headline-chart");
  const title = "Children in relative poverty after housing costs";
  const last = years.length - 1;
  const says = `From ${percent(whole(0, 0).rate.mean)} in ${financialYear(years[0])} to ${scenarios.map((sc, s) => `${percent(whole(s, last).rate.mean)} (${sc.name})`).join(", ")} in ${financialYear(years[last])}.${several ? ` Bands hold 95% of the simulations${scenario ? ` of current law and of “${scenarios[scenario].name}”` : ""}; within ${scenario ? "the latter" : "them"} the darker ones hold 80 and 50%.` : ""}`;
  const columns = [
    { name: "Scenario", value: (d) => d.scenario },
    { name: "Financial year", value: (d) => financialYear(d.year) },
    { name: "Child poverty, %", value: (d) => decimals(100 * d.value, 2), raw: (d) => 100 * d.value, flags: (d) => d.flags },
    ...(several ? [
      { name: "Lower, %", value: (d) => decimals(100 * d.limits[0], 2), raw: (d) => 100 * d.limits[0] },
      { name: "Upper, %", value: (d) => decimals(100 * d.limits[1], 2), raw: (d) => 100 * d.limits[1] }] : []),
    ...restsColumn((d) => d.flags),
  ];
  fill("headline-chart", chart(title, says, lines(room(box, 900), rows, "Share of children", true, scenario), key(scenarios.map((sc) => sc.name)),
    behind("child poverty by scenario and year", "child_poverty_by_year.csv", columns, () => rows)));
  document.getElementById("subtitle").textContent =
    `${place}. ${scenarios.length - 1} scenario${scenarios.length === 2 ? "" : "s"} beside current law, ${financialYear(years[0])} to ${financialYear(years[last])}. Modelled, not observed: ${meta.run}.`;
}

// One authority: figures, rank, trend, places like it.
import { key } from "./colours.js";
import { authorities, change, fan, level, limits, scenarios, several, years } from "./data.js";
import { behind, chart, fill, h, marks, room, table } from "./elements.js";
import { effect, effectColumn, footnotes, marked, restsColumn, sourceSentences, support } from "./flags.js";
import { count, financialYear, percent } from "./format.js";
import { flagsOfGains, whatMoves, whoGains } from "./gains.js";
import { lines } from "./headline.js";
import { measures } from "./measures.js";

/** 1 = highest. */
function rank(figure, scenario, year, authority, among) {
  const mine = level(figure, scenario, year, authority);
  return 1 + among.filter((a) => level(figure, scenario, year, a.index) > mine).length;
}

/** Nearest by base-year child poverty and life expectancy, each in standard deviations. */
function similar(authority) {
  const figures = ["relative_ahc", "relative_bhc", "life_female", "life_male"];
  const spread = figures.map((f) => {
    const values = authorities.map((a) => level(f, 0, 0, a.index)).filter(Number.isFinite);
    const mean = values.reduce((x, y) => x + y, 0) / values.length;
    return Math.sqrt(values.reduce((x, y) => x + (y - mean) ** 2, 0) / values.length) || 1;
  });
  const distance = (a) => figures.reduce((sum, f, i) => sum + ((level(f, 0, 0, a.index) - level(f, 0, 0, authority)) / spread[i]) ** 2, 0);
  return authorities.filter((a) => a.index !== authority && Number.isFinite(distance(a))).sort((a, b) => distance(a) - distance(b)).slice(0, 5);
}

/** @param others  flags of what stands further down, for the notes */
function figuresTable(scenario, year, authority, others) {
  const rests = ([f]) => support(f, scenario, year, authority.index), differs = ([f]) => effect(f, scenario, year, authority.index);
  const rows = Object.entries(measures).filter(([, m]) => !m.changeOnly || scenario > 0);
  const range = (kind, f, show) => {
    const ends = limits(kind, f, scenario, year, authority.index);
    return ends ? ` (${show(ends[0])} to ${show(ends[1])})` : "";
  };
  const columns = [
    { name: "Figure", value: ([, m]) => `${m.label}${m.changeOnly ? "" : `, ${m.unit}`}` },
    { name: financialYear(years[year]), value: ([f, m]) => (m.changeOnly ? "" : m.level(level(f, scenario, year, authority.index)) + range("level", f, m.level)), flags: rests },
    ...(scenario > 0 ? [{ name: "Change from the baseline", value: ([f, m]) => m.change(change(f, scenario, year, authority.index)) + range("change", f, m.change), flags: differs }] : []),
    { name: `Rank of ${authorities.length}, 1 = highest`, value: ([f, m]) => (m.changeOnly ? "" : String(rank(f, scenario, year, authority.index, authorities))) },
    ...restsColumn(rests),
    ...(scenario > 0 ? effectColumn(differs) : []),
  ];
  const caption = `${authority.name}, ${scenarios[scenario].name}${several ? "; in brackets, 95% of simulations" : ""}`;
  return [h("div", { class: "scroll tall", role: "region", "aria-label": caption, tabindex: "0" }, table(caption, columns, rows)),
    footnotes([...rows.flatMap((row) => [...rests(row), ...differs(row)]), ...others]),
    ...sourceSentences(authority.index).map((sentence) => h("p", { class: "sources" }, sentence))];
}

/** In how many years of each scenario a figure rests on few people. */
function fewIn(figure, authority) {
  const told = scenarios.map((sc, s) => [sc.name, years.filter((_, i) => marked(support(figure, s, i, authority))).length]).filter(([, n]) => n);
  return told.length ? ` Rests on few people in ${told.map(([name, n]) => `${n} of ${years.length} years (${name})`).join(", ")}.` : "";
}

function trend(authority, figure, box, focus) {
  const measure = measures[figure];
  const rows = scenarios.flatMap((sc, s) => years.map((y, i) => ({ scenario: sc.name, year: y, flags: support(figure, s, i, authority.index), value: level(figure, s, i, authority.index), limits: limits("level", figure, s, i, authority.index), fan: fan(figure, s, i, authority.index) })));
  const last = years.length - 1;
  const says = `${measure.level(level(figure, 0, 0, authority.index))} in ${financialYear(years[0])}; in ${financialYear(years[last])} ${scenarios.map((sc, s) => `${measure.level(level(figure, s, last, authority.index))} (${sc.name})`).join(", ")}.${fewIn(figure, authority.index)}`;
  const columns = [
    { name: "Scenario", value: (d) => d.scenario },
    { name: "Financial year", value: (d) => financialYear(d.year) },
    { name: `${measure.label} (${measure.unit})`, value: (d) => measure.level(d.value), raw: (d) => measure.raw(d.value), flags: (d) => d.flags },
    ...(several ? [0, 1].map((i) => ({ name: i ? "Upper" : "Lower", value: (d) => (d.limits ? measure.level(d.limits[i]) : ""), raw: (d) => (d.limits ? measure.raw(d.limits[i]) : NaN) })) : []),
    ...restsColumn((d) => d.flags),
  ];
  return chart(measure.label, says, lines(room(box, 560), rows, measure.unit, measure.unit === "%", focus), key(scenarios.map((sc) => sc.name)),
    behind(`${measure.label} in ${authority.name}`, `${authority.code}_${figure}.csv`, columns, () => rows));
}

export function drawProfile({ scenario, year, authority, choose }) {
  const a = authorities[authority];
  const box = document.getElementById("profile");
  const narrow = { clientWidth: box.clientWidth > 900 ? box.clientWidth / 2 - 20 : box.clientWidth };
  const near = similar(authority);
  const nearFlags = (n) => [...support("relative_ahc", scenario, year, n.index), ...effect("relative_ahc", scenario, year, n.index)];
  const parts = [
    h("h3", {}, `${a.name} (${a.code})`),
    h("p", {}, `${a.region === a.nation ? a.nation : `${a.region}, ${a.nation}`}. In ${financialYear(years[year])}${scenario ? ` with “${scenarios[scenario].name}”` : " under current law"}, ${percent(level("relative_ahc", scenario, year, authority))} of its children, about ${count(level("poor", scenario, year, authority))}, are in relative poverty after housing costs.`, ...marks(support("relative_ahc", scenario, year, authority))),
    ...figuresTable(scenario, year, a, [...flagsOfGains({ scenario, year, authority: a }), ...near.flatMap(nearFlags)]),
    h("div", { class: "columns" }, trend(a, "relative_ahc", narrow, scenario), trend(a, "life_male", narrow, scenario)),
    ...whoGains({ scenario, year, authority: a, box: narrow }),
    ...whatMoves({ scenario, year, authority: a }),
  ];
  if (near.length) {
    parts.push(h("h3", {}, "Places with similar figures"),
      h("p", {}, "Nearest in base-year child poverty and life expectancy:"),
      h("ul", { class: "plain" }, ...near.map((n) => h("li", {}, h("button", { type: "button", onclick: () => choose(n.index) }, n.name),
        ` ${percent(level("relative_ahc", scenario, year, n.index))} in poverty`, ...marks(support("relative_ahc", scenario, year, n.index)),
        ...(scenario ? [`, ${measures.relative_ahc.change(change("relative_ahc", scenario, year, n.index))}`, ...marks(effect("relative_ahc", scenario, year, n.index))] : [])))));
  }
  fill("profile", ...parts.filter(Boolean));
}

// The hexagon map: colour classes with a legend that works in greyscale.
import { better, missing, ramp, s, same, worse } from "./colours.js";
import { authorities, change, hasHexagons, level, scenarios, years } from "./data.js";
import { behind, fill, h, marks } from "./elements.js";
import { effect, effectColumn, footnotes, marked, restsColumn, spoken, support } from "./flags.js";
import { financialYear, unknown } from "./format.js";
import { measures } from "./measures.js";

const root3 = Math.sqrt(3);
const centre = ([q, r]) => [root3 * (q + 0.5 * (Math.abs(r) % 2)), -1.5 * r];
const corners = Array.from({ length: 6 }, (_, i) => [Math.sin((i * Math.PI) / 3), Math.cos((i * Math.PI) / 3)]);
const outline = ([x, y]) => `M${corners.map(([a, b]) => `${(x + a).toFixed(2)},${(y + b).toFixed(2)}`).join("L")}Z`;

/** Upper ends of six classes of equally many places. */
function levelClasses(values, show) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const ends = ramp.map((_, i) => sorted[Math.min(sorted.length - 1, Math.ceil(((i + 1) * sorted.length) / ramp.length) - 1)]);
  const distinct = [...new Set(ends)];
  return distinct.map((end, i) => ({
    fill: ramp[distinct.length > 1 ? Math.round((i * (ramp.length - 1)) / (distinct.length - 1)) : 3],
    holds: (x) => x <= end && (i === 0 || x > distinct[i - 1]),
    text: `${show(i === 0 ? sorted[0] : distinct[i - 1])} to ${show(end)}`,
  }));
}

/** Three classes each way around no change, cut at thirds of the largest but one in twenty. */
function changeClasses(values, measure) {
  const sizes = values.filter(Number.isFinite).map(Math.abs).sort((a, b) => a - b);
  const top = sizes[Math.floor(sizes.length * 0.95)] || sizes[sizes.length - 1] || 0;
  const step = top / 3 || 1;
  const show = measure.change;
  const made = [];
  for (const sign of [-1, 1]) {
    const good = (sign < 0) === measure.goodIsLow;
    for (let i = 2; i >= 0; --i) {
      const low = i === 0 ? step / 20 : i * step, high = i === 2 ? Infinity : (i + 1) * step;
      made.push({
        sign, size: i, fill: good ? better[i] : worse[i], hatched: !good,
        holds: (x) => sign * x > low && sign * x <= high,
        text: `${high === Infinity ? `beyond ${show(sign * low)}` : `${show(sign * low)} to ${show(sign * high)}`} (${good ? "better" : "worse"})`,
      });
    }
  }
  const down = made.filter((c) => c.sign < 0), up = made.filter((c) => c.sign > 0).reverse();
  const none = { fill: same, holds: (x) => Math.abs(x) <= step / 20, text: `within ${show(step / 20).replace("+", "±")}` };
  return [...down, none, ...up].filter((c) => values.some(c.holds));
}

const plural = (n) => (n === 1 ? "1 authority" : `${n} authorities`);

/** Signs on hexagons: a dot where figures rest on few people, a wave where a change is not distinguishable from zero. */
const signs = {
  support: ([x, y], r = 0.2) => `M${(x - r).toFixed(2)},${(y + 0.42).toFixed(2)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
  effect: ([x, y]) => `M${(x - 0.5).toFixed(2)},${(y - 0.05).toFixed(2)}q.25,-.45 .5,0t.5,0`,
};
/** A sign lies dark on light, so that it is seen on every colour. */
const sign = (kind, places) => (kind === "support"
  ? [s("path", { class: "sign", d: places.map((p) => signs.support(p)).join(""), style: "fill:#000;stroke:#fff;stroke-width:.1" })]
  : [".34;stroke:#fff", ".16;stroke:#000"].map((stroke) => s("path", { class: "sign", d: places.map((p) => signs.effect(p)).join(""), style: `fill:none;stroke-linecap:round;stroke-width:${stroke}` })));

let made = 0;
function hatch(id, fillColour) {
  return s("pattern", { id, width: 0.7, height: 0.7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: 0.7, height: 0.7, fill: fillColour }), s("rect", { width: 0.2, height: 0.7, fill: "#3b1d00" }));
}

export function drawMap({ scenario, year, figure, kind, authority, choose }) {
  const measure = measures[figure];
  const changed = kind === "change" || measure.changeOnly;
  const of = (a) => (changed ? change : level)(figure, scenario, year, a.index);
  const show = changed ? measure.change : measure.level;
  const rests = (a) => support(figure, scenario, year, a.index), differs = (a) => (changed ? effect(figure, scenario, year, a.index) : []);
  const flags = (a) => [...rests(a), ...differs(a)], told = (a) => `${a.name} ${show(of(a))}${spoken(flags(a))}`;
  const values = authorities.map(of);
  if (!hasHexagons) {
    fill("map", h("p", { class: "note" }, "This results file has no map positions: it was written by an earlier version."));
    return;
  }
  const nothing = changed && scenario === 0;
  const classes = changed ? changeClasses(values, measure) : levelClasses(values, show);
  const tag = `hatch${++made}`;
  const paint = (c, i, where) => (c.hatched ? `url(#${tag}${where}${i})` : c.fill);
  const points = authorities.map((a) => centre(a.hexagon));
  const xs = points.map((p) => p[0]), ys = points.map((p) => p[1]);
  const box = [Math.min(...xs) - 1.2, Math.min(...ys) - 1.2, Math.max(...xs) - Math.min(...xs) + 2.4, Math.max(...ys) - Math.min(...ys) + 2.4];
  const title = `${measure.long}, ${financialYear(years[year])}, ${changed ? `change with “${scenarios[scenario].name}”` : `“${scenarios[scenario].name}”`}`;
  const known = authorities.filter((a) => Number.isFinite(of(a))).sort((a, b) => of(b) - of(a));
  const says = known.length === 0 ? "No figures." : `Highest: ${known.slice(0, 3).map(told).join(", ")}. Lowest: ${known.slice(-3).reverse().map(told).join(", ")}.`;
  const svg = s("svg", { viewBox: box.map((x) => x.toFixed(2)).join(" "), role: "img", "aria-label": `Map. ${title}. ${says}` },
    s("defs", {}, ...classes.flatMap((c, i) => (c.hatched ? [hatch(`${tag}m${i}`, c.fill)] : []))));
  for (const a of authorities) {
    const at = classes.findIndex((c) => c.holds(of(a)));
    const path = s("path", { d: outline(points[a.index]), fill: at < 0 ? missing : paint(classes[at], at, "m"), "data-code": a.code });
    path.append(s("title", {}, `${a.name}: ${Number.isFinite(of(a)) ? show(of(a)) : unknown}${spoken(flags(a))}`));
    if (at >= 0 && classes[at].fill === same) path.setAttribute("style", "stroke:#8a93a3");
    if (a.index === authority) path.classList.add("chosen");
    path.addEventListener("click", () => choose(a.index));
    svg.append(path);
  }
  const chosen = svg.querySelector(".chosen");
  if (chosen) svg.append(chosen); // its outline lies above its neighbours'
  const signed = Object.entries({ support: ["rests on few people", rests], effect: ["not distinguishable from zero", differs] })
    .map(([kind, [words, read]]) => ({ kind, words, places: authorities.filter((a) => marked(read(a))) })).filter(({ places }) => places.length);
  for (const { kind, places } of signed) svg.append(...sign(kind, places.map((a) => points[a.index])));
  const legend = h("ul", { class: "legend" }, ...classes.map((c, i) => {
    const swatch = s("svg", { viewBox: "0 0 4.8 2.8", "aria-hidden": "true" });
    if (c.hatched) swatch.append(s("defs", {}, hatch(`${tag}l${i}`, c.fill)));
    swatch.append(s("rect", { width: 4.8, height: 2.8, fill: paint(c, i, "l") }));
    return h("li", {}, swatch, `${c.text}: ${plural(values.filter(c.holds).length)}`);
  }), ...signed.map(({ kind, words, places }) => h("li", { class: kind },
    s("svg", { viewBox: "-1.2 -.7 2.4 1.4", "aria-hidden": "true" }, ...sign(kind, [[0, kind === "support" ? -0.42 : 0]])), `${words}: ${plural(places.length)}`)));
  const columns = [
    { name: "Authority", value: (a) => a.name },
    { name: "Code", value: (a) => a.code },
    { name: "Nation", value: (a) => a.nation },
    { name: `${measure.label} (${changed ? measure.changeUnit : measure.unit})`, value: (a) => show(of(a)), raw: (a) => measure.raw(of(a)), flags: changed ? differs : rests },
    ...restsColumn(rests),
    ...(changed ? effectColumn(differs) : []),
  ];
  const here = authorities[authority];
  fill("map", h("div", { class: "map" }, h("div", {}, svg), h("div", {},
    h("h3", {}, title), h("p", {}, says),
    nothing ? h("p", { class: "note" }, "The baseline does not differ from itself: choose another scenario.") : null,
    h("h3", {}, "Legend"), legend,
    changed && !nothing ? h("p", {}, "Hatched: worse than under current law.") : null,
    footnotes(signed.length ? authorities.map(flags) : []),
    here ? h("p", {}, h("strong", {}, `Chosen: ${here.name}, ${show(of(here))}`, ...marks(flags(here)), "."), " Its profile is below the map.") : null,
    h("p", {}, "Local figures after housing costs are partly modelled by their publisher, and what a policy does in one authority has never been measured: read them as orders of size."),
    behind(`${measure.label} by authority`, `map_${figure}.csv`, columns, () => known.concat(authorities.filter((a) => !Number.isFinite(of(a))))))));
}


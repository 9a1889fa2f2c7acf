// The page: one state, and parts that draw what they show of it.
import { authorities, change, decomposition, level, nations, scenarios, years } from "./data.js";
import { drawComparison } from "./compare.js";
import { drawDrivers } from "./drivers.js";
import { drawCost } from "./cost.js";
import { drawHeadline } from "./headline.js";
import { drawInequality } from "./inequality.js";
import { drawMap } from "./map.js";
import { drawCare } from "./care.js";
import { drawMethod } from "./method.js";
import { drawProfile } from "./profile.js";
import { fill, h, options, saveButton } from "./elements.js";
import { financialYear } from "./format.js";
import { effect, known, support, wordsOf } from "./flags.js";
import { measures } from "./measures.js";

const state = {
  scenario: Math.min(1, scenarios.length - 1),
  year: years.length - 1,
  figure: "relative_ahc",
  kind: "level",
  authority: 0,
  nation: Math.max(0, nations.indexOf(authorities[0].nation)),
};
const choose = (authority) => set({ authority });

const map = () => drawMap({ ...state, choose });
const profile = () => drawProfile({ ...state, choose });
const everything = () => {
  drawHeadline(state.scenario, state.year);
  map();
  profile();
  drawComparison(state.year);
  drawDrivers(state);
  drawInequality(state);
  drawCost(state);
  drawCare(state);
};

function set(changes) {
  Object.assign(state, changes);
  const keys = Object.keys(changes);
  if (keys.some((k) => k === "scenario" || k === "year")) everything();
  else if (keys.includes("nation")) drawInequality(state);
  else {
    map();
    if (keys.includes("authority")) {
      document.getElementById("authority").value = state.authority;
      profile();
    }
  }
}

function control(id, entries, key) {
  const select = document.getElementById(id);
  options(select, entries, state[key]);
  select.addEventListener("change", () => set({ [key]: key === "figure" ? select.value : Number(select.value) }));
}

function controls() {
  control("scenario", scenarios.map((s, i) => [i, s.name]), "scenario");
  control("year", years.map((y, i) => [i, financialYear(y)]), "year");
  control("map-measure", Object.entries(measures).map(([name, m]) => [name, m.label]), "figure");
  control("nation", nations.map((n, i) => [i, n]), "nation");
  control("authority", [...authorities].sort((a, b) => a.name.localeCompare(b.name, "en-GB")).map((a) => [a.index, `${a.name} (${a.nation})`]), "authority");
  for (const radio of document.getElementsByName("map-kind"))
    radio.addEventListener("change", () => radio.checked && set({ kind: radio.value }));
  for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());
}

function downloads() {
  const rows = () => scenarios.flatMap((s, i) => years.flatMap((y, t) => authorities.map((a) => ({ s: s.name, i, y, t, a }))));
  const columns = [
    { name: "scenario", value: (d) => d.s },
    { name: "financial_year", value: (d) => financialYear(d.y) },
    { name: "authority", value: (d) => d.a.code },
    { name: "authority_name", value: (d) => d.a.name },
    ...Object.entries(measures).flatMap(([name, m]) => [
      ...(m.changeOnly ? [] : [{ name: `${name} (${m.unit})`, value: (d) => m.raw(level(name, d.i, d.t, d.a.index)) }]),
      { name: `${name} change (${m.changeUnit})`, value: (d) => m.raw(change(name, d.i, d.t, d.a.index)) },
      ...(known && !m.changeOnly ? [{ name: `${name} flag`, value: (d) => wordsOf(support(name, d.i, d.t, d.a.index)) }] : []),
      ...(known ? [{ name: `${name} change flag`, value: (d) => wordsOf(effect(name, d.i, d.t, d.a.index)) }] : [])]),
  ];
  fill("downloads", saveButton("Save all figures by authority as CSV", "authorities.csv", columns, rows),
    h("p", {}, "The results file itself has more: its tables come as CSV or Excel from `lifechances export`."));
}

if (!decomposition) for (const part of document.querySelectorAll("#drivers, nav a[href='#drivers']")) (part.closest("li") ?? part).remove();
controls();
drawMethod();
downloads();
everything();
let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth === width) return; // on phones the height changes while scrolling
  width = window.innerWidth;
  clearTimeout(window.redraw);
  window.redraw = setTimeout(everything, 200);
});

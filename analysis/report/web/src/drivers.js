// What each lever of a scenario adds to its effect, where the run was taken apart.
import { changeBars } from "./bars.js";
import { decomposition, scenarios, years } from "./data.js";
import { behind, chart, fill, h, room } from "./elements.js";
import { financialYear, signed, words } from "./format.js";

const how = {
  shapley: "Levers act on each other: each is given what it adds to those before it, averaged over all orders (Shapley value).",
  ordered: "Levers act on each other: each is given what it adds to those before it in the scenario’s file. Another order would give other parts of the same sum.",
};

export function drawDrivers({ scenario, year }) {
  if (!decomposition) return;
  if (scenario === 0) {
    fill("driver-charts", h("p", {}, "Current law has no levers: choose a scenario above."));
    return;
  }
  const space = document.getElementById("driver-charts").clientWidth;
  const width = room({ clientWidth: space > 900 ? space / 2 - 20 : space }, 600);
  const draw = (key, title, unit, places, goodIsLow) => {
    const rows = decomposition.levers.map((lever, i) => ({ label: words(lever), value: decomposition[key][scenario][year][i] })).filter((d) => Number.isFinite(d.value)).sort((a, b) => a.value - b.value);
    if (!rows.length) return h("p", { class: "note" }, `${title}: nothing in this year.`);
    const show = (x) => signed(x, places);
    const sum = rows.reduce((t, d) => t + d.value, 0);
    const largest = [...rows].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
    const columns = [{ name: "Lever", value: (d) => d.label }, { name: unit, value: (d) => show(d.value), raw: (d) => d.value }];
    return chart(`${title}, ${financialYear(years[year])}`, `Most: ${largest.label} (${show(largest.value)}). In all ${show(sum)}.`,
      changeBars(rows, { width, xLabel: unit, show, goodIsLow }), behind(`${title} by lever`, `levers_${key}.csv`, columns, () => rows));
  };
  fill("driver-charts",
    h("p", {}, `How the effect of “${scenarios[scenario].name}” comes about, all authorities together, mean of the simulations. Hatched: more children in poverty, or more cost. ${how[decomposition.method[scenario]] ?? ""}`),
    h("div", { class: "columns" },
      draw("poor", "Change in children in poverty", "Children in poverty, change", 0, true),
      draw("cost", "Net public cost", "£ million a year", 0, true)));
}

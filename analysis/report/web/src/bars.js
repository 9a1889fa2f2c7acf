// Changes by group as bars that run both ways: for the better plain, for the worse hatched.
import * as Plot from "@observablehq/plot";
import { s } from "./colours.js";
import { signs } from "./flags.js";

let made = 0;

/** @param rows  [{ label, value, support, effect }], the flags as flags.js has them if there are any  @param show  value → text  @param goodIsLow  less is better */
export function changeBars(rows, { width, xLabel, show, goodIsLow }) {
  const tag = `worse${++made}`;
  const good = (d) => (d.value < 0) === goodIsLow;
  const values = rows.map((d) => d.value);
  const label = Math.min(230, width * 0.42);
  const plot = Plot.plot({
    width, height: 66 + 30 * rows.length, marginBottom: 44, marginLeft: label, marginRight: 70, style: { fontSize: "14px", color: "#14213d" },
    x: { label: xLabel, labelOffset: 40, grid: true, nice: true, ticks: width < 420 ? 2 : 3, domain: [Math.min(0, ...values), Math.max(0, ...values)] },
    y: { label: null, domain: rows.map((d) => d.label) },
    color: { type: "identity" },
    marks: [
      Plot.barX(rows, { y: "label", x: "value", fill: (d) => (good(d) ? "#2f6ea5" : `url(#${tag})`) }),
      Plot.ruleX([0]),
      Plot.text(rows, { y: "label", x: (d) => Math.max(0, d.value), text: (d) => show(d.value) + signs([...(d.support ?? []), ...(d.effect ?? [])]), dx: 6, textAnchor: "start", fill: "#14213d" }),
    ],
  });
  plot.prepend(s("defs", {}, s("pattern", { id: tag, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: 8, height: 8, fill: "#e9a45c" }), s("rect", { width: 2.5, height: 8, fill: "#3b1d00" }))));
  return plot;
}

import * as Plot from "@observablehq/plot";
import { accountChange, accounts, scenarios, years } from "./data.js";
import { behind, chart, fill, h, room } from "./elements.js";
import { footnotes, ofRun, spoken } from "./flags.js";
import { financialYear, million, signed, words } from "./format.js";

const payerNames = { uk_government: "the UK government", devolved_government: "devolved governments", council: "councils" };

export function drawCost({ scenario, year }) {
  const box = document.getElementById("accounts");
  if (scenario === 0) {
    fill("accounts", h("p", {}, "Costs are differences from current law: choose a scenario above."));
    return;
  }
  const net = accounts.lines.indexOf("net");
  const sum = (line) => accounts.payers.reduce((total, _, payer) => total + accountChange(scenario, year, payer, line), 0);
  const rows = accounts.lines.map((line, i) => ({ line: words(line), value: sum(i) })).filter((d, i) => i !== net && Math.abs(d.value) >= 0.05)
    .sort((a, b) => b.value - a.value);
  const width = room(box, 820);
  const label = (d) => `${signed(d.value, Math.abs(d.value) < 10 ? 1 : 0)}`;
  const plot = Plot.plot({
    width, height: 80 + 30 * rows.length, marginBottom: 48, marginLeft: Math.min(210, width * 0.5), marginRight: 60, style: { fontSize: "14px", color: "#14213d" },
    x: { label: "£ million a year", labelOffset: 44, grid: true, nice: true, ticks: width < 520 ? 3 : 6 },
    y: { label: null, domain: rows.map((d) => d.line) },
    marks: [
      Plot.barX(rows, { y: "line", x: "value", fill: (d) => (d.value > 0 ? "#c2410c" : "#12436d") }),
      Plot.ruleX([0]),
      Plot.text(rows, { y: "line", x: (d) => Math.max(0, d.value), text: label, dx: 6, textAnchor: "start" }),
    ],
  });
  const payers = accounts.payers.map((p, i) => ({ payer: payerNames[p] ?? words(p), value: accountChange(scenario, year, i, net) }));
  const total = payers.reduce((t, p) => t + p.value, 0);
  const says = `In all ${million(total)} a year${spoken(ofRun("cost_change", scenario, year))}: ${payers.map((p) => `${million(p.value)} for ${p.payer}`).join(", ")}. Bars to the right cost more than under current law, bars to the left less (or bring in more).`;
  const columns = [
    { name: "Line of public accounts", value: (d) => d.line },
    { name: "Change, £ million a year", value: (d) => signed(d.value, 1), raw: (d) => d.value }];
  fill("accounts", rows.length
    ? chart(`What “${scenarios[scenario].name}” costs in ${financialYear(years[year])}`, says, plot, footnotes(ofRun("cost_change", scenario, year)), behind("cost by line of public accounts", "cost.csv", columns, () => rows))
    : h("p", {}, "This scenario changes no line of public accounts in this year."),
  h("p", {}, "In the prices of the year. Debt interest, indirect taxes and what employers and landlords pay are not in it."));
}

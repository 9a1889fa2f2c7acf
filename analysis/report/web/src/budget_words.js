// The household in words and lines: headline, one point line by line, the scenario's levers, how to read it all.
import { about, amount, column, current, moving, parts, people, points, scenario, withScenario, xs } from "./budget.js";
import { fill, h, saveButton, table } from "./elements.js";
import { percent, pounds } from "./format.js";

const weeks = 52;
const both = (yearly) => `${pounds(yearly)} a year, ${pounds(yearly / weeks)} a week`;

/** How much of a little more is taken where the case stands. */
function marginal(side) {
  const at = xs.findIndex((x, i) => i + 1 < xs.length && x <= current.value && current.value < xs[i + 1]);
  return about.income && at >= 0 ? column(side, "effective_marginal_rate")[at] : NaN;
}

/** "more" or "less" for a change in £ a year. */
const direction = (change) => (change > 0 ? "more" : "less");
const moved = (change) => Math.abs(change) >= 0.5;

export function drawWords() {
  const law = current.law, then = current.scenario;
  const at = current.value === null ? "As the case is" : `With ${moving} of ${amount(current.value)}`;
  const words = [h("p", { class: "big" }, `${at}, this household (${people}) has ${both(law.net_income_bhc)}, to live on in ${about.financial_year}. After housing costs ${both(law.net_income_ahc)}, are left.`)];
  const rate = marginal("law");
  if (Number.isFinite(rate)) {
    words.push(h("p", {}, rate > 1 ? `A little more pay would leave it with less: the next ${amount(about.step)} ends or cuts a payment by more than it brings.`
      : `Of each further pound it keeps about ${Math.round(100 * (1 - rate))}p; ${Math.round(100 * rate)}p goes in tax, National Insurance and lower benefits.`));
  }
  const cards = [["Net income, current law", both(law.net_income_bhc), "before housing costs"]];
  if (withScenario) {
    const change = then.net_income_bhc - law.net_income_bhc;
    words.push(h("p", { class: "big" }, moved(change)
      ? `With “${scenario.name}” it would have ${pounds(Math.abs(change))} a year ${direction(change)}, ${pounds(Math.abs(change) / weeks, 2)} a week.`
      : `“${scenario.name}” would not change its taxes and benefits as the case stands.`));
    if (scenario.description) words.push(h("p", {}, h("strong", {}, "What the scenario asks: "), scenario.description));
    cards.push([`Net income, ${scenario.name}`, both(then.net_income_bhc), `${pounds(change, 0, true)} a year on current law`]);
    levers();
  }
  if (Number.isFinite(rate)) {
    const changed = withScenario ? marginal("changed") : NaN;
    cards.push(["Kept of a further pound", `${Math.round(100 * (1 - rate))}p`, Number.isFinite(changed) ? `${Math.round(100 * (1 - changed))}p with the scenario` : "under current law"]);
  }
  fill("headline-words", ...words);
  fill("headline-cards", ...cards.map(([title, figure, line]) => h("div", { class: "card" }, h("h3", {}, title), h("p", { class: "figure" }, figure), h("p", {}, line))));
}

const standing = {
  not_now: (l) => `not in force in ${about.financial_year} (from ${l.from})`,
  elsewhere: () => "aimed at other places",
  other_households: () => "aimed at other households",
  unclear: () => "depends on the authority",
  in_force: (l) => `in force${l.assumed ? "; taken to reach this household (it is aimed at a share of households, at deprived neighbourhoods, or at the worst-off within a budget)" : ""}`,
};

function levers() {
  const columns = [
    { name: "Lever", value: (l) => l.label },
    { name: "For this household", value: (l) => standing[l.reach](l) },
    { name: "On its own, £ a year", value: (l) => (l.alone === null ? "–" : Math.abs(l.alone) < 0.005 ? "nothing in its taxes and benefits" : pounds(l.alone, 2, true)), raw: (l) => l.alone ?? NaN }];
  const caption = `What of “${scenario.name}” reaches this household`;
  fill("levers",
    h("h3", {}, caption),
    h("div", { class: "scroll", role: "region", "aria-label": caption, tabindex: "0" }, table(caption, columns, scenario.levers)),
    saveButton("Save these figures as CSV", "levers.csv", columns, () => scenario.levers),
    h("p", {}, "Together levers may do more or less than the sum of each alone. Those that act through schools, jobs, homes or health change nothing here: the page leaves the household’s own circumstances as they are."),
    scenario.economy ? h("p", {}, "The scenario also assumes another course of pay, prices or rents: amounts that the law ties to them move; the household’s own pay and rent do not.") : null);
}

const periods = { week: [weeks, "£ a week"], month: [12, "£ a month"], year: [1, "£ a year"] };

export function drawPoint({ at, period }) {
  const point = points[at];
  const [per, unit] = periods[period];
  const lines = [
    ...parts.map((part) => ({ name: part.tax ? `${part.name} (taken off)` : part.name, value: part.value })).filter((l) => [point.law, point.changed].some((row) => row && Math.abs(l.value(row)) >= 0.005)),
    { name: "Net income before housing costs", value: (row) => row.net_income_bhc },
    { name: "Housing costs", value: (row) => row.net_income_ahc - row.net_income_bhc },
    { name: "Net income after housing costs", value: (row) => row.net_income_ahc }];
  const columns = [
    { name: "Line", value: (l) => l.name },
    { name: `Current law, ${unit}`, value: (l) => pounds(l.value(point.law) / per, 2), raw: (l) => l.value(point.law) / per },
    ...(withScenario ? [
      { name: `${scenario.name}, ${unit}`, value: (l) => pounds(l.value(point.changed) / per, 2), raw: (l) => l.value(point.changed) / per },
      { name: `Change, ${unit}`, value: (l) => pounds((l.value(point.changed) - l.value(point.law)) / per, 2, true), raw: (l) => (l.value(point.changed) - l.value(point.law)) / per }] : [])];
  const caption = `Budget at ${moving} of ${amount(point.x ?? 0)}, ${about.financial_year}`;
  fill("point-table", h("div", { class: "scroll tall fixed", role: "region", "aria-label": caption, tabindex: "0" }, table(caption, columns, lines)),
    saveButton("Save these figures as CSV", "budget.csv", columns, () => lines));
}

const list = (...items) => h("ul", { class: "plain" }, ...items.map((item) => h("li", {}, item)));

export function drawMethod() {
  fill("method-words",
    h("p", {}, "The figures are a year’s entitlement under the rules of the year, with the household’s circumstances constant all year, worked out by the same program that simulates the country. Money is in the prices of that year."),
    list(
      `Only the ${moving} moves along the charts. Hours of work, rent, childcare and everything else stay as the case has them, also where more pay would mean more hours.`,
      "Every benefit is taken to be claimed unless the case says otherwise. Free school meals and Healthy Start count at their value in kind.",
      "Net income is that of the official statistics, Households Below Average Income: after income tax, National Insurance, council tax and pension contributions. Housing costs are rent before any help with it, mortgage interest, water charges and structural insurance.",
      "Years to come rest on forecasts of prices and pay.",
      withScenario ? "A scenario here changes rules and rates only. What it does to jobs, schools, homes or health, and what people would do in answer to it, is in the simulation of the country and not on this page." : "Add --scenario to see what a policy would change.",
      "It is no decision on a claim and no advice: arrears, sanctions, deductions for debt, waiting periods and transitional protection are not in it."));
  document.getElementById("provenance").textContent =
    `Made from ${about.file} by lifechances ${about.version}. The page holds the circumstances of a household: treat it as personal if the case is a person’s.`;
}

// Reads the household's figures that the program put into the page: what moves, and rows at each amount.

const raw = JSON.parse(document.getElementById("figures").textContent);
export const { about, scenario, current } = raw;
export const xs = raw.x;
const sides = { law: raw.law, changed: raw.changed };
export const withScenario = scenario !== null;
export const names = { law: "current law", changed: withScenario ? `“${scenario.name}”` : "" };

const taxes = { income_tax: "Income tax", national_insurance: "National Insurance", child_benefit_charge: "High income Child Benefit charge", council_tax: "Council tax" };
const benefits = {
  universal_credit: "Universal Credit", child_benefit: "Child Benefit", council_tax_reduction: "Council tax reduction", housing_benefit: "Housing Benefit",
  state_pension: "State Pension", pension_credit: "Pension Credit", personal_independence_payment: "Personal Independence Payment",
  attendance_allowance: "Attendance Allowance", disability_living_allowance: "Disability Living Allowance", carers_allowance: "Carer’s Allowance",
  carers_allowance_supplement: "Carer’s Allowance Supplement", scottish_child_payment: "Scottish Child Payment", child_payment: "Child payment of the scenario",
  education_maintenance: "Education Maintenance Allowance", free_school_meals: "Free school meals (in kind)", healthy_start: "Healthy Start (in kind)",
};

const sum = (row, keys) => Object.keys(keys).reduce((total, key) => total + (key === about.key ? 0 : row[key] ?? 0), 0);
/** Pay and whatever else is neither tax nor a benefit listed: what is left of net income without them. */
const own = (row) => row.net_income_bhc + sum(row, taxes) - sum(row, benefits);

/** Parts of net income before housing costs, taxes below zero: [{ key, name, value(row), tax }]. */
export const parts = [
  { key: "own", name: about.income ? "Earnings and other income of their own" : "Other income", value: own, tax: false },
  ...Object.entries(benefits).map(([key, name]) => ({ key, name, value: (row) => (key === about.key ? 0 : row[key] ?? 0), tax: false })),
  ...Object.entries(taxes).map(([key, name]) => ({ key, name, value: (row) => (key === about.key ? 0 : -(row[key] ?? 0)), tax: true })),
];

/** The row of a side at the i-th amount. */
export const row = (side, i) => Object.fromEntries(Object.entries(sides[side]).map(([key, list]) => [key, list[i]]));
export const column = (side, key) => sides[side][key];
export const rows = (side) => xs.map((x, i) => ({ x, ...row(side, i) }));

/** All amounts that can be looked at: those of the curves, and the case's own where it lies between them. */
export const points = (() => {
  const made = xs.map((x, i) => ({ x, law: row("law", i), changed: withScenario ? row("changed", i) : null, own: x === current.value }));
  const at = made.findIndex((p) => p.x >= current.value);
  const mine = { x: current.value, law: current.law, changed: current.scenario ?? null, own: true };
  if (current.value === null || made.some((p) => p.own)) return made;
  if (current.value < xs[0]) return [mine, ...made];
  return at < 0 ? [...made, mine] : [...made.slice(0, at), mine, ...made.slice(at)];
})();

const money = !/^(hours|carer_hours|age|bedrooms|council_tax_minimum)/.test(about.key);
const unit = about.key.endsWith("_weekly") ? "a week" : about.key.endsWith("_monthly") ? "a month" : /^(savings|age|bedrooms)/.test(about.key) ? "" : "a year";
const ordinal = ["first", "second", "third", "fourth", "fifth", "sixth"];
const named = { employment_income: "gross pay", self_employment_income: "profit of the self-employed", hours: "hours of work", childcare: "cost of childcare" };
const stem = about.key.replace(/_(weekly|monthly)$/, "");

/** "gross pay of the first adult" */
export const moving = (() => {
  const name = named[stem] ?? stem.replaceAll("_", " ");
  const [, u, a] = about.pointer.match(/benefit_units\/(\d+)\/adults\/(\d+)/) ?? [];
  const adults = about.units.reduce((n, x) => n + x.adults.length, 0);
  if (a === undefined || adults === 1) return name;
  const before = about.units.slice(0, Number(u)).reduce((n, x) => n + x.adults.length, 0);
  return `${name} of the ${ordinal[before + Number(a)] ?? "other"} adult`;
})();
export const axis = `${moving[0].toUpperCase()}${moving.slice(1)}${money ? `, £${unit ? ` ${unit}` : ""}` : about.key.startsWith("hours") || about.key.startsWith("carer_hours") ? " a week" : ""}`;
const plain = (x) => x.toLocaleString("en-GB", { maximumFractionDigits: 2 });
/** An amount of what moves, in words. */
export const amount = (x) => (money ? `£${plain(x)}${unit ? ` ${unit}` : ""}` : plain(x));
export const short = (x) => (money ? `£${plain(x)}` : plain(x));

/** "a lone parent aged 30 with a child aged 3" */
export const people = (() => {
  const list = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`);
  return list(about.units.map(({ adults, children }) => {
    const kind = adults.length === 2 ? "a couple" : children.length ? "a lone parent" : "one adult";
    const with_ = children.length ? ` with ${children.length === 1 ? "a child" : `${children.length} children`} aged ${list(children.map(String))}` : "";
    return `${kind} aged ${list(adults.map(String))}${with_}`;
  }));
})();

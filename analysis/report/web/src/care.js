// Which figures to read with care: what the marks mean, and in which authorities.
import { authorities, scenarios, years } from "./data.js";
import { behind, fill, h } from "./elements.js";
import { allNotes, calibrationWords, effect, filled, known, marked, sentences, sources, support, tables } from "./flags.js";
import { financialYear, words } from "./format.js";

/** The first five of some names. */
const listed = (names) => (names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", "));
const items = (texts) => h("ul", { class: "plain" }, ...texts.map((text) => h("li", {}, text)));
const where = (holds) => authorities.filter(holds).map((a) => a.name);

const places = (start, names, list = listed) =>
  (names.length ? [filled(sentences.places, start, names.length, authorities.length, list(names))] : []);
const named = (names) => names.join(", ");

/** Sentences of `summary` about the year and the scenario shown. */
function ofYear(scenario, year) {
  const few = (...figures) => where((a) => figures.some((f) => marked(support(f, scenario, year, a.index))));
  const near = where((a) => marked(effect("poor", scenario, year, a.index))).length;
  return [...places(sentences.few_in_poverty, few("relative_ahc")),
    ...places(sentences.few_in_life_expectancy, few("life_female", "life_male")),
    ...(near ? [filled(sentences.near_zero, scenarios[scenario].name, near, authorities.length)] : [])];
}

function ofSources(all) {
  const calibrated = (holds) => where((a) => holds(all[a.index]));
  const life = (code) => calibrated((of) => of.female === code || of.male === code);
  const inputs = (what, list) => {
    const found = tables.map((table) => [table, where((a) => all[a.index][list].includes(table))]).filter(([, names]) => names.length);
    const told = (names) => (names.length === authorities.length ? "all authorities" : names.length > 5 ? `${names.length} authorities` : names.join(", "));
    return found.length ? [`${what}: ${found.map(([table, names]) => `${words(table)} (${told(names)})`).join("; ")}.`] : [];
  };
  return [...places(sentences.poverty_missed, calibrated((of) => of.poverty === 1), named),
    ...places(sentences.life_expectancy_missed, life(1), named),
    ...places(sentences.life_expectancy_of_neighbour, life(2), named),
    ...inputs(sentences.modelled, "modelled"), ...inputs(sentences.fallback, "fallback")];
}

export function drawCare({ scenario, year }) {
  if (!known) {
    fill("care", h("p", { class: "note" }, "This results file does not say which figures rest on few people or which changes cannot be told from zero: it was written by an earlier version."));
    return;
  }
  const all = authorities.map((a) => sources(a.index));
  const calibration = (what, key) => ({ name: what, value: (a) => calibrationWords(all[a.index][key]) });
  const inputs = (what, key) => ({ name: what, value: (a) => all[a.index][key].map(words).join(", "), raw: (a) => all[a.index][key].join(" ") });
  const columns = [
    { name: "Authority", value: (a) => a.name },
    { name: "Code", value: (a) => a.code },
    calibration("Child poverty, published target", "poverty"),
    calibration("Life expectancy, female, published figure", "female"),
    calibration("Life expectancy, male, published figure", "male"),
    inputs(sentences.modelled, "modelled"),
    inputs(sentences.fallback, "fallback"),
  ];
  const now = ofYear(scenario, year);
  fill("care", h("h3", {}, "Marks"), items(allNotes()),
    h("p", {}, "Marks change no figure. On the map a dot stands for * and a wave for ~; a change with ~ is in italics too. Leave such figures out of a report, or say the same with them."),
    h("h3", {}, `Figures to read with care in ${financialYear(years[year])}, “${scenarios[scenario].name}”`),
    now.length ? items(now) : h("p", {}, "No figure of an authority rests on few people, and no change of children in poverty is too small to be told from zero."),
    h("h3", {}, "What is calibrated and what is observed"), items(ofSources(all)),
    behind("calibration and inputs by authority", "calibration_and_inputs.csv", columns, () => authorities));
}

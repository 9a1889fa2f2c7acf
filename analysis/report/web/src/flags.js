// What to know before a figure is read: on how many people it rests, whether a change differs from zero, what an
// authority's base year and inputs are. Codes, marks and words are those of the results file and of `lifechances summary`.
import { authorities, raw, years } from "./data.js";
import { h } from "./elements.js";
import { unpackCodes } from "./packed.js";
import { words as spaced } from "./format.js";

const about = raw.flags;
/** False for results that are older than flags. */
export const known = Boolean(about);
export const sentences = about?.sentences;
export const tables = about?.tables ?? [];

/** What is flagged about one figure, as a list of none or one: { kind, code, mark, words, says }. */
function flag(kind, code) {
  if (!known || code === undefined || code < 0) return [];
  const words = about.words[kind][code];
  return [{ kind, code, mark: about.marks[kind][code], words, says: kind === "support" ? `rests on ${words}` : words }];
}

const codes = (owner, key) => (typeof owner?.[key] === "string" ? (owner[key] = unpackCodes(owner[key])) : owner?.[key]);

/** On how many people a local figure rests, in a year counted from the page's first. */
export function support(figure, scenario, year, authority) {
  const { support: lists, by } = raw.local[figure];
  const list = known && lists && codes(lists, scenario);
  if (!list) return [];
  const width = list.length / (authorities.length * years.length);
  return flag("support", list[(authority * width + (by ?? 0)) * years.length + year]);
}

/** Whether a local figure's change from the baseline differs from zero. */
export function effect(figure, scenario, year, authority) {
  const list = known && scenario > 0 && codes(raw.local[figure].effect, scenario);
  return list ? flag("effect", list[authority * years.length + year]) : [];
}

const worse = (a, b) => (!b.length || a[0]?.code > b[0].code ? a : b);

/** The same of a group of children: its figures in baseline and scenario rest on the fewer of both. */
export function ofGroup(kind, group, scenario, at, authority) {
  const of = raw.groups[kind], held = raw.group_years.length, cell = (authority * of.groups.length + group) * held + at;
  const rests = (s) => (known && of.support ? flag("support", codes(of.support, s)[cell]) : []);
  return {
    support: scenario ? worse(rests(0), rests(scenario)) : rests(0),
    effect: known && scenario ? flag("effect", codes(of.effect, scenario)[cell]) : [],
  };
}

/** Whether the change of a figure through which levers act differs from zero. */
export const ofDriver = (driver, scenario, at, authority) =>
  (known && scenario ? flag("effect", codes(raw.drivers[driver].effect, scenario)[authority * raw.group_years.length + at]) : []);

const outcomeOf = { rate_change: "child_poverty_rate", poor_change: "children_in_poverty", life_female_change: "life_expectancy_female", life_male_change: "life_expectancy_male", cost_change: "net_cost" };

/** Flags of all authorities together, of a figure named as in whole(). */
export function ofRun(figure, scenario, year) {
  if (!known) return [];
  const { of_run: of } = about;
  if (figure in outcomeOf) {
    const at = of.outcomes.indexOf(outcomeOf[figure]);
    return scenario ? flag("effect", codes(of.effect, scenario)[year * of.outcomes.length + at]) : [];
  }
  const sex = ["life_female", "life_male"].indexOf(figure);
  return flag("support", sex < 0 ? codes(of.child_poverty, scenario)[year] : codes(of.life_expectancy, scenario)[2 * year + sex]);
}

/** What an authority's base year and inputs are: calibration as codes (-1: not compared), inputs as names of tables. */
export function sources(authority) {
  const life = codes(about, "life_expectancy_calibration"), inputs = codes(about, "inputs");
  const named = (status) => tables.filter((_, t) => about.words.inputs[inputs[authority * tables.length + t]] === status);
  return { poverty: codes(about, "child_poverty_calibration")[authority], female: life[2 * authority], male: life[2 * authority + 1], modelled: named("modelled"), fallback: named("fallback") };
}

export const calibrationWords = (code) => about.words.calibration[code] ?? "";

/** "{} of {}" with what is given in place of each {}. */
export const filled = (sentence, ...given) => sentence.replace(/\{\}/g, () => given.shift());

/** The sentences of `summary` about an authority's base year and inputs. */
export function sourceSentences(authority) {
  if (!known) return [];
  const { poverty, female, male, modelled, fallback } = sources(authority);
  const told = (code) => sentences.calibration[code + 1];
  const inputs = (what, names) => (names.length ? [`${what}: ${names.map(spaced).join(", ")}.`] : []);
  return [filled(sentences.base_year, told(poverty), told(Math.max(female, male))), ...inputs(sentences.modelled, modelled), ...inputs(sentences.fallback, fallback)];
}

export const marked = (flags) => flags.some((f) => f.mark);
/** Marks alone, for labels in a chart whose sentence says the same in words. */
export const signs = (flags) => flags.map((f) => f.mark).join("");
/** " (rests on few people; not distinguishable from zero)", or nothing. */
export const spoken = (flags) => (marked(flags) ? ` (${flags.filter((f) => f.mark).map((f) => f.says).join("; ")})` : "");
export const wordsOf = (flags) => flags.map((f) => f.words).join("");

/** Columns that say in words what the marks say. */
export const restsColumn = (flags) => (known ? [{ name: "Figures rest on", value: (row) => wordsOf(flags(row)) }] : []);
export const effectColumn = (flags) => (known ? [{ name: "Whether the change differs from zero", value: (row) => wordsOf(flags(row)) }] : []);

const few = (f) => f.kind === "effect" && /^few/.test(f.words);

/** What the marks of some figures mean, or null. */
export function footnotes(flags) {
  const used = flags.flat();
  const near = used.some((f) => f.kind === "effect" && f.mark);
  const notes = [
    used.some((f) => f.kind === "support" && f.mark) && about.notes.few_people,
    near && about.notes.near_zero,
    used.some(few) && about.notes[near ? "few_replicates_beside" : "few_replicates"]].filter(Boolean);
  return notes.length ? h("div", { class: "footnotes" }, ...notes.map((note) => h("p", {}, note))) : null;
}

/** All notes, for the legend of the page. */
export const allNotes = () => ["few_people", "near_zero", "few_replicates"].map((name) => about.notes[name]);
/** "few people: A, B. Not distinguishable from zero: C." of labelled rows, for a chart's sentence. */
export function inWords(rows) {
  const named = (kind, start) => {
    const found = rows.filter((row) => marked(row[kind]));
    return found.length ? ` ${start}: ${found.map((row) => row.label).join(", ")}.` : "";
  };
  return named("support", "Rests on few people") + named("effect", "Not distinguishable from zero");
}

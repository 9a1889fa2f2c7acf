import { about, several } from "./data.js";
import { fill, h } from "./elements.js";

const list = (...items) => h("ul", { class: "plain" }, ...items.map((item) => h("li", {}, item)));

export function drawMethod() {
  fill("method-words",
    h("h3", {}, "How the figures are made"),
    h("p", {}, "lifechances simulates the households of every local authority, year by year: births and deaths, moves, schooling, work, homes, taxes and benefits as the law has them. Each scenario starts from the same people with the same luck as current law, so that what differs is what the scenario does."),
    h("p", {}, "Child poverty follows the official definition of Households Below Average Income: a child is in relative poverty when the household's income, adjusted for its size and after housing costs, is below 60% of the middle household's of that year. Local rates are calibrated to the official figures of 2024-25."),
    h("p", {}, "Life expectancy is how long someone would live at the death rates of the year. It reproduces the published local figures in the base year; a scenario moves it only through what it changes in people's lives, with a delay, as evidence on cause and effect allows."),
    h("h3", {}, "What to keep in mind"),
    list(
      "Everything here is modelled. Differences between scenarios mean more than levels, and near years more than far ones.",
      several ? "Ranges say where 95% of the simulations lie. They hold the chance in the simulation and whatever else the run varied, not every way in which the model may be wrong."
        : "The run has a single simulation, so that no ranges can be shown: repeat it with --replicates before small differences are used.",
      about.scale < 1 ? `One in ${Math.round(1 / about.scale)} people was simulated: figures of small authorities are noisy.` : "Every person was simulated.",
      "The largest uncertainty is how much of the link between income and early death is cause and effect. The model takes a quarter of it.",
      "Local poverty figures after housing costs are partly modelled by their publisher. Nobody has published what a policy does in one authority, so that local effects cannot be checked.",
      "People do not change their work in answer to taxes and benefits unless the scenario says so.",
      "Money is in the prices of the year."),
    h("h3", {}, "How well it fits"),
    h("p", {}, "The base year is compared with published figures that were not used to set the model up; the results file holds the comparison by authority (group /fit), and the project's README lists where the model is known to be off."));
  document.getElementById("provenance").textContent =
    `Made from ${about.file} (${about.run}), ${about.version}, run finished ${about.finished}. Command: ${about.command}`;
}

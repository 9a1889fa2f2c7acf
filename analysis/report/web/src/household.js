// The page of one household: one state, and parts that draw what they show of it.
import { about, amount, moving, people, points, scenario, withScenario } from "./budget.js";
import { drawChange, drawKeep, drawNet, drawParts } from "./budget_charts.js";
import { drawMethod, drawPoint, drawWords } from "./budget_words.js";
import { options } from "./elements.js";

const tenures = { owned_outright: "owns the home outright", mortgage: "has a mortgage", social_rent: "rents from a council or housing association", private_rent: "rents privately", temporary_accommodation: "lives in temporary accommodation" };
const periods = { week: "a week", month: "a month", year: "a year" };

const state = { at: Math.max(0, points.findIndex((p) => p.own)), period: "week", costs: "net_income_bhc", which: "law" };

const charts = () => {
  drawChange(state);
  drawNet(state);
  drawParts(state);
  drawKeep(state);
};

function head() {
  const title = `Household budget${about.id === null ? "" : `: ${about.id}`}`;
  document.getElementById("title").textContent = title;
  document.getElementById("subtitle").textContent = `${people[0].toUpperCase()}${people.slice(1)}; ${about.place}; ${tenures[about.tenure]}. Taxes and benefits of ${about.financial_year}${withScenario ? `, beside the scenario “${scenario.name}”` : ""}.`;
  for (const part of document.querySelectorAll("[data-with]"))
    if (!(part.dataset.with === "scenario" ? withScenario : about.income)) part.remove();
}

function controls() {
  const slider = document.getElementById("at");
  document.getElementById("at-label").textContent = `At ${moving} of`;
  slider.max = points.length - 1;
  const show = () => {
    const here = points[state.at];
    const words = `${amount(here.x)}${here.own ? " (the case itself)" : ""}`;
    slider.setAttribute("aria-valuetext", words);
    document.getElementById("at-words").textContent = words;
    drawPoint(state);
    charts();
  };
  slider.value = state.at;
  let waiting = 0;
  slider.addEventListener("input", () => {
    state.at = Number(slider.value);
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(show);
  });
  const period = document.getElementById("period");
  options(period, Object.entries(periods), state.period);
  period.addEventListener("change", () => { state.period = period.value; drawPoint(state); });
  for (const key of ["costs", "which"])
    for (const radio of document.getElementsByName(key))
      radio.addEventListener("change", () => { if (radio.checked) { state[key] = radio.value; charts(); } });
  for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());
  show();
}

head();
drawWords();
drawMethod();
controls();
let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth === width) return; // on phones the height changes while scrolling
  width = window.innerWidth;
  clearTimeout(window.redraw);
  window.redraw = setTimeout(charts, 200);
});

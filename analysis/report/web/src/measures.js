// What can be shown by authority.
import { count, decimals, million, percent, signed } from "./format.js";

const rate = (label, long) => ({
  label, long, goodIsLow: true,
  level: percent, change: (x) => `${signed(100 * x, 2)} points`, raw: (x) => 100 * x, unit: "%",
  changeUnit: "percentage points",
});
const life = (label, long) => ({
  label, long, goodIsLow: false,
  level: (x) => decimals(x, 1), change: (x) => `${signed(x, 3)} years`, raw: (x) => x, unit: "years", changeUnit: "years",
});

export const measures = {
  relative_ahc: rate("Child poverty", "Children in relative poverty after housing costs"),
  relative_bhc: rate("Child poverty before housing costs", "Children in relative poverty before housing costs"),
  absolute_ahc: rate("Child poverty, absolute", "Children below 60% of the 2024-25 median income after housing costs, in the year's prices"),
  deep_ahc: rate("Deep child poverty", "Children below 50% of the year's median income after housing costs"),
  life_female: life("Life expectancy, female", "Life expectancy at birth, female"),
  life_male: life("Life expectancy, male", "Life expectancy at birth, male"),
  healthy_female: life("Healthy life expectancy, female", "Years in good health from birth, female"),
  healthy_male: life("Healthy life expectancy, male", "Years in good health from birth, male"),
  poor: { label: "Number of children in poverty", long: "Children in relative poverty after housing costs", goodIsLow: true,
    level: count, change: (x) => signed(x, 0), raw: (x) => x, unit: "children", changeUnit: "children" },
  cost: { label: "Net public cost of the scenario", long: "Net public cost of the scenario, £ million a year", goodIsLow: true, changeOnly: true,
    level: million, change: (x) => `${signed(x, 2).replace(/^([+−]?)/, "$1£")} million`, raw: (x) => x, unit: "£ million", changeUnit: "£ million a year" },
};

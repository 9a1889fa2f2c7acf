"""Compares the flags that a report saves with the results file: what compare_saved does for figures."""
import csv
import json
from pathlib import Path

import numpy

# what a column of the page is in the file: dataset of /flags and the position of the sex, and the headline outcome of its change
SUPPORT = {
    **{name: ("child_poverty", None) for name in ("relative_ahc", "relative_bhc", "absolute_ahc", "deep_ahc", "poor")},
    **{f"{name}_{sex}": ("life_expectancy", at) for name in ("life", "healthy") for at, sex in enumerate(("female", "male"))},
}
OUTCOME = {"relative_ahc": "child_poverty_rate", "poor": "children_in_poverty", "life_female": "life_expectancy_female", "life_male": "life_expectancy_male", "cost": "net_cost"}
OF_RUN = {"rate_change": "child_poverty_rate", "poor_change": "children_in_poverty", "life_female_change": "life_expectancy_female", "life_male_change": "life_expectancy_male", "cost_change": "net_cost"}

COMPARED = sorted(["child_poverty", "child_poverty_calibration", "child_poverty_of_run", "effect", "effect_of_run", "input", "inputs", "life_expectancy",
                   "life_expectancy_calibration", "life_expectancy_of_run", "local_by_decile", "local_by_family", "local_by_tenure", "outcome"])


def text(values):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in values]


class Flags:
    """Words of the codes of a results file; axes is a map from name of an axis to its labels."""

    def __init__(self, results, axes):
        self.results, self.axes = results, axes
        self.outcomes = text(results["flags/outcome"][:])

    def words(self, dataset):
        """All codes of a dataset in words: those of flag_meanings with blanks; nothing for -1."""
        of = self.results[f"flags/{dataset}"]
        meanings = of.attrs["flag_meanings"]
        meanings = (meanings.decode() if isinstance(meanings, bytes) else meanings).split()
        return numpy.array([name.replace("_", " ") for name in meanings] + [""], dtype=object)[of[:]]

    def differs(self, path, at):
        """Whether differences [scenario, year, …] differ from zero, by the rule of docs/results.md, from their intervals."""
        values = self.results[f"difference/{path}"][:3]
        scales = self.results[f"difference/{path}"].dims
        for axis in reversed(range(4, values.ndim)):
            name = scales[axis].keys()[0].strip("/")
            if name in at:
                values = values.take(self.axes[name].index(at[name]), axis)
        mean, lower, upper = values
        zero = numpy.abs(values) < 1e-9
        one = numpy.isnan(lower) | numpy.isnan(upper)
        few = one | (len(self.axes["replicate"]) < self.results["flags"].attrs["fewest_signs"])
        holds = ((lower <= 0) & (upper >= 0)) | zero[1] | zero[2]
        words = numpy.where(holds, "not distinguishable from zero", "distinguishable from zero").astype(object)
        words[few] = "few replicates"
        words[zero[0] & (one | (zero[1] & zero[2]))] = "no effect"
        words[numpy.isnan(mean)] = ""
        words[0] = ""  # the baseline
        return words


def by_place(flags, figures):
    """Words [scenario, year, authority] of each flag column of the saved figures."""
    columns = {}
    effect = flags.words("effect")
    effect[0] = ""
    for name, (path, at, *_) in figures.items():
        if name in SUPPORT:
            dataset, sex = SUPPORT[name]
            columns[f"{name} flag"] = flags.words(dataset) if sex is None else flags.words(dataset)[..., sex]
        columns[f"{name} change flag"] = effect[..., flags.outcomes.index(OUTCOME[name])] if name in OUTCOME else flags.differs(path, at)
    return columns


def of_run(flags):
    """Words [scenario, year] of each flag column of the table of scenarios."""
    effect = flags.words("effect_of_run")
    effect[0] = ""
    life = flags.words("life_expectancy_of_run")
    return {"rate flag": flags.words("child_poverty_of_run"), "life_female flag": life[..., 0], "life_male flag": life[..., 1], **{f"{name} flag": effect[..., flags.outcomes.index(outcome)] for name, outcome in OF_RUN.items()}}


def compare_groups(flags, saved, note):
    """Flags of groups of children that the page showed."""
    for shown in json.loads(Path(saved).read_text(encoding="utf8")):
        cell = flags.axes["year"].index(shown["year"]), flags.axes["authority"].index(shown["authority"])
        scenario, kind = flags.axes["scenario"].index(shown["scenario"]), shown["kind"]
        of = f"poverty/local_by_{kind}_children"
        there = [g for g, n in enumerate(flags.results[f"summary/{of}"][(0, 0, *cell)]) if n >= 0.5]
        ranks = ["", "enough", "few events", "few people", "nobody"]
        words = flags.words(f"local_by_{kind}")
        rests = [max(words[(0, *cell, g)], words[(scenario, *cell, g)], key=ranks.index) for g in there]
        differs = flags.differs(f"{of}_in_poverty", {})
        wanted = [[rest, differs[(scenario, *cell, g)]] for rest, g in zip(rests, there)]
        note(shown["rows"], wanted, f"groups by {kind} of {shown['authority']}, {shown['scenario']}, {shown['year']}")


def compare_sources(flags, saved, note):
    poverty, life, inputs = (flags.words(name) for name in ("child_poverty_calibration", "life_expectancy_calibration", "inputs"))
    tables = text(flags.results["flags/input"][:])
    with open(saved, newline="", encoding="utf8") as stream:
        rows = list(csv.reader(stream))[1:]
    note(len(rows), len(flags.axes["authority"]), "authorities with calibration and inputs")
    for row in rows:
        place = flags.axes["authority"].index(row[1])
        lists = [" ".join(t for t, word in zip(tables, inputs[place]) if word == status) for status in ("modelled", "fallback")]
        note(row[2:], [poverty[place], *life[place], *lists], f"calibration and inputs of {row[0]}")


def compare_flags(results, axes, figures, folder):
    """Returns how many flags were compared, and faults in words."""
    flags, faults, compared = Flags(results, axes), [], [0]

    def note(found, wanted, where):
        compared[0] += 1
        if found != wanted:
            faults.append(f"{where}: flagged {found}, in the file {wanted}")

    note(sorted(results["flags"]), COMPARED, "datasets of /flags that the page should know of")
    columns = by_place(flags, figures)
    with open(folder / "authorities.csv", newline="", encoding="utf8") as stream:
        reader = csv.DictReader(stream)
        for name in columns:
            note(name in reader.fieldnames, True, f"column {name}")
        for row in reader:
            cell = axes["scenario"].index(row["scenario"]), axes["year"].index(int(row["financial_year"][:4])), axes["authority"].index(row["authority"])
            for name in columns:
                note(row.get(name), columns[name][cell], f"{row['scenario']}, {row['financial_year']}, {row['authority_name']}: {name}")
    columns = of_run(flags)
    for saved in sorted(folder.glob("scenarios_*.csv")):
        with open(saved, newline="", encoding="utf8") as stream:
            for row in csv.DictReader(stream):
                cell = axes["scenario"].index(row["Scenario"]), axes["year"].index(int(saved.name[10:14]))
                for name in columns:
                    note(row.get(name), columns[name][cell], f"{saved.name}, {row['Scenario']}: {name}")
    compare_sources(flags, folder / "calibration_and_inputs.csv", note)
    compare_groups(flags, folder / "groups.json", note)
    return compared[0], faults

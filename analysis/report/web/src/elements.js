// Building blocks: elements, tables behind charts, files to save.

/** h("p", {class: "big"}, "text", child) */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Replaces what an element holds; tables that were open stay open. */
export function fill(id, ...children) {
  const box = document.getElementById(id);
  const open = [...box.querySelectorAll("details")].map((details) => details.open);
  box.replaceChildren(...children.filter((child) => child !== null));
  box.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? false; });
}

/** Marks of flags (flags.js) behind a figure: seen as signs, heard as words. */
export const marks = (flags) => flags.filter((f) => f.mark).map((f) =>
  h("span", { class: "flag", title: f.says }, h("span", { "aria-hidden": "true" }, f.mark), h("span", { class: "unseen" }, ` (${f.says})`)));

/** What is not distinguishable from zero looks different too. */
export const look = (flags) => (flags.some((f) => f.kind === "effect" && f.mark) ? "near-zero" : null);

function filledCell(column, row) {
  const flags = column.flags?.(row) ?? [];
  return h("td", { class: look(flags) }, column.value(row), ...marks(flags));
}

/** Columns: { name, value(row) → text, raw(row) → what a file gets, flags(row) → flags of the figure, fileOnly }. The first names the row. */
export function table(caption, all, rows) {
  const columns = all.filter((c) => !c.fileOnly);
  return h("table", {},
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, ...columns.map((c) => h("th", { scope: "col" }, c.name)))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...columns.map((c, i) =>
      (i === 0 ? h("th", { scope: "row" }, c.value(row)) : filledCell(c, row)))))));
}

const cell = (value) => {
  if (typeof value === "number") return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : "";
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
};

export function csv(columns, rows) {
  const lines = [columns.map((c) => cell(c.name)), ...rows.map((row) => columns.map((c) => cell((c.raw ?? c.value)(row))))];
  return `${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

export function save(name, text) {
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export const saveButton = (label, name, columns, rows) =>
  h("button", { type: "button", onclick: () => save(name, csv(columns, rows())) }, label);

/** The figures behind a chart, built when they are opened. */
export function behind(caption, file, columns, rows) {
  const box = h("div", { class: "scroll", role: "region", "aria-label": caption, tabindex: "0" });
  const details = h("details", {}, h("summary", {}, `Figures: ${caption}`));
  const show = () => { if (!box.childElementCount) box.append(table(caption, columns, rows())); };
  details.addEventListener("toggle", () => details.open && show());
  details.addEventListener("fill", show);
  details.append(box, saveButton("Save these figures as CSV", file, columns, rows));
  return details;
}

/** A chart with its heading, what it says in a sentence, and the table behind it. */
export function chart(title, says, plot, ...after) {
  const svg = plot.tagName === "svg" ? plot : plot.querySelector("svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${title}. ${says}`);
  // Parts of a picture are not read one by one.
  for (const part of svg.querySelectorAll("[aria-label], [aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  return h("figure", { class: "chart" }, h("h3", {}, title), plot, says ? h("p", {}, says) : null, ...after);
}

export function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, text]) =>
    h("option", { value, ...(String(value) === String(chosen) ? { selected: "" } : {}) }, text)));
}

/** Room that a chart may take. */
export const room = (element, most) => Math.max(260, Math.min(most, element.clientWidth || most));

// Colours that differ in lightness, so that they work in greyscale and for colour-blind readers;
// dashes and hatching say the same once more.

/** Light to dark. */
export const ramp = ["#f3f0d2", "#c4dcb4", "#7fbfb0", "#3b93a8", "#1f6192", "#142f5c"];
/** Change for the better and for the worse, weak to strong; the worse is hatched too. */
export const better = ["#cfe0ee", "#7fb0d3", "#2f6ea5"];
export const worse = ["#f6dcc0", "#e9a45c", "#b85c12"];
export const same = "#ffffff";
export const missing = "#8a8a8a";

const lines = ["#12436d", "#c2410c", "#0f766e", "#801650", "#3d3d3d", "#6d4fa3", "#7a5c00"];
const dashes = ["", "8 4", "2 3", "8 3 2 3", "12 4", "5 2", "1 2"];
export const lineColour = (i) => lines[i % lines.length];
export const lineDash = (i) => dashes[i % dashes.length];

const xmlns = "http://www.w3.org/2000/svg";
export function s(name, attributes = {}, ...children) {
  const element = document.createElementNS(xmlns, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Which line is which scenario, by colour and dash. */
export function key(names, boxes = false) {
  const list = document.createElement("ul");
  list.className = "key";
  names.forEach((name, i) => {
    const item = document.createElement("li");
    const line = s("svg", { viewBox: "0 0 52 18", "aria-hidden": "true" }, boxes ? boxes(i)
      : s("line", { x1: 0, x2: 52, y1: 9, y2: 9, stroke: lineColour(i), "stroke-width": 4, "stroke-dasharray": lineDash(i) }));
    item.append(line, name);
    list.append(item);
  });
  return list;
}

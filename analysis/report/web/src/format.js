// Figures in words, as people write them in Britain.

export const unknown = "not available";
const ok = Number.isFinite;
const fixed = (x, places) => x.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });
const zeroless = (text) => (/[1-9]/.test(text) ? text : text.replace(/^[-−]/, ""));

export const decimals = (x, places) => (ok(x) ? zeroless(fixed(x, places)).replace("-", "−") : unknown);
export const signed = (x, places) => {
  if (!ok(x)) return unknown;
  const text = zeroless(fixed(x, places));
  return /[1-9]/.test(text) && x > 0 ? `+${text}` : text.replace("-", "−");
};
export const count = (x) => decimals(x, 0);
export const percent = (x) => (ok(x) ? `${decimals(100 * x, 1)}%` : unknown);
/** A number of people to a few figures that mean something. */
export const about = (x, digits = 2) => {
  if (!ok(x)) return unknown;
  const size = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, Math.abs(x)))) - digits + 1));
  return decimals(Math.round(x / size) * size, 0);
};
export const million = (x) => {
  if (!ok(x)) return unknown;
  const size = Math.abs(x), sign = x < 0 ? "−" : "";
  return size >= 1000 ? `${sign}£${decimals(size / 1000, 1)} billion` : `${sign}£${decimals(size, size < 10 ? 1 : 0)} million`.replace("−£0.0", "£0.0");
};
export const financialYear = (year) => `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
export const words = (name) => name.replaceAll("_", " ");
/** Years of life as days, weeks or months, whichever fits. */
export const lifeWords = (years) => {
  if (!ok(years)) return unknown;
  const days = Math.abs(years) * 365.25;
  if (days < 0.5) return "less than a day";
  if (days < 60) return `about ${Math.round(days)} day${Math.round(days) === 1 ? "" : "s"}`;
  return `about ${fixed(days / 30.44, 0)} months`;
};
/** Pounds to so many decimals. */
export const pounds = (x, places = 0, sign = false) => {
  if (!ok(x)) return unknown;
  const text = zeroless(fixed(Math.abs(x), places));
  const zero = !/[1-9]/.test(text);
  return `${zero ? "" : x < 0 ? "−" : sign ? "+" : ""}£${text}`;
};

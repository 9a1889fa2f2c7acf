// Reads lists of whole numbers that runner/reporting/packed.cpp wrote, where the format is told.

const base = 45;
const digit = new Int16Array(128).fill(-1);
let made = 0;
for (let code = 35; code <= 126; ++code) if (code !== 60 && code !== 92) digit[code] = made++;

/** Codes that packed_codes() wrote: letters from a = -1 on, each followed by how often it comes when that is more than once. */
export function unpackCodes(text) {
  const codes = [];
  for (const [, letter, times] of text.matchAll(/([a-z])(\d*)/g)) for (let left = Number(times || 1); left > 0; --left) codes.push(letter.charCodeAt(0) - 98);
  return Int8Array.from(codes);
}

/** Numbers by year and place, NaN for what is unknown. */
export function unpack(text, places) {
  const numbers = [];
  const last = new Float64Array(places);
  let number = 0, weight = 1;
  for (let i = 0; i < text.length; ++i) {
    const d = digit[text.charCodeAt(i)];
    if (d < 0) {
      numbers.push(NaN);
      continue;
    }
    number += (d % base) * weight;
    if (d >= base) {
      weight *= base;
      continue;
    }
    const place = numbers.length % places;
    last[place] += number % 2 ? -(number + 1) / 2 : number / 2;
    numbers.push(last[place]);
    number = 0;
    weight = 1;
  }
  return Float64Array.from(numbers);
}

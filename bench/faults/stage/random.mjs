// Chances that can be had again: the same seed gives the same numbers.

/** A generator of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (random, from, to) => from + random() * (to - from);
export const oneOf = (random, list) => list[Math.floor(random() * list.length)];

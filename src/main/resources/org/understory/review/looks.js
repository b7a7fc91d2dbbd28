// How themes look: a colour and a pattern each, so that they can be told apart without colour.

// Pairs for light and dark paper; every one has a contrast of at least 4.5 : 1 there.
const COLOURS = [
  ['#1f5fa8', '#7fb4ee'], ['#a3480b', '#f0a35e'], ['#2b6b3f', '#86cf9b'], ['#8a2d6b', '#e394c6'],
  ['#5b4fb3', '#b3a9f5'], ['#7a5d00', '#dfc057'], ['#0b6b6b', '#6fcfcf'], ['#9b2d2d', '#f09a94'],
  ['#4c5a66', '#adbac6'], ['#3f6212', '#b5d67a'],
];
const PATTERNS = [
  colour => [10, `linear-gradient(${colour}, ${colour})`],
  colour => [10, `linear-gradient(90deg, ${colour} 0 6px, transparent 6px 10px)`],
  colour => [5, `linear-gradient(90deg, ${colour} 0 2px, transparent 2px 5px)`],
  colour => [15, `linear-gradient(90deg, ${colour} 0 8px, transparent 8px 11px, ${colour} 11px 13px, transparent 13px 15px)`],
];

const places = new Map();

/** Gives each theme its place in the order of the codebook. */
export function learn(themes) {
  places.clear();
  themes.forEach((theme, place) => places.set(theme.id, place));
}

/** One stripe as a background: its period in pixels and its picture. */
export function stripe(theme) {
  const place = places.get(theme) ?? 8;
  const [light, dark] = COLOURS[place % COLOURS.length];
  const pattern = PATTERNS[Math.floor(place / COLOURS.length + place) % PATTERNS.length];
  return pattern(`light-dark(${light}, ${dark})`);
}

/** Draws stripes under an element, the first at the bottom; each is {theme, height, lane}. */
export function underline(element, stripes) {
  const images = [];
  const sizes = [];
  const positions = [];
  let lowest = 0;
  for (const { theme, height, lane } of stripes) {
    const [period, image] = stripe(theme);
    images.push(image);
    sizes.push(`${period}px ${height}px`);
    positions.push(`0 calc(100% - ${lane * LANE}px)`);
    lowest = Math.max(lowest, lane);
  }
  element.style.backgroundImage = images.join(',');
  element.style.backgroundSize = sizes.join(',');
  element.style.backgroundPosition = positions.join(',');
  element.style.paddingBottom = `${(lowest + 1) * LANE}px`;
}

/** Pixels from one stripe to the next. */
export const LANE = 6;

/** A swatch of a theme, for lists. */
export function swatch(theme) {
  const element = document.createElement('span');
  element.className = 'swatch';
  const [period, image] = stripe(theme);
  element.style.backgroundImage = image;
  element.style.backgroundSize = `${period}px 4px`;
  return element;
}

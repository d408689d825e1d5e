/** The signs of the claims' states and of controls; paths and circles on a field of 16. */
const shapes = {
  caret: ['M3 12.5 8 4l5 8.5'],
  clock: ['M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0', 'M8 4.5V8l2.5 1.5'],
  book: ['M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7.5'],
  leaf: ['M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8.5h5M5.5 11h3.5'],
  flag: ['M3.5 14V2.5H12l-2 3 2 3H3.5'],
  turn: ['m5.5 3 5 5-5 5'],
  back: ['M10.5 3 5.5 8l5 5'],
  bang: ['M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0', 'M8 4.5v4M8 11.2v.1'],
  rule: ['M2.5 4h11M2.5 8h7M2.5 12h4M11 10.5l1.5 1.5 2-3'],
  bell: ['M4 11.5V7a4 4 0 0 1 8 0v4.5l1.2 1.2H2.8zM6.6 14.6h2.8'],
  tick: ['m3 8.5 3.5 3.5L13 4.5'],
  cross: ['m4 4 8 8M12 4l-8 8'],
} as const;

export type Sign = keyof typeof shapes;

export function Icon({ of, turns }: { of: Sign; turns?: boolean }) {
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[of].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

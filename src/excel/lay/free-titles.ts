/** Titles for new sheets that no sheet has yet: `台账(2)`. In: wanted and standing titles. Out: wanted → free. Pure. */

/** Excel compares titles without case and keeps 31 characters. */
const TITLE = 31;

export function freeTitles(wanted: readonly string[], standing: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(standing.map((title) => title.toLowerCase()));
  return new Map(
    wanted.map((title) => {
      let free = title;
      for (let n = 2; taken.has(free.toLowerCase()); n += 1) {
        const tail = `(${String(n)})`;
        free = title.slice(0, TITLE - tail.length) + tail;
      }
      taken.add(free.toLowerCase());
      return [title, free] as const;
    }),
  );
}

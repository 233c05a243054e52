// Which requirement set a member belongs to, and refusing members above a declared one.
import { HostError } from './errors';

/** 'Range.values' → '1.1'; classes too ('Range' → '1.1'). */
export type ApiSets = ReadonlyMap<string, string>;

const newer = (set: string, than: string): boolean => {
  const [a = 0, b = 0] = set.split('.').map(Number);
  const [c = 0, d = 0] = than.split('.').map(Number);
  return a > c || (a === c && b > d);
};

/** A function called with each class and member used. */
export function strictness(
  strict: { readonly upTo: string; readonly sets: ApiSets } | undefined,
): (className: string, member: string) => void {
  if (!strict) return () => undefined;
  return (className, member) => {
    const set = strict.sets.get(`${className}.${member}`);
    if (set !== undefined && newer(set, strict.upTo))
      throw new HostError(
        'ApiNotFound',
        `${className}.${member} needs ExcelApi ${set}; ${strict.upTo} is declared.`,
        `${className}.${member}`,
      );
  };
}

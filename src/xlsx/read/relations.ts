/**
 * Which part of a package points to which. In: the name of a part (empty for the package itself).
 * Out: what it refers to, with targets as names of parts. Source: ECMA-376 part 2, §9.3.
 */
import type { Archive } from './archive';
import type { Attempt } from './fault';
import { got } from './fault';
import { childrenOf, readTree } from './markup';

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `styles`, `officeDocument`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export function relationsOf(archive: Archive, part: string): Attempt<readonly Relation[]> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const rels = `${folder}_rels/${part.slice(cut)}.rels`;
  if (!archive.has(rels)) return got([]);
  const root = readTree(archive, rels);
  if (!root.ok) return root;
  return got(
    childrenOf(root.value, 'Relationship').map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolved(folder, attributes['Target'] ?? ''),
      external: attributes['TargetMode'] === 'External',
    })),
  );
}

/** The target of the first relation of a type, if it is inside the package. */
export function partTarget(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type && !relation.external)?.target;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

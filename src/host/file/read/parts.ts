// The parts of a package and the relations between them. Sizes are checked before anything is inflated.
import { strFromU8, unzipSync } from 'fflate';
import { childrenOf, parseXml, type Element } from '../xml';

const LARGEST_PART = 200 * 1024 * 1024;

export interface Relation {
  readonly id: string;
  /** Last word of the type: 'worksheet', 'styles', … */
  readonly type: string;
  /** Path of the part, or the address outside. */
  readonly target: string;
}
export interface Package {
  readonly xml: (path: string) => Element | null;
  readonly text: (path: string) => string | null;
  readonly relations: (path: string) => readonly Relation[];
}

/** '../drawings/drawing1.xml' seen from 'xl/worksheets/sheet1.xml'. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** null when the bytes are no package. */
export function openPackage(bytes: Uint8Array): Package | null {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: (file) => file.originalSize <= LARGEST_PART });
  } catch {
    return null;
  }
  const parts = new Map(Object.entries(files).map(([path, data]) => [path.toLowerCase(), data]));
  const text = (path: string): string | null => {
    const data = parts.get(path.toLowerCase());
    return data ? strFromU8(data) : null;
  };
  const xml = (path: string): Element | null => {
    const source = text(path);
    return source === null ? null : parseXml(source);
  };
  const relations = (path: string): readonly Relation[] => {
    const cut = path.lastIndexOf('/') + 1;
    const list = xml(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    return childrenOf(list ?? undefined, 'Relationship').map(
      ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: TargetMode === 'External' ? Target : resolve(path, Target),
      }),
    );
  };
  return { xml, text, relations };
}

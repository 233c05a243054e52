// Reading properties: the client's Select and Expand lists → a nested answer. Type 2 answers in PascalCase with
// `_Items`, type 7 (`retrieve`) in camelCase with `items`. Objects always bring their ids.
import { HostCollection, HostObject, servedMembers } from './object';
import { HostError } from './errors';
import { lowerFirst, upperFirst, type QueryInfo } from './protocol';

interface Wanted {
  readonly children: Map<string, Wanted>;
  all: boolean;
}
const nothing = (): Wanted => ({ children: new Map(), all: false });

/** The node a path leads to, made on the way. */
function nodeAt(root: Wanted, path: readonly string[]): Wanted {
  let node = root;
  for (const name of path) {
    const next = node.children.get(name) ?? nothing();
    node.children.set(name, next);
    node = next;
  }
  return node;
}

function wantedTree({ Select: select = [], Expand: expand = [] }: QueryInfo): Wanted {
  const root = nothing();
  for (const path of select.map((text) => text.split('/').map(lowerFirst))) {
    if (path.at(-1) === '$all') nodeAt(root, path.slice(0, -1)).all = true;
    else nodeAt(root, path);
  }
  for (const path of expand) nodeAt(root, path.split('/').map(lowerFirst)).all = true;
  if (select.length === 0) root.all = true;
  return root;
}

/** `ask` is called with each class and member before it is read: strictness lives there. */
export interface Reader {
  readonly camel: boolean;
  readonly ask: (className: string, member: string) => void;
}

export async function readObject(object: HostObject | null, info: QueryInfo, reader: Reader): Promise<unknown> {
  return object && answer(object, wantedTree(info), reader, info);
}

async function answer(object: HostObject, wanted: Wanted, reader: Reader, info: QueryInfo | null): Promise<unknown> {
  return object instanceof HostCollection
    ? answerCollection(object, wanted, reader, info)
    : answerSingle(object, wanted, reader);
}

/** What is asked of the collection itself; the rest is asked of its items. */
const COLLECTION_OWN = new Set(['count']);

function wantedOfItems({ children, all }: Wanted): Wanted {
  const named = children.get('items');
  const own = [...children].filter(([name]) => !COLLECTION_OWN.has(name) && name !== 'items');
  const rest = new Map([...own, ...(named?.children ?? [])]);
  return { children: rest, all: all || named?.all === true || (named !== undefined && rest.size === 0) };
}

async function answerCollection(
  object: HostCollection<HostObject>,
  wanted: Wanted,
  reader: Reader,
  info: QueryInfo | null,
): Promise<unknown> {
  const result: Record<string, unknown> = { ...object.ids() };
  for (const name of [...wanted.children.keys()].filter((key) => COLLECTION_OWN.has(key))) {
    reader.ask(object.className, name);
    result[reader.camel ? name : upperFirst(name)] = object.count;
  }
  reader.ask(object.className, 'items');
  const ofItem = wantedOfItems(wanted);
  const skip = info?.Skip ?? 0;
  const items: unknown[] = [];
  for (const item of object.items.slice(skip, info?.Top === undefined ? undefined : skip + info.Top))
    items.push(await answer(item, ofItem, reader, null));
  result[reader.camel ? 'items' : '_Items'] = items;
  return result;
}

async function answerSingle(object: HostObject, wanted: Wanted, reader: Reader): Promise<unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object.ids())) result[reader.camel ? lowerFirst(name) : name] = value;
  const names = new Map(wanted.children);
  if (wanted.all) for (const name of await scalarNames(object)) if (!names.has(name)) names.set(name, nothing());
  for (const [name, node] of names) {
    const value = await readMember(object, name, reader);
    const key = reader.camel ? name : upperFirst(name);
    const deep = node.children.size > 0 || node.all ? node : { children: new Map<string, Wanted>(), all: true };
    result[key] = value instanceof HostObject ? await answer(value, deep, reader, null) : value;
  }
  return result;
}

async function readMember(object: HostObject, name: string, reader: Reader): Promise<unknown> {
  const member = servedMembers(object).get(name);
  if (member?.kind !== 'property') throw unknownMember(object.className, name);
  reader.ask(object.className, name);
  return (await (object as unknown as Record<string, unknown>)[name]) as unknown;
}

async function scalarNames(object: HostObject): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, member] of servedMembers(object)) {
    if (member.kind !== 'property' || name.startsWith('_')) continue;
    const value = (await (object as unknown as Record<string, unknown>)[name]) as unknown;
    if (!(value instanceof HostObject)) names.push(name);
  }
  return names;
}

export const unknownMember = (className: string, member: string): HostError =>
  new HostError('ApiNotFound', `The embedded host does not know ${className}.${member}.`, `${className}.${member}`);

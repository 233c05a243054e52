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

function wantedTree(info: QueryInfo): Wanted {
  const root = nothing();
  for (const path of info.Select ?? []) {
    let node = root;
    for (const part of path.split('/')) {
      const name = lowerFirst(part);
      if (name === '$all') node.all = true;
      else {
        const next = node.children.get(name) ?? nothing();
        node.children.set(name, next);
        node = next;
      }
    }
  }
  for (const path of info.Expand ?? []) {
    let node = root;
    for (const part of path.split('/')) {
      const next = node.children.get(lowerFirst(part)) ?? nothing();
      node.children.set(lowerFirst(part), next);
      node = next;
    }
    node.all = true;
  }
  if (root.children.size === 0 || !info.Select?.length) root.all = true;
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

const COLLECTION_OWN = new Set(['count']);

async function answerCollection(
  object: HostCollection<HostObject>,
  wanted: Wanted,
  reader: Reader,
  info: QueryInfo | null,
): Promise<unknown> {
  const own = [...wanted.children.keys()].filter((name) => COLLECTION_OWN.has(name));
  const rest = new Map([...wanted.children].filter(([name]) => !COLLECTION_OWN.has(name) && name !== 'items'));
  const named = wanted.children.get('items');
  for (const [name, node] of named?.children ?? []) rest.set(name, node);
  const ofItem: Wanted = {
    children: rest,
    all: wanted.all || (named !== undefined && rest.size === 0) || (named?.all ?? false),
  };
  const result: Record<string, unknown> = { ...object.ids() };
  for (const name of own) {
    reader.ask(object.className, name);
    result[reader.camel ? name : upperFirst(name)] = object.count;
  }
  reader.ask(object.className, 'items');
  const skip = info?.Skip ?? 0;
  const chosen = object.items.slice(skip, info?.Top === undefined ? undefined : skip + info.Top);
  const items: unknown[] = [];
  for (const item of chosen) items.push(await answer(item, ofItem, reader, null));
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

// Walks a ProcessQuery request: object paths to host objects, actions in order, results by action id.
// It stops at the first error and leaves what was done before done, as Excel does.
import { HostObject, HostCollection, servedMembers } from './object';
import { HostError } from './errors';
import { readObject, unknownMember } from './query';
import {
  ACTION,
  PATH,
  lowerFirst,
  type Action,
  type Answer,
  type ArgumentInfo,
  type ObjectPath,
  type Query,
} from './protocol';

export interface Desk {
  readonly root: () => HostObject;
  readonly byReference: (id: string) => HostObject;
  /** An object made by its name, outside the workbook; null: no such. */
  readonly service: (name: string) => HostObject | null;
  /** Called before each action; throws to play a fault. */
  readonly before: (action: Action, index: number) => void;
  /** Called with each class and member used; throws when it is above the declared requirement set. */
  readonly ask: (className: string, member: string) => void;
  /** Brings calculated values up to date before something reads them. */
  readonly settle: () => Promise<void>;
}

type Members = Record<string, unknown>;

interface Walk {
  readonly query: Query;
  readonly desk: Desk;
  readonly objects: Map<number, HostObject | null>;
  location: string;
}

/** Members that look at results of formulas and so need them calculated first. */
const READS_RESULTS =
  /^(?:apply|reapply|find|findOrNullObject|getSpecialCells(?:OrNullObject)?|autofitColumns|autofitRows)$/;
const readsResults = (member: string, args: readonly unknown[]): boolean =>
  READS_RESULTS.test(member) || (member === 'copyFrom' && args[1] === 'Values');

async function call(walk: Walk, object: HostObject, name: string, args: readonly unknown[]): Promise<unknown> {
  const member = lowerFirst(name);
  walk.location = `${object.className}.${member}`;
  const known = servedMembers(object).get(member);
  if (known?.kind !== 'method') throw unknownMember(object.className, member);
  walk.desk.ask(object.className, member);
  if (readsResults(member, args)) await walk.desk.settle();
  const method = (object as unknown as Members)[member] as (...args: unknown[]) => unknown;
  return (await method.apply(object, [...args])) as unknown;
}

async function argumentsOf(walk: Walk, info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
  const values = info?.Arguments ?? [];
  const paths = info?.ReferencedObjectPathIds ?? [];
  const list: unknown[] = [];
  for (const [n, value] of values.entries()) list.push(await argument(walk, value, paths[n]));
  return list;
}

async function argument(walk: Walk, value: unknown, path: unknown): Promise<unknown> {
  if (typeof path === 'number' && path > 0) return resolve(walk, path);
  if (!Array.isArray(value) || !Array.isArray(path)) return value ?? undefined;
  const list: unknown[] = [];
  for (const [n, entry] of value.entries()) list.push(await argument(walk, entry, path[n]));
  return list;
}

async function resolve(walk: Walk, id: number): Promise<HostObject | null> {
  const known = walk.objects.get(id);
  if (known !== undefined) return known;
  const path = walk.query.ObjectPaths[id];
  if (!path) throw new HostError('GeneralException', `No object path ${id} in the request.`);
  const made = await create(walk, path);
  walk.objects.set(id, made);
  return made;
}

async function create(walk: Walk, path: ObjectPath): Promise<HostObject | null> {
  switch (path.ObjectPathType) {
    case PATH.root:
      return walk.desk.root();
    case PATH.nothing:
      return null;
    case PATH.reference:
      return walk.desk.byReference(path.Name);
    case PATH.create:
      return byName(walk, path.Name);
    default: {
      const parent = path.ParentObjectPathId ? await resolve(walk, path.ParentObjectPathId) : walk.desk.root();
      return parent && childOf(walk, parent, path);
    }
  }
}

async function childOf(walk: Walk, parent: HostObject, path: ObjectPath): Promise<HostObject | null> {
  if (path.ObjectPathType === PATH.property) return property(walk, parent, lowerFirst(path.Name));
  const args = await argumentsOf(walk, path.ArgumentInfo);
  const made =
    path.ObjectPathType === PATH.indexer ? await index(walk, parent, args) : await call(walk, parent, path.Name, args);
  if (made === null || made === undefined) return null;
  if (made instanceof HostObject) return made;
  throw unknownMember(parent.className, path.Name);
}

function byName(walk: Walk, name: string): HostObject {
  const service = walk.desk.service(name);
  if (!service) throw unknownMember('new', name);
  return service;
}

async function index(walk: Walk, parent: HostObject, args: readonly unknown[]): Promise<HostObject> {
  if (!(parent instanceof HostCollection)) throw unknownMember(parent.className, 'getItem');
  return (await call(walk, parent, 'GetItem', args)) as HostObject;
}

function property(walk: Walk, parent: HostObject, name: string): HostObject | null {
  walk.location = `${parent.className}.${name}`;
  if (servedMembers(parent).get(name)?.kind !== 'property') throw unknownMember(parent.className, name);
  walk.desk.ask(parent.className, name);
  const value = (parent as unknown as Members)[name];
  if (value !== null && !(value instanceof HostObject)) throw unknownMember(parent.className, name);
  return value;
}

function setProperty(walk: Walk, object: HostObject, name: string, value: unknown): void {
  walk.location = `${object.className}.${name}`;
  if (!servedMembers(object).get(name)?.writable) throw unknownMember(object.className, name);
  walk.desk.ask(object.className, name);
  (object as unknown as Members)[name] = value;
}

function update(walk: Walk, object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) {
    const inner =
      servedMembers(object).get(name)?.kind === 'property' ? (object as unknown as Members)[name] : undefined;
    if (inner instanceof HostObject) update(walk, inner, value as Record<string, unknown>);
    else setProperty(walk, object, name, value);
  }
}

function present(object: HostObject | null): HostObject {
  if (object) return object;
  throw new HostError('ItemNotFound', 'The object the action was called on does not exist (it is a null object).');
}

type Performer = (walk: Walk, object: HostObject | null, action: Action) => Promise<unknown>;

const read =
  (camel: boolean): Performer =>
  async (walk, object, action) => {
    await walk.desk.settle();
    walk.location = object?.className ?? '';
    return readObject(object, action.QueryInfo ?? {}, { camel, ask: walk.desk.ask });
  };

const PERFORMERS: Readonly<Record<number, Performer>> = {
  [ACTION.instantiate]: (_walk, object) => Promise.resolve(object && object.ids()),
  [ACTION.query]: read(false),
  [ACTION.json]: read(true),
  [ACTION.method]: async (walk, object, action) => {
    // The library keeps references of its own accord, also of what turns out not to exist.
    if (!object && action.Name === '_KeepReference') return null;
    const args = await argumentsOf(walk, action.ArgumentInfo);
    const value = await call(walk, present(object), action.Name, args);
    return value instanceof HostObject ? null : value;
  },
  [ACTION.set]: async (walk, object, action) => {
    const [value] = await argumentsOf(walk, action.ArgumentInfo);
    setProperty(walk, present(object), lowerFirst(action.Name), value ?? null);
    return null;
  },
  [ACTION.update]: (walk, object, action) => {
    update(walk, present(object), action.ObjectState ?? {});
    return Promise.resolve(null);
  },
};

async function perform(walk: Walk, action: Action): Promise<unknown> {
  if (action.ActionType === ACTION.trace) return null;
  const work = PERFORMERS[action.ActionType];
  if (!work) throw new HostError('NotImplemented', `Action type ${action.ActionType} is unknown to the host.`);
  return work(walk, await resolve(walk, action.ObjectPathId), action);
}

export async function dispatch(query: Query, desk: Desk): Promise<Answer> {
  const walk: Walk = { query, desk, objects: new Map(), location: '' };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [n, action] of query.Actions.entries()) {
    try {
      desk.before(action, n);
      results.push({ ActionId: action.Id, Value: (await perform(walk, action)) ?? null });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      const known = error instanceof HostError ? error : crash(error);
      const location = known.location ?? walk.location;
      const failure = {
        Code: known.code,
        Message: known.message,
        Location: location,
        ActionIndex: n,
        HttpStatusCode: known.status,
      };
      return { Results: results, TraceIds: traces, Error: failure };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A mistake of the host's own, told apart from an answer Excel would give. */
export const crash = (error: unknown): HostError =>
  new HostError(
    'GeneralException',
    `The embedded host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );

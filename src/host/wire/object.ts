// The base of everything the client can point at. A subclass's public accessors and methods, in camelCase, are what
// it serves; anything else is refused by name. `ids` are answered whenever the object is instantiated or read.
import type { Session } from './session';
import { notFound, invalid } from './errors';

export abstract class HostObject {
  constructor(protected readonly session: Session) {}
  get $session(): Session {
    return this.session;
  }
  abstract get className(): string;
  ids(): Readonly<Record<string, unknown>> {
    return {};
  }
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
  /** In the order of getItemAt. */
  protected abstract list(): readonly T[];
  protected abstract matches(item: T, key: string | number): boolean;

  get items(): readonly T[] {
    return this.list();
  }
  get count(): number {
    return this.list().length;
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(key: string | number): T {
    const item = this.getItemOrNullObject(key);
    if (!item) throw notFound(`${this.className}: ${String(key)}`);
    return item;
  }
  getItemOrNullObject(key: string | number): T | null {
    return this.list().find((item) => this.matches(item, key)) ?? null;
  }
  getItemAt(index: number): T {
    if (typeof index !== 'number') throw invalid('The index is a number.');
    const item = this.list()[index];
    if (!item) throw notFound(`${this.className}: no item at ${index}`);
    return item;
  }
}

// The host's own members; so are those whose name begins with '$'.
const INTERNAL = new Set(['constructor', 'className', 'ids', 'list', 'matches']);
type Kind = 'property' | 'method';
const served = new Map<object, ReadonlyMap<string, Member>>();

const isOwn = (name: string): boolean => INTERNAL.has(name) || name.startsWith('$');

interface Member {
  readonly kind: Kind;
  readonly writable: boolean;
}
function memberOf({ value, get, set }: PropertyDescriptor, before: Member | undefined): Member | null {
  if (typeof value === 'function') return { kind: 'method', writable: false };
  return get || set ? { kind: 'property', writable: set !== undefined || before?.writable === true } : null;
}

/** Members a class serves, own and inherited, by camelCase name. */
export function servedMembers(object: HostObject): ReadonlyMap<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  const known = served.get(prototype);
  if (known) return known;
  const members = new Map<string, Member>();
  for (let p = prototype; p !== HostObject.prototype; p = Object.getPrototypeOf(p) as object)
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(p))) {
      const member = isOwn(name) ? null : memberOf(descriptor, members.get(name));
      if (member) members.set(name, member);
    }
  served.set(prototype, members);
  return members;
}

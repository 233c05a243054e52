// Objects one can listen to: the client registers and unregisters by calls whose names follow a pattern.
import { EVENT, register, unregister } from '../wire/events';
import type { HostObject } from '../wire/object';
import type { Session } from '../wire/session';

const NAMES = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
  SelectionChangedEvent: EVENT.selected,
  CalculatedEvent: EVENT.calculated,
  FormatChangedEvent: EVENT.formatted,
  RowSortedEvent: EVENT.sortedRows,
  RowHiddenChangedEvent: EVENT.hiddenRows,
  ProtectionChangedEvent: EVENT.protection,
  EventNameChanged: EVENT.renamed,
} as const;
export type EventName = keyof typeof NAMES;

interface Listened {
  readonly $target: string;
  readonly $session: Session;
}

/** Adds `_Register…` and `_Unregister…` to a class; `types` overrides the usual event numbers. */
export function serveEvents(
  of: { readonly prototype: HostObject & Listened },
  names: readonly EventName[],
  types: Readonly<Partial<Record<EventName, number>>> = {},
): void {
  for (const name of names) {
    const type = types[name] ?? NAMES[name];
    const add = {
      value(this: Listened): void {
        register(this.$session.registrations, type, this.$target);
      },
      configurable: true,
    };
    const remove = {
      value(this: Listened): void {
        unregister(this.$session.registrations, type, this.$target);
      },
      configurable: true,
    };
    Object.defineProperty(of.prototype, `_Register${name}`, add);
    Object.defineProperty(of.prototype, `_Unregister${name}`, remove);
  }
}

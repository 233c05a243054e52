// The embedded Excel host. Browser-safe; what needs node is in node.ts.
export { createHost } from './host';
export { ConnectionLost } from './wire/server';
export type { Host, HostOptions, Inspection, Events } from './host';
export type { User } from './user';
export type { Faults } from './wire/faults';
export type { Meter } from './wire/meter';
export type { EventEntry } from './wire/events';
export type { ApiSets } from './wire/sets';
export type { Dump, SheetDump } from './book/dump';
export type { Shown } from './book/shown';
export type { News } from './book/book';
export type { Engine } from './calc/port';
// For a grid that shows the book and takes a person's edits (the workbench).
export * from './grid';

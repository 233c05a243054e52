// The real office.js in node: Microsoft's excel-web-16.00.js, unmodified, loaded once into the caller's realm and
// connected to a host through the bridge object the library looks for. No DOM is needed; Office.onReady is not there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Host } from './host';
import { ConnectionLost } from './wire/server';
import type { EventEntry } from './wire/events';
import type { ApiSets } from './wire/sets';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}
type Realm = typeof globalThis & {
  _richApiNativeBridge?: Bridge;
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension;
};

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: unknown };
}
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Requests now go to this host. */
  readonly connect: (host: Host) => void;
}

let connected: Host | null = null;
let stopListening: (() => void) | null = null;

const fromHere = createRequire(typeof __filename === 'string' ? __filename : `${process.cwd()}/package.json`);

function bridge(): Bridge {
  const made: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as Message;
      const reply = (statusCode: number, body: unknown): void =>
        made.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: { statusCode, headers: {}, body } }));
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      if (!connected) return reply(503, 'No host is connected.');
      connected.processQuery(body).then(
        (answer) => reply(200, JSON.parse(answer)),
        (error: unknown) => reply(error instanceof ConnectionLost ? 0 : 500, String(error)),
      );
    },
  };
  return made;
}

/** The library asks for a page while it loads. Left there, other libraries would take node for a browser. */
function withPage(work: () => void): void {
  const page = {
    window: globalThis,
    navigator: { userAgent: 'node' },
    location: { protocol: 'https:', search: '', hash: '' },
  };
  const missing = Object.entries(page).filter(([name]) => !(name in globalThis));
  for (const [name, value] of missing)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  work();
  for (const [name] of missing) Reflect.deleteProperty(globalThis, name);
}

function load(): Pick<OfficeInNode, 'Excel' | 'OfficeExtension'> {
  const realm = globalThis as Realm;
  if (!realm.Excel) {
    realm._richApiNativeBridge = bridge();
    const file = fromHere.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    // Indirect eval: the realm of the caller, also inside jest, where vm's "this context" would be another one.
    withPage(() => void (0, eval)(`${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`));
  }
  const { Excel: library, OfficeExtension: extension } = realm;
  if (!library || !extension) throw new Error('office.js did not load.');
  return { Excel: library, OfficeExtension: extension };
}

/** The globals `Excel` and `OfficeExtension` of the real library, talking to this host. */
export function loadOfficeInNode(host: Host): OfficeInNode {
  const realm = globalThis as Realm;
  const office: OfficeInNode = {
    ...load(),
    connect: (next) => {
      stopListening?.();
      connected = next;
      stopListening = next.events.listen((entries: readonly EventEntry[]) =>
        realm._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
      );
    },
  };
  office.connect(host);
  return office;
}

const SET = /\[Api set: ExcelApi ([\d.]+)/;
const CLASS = /^ {4}(?:export )?(?:class|interface) (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(:]/;

const found = (pattern: RegExp, line: string): string => pattern.exec(line)?.[1] ?? '';

/** Which ExcelApi set each member belongs to, read from the comments of @types/office-js. */
export function readApiSets(): ApiSets {
  const text = readFileSync(fromHere.resolve('@types/office-js/index.d.ts'), 'utf8');
  const sets = new Map<string, string>();
  let owner = '';
  let set = '';
  for (const line of text.slice(text.indexOf('declare namespace Excel {')).split('\n')) {
    set = found(SET, line) || set;
    const name = found(CLASS, line);
    const member = found(MEMBER, line);
    if (!name && !member) continue;
    if (name) owner = name;
    const key = name || `${owner}.${member}`;
    if (set && !sets.has(key)) sets.set(key, set);
    set = '';
  }
  return sets;
}

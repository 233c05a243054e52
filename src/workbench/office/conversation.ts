/**
 * One add-in page's talk with Excel: the handshake, settings, requests and ribbon commands, answered as Excel on
 * the web answers them. In: the frame's messages. Out: answers and events. Requests go one after the other, as
 * they came: a later one never overtakes, and an event never reaches a handler before the answer that attached it.
 */
import { answerMessage, eventMessage, method, type FrameRequest } from './message';

/** The workbook's server side as a frame sees it. */
export interface AddinServer {
  /** Body in, body out; a number is office.js's code of a transport error, `null` an answer that is lost. */
  readonly query: (body: string) => Promise<string | number | null>;
  readonly settings: () => readonly (readonly [string, string])[];
  readonly saveSettings: (entries: readonly (readonly [string, string])[]) => void;
  readonly documentUrl: () => string;
  readonly locale: () => string;
  /** The ribbon function that was started has called `event.completed()`. */
  readonly commandDone: (command: string) => void;
  /** The page is up and listens to ribbon commands. */
  readonly ready: () => void;
}

/** An event of the workbook as the wire has it. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

export interface Conversation {
  readonly receive: (request: FrameRequest) => void;
  readonly tell: (entries: readonly Entry[]) => void;
  readonly command: (id: string, functionName: string) => void;
}

interface Method {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  /** The ribbon command that is done (its other fields are 1 and 2). */
  readonly 0?: string;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

export function newConversation(
  id: string,
  appId: string,
  server: AddinServer,
  post: (message: string) => void,
): Conversation {
  const registered = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void> | void): void => {
    last = last.then(act);
  };
  const fire = (event: string, data: unknown): void =>
    inTurn(() => {
      if (registered.has(event)) post(eventMessage(id, event, data));
    });

  return {
    receive: (request) =>
      inTurn(async () => {
        const data = request.kind === 'invoke' ? await invoke(request, appId, server) : subscribe(request, registered);
        if (data !== lost) post(answerMessage(request, data));
        if (request.kind === 'register' && request.action === 'appCommandInvoked') server.ready();
      }),
    tell: (entries) => fire('richApiMessage', { ArrayData: entries.map(entryFields) }),
    command: (command, functionName) =>
      fire('appCommandInvoked', { 0: command, 1: functionName, 2: JSON.stringify({ source: { id: command } }) }),
  };
}

const lost = Symbol('an answer that never comes');

const entryFields = (entry: Entry): readonly unknown[] => [
  entry.messageCategory,
  entry.messageType,
  entry.targetId,
  entry.message,
  entry.id,
];

/** An event's name carries its target in other hosts; here it is the bare name. */
function subscribe(request: FrameRequest, registered: Set<string>): unknown {
  if (request.kind === 'register') registered.add(request.action);
  else registered.delete(request.action);
  return { Error: 0, Version: 1 };
}

async function invoke(request: FrameRequest, appId: string, server: AddinServer): Promise<unknown> {
  if (request.action === 'ContextActivationManager_getAppContextAsync') return appContext(appId, server);
  if (request.action !== 'executeMethod') return {};
  const call = (request.data ?? {}) as Method;
  const act = methods.get(call.DdaMethod?.DispatchId ?? 0);
  return act ? act(call, server) : { Error: notSupported, Version: 1 };
}

type Act = (call: Method, server: AddinServer) => unknown;

const methods: ReadonlyMap<number, Act> = new Map<number, Act>([
  [method.richApi, ({ ArrayData }, server) => richApi(String(ArrayData?.[4] ?? ''), server)],
  [
    method.saveSettings,
    ({ DdaSettingsMethod }, server) => {
      server.saveSettings(DdaSettingsMethod?.Properties ?? []);
      return done({});
    },
  ],
  [method.refreshSettings, (_, server) => done({ Properties: server.settings() })],
  [method.fileProperties, (_, server) => done({ Properties: { 1: server.documentUrl() } })],
  [
    method.commandDone,
    (call, server) => {
      server.commandDone(call[0] ?? '');
      return done({});
    },
  ],
]);

/** office.js's ooeOperationNotSupported: what Excel says to a method of another program. */
const notSupported = 5000;

const done = (fields: Readonly<Record<string, unknown>>): unknown => ({ Error: 0, Version: 1, ...fields });

async function richApi(body: string, server: AddinServer): Promise<unknown> {
  const answer = await server.query(body);
  if (answer === null) return lost;
  return typeof answer === 'number' ? { Error: answer, Version: 1 } : done({ Data: [200, [], answer] });
}

/** Excel's numbers: application 16 is Excel on the web, client mode 1 is read and write, reason 1 a document opened. */
function appContext(appId: string, server: AddinServer): unknown {
  return {
    _id: appId,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: server.locale(),
    _dataLocale: server.locale(),
    _docUrl: server.documentUrl(),
    _clientMode: 1,
    _settings: server.settings(),
    _reason: 1,
    _requirementMatrix: JSON.stringify({
      ExcelApi: '1.15',
      CustomXmlParts: '1.1',
      Settings: '1.1',
      AddinCommands: '1.3',
      RibbonApi: '1.0',
    }),
    _hostFullVersion: '16.0.18000.20000',
  };
}

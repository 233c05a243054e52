/**
 * The envelope office.js and Excel on the web exchange by postMessage, read and written as data.
 * Method and event numbers are those of office.js's own tables (DispatchId); nothing here knows a window.
 */

/** What a frame asks: a call, or to be told of an event, or no longer. */
export interface FrameRequest {
  readonly action: string;
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const kinds = ['invoke', 'register', 'unregister'] as const;

/** Methods of `executeMethod`, by DispatchId. */
export const method = {
  refreshSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandDone: 94,
} as const;

/** A message that is a request of office.js; null for anything else that windows post to each other. */
export function readRequest(text: unknown): FrameRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const message = parse(text);
  if (message === null || message['_messageType'] !== 0) return null;
  const kind = kinds[Number(message['_actionType'])];
  const [action, conversation] = [message['_actionName'], message['_conversationId']];
  if (!kind || typeof action !== 'string' || typeof conversation !== 'string') return null;
  return { action, kind, conversation, correlation: Number(message['_correlationId']), data: message['_data'] };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The answer to one request. */
export function answerMessage(request: FrameRequest, data: unknown): string {
  return envelope(request.action, request.conversation, request.correlation, {
    _responseType: 0,
    _errorCode: 0,
    _data: data,
  });
}

/** News for a registered event; the first element of the tuple the client unpacks is the action's own. */
export function eventMessage(conversation: string, action: string, data: unknown): string {
  return envelope(action, conversation, -1, { _responseType: 1, _errorCode: 0, _data: data });
}

function envelope(
  action: string,
  conversation: string,
  correlation: number,
  rest: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: '',
    _serializerVersion: 1,
    ...rest,
  });
}

export interface FrameName {
  readonly conversation: string;
  readonly appId: string;
  readonly parentUrl: string;
  /** `zh-CN`, `en-US`. */
  readonly locale: string;
}

/** What Excel on the web writes into the name of an add-in's iframe, from which office.js learns where it is. */
export function frameName({ conversation, appId, parentUrl, locale }: FrameName): string {
  return JSON.stringify({
    baseFrameName: `addin-${conversation}`,
    hostInfo: `Excel$Web$16.01$${locale}$${conversation}$$disableLogging$0`,
    xdmInfo: `${conversation}|${appId}|${parentUrl}`,
    serializerVersion: 1,
  });
}

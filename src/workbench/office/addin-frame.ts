/**
 * An add-in page in an iframe, talking as in Excel on the web. In: the page's address and the server it talks to.
 * Every load is a new iframe with a conversation of its own: a frame's name is read when it is made, and office.js
 * caches settings in the session's storage by the conversation.
 */
import { newConversation, type AddinServer, type Conversation, type Entry } from './conversation';
import { frameName, readRequest } from './message';

export interface AddinFrame {
  /** Loads the page at `address` into `place`, instead of what was there. */
  readonly load: (place: HTMLElement, address: string) => void;
  readonly loaded: () => boolean;
  readonly frame: () => HTMLIFrameElement | null;
  readonly tell: (entries: readonly Entry[]) => void;
  readonly command: (id: string, functionName: string) => void;
  readonly close: () => void;
}

/** As in manifest.xml. */
const appId = '7c5e0a34-2d5f-4c5b-9a52-5b7d7f0f6a19';

interface Talk {
  readonly id: string;
  readonly frame: HTMLIFrameElement;
  readonly conversation: Conversation;
}

export interface FrameLook {
  readonly title: () => string;
  readonly dark: () => boolean;
}

export function addinFrame(look: FrameLook, serverOf: () => AddinServer): AddinFrame {
  let talk: Talk | null = null;

  function hear(event: MessageEvent): void {
    if (!talk || event.source !== talk.frame.contentWindow || event.origin !== window.location.origin) return;
    const request = readRequest(event.data);
    if (request?.conversation === talk.id) talk.conversation.receive(request);
  }

  function close(): void {
    window.removeEventListener('message', hear);
    talk?.frame.remove();
    talk = null;
  }

  return {
    load: (place, address) => {
      close();
      talk = open(look.title(), address, serverOf());
      window.addEventListener('message', hear);
      place.append(talk.frame);
      wearScheme(talk.frame, look.dark());
    },
    loaded: () => talk !== null,
    frame: () => talk?.frame ?? null,
    tell: (entries) => talk?.conversation.tell(entries),
    command: (id, functionName) => talk?.conversation.command(id, functionName),
    close,
  };
}

function open(title: string, address: string, server: AddinServer): Talk {
  const frame = document.createElement('iframe');
  const id = crypto.randomUUID();
  const parentUrl = window.location.href.split('#')[0] ?? '';
  frame.title = title;
  frame.allow = 'clipboard-read; clipboard-write';
  frame.name = frameName({ conversation: id, appId, parentUrl, locale: server.locale() });
  frame.src = address;
  const post = (message: string): void => frame.contentWindow?.postMessage(message, window.location.origin);
  return { id, frame, conversation: newConversation(id, appId, server, post) };
}

/**
 * The workbench's choice of light or dark stands in for the system's: a page asks `prefers-color-scheme` and gets a
 * query that always, or never, matches. An empty frame keeps its window for the first page of its own origin.
 */
function wearScheme(frame: HTMLIFrameElement, dark: boolean): void {
  const page = frame.contentWindow;
  if (!page) return;
  const ask = page.matchMedia.bind(page);
  page.matchMedia = (query) =>
    query.includes('prefers-color-scheme') ? ask(query.includes('dark') === dark ? 'all' : 'not all') : ask(query);
}

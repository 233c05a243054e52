/**
 * The add-in's two pages beside one workbook: the pane a person sees and the page without a face that answers the
 * ribbon. Both talk to the same host; events go to both, as in Excel.
 */
import { ConnectionLost, type Host } from '../../host';
import type { Language } from '../../wording';
import { addinFrame, type AddinFrame, type FrameLook } from '../office/addin-frame';
import type { AddinServer } from '../office/conversation';
import type { Step } from '../page/acts';
import { element } from '../page/element';

export interface Frames {
  readonly pane: AddinFrame;
  readonly showPane: (place: HTMLElement, step: Step | null) => void;
  /** Runs a ribbon function; resolves when it says it has completed. */
  readonly run: (functionName: string) => Promise<void>;
  readonly stop: () => void;
}

/** Where the server serves the pane with office.js from this computer. */
const paneAddress = (step: Step | null): string => `../try/taskpane.html${step ? `?step=${step}` : ''}`;
const commandsAddress = '../try/commands.html';

/** What the frames ask of the desk. */
export interface FrameDesk extends FrameLook {
  readonly language: () => Language;
  /** A request has been answered. */
  readonly traffic: () => void;
}

/** office.js's code of an internal error: what a broken connection looks like to the client. */
const internalError = 5001;
const tooLarge = 5103;

/** What both pages ask of the workbook. */
function serverOf(host: Host, desk: FrameDesk): Omit<AddinServer, 'commandDone' | 'ready'> {
  const { book } = host.workbook;
  return {
    query: async (body) => {
      try {
        const answer = await host.processQuery(body);
        desk.traffic();
        return answer.length < 1000 && answer.includes('"Code":"RequestPayloadSizeLimitExceeded"') ? tooLarge : answer;
      } catch (error) {
        if (error instanceof ConnectionLost) return internalError;
        throw error;
      }
    },
    settings: () => [...book.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
    saveSettings: (entries) => {
      book.settings.clear();
      for (const [key, value] of entries) book.settings.set(key, JSON.parse(value) as unknown);
    },
    documentUrl: () => `https://localhost/${encodeURIComponent(book.fileName)}`,
    locale: () => (desk.language() === 'zh' ? 'zh-CN' : 'en-US'),
  };
}

/** The page that answers the ribbon, loaded when it is first needed. */
function newCommands(
  server: Omit<AddinServer, 'commandDone' | 'ready'>,
  look: FrameLook,
): Pick<Frames, 'run'> & { readonly frame: AddinFrame } {
  const running = new Map<string, () => void>();
  let [ready, waiting, count] = [false, [] as (() => void)[], 0];
  const frame = addinFrame(look, () => ({
    ...server,
    commandDone: (command) => {
      running.get(command)?.();
      running.delete(command);
    },
    ready: () => {
      ready = true;
      for (const act of waiting) act();
      waiting = [];
    },
  }));
  function start(): Promise<void> {
    if (ready) return Promise.resolve();
    if (!frame.loaded()) {
      const place = element('div', { class: 'hidden-frame', 'aria-hidden': 'true' });
      document.body.append(place);
      frame.load(place, commandsAddress);
    }
    return new Promise((resolve) => waiting.push(resolve));
  }
  return {
    frame,
    run: async (functionName) => {
      await start();
      const id = `command-${(count += 1)}`;
      await new Promise<void>((resolve) => {
        running.set(id, resolve);
        frame.command(id, functionName);
      });
    },
  };
}

export function newFrames(host: Host, desk: FrameDesk): Frames {
  const server = serverOf(host, desk);
  const pane = addinFrame(desk, () => ({ ...server, commandDone: () => undefined, ready: () => undefined }));
  const commands = newCommands(server, desk);
  const stopListening = host.events.listen((entries) => {
    pane.tell(entries);
    commands.frame.tell(entries);
  });
  return {
    pane,
    showPane: (place, step) => pane.load(place, paneAddress(step)),
    run: commands.run,
    stop: () => {
      stopListening();
      pane.close();
      commands.frame.close();
    },
  };
}

/** The line at the bottom: what just happened, and what crossed the wire. */
import { element } from './element';

export interface StatusLine {
  readonly line: HTMLElement;
  readonly say: (sentence: string) => void;
  readonly traffic: (sentence: string) => void;
}

export function statusLine(): StatusLine {
  const said = element('span', { role: 'status' });
  const wire = element('span', {});
  return {
    line: element('footer', { class: 'bar status' }, said, element('span', { class: 'space' }), wire),
    say: (sentence) => said.replaceChildren(sentence),
    traffic: (sentence) => wire.replaceChildren(sentence),
  };
}

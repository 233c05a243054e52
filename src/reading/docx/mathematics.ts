/**
 * In: an equation element. Out: its characters on one line: a fraction as a/b, a power as a², the rest in order.
 */
import { child, childrenOf, wordsIn } from '../../xlsx';
import type { Element } from '../../xlsx';
import { raised } from './symbols';

export function mathText(node: Element | undefined): string {
  return childrenOf(node).map(partText).join('');
}

function partText(part: Element): string {
  switch (part.name) {
    case 'm:t':
      return wordsIn(part);
    case 'm:f':
      return `${mathText(child(part, 'm:num'))}/${mathText(child(part, 'm:den'))}`;
    case 'm:sSup': {
      const power = mathText(child(part, 'm:sup'));
      const small = raised(power);
      return mathText(child(part, 'm:e')) + (small === power ? `^${power}` : small);
    }
    case 'm:rad':
      return `√${mathText(child(part, 'm:e'))}`;
    default:
      return mathText(part);
  }
}

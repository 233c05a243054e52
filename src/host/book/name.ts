// Which texts Excel takes as a defined name.
import { parseArea } from './address';

const FIRST = /^[A-Za-z_\\\u00aa-\uffff]/;
const ALL = /^[\w.\\?\u00aa-\uffff]+$/;

/** Why the text is no name; null if it is one. */
export function nameFault(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return 'A name is missing.';
  if (name.length > 255) return 'A name has at most 255 characters.';
  if (!FIRST.test(name)) return `A name begins with a letter or _: ${name}`;
  if (!ALL.test(name) || /[\u3000-\u303f\uff01-\uff0f]/.test(name)) return `A name has no spaces or signs: ${name}`;
  if (parseArea(name)) return `The name looks like a cell: ${name}`;
  if (/^(?:r|c|r\d+c\d+|r\d+|c\d+|rc)$/i.test(name) || /^(?:true|false)$/i.test(name))
    return `The name is reserved: ${name}`;
  return null;
}

/**
 * The keys of the review. They work while a record (not an input or a button inside it) has the focus, so that single
 * letters never fire by accident while one types.
 */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'accept'
  | 'correct'
  | 'reject'
  | 'alike'
  | 'take-back'
  | 'why'
  | 'numbers'
  | 'keys';

const keys: Readonly<Record<string, KeyAct>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Enter: 'accept',
  a: 'accept',
  e: 'correct',
  x: 'reject',
  Delete: 'reject',
  l: 'alike',
  z: 'take-back',
  w: 'why',
  n: 'numbers',
  '?': 'keys',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

export function keyAct({ key, ctrlKey, metaKey, altKey, target }: Pressed): KeyAct | null {
  if (metaKey || altKey || ctrlKey) return null;
  const tag = target instanceof HTMLElement ? target.tagName : '';
  if (typing.has(tag)) return null;
  // On a button Enter presses the button.
  if (tag === 'BUTTON' && (key === 'Enter' || key === ' ')) return null;
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

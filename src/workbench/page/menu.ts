/** A button with a menu below it: opens on click, closes on Escape (focus goes back), on a click elsewhere, on a choice. */
import { element } from './element';

export interface Menu {
  readonly place: HTMLElement;
  readonly close: () => void;
}

export function menu(button: HTMLButtonElement, content: HTMLElement): Menu {
  button.setAttribute('aria-haspopup', 'true');
  button.setAttribute('aria-expanded', 'false');
  content.classList.add('menu');
  content.hidden = true;
  const place = element('div', { class: 'menu-place' }, button, content);
  const set = (open: boolean): void => {
    content.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = (): void => set(false);
  button.addEventListener('click', () => set(content.hidden !== false));
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || content.hidden) return;
    close();
    button.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!place.contains(event.target as Node)) close();
  });
  // A click into the grid or the pane leaves this document or its focus.
  window.addEventListener('blur', close);
  return { place, close };
}

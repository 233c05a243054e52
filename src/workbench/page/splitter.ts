/** The edge between grid and pane: dragged by pointer, moved by arrow keys; the width is kept between 270 and 900 px. */
import { element } from './element';

const [least, most, step] = [270, 900, 16];

export function splitter(pane: HTMLElement, label: string, width: number, keep: (width: number) => void): HTMLElement {
  let now = 0;
  const edge = element('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(least),
    'aria-valuemax': String(most),
  });
  const set = (wanted: number): void => {
    now = Math.round(Math.min(most, Math.max(least, wanted)));
    pane.style.width = `${now}px`;
    edge.setAttribute('aria-valuenow', String(now));
    keep(now);
  };
  edge.addEventListener('pointerdown', (down) => {
    const start = now + down.clientX;
    edge.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    const move = (event: PointerEvent): void => set(start - event.clientX);
    const end = (): void => {
      edge.removeEventListener('pointermove', move);
      document.body.classList.remove('dragging');
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    edge.addEventListener('pointercancel', end, { once: true });
  });
  edge.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(now + step);
    if (event.key === 'ArrowRight') set(now - step);
  });
  set(width);
  return edge;
}

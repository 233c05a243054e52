/**
 * Charts over the grid, which draws none itself: each where its cells stand, moved as the grid scrolls and zooms.
 * In: the book, the screen, the element the grid is in. Out: how to take it away again.
 */
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Book, Chart, Sheet } from '../../host';
import { element } from '../page/element';
import { chartPicture } from './chart-picture';
import { pixels } from './shown';
import type { Screen } from './univer';
import { unitId } from './view';

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Pixels of the headings at the left and at the top, which charts never cover. */
  readonly heads: { readonly left: number; readonly top: number };
}

/** A place further off than so many lines is not looked for. */
const furthest = 16_000;

/** Pixels from the sheet's corner to a place given in points: by the lines as the grid shows them. */
function along(points: number, sizeOf: (line: number) => number, startOf: (line: number) => number): number {
  let left = points;
  for (let line = 0; ; line += 1) {
    const size = sizeOf(line);
    if (left < size || line > furthest) return startOf(line) + pixels(left);
    left -= size;
  }
}

function cornerOf({ injector }: Screen, sheet: Sheet, chart: Chart): Corner | null {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) return null;
  const { rowHeightAccumulation, columnWidthAccumulation, rowHeaderWidth, columnHeaderHeight } = skeleton;
  const startOf = (ends: readonly number[]) => (line: number) => (line > 0 ? (ends[line - 1] ?? 0) : 0);
  const [rowStart, columnStart] = [startOf(rowHeightAccumulation), startOf(columnWidthAccumulation)];
  const sizeIn = (lines: Sheet['rows'], other: number) => (line: number) => {
    const own = lines.get(line);
    return own?.hidden ? 0 : (own?.size ?? other);
  };
  const scroll = render.with(SheetScrollManagerService).getCurrentScrollState();
  const [right, down] = [
    columnStart(scroll?.sheetViewStartColumn ?? 0) + (scroll?.offsetX ?? 0),
    rowStart(scroll?.sheetViewStartRow ?? 0) + (scroll?.offsetY ?? 0),
  ];
  const scale = render.scene.scaleX;
  return {
    x: (along(chart.left, sizeIn(sheet.columns, sheet.columnWidth), columnStart) - right) * scale,
    y: (along(chart.top, sizeIn(sheet.rows, sheet.rowHeight), rowStart) - down) * scale,
    scale,
    heads: { left: rowHeaderWidth * scale, top: columnHeaderHeight * scale },
  };
}

function draw(layer: HTMLElement, book: Book, screen: Screen): void {
  const canvas = screen.injector.get(IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement();
  const ground = canvas?.parentElement;
  if (ground && layer.parentElement !== ground) ground.append(layer);
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId);
  layer.replaceChildren();
  for (const chart of sheet?.charts ?? []) {
    const corner = sheet ? cornerOf(screen, sheet, chart) : null;
    if (!sheet || corner === null) continue;
    const { x, y, scale, heads } = corner;
    layer.style.inset = `${heads.top}px 0 0 ${heads.left}px`;
    const picture = chartPicture(book, sheet, chart);
    const [width, height] = [pixels(chart.width) * scale, pixels(chart.height) * scale];
    picture.setAttribute('style', `left:${x}px;top:${y}px;width:${width}px;height:${height}px`);
    layer.append(picture);
  }
}

/** Draws after each frame in which anything moved. */
export function chartLayer(book: Book, screen: Screen): { readonly dispose: () => void } {
  const layer = element('div', { class: 'charts' });
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw(layer, book, screen);
    });
  };
  const moved = screen.commands.onCommandExecuted(soon);
  book.listeners.add(soon);
  window.addEventListener('resize', soon);
  soon();
  return {
    dispose: () => {
      moved.dispose();
      book.listeners.delete(soon);
      window.removeEventListener('resize', soon);
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}

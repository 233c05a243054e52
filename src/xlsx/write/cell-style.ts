/** Layout styles → the library's. In: a style of the layout. Out: one shared object for equal styles, which keeps files small. */
import type { Alignment, Border, Borders, Style as BookStyle } from 'exceljs';
import type { Align, Style } from '../../sheet';

const ALIGN: Readonly<Record<Align, Alignment['horizontal'] | undefined>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerAcross: 'centerContinuous',
  general: undefined,
};
const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
const LINE = 'FFC9CDD3';
const STRONG = 'FF1F3864';

/** `#1F3864` → the library's `FF1F3864`. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

export function bookStyle(style: Style): Partial<BookStyle> {
  return {
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    font: {
      ...(style.font === undefined ? {} : { name: style.font }),
      ...(style.size === undefined ? {} : { size: style.size }),
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
      ...(style.color === undefined ? {} : { color: { argb: argb(style.color) } }),
    },
    alignment: alignmentOf(style),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } as const }),
    ...(style.border === undefined || style.border === 'none' ? {} : { border: bordersOf(style.border) }),
  };
}

function alignmentOf(style: Style): Partial<Alignment> {
  const horizontal = style.align === undefined ? undefined : ALIGN[style.align];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: VERTICAL[style.vertical] }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
}

function bordersOf(kind: 'thin' | 'header' | 'under'): Partial<Borders> {
  const thin: Border = { style: 'thin', color: { argb: LINE } };
  if (kind === 'under') return { bottom: thin };
  const bottom: Border = kind === 'header' ? { style: 'medium', color: { argb: STRONG } } : thin;
  return { top: thin, left: thin, right: thin, bottom };
}

/**
 * Colours of the six status classes in the pane. On light ground they are the sheet's own, so that a colour means
 * the same on both sides; on dark ground the same hues, dimmed. In forced colours the system's win and only
 * glyph and word speak. All pairs are 4.5 : 1 or better (a test computes them).
 */
import type { StatusClass } from '../../status';
import type { Mode } from './theme';

export type PaletteName = 'standard' | 'colour-blind';

export interface ClassColours {
  readonly fill: string;
  readonly text: string;
  /** For the bar's segments, where no text stands. */
  readonly solid: string;
}

type Palette = Readonly<Record<StatusClass, ClassColours>>;

const light: Readonly<Record<PaletteName, Palette>> = {
  standard: {
    done: { fill: '#D9E1F2', text: '#1F3864', solid: '#5B7DBF' },
    ok: { fill: '#C6EFCE', text: '#006100', solid: '#4BA061' },
    watch: { fill: '#FFEB9C', text: '#7F4F00', solid: '#D9A400' },
    lag: { fill: '#FFC7CE', text: '#9C0006', solid: '#C8323C' },
    void: { fill: '#E7E6E6', text: '#404040', solid: '#A6A4A2' },
    none: { fill: '#F5F5F5', text: '#424242', solid: '#CFCDCB' },
  },
  'colour-blind': {
    done: { fill: '#BDD7EE', text: '#12304F', solid: '#2B6CA3' },
    ok: { fill: '#CFE5F5', text: '#003E63', solid: '#6FB1DC' },
    watch: { fill: '#FFE699', text: '#5F4300', solid: '#E0B400' },
    lag: { fill: '#F4B183', text: '#5A1E00', solid: '#C55A11' },
    void: { fill: '#EDEDED', text: '#404040', solid: '#A6A4A2' },
    none: { fill: '#F5F5F5', text: '#424242', solid: '#CFCDCB' },
  },
};

const dark: Readonly<Record<PaletteName, Palette>> = {
  standard: {
    done: { fill: '#23365C', text: '#CBD8F3', solid: '#7FA0DE' },
    ok: { fill: '#1B4426', text: '#B9E8C4', solid: '#63B878' },
    watch: { fill: '#4D3B05', text: '#FFE28A', solid: '#E0B02B' },
    lag: { fill: '#5C1B22', text: '#FFC9CF', solid: '#E8626C' },
    void: { fill: '#424140', text: '#E6E4E2', solid: '#8A8886' },
    none: { fill: '#333231', text: '#D6D4D2', solid: '#5F5D5B' },
  },
  'colour-blind': {
    done: { fill: '#173A59', text: '#BDD7EE', solid: '#5B9BD5' },
    ok: { fill: '#123A52', text: '#CFE5F5', solid: '#9CCDEA' },
    watch: { fill: '#4F3E00', text: '#FFE699', solid: '#F0C93A' },
    lag: { fill: '#5A2A0A', text: '#FBCBA6', solid: '#EE8A4A' },
    void: { fill: '#424140', text: '#E6E4E2', solid: '#8A8886' },
    none: { fill: '#333231', text: '#D6D4D2', solid: '#5F5D5B' },
  },
};

export function coloursOf(palette: PaletteName, mode: Mode): Palette {
  return (mode === 'light' ? light : dark)[palette];
}

/** The order in which the bar shows classes: good news first, so that its red end grows from the right. */
export const CLASS_ORDER: readonly StatusClass[] = ['done', 'ok', 'none', 'watch', 'lag', 'void'];

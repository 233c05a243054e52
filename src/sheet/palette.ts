/**
 * Colours. Fills and fonts of the five classes, in two palettes, every pair at 4.5:1 or better; the rest of the sheet
 * is kept quiet so that only what matters is coloured.
 */
import type { StatusClass } from '../status';

export type Palette = 'standard' | 'colour-blind';

export type ColouredClass = Exclude<StatusClass, 'none'>;

export interface Tint {
  readonly fill: string;
  readonly color: string;
}

/** In the order the formats are asked. */
export const COLOURED: readonly ColouredClass[] = ['lag', 'watch', 'void', 'done', 'ok'];

const TINTS: Readonly<Record<Palette, Readonly<Record<ColouredClass, Tint>>>> = {
  standard: {
    done: { fill: '#D9E1F2', color: '#1F3864' },
    ok: { fill: '#C6EFCE', color: '#006100' },
    watch: { fill: '#FFEB9C', color: '#7F4F00' },
    lag: { fill: '#FFC7CE', color: '#9C0006' },
    void: { fill: '#E7E6E6', color: '#404040' },
  },
  'colour-blind': {
    done: { fill: '#BDD7EE', color: '#12304F' },
    ok: { fill: '#CFE5F5', color: '#003E63' },
    watch: { fill: '#FFE699', color: '#5F4300' },
    lag: { fill: '#F4B183', color: '#5A1E00' },
    void: { fill: '#EDEDED', color: '#404040' },
  },
};

export function tintOf(palette: Palette, statusClass: ColouredClass): Tint {
  return TINTS[palette][statusClass];
}

/** Ink, lines and grounds of everything that is no status. */
export const INK = {
  text: '#262626',
  quiet: '#6B6B6B',
  link: '#1F4E79',
  head: '#1F3864',
  headFill: '#E4EAF3',
  input: '#FFFBE8',
  computed: '#FAFAFA',
  line: '#C9CDD3',
  tab: '#1F4E79',
  quietTab: '#A6A6A6',
} as const;

// How a cell looks. Styles are interned: equal styles are one object, so a sheet of 10,000 rows holds a dozen.
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}
export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'] as const;
export type Edge = (typeof EDGES)[number];

export interface Style {
  readonly numberFormat: string;
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}
export type StylePatch = Partial<Style>;

export const PLAIN: Style = {
  numberFormat: 'General',
  fill: '',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  borders: {},
};

const interned = new Map<string, Style>();

function intern(style: Style): Style {
  const key = JSON.stringify(style);
  const known = interned.get(key);
  if (known) return known;
  interned.set(key, style);
  return style;
}
intern(PLAIN);

/** Edges in one order and without those taken away, so that equal borders are equal text. */
function drawn(borders: Style['borders']): Style['borders'] {
  const present = EDGES.filter((edge) => borders[edge] && borders[edge].style !== 'None');
  return Object.fromEntries(present.map((edge) => [edge, borders[edge]]));
}

const patches = new WeakMap<Style, Map<string, Style>>();

/** The style with these properties changed; the same object for the same question. */
export function patchStyle(style: Style, patch: StylePatch): Style {
  const key = JSON.stringify(patch);
  let known = patches.get(style);
  if (!known) patches.set(style, (known = new Map()));
  const hit = known.get(key);
  if (hit) return hit;
  const made = intern({
    ...style,
    ...patch,
    borders: patch.borders ? drawn({ ...style.borders, ...patch.borders }) : style.borders,
  });
  known.set(key, made);
  return made;
}

const differences = new WeakMap<Style, StylePatch>();

/** Only what differs from a plain cell, for dumps and files. */
export function styleDifference(style: Style): StylePatch {
  const known = differences.get(style);
  if (known) return known;
  const entries = (Object.keys(PLAIN) as (keyof Style)[])
    .filter((key) => JSON.stringify(style[key]) !== JSON.stringify(PLAIN[key]))
    .map((key) => [key, style[key]] as const);
  const difference = Object.fromEntries(entries) as StylePatch;
  differences.set(style, difference);
  return difference;
}

/** '#9c0006', 'red' → '#9C0006', '#FF0000'; null for what is no colour. */
export function readColor(text: string): string | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim());
  if (hex) return `#${(hex[1] ?? '').toUpperCase()}`;
  return NAMED_COLORS[text.trim().toLowerCase()] ?? null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

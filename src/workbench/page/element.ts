/** One way to make an element of the page: tag, attributes and listeners, children. Text is text, never HTML. */

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const svg = 'http://www.w3.org/2000/svg';

/** A line icon of 20 × 20, drawn in the colour of the text beside it. */
export function icon(path: string): SVGSVGElement {
  const made = document.createElementNS(svg, 'svg');
  made.setAttribute('viewBox', '0 0 20 20');
  made.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  made.append(line);
  return made;
}

/** Own drawings: a sheet, an open folder, a tray, papers, a bell, arrows. */
export const icons = {
  sheet: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M10 9.5v5M7.5 12h5',
  folder: 'M2.5 15.5v-11h5l1.5 2h7v2.5M2.5 15.5l2.5-6.5h12.5l-2.5 6.5z',
  save: 'M10 2.5v9.5M6.5 8.5L10 12l3.5-3.5M3.5 12.5v4h13v-4',
  papers: 'M7 5.5V2.5h9.5v11.5h-3M3.5 5.5H13v12H3.5zM6 9h4.5M6 12h4.5',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  reload: 'M15.5 6.5V3M15.5 6.5H12M15.3 6.5A6.5 6.5 0 1 0 16.5 10',
  close: 'M5 5l10 10M15 5L5 15',
  panel: 'M2.5 4h15v12h-15zM12.5 4v12',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  drill: 'M10 2.5l8 14.5H2zM10 8v4M10 14.2v.8',
} as const;

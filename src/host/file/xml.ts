// XML out as text, XML in as a light tree. Names keep their prefix cut off: spreadsheets use one vocabulary a part.
import { SaxesParser } from 'saxes';

/** Characters XML 1.0 forbids, and halves of surrogate pairs. */
const FORBIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (c) => SIGNS[c] ?? c);
export const escapeAttribute = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (c) => SIGNS[c] ?? c);

type Attribute = string | number | boolean | null | undefined;
export type Attributes = Readonly<Record<string, Attribute>>;

/** `<name a="…">content</name>`; attributes that are null, undefined or false are left out, true is 1. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value === true ? '1' : String(value))}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}
/** An element with text; spaces at its ends are kept. */
export const textTag = (name: string, text: string, attributes: Attributes = {}): string =>
  tag(name, { ...attributes, 'xml:space': /^\s|\s$|\n/.test(text) ? 'preserve' : null }, escapeText(text));

export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside. */
  readonly text: string;
}
interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws on XML that is not well formed or has a DOCTYPE. */
export function parseXml(xml: string): Element {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('A DOCTYPE has no place in a workbook.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), value]));
    const element: Growing = { name: bare(name), attributes: own, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const take = (text: string): void => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return root.children[0] ?? root;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];
/** An attribute as a number; null when absent or no number. */
export function numberOf(element: Element | undefined, name: string): number | null {
  const text = element?.attributes[name];
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
export const isOn = (element: Element | undefined, name: string, otherwise = false): boolean => {
  const text = element?.attributes[name];
  return text === undefined ? otherwise : text === '1' || text === 'true';
};
/** An attribute's text, or what stands for it when absent. */
export const wordOf = (element: Element | undefined, name: string, otherwise = ''): string =>
  element?.attributes[name] ?? otherwise;
/** A child's text; '' when there is none. */
export const textOf = (element: Element | undefined, child: string): string => childOf(element, child)?.text ?? '';

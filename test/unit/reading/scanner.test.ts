/**
 * The own XML scanner against a general parser (saxes) as referee: the same calls for the same document, wherever
 * its text is cut into pieces.
 */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { scannerOf } from '../../../src/xlsx/read/scanner';
import type { ScannerSink } from '../../../src/xlsx/read/scanner';

/** Calls as text; neighbouring character data is joined, since pieces may cut it. */
function recorder(): { sink: ScannerSink; calls: string[] } {
  const calls: string[] = [];
  const text = (words: string): void => {
    const last = calls.at(-1);
    if (last?.startsWith('=') === true) calls[calls.length - 1] = last + words;
    else if (words !== '') calls.push(`=${words}`);
  };
  const sink: ScannerSink = {
    open: (name, attributes) => calls.push(`<${name} ${JSON.stringify(attributes)}`),
    text,
    close: (name) => calls.push(`>${name}`),
  };
  return { sink, calls };
}

function scanned(xml: string, cut: number): { calls: readonly string[]; fault: string | null } {
  const { sink, calls } = recorder();
  const scanner = scannerOf(sink);
  for (let at = 0; at < xml.length; at += cut) scanner.write(xml.slice(at, at + cut));
  return { calls, fault: scanner.end()?.code ?? null };
}

function refereed(xml: string): readonly string[] {
  const { sink, calls } = recorder();
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => sink.open(name, { ...attributes }, false));
  parser.on('text', (words) => sink.text(words));
  parser.on('cdata', (words) => sink.text(words));
  parser.on('closetag', ({ name }) => sink.close(name));
  parser.write(xml).close();
  // what stands around the root element is no text of ours
  return calls.slice(
    calls.findIndex((call) => call.startsWith('<')),
    calls.at(-1)?.startsWith('=') === true ? -1 : undefined,
  );
}

const name = fc.constantFrom('a', 'w:p', 'row', 'x-1');
const words = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\r\n', '目', '&amp;', '&lt;', '&#x4e00;', '&#65;', '>', "'", '"', ']', '-'),
  maxLength: 12,
});
const quoted = words.map((value) => value.replace(/"/g, '').replace(/[\r\n]/g, ''));
const { element } = fc.letrec<{ element: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    words.map((value) => value.replace(/\]/g, '')),
    fc.constant('<!-- a > b < c - -->'),
    fc.constant('<![CDATA[ <x> & ]] ]]>'),
    fc.constant('<?pi a > b ?>'),
    tie('element'),
  ),
  element: fc
    .tuple(
      name,
      fc.uniqueArray(fc.tuple(fc.constantFrom('r', 'w:val', 'xml:space', 's'), quoted), {
        selector: ([key]) => key,
        maxLength: 3,
      }),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([tag, attributes, nodes, spaced]) => {
      const stated = attributes.map(([key, value]) => ` ${key}${spaced ? ' = ' : '='}"${value}"`).join('');
      const inner = nodes.join('');
      return inner === '' && spaced ? `<${tag}${stated} />` : `<${tag}${stated}>${inner}</${tag}${spaced ? ' ' : ''}>`;
    }),
}));

test('the same calls as a general parser, however the text is cut', () => {
  fc.assert(
    fc.property(element, fc.integer({ min: 1, max: 40 }), (xml, cut) => {
      const whole = `<?xml version="1.0"?>\n${xml}\n`;
      const expected = refereed(whole);
      const { calls, fault } = scanned(whole, cut);
      expect(fault).toBeNull();
      expect(calls).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['', 'broken'],
  ['words', 'broken'],
  ['<a>', 'broken'],
  ['<a></b>', 'broken'],
  ['<a/><b/>', 'broken'],
  ['<a b></a>', 'broken'],
  ['<a b=1/>', 'broken'],
  ['<a/b>', 'broken'],
  ['<a>&nbsp;</a>', 'broken'],
  ['<a>&#xd800;</a>', 'broken'],
  ['<a><![CDATA[x</a>', 'broken'],
  ['<a><!-- x</a>', 'broken'],
  ['<!DOCTYPE html><a/>', 'doctype'],
  ['<a __proto__="x" constructor="y"/>', null],
])('%s is %s', (xml, fault) => {
  expect(scanned(xml, 3).fault).toBe(fault);
  expect(scanned(xml, 1000).fault).toBe(fault);
});

test.each([
  ['text without a tag', (size: number) => `<a>${'x'.repeat(size)}</a>`],
  ['entities', (size: number) => `<a>${'&amp;'.repeat(size / 5)}</a>`],
  ['ampersands alone', (size: number) => `<a>${'&'.repeat(size)}</a>`],
  ['tags', (size: number) => `<a>${'<b/>'.repeat(size / 4)}</a>`],
  ['one comment', (size: number) => `<a><!--${'-'.repeat(size)}--></a>`],
  ['attributes', (size: number) => `<a ${Array.from({ length: size / 12 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
])('a megabyte in pieces is read as it is whole: %s', (_, made) => {
  const xml = made(1_000_000);
  expect(scanned(xml, 32_768)).toEqual(scanned(xml, xml.length));
});

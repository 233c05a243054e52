/** Files made to harm, each with the milliseconds until it is answered, and by what problem. */
import { Document as Paper, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from '../../src/reading/node';
import { docxLimits } from '../../src/reading/docx/docx';

async function paper(): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(new Paper({ sections: [{ children: [new Paragraph({})] }] })));
}

const BODY = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Name of the file → what stands in it. */
async function files(): Promise<readonly (readonly [string, string, Uint8Array])[]> {
  const parts = unzipSync(await paper());
  const docx = (content: Uint8Array): Uint8Array => zipSync({ ...parts, 'word/document.xml': content }, { level: 1 });
  const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ');
  return [
    ['50 MB of spaces', 'a.docx', docx(new Uint8Array(50_000_000).fill(32))],
    ['a tag without end', 'a.docx', docx(strToU8(`<a ${'x'.repeat(5_000_000)}`))],
    [
      'more paragraphs than are read',
      'a.docx',
      docx(strToU8(`<w:document xmlns:w="${BODY}"><w:body>${'<w:p/>'.repeat(docxLimits.elements + 10)}`)),
    ],
    ['a million unclosed quotes', 'a.csv', strToU8('"a,'.repeat(333_333))],
    ['nesting without end', 'a.html', strToU8('<div>'.repeat(200_000))],
    ['nested tables', 'a.html', strToU8('<table><tr><td>'.repeat(20_000))],
    ['a tag of attributes', 'a.html', strToU8(`<p ${attributes}>`)],
    ['a million open brackets', 'a.html', strToU8('<'.repeat(1_000_000))],
  ];
}

export async function harm(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [what, name, bytes] of await files()) {
    const start = process.cpuUsage();
    const { problems } = await readFile(name, bytes);
    const { user, system } = process.cpuUsage(start);
    const told = problems.map(({ code }) => code).join(' ') || 'read';
    lines.push(`${what} (.${name.slice(2)}): ${((user + system) / 1000).toFixed(0)} ms, ${told}`);
  }
  return lines;
}

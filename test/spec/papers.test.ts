// test/spec/papers.md: which papers a file holds under plain titles, so that a person can be asked which is theirs.
import { readFileSync } from 'node:fs';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';

const rows = readFileSync('test/spec/papers.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows.map(([, text = '', titles = '']) => [text, titles]))('%s', (text, titles) => {
  const document = documentOfText('files.txt', text.replaceAll('⏎', '\n'));
  const { articles, statements } = extract(document, {});
  const held = articles.filter((_, at) => statements.some(({ article, core }) => core && article === at));
  const said = held.map(({ title }) => (title === null ? '·' : document.text.slice(title.start, title.end)));
  expect(said.join('; ')).toBe(titles);
});

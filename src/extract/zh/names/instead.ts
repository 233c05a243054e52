/**
 * A part that stands in the place of the one before: 四年级语文平均分88分，数学91分; 招聘小学教师20名、初中15名; 民办学校招生1200人，其中小学500人. In: the
 * name before and the words of the part. Out: the name with the one in the place of the other, or none.
 */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import { kinds, schools, stages, subjects } from './parts';
import { wordsIn } from './phrase';

const subject = new RegExp(`^(?:${subjects})$`);
const taughtIn = new RegExp(`^(.{0,10}?)(?:${subjects})(.*)$`);

/** The spans of some of the words. */
function within(spans: readonly Span[], from: number, to: number): Span[] {
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    const cut = { start: start + Math.max(0, from - at), end: Math.min(end, start + to - at) };
    at += end - start;
    return cut.start < cut.end ? [cut] : [];
  });
}

/** 四年级语文平均分88分，数学91分: another subject in the place of the first. */
function instead(f: Frame, said: readonly Span[], own: readonly Span[]): Span[] {
  const words = wordsIn(f, said);
  const [, front, back] = taughtIn.exec(words) ?? [];
  if (front === undefined || back === undefined || front + back === '') return [];
  return [...within(said, 0, front.length), ...own, ...within(said, words.length - back.length, words.length)];
}

const schoolsFirst = new RegExp(`^(公办|民办|乡镇|农村|城区|寄宿制)?(学校|${stages})(?=.)`);
/** 民办学校招生1200人，其中小学500人: their schools in the place of all. */
function schoolsOf(f: Frame, said: readonly Span[], own: readonly Span[]): Span[] {
  const words = wordsIn(f, said);
  const [whole, owner = '', kind] = schoolsFirst.exec(words) ?? [];
  if (whole === undefined || (owner === '' && kind !== '学校')) return [];
  return [...within(said, 0, owner.length), ...own, ...within(said, whole.length, words.length)];
}

const kindsOnly = new RegExp(`^(?:${kinds})$`);
const kindsFirst = new RegExp(`^(?:${kinds})(?=.)`);

/** 招聘小学教师20名、初中15名: another kind in the place of the one behind the verb. */
function behindVerb(f: Frame, said: readonly Span[], own: readonly Span[]): Span[] {
  const [first] = said;
  const verb = f.tokens.find(
    (token) => token.kind === 'cue' && token.tag === 'count' && token.start === first?.start && token.end <= first.end,
  );
  if (verb === undefined) return [];
  const words = wordsIn(f, said);
  const size = verb.end - verb.start;
  const kind = kindsFirst.exec(words.slice(size))?.[0] ?? '';
  return kind === '' || kind.endsWith('级')
    ? []
    : [...within(said, 0, size), ...own, ...within(said, size + kind.length, words.length)];
}

export const insteadOf = (f: Frame, said: readonly Span[], own: readonly Span[]): Span[] => {
  const words = wordsIn(f, own);
  const inner = kindsOnly.test(words) ? behindVerb(f, said, own) : [];
  if (inner.length > 0) return inner;
  return subject.test(words) ? instead(f, said, own) : schools.test(words) ? schoolsOf(f, said, own) : [];
};

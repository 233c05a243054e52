/** Office's display language; Chinese of any region reads our Chinese, all others English. */
import type { Language } from '../../wording';

export function languageOfTag(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}

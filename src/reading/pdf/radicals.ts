/**
 * Some fonts give ordinary characters back as radicals that look the same (⼆ for 二, ⺠ for 民): a search for 二 or a
 * reader of 二〇二六年 would not find them. Kangxi radicals and compatibility characters have their equals in Unicode's
 * own mapping (NFKC); of the radicals supplement only two have, the rest is listed here
 * (source: Unicode's EquivalentUnifiedIdeograph).
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺄': '乙',
  '⺈': '刀',
  '⺊': '卜',
  '⺌': '小',
  '⺎': '兀',
  '⺒': '巳',
  '⺓': '幺',
  '⺕': '彐',
  '⺜': '日',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺪': '疋',
  '⺬': '示',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻑': '長',
  '⻒': '長',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻲': '亀',
  '⻳': '龟',
};

/** Where Unicode's equal is the traditional form, and these fonts mean the one that both scripts draw alike. */
const SIMPLER: Readonly<Record<string, string>> = { '⼾': '户', '⾭': '青' };

const RADICALS = /[\u2e80-\u2fd5\uf900-\ufad9]/g;

/** The same words in ordinary characters; every character keeps its place. */
export function withoutRadicals(words: string): string {
  return words.replace(
    RADICALS,
    (sign) => SUPPLEMENT[sign] ?? SIMPLER[sign] ?? (sign < '\u2f00' ? sign : sign.normalize('NFKC')),
  );
}

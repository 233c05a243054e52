/**
 * List numbers as Word prints them, for the number formats that Chinese and English documents use.
 * In: a counter and the name of the format (`w:numFmt`). Out: the label's characters; decimal for formats not known.
 */
type Spell = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], wan: '万' };
const LEGAL_TRADITIONAL = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], wan: '萬' };
const JAPANESE_LEGAL = { digits: '〇壱弐参四伍六七八九', units: ['', '拾', '百', '阡'], wan: '萬' };
const COUNTING = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], wan: '万' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, Spell>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value),
  lowerLetter: (value) => letter(value).toLowerCase(),
  ordinal,
  chineseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  chineseCountingThousand: counting,
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: (value) => placeValue(value, LEGAL_SIMPLIFIED),
  ideographLegalTraditional: (value) => placeValue(value, LEGAL_TRADITIONAL),
  japaneseLegal: (value) => placeValue(value, JAPANESE_LEGAL),
  ideographTraditional: (value) => STEMS.charAt((value - 1) % 10),
  ideographZodiac: (value) => BRANCHES.charAt((value - 1) % 12),
  ideographZodiacTraditional: (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => within(value, 20, 0x2474),
  decimalEnclosedFullstop: (value) => within(value, 20, 0x2488),
  ideographEnclosedCircle: (value) => within(value, 10, 0x3280),
};

/** The characters of one list number; `value` is 0 or more. */
export function spellNumber(value: number, format: string): string {
  const spell = FORMATS[format];
  return spell === undefined || value < 0 ? String(value) : spell(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

/** 10 is 十, not 一十; so up to 19. */
function counting(value: number): string {
  const spelled = placeValue(value, COUNTING);
  return value >= 10 && value < 20 ? spelled.slice(1) : spelled;
}

interface PlaceValue {
  readonly digits: string;
  readonly units: readonly string[];
  readonly wan: string;
}

function placeValue(value: number, system: PlaceValue): string {
  if (value === 0) return system.digits.charAt(0);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const high = placeValue(Math.floor(value / 10_000), system) + system.wan;
    if (rest === 0) return high;
    return high + (rest < 1000 ? system.digits.charAt(0) : '') + placeValue(rest, system);
  }
  let spelled = '';
  let zero = false;
  const digits = String(value);
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(at));
    if (digit === 0) zero = true;
    else {
      if (zero) spelled += system.digits.charAt(0);
      zero = false;
      spelled += system.digits.charAt(digit) + (system.units[digits.length - 1 - at] ?? '');
    }
  }
  return spelled;
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let spelled = '';
  for (const [amount, sign] of steps) {
    while (left >= amount) {
      spelled += sign;
      left -= amount;
    }
  }
  return spelled;
}

/** A … Z, AA, BB … as Word counts on. */
function letter(value: number): string {
  if (value < 1) return '';
  const repeat = Math.min(30, Math.floor((value - 1) / 26) + 1);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(repeat);
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value);
}

function within(value: number, last: number, first: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/**
 * Currency signs and codes before an English amount: `£`, `US$`, `Kshs.`, `N2.2bn`. In: the lower-case view and where the digits start.
 * Out: the currency and where its sign starts, or null.
 */
import type { PrefixReading } from '../pack';

const currencies: Readonly<Record<string, string>> = {
  '£': 'GBP',
  $: 'USD',
  '€': 'EUR',
  '¥': 'CNY',
  '₹': 'INR',
  '₦': 'NGN',
  '₵': 'GHS',
};
const codes =
  /(?:^|[^a-z])((?:[bjnrtz]|tt|mx|nt|bz|ec|fj)\$|us\$|a\$|au\$|nz\$|c\$|ca\$|hk\$|s\$|gbp|usd|eur|aud|nzd|cad|sgd|hkd|zar|kes|ghs|rmb|inr|ngn|ugx|tzs|rwf|zmw|pkr|bdt|npr|lkr|rs|[ktu]?shs?|gh[¢₵]|r|n)\.? ?$/;
const coded: Readonly<Record<string, string>> = {
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  c$: 'CAD',
  ca$: 'CAD',
  hk$: 'HKD',
  s$: 'SGD',
  n$: 'NAD',
  r$: 'BRL',
  b$: 'BND',
  j$: 'JMD',
  t$: 'TOP',
  z$: 'ZWL',
  tt$: 'TTD',
  mx$: 'MXN',
  nt$: 'TWD',
  bz$: 'BZD',
  ec$: 'XCD',
  fj$: 'FJD',
  rmb: 'CNY',
  rs: 'INR',
  'gh¢': 'GHS',
  'gh₵': 'GHS',
  tsh: 'TZS',
  tshs: 'TZS',
  ush: 'UGX',
  ushs: 'UGX',
  n: 'NGN',
  r: 'ZAR',
};
/** `R58.2 million`, `R4 500 000`; `R2` is no amount. */
const isRand = (view: string, at: number): boolean =>
  /^\d[\d,. ]*(?:[ -]?(?:m|mil|bn|b|million|billion|trillion)(?![a-z])|\d{3})/.test(view.slice(at, at + 20));

/** `N2.2 trillion`, `N450,000`; `n 40`, `N95` are none. */
const isNaira = (view: string, at: number): boolean =>
  view.charAt(at - 1) === 'n' &&
  /^\d[\d,.]*(?: ?(?:mn?|bn?|tn|million|billion|trillion)(?![a-z])|,\d{3}(?!\d))/.test(view.slice(at, at + 20));
/** `UGX. 31,400`, `Tshs. 4m`; behind `in Ushs. 40 pools …` a sentence begins. */
const isLarge = (view: string, at: number): boolean =>
  /^\d[\d,]*(?:\.\d|(?<=,\d{3}) |[ -]?(?:m|mil|bn|b|k|million|billion|trillion|crore|lakh)s?(?![a-z]))|^\d{1,3},\d{3}/.test(
    view.slice(at, at + 24),
  );
/** A code of three letters or more that ends in a point and a space; `Rs. 40`, `Shs. 40` are written so. */
const isStopped = (words: string): boolean => /^(?!k?shs?\.)[a-z]{3,}\. $/.test(words);
/** `Rs. 40`, `USD.4,000`: a point between a code and its amount; `all in USD. 40 huts …`, `paid in Rs. Crews …` end a sentence. */
export function hides(view: string, end: number): boolean {
  const gap = /^ ?(?=\d|_|xx)/.exec(view.slice(end, end + 3));
  if (gap === null) return false;
  const at = end + gap[0].length;
  const code = /[a-z]+\. ?$/.exec(view.slice(Math.max(0, end - 6), at))?.[0] ?? '';
  return !isStopped(code) || isLarge(view, at);
}
const isSum = (code: string, view: string, at: number): boolean => {
  if (code === 'r' || code === 'n') return code === 'r' ? isRand(view, at) : isNaira(view, at);
  return !isStopped(view.slice(Math.max(0, at - code.length - 2), at)) || isLarge(view, at);
};

interface Currency extends PrefixReading {
  readonly unit: string;
  readonly unitClass: 'money';
}

/** `£3.2m`: the sign belongs to the number. */
export function currencyAt(view: string, at: number, start: number): Currency | null {
  const lead = view.slice(Math.max(start, at - 7), at);
  const code = codes.exec(lead);
  if (code?.[1] && isSum(code[1], view, at)) {
    const words = code[1].replace('.', '');
    return {
      start: at - (lead.length - code.index) + (/^[^a-z]/.test(code[0]) ? 1 : 0),
      unit: coded[words] ?? (words.includes('sh') ? 'KES' : words.toUpperCase()),
      unitClass: 'money',
    };
  }
  const sign = currencies[lead.charAt(lead.length - 1)];
  return sign === undefined ? null : { start: at - 1, unit: sign, unitClass: 'money' };
}

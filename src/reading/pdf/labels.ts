/**
 * How a line looks that begins something of its own: 一、 （二） 3. 4.1 ① • 一是. A bare decimal is none: 2.4亿元.
 */
export const LABEL =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条篇部]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）]\s?(?!\d)|[①-⑳]|[●•·◆■▪○◦–—\ue000-\uf8ff-]\s|[a-z][.)]\s|[一二三四五六七八九十]{1,2}是)/;

/** A bullet alone; those of symbol fonts come as private characters. */
export const BULLET = /^[●•·◆■▪○◦\ue000-\uf8ff]$/;

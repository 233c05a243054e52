/** Fixed rows of the ledger (0-based: group titles in row 5, headers in row 6, data from row 7) and the days cells accept. */
export const GROUP_ROW = 4;
export const HEAD_ROW = 5;
export const DATA_ROW = 6;

/** Serial days of 2000-01-01 and 2099-12-31. */
export const FIRST_DAY = 36_526;
export const LAST_DAY = 73_050;

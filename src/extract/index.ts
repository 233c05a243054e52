export { extract } from './extract';
export type { ExtractOptions } from './extract';
export { languages } from './languages';
export type { LanguagePack } from './pack';
export { normalName, toIndicators } from './rows/indicators';
export type { Found, Offer, Row, Rows, RowsRequest } from './rows/indicators';
export { accountAt, accountsOf } from './numbers';
export type { Account } from './numbers';

export { extract } from './extract';
export type { ExtractOptions } from './extract';
export { languages } from './languages';
export type { LanguagePack } from './pack';

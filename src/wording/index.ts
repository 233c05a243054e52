// All words we say, by language.
export { cliWordingOf, wordingOf, workbenchWordingOf } from './languages';
export type { CliWording, Language, WorkbenchWording, Wording } from './languages';
export { said } from './said';

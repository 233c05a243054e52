// All words we say, by language.
export { cliWordingOf, demoWordingOf, wordingOf, workbenchWordingOf } from './languages';
export type { CliWording, Language, WorkbenchWording, Wording } from './languages';
export { said } from './said';

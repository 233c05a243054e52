/** What is done about what a refresh found, each an operation of its own that somebody agreed to. */
export { lookBack } from './look-back';
export { mendTwins } from './mend-twins';
export { repairFormulas } from './repair-formulas';
export { repairHighlight } from './repair-highlight';

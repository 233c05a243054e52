export { sampleActuals } from './actuals';
export { sampleText } from './lines';
export type { Language, Sample, SampleActual } from './sample';
export { samples } from './samples';
